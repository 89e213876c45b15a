//! Documents rot where they name files. A walk that ends at a file must find it there.

use super::Finding;
use super::tree::{File, Tree};

/// First parts of paths of this house, as opposed to addresses and other words with a slash.
const OURS: [&str; 10] =
    ["floor", "rooms", "app", "assets", "docs", "examples", "xtask", "bench", "e2e", "deploy"];

/// Links and paths in documents that lead nowhere.
pub fn check(tree: &Tree) -> Vec<Finding> {
    tree.ending(".md").flat_map(|file| astray(tree, file)).collect()
}

fn astray(tree: &Tree, file: &File) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut in_block = false;
    for (number, line) in file.text.lines().enumerate() {
        if line.starts_with("```") {
            in_block = !in_block;
        }
        if in_block {
            continue;
        }
        let place = format!("{}:{}", file.path, number + 1);
        for path in named(line).filter(|path| !tree.paths.contains(*path)) {
            found.push(Finding::new(&place, format!("names {path}, which does not exist")));
        }
        for link in linked(line).filter(|link| !leads_somewhere(tree, file, link)) {
            found.push(Finding::new(&place, format!("links to {link}, which does not exist")));
        }
    }
    found
}

/// Paths of the house between backticks; patterns and what is built are passed over.
fn named(line: &str) -> impl Iterator<Item = &str> {
    line.split('`').skip(1).step_by(2).map(|path| path.trim_end_matches('/')).filter(|path| {
        let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '-' | '_');
        let first = path.split('/').next().unwrap_or_default();
        path.contains('/')
            && path.chars().all(fits)
            && OURS.contains(&first)
            && !path.starts_with("assets/dist")
    })
}

/// Targets of Markdown links and pictures.
fn linked(line: &str) -> impl Iterator<Item = &str> {
    line.split("](").skip(1).filter_map(|rest| rest.split(')').next())
}

fn leads_somewhere(tree: &Tree, file: &File, link: &str) -> bool {
    let target = link.split('#').next().unwrap_or_default();
    if target.is_empty() || target.contains("://") || target.starts_with("mailto:") {
        return true;
    }
    let mut parts: Vec<&str> = file.path.split('/').collect();
    parts.pop();
    for part in target.trim_end_matches('/').split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            name => parts.push(name),
        }
    }
    // What a rendered document or a town's own page links to is no file of ours.
    target.starts_with('/') || tree.paths.contains(&parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_moved_is_found_in_the_document_that_names_it() {
        let text = "See `rooms/reports/src/pages/show.rs` and [adr](docs/adr/0001.md).\n\
                    Not `a/b`, not [web](https://a.example), not `rooms/*/src`.\n\
                    ```\n`app/gone.rs`\n```\n[up](../README.md)";
        let tree =
            Tree::of(&[("docs/HOW.md", text), ("docs/docs/adr/0001.md", ""), ("README.md", "")]);
        let found = check(&tree);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].what.contains("show.rs"));
        let gone = Tree::of(&[("README.md", "[gone](docs/gone.md) ![](docs/start.png)")]);
        assert_eq!(check(&gone).len(), 2);
    }
}
