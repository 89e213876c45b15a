//! A repeat group: one set of inputs a row, with buttons that add and remove rows.

use askama::Template;
use web::{Field as FormField, Here, field};

use super::field::{InRow, Scene};
use crate::{
    Row, Settled,
    definition::{Field, Limit},
    entry,
};

/// Rows a group may have where its definition does not say.
const MOST: usize = 50;

struct Shown {
    legend: String,
    place: String,
    fields: Vec<String>,
    removable: bool,
}

#[derive(Template)]
#[template(path = "field/group.html")]
struct Group<'a> {
    here: &'a Here,
    name: &'a str,
    key: &'a str,
    label: &'a str,
    hint: Option<String>,
    error: Option<String>,
    rows: Vec<Shown>,
    addable: bool,
}

/// The rows of a group; at least as many as there have to be.
pub(super) fn render<F: FormField>(
    scene: &Scene<'_, F>,
    group: &Field,
    name: &str,
) -> askama::Result<String> {
    let here = scene.here;
    let settled = scene.settled.answers().rows(&group.key);
    let least = least(group, scene.settled);
    let count = scene.data.answers.rows(&group.key).len().max(least);
    let empty = Row::new();
    let label = group.label.get(here.lang);
    let mut rows = Vec::new();
    for nr in 0..count {
        let row = settled.get(nr).unwrap_or(&empty);
        let place = InRow { group, nr, row };
        let shown = |field: &&Field| scene.settled.holds_in(field.when.as_ref(), &group.key, row);
        let fields = group.fields.iter().filter(shown);
        let fields = fields.map(|field| scene.render(field, Some(place)));
        rows.push(Shown {
            legend: format!("{} {}", label.trim_end_matches(['?', ':']), nr + 1),
            place: format!("{}-{nr}", group.key),
            fields: fields.collect::<askama::Result<_>>()?,
            removable: count > least.max(1) || (least == 0),
        });
    }
    Group {
        here,
        name,
        key: &group.key,
        label,
        hint: group.hint.as_ref().map(|hint| hint.get(here.lang).to_owned()),
        error: field::error_text(here, scene.form, name),
        rows,
        addable: count < most(group),
    }
    .render()
}

/// How many rows there have to be.
pub(super) fn least(group: &Field, settled: &Settled<'_>) -> usize {
    let condition = group.required_when.as_ref();
    let required = group.required || (condition.is_some() && settled.holds(condition));
    if !required {
        return 0;
    }
    let least = group.min.and_then(Limit::number);
    least.and_then(|n| usize::try_from(n.rounded_up()).ok()).unwrap_or(1).clamp(1, MOST)
}

/// How many rows there may be.
pub(super) fn most(group: &Field) -> usize {
    let most = group.max.and_then(Limit::number);
    most.and_then(|n| usize::try_from(n.rounded()).ok()).unwrap_or(MOST).min(MOST)
}

/// Name of the input that says how many rows were on the page.
pub(super) fn count_name(group: &Field) -> String {
    format!("{}-rows", entry::name(&group.key, None))
}

/// Group and row of a place like `fahrzeuge-1`.
pub(super) fn parse_place(place: &str) -> Option<(&str, usize)> {
    let (group, nr) = place.rsplit_once('-')?;
    Some((group, nr.parse().ok()?))
}
