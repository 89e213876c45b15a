//! `allmende service …`

mod check;

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
}

impl Command {
    /// Runs the command.
    pub async fn run(self) -> anyhow::Result<ExitCode> {
        match self.verb {
            Verb::Check(command) => command.run(),
        }
    }
}
