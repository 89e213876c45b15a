//! One SQL text serves two engines; what differs is a named function of the store's dialect.

use super::Finding;
use super::rust::parts;
use super::tree::{File, Tree};

/// Names in code that tell the engines apart.
const NAMES: [&str; 5] = ["Sqlite", "Postgres", "is_sqlite", "is_postgres", "Backend::"];

/// Where an engine may be named, each with its reason.
const MAY: [(&str, &str); 4] = [
    ("floor/store/", "the one place that knows them"),
    ("floor/testkit/", "a test town on either engine"),
    ("xtask/", "starts the servers for the tests"),
    ("bench/", "compares them"),
];

/// Sections of one engine in a migration.
const SECTIONS: [&str; 2] = ["-- @sqlite", "-- @postgres"];

/// Every line of code or SQL elsewhere that names an engine.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let elsewhere = |file: &&File| MAY.iter().all(|(place, _)| !file.path.starts_with(place));
    let code = tree.ending(".rs").filter(elsewhere).flat_map(named);
    let sql = tree.ending(".sql").filter(elsewhere).flat_map(sections);
    code.chain(sql).collect()
}

fn sections(file: &File) -> Vec<Finding> {
    let found = |(number, line): (usize, &str)| {
        SECTIONS.contains(&line.trim()).then(|| {
            Finding::new(
                format!("{}:{}", file.path, number + 1),
                "has a section for one engine: write what both understand",
            )
        })
    };
    file.text.lines().enumerate().filter_map(found).collect()
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
    fn a_migration_for_one_engine_is_found_outside_of_the_store() {
        let sql = "CREATE TABLE a (b TEXT);\n-- @postgres\nCREATE INDEX c ON a (b);\n-- @both";
        let tree = Tree::of(&[
            ("rooms/reports/migrations/0001_reports.sql", sql),
            ("floor/store/migrations/0002_search.sql", sql),
        ]);
        let places: Vec<_> = check(&tree).into_iter().map(|f| f.place).collect();
        assert_eq!(places, ["rooms/reports/migrations/0001_reports.sql:2"]);
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
