//! Real elections and their official results, where `ALLMENDE_REAL_DATA` says where they lie.

use crate::data;
use tally::{Official, Options, Rule};

/// Files whose result our rules cannot reproduce, with the reason their comment gives. The greedy
/// rules have none among these files.
const EXCEPTIONS: [(&str, &str); 0] = [];

#[test]
fn official_results_of_the_greedy_rules_are_reproduced() {
    let test = "official_results_of_the_greedy_rules_are_reproduced";
    let Some(folder) = data::folder(test, "pabulib") else { return };
    let mut compared = [0; 3];
    for file in data::files(&folder) {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let election = data::read(&file);
        let rule = match election.meta("rule").unwrap_or_default() {
            "greedy" => Rule::Greedy,
            "greedy-threshold" => Rule::GreedyThreshold,
            "greedy-no-skip" => Rule::GreedyNoSkip,
            _ => continue,
        };
        let outcome = tally::count(&election, &Options::of(rule)).unwrap();
        assert!(outcome.spent <= outcome.budget, "{name}");
        let Some(official) = Official::beside(&election, &outcome) else { continue };
        if EXCEPTIONS.iter().all(|(file, _)| *file != name) {
            assert!(official.same, "{name}: {official:?}");
            compared[rule as usize] += 1;
        }
    }
    assert_eq!(compared, [12, 7, 8], "files compared by rule");
}

#[test]
fn counted_votes_and_points_are_those_the_files_state() {
    let test = "counted_votes_and_points_are_those_the_files_state";
    let Some(folder) = data::folder(test, "pabulib") else { return };
    for file in data::files(&folder) {
        let election = data::read(&file);
        let poll = tally::Poll::new(&election).unwrap();
        for project in 0..election.projects.len() {
            let stated = |column| election.project_field(project, column);
            if let Some(votes) = stated("votes") {
                assert_eq!(poll.votes[project].to_string(), votes, "{file:?} {project}");
            }
            if let Some(score) = stated("score") {
                let points = tally::Decimal::from_millionths(poll.scores[project]);
                assert_eq!(Ok(points), score.parse(), "{file:?} {project}");
            }
        }
    }
}

#[test]
fn real_files_read_back_as_they_were_written() {
    let test = "real_files_read_back_as_they_were_written";
    let Some(folder) = data::folder(test, "pabulib") else { return };
    for file in data::files(&folder) {
        let election = data::read(&file);
        let mut written = Vec::new();
        tally::pb::write(&election, &mut written).unwrap();
        let again = tally::pb::read(written.as_slice()).unwrap();
        assert!(again == election, "{file:?} reads back otherwise");
    }
}
