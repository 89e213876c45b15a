//! What can be done about a case: each act its own address. A repeat changes nothing and says
//! that it was done before.

pub(super) mod baton;
pub(super) mod end;
pub(super) mod publish;
pub(super) mod work;

use axum::response::Response;
use futures_util::future::BoxFuture;
use identity::Clerk;
use store::{Result, Tx};
use web::{Answer, Form, Here, Problem, see_other};

use super::{case, desk, desk::Reader, form::CaseField, neighbours::carried_by};
use crate::{Deed, Report, Scope, pages::show::no_such_report, store::find_case_for_change};

/// What became of an act: the name of its notice.
pub(super) enum Outcome {
    /// It is done.
    Done(&'static str),
    /// Nothing to do: it was done before, by this clerk or a colleague.
    Already(&'static str),
}

/// Closed by somebody else in the meantime.
pub(super) const CLOSED: Outcome = Outcome::Already("closed");

/// Merged into another: that one is worked on.
pub(super) const MERGED: Outcome = Outcome::Already("merged");

/// Runs `work` on the report as it stands, if the clerk may act on it and it was not merged into
/// another, and goes back to the case with a notice.
pub(super) async fn act<F>(here: Here, clerk: Clerk, code: String, work: F) -> Answer<Response>
where
    F: for<'t> FnOnce(&'t mut Tx, Deed, Report) -> BoxFuture<'t, Result<Outcome>> + Send + 'static,
{
    act_even_merged(here, clerk, code, move |tx, deed, report| match report.merged_into {
        Some(_) => Box::pin(async { Ok(MERGED) }),
        None => work(tx, deed, report),
    })
    .await
}

/// As [`act`], also on a report that was merged into another.
pub(super) async fn act_even_merged<F>(
    here: Here,
    clerk: Clerk,
    code: String,
    work: F,
) -> Answer<Response>
where
    F: for<'t> FnOnce(&'t mut Tx, Deed, Report) -> BoxFuture<'t, Result<Outcome>> + Send + 'static,
{
    let code = code.to_uppercase();
    let path = desk::path(&code);
    let list = carried_by(&here);
    let outcome = on_case(here, clerk, code, move |tx, deed, report| {
        Box::pin(async move { Ok(work(tx, deed, report).await?) })
    });
    Ok(match outcome.await? {
        Outcome::Done(name) => see_other(&format!("{path}?done={name}{list}")),
        Outcome::Already(name) => see_other(&format!("{path}?already={name}{list}")),
    })
}

/// Runs `work` on the report as it stands, locked, if the clerk may act on it.
pub(super) async fn on_case<T, F>(here: Here, clerk: Clerk, code: String, work: F) -> Answer<T>
where
    T: Send + 'static,
    F: for<'t> FnOnce(&'t mut Tx, Deed, Report) -> BoxFuture<'t, Answer<T>> + Send + 'static,
{
    let store = here.town.store.clone();
    let done = store.write::<T, Problem, _>(move |tx| {
        Box::pin(async move {
            let found = find_case_for_change(tx, &code).await?;
            let report = found.ok_or_else(no_such_report)?.report;
            let deed = desk::deed(&here, &Scope::of(&here), &clerk, &report)?;
            work(tx, deed, report).await
        })
    });
    done.await
}

/// The case again, with what is wrong and everything typed.
pub(super) async fn again(
    here: &Here,
    clerk: Clerk,
    code: &str,
    form: Form<CaseField>,
) -> Answer<Response> {
    case::ask_again(here, Reader::from(clerk), code, form).await
}
