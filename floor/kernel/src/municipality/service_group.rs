//! The headings under which the town's services are listed.

use super::Section;
use crate::LocalText;

/// A heading in the list of services.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceGroup {
    /// Its key, which services name.
    pub key: String,
    /// What it says.
    pub name: LocalText,
}

impl ServiceGroup {
    /// The groups in the order in which they are listed.
    pub(super) fn build_all(root: &Section<'_>) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for section in root.sections("service_group") {
            let group = Self { key: section.need_key("key"), name: section.need_local("name") };
            if !group.key.is_empty() && all.iter().any(|g| g.key == group.key) {
                section.refuse(
                    "key",
                    format!("the group of services {} stands twice", group.key),
                    "give each its own key",
                );
            }
            all.push(group);
        }
        all
    }
}
