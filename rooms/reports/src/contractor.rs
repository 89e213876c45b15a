//! The contractors a town works with, from its `contractors.toml`: names and addresses a clerk
//! chooses from. The file may be missing; then clerks write both themselves.

use std::sync::Arc;

use kernel::municipality::{Finding, Section, read};
use web::Town;

/// The file in the municipality's folder.
pub const FILE_NAME: &str = "contractors.toml";

/// A contractor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contractor {
    /// Key.
    pub key: String,
    /// Name.
    pub name: String,
    /// Where errands go.
    pub email: String,
    /// Whether the public reads the name in the chain of a report.
    pub public: bool,
}

/// All contractors of a town.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Contractors {
    list: Vec<Contractor>,
}

impl Contractors {
    /// The contractors of a municipality. A file that is wrong counts as none; what is wrong
    /// goes to the log.
    #[must_use]
    pub fn of(town: &Arc<Town>) -> Arc<Self> {
        town.derived(|town| {
            let text = town.text(FILE_NAME).unwrap_or_default();
            Self::parse(FILE_NAME, text).unwrap_or_else(|findings| {
                for finding in findings {
                    tracing::error!(municipality = %town.key, %finding, "contractors do not load");
                }
                Self::default()
            })
        })
    }

    /// Reads the file.
    ///
    /// # Errors
    /// Every finding, in the order of the file.
    pub fn parse(file: &str, text: &str) -> Result<Self, Vec<Finding>> {
        read(file, text, &[], |root| {
            let sections = root.sections("contractor");
            let mut list: Vec<Contractor> = Vec::new();
            for section in &sections {
                let new = build(section);
                if list.iter().any(|known| known.key == new.key) {
                    let problem = format!("the contractor {} stands twice", new.key);
                    section.refuse("key", problem, "give each its own key");
                }
                list.push(new);
            }
            Self { list }
        })
    }

    /// All, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = &Contractor> {
        self.list.iter()
    }

    /// The contractor with this key.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<&Contractor> {
        self.list.iter().find(|contractor| contractor.key == key)
    }
}

fn build(section: &Section<'_>) -> Contractor {
    Contractor {
        key: section.need_key("key"),
        name: section.need_text("name"),
        email: section.email("email").unwrap_or_else(|| section.need_text("email")),
        public: section.flag("public"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contractors_are_read_and_mistakes_named() {
        let text = "[[contractor]]\nkey = \"licht\"\nname = \"Licht GmbH\"\n\
                    email = \"auftrag@licht.example\"\npublic = true\n";
        let known = Contractors::parse(FILE_NAME, text).unwrap();
        assert_eq!(
            known.find("licht").map(|c| (c.name.as_str(), c.public)),
            Some(("Licht GmbH", true))
        );
        assert_eq!(Contractors::parse(FILE_NAME, ""), Ok(Contractors::default()));
        let twice = format!("{text}{text}");
        let found = Contractors::parse(FILE_NAME, &twice.replace("@", " at ")).unwrap_err();
        assert_eq!(found.len(), 3, "{found:?}");
    }
}
