//! `allmende backup`

use std::{path::PathBuf, process::ExitCode};

use clap::Args;
use kernel::{Clock, SystemClock};
use store::TownKey;

use crate::{Place, backup, house};

/// Saves rows, pictures and files into a new folder, while the house is open.
#[derive(Args)]
pub struct Backup {
    #[command(flatten)]
    place: Place,
    /// One municipality; all, with the server's secrets, when left out.
    #[arg(long, value_name = "SLUG")]
    municipality: Option<String>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
    /// The folder to make. It gets its name when all of it is there.
    dir: PathBuf,
}

impl Backup {
    /// Runs the command.
    pub async fn run(self) -> anyhow::Result<ExitCode> {
        let only = self.municipality.as_deref().map(TownKey::new).transpose()?;
        let now = SystemClock.now();
        let (db, registry) = house::open_registry(&self.place).await?;
        let files = house::open_files(&self.place)?;
        let manifest =
            backup::save((&db, &registry, &files), only.as_ref(), &self.dir, now).await?;
        db.close().await;
        for town in &manifest.municipalities {
            let rows: u64 = town.tables.iter().map(|table| table.rows).sum();
            if self.json {
                println!(
                    "{}",
                    serde_json::json!({
                        "municipality": town.slug, "rows": rows, "pictures": town.pictures,
                        "pictures_missing": town.pictures_missing,
                        "journal_entries": town.journal_entries, "folder": self.dir,
                    })
                );
            } else {
                let (slug, pictures, entries) = (&town.slug, town.pictures, town.journal_entries);
                println!("{slug}: {rows} rows, {pictures} pictures, journal up to entry {entries}");
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}
