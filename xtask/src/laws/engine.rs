//! One SQL text serves two engines; what differs is a named function of the store's dialect.

use super::Finding;
use super::rust::parts;
use super::tree::{File, Tree};

/// Names in code that tell the engines apart.
const NAMES: [&str; 5] = ["Sqlite", "Postgres", "is_sqlite", "is_postgres", "Backend::"];

/// Where an engine may be named, each with its reason.
const MAY: [(&str, &str); 5] = [
    ("floor/store/", "the one place that knows them"),
    ("floor/testkit/", "a test town on either engine"),
    ("app/src/settings", "configuration names the database"),
    ("xtask/", "starts the servers for the tests"),
    ("bench/", "compares them"),
];

/// Every line of code elsewhere that names an engine.
pub fn check(tree: &Tree) -> Vec<Finding> {
    tree.ending(".rs")
        .filter(|file| MAY.iter().all(|(place, _)| !file.path.starts_with(place)))
        .flat_map(named)
        .collect()
}

fn named(file: &File) -> Vec<Finding> {
    let code = parts(&file.text).code;
    let found = |(number, line): (usize, &str)| {
        let name = NAMES.into_iter().find(|name| line.contains(name))?;
        Some(Finding::new(
            format!("{}:{}", file.path, number + 1),
            format!("names an engine ({name}): make the difference a function of store::dialect"),
        ))
    };
    code.lines().enumerate().filter_map(found).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_engine_named_in_a_room_is_found() {
        let bad =
            "fn a(db: &Db) {\n    if db.is_postgres() { b() }\n    let x = Engine::Sqlite;\n}";
        let found = check(&Tree::of(&[("rooms/reports/src/store.rs", bad)]));
        let places: Vec<_> = found.iter().map(|f| f.place.as_str()).collect();
        assert_eq!(places, ["rooms/reports/src/store.rs:2", "rooms/reports/src/store.rs:3"]);
    }

    #[test]
    fn the_store_may_and_a_comment_may() {
        let tree = Tree::of(&[
            ("floor/store/src/db.rs", "enum Db { Sqlite, Postgres }"),
            ("rooms/reports/src/store.rs", "//! PostgreSQL and Sqlite alike.\nfn a() {}"),
        ]);
        assert_eq!(check(&tree), []);
    }
}
