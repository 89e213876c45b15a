//! What the checks need beyond Rust and Node: a Python venv with prebuilt tools, and Debian's
//! packages for PostgreSQL and Chromium where they are missing.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::house::House;
use crate::process::{Log, answer, which};

/// The list of tools, one exact version a line.
const WANTED: &str = include_str!("../tools.txt");

/// A program of the tools venv, which is made or renewed when tools.txt says something new.
///
/// # Errors
/// When Python is missing or the packages cannot be had.
pub fn venv_program(house: &House, log: &Log, name: &str) -> Result<PathBuf> {
    let venv = house.tools().join("venv");
    let stamp = venv.join("installed.txt");
    if std::fs::read_to_string(&stamp).ok().as_deref() != Some(WANTED) {
        let python = match which(&["python3"]) {
            Some(python) => python,
            None => debian(log, "python3-venv", &["python3"])?,
        };
        std::fs::create_dir_all(house.tools())?;
        let make = || log.run(Command::new(&python).args(["-m", "venv", "--clear"]).arg(&venv));
        if let Err(error) = make() {
            // Debian ships python3 without the module that makes venvs.
            log.say(&format!("{error:#}; trying Debian's python3-venv"));
            install(log, "python3-venv")?;
            make()?;
        }
        let list = house.root.join("xtask/tools.txt");
        log.run(
            Command::new(venv.join("bin/pip"))
                .args(["install", "--quiet", "--disable-pip-version-check", "--requirement"])
                .arg(list),
        )?;
        std::fs::write(&stamp, WANTED)?;
    }
    let program = venv.join("bin").join(name);
    if !program.is_file() {
        bail!("{} is missing although xtask/tools.txt was installed", program.display());
    }
    Ok(program)
}

/// A browser for the journeys; `CHROMIUM` names another one.
///
/// # Errors
/// When there is none and it cannot be installed.
pub fn chromium(log: &Log) -> Result<PathBuf> {
    if let Some(named) = std::env::var_os("CHROMIUM") {
        return Ok(named.into());
    }
    let names = ["chromium", "chromium-browser", "google-chrome"];
    match which(&names) {
        Some(found) => Ok(found),
        None => debian(log, "chromium", &names),
    }
}

/// The folder with PostgreSQL's server programs, the newest where there are several.
///
/// # Errors
/// When there is none and it cannot be installed.
pub fn postgres_programs(log: &Log) -> Result<PathBuf> {
    if let Some(found) = newest_postgres() {
        return Ok(found);
    }
    // Debian would start a cluster of its own beside ours; nobody asked for it.
    let settings = Path::new("/etc/postgresql-common");
    if is_root() && !settings.exists() {
        std::fs::create_dir_all(settings)?;
        std::fs::write(settings.join("createcluster.conf"), "create_main_cluster = false\n")?;
    }
    install(log, "postgresql")?;
    newest_postgres().context("Debian's postgresql was installed but /usr/lib/postgresql is empty")
}

fn newest_postgres() -> Option<PathBuf> {
    let debian = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let entry = entry.ok()?;
            let version: u32 = entry.file_name().to_str()?.parse().ok()?;
            Some((version, entry.path().join("bin")))
        })
        .filter(|(_, dir)| dir.join("initdb").is_file())
        .max()
        .map(|(_, dir)| dir);
    debian.or_else(|| Some(which(&["initdb"])?.canonicalize().ok()?.parent()?.to_path_buf()))
}

/// Whether we may install packages and must not run PostgreSQL as who we are.
pub fn is_root() -> bool {
    answer(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

fn debian(log: &Log, package: &str, programs: &[&str]) -> Result<PathBuf> {
    install(log, package)?;
    which(programs).with_context(|| format!("{package} was installed but brought no {programs:?}"))
}

fn install(log: &Log, package: &str) -> Result<()> {
    if !is_root() || which(&["apt-get"]).is_none() {
        bail!("{package} is missing; install it (Debian: `sudo apt-get install {package}`)");
    }
    let apt = || {
        let mut command = Command::new("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    log.run(apt().args(["update", "--quiet"]))?;
    log.run(apt().args(["install", "--yes", "--quiet", "--no-install-recommends", package]))
}
