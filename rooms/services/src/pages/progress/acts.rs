//! What the applicant does: answer, write, take back.

use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use futures_util::future::BoxFuture;
use identity::Visitor;
use store::Tx;
use web::{Answer, Form, Guarded, Here, Problem, see_other};

use super::{ProgressField, act, render};
use crate::{
    deciding::{
        self,
        verbs::{self, Act},
    },
    pages::own,
    store::deciding::{
        case::{list_cases_of, lock_application},
        record::{Records, list_records},
    },
};

/// Within this time the same words are a second press.
const AGAIN: i64 = 10 * kernel::Ts::MINUTE;

/// Characters of an answer.
pub(super) const TEXT: usize = 8_000;

/// Runs `work` on the applicant's cases as they stand, locked, and goes back with a notice.
async fn on_own<F>(
    here: Here,
    visitor: Visitor,
    key: String,
    done: &'static str,
    work: F,
) -> Answer<Response>
where
    F: for<'t> FnOnce(&'t mut Tx, Vec<Act>, Records) -> BoxFuture<'t, store::Result<()>>
        + Send
        + 'static,
{
    let application = own::find(&here, &visitor, &key).await?;
    let service = own::service_of(&here, &application).await?;
    let place = here.clone();
    let worked = here.town.store.write::<(), Problem, _>(move |tx| {
        Box::pin(async move {
            lock_application(tx, application.id).await?;
            let cases = list_cases_of(tx, application.id).await?;
            let records = list_records(tx, application.id).await?;
            let acts = cases.into_iter().map(|case| act(&place, &visitor, &service, case));
            Ok(work(tx, acts.collect(), records).await?)
        })
    });
    worked.await?;
    Ok(see_other(&format!("/services/own/{key}/progress?done={done}")))
}

pub(super) async fn again(
    here: &Here,
    visitor: &Visitor,
    key: &str,
    form: Form<ProgressField>,
) -> Answer<Response> {
    let page = render(here, visitor, key, form).await?;
    Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
}

/// Writes to whoever decides.
pub async fn write_message(
    here: Here,
    visitor: Visitor,
    Path(key): Path<String>,
    Guarded(mut form): Guarded<ProgressField>,
) -> Answer<Response> {
    let text = form.required(ProgressField::Message, "services-progress-error-message", TEXT);
    if !form.is_valid() {
        return again(&here, &visitor, &key, form).await;
    }
    let authority = form.value(ProgressField::Authority).to_owned();
    on_own(here, visitor, key, "written", move |tx, acts, records| {
        Box::pin(async move {
            let Some(act) = acts.iter().find(|act| act.case.authority == authority) else {
                return Ok(());
            };
            // A second press sends the same words: once is enough.
            let said = records.of(act.case.id).messages;
            let before = act.deed.now.plus(-AGAIN);
            let same =
                |m: &deciding::Message| m.kind == "applicant" && m.text == text && m.at > before;
            if !said.iter().any(same) {
                verbs::write_to_staff(tx, act, &text).await?;
            }
            Ok(())
        })
    })
    .await
}

/// Takes the application back.
pub async fn withdraw_application(
    here: Here,
    visitor: Visitor,
    Path(key): Path<String>,
    Guarded(mut form): Guarded<ProgressField>,
) -> Answer<Response> {
    if !form.ticked(ProgressField::Sure) {
        form.fail(ProgressField::Sure, "services-progress-error-sure");
        return again(&here, &visitor, &key, form).await;
    }
    on_own(here, visitor, key, "withdrawn", move |tx, acts, _| {
        Box::pin(async move { verbs::withdraw(tx, &acts).await.map(|_| ()) })
    })
    .await
}
