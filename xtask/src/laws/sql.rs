//! A room's SQL is one place to read: `store.rs`, or the folder `store/`. It names its columns.

use super::Finding;
use super::rust::{delivered, parts};
use super::tree::{File, Tree};

/// Crates that run SQL for the rooms, or look at the rooms' tables to test them.
const MAY: [(&str, &str); 4] = [
    ("floor/store/", "gives the others their way to SQL"),
    ("floor/jobs/", "is a queue made of SQL: each file is the verbs of one table"),
    ("floor/testkit/", "looks at tables where a test asks"),
    ("xtask/", "speaks of SQL in this law"),
];

/// SQL outside store files, and SQL that takes columns as they come.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in tree.ending(".rs") {
        if !(is_store(file)
            || file.is_test()
            || MAY.iter().any(|(at, _)| file.path.starts_with(at)))
        {
            found.extend(strays(file));
        }
        if !file.path.starts_with("xtask/") {
            let texts = parts(&file.text).literals;
            found.extend(texts.iter().filter_map(|text| unnamed(file, text.line, &text.text)));
        }
    }
    for file in tree.ending(".sql") {
        let lines = file.text.lines().enumerate();
        found.extend(lines.filter_map(|(number, line)| unnamed(file, number + 1, line)));
    }
    found
}

/// `store.rs`, or a file below a folder `store`.
fn is_store(file: &File) -> bool {
    file.path.ends_with("/src/store.rs") || file.path.contains("/src/store/")
}

fn strays(file: &File) -> Vec<Finding> {
    let code = parts(delivered(&file.text)).code;
    let stray = |(number, line): (usize, &str)| {
        runs_sql(line).then(|| {
            Finding::new(
                format!("{}:{}", file.path, number + 1),
                "runs SQL: give it a name in the crate's store.rs and call that",
            )
        })
    };
    code.lines().enumerate().filter_map(stray).collect()
}

/// The macro `q!`, and not the end of another one's name.
fn runs_sql(line: &str) -> bool {
    line.match_indices("q!(").any(|(at, _)| {
        !line[..at].ends_with(|before: char| before.is_alphanumeric() || before == '_')
    })
}

fn unnamed(file: &File, line: usize, sql: &str) -> Option<Finding> {
    let packed = sql.split_whitespace().collect::<Vec<_>>().join(" ").to_uppercase();
    let star = ["SELECT *", "SELECT DISTINCT *", "RETURNING *"];
    star.iter().any(|star| packed.contains(star)).then(|| {
        Finding::new(
            format!("{}:{line}", file.path),
            "takes columns as they come (*): name them, prepared statements outlive migrations",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sql_in_a_page_is_found() {
        let bad = "async fn show() {\n    q!(tx, \"SELECT a FROM t\").all().await\n}";
        let found = check(&Tree::of(&[("rooms/reports/src/pages/show.rs", bad)]));
        assert_eq!(found[0].place, "rooms/reports/src/pages/show.rs:2");
        let fine = [("rooms/reports/src/store/show.rs", bad), ("rooms/reports/tests/a.rs", bad)];
        assert_eq!(check(&Tree::of(&fine)), []);
    }

    #[test]
    fn a_macro_that_ends_alike_and_a_test_below_the_code_are_fine() {
        let fine =
            "fn a() { assert_eq!(1, 1) }\n#[cfg(test)]\nmod tests { fn b() { q!(tx, \"\") } }";
        assert_eq!(check(&Tree::of(&[("rooms/reports/src/report.rs", fine)])), []);
    }

    #[test]
    fn columns_as_they_come_are_found() {
        let tree = Tree::of(&[
            ("rooms/reports/src/store.rs", "q!(tx, \"SELECT\n   * FROM t\")"),
            ("rooms/reports/migrations/1.sql", "INSERT INTO t (a) VALUES (1) returning *;"),
            ("rooms/reports/src/store/a.rs", "q!(tx, \"SELECT count(*) FROM t\")"),
        ]);
        let places: Vec<_> = check(&tree).into_iter().map(|f| f.place).collect();
        assert_eq!(places, ["rooms/reports/src/store.rs:1", "rooms/reports/migrations/1.sql:1"]);
    }
}
