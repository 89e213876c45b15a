//! The addresses of the house, as its sources spell them.

use std::{fs, path::Path};

/// Addresses that can be opened, with names for what varies: `/reports/{code}`.
pub fn all() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut found = Vec::new();
    for part in ["floor", "rooms"] {
        for room in fs::read_dir(root.join(part)).unwrap() {
            read(&room.unwrap().path().join("src"), &mut found);
        }
    }
    found.sort();
    found.dedup();
    assert!(found.len() > 100, "only {} addresses were found", found.len());
    found
}

fn read(path: &Path, found: &mut Vec<String>) {
    if path.is_dir() {
        for entry in fs::read_dir(path).unwrap() {
            read(&entry.unwrap().path(), found);
        }
    } else if path.extension().is_some_and(|ending| ending == "rs") {
        let text = fs::read_to_string(path).unwrap();
        found.extend(text.split(".route(").skip(1).filter_map(address));
    }
}

/// The address of one route, where it is written out and answers to GET.
fn address(route: &str) -> Option<String> {
    let (address, rest) = route.trim_start().strip_prefix('"')?.split_once('"')?;
    let handlers = rest.split(';').next()?;
    handlers.contains("get(").then(|| address.to_owned())
}

/// The route an address belongs to.
pub fn of<'r>(routes: &'r [String], path: &str) -> Option<&'r String> {
    let fitting = routes.iter().filter(|route| fits(route, path));
    fitting.max_by_key(|route| route.split('/').filter(|part| !part.starts_with('{')).count())
}

fn fits(route: &str, path: &str) -> bool {
    let (mut parts, mut given) = (route.split('/'), path.split('/'));
    loop {
        match (parts.next(), given.next()) {
            (None, None) => return true,
            (Some(part), Some(_)) if part.starts_with("{*") => return true,
            (Some(part), Some(word)) if part.starts_with('{') || part == word => {}
            _ => return false,
        }
    }
}
