//! `cargo xtask test`: the checks, one step after the other, timed and summed up.

mod lint;
mod pages;
mod programs;
mod rust;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::count::Tally;
use crate::house::House;
use crate::process::Log;

/// One check.
struct Step {
    name: &'static str,
    about: &'static str,
    run: fn(&House, &Log) -> Result<Done>,
}

/// How a step ended that did not fail.
enum Done {
    /// It looked and found nothing wrong.
    Well,
    /// It looked, but not at everything; the reason is shown in the summary.
    Partly(&'static str),
    /// There was nothing to look at.
    Nothing(&'static str),
}

/// In the order of a first run: what is quick and what others need comes first.
const STEPS: &[Step] = &[
    Step { name: "fmt", about: "Rust code stands as rustfmt would write it", run: lint::fmt },
    Step { name: "law", about: "the laws of the house hold and can fail", run: lint::law },
    Step { name: "deny", about: "licences, sources and advisories of crates", run: lint::deny },
    Step {
        name: "assets",
        about: "styles and scripts build and pass their checks",
        run: pages::assets,
    },
    Step { name: "clippy", about: "no lint speaks, in code and tests", run: lint::clippy },
    Step { name: "rust-sqlite", about: "all Rust tests on SQLite", run: rust::sqlite },
    Step { name: "rust-postgres", about: "all Rust tests on PostgreSQL", run: rust::postgres },
    Step {
        name: "paper",
        about: "programs of others read what the press prints",
        run: programs::paper,
    },
    Step { name: "docs", about: "the Rust documentation builds, no link is dead", run: lint::docs },
    Step {
        name: "open311",
        about: "programs of others read and send reports through Open311",
        run: programs::open311,
    },
    Step { name: "e2e", about: "journeys in a real browser through a demo city", run: pages::e2e },
];

/// Runs the steps named, or all; prints what came of each and the tests' sum.
///
/// # Errors
/// When a word is no step.
pub fn test(house: &House, words: &[String]) -> Result<ExitCode> {
    if words.iter().any(|word| word == "--list") {
        for step in STEPS {
            println!("{:<14} {}", step.name, step.about);
        }
        return Ok(ExitCode::SUCCESS);
    }
    let aloud = words.iter().any(|word| word == "--verbose" || word == "-v");
    let named: Vec<&str> =
        words.iter().map(String::as_str).filter(|word| !word.starts_with('-')).collect();
    if let Some(unknown) = named.iter().find(|name| STEPS.iter().all(|step| step.name != **name)) {
        bail!("there is no step {unknown:?}; `cargo xtask test --list` names them");
    }
    let steps: Vec<&Step> =
        STEPS.iter().filter(|step| named.is_empty() || named.contains(&step.name)).collect();

    let mut tally = Tally::default();
    let mut lines = Vec::new();
    let mut broken = 0;
    for step in steps {
        println!("… {}: {}", step.name, step.about);
        let log = Log::begin(house.tools().join("logs").join(format!("{}.log", step.name)), aloud)?;
        let (result, took) = timed(|| (step.run)(house, &log));
        let counted = Tally::of(&log.text()?);
        // A check that broke without a test to blame counts as one.
        let blamed = u64::from(result.is_err() && counted.failed == 0);
        tally = tally.and(counted).and(Tally { passed: 0, failed: blamed });
        let word = match &result {
            Ok(Done::Well) => "ok".to_owned(),
            Ok(Done::Partly(why)) => format!("ok, {why}"),
            Ok(Done::Nothing(why)) => format!("skipped: {why}"),
            Err(error) => {
                broken += 1;
                if !aloud {
                    println!("{}", ending(&log.text()?));
                }
                println!("{} failed: {error:#}\nlog: {}", step.name, log.path().display());
                "FAILED".to_owned()
            }
        };
        let tests = match counted {
            Tally { passed: 0, failed: 0 } => String::new(),
            Tally { passed, failed: 0 } => format!(", {passed} tests"),
            Tally { passed, failed } => format!(", {} tests, {failed} failed", passed + failed),
        };
        let line = format!("step {:<14} {:>5} s  {word}{tests}", step.name, took.as_secs());
        println!("{line}");
        lines.push(line);
    }
    println!("\n{}\n\n{} passed, {} failed", lines.join("\n"), tally.passed, tally.failed);
    Ok(if broken == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

#[expect(clippy::disallowed_methods, reason = "this measures how long a check takes")]
fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let begun = Instant::now();
    let result = work();
    (result, begun.elapsed())
}

/// The last 200 lines of a log, where the reason of a failure stands.
fn ending(log: &str) -> String {
    let lines: Vec<&str> = log.lines().collect();
    lines[lines.len().saturating_sub(200)..].join("\n")
}
