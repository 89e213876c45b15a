//! `allmende`: a municipality's digital front door in one binary.
#![expect(clippy::print_stdout, reason = "a command line speaks to people")]

mod backup;
mod commands;
mod config;
mod demo;
mod doctor;
mod figures;
mod house;
mod one_town;
mod serving;
mod settings;

use std::{path::PathBuf, process::ExitCode};

use clap::{ArgMatches, CommandFactory, FromArgMatches, Parser, Subcommand};

use config::Config;
pub use settings::Place;
use settings::{LogFormat, Logging};

/// A municipality's digital front door.
#[derive(Parser)]
#[command(name = "allmende", version, about, long_about = None)]
struct Cli {
    /// File with settings; else ./allmende.toml or /etc/allmende/allmende.toml, when there.
    #[arg(long, global = true, value_name = "FILE", env = "ALLMENDE_CONFIG")]
    config: Option<PathBuf>,
    #[command(flatten)]
    logging: Logging,
    #[command(subcommand)]
    command: Command,
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
    /// Checks definitions of services.
    Service(commands::service::Command),
    /// Gives the first administrator of a municipality their role.
    Staff(commands::staff::Command),
    /// Brings data in from files.
    Import(commands::import::Import),
    /// Reads a table the German way, and writes it clean.
    Table(commands::table::Table),
    /// Keys of programs that send or read reports.
    ApiKey(commands::api_key::Command),
    /// Keys the municipality seals receipts and permits with.
    Seal(commands::seal::Command),
    /// Groups and common ground of a conversation, from its votes.
    Opinion(commands::opinion::Opinion),
    /// Registers that may tell of events.
    Register(commands::register::Command),
    /// Proves a receipt of an application.
    Receipt(commands::receipt::Command),
    /// Counts a participatory budget from the file of its ballots.
    Tally(commands::tally::Tally),
    /// Deletes what is over by the retention periods, or shows what will be.
    Retention(commands::retention::Retention),
    /// Proves the journal of a municipality.
    Verify(commands::verify::Verify),
    /// Takes in mail that comes back.
    Mail(commands::mail::Mail),
    /// Finds what is misconfigured, and says what to do about it.
    Doctor(commands::doctor::Doctor),
    /// Saves rows, pictures and files into a new folder, while the house is open.
    Backup(commands::backup::Backup),
    /// Brings a backup back into an empty place, of either engine.
    Restore(commands::restore::Restore),
    /// Prints which settings hold, and where each comes from.
    Config(commands::config::Show),
}

fn main() -> ExitCode {
    end_quietly_when_nobody_reads();
    let args: Vec<String> =
        std::env::args_os().skip(1).map(|arg| arg.to_string_lossy().into_owned()).collect();
    let text = |s: std::ffi::OsString| s.to_string_lossy().into_owned();
    let variables: Vec<(String, String)> =
        std::env::vars_os().map(|(name, value)| (text(name), text(value))).collect();
    let config = Config::read(&args, &variables);
    let matches = config.inject(Cli::command()).get_matches();
    let cli = match Cli::from_arg_matches(&matches) {
        Ok(cli) => cli,
        Err(error) => error.exit(),
    };
    if let Err(error) = log_to_stderr(&cli.logging) {
        eprint_chain(&error);
        return ExitCode::from(2);
    }
    let looks_only = matches!(cli.command, Command::Config(_) | Command::Doctor(_));
    if !config.findings.is_empty() && !looks_only {
        eprint_lines(config.findings.iter().map(|finding| format!("allmende: {finding}")));
        return ExitCode::from(2);
    }
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            tracing::error!(%error, "no runtime");
            return ExitCode::FAILURE;
        }
    };
    match runtime.block_on(run(cli.command, &matches, &config)) {
        Ok(code) => code,
        Err(error) => {
            eprint_chain(&error);
            ExitCode::FAILURE
        }
    }
}

async fn run(command: Command, matches: &ArgMatches, config: &Config) -> anyhow::Result<ExitCode> {
    match command {
        Command::Serve(c) => c.run().await,
        Command::Demo(c) => c.run().await,
        Command::Worker(c) => c.run().await,
        Command::Migrate(c) => c.run().await,
        Command::Municipality(c) => c.run().await,
        Command::Service(c) => c.run().await,
        Command::Staff(c) => c.run().await,
        Command::Import(c) => c.run().await,
        Command::Table(c) => c.run(),
        Command::ApiKey(c) => c.run().await,
        Command::Seal(c) => c.run().await,
        Command::Opinion(c) => c.run(),
        Command::Register(c) => c.run().await,
        Command::Receipt(c) => c.run().await,
        Command::Tally(c) => c.run(),
        Command::Retention(c) => c.run().await,
        Command::Verify(c) => c.run().await,
        Command::Mail(c) => c.run().await,
        Command::Doctor(c) => c.run(config).await,
        Command::Backup(c) => c.run().await,
        Command::Restore(c) => c.run().await,
        Command::Config(c) => {
            let own = matches.subcommand().map_or(matches, |(_, own)| own);
            Ok(c.run(own, config))
        }
    }
}

fn log_to_stderr(logging: &Logging) -> anyhow::Result<()> {
    let filter = tracing_subscriber::EnvFilter::try_new(&logging.log)
        .map_err(|error| anyhow::anyhow!("log does not take {}: {error}", logging.log))?;
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    match logging.log_format {
        LogFormat::Text => lines.init(),
        LogFormat::Json => lines.json().flatten_event(true).with_span_list(false).init(),
    }
    Ok(())
}

/// The error and what led to it, one line each.
fn eprint_chain(error: &anyhow::Error) {
    eprint_lines(error.chain().enumerate().map(|(depth, cause)| {
        let lead = if depth == 0 { "allmende: " } else { "  because: " };
        format!("{lead}{cause}")
    }));
}

/// `allmende config | head -1` is no fault: the command ends like others whose reader has gone,
/// with the exit code of a SIGPIPE.
fn end_quietly_when_nobody_reads() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        let said = panic.payload_as_str().unwrap_or_default();
        if said.starts_with("failed printing to stdout: Broken pipe") {
            std::process::exit(141);
        }
        usual(panic);
    }));
}

/// Lines on standard error.
fn eprint_lines(lines: impl Iterator<Item = String>) {
    use std::io::Write;
    let mut err = std::io::stderr().lock();
    for line in lines {
        // Nothing is left to tell it to when standard error is closed.
        let _ = writeln!(err, "{line}");
    }
}
