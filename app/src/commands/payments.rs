//! `allmende import payments`

use std::{path::PathBuf, process::ExitCode};

use anyhow::Context;
use clap::Args;
use services::payment::import;

use crate::{
    Place,
    house::{self, Wanted},
};

/// A bank statement in camt.053: what came in pays what is due for services. What is not about
/// services stays out, and a file may be read twice.
#[derive(Args)]
pub struct Payments {
    #[command(flatten)]
    place: Place,
    /// The municipality whose account it is.
    #[arg(long, value_name = "SLUG")]
    municipality: String,
    /// Print JSON.
    #[arg(long)]
    json: bool,
    /// The XML file.
    file: PathBuf,
}

impl Payments {
    /// Exit code 0 when every booking went in, 2 when some did not.
    pub async fn run(self) -> anyhow::Result<ExitCode> {
        let name = self.file.display().to_string();
        let text = std::fs::read_to_string(&self.file)
            .with_context(|| format!("{name} cannot be read as UTF-8"))?;
        let running = house::open(&Wanted::offline(&self.place)).await?;
        let town = running.town(&self.municipality).await?;
        let (now, chance) = (running.app.clock.now(), &running.app.chance);
        let outcome = import::run(&town.store, &text, now, chance).await.context(name)?;
        if self.json {
            println!("{}", serde_json::to_string(&outcome)?);
        } else {
            println!("{outcome}");
        }
        running.app.db.close().await;
        Ok(if outcome.failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(2) })
    }
}
