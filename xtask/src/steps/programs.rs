//! Checks with programs of others, as a city's partners would use them.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::{Done, pages, rust};
use crate::house::House;
use crate::process::{Log, answer};
use crate::services::town::Town;
use crate::tools;

/// Clients from PyPI on Open311: `e2e/open311/clients.py` says what they do.
pub fn open311(house: &House, log: &Log) -> Result<Done> {
    let python = tools::venv_program(house, log, "python")?;
    pages::built_assets(house, log)?;
    rust::build(house, log)?;
    let town = Town::start(house, log)?;
    let mut clients = Command::new(python);
    clients.arg(house.root.join("e2e/open311/clients.py"));
    clients.env("PYTHONUNBUFFERED", "1").env("PYTHONDONTWRITEBYTECODE", "1");
    clients.env("ALLMENDE_URL", town.url()).env("ALLMENDE_API_KEY", key(house, &town)?);
    let specs = specs();
    if let Some(specs) = &specs {
        clients.env("ALLMENDE_SPECS", specs);
    }
    log.run(&mut clients)?;
    Ok(match specs {
        Some(_) => Done::Well,
        None => Done::Partly("without the JSON schemas: ALLMENDE_REAL_DATA/../specs is not there"),
    })
}

/// Validators and readers from PyPI on the sheets the press's tests print and on those a running town
/// hands out: `paper.py` beside the first says what they do.
pub fn paper(house: &House, log: &Log) -> Result<Done> {
    let python = tools::venv_program(house, log, "python")?;
    let folder = house.tools().join("paper");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder)?;
    // The whole workspace, so that nothing is compiled with other features than before.
    let printing = ["test", "--quiet", "--workspace", "--exclude", "xtask"];
    let tests = ["--test", "printing", "--test", "paper", "--test", "start"];
    let mut press = house.cargo();
    log.run(press.args(printing).args(tests).env("ALLMENDE_TEST_PAPER", &folder))?;
    let mut readers = Command::new(python);
    readers.arg(house.root.join("floor/press/tests/paper.py")).arg(&folder);
    log.run(readers.env("PYTHONUNBUFFERED", "1").env("PYTHONDONTWRITEBYTECODE", "1"))?;
    Ok(Done::Well)
}

/// A key that may send, made while the town serves.
fn key(house: &House, town: &Town) -> Result<String> {
    let mut add = Command::new(house.binary("debug"));
    add.args(["api-key", "add", "--json", "--municipality", "konstanz", "--data"]);
    let printed = answer(add.arg(town.folder()).arg("clients of others"))?;
    let printed: serde_json::Value = serde_json::from_str(printed.trim())?;
    let key = printed["key"].as_str().context("`allmende api-key add --json` printed no key")?;
    Ok(key.to_owned())
}

/// The folder of specifications, which stands beside the real data.
fn specs() -> Option<PathBuf> {
    let data = std::env::var_os("ALLMENDE_REAL_DATA")?;
    let specs = Path::new(&data).join("../specs");
    specs.join("open311").is_dir().then_some(specs)
}
