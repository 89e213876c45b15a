//! How fast a public page is.

use std::sync::Arc;
use std::time::Duration;

use anyhow::Result;
use clap::Args;

use crate::client::get;
use crate::figures::{ms, rate};
use crate::load;
use crate::server::Place;

/// What to ask for, how long, with how many.
#[derive(Debug, Args)]
pub struct Options {
    /// Address of the page.
    #[arg(long, default_value = "/reports")]
    path: String,
    /// Connections at once.
    #[arg(long, default_value_t = 16)]
    clients: usize,
    /// Seconds of measuring, after three of warming up.
    #[arg(long, default_value_t = 10)]
    seconds: u64,
}

/// The block for docs/benchmarks.md.
///
/// # Errors
/// When the server does not start or does not answer 200.
pub async fn measure(place: &Place, options: &Options) -> Result<String> {
    let folder = place.filled().await?;
    let server = place.serve(folder.path()).await?;
    let request = get(&server.host(), &options.path);
    let ask = |seconds| {
        let request = request.clone();
        let time = Duration::from_secs(seconds);
        let next = Arc::new(move |_: usize, _: usize| request.clone());
        load::run(server.port, options.clients, time, next, 200)
    };
    ask(3).await?;
    let (mut times, took) = ask(options.seconds).await?;
    let block = format!(
        "| page | connections | requests/s | p50 | p99 |\n|---|---|---|---|---|\n| `{}` | {} | {} | {} | {} |\n",
        options.path,
        options.clients,
        rate(times.count(), took),
        ms(times.below(0.5)),
        ms(times.below(0.99)),
    );
    server.stop().await?;
    Ok(block)
}
