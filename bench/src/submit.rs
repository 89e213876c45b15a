//! How many reports a second are stored for good, beside what the disk can flush.

use std::sync::Arc;
use std::time::Duration;

use anyhow::Result;
use clap::Args;

use crate::disk::flushes_per_second;
use crate::figures::{ms, rate};
use crate::load;
use crate::server::Place;

/// A category of the demo city.
const CATEGORY: &str = "strassenlaterne";

/// How long, with how many.
#[derive(Debug, Args)]
pub struct Options {
    /// Clients that send at once, each as soon as it was answered.
    #[arg(long, default_value_t = 32)]
    clients: usize,
    /// Seconds of measuring.
    #[arg(long, default_value_t = 10)]
    seconds: u64,
}

/// The block for docs/benchmarks.md.
///
/// # Errors
/// When the server does not start, or does not take a report.
pub async fn measure(place: &Place, options: &Options) -> Result<String> {
    let folder = place.filled().await?;
    let raw = flushes_per_second(folder.path(), Duration::from_secs(3))?;
    let server = place.serve(folder.path()).await?;
    let host = server.host();
    let next = Arc::new(move |client: usize, turn: usize| report(&host, client, turn));
    let time = Duration::from_secs(options.seconds);
    let wanted = Arc::new(|answer: &crate::client::Answer| answer.status == 201);
    let (mut times, took) = load::run(server.port, options.clients, time, next, wanted).await?;
    let block = format!(
        "| clients | durable submissions/s | p50 | p99 | raw fdatasync/s | ratio |\n|---|---|---|---|---|---|\n| {} | {} | {} | {} | {raw:.0} | {:.2} |\n",
        options.clients,
        rate(times.count(), took),
        ms(times.below(0.5)),
        ms(times.below(0.99)),
        times.count() as f64 / took.as_secs_f64() / raw,
    );
    server.stop().await?;
    Ok(block)
}

/// A report as the offline drafts send it: a key of its own, a point in the city, no picture.
fn report(host: &str, client: usize, turn: usize) -> Vec<u8> {
    // Spread over the city, so that districts and the map have their work.
    let east = 9.13 + (client % 8) as f64 * 0.01;
    let north = 47.66 + (turn % 30) as f64 * 0.001;
    let body = format!(
        "category={CATEGORY}&lon={east:.5}&lat={north:.5}\
         &text=Die+Laterne+vor+Haus+{turn}+bleibt+seit+gestern+dunkel."
    );
    format!(
        "POST /reports/offline HTTP/1.1\r\nhost: {host}\r\naccept: application/json\r\n\
         idempotency-key: {client:08x}-0000-4000-8000-{turn:012x}\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}
