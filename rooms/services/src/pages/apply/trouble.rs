//! What keeps an application from being sent, and where it can be mended.

use std::collections::BTreeSet;

use web::Here;

use crate::{
    Settled,
    definition::{Definition, Field, FieldKind, Limit, Rule, Step},
    draft::Data,
    entry,
    settled::Missing,
};

/// Something to mend.
#[derive(Debug, Clone)]
pub(in crate::pages) struct Trouble<'d> {
    /// The step it stands in.
    pub step: &'d Step,
    /// Name of the input, which is its place on the page.
    pub name: String,
    /// What to say.
    pub text: String,
    /// Whether the field was not answered, and nothing else is wrong with it.
    pub missing: bool,
}

/// Everything to mend, in the order of the steps. Only steps and fields that are shown count.
pub(in crate::pages) fn list<'d>(
    here: &Here,
    definition: &'d Definition,
    settled: &Settled<'d>,
    data: &Data,
) -> Vec<Trouble<'d>> {
    let mut found: Vec<Trouble<'d>> = Vec::new();
    for (step, group, row, field) in inputs(definition, settled) {
        let place = group.map(|group| (group.key.as_str(), row));
        let name = entry::name(&field.key, place);
        if entry::inputs(field, &name).iter().any(|input| data.unread.contains_key(input)) {
            let text = here.t1("services-trouble-unread", "label", label(here, field));
            found.push(Trouble { step, name, text, missing: false });
        }
    }
    let unread: BTreeSet<String> = found.iter().map(|trouble| trouble.name.clone()).collect();
    for missing in settled.missing() {
        let Some(step) = step_of(definition, missing.row.map_or(missing.field, |(g, _)| g)) else {
            continue;
        };
        let trouble = absent(here, step, &missing);
        if !unread.contains(&trouble.name) {
            found.push(trouble);
        }
    }
    for rule in broken(definition, settled, false) {
        let at = definition.fields().find(|(_, field)| field.key == rule.at);
        let Some((step, field)) = at.filter(|(step, _)| !step.by_clerk) else { continue };
        let text = rule.text.get(here.lang).to_owned();
        found.push(Trouble { step, name: entry::name(&field.key, None), text, missing: false });
    }
    let place = |trouble: &Trouble<'_>| {
        definition.steps.iter().position(|step| std::ptr::eq(step, trouble.step))
    };
    found.sort_by_key(place);
    found
}

/// Rules that do not hold, either those that only warn or those that hold the application back.
pub(super) fn broken<'d>(
    definition: &'d Definition,
    settled: &Settled<'d>,
    warns: bool,
) -> impl Iterator<Item = &'d Rule> {
    let broken = move |rule: &&Rule| {
        rule.warns == warns
            && rule.holds.as_ref().is_some_and(|formula| formula.expression.is_false(settled))
    };
    definition.rules.iter().filter(broken)
}

/// The label of a field, as it is named in sentences.
pub(super) fn label(here: &Here, field: &Field) -> String {
    field.label.get(here.lang).trim_end_matches(['?', ':', '.']).to_owned()
}

fn absent<'d>(here: &Here, step: &'d Step, missing: &Missing<'d>) -> Trouble<'d> {
    let field = missing.field;
    let place = missing.row.map(|(group, row)| (group.key.as_str(), row));
    let name = entry::name(&field.key, place);
    let label = label(here, field);
    let text = match (&field.kind, missing.row) {
        (FieldKind::Group, _) => {
            let least = field.min.and_then(Limit::number).map_or(1, |n| n.rounded_up().max(1));
            here.t2("services-trouble-rows", "label", label, "least", least)
        }
        (_, Some((group, row))) => {
            let row = format!("{} {}", self::label(here, group), row + 1);
            here.t2("services-trouble-missing-in", "label", label, "row", row)
        }
        (FieldKind::Declaration, None) => here.t("services-trouble-declaration"),
        (FieldKind::Upload(_), None) => here.t1("services-trouble-upload", "label", label),
        (_, None) => here.t1("services-trouble-missing", "label", label),
    };
    Trouble { step, name, text, missing: true }
}

/// Every field of the applicant that is shown, those of groups once for each row.
fn inputs<'d>(
    definition: &'d Definition,
    settled: &Settled<'d>,
) -> Vec<(&'d Step, Option<&'d Field>, usize, &'d Field)> {
    let mut all = Vec::new();
    for (step, field) in definition.fields() {
        if step.by_clerk || !settled.shows(&field.key) {
            continue;
        }
        all.push((step, None, 0, field));
        for (nr, row) in settled.answers().rows(&field.key).iter().enumerate() {
            let shown = |inner: &&Field| settled.holds_in(inner.when.as_ref(), &field.key, row);
            let inner = field.fields.iter().filter(shown);
            all.extend(inner.map(|inner| (step, Some(field), nr, inner)));
        }
    }
    all
}

fn step_of<'d>(definition: &'d Definition, field: &Field) -> Option<&'d Step> {
    let found = definition.fields().find(|(_, known)| known.key == field.key);
    found.map(|(step, _)| step).filter(|step| !step.by_clerk)
}
