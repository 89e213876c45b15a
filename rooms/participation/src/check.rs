//! What is wrong in the room's own files of a municipality.

use kernel::municipality::{Finding, Municipality};
use store::registry::Files;

use crate::process::read_process;

/// Looks at every process.
#[must_use]
pub fn check(town: &Municipality, files: &Files) -> Vec<Finding> {
    let read = files
        .iter()
        .filter_map(|(file, body)| read_process(file, &String::from_utf8_lossy(body), town)?.err());
    read.flatten().collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn example(name: &str) -> String {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/konstanz");
        std::fs::read_to_string(root.join(name)).expect("the example is there")
    }

    fn findings(change: impl Fn(String) -> String) -> Vec<String> {
        findings_in("rad-und-fuss", change)
    }

    fn findings_in(slug: &str, change: impl Fn(String) -> String) -> Vec<String> {
        let town = Municipality::parse("municipality.toml", &example("municipality.toml"));
        let file = format!("participation/{slug}.toml");
        let text = change(example(&file));
        let found = check(&town.expect("it is sound"), &Files::from([(file, text.into_bytes())]));
        found.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_example_is_sound() {
        assert_eq!(findings(|text| text), Vec::<String>::new());
    }

    #[test]
    fn a_budget_says_how_much_there_is_how_people_vote_and_by_which_rule() {
        let found = |old: &str, new: &str| {
            findings_in("buergerhaushalt", |text| {
                assert!(text.contains(old), "{old}");
                text.replace(old, new)
            })
        };
        assert_eq!(found("budget", "budget"), Vec::<String>::new());
        for (old, new, said) in [
            ("budget = 500000", "", "add budget = 500000, in whole euros"),
            ("budget = 500000", "budget = \"viel\"", "a whole number from 1"),
            ("ballot = \"knapsack\"", "", "add ballot = \"approval\""),
            ("ballot = \"knapsack\"", "ballot = \"stars\"", "\"ranking\""),
            ("ballot = \"knapsack\"", "ballot = \"points\"", "add points = 10"),
            ("ballot = \"knapsack\"", "ballot = \"ranking\"", "add max_choices = 5"),
            ("who = \"anybody\"", "points = 10", "leave points out"),
            ("who = \"anybody\"", "who = \"friends\"", "\"account\""),
            ("rule = \"equal-shares\"", "rule = \"fair\"", "\"phragmen\""),
            ("rule = \"equal-shares\"", "rule = \"greedy-threshold\"", "add threshold = 50"),
            ("who = \"anybody\"", "threshold = 5", "leave threshold out"),
            ("who = \"anybody\"", "answer_working_days = 5", "unknown key"),
        ] {
            let found = found(old, new);
            assert_eq!(found.len(), 1, "{new}: {found:?}");
            assert!(found[0].contains(said), "{new}: {found:?}");
            let line = found[0].strip_prefix("participation/buergerhaushalt.toml:");
            let line = line.and_then(|rest| rest.split(':').next()).and_then(|n| n.parse().ok());
            assert!(line.is_some_and(|line: u32| line > 50), "{found:?}");
        }
    }

    #[test]
    fn a_survey_that_nobody_could_answer_or_foresee_is_refused_with_the_remedy() {
        let found = |old: &str, new: &str| {
            findings_in("wochenmarkt", |text| {
                assert!(text.contains(old), "{old}");
                text.replacen(old, new, 1)
            })
        };
        assert_eq!(found("survey", "survey"), Vec::<String>::new());
        for (old, new, said) in [
            ("type = \"single\"", "", "add type = \"single\""),
            ("type = \"single\"", "type = \"stars\"", "\"ranking\""),
            ("step = \"besuch\"\ntype", "step = \"nirgends\"\ntype", "there is no step"),
            ("key = \"woche\"", "key = \"other\"", "write other = true"),
            ("key = \"monat\"", "key = \"woche\"", "stands twice"),
            ("when = \"wie_oft != 'nie'\"", "when = \"wie_oft = 1\"", "write == to compare"),
            ("when = \"wie_oft != 'nie'\"", "when = \"wie_oft != 'niemals'\"", "niemals"),
            (
                "when = \"wie_oft != 'nie'\"",
                "when = \"alter == 'bis_29'\"",
                "a later [[phase.step]]",
            ),
            ("when = \"wie_oft != 'nie'\"", "when = \"wie_oft\"", "compare it with something"),
            ("max = 500", "max = 0", "write a higher max"),
            ("max = 5\n", "max = 11\n", "from 3 to 10"),
            ("results = \"live\"", "results = \"never\"", "\"after\""),
            ("who = \"anybody\"", "answer_working_days = 5", "unknown key"),
        ] {
            let found = found(old, new);
            assert!(found.iter().any(|finding| finding.contains(said)), "{new}: {found:?}");
            let in_file = |f: &String| f.starts_with("participation/wochenmarkt.toml:");
            assert!(found.iter().all(in_file), "{found:?}");
        }
    }

    #[test]
    fn a_process_that_hides_what_becomes_of_it_is_refused_with_the_remedy() {
        let found = findings(|text| text.replace("[transparency.decides]", "[hidden]"));
        assert!(
            found.iter().any(|f| f.contains("transparency.decides is missing: add")),
            "{found:?}"
        );
        assert!(
            found.iter().all(|f| f.starts_with("participation/rad-und-fuss.toml:")),
            "{found:?}"
        );
        let found = findings(|text| text.split("[[rule]]").next().unwrap_or_default().to_owned());
        assert!(found.iter().any(|f| f.contains("may be refused: add [[rule]]")), "{found:?}");
    }

    #[test]
    fn an_office_that_is_not_there_and_days_that_are_none_are_named() {
        let found = findings(|text| {
            text.replace("office = \"tiefbauamt\"", "office = \"tiefbauamd\"")
                .replace("opens = \"2026-09-14\"", "opens = \"14.9.2026\"")
        });
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].contains("did you mean \"tiefbauamt\"?"), "{found:?}");
        assert!(found[1].contains("write it as \"2026-10-05\""), "{found:?}");
    }
}
