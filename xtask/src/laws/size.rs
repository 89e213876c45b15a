//! A file can be read at one sitting, and its name says what is in it.

use super::Finding;
use super::tree::Tree;

/// Lines at which a file is more than one thing.
const HARD_STOP: usize = 400;
const MEASURED: [&str; 5] = [".rs", ".ts", ".html", ".css", ".ftl"];
/// Longer files and why; the goal is an empty list.
const LONGER: [(&str, &str); 0] = [];
/// Names that say nothing about what is inside.
const EMPTY_NAMES: [&str; 8] =
    ["util", "utils", "helper", "helpers", "common", "manager", "managers", "misc"];

/// Every file too long or named for nothing.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in &tree.files {
        let lines = file.text.lines().count();
        let measured = MEASURED.iter().any(|ending| file.is(ending));
        if measured && lines > HARD_STOP && LONGER.iter().all(|(path, _)| *path != file.path) {
            found.push(Finding::new(
                &file.path,
                format!("has {lines} lines, {HARD_STOP} is the most: which two things is it?"),
            ));
        }
        let named = |part: &str| EMPTY_NAMES.contains(&part.split('.').next().unwrap_or(part));
        if file.path.split('/').any(named) {
            found.push(Finding::new(
                &file.path,
                "has a name that says nothing: name what is inside",
            ));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_401_lines_is_found_and_one_of_400_is_not() {
        let tree = Tree::of(&[
            ("rooms/reports/src/pages/show.rs", &"\n".repeat(401)),
            ("rooms/events/locales/de.ftl", &"\n".repeat(401)),
            ("rooms/reports/src/pages/list.rs", &"\n".repeat(400)),
        ]);
        assert_eq!(check(&tree).len(), 2);
    }

    #[test]
    fn names_that_say_nothing_are_found() {
        let tree = Tree::of(&[
            ("floor/web/src/utils.rs", ""),
            ("assets/src/helpers/time.ts", ""),
            ("floor/web/src/commons.rs", ""),
        ]);
        let places: Vec<_> = check(&tree).into_iter().map(|f| f.place).collect();
        assert_eq!(places, ["floor/web/src/utils.rs", "assets/src/helpers/time.ts"]);
    }
}
