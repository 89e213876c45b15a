//! Many clients asking at once, each as soon as it was answered.

use std::sync::Arc;
use std::time::Duration;

use anyhow::{Result, bail};

use crate::client::{Answer, Connection};
use crate::figures::{Times, now};

/// What one client sends next, by the client's number and a running one.
pub type Next = dyn Fn(usize, usize) -> Vec<u8> + Send + Sync;
/// Whether an answer is the one wanted.
pub type Wanted = dyn Fn(&Answer) -> bool + Send + Sync;

/// Runs `clients` connections for `time`; answers their latencies and the time it really took.
///
/// # Errors
/// When a connection breaks or an answer is not the one wanted.
pub async fn run(
    port: u16,
    clients: usize,
    time: Duration,
    next: Arc<Next>,
    wanted: Arc<Wanted>,
) -> Result<(Times, Duration)> {
    let begun = now();
    let mut running = Vec::with_capacity(clients);
    for client in 0..clients {
        let (next, wanted) = (Arc::clone(&next), Arc::clone(&wanted));
        running.push(tokio::spawn(async move {
            let mut connection = Connection::open(port).await?;
            let mut times = Times::default();
            for turn in 0.. {
                let request = next(client, turn);
                let asked = now();
                let answer = connection.ask(&request).await?;
                times.add(asked.elapsed());
                if !wanted(&answer) {
                    let body = String::from_utf8_lossy(&answer.body);
                    bail!("an unexpected answer:\n{}{body:.2000}", answer.head);
                }
                if begun.elapsed() >= time {
                    break;
                }
            }
            Ok(times)
        }));
    }
    let mut all = Times::default();
    for client in running {
        all.merge(client.await??);
    }
    Ok((all, begun.elapsed()))
}
