//! `allmende migrate`

use std::process::ExitCode;

use anyhow::Context;
use clap::Args;

use crate::{
    Place,
    house::{self, Wanted},
};

/// Brings the tables of all municipalities up to date.
#[derive(Args)]
pub struct Migrate {
    #[command(flatten)]
    place: Place,
}

impl Migrate {
    /// Runs the command.
    pub async fn run(self) -> anyhow::Result<ExitCode> {
        let running = house::open(&Wanted::offline(&self.place)).await?;
        let keys = running.app.towns.keys();
        for (nr, key) in keys.iter().enumerate() {
            running.app.town(key).await.with_context(|| format!("{key} cannot be migrated"))?;
            println!("{}/{} {key}: up to date", nr + 1, keys.len());
        }
        running.app.db.close().await;
        Ok(ExitCode::SUCCESS)
    }
}
