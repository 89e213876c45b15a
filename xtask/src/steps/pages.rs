//! Checks of what reaches a browser.

use std::process::Command;

use anyhow::Result;

use super::Done;
use crate::house::House;
use crate::npm;
use crate::process::Log;
use crate::services::town::Town;
use crate::steps::rust;
use crate::tools;

/// Builds styles and scripts, checks types and runs their tests.
pub fn assets(house: &House, log: &Log) -> Result<Done> {
    let folder = house.root.join("assets");
    npm::install(&folder, &|command| log.run(command))?;
    npm::script(&folder, "build", &|command| log.run(command))?;
    npm::script(&folder, "check", &|command| log.run(command))?;
    Ok(Done::Well)
}

/// Journeys through a demo city. They find it by `ALLMENDE_URL` and the browser by `CHROMIUM`.
pub fn e2e(house: &House, log: &Log) -> Result<Done> {
    let folder = house.root.join("e2e");
    if !folder.join("package.json").is_file() {
        return Ok(Done::Nothing("there is no e2e/package.json"));
    }
    npm::install(&folder, &|command| log.run(command))?;
    npm::install(&house.root.join("xtask/provider"), &|command| log.run(command))?;
    let chromium = tools::chromium(log)?;
    built_assets(house, log)?;
    rust::build(house, log)?;
    let town = Town::start(house, log)?;
    let mut journeys = Command::new("node");
    journeys.current_dir(&folder).args(["--test", "--test-reporter=spec"]);
    journeys.env("ALLMENDE_URL", town.url()).env("CHROMIUM", chromium);
    journeys.env("ALLMENDE_BINARY", house.binary("debug"));
    log.run(&mut journeys)?;
    Ok(Done::Well)
}

/// The assets the binary carries, built when they are not there yet.
pub fn built_assets(house: &House, log: &Log) -> Result<()> {
    let folder = house.root.join("assets");
    if folder.join("dist").is_dir() || !folder.join("package.json").is_file() {
        return Ok(());
    }
    npm::install(&folder, &|command| log.run(command))?;
    npm::script(&folder, "build", &|command| log.run(command))
}
