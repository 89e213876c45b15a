//! How soon the server answers, and what it weighs when nobody asks.

use std::time::Duration;

use anyhow::Result;
use clap::Args;

use crate::figures::{Times, ms};
use crate::server::{Memory, Place};

/// How often.
#[derive(Debug, Args)]
pub struct Options {
    /// Starts that are measured.
    #[arg(long, default_value_t = 10)]
    runs: usize,
}

/// The block for docs/benchmarks.md.
///
/// # Errors
/// When the server does not start.
pub async fn measure(place: &Place, options: &Options) -> Result<String> {
    let folder = place.filled().await?;
    let mut times = Times::default();
    let mut memory = Memory::default();
    for _ in 0..options.runs {
        let server = place.serve(folder.path()).await?;
        times.add(server.ready_after);
        tokio::time::sleep(Duration::from_secs(1)).await;
        memory = memory.max(server.memory().unwrap_or_default());
        server.stop().await?;
    }
    Ok(format!(
        "| starts | ready after (p50) | slowest | idle memory one second later, highest |\n|---|---|---|---|\n| {} | {} | {} | {memory} |\n",
        options.runs,
        ms(times.below(0.5)),
        ms(times.below(1.0)),
    ))
}
