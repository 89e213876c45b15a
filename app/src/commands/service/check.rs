//! `allmende service check`

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context, bail};
use clap::Args;
use jiff::{civil::Date, tz::TimeZone};
use kernel::{
    Clock, SystemClock,
    municipality::{self, Finding, Municipality},
};
use serde_json::{Value, json};
use services::check::{Report, Surroundings, check};

/// Checks a definition or a folder of them: every finding with file, line and what to do.
///
/// Ends with 0 when there is nothing to mend, else with 2. A fee nobody knows yet is no finding but
/// a note: the definition cannot be published before it is entered.
#[derive(Args)]
pub struct Command {
    /// The definition, or a folder with some (*.toml).
    path: PathBuf,
    /// Print JSON.
    #[arg(long)]
    json: bool,
    /// Folder with the municipality.toml that names the departments and groups of services.
    #[arg(long, value_name = "MUNICIPALITY_DIR")]
    departments: Option<PathBuf>,
}

impl Command {
    /// Runs the command.
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let town = match self.departments.as_deref().map(read_town).transpose()? {
            Some(Err(findings)) => {
                findings.iter().for_each(|finding| println!("{finding}"));
                return Ok(ExitCode::from(2));
            }
            Some(Ok(town)) => Some(town),
            None => None,
        };
        let today = SystemClock.now().date(&TimeZone::UTC);
        let mut reports = Vec::new();
        for file in definitions(&self.path)? {
            reports.push(read(&file, town.as_ref(), today)?);
        }
        if self.json {
            println!("{}", as_json(&reports));
        } else {
            reports.iter().for_each(|(file, report)| print_report(file, report));
        }
        let sound = reports.iter().all(|(_, report)| report.is_sound());
        Ok(ExitCode::from(if sound { 0 } else { 2 }))
    }
}

/// What definitions may name of a municipality.
fn read_town(dir: &Path) -> anyhow::Result<Result<Surroundings, Vec<Finding>>> {
    let file = dir.join(municipality::FILE_NAME);
    let text = std::fs::read_to_string(&file)
        .with_context(|| format!("{} cannot be read", file.display()))?;
    let town = Municipality::parse(&file.to_string_lossy(), &text);
    Ok(town.map(|town| Surroundings::from(&town)))
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

fn read(file: &Path, town: Option<&Surroundings>, today: Date) -> anyhow::Result<(String, Report)> {
    let text = std::fs::read_to_string(file)
        .with_context(|| format!("{} cannot be read", file.display()))?;
    let name = file.to_string_lossy().into_owned();
    let report = check(&name, &text, town, today);
    Ok((name, report))
}

fn print_report(file: &str, report: &Report) {
    report.findings.iter().for_each(|finding| println!("{finding}"));
    report.unknown_fees.iter().chain(&report.notes).for_each(|note| println!("note: {note}"));
    for branch in &report.paths.unreached {
        println!("note: {file}: no complete application was found that reaches {branch}");
    }
    let paths = report.paths.all.len();
    match (report.findings.len(), report.unknown_fees.len()) {
        (0, 0) => println!("{file}: nothing to mend; {paths} test paths"),
        (0, fees) => println!(
            "{file}: nothing to mend; {fees} to be entered before it is published; {paths} test paths"
        ),
        (findings, _) => println!("{file}: {findings} to mend"),
    }
}

fn as_json(reports: &[(String, Report)]) -> Value {
    let place = |kind: &str, found: &Finding| {
        json!({
            "kind": kind,
            "line": found.line,
            "column": found.column,
            "problem": found.problem,
            "remedy": found.remedy,
        })
    };
    let one = |(file, report): &(String, Report)| {
        let findings = report.findings.iter().map(|f| place("mend", f));
        let fees = report.unknown_fees.iter().map(|f| place("unknown_fee", f));
        let notes = fees.chain(report.notes.iter().map(|f| place("not_proved", f)));
        let paths = report.paths.all.iter();
        let paths = paths.map(|path| {
            json!({"reaches": path.reaches, "answers": path.answers, "decision": path.decision})
        });
        json!({
            "file": file,
            "publishable": report.is_publishable(),
            "findings": findings.collect::<Vec<_>>(),
            "notes": notes.collect::<Vec<_>>(),
            "paths": paths.collect::<Vec<_>>(),
            "unreached": report.paths.unreached,
        })
    };
    Value::Array(reports.iter().map(one).collect())
}
