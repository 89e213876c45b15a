//! `allmende import`

use std::{fs::File, path::PathBuf, process::ExitCode, sync::Arc};

use anyhow::Context;
use clap::{Args, Subcommand};
use reports::{
    Scope,
    import::{self, KnownKeys, Mapping, Options, Progress, Reader},
};

use crate::one_town::OneTown;

/// Brings data in from files.
#[derive(Args)]
pub struct Import {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Districts from a GeoJSON file; the districts of all reports are computed again.
    Areas(super::areas::Areas),
    /// Reports from a CSV file; what is there already stays as it is.
    Reports(Reports),
    /// Contributions to a participation process from a CSV file; what is there already stays as it
    /// is.
    Contributions(super::contributions::Contributions),
    /// Ballots on paper into the urn of a participatory budget from a CSV file; what is there already
    /// stays as it is.
    Ballots(super::ballots::Ballots),
    /// A conversation of Polis into the opinion map of a participation process; what is there already
    /// stays as it is.
    Opinions(super::opinions::Opinions),
    /// Payments from a bank statement (camt.053); what was read before stays as it is.
    Payments(super::payments::Payments),
}

#[derive(Args)]
struct Reports {
    #[command(flatten)]
    town: OneTown,
    /// Which column means what: examples/konstanz/imports/defects.toml.
    #[arg(long, value_name = "FILE")]
    mapping: PathBuf,
    /// Read and check everything, store nothing.
    #[arg(long)]
    dry_run: bool,
    /// The CSV file.
    file: PathBuf,
}

impl Import {
    /// Exit code 0 when every row went in, 2 when some did not.
    pub async fn run(self) -> anyhow::Result<ExitCode> {
        match self.what {
            What::Areas(areas) => areas.run().await,
            What::Reports(reports) => reports.run().await,
            What::Contributions(contributions) => contributions.run().await,
            What::Ballots(ballots) => ballots.run().await,
            What::Opinions(opinions) => opinions.run().await,
            What::Payments(payments) => payments.run().await,
        }
    }
}

impl Reports {
    async fn run(self) -> anyhow::Result<ExitCode> {
        let open = self.town.open().await?;
        let (town, (chance, now)) = (&open.town, open.moment());
        let scope = Scope::of_town(town);
        let name = self.mapping.display().to_string();
        let text = std::fs::read_to_string(&self.mapping)
            .with_context(|| format!("the mapping {name} cannot be read"))?;
        let mapping =
            match Mapping::parse(&name, &text, &KnownKeys::of(&town.config, &scope.catalogue)) {
                Ok(mapping) => mapping,
                Err(findings) => {
                    for finding in &findings {
                        println!("{finding}");
                    }
                    return Ok(ExitCode::FAILURE);
                }
            };
        let file = File::open(&self.file)
            .with_context(|| format!("{} cannot be opened", self.file.display()))?;
        let length = file.metadata().map(|m| m.len()).unwrap_or(0);
        let mut reader = Reader::open(Arc::new(mapping), file)
            .with_context(|| format!("{} cannot be read", self.file.display()))?;
        let options = Options { dry_run: self.dry_run, now, chance };
        let mut progress = |p: Progress| tell(&p, length);
        let outcome = import::run(&scope, &mut reader, &options, &mut progress).await?;
        if self.town.json {
            println!("{}", serde_json::to_string(&outcome)?);
        } else {
            println!("{outcome}");
        }
        open.close().await;
        Ok(if outcome.failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(2) })
    }
}

/// Progress on standard error, so that `--json` stays readable.
fn tell(progress: &Progress, length: u64) {
    let percent = (progress.bytes * 100).checked_div(length).unwrap_or(0).min(100);
    tracing::info!(rows = progress.rows, percent, "import");
}
