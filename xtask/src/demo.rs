//! The commands a person runs by hand: the demo city, the benchmarks, throwing the city away.

use std::os::unix::process::CommandExt;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail};

use crate::house::House;
use crate::npm;
use crate::process::{Log, plainly};
use crate::services;

/// Builds everything and serves the demo city until stopped.
///
/// # Errors
/// When something does not build or the server breaks.
pub fn run(house: &House, words: &[String]) -> Result<ExitCode> {
    let mut listen = "127.0.0.1:8080";
    let mut data = "data";
    let mut words = words.iter();
    while let Some(word) = words.next() {
        let mut value = || words.next().with_context(|| format!("{word} asks for a value"));
        match word.as_str() {
            "--listen" => listen = value()?,
            "--data" => data = value()?,
            _ => bail!("{word:?} is not understood; see `cargo xtask run --help`"),
        }
    }
    println!("1/3  pages' styles and scripts (npm)");
    assets(house)?;
    println!("2/3  the server (cargo; the first time takes some minutes)");
    plainly(house.cargo().args(["build", "--package", "allmende"]))?;
    println!("3/3  the demo city in ./{data}");
    // The server takes our place, so that Ctrl-C reaches it and it can end calmly.
    let failed = Command::new(house.binary("debug"))
        .current_dir(&house.root)
        .args(["demo", "--data", data, "--listen", listen])
        .exec();
    Err(failed).context("the server cannot be started")
}

/// Installs and builds assets/ with the output shown.
///
/// # Errors
/// When npm is missing or the build fails.
pub fn assets(house: &House) -> Result<()> {
    let folder = house.root.join("assets");
    npm::install(&folder, &plainly)?;
    npm::script(&folder, "build", &plainly)
}

/// Builds for release and hands the words on to the bench program. Where `crash` and
/// `crash-services` are not told a database they run twice: on SQLite, and on a PostgreSQL that is
/// started for them. For `crash-services` the server is built with the places at which it can be
/// made to end, and kept apart from the one a town would get.
///
/// # Errors
/// When something does not build or a measurement breaks.
pub fn bench(house: &House, words: &[String]) -> Result<ExitCode> {
    assets(house)?;
    let help = ["--help".to_owned()];
    let words = if words.is_empty() { &help[..] } else { words };
    let says = |names: &[&str]| words.iter().any(|word| names.contains(&word.as_str()));
    let mut binary = house.binary("release");
    if says(&["crash-services"]) && !says(&["--binary"]) {
        plainly(house.cargo().args(["build", "--release", "-p", "allmende", "-F", "faults"]))?;
        let apart = house.tools().join("allmende-faults");
        std::fs::copy(&binary, &apart).with_context(|| format!("writing {}", apart.display()))?;
        binary = apart;
    }
    plainly(house.cargo().args(["build", "--release", "-p", "allmende", "-p", "allmende-bench"]))?;
    let run = |more: &[&str]| {
        let mut command = Command::new(house.target.join("release/allmende-bench"));
        command.current_dir(&house.root).args(words).args(more);
        if !says(&["--binary", "--help", "-h", "help"]) {
            command.arg("--binary").arg(&binary);
        }
        plainly(&mut command)
    };
    run(&[])?;
    if says(&["crash", "crash-services"]) && !says(&["--database", "--help", "-h"]) {
        let log = Log::begin(house.tools().join("logs").join("bench.log"), false)?;
        let postgres = services::postgres::Postgres::start(&log)?;
        run(&["--database", postgres.url()])?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Throws the demo city away, so that the next `run` makes a new one.
///
/// # Errors
/// When the folder cannot be removed.
pub fn fresh(house: &House) -> Result<ExitCode> {
    let data = house.root.join("data");
    if data.is_dir() {
        std::fs::remove_dir_all(&data).with_context(|| format!("removing {}", data.display()))?;
        println!("removed {}", data.display());
    } else {
        println!("there is no {}", data.display());
    }
    Ok(ExitCode::SUCCESS)
}
