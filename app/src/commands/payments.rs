//! `allmende import payments`

use std::{path::PathBuf, process::ExitCode};

use anyhow::Context;
use clap::Args;
use services::payment::import;

use crate::one_town::OneTown;

/// A bank statement in camt.053: what came in pays what is due for services. What is not about
/// services stays out, and a file may be read twice.
#[derive(Args)]
pub struct Payments {
    #[command(flatten)]
    town: OneTown,
    /// The XML file.
    file: PathBuf,
}

impl Payments {
    /// Exit code 0 when every booking went in, 2 when some did not.
    pub async fn run(self) -> anyhow::Result<ExitCode> {
        let name = self.file.display().to_string();
        let text = std::fs::read_to_string(&self.file)
            .with_context(|| format!("{name} cannot be read as UTF-8"))?;
        let open = self.town.open().await?;
        let (chance, now) = open.moment();
        let outcome = import::run(open.store(), &text, now, &chance).await.context(name)?;
        if self.town.json {
            println!("{}", serde_json::to_string(&outcome)?);
        } else {
            println!("{outcome}");
        }
        open.close().await;
        Ok(if outcome.failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(2) })
    }
}
