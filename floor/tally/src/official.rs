//! What a file says of the official result (its column `selected`), beside our own.

use serde::Serialize;

use crate::{Election, Outcome};

/// Our result beside the official one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Official {
    /// Whether both have the same winners.
    pub same: bool,
    /// Ids that won here only.
    pub only_here: Vec<String>,
    /// Ids that were selected officially only.
    pub only_official: Vec<String>,
    /// Ids the file marks otherwise than with 0 or 1, most often paid for out of another budget;
    /// they are not compared.
    pub otherwise: Vec<String>,
}

impl Official {
    /// Compares; `None` where the file does not tell what was selected.
    #[must_use]
    pub fn beside(election: &Election, outcome: &Outcome) -> Option<Self> {
        let mut official = Self {
            same: true,
            only_here: Vec::new(),
            only_official: Vec::new(),
            otherwise: Vec::new(),
        };
        for (number, project) in election.projects.iter().enumerate() {
            let here = outcome.winners.contains(&project.id);
            let list = match election.project_field(number, "selected")? {
                "1" if !here => &mut official.only_official,
                "0" | "" if here => &mut official.only_here,
                "0" | "1" | "" => continue,
                _ => &mut official.otherwise,
            };
            list.push(project.id.clone());
        }
        official.same = official.only_here.is_empty() && official.only_official.is_empty();
        Some(official)
    }
}
