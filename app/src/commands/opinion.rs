//! `allmende opinion`

mod words;

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context, bail};
use clap::Args;
use opinion::{Analysis, Conversation, Voted, analyse, read};
use serde::Serialize;
use serde_json::json;

/// Computes groups and common ground of a conversation from its votes, as Polis does.
///
/// Reads exports of Polis: votes.csv with comments.csv, participants-votes.csv, or votes.json with
/// comments.json. Without --json it says in German what came out. Ends with 2 when a file cannot be
/// read, and names each line.
#[derive(Args)]
pub struct Opinion {
    /// Files of one export, or its folder.
    #[arg(required = true, value_name = "FILE|DIR")]
    paths: Vec<PathBuf>,
    /// Print JSON: every participant, group and statement with all numbers.
    #[arg(long, conflicts_with = "text")]
    json: bool,
    /// Say it in German; what happens without --json.
    #[arg(long)]
    text: bool,
}

/// What `--json` prints of a statement: its numbers and its wording.
#[derive(Serialize)]
struct Worded<'a> {
    text: &'a str,
    #[serde(flatten)]
    voted: &'a Voted,
}

impl Opinion {
    /// Exit code 0, or 2 when the files cannot be read.
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let files = texts(&self.paths)?;
        let sources = files.iter().map(|(text, name)| read::Source { name, text });
        let conversation = match read::conversation(&sources.collect::<Vec<_>>()) {
            Ok(conversation) => conversation,
            Err(faults) => {
                self.refuse(&faults);
                return Ok(ExitCode::from(2));
            }
        };
        let analysis = analyse(&conversation);
        if self.json {
            println!("{}", as_json(&conversation, &analysis));
        } else {
            print!("{}", words::say(&conversation, &analysis));
        }
        Ok(ExitCode::SUCCESS)
    }

    fn refuse(&self, faults: &[read::Unreadable]) {
        if self.json {
            let one = |fault: &read::Unreadable| json!({"file": fault.file, "line": fault.line, "reason": fault.reason});
            println!("{}", json!({"failed": faults.iter().map(one).collect::<Vec<_>>()}));
        } else {
            faults.iter().for_each(|fault| println!("{fault}"));
        }
    }
}

/// The texts of an export's files, each with its name.
pub(super) fn texts(paths: &[PathBuf]) -> anyhow::Result<Vec<(String, String)>> {
    let mut files = Vec::new();
    for path in paths {
        for file in of_export(path)? {
            let name = file.display().to_string();
            files.push((text(&file)?, name));
        }
    }
    Ok(files)
}

/// The file itself, or what a folder holds of an export, by name.
fn of_export(path: &Path) -> anyhow::Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let unreadable = || format!("{} cannot be read", path.display());
    let entries = std::fs::read_dir(path).with_context(unreadable)?;
    let mut files = Vec::new();
    for entry in entries {
        let file = entry.with_context(unreadable)?.path();
        if file.extension().is_some_and(|kind| kind == "csv" || kind == "json") {
            files.push(file);
        }
    }
    if files.is_empty() {
        bail!("{} holds no .csv and no .json file of an export", path.display());
    }
    files.sort();
    Ok(files)
}

fn text(file: &Path) -> anyhow::Result<String> {
    let bytes =
        std::fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
    let advice = || format!("{} is not UTF-8: save it as UTF-8", file.display());
    String::from_utf8(bytes).with_context(advice)
}

fn as_json(conversation: &Conversation, analysis: &Analysis) -> serde_json::Value {
    let statements = analysis.statements.iter();
    let statements = statements.map(|voted| Worded { text: conversation.wording(voted.id), voted });
    json!({
        "topic": conversation.topic,
        "participants": analysis.participants,
        "groups": analysis.groups,
        "statements": statements.collect::<Vec<_>>(),
        "majorities": analysis.majorities,
        "common_ground": analysis.common_ground,
        "dividing": analysis.dividing,
        "fits": analysis.fits,
        "axes": analysis.axes,
    })
}
