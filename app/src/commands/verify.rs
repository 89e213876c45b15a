//! `allmende verify`

use std::process::ExitCode;

use clap::Args;
use store::journal;

use crate::{
    Place,
    house::{self, Wanted},
};

/// Proves the journal: every entry follows from the one before.
#[derive(Args)]
pub struct Verify {
    #[command(flatten)]
    place: Place,
    /// One municipality; all when left out.
    #[arg(long, value_name = "SLUG")]
    municipality: Option<String>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

impl Verify {
    /// Exit code 0 when every entry holds, 2 when one does not.
    pub async fn run(self) -> anyhow::Result<ExitCode> {
        let running = house::open(&Wanted::offline(&self.place)).await?;
        let slugs = match &self.municipality {
            Some(slug) => vec![slug.clone()],
            None => running.app.towns.keys().iter().map(ToString::to_string).collect(),
        };
        let mut sound = true;
        for key in slugs {
            let town = running.town(&key).await?;
            let verdict = journal::verify(&town.store, |_| {}).await?;
            sound &= verdict.broken.is_none();
            if self.json {
                println!(
                    "{}",
                    serde_json::json!({
                        "municipality": key,
                        "entries": verdict.entries,
                        "broken": verdict.broken.map(|(seq, reason)| {
                            serde_json::json!({"entry": seq, "reason": reason})
                        }),
                    })
                );
            } else {
                match verdict.broken {
                    None => println!("{key}: {} entries, all hold", verdict.entries),
                    Some((seq, reason)) => {
                        println!(
                            "{key}: entry {seq} is broken: {reason} ({} before it hold)",
                            verdict.entries
                        );
                    }
                }
            }
        }
        running.app.db.close().await;
        Ok(if sound { ExitCode::SUCCESS } else { ExitCode::from(2) })
    }
}
