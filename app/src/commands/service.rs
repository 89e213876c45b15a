//! `allmende service check`

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context, bail};
use clap::{Args, Subcommand};
use jiff::{civil::Date, tz::TimeZone};
use kernel::{
    Clock, SystemClock,
    municipality::{self, Finding, Municipality},
};
use serde_json::{Value, json};
use services::check::{Report, check};

/// Checks definitions of services.
#[derive(Args)]
pub struct Command {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Checks a definition or a folder of them: every finding with file, line and what to do.
    ///
    /// Ends with 0 when all of them can be published, with 3 when only fees that nobody knows yet
    /// stand in the way, else with 2.
    Check {
        /// The definition, or a folder with some (*.toml).
        path: PathBuf,
        /// Print JSON.
        #[arg(long)]
        json: bool,
        /// Folder with the municipality.toml that names the departments.
        #[arg(long, value_name = "MUNICIPALITY_DIR")]
        departments: Option<PathBuf>,
    },
}

impl Command {
    /// Runs the command.
    pub async fn run(self) -> anyhow::Result<ExitCode> {
        let Verb::Check { path, json, departments } = self.verb;
        let departments = match departments.as_deref().map(read_departments).transpose()? {
            Some(Err(findings)) => {
                findings.iter().for_each(|finding| println!("{finding}"));
                return Ok(ExitCode::from(2));
            }
            Some(Ok(keys)) => Some(keys),
            None => None,
        };
        let today = SystemClock.now().date(&TimeZone::UTC);
        let mut reports = Vec::new();
        for file in definitions(&path)? {
            reports.push(read(&file, departments.as_deref(), today)?);
        }
        if json {
            println!("{}", as_json(&reports));
        } else {
            reports.iter().for_each(|(file, report)| print_report(file, report));
        }
        Ok(ExitCode::from(if reports.iter().any(|(_, report)| !report.is_sound()) {
            2
        } else if reports.iter().any(|(_, report)| !report.is_publishable()) {
            3
        } else {
            0
        }))
    }
}

/// The keys of a municipality's departments.
fn read_departments(dir: &Path) -> anyhow::Result<Result<Vec<String>, Vec<Finding>>> {
    let file = dir.join(municipality::FILE_NAME);
    let text = std::fs::read_to_string(&file)
        .with_context(|| format!("{} cannot be read", file.display()))?;
    let town = Municipality::parse(&file.to_string_lossy(), &text);
    Ok(town.map(|town| town.departments.into_iter().map(|d| d.key).collect()))
}

/// The file itself, or the definitions of a folder by name.
fn definitions(path: &Path) -> anyhow::Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let entries = std::fs::read_dir(path)
        .with_context(|| format!("the folder {} cannot be read", path.display()))?;
    let mut files = Vec::new();
    for entry in entries {
        let file = entry?.path();
        if file.extension().is_some_and(|ending| ending == "toml") {
            files.push(file);
        }
    }
    if files.is_empty() {
        bail!("there is no definition (*.toml) in {}", path.display());
    }
    files.sort();
    Ok(files)
}

fn read(
    file: &Path,
    departments: Option<&[String]>,
    today: Date,
) -> anyhow::Result<(String, Report)> {
    let text = std::fs::read_to_string(file)
        .with_context(|| format!("{} cannot be read", file.display()))?;
    let name = file.to_string_lossy().into_owned();
    let report = check(&name, &text, departments, today);
    Ok((name, report))
}

fn print_report(file: &str, report: &Report) {
    for finding in report.findings.iter().chain(&report.unknown_fees) {
        println!("{finding}");
    }
    for note in &report.notes {
        println!("note: {note}");
    }
    for branch in &report.paths.unreached {
        println!("note: {file}: no complete application was found that reaches {branch}");
    }
    match (report.findings.len(), report.unknown_fees.len()) {
        (0, 0) => println!("{file}: nothing to mend; {} test paths", report.paths.all.len()),
        (0, fees) => println!(
            "{file}: nothing to mend but {fees} fees to be entered before it is published; {} \
             test paths",
            report.paths.all.len()
        ),
        (findings, fees) => println!("{file}: {} to mend", findings + fees),
    }
}

fn as_json(reports: &[(String, Report)]) -> Value {
    let finding = |kind: &str, found: &Finding| {
        json!({
            "kind": kind,
            "line": found.line,
            "column": found.column,
            "problem": found.problem,
            "remedy": found.remedy,
        })
    };
    let one = |(file, report): &(String, Report)| {
        let findings = report.findings.iter().map(|f| finding("mend", f));
        let fees = report.unknown_fees.iter().map(|f| finding("unknown_fee", f));
        let notes: Vec<Value> = report.notes.iter().map(|f| finding("not_proved", f)).collect();
        let paths = report.paths.all.iter();
        let paths = paths.map(|path| {
            json!({"reaches": path.reaches, "answers": path.answers, "decision": path.decision})
        });
        json!({
            "file": file,
            "publishable": report.is_publishable(),
            "findings": findings.chain(fees).collect::<Vec<_>>(),
            "notes": notes,
            "paths": paths.collect::<Vec<_>>(),
            "unreached": report.paths.unreached,
        })
    };
    Value::Array(reports.iter().map(one).collect())
}
