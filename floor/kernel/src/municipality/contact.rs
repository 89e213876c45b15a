//! How to reach the town, and the texts in its footer.

use super::Section;
use crate::{Lang, LocalText};

/// How to reach the town hall.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Contact {
    /// Postal address, a line per element.
    pub address: Vec<String>,
    /// The general mailbox.
    pub email: String,
    /// The general telephone number.
    pub phone: Option<String>,
    /// Who is responsible for these pages, in a sentence; the whole imprint is a page.
    pub imprint: LocalText,
}

impl Contact {
    pub(super) fn build(root: &Section<'_>) -> Self {
        let Some(section) = root.section("contact") else {
            root.refuse("contact", "contact is missing", "add [contact] with address and email");
            return Self::default();
        };
        Self {
            address: section.texts("address"),
            email: section.email("email").unwrap_or_else(|| section.need_text("email")),
            phone: section.text("phone"),
            imprint: section.need_local("imprint"),
        }
    }
}

/// Whose name stands on letters and e-mails.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mail {
    /// Address that e-mails come from.
    pub from: String,
    /// Address that answers go to, when it is another one.
    pub reply_to: Option<String>,
}

impl Mail {
    pub(super) fn build(root: &Section<'_>) -> Self {
        let Some(section) = root.section("mail") else {
            root.refuse("mail", "mail is missing", "add [mail] with from = \"…\"");
            return Self::default();
        };
        Self {
            from: section.email("from").unwrap_or_else(|| section.need_text("from")),
            reply_to: section.email("reply_to"),
        }
    }
}

/// A text the law asks for, written by the town in Markdown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// Who publishes these pages (§ 5 DDG).
    Imprint,
    /// What happens to personal data (Art. 13 GDPR).
    Privacy,
    /// The declaration on accessibility (§ 12b BGG and the laws of the states).
    Accessibility,
}

impl Page {
    /// All of them, in the order of the footer.
    pub const ALL: [Self; 3] = [Self::Imprint, Self::Privacy, Self::Accessibility];

    /// Its key in `municipality.toml` and in addresses.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Imprint => "imprint",
            Self::Privacy => "privacy",
            Self::Accessibility => "accessibility",
        }
    }
}

/// Where the texts stand that the law asks for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pages {
    files: [String; 3],
}

impl Pages {
    pub(super) fn build(root: &Section<'_>) -> Self {
        let Some(section) = root.section("pages") else {
            root.refuse(
                "pages",
                "pages is missing",
                "add [pages] with imprint, privacy and accessibility",
            );
            return Self::default();
        };
        let file = |page: Page| {
            let key = page.as_str();
            let name = section.file(key).unwrap_or_else(|| section.need_text(key));
            if !name.is_empty() && !name.contains("{lang}") {
                section.refuse(
                    key,
                    format!("pages.{key} names one file for all languages"),
                    format!("write {{lang}} in its place, such as pages/{key}.{{lang}}.md"),
                );
            }
            name
        };
        Self { files: Page::ALL.map(file) }
    }

    /// The Markdown file of a page in a language.
    #[must_use]
    pub fn file(&self, page: Page, lang: Lang) -> String {
        let [imprint, privacy, accessibility] = &self.files;
        let name = match page {
            Page::Imprint => imprint,
            Page::Privacy => privacy,
            Page::Accessibility => accessibility,
        };
        name.replace("{lang}", lang.as_str())
    }
}

/// A link in the footer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// What it says.
    pub name: LocalText,
    /// Where it leads.
    pub url: String,
}

impl Link {
    pub(super) fn build(section: &Section<'_>) -> Self {
        Self {
            name: section.need_local("name"),
            url: section.url("url").unwrap_or_else(|| section.need_text("url")),
        }
    }
}
