//! How fast a large city answers: each kind of question as fast as it can, and at half that rate.

use std::time::Duration;

use anyhow::{Context, Result};
use clap::Args;

use crate::asked::{self, Questions};
use crate::figures::{ms, rate};
use crate::inside::Counted;
use crate::server::{Place, Server};
use crate::{city, load, store};

/// How long, with how many.
#[derive(Debug, Args)]
pub struct Options {
    /// Connections at once.
    #[arg(long, default_value_t = 16)]
    clients: usize,
    /// Seconds of each measurement, after one of warming up.
    #[arg(long, default_value_t = 5)]
    seconds: u64,
    /// Only questions with this in their name.
    #[arg(long, default_value = "")]
    only: String,
}

impl Default for Options {
    fn default() -> Self {
        Self { clients: 16, seconds: 5, only: String::new() }
    }
}

/// The block for docs/benchmarks.md.
///
/// # Errors
/// When the server does not start or does not answer 200.
pub async fn measure(place: &Place, options: &Options) -> Result<String> {
    let folder = place.filled().await?;
    let codes = store::list_codes(folder.path(), place.database.as_deref()).await?;
    let server = place.serve(folder.path()).await?;
    let questions = asked::all(server.port, &server.host(), &city::places()?, &codes).await?;
    let mut block = format!(
        "| what, over {} released reports | connections | requests/s | p50 | p99 | half the rate: p50 \
         | p99 | in the server within 10 ms |\n|---|---|---|---|---|---|---|---|\n",
        codes.len()
    );
    for kind in questions.iter().filter(|kind| kind.name.contains(&options.only)) {
        let row = row(&server, kind, options).await;
        block.push_str(&row.with_context(|| format!("asking for the {}", kind.name))?);
    }
    if let Some(memory) = server.memory() {
        block.push_str(&format!("\nMemory after all this: {memory}.\n"));
    }
    server.stop().await?;
    Ok(block)
}

async fn row(server: &Server, kind: &Questions, options: &Options) -> Result<String> {
    let time = Duration::from_secs(options.seconds);
    let Options { clients, .. } = *options;
    load::run(server.port, clients, Duration::from_secs(1), kind.next(), 200).await?;
    let (mut full, took) = load::run(server.port, clients, time, kind.next(), 200).await?;
    let half = full.count() as f64 / took.as_secs_f64() / 2.0;
    let host = server.host();
    let before = Counted::ask(server.metrics, &host).await?;
    let mut calm = load::pace(server.port, half, time, kind.next(), 200).await?;
    let within = Counted::ask(server.metrics, &host).await?.percent_within(before);
    let row = format!(
        "| {} | {clients} | {} | {} | {} | {} | {} | {within:.2} % |\n",
        kind.name,
        rate(full.count(), took),
        ms(full.below(0.5)),
        ms(full.below(0.99)),
        ms(calm.below(0.5)),
        ms(calm.below(0.99)),
    );
    eprint!("{row}");
    Ok(row)
}
