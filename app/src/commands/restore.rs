//! `allmende restore`

use std::{path::PathBuf, process::ExitCode};

use clap::Args;
use kernel::{Clock, SystemClock};
use store::TownKey;

use crate::{Place, backup, house};

/// Brings a backup back into an empty data folder or database, of either engine.
#[derive(Args)]
pub struct Restore {
    #[command(flatten)]
    place: Place,
    /// One municipality of the backup; all when left out.
    #[arg(long, value_name = "SLUG")]
    municipality: Option<String>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
    /// The folder that `allmende backup` made.
    dir: PathBuf,
}

impl Restore {
    /// Runs the command.
    pub async fn run(self) -> anyhow::Result<ExitCode> {
        let only = self.municipality.as_deref().map(TownKey::new).transpose()?;
        let now = SystemClock.now();
        let (db, registry) = house::open_registry(&self.place).await?;
        let files = house::open_files(&self.place)?;
        let steps = house::steps();
        let to = (&db, &registry, &files);
        let with = (steps.as_slice(), self.place.data.as_path());
        let restored = backup::restore(to, with, only.as_ref(), &self.dir, now).await?;
        db.close().await;
        for town in &restored {
            if self.json {
                println!("{}", serde_json::to_string(town)?);
            } else {
                println!(
                    "{}: {} rows and {} pictures are back; {} journal entries, all hold",
                    town.municipality, town.rows, town.pictures, town.journal_entries
                );
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}
