//! `allmende import`

use std::process::ExitCode;

use clap::{Args, Subcommand};

use crate::Place;

/// Brings data in from files.
#[derive(Args)]
pub struct Import {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {}

impl Import {
    /// Runs the command.
    pub async fn run(self) -> anyhow::Result<ExitCode> {
        match self.what {}
    }
}

#[expect(dead_code, reason = "replaced when import lands")]
type Later = Place;
