//! A conversation by a seed, as an export of Polis.

use std::path::Path;

use anyhow::Result;
use rand::{RngExt, SeedableRng, rngs::StdRng};

/// Writes `comments.csv` and `votes.csv` into a folder; answers how many votes. Three camps go apart on
/// most statements, a third of the votes as it comes.
///
/// # Errors
/// When the files cannot be written.
pub fn write(folder: &Path, people: u32, statements: u32, seen: u32) -> Result<u64> {
    let mut dice = StdRng::seed_from_u64(7);
    let mut comments = csv::Writer::from_path(folder.join("comments.csv"))?;
    comments.write_record(["comment-id", "comment-body", "moderated"])?;
    for statement in 0..statements {
        let text = format!("Aussage Nummer {statement} dieser großen Stadt.");
        comments.write_record([&statement.to_string(), &text, "1"])?;
    }
    comments.flush()?;
    let mut votes = csv::Writer::from_path(folder.join("votes.csv"))?;
    votes.write_record(["comment-id", "voter-id", "vote"])?;
    let mut count = 0;
    for person in 0..people {
        for statement in 0..statements {
            if dice.random_range(0..100) >= seen {
                continue;
            }
            let camp = person % 3 == statement % 3 || statement.is_multiple_of(7);
            let vote = match dice.random_range(0..6) {
                0 => "0",
                1 => ["-1", "0", "1"][dice.random_range(0..3)],
                _ if camp => "1",
                _ => "-1",
            };
            votes.write_record([&statement.to_string(), &person.to_string(), vote])?;
            count += 1;
        }
    }
    votes.flush()?;
    Ok(count)
}
