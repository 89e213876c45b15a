//! Decisions about words. A repeat changes nothing and says that it was done before.

use axum::{extract::Path, response::Response};
use identity::Clerk;
use store::Error;
use web::{Answer, Guarded, Here, Problem, fields, see_other};

use super::{held, path};
use crate::{
    Deed,
    store::survey::find_text,
    verbs::survey::{release_text as release, withhold_text as withhold},
};

fields! {
    /// Fields of a decision.
    pub TextField { Rule = "rule", Tab = "tab" }
}

/// Lets everybody read them.
pub async fn release_text(
    here: Here,
    clerk: Clerk,
    Path((slug, code)): Path<(String, String)>,
    Guarded(form): Guarded<TextField>,
) -> Answer<Response> {
    held(&here, &clerk, &slug)?;
    is_there(&here, &slug, &code).await?;
    let (deed, process) = (deed(&here, &clerk), slug.clone());
    let done = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { release(tx, &deed, &process, &code).await })
    });
    let done = if done.await? { "released" } else { "already" };
    Ok(back(&slug, form.value(TextField::Tab), done))
}

/// Keeps them from the public, for a rule.
pub async fn withhold_text(
    here: Here,
    clerk: Clerk,
    Path((slug, code)): Path<(String, String)>,
    Guarded(form): Guarded<TextField>,
) -> Answer<Response> {
    let held = held(&here, &clerk, &slug)?;
    is_there(&here, &slug, &code).await?;
    let Some(rule) = held.process.rule(form.value(TextField::Rule)).cloned() else {
        return Err(Problem::bad_request()
            .because("participation-staff-rule-missing")
            .link("participation-survey-staff-title", path(&slug)));
    };
    let (deed, process) = (deed(&here, &clerk), slug.clone());
    let done = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { withhold(tx, &deed, &process, &code, &rule).await })
    });
    let done = if done.await? { "withheld" } else { "already" };
    Ok(back(&slug, form.value(TextField::Tab), done))
}

/// The list again, where it was left.
fn back(slug: &str, tab: &str, done: &str) -> Response {
    let query = serde_urlencoded::to_string([("tab", tab), ("done", done)]);
    see_other(&format!("{}?{}#texts", path(slug), query.unwrap_or_default()))
}

async fn is_there(here: &Here, slug: &str, code: &str) -> Answer<()> {
    let mut tx = here.town.store.read().await?;
    let found = find_text(&mut tx, slug, code).await?;
    found.map(|_| ()).ok_or_else(|| {
        Problem::not_found()
            .because("participation-survey-staff-no-text")
            .link("participation-survey-staff-title", path(slug))
    })
}

fn deed(here: &Here, clerk: &Clerk) -> Deed {
    Deed { actor: clerk.actor(), now: here.now, chance: here.app.chance.clone() }
}
