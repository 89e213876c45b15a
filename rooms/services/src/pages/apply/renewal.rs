//! What whoever renews something sees on each step: what it is, and what of the step was taken over
//! from where. Before it is looked at and sent, what is renewed has still to hold.

use askama::Template;
use axum::response::Response;
use identity::Visitor;
use web::{Answer, Here};

use super::trouble;
use crate::{
    definition::{Field, FieldKind, Step},
    pages::{
        current::{self, Changed, Current},
        shown,
    },
    renewal::{Renewal, Source, begins},
    store::renewal::list_held,
};

/// In the address of the last look, when something was revoked meanwhile.
const ENDED: &str = "renewal=ended";

/// The banner above each page of a draft that renews something.
#[derive(Template)]
#[template(path = "renewal.html")]
pub(super) struct Banner<'a> {
    here: &'a Here,
    renewal: &'a Renewal,
    name: &'a str,
    /// Labels of what was taken from the application.
    said: Vec<String>,
    /// Labels of what was taken from the permit.
    changed: Vec<String>,
}
impl askama::filters::HtmlSafe for Banner<'_> {}

/// The banner, with what was taken into this step.
pub(super) fn banner<'a>(
    here: &'a Here,
    current: &'a Current,
    step: Option<&Step>,
) -> Option<Banner<'a>> {
    let renewal = current.data().renews.as_ref()?;
    let issue = current.service.definition.issue.as_ref();
    let mut banner = Banner {
        name: issue.map_or("", |issue| issue.name.get(here.lang)),
        said: Vec::new(),
        changed: Vec::new(),
        here,
        renewal,
    };
    for field in step.into_iter().flat_map(|step| &step.fields) {
        banner.add(current, field);
    }
    Some(banner)
}

impl Banner<'_> {
    fn add(&mut self, current: &Current, field: &Field) {
        let answers = &current.data().answers;
        let label = trouble::label(self.here, field);
        if !matches!(field.kind, FieldKind::Group) {
            let given = answers.fields.get(&field.key);
            let source = given.and_then(|value| self.renewal.source(None, &field.key, value));
            return self.note(source, label);
        }
        // Each vehicle has a plate; the question is named once.
        for source in [Source::Application, Source::Permit] {
            let taken = field.fields.iter().filter(|inner| {
                let given = answers.rows(&field.key).iter().filter_map(|row| row.get(&inner.key));
                let of = |value| self.renewal.source(Some(&field.key), &inner.key, value);
                given.into_iter().any(|value| of(value) == Some(source))
            });
            let labels: Vec<String> = taken.map(|inner| trouble::label(self.here, inner)).collect();
            if !labels.is_empty() {
                self.note(Some(source), format!("{label} ({})", labels.join(", ")));
            }
        }
    }

    fn note(&mut self, source: Option<Source>, label: String) {
        match source {
            Some(Source::Application) => self.said.push(label),
            Some(Source::Permit) => self.changed.push(label),
            None => {}
        }
    }

    /// Until when what is renewed is valid, and from when the new one will be at the earliest.
    fn span(&self) -> String {
        let Some(until) = self.renewal.until() else { return String::new() };
        let today = current::today(self.here);
        let first = shown::day(self.here, begins(today, Some(until)));
        let until = shown::day(self.here, until);
        self.here.t2("services-renewal-span", "until", until, "first", first)
    }
}

/// Whether the last look was sent back because something does not hold any more.
pub(super) fn has_ended(here: &Here) -> bool {
    here.uri.query().is_some_and(|query| query.split('&').any(|pair| pair == ENDED))
}

/// Looks whether what the draft renews still holds. Where it was revoked or deleted meanwhile, the
/// draft goes on without it, which may cost something else: then the last look is shown again.
pub(super) async fn settle(
    here: &Here,
    visitor: &Visitor,
    mut current: Current,
) -> Answer<Result<Current, Response>> {
    let Some(renewal) = &current.draft.data.renews else { return Ok(Ok(current)) };
    let mut tx = here.town.store.read().await?;
    let held = list_held(&mut tx, renewal.application).await?;
    drop(tx);
    let mut still = renewal.clone();
    still.holds.retain(|authority, _| held.iter().any(|held| held.authority == *authority));
    if still.holds == renewal.holds {
        return Ok(Ok(current));
    }
    current.draft.data.renews = (!still.holds.is_empty()).then_some(still);
    let then = format!("{}?{ENDED}", current.path("review"));
    Ok(Err(current.save(here, visitor, Changed::default(), &then).await?))
}
