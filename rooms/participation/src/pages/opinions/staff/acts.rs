//! Decisions about a statement. A repeat changes nothing and says that it was done before.

use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use identity::Clerk;
use store::Error;
use web::{Answer, Guarded, Here, Problem, see_other};

use super::{
    missing,
    one::{self, RefusalField},
    path, process_of,
};
use crate::{Deed, store::opinions::find_statement, verbs::opinions as verbs};

/// Longest reason, in characters.
const REASON: usize = 1_000;

/// Lets people vote on it.
pub async fn release_statement(
    here: Here,
    clerk: Clerk,
    Path((slug, number)): Path<(String, u32)>,
    Guarded(_form): Guarded<RefusalField>,
) -> Answer<Response> {
    process_of(&here, &clerk, &slug)?;
    is_there(&here, &slug, number).await?;
    let (deed, to) = (deed(&here, &clerk), path(&slug));
    let done = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { verbs::release_statement(tx, &deed, &slug, number).await })
    });
    let done = if done.await? { "released" } else { "already" };
    Ok(see_other(&format!("{to}?done={done}")))
}

/// Keeps it from people, for a rule and with a reason for its author.
pub async fn refuse_statement(
    here: Here,
    clerk: Clerk,
    Path((slug, number)): Path<(String, u32)>,
    Guarded(mut form): Guarded<RefusalField>,
) -> Answer<Response> {
    let process = process_of(&here, &clerk, &slug)?;
    let reason = form.required(RefusalField::Reason, "participation-staff-reason-missing", REASON);
    let rule = form.required(RefusalField::Rule, "participation-staff-rule-missing", 60);
    if !form.is_valid() {
        let page = one::page(&here, &clerk, &slug, number, &form).await?;
        return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    }
    is_there(&here, &slug, number).await?;
    let rule = process.rule(&rule).cloned().ok_or_else(Problem::bad_request)?;
    let (deed, to) = (deed(&here, &clerk), path(&slug));
    let done = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(
            async move { verbs::refuse_statement(tx, &deed, &slug, number, &rule, &reason).await },
        )
    });
    let done = if done.await? { "refused" } else { "already" };
    Ok(see_other(&format!("{to}?done={done}")))
}

async fn is_there(here: &Here, slug: &str, number: u32) -> Answer<()> {
    let mut tx = here.town.store.read().await?;
    find_statement(&mut tx, slug, number).await?.map(|_| ()).ok_or_else(missing)
}

fn deed(here: &Here, clerk: &Clerk) -> Deed {
    Deed { actor: clerk.actor(), now: here.now, chance: here.app.chance.clone() }
}
