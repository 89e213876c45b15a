//! `/receipts/verify`: anybody who holds a receipt can find out whether it is genuine.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use web::{Answer, Form, Guarded, Here, Page, fields};

use super::CODES;
use crate::{receipt::Signed, store::find_by_reference};

fields! {
    pub(super) VerifyField { Receipt = "receipt" }
}

/// What was found out.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Verdict {
    /// It is what we stored.
    Genuine { reference: String, at: String },
    /// It was changed.
    Changed,
    /// We have no application of this kind, or not any more.
    Unknown,
}

#[derive(Template)]
#[template(path = "verify.html")]
struct Verify<'a> {
    here: &'a Here,
    form: &'a Form<VerifyField>,
    verdict: Option<Verdict>,
}

/// Asks for a receipt.
pub async fn show_verify(here: Here) -> Page {
    page(&here, &Form::default(), None)
}

/// Says whether it is genuine.
pub async fn verify_receipt(
    here: Here,
    Guarded(mut form): Guarded<VerifyField>,
) -> Answer<Response> {
    here.limit(CODES)?;
    let Some(signed) = Signed::parse(form.value(VerifyField::Receipt)) else {
        form.fail(VerifyField::Receipt, "services-verify-unreadable");
        let answer = page(&here, &form, None).status(StatusCode::UNPROCESSABLE_ENTITY);
        return Ok(answer.into_response());
    };
    let verdict = judge(&here, &signed).await?;
    Ok(page(&here, &form, Some(verdict)).into_response())
}

async fn judge(here: &Here, signed: &Signed) -> Answer<Verdict> {
    if !signed.is_whole() {
        return Ok(Verdict::Changed);
    }
    let mut tx = here.town.store.read().await?;
    let stored = find_by_reference(&mut tx, &signed.receipt.reference).await?;
    Ok(match stored {
        None => Verdict::Unknown,
        Some(stored) if stored.receipt.0.sha256 == signed.sha256 => {
            Verdict::Genuine { reference: stored.reference, at: here.moment(stored.received_at) }
        }
        Some(_) => Verdict::Changed,
    })
}

fn page(here: &Here, form: &Form<VerifyField>, verdict: Option<Verdict>) -> Page {
    Page::new(here.t("services-verify-title"), Verify { here, form, verdict })
        .crumb(here.t("services-nav-list"), "/services")
        .section("/services")
}
