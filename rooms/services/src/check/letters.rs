//! Letters with placeholders nobody fills in.

use std::collections::BTreeSet;

use kernel::{Lang, LocalText, municipality::nearest};

use super::Sheet;
use crate::{
    Definition,
    definition::{IssueKind, LetterKind, Spot},
};

/// Placeholders of every letter.
const ALWAYS: [&str; 5] = ["case.number", "department", "authority", "date", "applicant"];

pub(super) fn check(definition: &Definition, sheet: &mut Sheet<'_>) {
    for letter in &definition.letters {
        let known = known(definition, letter.kind);
        text(&letter.subject, letter.subject_spot, &known, definition, sheet);
        text(&letter.text, letter.text_spot, &known, definition, sheet);
    }
}

/// What a letter may ask for.
pub(crate) fn known(definition: &Definition, kind: Option<LetterKind>) -> Vec<String> {
    let mut known: Vec<String> = ALWAYS.map(str::to_owned).into();
    let mut more = |names: &[&str]| known.extend(names.iter().map(|name| (*name).to_owned()));
    if !definition.fees.is_empty() {
        more(&["fee.total"]);
    }
    if let Some(issue) = &definition.issue {
        more(&["permit.number", "permit.from"]);
        if issue.kind == Some(IssueKind::Date) {
            more(&["appointment"]);
        }
        if issue.ends() {
            more(&["permit.until"]);
        }
    }
    match kind {
        Some(LetterKind::Refusal | LetterKind::Revocation) => more(&["reason"]),
        Some(LetterKind::Request) => more(&["request", "deadline"]),
        Some(LetterKind::Receipt) if definition.procedure.deadline.is_some() => more(&["deadline"]),
        _ => {}
    }
    known.extend(definition.all_fields().map(|(_, group, field)| match group {
        Some(group) => format!("{}.{}", group.key, field.key),
        None => field.key.clone(),
    }));
    known
}

fn text(
    text: &LocalText,
    spot: Spot,
    known: &[String],
    definition: &Definition,
    sheet: &mut Sheet<'_>,
) {
    let halves = |text: &str| text.matches('{').count() != text.matches('}').count();
    let broken = languages(text, halves);
    if !broken.is_empty() {
        let problem = format!("a curly bracket without its other half ({broken})");
        sheet.mend(spot, problem, "write placeholders as {case.number}, no other brackets");
    }
    let all: BTreeSet<&str> = Lang::ALL.iter().flat_map(|l| placeholders(text.get(*l))).collect();
    for name in all.into_iter().filter(|name| !known.iter().any(|k| k == name)) {
        let found = languages(text, |text| placeholders(text).any(|other| other == name));
        let problem = format!("unknown placeholder {{{name}}} ({found})");
        sheet.mend(spot, problem, remedy(name, known, definition));
    }
}

/// The languages in which something holds, as they are named in files.
fn languages(text: &LocalText, holds: impl Fn(&str) -> bool) -> String {
    let found = Lang::ALL.into_iter().filter(|lang| holds(text.get(*lang)));
    found.map(Lang::as_str).collect::<Vec<_>>().join(", ")
}

pub(crate) fn remedy(name: &str, known: &[String], definition: &Definition) -> String {
    if name == "fee.total" {
        return "take it out: the service has no fee".to_owned();
    }
    if name.starts_with("permit.") && definition.issue.is_none() {
        return "take it out: nothing is issued, there is no [issue]".to_owned();
    }
    if name == "permit.until" {
        return "take it out: nothing says when what is issued ends".to_owned();
    }
    let inner = known.iter().find(|known| known.split_once('.').is_some_and(|(_, k)| k == name));
    match inner.map(String::as_str).or_else(|| nearest(name, known.iter().map(String::as_str))) {
        Some(near) => format!("did you mean {{{near}}}?"),
        None => "write the key of a field or one of case.number, date, department".to_owned(),
    }
}

/// Names between curly brackets.
pub(crate) fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
}
