//! Where real elections lie.

use std::{
    fs::File,
    io::BufReader,
    path::{Path, PathBuf},
};

use tally::Election;

/// A folder of the real data, or `None` and a word about the test that is skipped.
pub fn folder(test: &str, name: &str) -> Option<PathBuf> {
    let Some(folder) = std::env::var_os("ALLMENDE_REAL_DATA") else {
        eprintln!("skipped {test}: ALLMENDE_REAL_DATA names no folder");
        return None;
    };
    Some(PathBuf::from(folder).join(name))
}

/// The elections of a folder, by name.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let files = entries.map(|entry| entry.expect("the folder can be read").path());
    let mut files: Vec<_> =
        files.filter(|file| file.extension().is_some_and(|e| e == "pb")).collect();
    files.sort();
    files
}

/// An election.
pub fn read(file: &Path) -> Election {
    let open = File::open(file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    tally::pb::read(BufReader::new(open)).unwrap_or_else(|e| panic!("{}: {e}", file.display()))
}
