//! npm projects of the house (assets, e2e): installed as their lock file says, only when it changed.

use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use anyhow::{Context, Result, bail};

use crate::process::which;

/// `npm ci` in the folder, unless what is installed is newer than the lock file. The command is
/// run by `run`, so that a step can log it and `cargo xtask run` can show it.
///
/// # Errors
/// When npm is missing or fails.
pub fn install(folder: &Path, run: &dyn Fn(&mut Command) -> Result<()>) -> Result<()> {
    let installed = written(&folder.join("node_modules/.package-lock.json"));
    let locked = written(&folder.join("package-lock.json"));
    if installed.is_some() && installed >= locked {
        return Ok(());
    }
    run(npm(folder)?.args(["ci", "--no-audit", "--no-fund"])).context("npm ci")
}

/// `npm run SCRIPT` in the folder.
///
/// # Errors
/// When npm is missing or the script fails.
pub fn script(folder: &Path, name: &str, run: &dyn Fn(&mut Command) -> Result<()>) -> Result<()> {
    run(npm(folder)?.args(["run", "--silent", name]))
        .with_context(|| format!("npm run {name} in {}", folder.display()))
}

fn npm(folder: &Path) -> Result<Command> {
    let Some(npm) = which(&["npm"]) else {
        bail!("npm is not on the search path: install Node.js 20.10 or newer");
    };
    let mut command = Command::new(npm);
    command.current_dir(folder);
    Ok(command)
}

fn written(file: &Path) -> Option<SystemTime> {
    file.metadata().and_then(|meta| meta.modified()).ok()
}
