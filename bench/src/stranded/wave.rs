//! A round: a server that ends in some way, and people who apply meanwhile.

use std::collections::VecDeque;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Result, bail};
use tokio::task::JoinSet;

use super::applicant::{Applicant, Went};
use super::browser::Site;
use crate::figures::now;
use crate::server::Place;

/// How long a process takes to be gone when it has answered its last.
const DYING: Duration = Duration::from_secs(20);

/// How the server ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// By itself at a named place, when it is there for this time.
    At(&'static str, u64),
    /// Killed so long after so many numbers were shown in this round; on a slow machine later than
    /// on a fast one, but never with less behind it.
    After(u64, Duration),
    /// When it is asked to, after everybody is done.
    Alive,
}

/// What a round saw.
#[derive(Debug, Clone, Copy)]
pub struct Round {
    /// How it was to end.
    pub end: End,
    /// Whether it ended like that, or everybody was done before.
    pub died: bool,
    /// From the first request until the last.
    pub lasted: Duration,
    /// Numbers that have been shown by then, in this round and before.
    pub shown: usize,
    /// Requests without an answer.
    pub silent: usize,
    /// People who wait for the town or the payment service.
    pub waiting: usize,
}

/// People who are not at it, and those who had their turn.
#[derive(Default)]
struct Queue {
    next: VecDeque<Applicant>,
    done: Vec<Applicant>,
    /// Numbers shown in this round.
    shown: u64,
    waiting: usize,
    silent: usize,
}

/// Has everybody go on where they are, `clients` at a time, until they are done or the server is
/// gone; answers them.
///
/// # Errors
/// When an answer makes no sense, or a server that lived did not answer.
pub async fn send(
    place: &Place,
    data: &Path,
    them: &Site,
    people: Vec<Applicant>,
    end: &End,
    clients: usize,
    patience: Duration,
) -> Result<(Vec<Applicant>, Round)> {
    let fault = match end {
        End::At(place, times) => Some(format!("{place}:{times}")),
        _ => None,
    };
    let mut server = match place.serve_until(data, fault.as_deref()).await {
        Ok(server) => server,
        // What was left over from the round before led to the place at once.
        Err(_) if fault.is_some() => {
            let shown = people.iter().filter(|person| person.reference.is_some()).count();
            let lasted = Duration::ZERO;
            let round = Round { end: *end, died: true, lasted, shown, silent: 0, waiting: 0 };
            return Ok((people, round));
        }
        Err(error) => return Err(error),
    };
    let us = Site { port: server.port, host: server.host() };
    let queue = Arc::new(Mutex::new(Queue { next: people.into(), ..Queue::default() }));
    let begun = now();
    let mut crowd = JoinSet::new();
    for _ in 0..clients {
        let (queue, us, them) = (Arc::clone(&queue), us.clone(), them.clone());
        crowd.spawn(async move { take_turns(&queue, &us, &them, patience).await });
    }
    let everybody = async {
        while let Some(one) = crowd.join_next().await {
            one??;
        }
        Ok::<_, anyhow::Error>(())
    };
    tokio::pin!(everybody);
    let died = match end {
        End::After(shown, later) => tokio::select! {
            done = &mut everybody => { done?; false }
            () = past(&queue, *shown, *later) => {
                server.end().await?;
                everybody.await?;
                true
            }
        },
        End::At(..) | End::Alive => {
            everybody.await?;
            let silent = queue.lock().unwrap_or_else(PoisonError::into_inner).silent;
            server.is_gone()? || (silent > 0 && server.ends_within(DYING).await)
        }
    };
    let lasted = begun.elapsed();
    if died {
        server.kill().await?;
    } else {
        server.stop().await?;
    }
    let mut queue = queue.lock().unwrap_or_else(PoisonError::into_inner);
    if queue.silent > 0 && !died {
        bail!("{} clients of a server that lived had no answer", queue.silent);
    }
    let mut people = std::mem::take(&mut queue.done);
    people.extend(std::mem::take(&mut queue.next));
    people.sort_by_key(|person| person.nr);
    let shown = people.iter().filter(|person| person.reference.is_some()).count();
    let (silent, waiting) = (queue.silent, queue.waiting);
    Ok((people, Round { end: *end, died, lasted, shown, silent, waiting }))
}

/// Waits until so many numbers were shown, and then so long.
async fn past(queue: &Mutex<Queue>, shown: u64, later: Duration) {
    while queue.lock().unwrap_or_else(PoisonError::into_inner).shown < shown {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    tokio::time::sleep(later).await;
}

async fn take_turns(
    queue: &Mutex<Queue>,
    us: &Site,
    them: &Site,
    patience: Duration,
) -> Result<()> {
    loop {
        let next = queue.lock().unwrap_or_else(PoisonError::into_inner).next.pop_front();
        let Some(mut person) = next else { return Ok(()) };
        let numbered = person.reference.is_some();
        let went =
            if person.is_done() { Went::Done } else { person.go_on(us, them, patience).await? };
        let mut queue = queue.lock().unwrap_or_else(PoisonError::into_inner);
        queue.shown += u64::from(!numbered && person.reference.is_some());
        queue.done.push(person);
        match went {
            Went::Done => {}
            Went::Waits => queue.waiting += 1,
            Went::Silent => {
                queue.silent += 1;
                return Ok(());
            }
        }
    }
}
