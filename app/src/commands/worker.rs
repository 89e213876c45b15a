//! `allmende worker`

use std::process::ExitCode;

use clap::Args;

use crate::{
    Place,
    house::{self, Wanted},
    serving,
};

/// Runs jobs only.
#[derive(Args)]
pub struct Work {
    #[command(flatten)]
    place: Place,
    /// Mail server: smtp://user:password@host:587.
    #[arg(long, value_name = "URL", env = "ALLMENDE_SMTP")]
    smtp: Option<String>,
}

impl Work {
    /// Runs the command.
    pub async fn run(self) -> anyhow::Result<ExitCode> {
        let wanted = Wanted { smtp: self.smtp, ..Wanted::offline(&self.place) };
        serving::work_only(house::open(&wanted).await?).await?;
        Ok(ExitCode::SUCCESS)
    }
}
