//! A newcomer opening any file learns in its first line what the file is for.

use super::Finding;
use super::tree::Tree;

/// Source files that do not begin with `//!`, or with a README taken in as documentation.
pub fn check(tree: &Tree) -> Vec<Finding> {
    tree.ending(".rs")
        .filter(|file| file.path.contains("src/") && !file.is_test())
        .filter(|file| {
            let first = file.text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
            !first.starts_with("//!") && !first.starts_with("#![doc")
        })
        .map(|file| {
            Finding::new(&file.path, "does not say what it is for: begin with a line of //!")
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_without_a_word_about_itself_is_found() {
        let tree = Tree::of(&[
            ("rooms/reports/src/report.rs", "use a::b;\n//! too late"),
            ("rooms/reports/src/lib.rs", "#![doc = include_str!(\"../README.md\")]"),
            ("rooms/reports/src/store.rs", "\n//! All SQL of the room."),
            ("rooms/reports/tests/pages.rs", "use a::b;"),
            ("rooms/reports/src/category/tests.rs", "use super::*;"),
        ]);
        let places: Vec<_> = check(&tree).into_iter().map(|f| f.place).collect();
        assert_eq!(places, ["rooms/reports/src/report.rs"]);
    }
}
