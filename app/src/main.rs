//! `allmende`: a municipality's digital front door in one binary.
#![expect(clippy::print_stdout, reason = "a command line speaks to people")]

mod commands;
mod demo;
mod house;
mod serving;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

/// A municipality's digital front door.
#[derive(Parser)]
#[command(name = "allmende", version, about, long_about = None)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

/// Where the data lies.
#[derive(Args, Clone, Debug)]
pub struct Place {
    /// Folder of databases and files.
    #[arg(long, value_name = "DIR", default_value = "data", env = "ALLMENDE_DATA")]
    data: PathBuf,
    /// PostgreSQL instead of SQLite files: postgres://user@host/database.
    #[arg(long, value_name = "URL", env = "ALLMENDE_DATABASE")]
    database: Option<String>,
}

#[derive(Subcommand)]
enum Command {
    /// Answers browsers and runs jobs.
    Serve(commands::serve::Serve),
    /// Creates a filled demo city when there is none, and serves it.
    Demo(commands::demo::Demo),
    /// Runs jobs only, beside a server started with --no-worker.
    Worker(commands::worker::Work),
    /// Brings the tables of all municipalities up to date.
    Migrate(commands::migrate::Migrate),
    /// Adds, lists and checks municipalities.
    Municipality(commands::municipality::Command),
    /// Brings data in from files.
    Import(commands::import::Import),
    /// Keys of programs that send or read reports.
    ApiKey(commands::api_key::Command),
    /// Proves the journal of a municipality.
    Verify(commands::verify::Verify),
}

fn main() -> std::process::ExitCode {
    let cli = Cli::parse();
    let log = tracing_subscriber::EnvFilter::try_from_env("ALLMENDE_LOG")
        .unwrap_or_else(|_unset| tracing_subscriber::EnvFilter::new("info,sqlx=warn"));
    tracing_subscriber::fmt().with_env_filter(log).with_writer(std::io::stderr).init();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            tracing::error!(%error, "no runtime");
            return std::process::ExitCode::FAILURE;
        }
    };
    match runtime.block_on(run(cli.command)) {
        Ok(code) => code,
        Err(error) => {
            eprint_chain(&error);
            std::process::ExitCode::FAILURE
        }
    }
}

async fn run(command: Command) -> anyhow::Result<std::process::ExitCode> {
    match command {
        Command::Serve(c) => c.run().await,
        Command::Demo(c) => c.run().await,
        Command::Worker(c) => c.run().await,
        Command::Migrate(c) => c.run().await,
        Command::Municipality(c) => c.run().await,
        Command::Import(c) => c.run().await,
        Command::ApiKey(c) => c.run().await,
        Command::Verify(c) => c.run().await,
    }
}

/// The error and what led to it, one line each, on standard error.
fn eprint_chain(error: &anyhow::Error) {
    use std::io::Write;
    let mut err = std::io::stderr().lock();
    for (depth, cause) in error.chain().enumerate() {
        let lead = if depth == 0 { "allmende: " } else { "  because: " };
        // Nothing is left to tell it to when standard error is closed.
        let _ = writeln!(err, "{lead}{cause}");
    }
}
