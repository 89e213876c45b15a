//! `allmende municipality add|export|list|check`

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context, bail};
use clap::{Args, Subcommand};
use kernel::{
    Clock, SystemClock,
    municipality::{Finding, Municipality},
};
use store::{TownKey, registry::Files};

use crate::{Place, house};

/// Adds, exports, lists and checks municipalities.
#[derive(Args)]
pub struct Command {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Adds the municipality of a folder, or replaces its files. Files that administrators
    /// edited in the browser since are not thrown away: then nothing is stored, unless the folder
    /// was exported after the last edit or --replace is given.
    Add {
        #[command(flatten)]
        place: Place,
        /// Throw away what was edited in the browser (it stays among the earlier versions).
        #[arg(long)]
        replace: bool,
        /// The folder with municipality.toml.
        dir: PathBuf,
    },
    /// Writes a municipality's files, with all edits made in the browser, into a folder that
    /// `add` takes again.
    Export {
        #[command(flatten)]
        place: Place,
        /// The municipality.
        #[arg(long, value_name = "SLUG")]
        municipality: String,
        /// The folder; made when it is not there. Files in it that the municipality does not
        /// have stay.
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
            Verb::Add { place, replace, dir } => {
                let (town, files) = match read(&dir)? {
                    Ok(found) => found,
                    Err(findings) => return Ok(told(&findings)),
                };
                let lost =
                    if replace { Vec::new() } else { lost(&place, &town, &files, &dir).await? };
                if !lost.is_empty() {
                    println!("{}", refusal(&town, &lost));
                    return Ok(ExitCode::from(3));
                }
                let version = register(&place, &town, files).await?;
                println!("{} is there (version {version}): {}", town.name, town.hosts.join(", "));
                Ok(ExitCode::SUCCESS)
            }
            Verb::Export { place, municipality, dir } => {
                export(&place, &municipality, &dir).await?;
                Ok(ExitCode::SUCCESS)
            }
            Verb::List { place, json } => {
                let (db, registry) = house::open_registry(&place).await?;
                for town in registry.list().await? {
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

/// Reads and checks a folder: the municipality, its areas, the files of every room.
pub fn read(dir: &Path) -> anyhow::Result<Result<(Municipality, Files), Vec<Finding>>> {
    let mut files = Files::new();
    collect(dir, dir, &mut files)
        .with_context(|| format!("the folder {} cannot be read", dir.display()))?;
    let (town, findings) = house::workshop().check(&files);
    Ok(match town {
        Some(town) if findings.is_empty() => Ok((town, files)),
        _ => Err(findings),
    })
}

/// Hidden file of an exported folder with the version it was written from.
const VERSION_FILE: &str = ".version";

/// Files edited in the browser since the folder was added last, which `files` would undo.
pub async fn lost(
    place: &Place,
    town: &Municipality,
    files: &Files,
    dir: &Path,
) -> anyhow::Result<Vec<String>> {
    let (db, registry) = house::open_registry(place).await?;
    let key = TownKey::new(&town.slug)?;
    let listed = registry.list().await?;
    let version = listed.iter().find(|known| known.slug == town.slug).map(|known| known.version);
    let exported = std::fs::read_to_string(dir.join(VERSION_FILE)).ok();
    let seen = exported.and_then(|text| text.trim().parse::<i64>().ok());
    let mut edited = registry.edited(&key).await?;
    let stored = registry.files(&key).await?;
    db.close().await;
    if version.is_none() || seen == version {
        return Ok(Vec::new());
    }
    edited.retain(|path| stored.get(path) != files.get(path));
    Ok(edited)
}

fn refusal(town: &Municipality, lost: &[String]) -> String {
    format!(
        "Nothing was stored: administrators of {} edited these files in the browser, and the \
         folder has other contents:\n  {}\nWrite the edits out with `allmende municipality export \
         --municipality {} DIR`, or throw them away with --replace.",
        town.name,
        lost.join("\n  "),
        town.slug
    )
}

/// Writes a municipality's files into a folder.
async fn export(place: &Place, slug: &str, dir: &Path) -> anyhow::Result<()> {
    let (db, registry) = house::open_registry(place).await?;
    let listed = registry.list().await?;
    let known = listed.iter().find(|known| known.slug == slug);
    let version = known
        .with_context(|| {
            format!("there is no municipality {slug}; see `allmende municipality list`")
        })?
        .version;
    let files = registry.files(&TownKey::new(slug)?).await?;
    db.close().await;
    for (path, body) in &files {
        let file = dir.join(path);
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder)
                .with_context(|| format!("the folder {} cannot be created", folder.display()))?;
        }
        std::fs::write(&file, body)
            .with_context(|| format!("{} cannot be written", file.display()))?;
    }
    std::fs::write(dir.join(VERSION_FILE), format!("{version}\n"))
        .with_context(|| format!("{} cannot be written", dir.join(VERSION_FILE).display()))?;
    println!("{} files of {slug} (version {version}) are in {}", files.len(), dir.display());
    Ok(())
}

/// Registers a checked municipality.
pub async fn register(place: &Place, town: &Municipality, files: Files) -> anyhow::Result<i64> {
    let (db, registry) = house::open_registry(place).await?;
    let key = TownKey::new(&town.slug)?;
    let version = match registry.put(&key, town.hosts.clone(), files, SystemClock.now()).await {
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
