//! `POST /permits/{token}/renewal`: a new application for what ends. Where its holder wants it, it
//! begins with what they said the last time; nothing is taken over silently.

use std::sync::Arc;

use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use identity::Visitor;
use web::{Answer, Guarded, Here, Problem};

use super::{Found, PermitField, find, render};
use crate::{
    Answers, Value,
    definition::{Definition, Field, FieldKind},
    draft::Data,
    pages::current::{Changed, Current},
    published::Catalogue,
};

/// Begins the new application.
pub async fn renew_permit(
    here: Here,
    visitor: Visitor,
    Path(token): Path<String>,
    Guarded(mut form): Guarded<PermitField>,
) -> Answer<Response> {
    let found = find(&here, &token).await?;
    let catalogue = Catalogue::of(&here).await?;
    let service = catalogue.find(&found.case.service).map(Arc::clone).ok_or_else(|| {
        Problem::not_found()
            .because("services-unknown")
            .link("services-nav-list", "/services")
    })?;
    let takes = form.value(PermitField::Renewal).to_owned();
    if !matches!(takes.as_str(), "with" | "without") {
        form.fail(PermitField::Renewal, "services-renew-error");
        let page = render(&here, token, found, form)?;
        return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    }
    let mut current = Current::begin(&here, service);
    let definition = &current.service.definition;
    let answers = match takes.as_str() {
        "with" => taken_over(definition, &found),
        _ => Answers::default(),
    };
    current.draft.data = Data { answers, renews: Some(found.case.application), ..Data::default() };
    let then = current.path("apply");
    current.save(&here, &visitor, Changed::default(), &then).await
}

/// What was said the last time and is still asked: no documents, which may have changed, and no
/// declarations, which are made anew. What stands on the permit now counts more than what was said.
fn taken_over(definition: &Definition, found: &Found) -> Answers {
    let (said, stands) = (&found.case.answers.0, &found.permit.data.0);
    let mut answers = Answers::default();
    for field in definition.steps.iter().flat_map(|step| &step.fields) {
        if matches!(field.kind, FieldKind::Group) {
            let rows = if stands.rows(&field.key).is_empty() { said } else { stands };
            let row = |row: &crate::Row| {
                let kept = row.iter().filter(|(key, value)| {
                    field.inner(key).is_some_and(|inner| is_taken(inner, value))
                });
                kept.map(|(key, value)| (key.clone(), value.clone())).collect()
            };
            let rows: Vec<crate::Row> = rows.rows(&field.key).iter().map(row).collect();
            if !rows.is_empty() {
                answers.groups.insert(field.key.clone(), rows);
            }
            continue;
        }
        let value = stands.fields.get(&field.key).or_else(|| said.fields.get(&field.key));
        if let Some(value) = value.filter(|value| is_taken(field, value)) {
            answers.fields.insert(field.key.clone(), value.clone());
        }
    }
    answers
}

fn is_taken(field: &Field, value: &Value) -> bool {
    // When it is to begin, somebody says anew; the old day is over.
    !matches!(
        field.kind,
        FieldKind::Upload(_)
            | FieldKind::Computed { .. }
            | FieldKind::Declaration
            | FieldKind::Date
            | FieldKind::Group
    ) && fits(&field.kind, value)
}

/// Whether a value can stand in a field of this kind: the definition may have changed meanwhile.
fn fits(kind: &FieldKind, value: &Value) -> bool {
    match (kind, value) {
        (FieldKind::Choice(choices), Value::Text(key)) => choices.iter().any(|c| c.key == *key),
        (FieldKind::Choices(choices), Value::Keys(keys)) => {
            keys.iter().all(|key| choices.iter().any(|c| c.key == *key))
        }
        (FieldKind::Number { .. } | FieldKind::Money, Value::Number(_))
        | (FieldKind::YesNo, Value::Flag(_))
        | (FieldKind::Address | FieldKind::Person | FieldKind::Place, Value::Parts(_)) => true,
        (
            FieldKind::Text
            | FieldKind::Area
            | FieldKind::Time
            | FieldKind::Plate
            | FieldKind::Iban
            | FieldKind::Email
            | FieldKind::Phone,
            Value::Text(_),
        ) => true,
        _ => false,
    }
}

