//! Benchmarks against the figures the house keeps. Each starts the server on a throw-away data
//! folder and prints a block of Markdown for docs/benchmarks.md.
#![expect(clippy::print_stdout, reason = "a command speaks on standard output")]

mod all;
mod asked;
mod city;
mod client;
mod crash;
mod digest;
mod disk;
mod export;
mod figures;
mod inside;
mod list;
mod load;
mod opinion;
mod pages;
mod report;
mod server;
mod start;
mod store;
mod stranded;
mod submit;
mod tally;
mod thread;

use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};

/// Measures the server; prints Markdown for docs/benchmarks.md.
#[derive(Parser)]
#[command(name = "cargo xtask bench")]
struct Command {
    #[command(subcommand)]
    what: What,
    /// The server; a release build, or the figures mean nothing.
    #[arg(long, global = true, default_value = "target/release/allmende")]
    binary: PathBuf,
    /// Folder for the throw-away data; on the disk that is to be measured.
    #[arg(long, global = true, default_value = "target")]
    scratch: PathBuf,
    /// A PostgreSQL address instead of SQLite files.
    #[arg(long, global = true)]
    database: Option<String>,
    /// A CSV file of reports to import first, so that the city has as many as a real one.
    #[arg(long, global = true, value_name = "FILE")]
    import: Option<PathBuf>,
    /// How to read that file.
    #[arg(long, global = true, default_value = "examples/konstanz/imports/defects.toml")]
    mapping: PathBuf,
    /// A city that `city` prepared; for everything but `crash` and `crash-services`.
    #[arg(long, global = true, value_name = "DIR")]
    city: Option<PathBuf>,
}

#[derive(Subcommand)]
enum What {
    /// Requests per second and latency of a page over kept connections.
    List(list::Options),
    /// Each kind of page and tile of a large city, as fast as it can and at half that rate.
    Load(pages::Options),
    /// Durable submissions per second, beside the raw flush rate of the same disk.
    Submit(submit::Options),
    /// All of the following on the city of --city, which is made where it is not there; the whole
    /// of docs/benchmarks.md.
    All(all::Options),
    /// Makes a city of hundreds of thousands of reports in the folder of --city.
    City(city::Options),
    /// Kills the server while reports come in; fails when one is lost or doubled.
    Crash(crash::Options),
    /// Kills the server at every step while people apply and pay; fails when anybody is stranded.
    CrashServices(stranded::Options),
    /// 40,000 readers who follow contributions: one query finds what is new, and their mails are written.
    Digest(digest::Options),
    /// A quarter of a million answers of a survey, streamed as a file: rows per second and memory.
    Export(export::Options),
    /// A conversation of 10,000 people on 1,000 statements: the whole result, with --peer beside that of
    /// red-dwarf, and one vote more at the running server.
    Opinion(opinion::Options),
    /// A discussion of ten thousand comments, opened at its ends and in its middle.
    Thread(thread::Options),
    /// Time from start until ready, and memory when idle.
    Start(start::Options),
    /// Equal Shares on the largest real elections of a folder, beside the Python library pabutools.
    Tally(tally::Options),
}

// One thread: the server shall have the other core.
#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let command = Command::parse();
    let place = server::Place {
        binary: command.binary,
        scratch: command.scratch,
        database: command.database,
        import: command.import.map(|file| (file, command.mapping)),
        city: command.city,
    };
    let block = match command.what {
        What::List(options) => list::measure(&place, &options).await?,
        What::Load(options) => pages::measure(&place, &options).await?,
        What::Submit(options) => submit::measure(&place, &options).await?,
        What::All(options) => all::measure(&place, &options).await?,
        What::City(options) => {
            let folder = place.city.clone().context("say with --city where the city goes")?;
            city::prepare(&place, &folder, &options).await?
        }
        What::Crash(options) => crash::measure(&place, &options).await?,
        What::CrashServices(options) => stranded::measure(&place, &options).await?,
        What::Digest(options) => digest::measure(&place, &options).await?,
        What::Export(options) => export::measure(&place, &options).await?,
        What::Opinion(options) => opinion::measure(&place, &options).await?,
        What::Thread(options) => thread::measure(&place, &options).await?,
        What::Start(options) => start::measure(&place, &options).await?,
        What::Tally(options) => tally::measure(&place, &options)?,
    };
    println!("{block}");
    println!("{}", figures::machine());
    Ok(())
}
