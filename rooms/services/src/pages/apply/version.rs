//! `/services/{key}/version`: a newer version of the service was published while somebody fills in
//! an older one. They may finish as they began, or move, and see first what would become of what
//! they entered.

use std::sync::Arc;

use askama::Template;
use axum::{
    extract::Path,
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use identity::Visitor;
use web::{Answer, Guarded, Here, Page, fields, see_other};

use super::{progress, trouble};
use crate::{
    Settled, costs,
    definition::Field,
    event::DraftMoved,
    moving::{Aspect, Change, Difference, Fate, Moved, carry, differences},
    pages::{
        current::{self, Changed, Current},
        shown,
    },
    published::Service,
};

fields! {
    pub(super) MoveField { To = "to" }
}

/// A question that differs, in words.
struct Line {
    label: String,
    /// Messages of what is different; empty for questions that are new or gone.
    aspects: Vec<&'static str>,
    answer: Option<String>,
    fate: &'static str,
}

/// Questions that differ in the same way.
struct Part {
    key: &'static str,
    title: &'static str,
    lines: Vec<Line>,
}

#[derive(Template)]
#[template(path = "version.html")]
struct VersionPage<'a> {
    here: &'a Here,
    service: &'a str,
    parts: Vec<Part>,
    costs: Option<(String, String)>,
    to: i64,
    action: String,
    stay: String,
}

/// The page; straight on where there is nothing newer.
pub async fn show_version(
    here: Here,
    Path(key): Path<String>,
    headers: HeaderMap,
) -> Answer<Response> {
    let current = Current::open(&here, &headers, &key).await?;
    let stay = progress::next_path(&here, &current);
    let Some(newer) = current.newer.clone() else { return Ok(see_other(&stay)) };
    let name = newer.definition.name.get(here.lang);
    let body = VersionPage {
        service: name,
        parts: parts(&here, &current, &newer),
        costs: costs(&here, &current, &newer),
        to: newer.version,
        action: current.path("version"),
        stay,
        here: &here,
    };
    let title = format!("{} – {name}", here.t("services-version-title"));
    Ok(Page::new(title, body)
        .crumb(here.t("services-nav-list"), "/services")
        .crumb(name, crate::index::path(&key))
        .section("/services")
        .hidden()
        .into_response())
}

/// Moves the draft to the version that was shown.
pub async fn move_draft(
    here: Here,
    visitor: Visitor,
    Path(key): Path<String>,
    headers: HeaderMap,
    Guarded(form): Guarded<MoveField>,
) -> Answer<Response> {
    let mut current = Current::open(&here, &headers, &key).await?;
    let Some(newer) = current.newer.take() else {
        return Ok(see_other(&progress::next_path(&here, &current)));
    };
    // Published between looking and pressing: it is shown first.
    if form.value(MoveField::To) != newer.version.to_string() {
        return Ok(see_other(&current.path("version")));
    }
    let Moved { data, removed, .. } = carried(&here, &current, &newer);
    let event = DraftMoved { service: key, from: current.draft.version, to: newer.version };
    current.draft.data = data;
    current.draft.version = newer.version;
    current.service = newer;
    let then = progress::next_path(&here, &current);
    let changed = Changed { removed, moved: Some(event), ..Changed::default() };
    current.save(&here, &visitor, changed, &then).await
}

fn carried(here: &Here, current: &Current, newer: &Service) -> Moved {
    let old = &current.service.definition;
    carry(old, &newer.definition, current.data(), current::today(here))
}

fn parts(here: &Here, current: &Current, newer: &Arc<Service>) -> Vec<Part> {
    let old = &current.service.definition;
    let fates = carried(here, current, newer).fates;
    let mut parts = [
        Part { key: "new", title: "services-version-new", lines: Vec::new() },
        Part { key: "changed", title: "services-version-changed", lines: Vec::new() },
        Part { key: "gone", title: "services-version-gone", lines: Vec::new() },
    ];
    for Difference { group, field, change } in differences(old, &newer.definition) {
        let place = (group.map(|group| group.key.clone()), field.key.clone());
        let label = trouble::label(here, field);
        let (nr, aspects) = match change {
            Change::New => (0, Vec::new()),
            Change::Changed(aspects) => (1, aspects.into_iter().map(Aspect::label).collect()),
            Change::Gone => (2, Vec::new()),
        };
        let line = Line {
            label: match group {
                Some(group) => format!("{}: {label}", trouble::label(here, group)),
                None => label,
            },
            aspects,
            answer: answer(here, current, group, field),
            fate: match (fates.get(&place), nr) {
                (Some(Fate::Kept), _) => "services-version-kept",
                (Some(Fate::Again), _) => "services-version-again",
                (Some(Fate::Dropped), _) => "services-version-dropped",
                (None, 2) => "services-version-nothing",
                (None, _) => "services-version-open",
            },
        };
        if let Some(part) = parts.get_mut(nr) {
            part.lines.push(line);
        }
    }
    parts.into_iter().filter(|part| !part.lines.is_empty()).collect()
}

/// What was answered, in the words of the version it was answered in.
fn answer(here: &Here, current: &Current, group: Option<&Field>, field: &Field) -> Option<String> {
    let (data, definition) = (current.data(), &current.service.definition);
    let known = definition.all_fields().find(|(_, other, known)| {
        known.key == field.key && other.map(|g| &g.key) == group.map(|g| &g.key)
    });
    let (_, _, known) = known?;
    let values: Vec<String> = match group {
        Some(group) => {
            let rows = data.answers.rows(&group.key).iter();
            let given = rows.filter_map(|row| row.get(&field.key));
            given.map(|value| shown::answer(here, known, value, &data.files)).collect()
        }
        None => {
            let given = data.answers.fields.get(&field.key).into_iter();
            given.map(|value| shown::answer(here, known, value, &data.files)).collect()
        }
    };
    (!values.is_empty()).then(|| values.join("; "))
}

/// What it costs once in the one version and in the other, where that differs.
fn costs(here: &Here, current: &Current, newer: &Service) -> Option<(String, String)> {
    let today = current::today(here);
    let moved = carried(here, current, newer).data;
    let settled = Settled::new(&newer.definition, &newer.plan, &moved.answers, today);
    let renewing = moved.renewing();
    let old = &current.service.definition;
    let lines = costs::lines(old, &current.settled(here), &renewing, today);
    let before = costs::once(&lines);
    let after = costs::once(&costs::lines(&newer.definition, &settled, &renewing, today));
    (before != after).then(|| (shown::money(here, before), shown::money(here, after)))
}
