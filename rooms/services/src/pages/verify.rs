//! `/receipts/verify`: anybody who holds a receipt can find out whether it is genuine. The code on
//! paper leads here with the receipt in its address.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use jiff::Timestamp;
use kernel::Ts;
use web::{Answer, Form, Guarded, Here, Page, fields};

use super::CODES;
use crate::{receipt::Signed, store::find_by_reference};

fields! {
    pub(super) VerifyField { Receipt = "receipt" }
}

/// What was found out.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Verdict {
    /// The town sealed it.
    Genuine { reference: String, at: String, files: Vec<String>, kept: bool },
    /// It was changed.
    Changed,
    /// It names another municipality, or a key nobody here knows.
    Unknown,
}

#[derive(Template)]
#[template(path = "verify.html")]
struct Verify<'a> {
    here: &'a Here,
    form: &'a Form<VerifyField>,
    verdict: Option<Verdict>,
}

/// Asks for a receipt, or says of one that was scanned whether it is genuine.
pub async fn show_verify(here: Here) -> Answer<Response> {
    let mut asked = here.uri.query().unwrap_or_default().split('&');
    let code = asked.find_map(|pair| pair.strip_prefix("code=")).map(str::to_owned);
    let Some(code) = code else {
        return Ok(page(&here, &Form::default(), None).into_response());
    };
    verify(&here, Form::default().with(VerifyField::Receipt, code)).await
}

/// Says whether it is genuine.
pub async fn verify_receipt(here: Here, Guarded(form): Guarded<VerifyField>) -> Answer<Response> {
    verify(&here, form).await
}

async fn verify(here: &Here, mut form: Form<VerifyField>) -> Answer<Response> {
    here.limit(CODES)?;
    let Some(signed) = Signed::parse(form.value(VerifyField::Receipt)) else {
        form.fail(VerifyField::Receipt, "services-verify-unreadable");
        let answer = page(here, &form, None).status(StatusCode::UNPROCESSABLE_ENTITY);
        return Ok(answer.into_response());
    };
    let verdict = judge(here, &signed).await?;
    Ok(page(here, &form, Some(verdict)).into_response())
}

async fn judge(here: &Here, signed: &Signed) -> Answer<Verdict> {
    let mut tx = here.town.store.read().await?;
    let keys = seal::known(&mut tx).await?;
    let receipt = &signed.receipt;
    let at = receipt.received_at.parse::<Timestamp>().map(Ts::from);
    let (Ok(()), Ok(at)) = (signed.prove(&keys), at) else {
        let other = receipt.municipality != here.town.config.slug;
        return Ok(if other { Verdict::Unknown } else { Verdict::Changed });
    };
    // The seal proves it also when the application was deleted since.
    let kept = find_by_reference(&mut tx, &receipt.reference).await?.is_some();
    let files = receipt.attachments.iter().map(|file| file.name.clone()).collect();
    Ok(Verdict::Genuine { reference: receipt.reference.clone(), at: here.moment(at), files, kept })
}

fn page(here: &Here, form: &Form<VerifyField>, verdict: Option<Verdict>) -> Page {
    Page::new(here.t("services-verify-title"), Verify { here, form, verdict })
        .crumb(here.t("services-nav-list"), "/services")
        .section("/services")
}
