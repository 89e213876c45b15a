//! `POST /staff/services/{case}/extension`: takes longer than the time after which silence approves.

use axum::{extract::Path, response::Response};
use identity::Clerk;
use web::{Answer, Guarded, Here};

use super::{
    act::{Outcome, act_while_open},
    case::ask_again,
    form::{CaseField, REASON, extended},
};
use crate::{deciding::verbs, store::deciding::record::list_records};

/// Extends the time, and tells the applicant.
pub async fn extend_silence(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    Guarded(mut form): Guarded<CaseField>,
) -> Answer<Response> {
    let why = form.required(CaseField::ExtendWhy, "services-staff-error-extend", REASON);
    let until = extended(&mut form);
    let Some(until) = until.filter(|_| form.is_valid()) else {
        return ask_again(&here, &clerk, &code, form).await;
    };
    act_while_open(here, clerk, code, move |tx, act| {
        Box::pin(async move {
            let record = list_records(tx, act.case.application).await?.of(act.case.id);
            let done = verbs::extend(tx, &act, &record, until, &why).await?;
            let told = act.case.person.is_some() || act.case.email.is_some();
            Ok(Outcome::of(done, if told { "extended" } else { "unwritten" }, "extended"))
        })
    })
    .await
}
