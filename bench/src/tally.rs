//! Equal Shares on the largest real elections of a folder, beside the Python library pabutools on the
//! same ballots in the same run.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use anyhow::{Context, Result, ensure};
use clap::Args;
use serde::Deserialize;

use crate::{figures::now, server::Place};

/// What pabutools does with a file: prints how long the rule took, and who won.
const PEER: &str = include_str!("tally/peer.py");

/// Which elections, beside whom.
#[derive(Debug, Args)]
pub struct Options {
    /// Folder with Pabulib files.
    #[arg(long, value_name = "DIR")]
    elections: PathBuf,
    /// A Python in which pabutools is installed (`python3 -m venv V && V/bin/pip install pabutools`,
    /// then V/bin/python).
    #[arg(long, value_name = "PYTHON")]
    peer: PathBuf,
    /// How many elections, the largest first.
    #[arg(long, default_value_t = 3)]
    largest: usize,
    /// Count with add-one, too, by steps of one; with pabutools that takes very long.
    #[arg(long)]
    add_one: bool,
}

/// An election with crosses.
struct Election {
    file: PathBuf,
    voters: u64,
}

/// What the peer says.
#[derive(Deserialize)]
struct Peer {
    seconds: f64,
    winners: BTreeSet<String>,
}

/// The block for docs/benchmarks.md. Ours is the whole command with reading the file; the peer's is
/// the rule alone, after its file was read.
///
/// # Errors
/// When a count fails, or the two have different winners.
pub fn measure(place: &Place, options: &Options) -> Result<String> {
    let mut block = String::from(
        "| election | ballots | completion | `allmende tally` | pabutools | ratio |\n|---|---|---|---|---|---|\n",
    );
    let completions: &[&str] = if options.add_one { &["none", "add-one"] } else { &["none"] };
    for election in largest(&options.elections, options.largest)? {
        let name = election.file.file_stem().unwrap_or_default().to_string_lossy();
        for completion in completions {
            let peer = peer(&options.peer, &election.file, completion)?;
            let (own, winners) = own(&place.binary, &election.file, completion)?;
            ensure!(winners == peer.winners, "{name}, {completion}: pabutools has other winners");
            let ratio = peer.seconds / own.as_secs_f64();
            let (voters, own) = (election.voters, own.as_secs_f64());
            block += &format!(
                "| {name} | {voters} | {completion} | {own:.2} s | {:.2} s | {ratio:.0} |\n",
                peer.seconds
            );
        }
    }
    Ok(block)
}

fn largest(folder: &Path, most: usize) -> Result<Vec<Election>> {
    let entries = fs::read_dir(folder).with_context(|| format!("{}", folder.display()))?;
    let mut found = Vec::new();
    for entry in entries {
        let file = entry?.path();
        if file.extension().is_none_or(|ending| ending != "pb") {
            continue;
        }
        let text = fs::read_to_string(&file)?;
        let said =
            |key: &str| text.lines().take(60).find_map(|l| l.strip_prefix(key)?.strip_prefix(';'));
        if said("vote_type").map(str::trim) == Some("approval") {
            let voters = said("num_votes").and_then(|n| n.trim().parse().ok()).unwrap_or(0);
            found.push(Election { file, voters });
        }
    }
    found.sort_by_key(|election| std::cmp::Reverse(election.voters));
    found.truncate(most);
    Ok(found)
}

/// The command, the quickest of three times.
fn own(binary: &Path, file: &Path, completion: &str) -> Result<(Duration, BTreeSet<String>)> {
    /// The part of the answer that is compared.
    #[derive(Deserialize)]
    struct Outcome {
        winners: BTreeSet<String>,
    }
    let mut best: Option<(Duration, BTreeSet<String>)> = None;
    for _ in 0..3 {
        let mut command = Command::new(binary);
        command.arg("tally").arg(file).args(["--rule", "equal-shares", "--json", "--step", "1"]);
        let start = now();
        // Ties go by id, as with the peer.
        let answer = command.args(["--completion", completion, "--ties", "id"]).output()?;
        let took = start.elapsed();
        ensure!(answer.status.success(), "{}", String::from_utf8_lossy(&answer.stderr));
        let Outcome { winners } = serde_json::from_slice(&answer.stdout)?;
        if best.as_ref().is_none_or(|(quickest, _)| took < *quickest) {
            best = Some((took, winners));
        }
    }
    best.context("counted three times")
}

fn peer(python: &Path, file: &Path, completion: &str) -> Result<Peer> {
    let answer = Command::new(python).args(["-c", PEER]).arg(file).arg(completion).output();
    let answer = answer.with_context(|| format!("{} does not start", python.display()))?;
    ensure!(answer.status.success(), "{}", String::from_utf8_lossy(&answer.stderr));
    Ok(serde_json::from_slice(&answer.stdout)?)
}
