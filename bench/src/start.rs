//! How soon the server answers, and what it weighs when nobody asks.

use std::time::Duration;

use anyhow::Result;
use clap::Args;

use crate::client::{Connection, get};
use crate::figures::{Times, ms};
use crate::server::{Memory, Place, Server};

/// How often.
#[derive(Debug, Args)]
pub struct Options {
    /// Starts that are measured.
    #[arg(long, default_value_t = 10)]
    runs: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self { runs: 10 }
    }
}

/// The block for docs/benchmarks.md.
///
/// # Errors
/// When the server does not start.
pub async fn measure(place: &Place, options: &Options) -> Result<String> {
    let folder = place.filled().await?;
    let mut times = Times::default();
    let (mut memory, mut visited) = (Memory::default(), Memory::default());
    for _ in 0..options.runs {
        let server = place.serve(folder.path()).await?;
        times.add(server.ready_after);
        tokio::time::sleep(Duration::from_secs(1)).await;
        memory = memory.max(server.memory().unwrap_or_default());
        visit(&server).await?;
        visited = visited.max(server.memory().unwrap_or_default());
        server.stop().await?;
    }
    Ok(format!(
        "| what | measured |\n|---|---|\n\
         | start until `/healthz` answers, middle of {} starts | {} |\n\
         | the slowest of them | {} |\n\
         | memory when idle, one second later | {memory} |\n\
         | memory after the first visitors of list, start page, map and search | {visited} |\n",
        options.runs,
        ms(times.below(0.5)),
        ms(times.below(1.0)),
    ))
}

/// What the first visitors ask for, so that everything is loaded that a city needs.
async fn visit(server: &Server) -> Result<()> {
    let mut connection = Connection::open(server.port).await?;
    let paths = [
        "/",
        "/reports",
        "/reports?status=open",
        "/reports/tiles/12/2152/1433",
        "/search?q=Laterne",
    ];
    for path in paths {
        connection.ask(&get(&server.host(), path)).await?;
    }
    // Some is loaded in the background.
    tokio::time::sleep(Duration::from_secs(3)).await;
    connection.ask(&get(&server.host(), "/reports?status=done")).await?;
    Ok(())
}
