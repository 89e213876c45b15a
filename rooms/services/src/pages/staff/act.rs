//! What became of an act, and the way back to the case with a notice.

use axum::response::Response;
use futures_util::future::BoxFuture;
use identity::Clerk;
use store::{Result, Tx};
use web::{Answer, Here, see_other};

use super::desk;
use crate::deciding::verbs::Act;

/// What became of an act: the name of its notice.
pub(super) enum Outcome {
    /// It is done.
    Done(&'static str),
    /// Nothing to do, or nothing that may be done.
    Already(&'static str),
}

impl Outcome {
    /// Done, or not when a verb says that nothing was to do.
    pub fn of(done: bool, name: &'static str, already: &'static str) -> Self {
        if done { Self::Done(name) } else { Self::Already(already) }
    }
}

/// Runs `work` on the case as it stands, and goes back to it with a notice.
pub(super) async fn act<F>(here: Here, clerk: Clerk, code: String, work: F) -> Answer<Response>
where
    F: for<'t> FnOnce(&'t mut Tx, Act) -> BoxFuture<'t, Result<Outcome>> + Send + 'static,
{
    let done = desk::on_case(here, clerk, code.clone(), move |tx, act| {
        Box::pin(async move {
            let outcome = work(tx, act.clone()).await?;
            Ok((outcome, act.case.code()))
        })
    });
    let (outcome, code) = done.await?;
    let path = desk::path(&code);
    Ok(match outcome {
        Outcome::Done(name) => see_other(&format!("{path}?done={name}")),
        Outcome::Already(name) => see_other(&format!("{path}?already={name}")),
    })
}

/// As [`act`], but only while the case is open.
pub(super) async fn act_while_open<F>(
    here: Here,
    clerk: Clerk,
    code: String,
    work: F,
) -> Answer<Response>
where
    F: for<'t> FnOnce(&'t mut Tx, Act) -> BoxFuture<'t, Result<Outcome>> + Send + 'static,
{
    act(here, clerk, code, move |tx, act| {
        if act.case.is_open() {
            work(tx, act)
        } else {
            Box::pin(async { Ok(Outcome::Already("over")) })
        }
    })
    .await
}
