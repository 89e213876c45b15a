//! `allmende import ballots`

use std::{path::PathBuf, process::ExitCode};

use anyhow::{Context, bail};
use clap::Args;
use maps::TownMap;
use participation::{
    Processes,
    import::ballots::{self, Asked},
    process::Stage,
    store::budget::list_projects,
};

use crate::one_town::OneTown;

/// What goes into which urn.
#[derive(Args)]
pub struct Ballots {
    #[command(flatten)]
    town: OneTown,
    /// The process: the name of its file in the folder participation/. It needs a phase with
    /// method = "budget".
    #[arg(long, value_name = "SLUG")]
    process: String,
    /// Read and check everything, store nothing.
    #[arg(long)]
    dry_run: bool,
    /// The CSV file, with the columns code and vote (numbers of projects: 1,4,7), points on ballots of
    /// points, and district where there are any.
    file: PathBuf,
}

impl Ballots {
    /// Exit code 0 when every row went in, 2 when some did not.
    pub async fn run(self) -> anyhow::Result<ExitCode> {
        let open = self.town.open().await?;
        let processes = Processes::of(&open.town);
        let budgets = || processes.iter().filter_map(|p| Some((p, p.budget()?)));
        let found = budgets().find(|(process, _)| process.slug == self.process);
        let (process, (phase, budget)) = found.with_context(|| {
            let known: Vec<&str> = budgets().map(|(process, _)| process.slug.as_str()).collect();
            format!("no process {} has a budget; there are: {}", self.process, known.join(", "))
        })?;
        let (chance, now) = open.moment();
        if phase.stage(now) == Stage::Coming {
            bail!("the vote has not begun");
        }
        let bytes = std::fs::read(&self.file)
            .with_context(|| format!("{} cannot be opened", self.file.display()))?;
        let mut tx = open.store().read().await?;
        let projects = list_projects(&mut tx, &process.slug).await?;
        drop(tx);
        let map = TownMap::of(&open.town);
        let districts: Vec<String> = map.areas.iter().map(|area| area.key.clone()).collect();
        let asked = Asked { budget, projects: &projects, districts: &districts };
        let (rows, outcome) = ballots::read(&bytes, asked)
            .map_err(|wrong| anyhow::anyhow!("{}: {wrong}", self.file.display()))?;
        let place = (&open.running.app, &open.town);
        let moment = (now, &chance);
        let outcome =
            ballots::run(place, &process.slug, rows, outcome, moment, self.dry_run).await?;
        if self.town.json {
            println!("{}", serde_json::to_string(&outcome)?);
        } else {
            let done = if self.dry_run { "would be imported" } else { "imported" };
            let failed = outcome.failed.len();
            println!(
                "{} {done}, {} unchanged, {failed} failed",
                outcome.imported, outcome.unchanged
            );
            for wrong in &outcome.failed {
                println!("  line {}, {}: {}", wrong.line, wrong.field, wrong.reason);
            }
        }
        open.close().await;
        Ok(if outcome.failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(2) })
    }
}
