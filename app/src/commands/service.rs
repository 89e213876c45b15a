//! `allmende service …`

mod check;
mod import;
mod recalculate;

use std::process::ExitCode;

use clap::{Args, Subcommand};

/// Definitions of services.
#[derive(Args)]
pub struct Command {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    Check(check::Command),
    Import(import::Command),
    Recalculate(Box<recalculate::Recalculate>),
}

impl Command {
    /// Runs the command.
    pub async fn run(self) -> anyhow::Result<ExitCode> {
        match self.verb {
            Verb::Check(command) => command.run(),
            Verb::Import(command) => command.run(),
            Verb::Recalculate(command) => command.run().await,
        }
    }
}
