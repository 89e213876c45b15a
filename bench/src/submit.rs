//! How many reports a second are stored for good, beside what the disk can flush.

use std::sync::Arc;
use std::time::Duration;

use anyhow::Result;
use clap::Args;

use crate::disk::flushes_per_second;
use crate::figures::{ms, rate};
use crate::load;
use crate::report::{Report, key};
use crate::server::Place;

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

impl Default for Options {
    fn default() -> Self {
        Self { clients: 32, seconds: 10 }
    }
}

/// The block for docs/benchmarks.md.
///
/// # Errors
/// When the server does not start, or does not take a report.
pub async fn measure(place: &Place, options: &Options) -> Result<String> {
    let folder = place.copied().await?;
    let raw = flushes_per_second(folder.path(), Duration::from_secs(3))?;
    let server = place.serve(folder.path()).await?;
    let host = server.host();
    let next = Arc::new(move |client: usize, turn: usize| report(&host, client, turn));
    let time = Duration::from_secs(options.seconds);
    let (mut times, took) = load::run(server.port, options.clients, time, next, 201).await?;
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

/// The running report of a client, spread over the city so that districts and the map have work.
fn report(host: &str, client: usize, turn: usize) -> Vec<u8> {
    let report = Report {
        key: key(u32::try_from(client).unwrap_or(0), turn as u64),
        text: format!("Die Laterne vor Haus {turn} bleibt seit gestern dunkel."),
        lon: 9.13 + (client % 8) as f64 * 0.01,
        lat: 47.66 + (turn % 30) as f64 * 0.001,
        email: None,
    };
    report.request(host)
}
