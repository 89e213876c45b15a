//! Everything at once, as docs/benchmarks.md shows it.

use std::path::Path;

use anyhow::{Context, Result};
use clap::Args;

use crate::city::{self, Prepared};
use crate::server::Place;
use crate::{crash, pages, start, submit};

/// What can be told about all of it.
#[derive(Debug, Args)]
pub struct Options {
    /// How large the city is, where it has to be made first.
    #[command(flatten)]
    city: city::Options,
}

/// All blocks, in less than twelve minutes where the city is there already.
///
/// # Errors
/// As the single measurements.
pub async fn measure(place: &Place, options: &Options) -> Result<String> {
    let folder = place.city.as_deref().context("say with --city where the city is")?;
    let mut all = city::prepare(place, folder, &options.city).await?;
    all.insert_str(0, "### Import\n\n| what | how fast |\n|---|---|\n");
    let mut add = |title: &str, block: &str| {
        all.push_str("\n### ");
        all.push_str(title);
        all.push_str("\n\n");
        all.push_str(block);
    };
    add("Start and memory", &start::measure(place, &start::Options::default()).await?);
    add("Pages and tiles", &pages::measure(place, &pages::Options::default()).await?);
    add(
        "Durable submissions into this city",
        &submit::measure(place, &submit::Options::default()).await?,
    );
    add("Killed while reports come in", &crash::measure(place, &crash::Options::default()).await?);
    add("The city", &about(folder));
    Ok(all)
}

fn about(folder: &Path) -> String {
    let note = Prepared::of(folder).map_or_else(String::new, |prepared| {
        format!("{} reports, seed {}.", prepared.reports, prepared.seed)
    });
    let size = |path: &Path| std::fs::metadata(path).map_or(0, |file| file.len());
    let bytes: u64 = std::fs::read_dir(folder.join("db"))
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| size(&entry.path()))
        .sum();
    format!("{note} Its database has {:.0} MB.\n", bytes as f64 / 1e6)
}
