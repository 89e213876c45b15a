//! `allmende import opinions`

use std::{path::PathBuf, process::ExitCode};

use anyhow::{Context, bail};
use clap::Args;
use opinion::read;
use participation::{Processes, import::opinions};
use serde_json::json;

use super::opinion::texts;
use crate::{
    Place,
    house::{self, Wanted},
};

/// What goes into which process.
#[derive(Args)]
pub struct Opinions {
    #[command(flatten)]
    place: Place,
    /// The municipality it belongs to.
    #[arg(long, value_name = "SLUG")]
    municipality: String,
    /// The process: the name of its file in the folder participation/. It needs a phase with
    /// method = "opinion-map".
    #[arg(long, value_name = "SLUG")]
    process: String,
    /// Print JSON.
    #[arg(long)]
    json: bool,
    /// Files of one export of Polis (comments.csv and votes.csv), or its folder.
    #[arg(required = true, value_name = "FILE|DIR")]
    paths: Vec<PathBuf>,
}

impl Opinions {
    /// Exit code 0, or 2 when the files cannot be read; then nothing is stored.
    pub async fn run(self) -> anyhow::Result<ExitCode> {
        let files = texts(&self.paths)?;
        let sources = files.iter().map(|(text, name)| read::Source { name, text });
        let conversation = match read::conversation(&sources.collect::<Vec<_>>()) {
            Ok(conversation) => conversation,
            Err(faults) => {
                for fault in faults {
                    println!("{fault}");
                }
                return Ok(ExitCode::from(2));
            }
        };
        if conversation.statements().next().is_none() {
            bail!("the statements are missing: name comments.csv as well, or the folder");
        }
        let running = house::open(&Wanted::offline(&self.place)).await?;
        let town = running.town(&self.municipality).await?;
        let processes = Processes::of(&town);
        let maps = || processes.iter().filter(|process| process.opinions().is_some());
        let process = maps().find(|process| process.slug == self.process).with_context(|| {
            let known: Vec<&str> = maps().map(|process| process.slug.as_str()).collect();
            format!(
                "no process {} has an opinion map; these do: {}",
                self.process,
                known.join(", ")
            )
        })?;
        let total = conversation.votes().count();
        let progress = |votes| tracing::info!(votes, total, "import");
        let now = running.app.clock.now();
        let outcome = opinions::run(&town, process, conversation, now, progress).await?;
        if self.json {
            println!("{}", json!(outcome));
        } else {
            let opinions::Outcome { statements, votes, unchanged } = outcome;
            println!("{statements} statements and {votes} votes imported, {unchanged} unchanged");
        }
        running.app.db.close().await;
        Ok(ExitCode::SUCCESS)
    }
}
