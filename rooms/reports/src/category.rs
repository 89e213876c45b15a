//! What can be reported: groups and categories, read from a municipality's `categories.toml`.
//!
//! A category knows who takes care of it (also per district), what to ask, how long it usually
//! takes, and what is not the town's business at all.

mod read;

use std::collections::BTreeMap;

use kernel::{
    Lang, LocalText,
    municipality::{self, Finding, Municipality},
};

/// The file of the catalogue inside a municipality's folder.
pub const FILE_NAME: &str = "categories.toml";

/// All categories of a municipality.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Catalogue {
    groups: Vec<Group>,
    notices: Vec<NotForUs>,
}

/// Categories that belong together; the first thing a reporter chooses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: LocalText,
    /// Name of its icon.
    pub icon: String,
    /// Its categories in the order of the file; at least one.
    pub categories: Vec<Category>,
    /// Those nobody can choose any more. Old reports still have their names.
    pub retired: Vec<Category>,
}

/// One thing that can be reported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// Its key.
    pub key: String,
    /// Key of its group.
    pub group: String,
    /// Its name.
    pub name: LocalText,
    /// What belongs here and what helps those who mend it.
    pub hint: LocalText,
    /// Name of its icon.
    pub icon: String,
    /// Whether it is for defects or for ideas.
    pub kind: Kind,
    /// Key of the department that gets it first.
    pub department: String,
    /// Districts (keys) where another department (key) gets it first.
    pub departments_by_area: BTreeMap<String, String>,
    /// Working days in which the town means to be done, if it promises anything.
    pub handling_days: Option<u32>,
    /// What else to ask, in order.
    pub questions: Vec<Question>,
    /// What is not the town's business, and whose it is.
    pub not_for_us: Vec<NotForUs>,
    /// Metres within which another report may be about the same thing.
    pub same_within_metres: u32,
    /// Whether the exact place would say too much about somebody and is shown rounded.
    pub sensitive: bool,
    /// Whether nobody can choose it any more. Old reports still have its name.
    pub retired: bool,
    /// The kind of thing that stands in the street and can be pointed at.
    pub object: Option<ObjectKind>,
    /// When a program that sends a report of it learns its number.
    pub open311: Delivery,
    /// Days after which contact data of its reports are deleted, counted from their closing,
    /// where that is another time than for the others.
    pub contact_days: Option<u32>,
    /// What this category is called in data of other systems, for imports.
    pub source_names: Vec<String>,
}

/// When a program that sends a report learns its number; the types of GeoReport v2 without
/// `blackbox`, because everybody who reports may come back here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Delivery {
    /// At once.
    #[default]
    Realtime,
    /// Once the report is released; until then there is a token.
    Batch,
}

impl Delivery {
    /// Its name in files and in the protocol.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Realtime => "realtime",
            Self::Batch => "batch",
        }
    }
}

/// What a report is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Something is broken, dirty or dangerous.
    Defect,
    /// Something could be better.
    Idea,
}

impl Kind {
    /// Its name in files and in the database.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Defect => "defect",
            Self::Idea => "idea",
        }
    }

    /// The kind with this name, if there is one.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Defect, Self::Idea].into_iter().find(|kind| kind.as_str() == name)
    }
}

/// An extra question of a category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its key among the questions of the category.
    pub key: String,
    /// What it asks.
    pub label: LocalText,
    /// What helps to answer it.
    pub hint: Option<LocalText>,
    /// What an answer looks like.
    pub answer: Answer,
    /// Whether the report cannot be sent without an answer.
    pub required: bool,
    /// Whether the answer is shown with the report. A number plate, say, is not.
    pub public: bool,
}

impl Question {
    /// An answer as people read it: the label of a choice, else what was entered.
    #[must_use]
    pub fn shown(&self, value: &str, lang: Lang) -> String {
        let Answer::Choice(choices) = &self.answer else { return value.to_owned() };
        let chosen = choices.iter().find(|c| c.key == value);
        chosen.map_or(value, |c| c.label.get(lang)).to_owned()
    }
}

/// What an answer looks like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// A line of text.
    Text,
    /// A number.
    Number,
    /// A calendar day.
    Date,
    /// One of these, at least two.
    Choice(Vec<Choice>),
}

/// One of the answers to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its key.
    pub key: String,
    /// What it says.
    pub label: LocalText,
}

/// A case that somebody else takes care of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotForUs {
    /// Which case, and what to do.
    pub text: LocalText,
    /// Who takes care of it.
    pub name: LocalText,
    /// Their telephone number.
    pub phone: Option<String>,
    /// Their web address.
    pub url: Option<String>,
    /// Whether somebody to whom this applies is led away instead of on.
    pub stop: bool,
}

/// A kind of thing that stands in the street, such as a lamp.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectKind {
    /// Its key, shared by categories about the same kind of thing.
    pub key: String,
    /// What it is called.
    pub label: LocalText,
}

impl Catalogue {
    /// Reads `categories.toml`. Departments have to be among those of the municipality, and so
    /// have districts, once [`municipality::check`] has read them.
    ///
    /// # Errors
    /// Every finding of the file, in its order.
    pub fn parse(file: &str, text: &str, town: &Municipality) -> Result<Self, Vec<Finding>> {
        municipality::read(file, text, &town.languages, |root| read::catalogue(root, town))
    }

    /// The groups in the order of the file.
    #[must_use]
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// What is never the town's business, whatever the category (emergencies, say).
    #[must_use]
    pub fn notices(&self) -> &[NotForUs] {
        &self.notices
    }

    /// The categories one can choose, in the order of the file.
    pub fn categories(&self) -> impl Iterator<Item = &Category> {
        self.groups.iter().flat_map(|group| &group.categories)
    }

    /// All categories, also those that were retired.
    pub fn all(&self) -> impl Iterator<Item = &Category> {
        self.groups.iter().flat_map(Group::all)
    }

    /// The group with this key.
    #[must_use]
    pub fn group(&self, key: &str) -> Option<&Group> {
        self.groups.iter().find(|group| group.key == key)
    }

    /// The category with this key, also when it was retired.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<&Category> {
        self.all().find(|category| category.key == key)
    }

    /// The category with this key, if one can choose it.
    #[must_use]
    pub fn find_open(&self, key: &str) -> Option<&Category> {
        self.find(key).filter(|category| !category.retired)
    }

    /// The category that another system calls by this name; blanks and capitals do not matter.
    #[must_use]
    pub fn by_source_name(&self, name: &str) -> Option<&Category> {
        let name = plain(name);
        self.all().find(|c| c.source_names.iter().any(|known| plain(known) == name))
    }
}

impl Group {
    /// Its categories, also those that were retired.
    pub fn all(&self) -> impl Iterator<Item = &Category> {
        self.categories.iter().chain(&self.retired)
    }
}

impl Category {
    /// Key of the department that gets a report from this district first.
    #[must_use]
    pub fn department_for(&self, area: Option<&str>) -> &str {
        area.and_then(|key| self.departments_by_area.get(key)).unwrap_or(&self.department)
    }

    /// Whether there is more to it than its name: questions, or others who may be meant.
    #[must_use]
    pub fn asks(&self) -> bool {
        !self.questions.is_empty() || !self.not_for_us.is_empty()
    }

    /// The question with this key.
    #[must_use]
    pub fn question(&self, key: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.key == key)
    }
}

fn plain(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

#[cfg(test)]
mod tests;
