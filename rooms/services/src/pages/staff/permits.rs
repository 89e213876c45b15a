//! `POST …/issue`, `…/revocation`: what the decision brought forth.

use axum::{extract::Path, response::Response};
use identity::Clerk;
use web::{Answer, Guarded, Here};

use super::{
    act::{Outcome, act},
    case::ask_again,
    form::{CaseField, REASON},
};
use crate::{deciding::verbs, store::deciding::permit::list_permits};

/// Issues what waits for a payment that came another way: in cash, by a transfer.
pub async fn issue_permits(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    _: Guarded<CaseField>,
) -> Answer<Response> {
    act(here, clerk, code, move |tx, act| {
        Box::pin(
            async move { Ok(Outcome::of(verbs::issue_all(tx, &act).await?, "issued", "issued")) },
        )
    })
    .await
}

/// Revokes a permit, with reasons.
pub async fn revoke_permit(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    Guarded(mut form): Guarded<CaseField>,
) -> Answer<Response> {
    let why = form.required(CaseField::RevokeWhy, "services-staff-error-reason", REASON);
    let number = form.required(CaseField::Permit, "services-staff-error-permit", 40);
    if !form.is_valid() {
        return ask_again(&here, &clerk, &code, form).await;
    }
    act(here, clerk, code, move |tx, act| {
        Box::pin(async move {
            let permits = list_permits(tx, act.case.id).await?;
            let Some(permit) = permits.iter().find(|permit| permit.number == number) else {
                return Ok(Outcome::Already("revoked"));
            };
            Ok(Outcome::of(verbs::revoke(tx, &act, permit, &why).await?, "revoked", "revoked"))
        })
    })
    .await
}
