//! `POST /reports/{code}/support`: "me too", once a device, without an account; the same form
//! takes it back.

use std::time::Duration;

use axum::{Router, extract::Path, response::Response, routing::post};
use identity::Visitor;
use store::Error;
use web::{
    Answer, App, Guarded, Here, fields,
    here::{VISIT, set_cookie},
    limit::Limit,
    see_other,
};

use crate::{
    Deed, Report,
    pages::{device, show::no_such_report},
    store::{find_by_code, find_case_for_change},
    verbs,
};

/// Voices of one network: a class of pupils at once, not a campaign.
const VOICES: Limit = Limit { name: "report voice", burst: 20, every: Duration::from_secs(60) };
/// How long the browser keeps the id behind its voice, in seconds: as long as the voice can
/// still be taken back by it.
const KEPT: i64 = 31_536_000;

fields! {
    /// Fields of the form.
    pub SupportField { TakeBack = "take_back" }
}

/// The address.
pub fn routes() -> Router<App> {
    Router::new().route("/reports/{code}/support", post(support_report))
}

/// Adds a voice or takes it back.
pub async fn support_report(
    here: Here,
    visitor: Visitor,
    Path(code): Path<String>,
    Guarded(form): Guarded<SupportField>,
) -> Answer<Response> {
    let code = code.to_uppercase();
    let mut tx = here.town.store.read().await?;
    let found = find_by_code(&mut tx, &code).await?;
    drop(tx);
    found.filter(Report::is_public).ok_or_else(no_such_report)?;
    here.limit(VOICES)?;
    let (device, back) = (device::hash(&here), form.ticked(SupportField::TakeBack));
    let deed = deed(&here, &visitor);
    let done = if back { "withdrawn" } else { "supported" };
    let answer = see_other(&format!("/reports/{code}?{done}#join-title"));
    here.town
        .store
        .write::<_, Error, _>(move |tx| {
            Box::pin(async move {
                let found = find_case_for_change(tx, &code).await?.map(|case| case.report);
                let Some(report) = found.filter(Report::is_public) else { return Ok(()) };
                if back {
                    verbs::take_support_back(tx, &deed, &report, &device).await?;
                } else {
                    verbs::support(tx, &deed, &report, &device).await?;
                }
                Ok(())
            })
        })
        .await?;
    let mut answer = answer;
    set_cookie(&mut answer, &here, VISIT, here.visit(), KEPT);
    Ok(answer)
}

/// What a visitor does, signed in or not. Citizens act for no department.
pub(super) fn deed(here: &Here, visitor: &Visitor) -> Deed {
    Deed {
        actor: visitor.actor(),
        department: String::new(),
        now: here.now,
        chance: here.app.chance.clone(),
    }
}
