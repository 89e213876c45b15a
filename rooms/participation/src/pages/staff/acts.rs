//! What can be done about a contribution: each act its own address. A repeat changes nothing and
//! says that it was done before.

use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use futures_util::future::BoxFuture;
use identity::Clerk;
use store::Tx;
use web::{Answer, Form, Guarded, Here, Problem, see_other};

use super::{
    case::{self, CaseField},
    may_act, missing, moderation, path,
};
use crate::{
    Contribution, Deed, Process, Processes, State,
    store::find_for_change,
    verbs::{self, Appealed},
};

/// Longest reason, in characters.
const REASON: usize = 1_000;
/// Longest answer, in characters.
const ANSWER: usize = 4_000;

/// Lets the public see it.
pub async fn release_contribution(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    Guarded(_form): Guarded<CaseField>,
) -> Answer<Response> {
    let town = here.town.clone();
    act(here, clerk, code, move |tx, deed, contribution, process| {
        Box::pin(async move {
            if contribution.is_public() {
                return Ok(ALREADY);
            }
            verbs::release(tx, &deed, &town, &process, &contribution).await?;
            Ok("released")
        })
    })
    .await
}

/// Keeps it from the public, for a rule and with a reason for its author.
pub async fn refuse_contribution(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    Guarded(mut form): Guarded<CaseField>,
) -> Answer<Response> {
    let reason = form.required(CaseField::Reason, "participation-staff-reason-missing", REASON);
    let rule = form.required(CaseField::Rule, "participation-staff-rule-missing", 60);
    if !form.is_valid() {
        return again(&here, &clerk, &code, &form).await;
    }
    act(here, clerk, code, move |tx, deed, contribution, process| {
        Box::pin(async move {
            if contribution.refused_at.is_some() {
                return Ok(ALREADY);
            }
            let rule = process.rule(&rule).ok_or_else(Problem::bad_request)?;
            verbs::refuse(tx, &deed, &contribution, rule, &reason).await?;
            Ok("refused")
        })
    })
    .await
}

/// Says what becomes of it.
pub async fn answer_contribution(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    Guarded(mut form): Guarded<CaseField>,
) -> Answer<Response> {
    let state = State::from_name(form.value(CaseField::State));
    if state.is_none() {
        form.fail(CaseField::State, "participation-staff-state-missing");
    }
    let reason = form.required(CaseField::Answer, "participation-staff-answer-missing", ANSWER);
    let Some(state) = state.filter(|_| form.is_valid()) else {
        return again(&here, &clerk, &code, &form).await;
    };
    let looks_at_all = moderation(&here).to_owned();
    let own = clerk.departments();
    act(here, clerk, code, move |tx, deed, contribution, _| {
        Box::pin(async move {
            if !contribution.is_public() {
                return Err(missing());
            }
            if contribution.merged_into.is_some() {
                return Ok("merged-elsewhere");
            }
            // Who answers for another department says so.
            let holds = own.is_none_or(|own| own.contains(&contribution.office));
            let department = if holds { &contribution.office } else { &looks_at_all };
            let new = verbs::answer(tx, &deed, &contribution, department, state, &reason).await?;
            Ok(if new { "answered" } else { ALREADY })
        })
    })
    .await
}

/// What readers reported stays.
pub async fn settle_flags(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    Guarded(_form): Guarded<CaseField>,
) -> Answer<Response> {
    act(here, clerk, code, move |tx, deed, contribution, _| {
        Box::pin(async move {
            let settled = verbs::settle(tx, &deed, &contribution, None, true).await?;
            Ok(if settled { "settled" } else { ALREADY })
        })
    })
    .await
}

/// Decides what the author says against the refusal; not by who refused.
pub async fn decide_appeal(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    Guarded(mut form): Guarded<CaseField>,
) -> Answer<Response> {
    let missing = "participation-staff-appeal-reason-missing";
    let reason = form.required(CaseField::Verdict, missing, REASON);
    if !form.is_valid() {
        return again(&here, &clerk, &code, &form).await;
    }
    let (town, restored) = (here.town.clone(), form.ticked(CaseField::Restored));
    act(here, clerk, code, move |tx, deed, contribution, process| {
        Box::pin(async move {
            let place = (&*town, &process);
            let decided =
                verbs::decide_appeal(tx, &deed, place, &contribution, None, restored, &reason);
            Ok(told(decided.await?))
        })
    })
    .await
}

/// What a clerk is told about an appeal.
pub(super) fn told(appealed: Appealed) -> &'static str {
    match appealed {
        Appealed::Decided => "appeal",
        Appealed::Already => ALREADY,
        Appealed::Yours => "yours",
    }
}

/// What a repeat is told.
const ALREADY: &str = "already";

/// Runs `work` on the contribution as it stands, locked, if the clerk may act on it, and goes back
/// to the case with what became of it.
async fn act<F>(here: Here, clerk: Clerk, code: String, work: F) -> Answer<Response>
where
    F: for<'t> FnOnce(
            &'t mut Tx,
            Deed,
            Contribution,
            Process,
        ) -> BoxFuture<'t, Answer<&'static str>>
        + Send
        + 'static,
{
    let code = code.to_uppercase();
    let to = path(&code);
    let store = here.town.store.clone();
    let done = store.write::<&'static str, Problem, _>(move |tx| {
        Box::pin(async move {
            let found = find_for_change(tx, &code).await?;
            let seen = |contribution: &Contribution| may_act(&here, &clerk, contribution);
            let contribution = found.filter(seen).ok_or_else(missing)?;
            let process = Processes::of(&here.town).find(&contribution.process).cloned();
            let process = process.ok_or_else(missing)?;
            let deed =
                Deed { actor: clerk.actor(), now: here.now, chance: here.app.chance.clone() };
            work(tx, deed, contribution, process).await
        })
    });
    Ok(see_other(&format!("{to}?done={}", done.await?)))
}

/// The case again, with what is wrong and everything typed.
async fn again(here: &Here, clerk: &Clerk, code: &str, form: &Form<CaseField>) -> Answer<Response> {
    let page = case::page(here, clerk, code, form).await?;
    Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
}
