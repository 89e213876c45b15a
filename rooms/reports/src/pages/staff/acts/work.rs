//! `POST …/start`, `POST …/notes`: work, and what is told about it.

use axum::{extract::Path, response::Response};
use identity::Clerk;
use kernel::Ts;
use store::{Result, Tx};
use web::{Answer, Guarded, Here};

use super::{CLOSED, Outcome, act, again};
use crate::{
    Deed, Report,
    pages::staff::form::{CaseField, NOTE, expected},
    store::list_notes,
    verbs,
};

/// Somebody works on it from now on.
pub async fn start_report(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    Guarded(mut form): Guarded<CaseField>,
) -> Answer<Response> {
    let expected_at = expected(&here, &mut form, CaseField::StartExpected);
    if !form.is_valid() {
        return again(&here, clerk, &code, form).await;
    }
    act(here, clerk, code, move |tx, deed, report| {
        Box::pin(async move {
            if report.closed_at.is_some() {
                return Ok(CLOSED);
            }
            if report.started_at.is_some() {
                return Ok(Outcome::Already("started"));
            }
            verbs::start_work(tx, &deed, &report, expected_at).await?;
            Ok(Outcome::Done("started"))
        })
    })
    .await
}

/// Writes a note: for everybody from the one field, for colleagues from the other.
pub async fn note_report(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    Guarded(mut form): Guarded<CaseField>,
) -> Answer<Response> {
    // Each of the two forms sends its own field only.
    let public = form.pairs().iter().any(|(name, _)| name == "public_text");
    let field = if public { CaseField::PublicText } else { CaseField::InternalText };
    let text = form.required(field, "reports-staff-error-note", NOTE);
    if !form.is_valid() {
        return again(&here, clerk, &code, form).await;
    }
    act(here, clerk, code, move |tx, deed, report| {
        Box::pin(async move {
            if was_just_written(tx, &deed, &report, &text, public).await? {
                return Ok(Outcome::Already("noted"));
            }
            verbs::write_note(tx, &deed, &report, &text, public).await?;
            Ok(Outcome::Done(if public { "published" } else { "noted" }))
        })
    })
    .await
}

/// Whether the department said the same within the hour: a form that was sent twice.
async fn was_just_written(
    tx: &mut Tx,
    deed: &Deed,
    report: &Report,
    text: &str,
    public: bool,
) -> Result<bool> {
    let notes = list_notes(tx, report.id, true).await?;
    let mut recent = notes.iter().take_while(|note| deed.now.0 - note.at.0 < Ts::HOUR);
    Ok(recent.any(|note| {
        note.text == text && note.public == public && note.department == deed.department
    }))
}
