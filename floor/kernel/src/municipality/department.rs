//! Who in the town takes care of something.

use super::Section;
use crate::LocalText;

/// A department of the administration, or a company that does work for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Department {
    /// Its key, used by categories and by staff.
    pub key: String,
    /// Its name.
    pub name: LocalText,
    /// What it takes care of, in a sentence.
    pub about: Option<LocalText>,
    /// Its mailbox for what is handed to it.
    pub email: Option<String>,
    /// Its telephone number.
    pub phone: Option<String>,
    /// When it is open.
    pub opening_hours: Option<LocalText>,
    /// Whether it is a company or authority outside the administration, whose people have no
    /// account here.
    pub external: bool,
    /// Whether it looks at everything new and hands it on. Exactly one does.
    pub moderation: bool,
}

impl Department {
    pub(super) fn build_all(root: &Section<'_>) -> Vec<Self> {
        let sections = root.sections("department");
        let mut all: Vec<Self> = Vec::new();
        for section in &sections {
            let department = Self::build(section);
            if !department.key.is_empty() && all.iter().any(|d| d.key == department.key) {
                section.refuse(
                    "key",
                    format!("the department {} stands twice", department.key),
                    "give each its own key",
                );
            }
            if department.moderation && all.iter().any(|d| d.moderation) {
                section.refuse(
                    "moderation",
                    "a second department has moderation = true",
                    "let exactly one department look at what is new",
                );
            }
            all.push(department);
        }
        if !all.iter().any(|d| d.moderation) {
            root.refuse(
                "department",
                "no department looks at what is new",
                "add moderation = true to one [[department]]",
            );
        }
        all
    }

    fn build(section: &Section<'_>) -> Self {
        let department = Self {
            key: section.need_key("key"),
            name: section.need_local("name"),
            about: section.local("about"),
            email: section.email("email"),
            phone: section.text("phone"),
            opening_hours: section.local("opening_hours"),
            external: section.flag("external"),
            moderation: section.flag("moderation"),
        };
        if department.email.is_none() && department.phone.is_none() {
            section.refuse(
                "email",
                format!("nobody can reach the department {}", department.key),
                "add email = \"…\" or phone = \"…\"",
            );
        }
        department
    }
}
