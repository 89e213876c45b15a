//! `allmende worker`

use std::process::ExitCode;

use clap::Args;

use crate::{
    Place,
    house::{self, Wanted},
    serving,
    settings::Post,
};

/// Runs jobs only.
#[derive(Args)]
pub struct Work {
    #[command(flatten)]
    place: Place,
    #[command(flatten)]
    post: Post,
}

impl Work {
    /// Runs the command.
    pub async fn run(self) -> anyhow::Result<ExitCode> {
        if self.place.public_url.is_none() {
            tracing::warn!(
                "public_url is not set: links in e-mails begin with https:// and have no port"
            );
        }
        let wanted = Wanted { post: Some(self.post), ..Wanted::offline(&self.place) };
        serving::work_only(house::open(&wanted).await?).await?;
        Ok(ExitCode::SUCCESS)
    }
}
