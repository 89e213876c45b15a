//! A page of the application.

use kernel::{LocalText, municipality::Section};

use super::{
    Field, Formula, Spot,
    read::{self, need_words, words},
};

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its key, also in its address.
    pub key: String,
    /// Its heading.
    pub title: LocalText,
    /// What stands above its fields.
    pub text: Option<LocalText>,
    /// When it is shown; without a condition, always.
    pub when: Option<Formula>,
    /// What it asks.
    pub fields: Vec<Field>,
    /// Where it stands.
    pub spot: Spot,
}

/// All steps; keys of fields are unique in the service.
pub(super) fn read_all(root: &Section<'_>) -> Vec<Step> {
    let steps = read::each_once(root, "step", Step::read, |step| &step.key);
    if steps.is_empty() {
        root.refuse("step", "nothing is asked", "add [[step]] with [[step.field]] below it");
    }
    let mut seen: Vec<&str> = Vec::new();
    for field in steps.iter().flat_map(|step| &step.fields) {
        if seen.contains(&field.key.as_str()) && !field.key.is_empty() {
            let problem = format!("the field {} stands twice", field.key);
            root.refuse_at(field.spot.0, problem, "give each its own key");
        }
        seen.push(&field.key);
    }
    steps
}

impl Step {
    fn read(section: &Section<'_>) -> Self {
        let fields: Vec<_> =
            section.sections("field").iter().map(|field| Field::read(field, false)).collect();
        let key = section.need_key("key");
        if fields.is_empty() {
            let problem = format!("the step {key} asks nothing");
            section.refuse("key", problem, "add [[step.field]] below it, or take it out");
        }
        Self {
            key,
            title: need_words(section, "title"),
            text: words(section, "text"),
            when: Formula::read(section, "when"),
            fields,
            spot: Spot::at(section),
        }
    }
}
