//! From one version of a service to the next: what is asked otherwise, and what becomes of what
//! somebody entered already.

mod carry;
mod whole;

pub use carry::{Fate, Moved, carry};
pub use whole::{Change as Alteration, Detail, Line, Name, Part, Said, whole};

use crate::definition::{Definition, Field, FieldKind, Step};

/// What is different about a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aspect {
    /// It takes another kind of answer.
    Kind,
    /// There are other answers to choose from.
    Choices,
    /// The least, the most, or the files it takes.
    Limits,
    /// Whether it has to be answered.
    Required,
    /// When it is asked.
    Condition,
    /// How it is worded, or why it is asked.
    Words,
    /// Where it stands.
    Place,
}

impl Aspect {
    /// Message of it.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Kind => "services-version-aspect-kind",
            Self::Choices => "services-version-aspect-choices",
            Self::Limits => "services-version-aspect-limits",
            Self::Required => "services-version-aspect-required",
            Self::Condition => "services-version-aspect-condition",
            Self::Words => "services-version-aspect-words",
            Self::Place => "services-version-aspect-place",
        }
    }
}

/// How a question differs between two versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// It was not asked before.
    New,
    /// It is not asked any more.
    Gone,
    /// It is asked otherwise.
    Changed(Vec<Aspect>),
}

/// A question that differs between two versions.
#[derive(Debug, Clone)]
pub struct Difference<'d> {
    /// The group it stands in.
    pub group: Option<&'d Field>,
    /// The question, in the newer version where it is still asked.
    pub field: &'d Field,
    /// How.
    pub change: Change,
}

/// The applicant's questions that differ, in the order of the newer version; those that are gone
/// come last.
#[must_use]
pub fn differences<'d>(old: &'d Definition, new: &'d Definition) -> Vec<Difference<'d>> {
    let mut found = Vec::new();
    for (step, group, field) in asked(new) {
        let change = match find(old, group, field) {
            None => Change::New,
            Some((before, known)) => match aspects(known, field, before.key == step.key) {
                aspects if aspects.is_empty() => continue,
                aspects => Change::Changed(aspects),
            },
        };
        found.push(Difference { group, field, change });
    }
    let gone = asked(old).filter(|(_, group, field)| find(new, *group, field).is_none());
    found.extend(gone.map(|(_, group, field)| Difference { group, field, change: Change::Gone }));
    found
}

/// The questions applicants answer. What is computed is no question.
fn asked(definition: &Definition) -> impl Iterator<Item = (&Step, Option<&Field>, &Field)> {
    let all = definition.all_fields();
    all.filter(|(step, _, field)| !step.by_clerk && !field.kind.is_computed())
}

/// The question with the same key at the same place: in the same group, or in none.
fn find<'d>(
    definition: &'d Definition,
    group: Option<&Field>,
    field: &Field,
) -> Option<(&'d Step, &'d Field)> {
    let same = |(_, other, known): &(&Step, Option<&Field>, &Field)| {
        known.key == field.key && other.map(|g| &g.key) == group.map(|g| &g.key)
    };
    asked(definition).find(same).map(|(step, _, known)| (step, known))
}

fn aspects(old: &Field, new: &Field, same_step: bool) -> Vec<Aspect> {
    let kind = std::mem::discriminant(&old.kind) != std::mem::discriminant(&new.kind);
    let measured = |field: &Field| match &field.kind {
        FieldKind::Choice(_) | FieldKind::Choices(_) => None,
        other => Some(other.clone()),
    };
    let all = [
        (Aspect::Kind, kind),
        (Aspect::Choices, !kind && old.kind.choices() != new.kind.choices()),
        (
            Aspect::Limits,
            (old.min, old.max) != (new.min, new.max) || (!kind && measured(old) != measured(new)),
        ),
        (
            Aspect::Required,
            (old.required, &old.required_when) != (new.required, &new.required_when),
        ),
        (Aspect::Condition, old.when != new.when),
        (
            Aspect::Words,
            old.label != new.label || old.hint != new.hint || old.purpose != new.purpose,
        ),
        (Aspect::Place, !same_step),
    ];
    all.into_iter().filter(|(_, differs)| *differs).map(|(aspect, _)| aspect).collect()
}
