//! Many clients: each asking as soon as it was answered, or all together at a given pace.

use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use tokio::sync::{Mutex, mpsc};
use tokio::time::Instant;

use crate::client::{Answer, Connection};
use crate::figures::{Times, now};

/// What one client sends next, by the client's number and a running one.
pub type Next = dyn Fn(usize, usize) -> Vec<u8> + Send + Sync;

/// Runs `clients` connections for `time`; answers their latencies and the time it really took.
///
/// # Errors
/// When a connection breaks or an answer has another status than `wanted`.
pub async fn run(
    port: u16,
    clients: usize,
    time: Duration,
    next: Arc<Next>,
    wanted: u16,
) -> Result<(Times, Duration)> {
    let begun = now();
    let mut running = Vec::with_capacity(clients);
    for client in 0..clients {
        let next = Arc::clone(&next);
        running.push(tokio::spawn(async move {
            let mut connection = Connection::open(port).await?;
            let mut times = Times::default();
            for turn in 0.. {
                let request = next(client, turn);
                let asked = now();
                let answer = connection.ask(&request).await?;
                times.add(asked.elapsed());
                expect(answer, wanted, &request)?;
                if begun.elapsed() >= time {
                    break;
                }
            }
            Ok::<_, anyhow::Error>(times)
        }));
    }
    let mut all = Times::default();
    for client in running {
        all.merge(client.await??);
    }
    Ok((all, begun.elapsed()))
}

/// Connections that stand ready for what is sent at a pace.
const READY: usize = 64;

/// Sends `rate` requests a second, at random moments as people do, whatever is still unanswered;
/// answers the latencies, counted from the moment a request is due and waiting for a free
/// connection included.
///
/// # Errors
/// As [`run`].
pub async fn pace(
    port: u16,
    rate: f64,
    time: Duration,
    next: Arc<Next>,
    wanted: u16,
) -> Result<Times> {
    let (due, waiting) = mpsc::unbounded_channel::<(usize, std::time::Instant)>();
    let waiting = Arc::new(Mutex::new(waiting));
    let mut running = Vec::with_capacity(READY);
    for client in 0..READY {
        let (next, waiting) = (Arc::clone(&next), Arc::clone(&waiting));
        let mut connection = Connection::open(port).await?;
        running.push(tokio::spawn(async move {
            let mut times = Times::default();
            loop {
                let taken = waiting.lock().await.recv().await;
                let Some((turn, since)) = taken else { return Ok::<_, anyhow::Error>(times) };
                let request = next(client, turn);
                let answer = connection.ask(&request).await?;
                times.add(since.elapsed());
                expect(answer, wanted, &request)?;
            }
        }));
    }
    let mut chance = StdRng::seed_from_u64(1);
    let begun = Instant::from_std(now());
    let mut at = Duration::ZERO;
    for turn in 0.. {
        let luck: f64 = chance.random_range(f64::MIN_POSITIVE..1.0);
        at += Duration::from_secs_f64(-luck.ln() / rate);
        if at >= time {
            break;
        }
        tokio::time::sleep_until(begun + at).await;
        due.send((turn, now())).ok().context("all clients have failed")?;
    }
    drop(due);
    let mut all = Times::default();
    for client in running {
        all.merge(client.await??);
    }
    Ok(all)
}

fn expect(answer: Answer<'_>, wanted: u16, request: &[u8]) -> Result<()> {
    if answer.status != wanted {
        let (head, body) =
            (String::from_utf8_lossy(answer.head), String::from_utf8_lossy(answer.body));
        let asked = String::from_utf8_lossy(request);
        bail!("an unexpected answer to\n{asked}\n{head}{body:.2000}");
    }
    Ok(())
}
