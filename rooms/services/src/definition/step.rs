//! A page of the application.

use kernel::{LocalText, municipality::Section};

use super::{
    Field, Formula, Spot,
    read::{self, need_words, words},
};

/// A step.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
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
    /// Whether it is not the applicant but the clerk who answers, when deciding.
    pub by_clerk: bool,
    /// Where it stands.
    pub spot: Spot,
}

/// All steps.
pub(super) fn read_all(root: &Section<'_>) -> Vec<Step> {
    let steps = read::each_once(root, "step", Step::read, |step| &step.key);
    if steps.is_empty() {
        root.refuse("step", "nothing is asked", "add [[step]] with [[step.field]] below it");
    }
    steps
}

/// What the clerk enters when deciding, as a step after all others.
pub(super) fn read_decision(procedure: &Section<'_>) -> Step {
    let fields = procedure.sections("field");
    Step {
        key: "decision".to_owned(),
        title: LocalText::default(),
        text: None,
        when: None,
        fields: fields.iter().map(|field| Field::read(field, false)).collect(),
        by_clerk: true,
        spot: Spot::at(procedure),
    }
}

/// Keys of fields are unique in the service, also among those of the clerk.
pub(super) fn each_field_once(root: &Section<'_>, steps: &[&Step]) {
    let mut seen: Vec<&str> = Vec::new();
    for field in steps.iter().flat_map(|step| &step.fields) {
        if seen.contains(&field.key.as_str()) && !field.key.is_empty() {
            let problem = format!("the field {} stands twice", field.key);
            root.refuse_at(field.spot.0, problem, "give each its own key");
        }
        seen.push(&field.key);
    }
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
            by_clerk: false,
            spot: Spot::at(section),
        }
    }
}
