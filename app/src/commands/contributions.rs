//! `allmende import contributions`

use std::{path::PathBuf, process::ExitCode};

use anyhow::Context;
use clap::Args;
use participation::{Processes, import};

use crate::{
    Place,
    house::{self, Wanted},
};

/// What goes into which process.
#[derive(Args)]
pub struct Contributions {
    #[command(flatten)]
    place: Place,
    /// The municipality they belong to.
    #[arg(long, value_name = "SLUG")]
    municipality: String,
    /// The process: the name of its file in the folder participation/.
    #[arg(long, value_name = "SLUG")]
    process: String,
    /// Print JSON.
    #[arg(long)]
    json: bool,
    /// The CSV file, with the columns document_id, title, text, lat and lon; url and category where
    /// there are any. Letters, separators and decimal marks are recognised.
    file: PathBuf,
}

impl Contributions {
    /// Exit code 0 when every row went in, 2 when some did not.
    pub async fn run(self) -> anyhow::Result<ExitCode> {
        let running = house::open(&Wanted::offline(&self.place)).await?;
        let town = running.town(&self.municipality).await?;
        let processes = Processes::of(&town);
        let process = processes.find(&self.process).with_context(|| {
            let known: Vec<&str> = processes.iter().map(|process| process.slug.as_str()).collect();
            format!("there is no process {}; there are: {}", self.process, known.join(", "))
        })?;
        let bytes = std::fs::read(&self.file)
            .with_context(|| format!("{} cannot be opened", self.file.display()))?;
        let (rows, outcome) = import::read(&bytes, process)
            .map_err(|wrong| anyhow::anyhow!("{}: {wrong}", self.file.display()))?;
        let total = rows.len();
        let (now, chance) = (running.app.clock.now(), running.app.chance.clone());
        let progress = |stored| tracing::info!(stored, total, "import");
        let outcome = import::run(&town, process, rows, outcome, now, &chance, progress).await?;
        if self.json {
            println!("{}", serde_json::to_string(&outcome)?);
        } else {
            println!(
                "{} imported, {} unchanged, {} failed",
                outcome.imported,
                outcome.unchanged,
                outcome.failed.len()
            );
            for told in &outcome.mended {
                println!("  line {}, {}: {}", told.line, told.field, told.reason);
            }
            for wrong in &outcome.failed {
                println!("  line {}, {}: {}", wrong.line, wrong.field, wrong.reason);
            }
        }
        running.app.db.close().await;
        Ok(if outcome.failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(2) })
    }
}
