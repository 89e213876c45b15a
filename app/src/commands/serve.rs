//! `allmende serve`

use std::process::ExitCode;

use clap::Args;
use web::Mode;

use crate::{
    Place,
    house::{self, Wanted},
    serving,
    settings::{Door, Post, is_loopback, port},
};

/// Answers browsers and runs jobs.
#[derive(Args)]
pub struct Serve {
    #[command(flatten)]
    place: Place,
    #[command(flatten)]
    post: Post,
    #[command(flatten)]
    door: Door,
    /// On one's own machine: cookies without TLS, one-click sign-in, mails on a page.
    #[arg(long)]
    demo: bool,
    /// No rate limits: for benchmarks on one's own machine, never for the public.
    #[arg(long, hide = true)]
    no_limits: bool,
}

impl Serve {
    /// Runs the command.
    pub async fn run(self) -> anyhow::Result<ExitCode> {
        let Self { place, post, door, demo, no_limits } = self;
        if demo {
            only_here(&door.listen)?;
        }
        let running = house::open(&Wanted {
            mode: if demo { Mode::Demo } else { Mode::Production },
            behind_proxy: door.behind_proxy,
            public: public(&place, &door),
            place,
            post: Some(post),
            no_limits,
        })
        .await?;
        if running.app.towns.keys().is_empty() {
            tracing::warn!("no municipality yet: add one with `allmende municipality add DIR`");
        }
        serving::serve(running, &door).await?;
        Ok(ExitCode::SUCCESS)
    }
}

/// Scheme and port in e-mails: what the administrator said, else what can be guessed.
fn public(place: &Place, door: &Door) -> (String, Option<u16>) {
    match &place.public_url {
        Some(url) => (url.scheme.clone(), url.port),
        None if door.behind_proxy => ("https".to_owned(), None),
        None => ("http".to_owned(), port(&door.listen)),
    }
}

/// A demonstration lets everybody in as anybody, so nobody else may reach it.
pub fn only_here(listen: &str) -> anyhow::Result<()> {
    anyhow::ensure!(
        is_loopback(listen),
        "a demonstration lets everybody in as administrator, so it listens on this machine only; \
         {listen} can be reached from others: use --listen 127.0.0.1:8080, or `allmende serve` \
         without --demo"
    );
    Ok(())
}
