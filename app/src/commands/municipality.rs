//! `allmende municipality add|list|check`

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

use anyhow::{Context, bail};
use clap::{Args, Subcommand};
use kernel::{
    Clock, SystemClock,
    municipality::{Finding, Municipality},
};
use reports::category::{Catalogue, FILE_NAME};
use store::{TownKey, registry::Registry};

use crate::{Place, house};

/// Adds, lists and checks municipalities.
#[derive(Args)]
pub struct Command {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Adds the municipality of a folder, or replaces its files.
    Add {
        #[command(flatten)]
        place: Place,
        /// The folder with municipality.toml.
        dir: PathBuf,
    },
    /// Lists the municipalities.
    List {
        #[command(flatten)]
        place: Place,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    /// Checks a folder: every finding with file, line and what to do.
    Check {
        /// The folder with municipality.toml.
        dir: PathBuf,
    },
}

impl Command {
    /// Runs the command.
    pub async fn run(self) -> anyhow::Result<ExitCode> {
        match self.verb {
            Verb::Add { place, dir } => {
                let (town, files) = match read(&dir)? {
                    Ok(found) => found,
                    Err(findings) => return Ok(told(&findings)),
                };
                let version = register(&place, &town, files).await?;
                println!("{} is there (version {version}): {}", town.name, town.hosts.join(", "));
                Ok(ExitCode::SUCCESS)
            }
            Verb::List { place, json } => {
                let db = house::open_db(&place)?;
                for town in Registry::open(&db, SystemClock.now()).await?.list().await? {
                    if json {
                        let line = serde_json::json!({"slug": town.slug, "version": town.version});
                        println!("{line}");
                    } else {
                        println!("{} (version {})", town.slug, town.version);
                    }
                }
                db.close().await;
                Ok(ExitCode::SUCCESS)
            }
            Verb::Check { dir } => match read(&dir)? {
                Ok((town, _)) => {
                    println!("{}: nothing to mend", town.name);
                    Ok(ExitCode::SUCCESS)
                }
                Err(findings) => Ok(told(&findings)),
            },
        }
    }
}

type Files = BTreeMap<String, Vec<u8>>;

/// Reads and checks a folder: the municipality, its areas, the files of every room.
pub fn read(dir: &Path) -> anyhow::Result<Result<(Municipality, Files), Vec<Finding>>> {
    let mut files = Files::new();
    collect(dir, dir, &mut files)
        .with_context(|| format!("the folder {} cannot be read", dir.display()))?;
    let (town, mut findings) = kernel::municipality::check(&files);
    let Some(town) = town else { return Ok(Err(findings)) };
    if let Some(text) = files.get(FILE_NAME) {
        let text = String::from_utf8_lossy(text);
        if let Err(more) = Catalogue::parse(FILE_NAME, &text, &town) {
            findings.extend(more);
        }
    }
    findings.extend(maps::town::check(&town, |name| files.get(name).map(Vec::as_slice)));
    Ok(if findings.is_empty() { Ok((town, files)) } else { Err(findings) })
}

/// Registers a checked municipality.
pub async fn register(place: &Place, town: &Municipality, files: Files) -> anyhow::Result<i64> {
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let db = house::open_db(place)?;
    let registry = Registry::open(&db, clock.now()).await?;
    let key = TownKey::new(&town.slug)?;
    let version = match registry.put(&key, town.hosts.clone(), files, clock.now()).await {
        Ok(version) => version,
        Err(e) if e.is_unique_violation() => {
            bail!("another municipality already has one of the hosts {}", town.hosts.join(", "))
        }
        Err(e) => return Err(e.into()),
    };
    db.close().await;
    Ok(version)
}

/// Files of a folder by their path in it; `demo/` and hidden files belong to nobody's rows.
fn collect(root: &Path, dir: &Path, files: &mut Files) -> std::io::Result<()> {
    for entry in std::fs::read_dir(dir)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with('.') || (dir == root && name == "demo") {
            continue;
        }
        if path.is_dir() {
            collect(root, &path, files)?;
        } else if let Ok(inside) = path.strip_prefix(root) {
            files.insert(inside.to_string_lossy().replace('\\', "/"), std::fs::read(&path)?);
        }
    }
    Ok(())
}

fn told(findings: &[Finding]) -> ExitCode {
    for finding in findings {
        println!("{finding}");
    }
    println!("{} to mend; nothing was stored", findings.len());
    ExitCode::from(2)
}
