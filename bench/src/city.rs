//! A whole city of reports, made once and used by many measurements.

mod places;
mod words;
mod write;

use std::collections::HashMap;
use std::fs::File;
use std::io::BufWriter;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use clap::Args;
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

pub use self::places::Places;
use self::write::Plan;
use crate::figures::{now, since_1970};
use crate::server::{Place, TOWN, finish};
use crate::store;

/// How large, and which.
#[derive(Debug, Args)]
pub struct Options {
    /// Reports.
    #[arg(long, default_value_t = 320_000)]
    reports: usize,
    /// How many of them are open.
    #[arg(long, default_value_t = 20_000)]
    open: usize,
    /// The same seed makes the same city.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Last moment of a report, local time.
    #[arg(long, default_value = "2026-09-30T12:00:00")]
    until: DateTime,
    /// The city's own export: its categories are used as often as there.
    #[arg(long, value_name = "FILE")]
    sample: Option<PathBuf>,
}

/// What is known of a prepared city, kept beside its data.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Prepared {
    /// Reports imported.
    pub reports: usize,
    /// Its seed.
    pub seed: u64,
    /// Seconds the import took.
    pub import_seconds: f64,
    /// Seconds until a worker had heard all that the import told.
    pub heard_seconds: f64,
}

impl Prepared {
    /// What was noted when the city in this folder was made; none without a finished one.
    pub fn of(folder: &Path) -> Option<Self> {
        serde_json::from_str(&std::fs::read_to_string(folder.join(NOTE)).ok()?).ok()
    }

    /// The line for docs/benchmarks.md.
    pub fn row(&self) -> String {
        format!(
            "| import of {} reports, each with journal entry, event and search document | {:.0} rows/s |\n\
             | until a worker has heard the events of all | {:.0} s |\n",
            self.reports,
            self.reports as f64 / self.import_seconds,
            self.heard_seconds
        )
    }
}

const NOTE: &str = "city.json";

/// Files of the municipality that tell where its streets and areas are.
const MUNICIPALITY: &str = "examples/konstanz";

/// Makes the city in a folder and answers how the import went; what is there already stays.
///
/// # Errors
/// When a file or a command fails.
pub async fn prepare(place: &Place, folder: &Path, options: &Options) -> Result<String> {
    if let Some(prepared) = Prepared::of(folder) {
        return Ok(prepared.row());
    }
    std::fs::create_dir_all(folder)
        .with_context(|| format!("{} cannot be made", folder.display()))?;
    let file = folder.join("reports.csv");
    write::write(&plan(options)?, &places()?, BufWriter::new(File::create(&file)?))?;
    finish(place.command("demo", folder).arg("--no-serve")).await?;
    let begun = now();
    finish(&mut place.import(folder, &file, Path::new(MAPPING))).await?;
    let import = begun.elapsed();
    let begun = now();
    hear(place, folder).await?;
    let prepared = Prepared {
        reports: options.reports,
        seed: options.seed,
        import_seconds: import.as_secs_f64(),
        heard_seconds: begun.elapsed().as_secs_f64(),
    };
    std::fs::write(folder.join(NOTE), serde_json::to_string_pretty(&prepared)?)?;
    Ok(prepared.row())
}

/// How the file is to be read.
const MAPPING: &str = "examples/konstanz/imports/defects.toml";

/// The streets and areas of the city.
///
/// # Errors
/// When they cannot be read.
pub fn places() -> Result<Places> {
    let text = |name: &str| {
        let path = Path::new(MUNICIPALITY).join(name);
        std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))
    };
    Places::read(&text("streets.csv")?, &text("areas.geojson")?)
}

fn plan(options: &Options) -> Result<Plan> {
    let mut weights = HashMap::new();
    if let Some(sample) = &options.sample {
        let mut reader = csv::Reader::from_path(sample)
            .with_context(|| format!("{} cannot be read", sample.display()))?;
        let column = reader.headers()?.iter().position(|name| name == "Kategorie");
        let column = column.context("the sample has no column Kategorie")?;
        for row in reader.records() {
            *weights.entry(row?.get(column).unwrap_or_default().to_owned()).or_insert(0) += 1;
        }
    }
    let Options { reports, open, seed, until, .. } = *options;
    Ok(Plan { reports, open, seed, until, weights })
}

/// Waits until a worker has heard the events of the import.
async fn hear(place: &Place, folder: &Path) -> Result<()> {
    let server = place.serve(folder).await?;
    for _ in 0..3_000 {
        let queue = store::find_queue(folder, place.database.as_deref(), since_1970()).await?;
        if queue.unheard <= 0 && queue.due == 0 {
            return server.stop().await;
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    bail!("the worker of {TOWN} has not heard all events after ten minutes")
}
