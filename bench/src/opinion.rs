//! How long a large conversation takes: the whole result beside another program's in the same run,
//! and one vote more at the running server, its page with the next statement included.

mod conversation;

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use clap::Args;
use tokio::process::Command;

use crate::figures::{Times, ms, now};
use crate::server::{Place, TOWN};
use crate::stranded::browser::{Browser, Site};

/// The process of the demo city that has an opinion map.
const PROCESS: &str = "stimmung";
/// Computed so often; the middle one counts.
const ROUNDS: usize = 5;
/// Votes measured one by one.
const VOTES: usize = 21;
/// Runs PyPI's red-dwarf on an export; says its seconds without reading, and its groups.
const PEER: &str = include_str!("opinion/red_dwarf.py");

/// How large, and beside what.
#[derive(Debug, Args)]
pub struct Options {
    /// People.
    #[arg(long, default_value_t = 10_000)]
    people: u32,
    /// Statements.
    #[arg(long, default_value_t = 1_000)]
    statements: u32,
    /// Of all statements everybody has seen so many percent.
    #[arg(long, default_value_t = 20)]
    seen: u32,
    /// A Python in which red-dwarf is installed (`python3 -m venv V && V/bin/pip install
    /// red-dwarf==0.4.0`, then V/bin/python). Without it there is nothing to compare with.
    #[arg(long, value_name = "PYTHON")]
    peer: Option<PathBuf>,
}

/// The block for docs/benchmarks.md.
///
/// # Errors
/// When the binary does not read the export or the server does not take a vote.
pub async fn measure(place: &Place, options: &Options) -> Result<String> {
    let export = place.folder()?;
    let Options { people, statements, seen, peer } = options;
    let votes = conversation::write(export.path(), *people, *statements, *seen)?;
    let mut ours = Times::default();
    for _ in 0..ROUNDS {
        let mut command = Command::new(&place.binary);
        command.arg("opinion").arg(export.path()).arg("--json");
        ours.add(timed(&mut command).await?.0);
    }
    let mut block = format!(
        "{people} people, {statements} statements, {votes} votes; whole processes with reading the \
         files, median of {ROUNDS}\n\n| what | time |\n|---|---|\n| `allmende opinion --json` | {} |\n",
        ms(ours.below(0.5))
    );
    if let Some(python) = peer {
        let mut command = Command::new(python);
        command.arg("-c").arg(PEER).arg(export.path());
        let (whole, said) = timed(&mut command).await?;
        block.push_str(&format!("| red-dwarf, once | {} |\n", ms(whole)));
        block.push_str(&format!("| red-dwarf without reading | {} |\n", said.trim()));
    }
    let (mut stored, mut asked) = one_by_one(place, export.path()).await?;
    block.push_str(&format!("| one vote, stored | {} |\n", ms(stored.below(0.5))));
    block.push_str(&format!(
        "| the page after it: everything computed with that vote, next statement drawn | {} |\n\
         | the slowest of {VOTES} such pages | {} |\n",
        ms(asked.below(0.5)),
        ms(asked.below(1.0)),
    ));
    Ok(block)
}

/// The time of a command, and what it said.
async fn timed(command: &mut Command) -> Result<(Duration, String)> {
    command.stdin(Stdio::null()).stderr(Stdio::inherit());
    let begun = now();
    let done = command.output().await.context("a command cannot be started")?;
    let took = begun.elapsed();
    if !done.status.success() {
        bail!("a command ended with {}", done.status);
    }
    Ok((took, String::from_utf8_lossy(&done.stdout).into_owned()))
}

/// Votes at a server that holds the conversation: the time of each, and of the page after it.
async fn one_by_one(place: &Place, export: &Path) -> Result<(Times, Times)> {
    let folder = place.passing().await?;
    let mut import = Command::new(&place.binary);
    import.args(["import", "opinions", "--municipality", TOWN, "--process", PROCESS, "--data"]);
    import.arg(folder.path()).arg(export);
    if let Some(url) = &place.database {
        import.args(["--database", url]);
    }
    timed(import.env("ALLMENDE_LOG", "error")).await?;
    let server = place.serve(folder.path()).await?;
    let site = Site { port: server.port, host: server.host() };
    let path = format!("/participation/{PROCESS}/opinions");
    let mut browser = Browser::default();
    let (mut stored, mut asked) = (Times::default(), Times::default());
    let gone = || "the server is gone";
    let mut page = browser.open(&site, &path).await?.with_context(gone)?;
    let token = page.hidden("csrf").context("a page without a form")?;
    for turn in 0..=VOTES {
        let statement = page.hidden("statement").context("a page without a statement")?;
        let vote = ["1", "-1", "0"][turn % 3];
        let fields = [("csrf", token.as_str()), ("statement", &statement), ("vote", vote)];
        let begun = now();
        browser.send(&site, &path, &fields).await?.with_context(gone)?.leads()?;
        let voted = begun.elapsed();
        let begun = now();
        page = browser.open(&site, &path).await?.with_context(gone)?;
        let took = begun.elapsed();
        if page.status != 200 {
            bail!("the page after a vote answered {}", page.status);
        }
        // The first one is not like the others: nothing is warm.
        if turn > 0 {
            stored.add(voted);
            asked.add(took);
        }
    }
    server.stop().await?;
    Ok((stored, asked))
}
