//! `allmende serve`

use std::process::ExitCode;

use clap::Args;
use web::Mode;

use crate::{
    Place,
    house::{self, Wanted},
    serving,
};

/// Answers browsers and runs jobs.
#[derive(Args)]
pub struct Serve {
    #[command(flatten)]
    place: Place,
    /// Address to listen on.
    #[arg(
        long,
        value_name = "HOST:PORT",
        default_value = "127.0.0.1:8080",
        env = "ALLMENDE_LISTEN"
    )]
    listen: String,
    /// A proxy in front sets X-Forwarded-For and X-Forwarded-Proto.
    #[arg(long, env = "ALLMENDE_BEHIND_PROXY")]
    behind_proxy: bool,
    /// Mail server: smtp://user:password@host:587. Without it mails stay in the outbox.
    #[arg(long, value_name = "URL", env = "ALLMENDE_SMTP")]
    smtp: Option<String>,
    /// Jobs run in another process: `allmende worker`.
    #[arg(long)]
    no_worker: bool,
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
        let port = self.listen.rsplit(':').next().and_then(|p| p.parse().ok());
        let running = house::open(&Wanted {
            place: self.place,
            mode: if self.demo { Mode::Demo } else { Mode::Production },
            behind_proxy: self.behind_proxy,
            public: if self.behind_proxy {
                ("https".to_owned(), None)
            } else {
                ("http".to_owned(), port)
            },
            smtp: self.smtp,
            no_limits: self.no_limits,
        })
        .await?;
        if running.app.towns.keys().is_empty() {
            tracing::warn!("no municipality yet: add one with `allmende municipality add DIR`");
        }
        serving::serve(running, &self.listen, !self.no_worker).await?;
        Ok(ExitCode::SUCCESS)
    }
}
