//! The files of the house, read once for all laws.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result};

/// Folders that hold what was built, fetched or made by running, wherever they lie.
const NOT_OURS: [&str; 5] = ["target", "node_modules", "dist", "out", "data"];
/// Endings of the files the laws read.
const READ: [&str; 8] = ["rs", "html", "ts", "css", "ftl", "sql", "toml", "md"];

/// A text file of the house.
#[derive(Debug, Clone)]
pub struct File {
    /// From the root of the house, with `/`.
    pub path: String,
    /// Its content.
    pub text: String,
}

impl File {
    /// Whether the name ends so, dot included.
    pub fn is(&self, ending: &str) -> bool {
        self.path.ends_with(ending)
    }

    /// The crate it belongs to: `floor/web`, `rooms/reports`, `app`, …
    pub fn house_part(&self) -> &str {
        let mut parts = self.path.match_indices('/').map(|(at, _)| at);
        let first = parts.next().unwrap_or(self.path.len());
        match &self.path[..first] {
            "floor" | "rooms" => &self.path[..parts.next().unwrap_or(self.path.len())],
            other => other,
        }
    }

    /// Whether it is a test rather than what is delivered.
    pub fn is_test(&self) -> bool {
        self.path.contains("/tests/") || self.path.ends_with("/tests.rs")
    }
}

/// All files the laws look at.
#[derive(Debug, Default)]
pub struct Tree {
    /// Those that are read.
    pub files: Vec<File>,
    /// Paths of all files and folders, read or not.
    pub paths: BTreeSet<String>,
}

impl Tree {
    /// Reads the house from disk.
    ///
    /// # Errors
    /// When a file cannot be read or is not UTF-8.
    pub fn read(root: &Path) -> Result<Self> {
        let mut tree = Self::default();
        tree.descend(root, "")?;
        tree.files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(tree)
    }

    fn descend(&mut self, folder: &Path, prefix: &str) -> Result<()> {
        for entry in folder.read_dir().with_context(|| format!("reading {}", folder.display()))? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = format!("{prefix}{name}");
            if name.starts_with('.') || NOT_OURS.contains(&name.as_str()) {
                continue;
            }
            self.paths.insert(path.clone());
            if entry.file_type()?.is_dir() {
                self.descend(&entry.path(), &format!("{path}/"))?;
            } else if READ.iter().any(|ending| name.ends_with(&format!(".{ending}"))) {
                let text = std::fs::read_to_string(entry.path())
                    .with_context(|| format!("reading {path}"))?;
                self.files.push(File { path, text });
            }
        }
        Ok(())
    }

    /// The files with this ending, dot included.
    pub fn ending<'t>(&'t self, ending: &'t str) -> impl Iterator<Item = &'t File> {
        self.files.iter().filter(move |file| file.is(ending))
    }

    /// A tree of examples.
    #[cfg(test)]
    pub fn of(files: &[(&str, &str)]) -> Self {
        let file = |(path, text): &(&str, &str)| File {
            path: (*path).to_owned(),
            text: (*text).to_owned(),
        };
        Self {
            files: files.iter().map(file).collect(),
            paths: files.iter().map(|(path, _)| (*path).to_owned()).collect(),
        }
    }
}
