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
        let town = Municipality::parse("municipality.toml", &example("municipality.toml"));
        let text = change(example("participation/rad-und-fuss.toml"));
        let file = "participation/rad-und-fuss.toml".to_owned();
        let found = check(&town.expect("it is sound"), &Files::from([(file, text.into_bytes())]));
        found.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_example_is_sound() {
        assert_eq!(findings(|text| text), Vec::<String>::new());
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
