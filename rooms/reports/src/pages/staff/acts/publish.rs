//! `POST …/release`, `POST …/withholding`: what the public sees.

use axum::{extract::Path, response::Response};
use identity::Clerk;
use kernel::{FileId, ReportId};
use store::{Result, Tx};
use web::{Answer, Guarded, Here};

use super::{MERGED, Outcome, act, act_even_merged, again};
use crate::{
    pages::staff::form::{CaseField, REASON},
    store::{OwnPicture, list_own_pictures},
    verbs,
};

/// Releases the text, and of the pictures those that are ticked.
pub async fn release_report(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    Guarded(form): Guarded<CaseField>,
) -> Answer<Response> {
    let tokens: Vec<String> = form.all(CaseField::Picture).map(str::to_owned).collect();
    act_even_merged(here, clerk, code, move |tx, deed, report| {
        Box::pin(async move {
            let (chosen, changed) = choose_pictures(tx, report.id, &tokens).await?;
            let merged = report.merged_into.is_some();
            if !changed && (report.is_public() || merged) {
                return Ok(if merged { MERGED } else { Outcome::Already("released") });
            }
            verbs::release(tx, &deed, &report, &chosen).await?;
            let only_pictures = report.is_public() || merged;
            Ok(Outcome::Done(if only_pictures { "pictures" } else { "released" }))
        })
    })
    .await
}

/// The report's own pictures among `tokens`, and whether that differs from what is released.
async fn choose_pictures(
    tx: &mut Tx,
    report: ReportId,
    tokens: &[String],
) -> Result<(Vec<FileId>, bool)> {
    let pictures = list_own_pictures(tx, report).await?;
    let is_chosen = |p: &&OwnPicture| tokens.contains(&p.file.token);
    let changed = pictures.iter().any(|p| p.released_at.is_some() != is_chosen(&p));
    Ok((pictures.iter().filter(is_chosen).map(|p| p.file.id).collect(), changed))
}

/// Keeps the report from the public, with a reason for the reporter.
pub async fn withhold_report(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    Guarded(mut form): Guarded<CaseField>,
) -> Answer<Response> {
    let reason = form.required(CaseField::WithholdReason, "reports-staff-error-reason", REASON);
    if !form.is_valid() {
        return again(&here, clerk, &code, form).await;
    }
    act(here, clerk, code, move |tx, deed, report| {
        Box::pin(async move {
            if report.withheld_at.is_some() {
                return Ok(Outcome::Already("withheld"));
            }
            verbs::withhold(tx, &deed, &report, &reason).await?;
            Ok(Outcome::Done("withheld"))
        })
    })
    .await
}
