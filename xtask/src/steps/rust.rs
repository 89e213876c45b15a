//! The Rust tests, on both engines, and the binary they share their compilation with.

use std::process::Command;

use anyhow::Result;

use super::{Done, pages};
use crate::house::House;
use crate::process::{Log, which};
use crate::services::oidc::Oidc;
use crate::services::postgres::Postgres;
use crate::services::s3::S3;
use crate::services::smtp::Smtp;

/// All tests on the default engine.
pub fn sqlite(house: &House, log: &Log) -> Result<Done> {
    run(house, log, |_| {})
}

/// The same tests on a private PostgreSQL.
pub fn postgres(house: &House, log: &Log) -> Result<Done> {
    let postgres = Postgres::start(log)?;
    run(house, log, |command| {
        command.env("ALLMENDE_TEST_DATABASE", postgres.url());
    })
}

/// Builds the binary with the very features the tests are built with, so that nothing is compiled
/// twice in one run of the checks.
pub fn build(house: &House, log: &Log) -> Result<()> {
    let everything = ["build", "--workspace", "--exclude", "xtask", "--bins", "--tests", "--quiet"];
    log.run(house.cargo().args(everything))
}

/// `cargo nextest` where it is installed, `cargo test` elsewhere.
fn run(house: &House, log: &Log, set: impl Fn(&mut Command)) -> Result<Done> {
    pages::built_assets(house, log)?;
    let (s3, smtp) = (S3::start(house, log)?, Smtp::start(house, log)?);
    let oidc = Oidc::start(house, log)?;
    let mut command = house.cargo();
    command.env("ALLMENDE_TEST_S3", &s3.address).env("ALLMENDE_TEST_OIDC", &oidc.issuer);
    command
        .env("ALLMENDE_TEST_SMTP", &smtp.address)
        .env("ALLMENDE_TEST_SMTP_FOLDER", &smtp.maildir);
    if which(&["cargo-nextest"]).is_some() {
        command.args([
            "nextest",
            "run",
            "--color",
            "never",
            "--no-fail-fast",
            "--no-tests",
            "pass",
        ]);
        command.args(["--status-level", "slow", "--final-status-level", "fail"]);
    } else {
        command.args(["test", "--quiet", "--bins", "--lib", "--tests", "--no-fail-fast"]);
    }
    // xtask's own tests ran with the laws.
    command.args(["--workspace", "--exclude", "xtask"]);
    set(&mut command);
    log.run(&mut command)?;
    Ok(Done::Well)
}
