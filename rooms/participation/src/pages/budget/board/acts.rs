//! What the offices decide about a project: each act its own address, only before people vote. A
//! repeat changes nothing and says so.

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
    board_path,
    case::{self, DecideField, number},
    fixed, worked_on,
};
use crate::{
    Deed,
    budget::{Project, ProjectState},
    pages::budget::missing,
    process::Stage,
    store::budget::find_project_for_change,
    verbs::budget as verbs,
};

/// Longest reason, in characters.
const REASON: usize = 2_000;
/// Highest cost, whole euros.
const DEAREST: i64 = 1_000_000_000;

/// Puts it on the ballot at a cost.
pub async fn admit_project(
    here: Here,
    clerk: Clerk,
    Path((slug, text)): Path<(String, String)>,
    Guarded(mut form): Guarded<DecideField>,
) -> Answer<Response> {
    let cost = euros(form.value(DecideField::Cost));
    if cost.is_none() {
        form.fail(DecideField::Cost, "participation-budget-staff-cost-wrong");
    }
    let missing = "participation-budget-staff-reason-missing";
    let reason = form.required(DecideField::Reason, missing, REASON);
    let Some(cost) = cost.filter(|_| form.is_valid()) else {
        return again(&here, &clerk, &slug, &text, form).await;
    };
    act(
        here,
        clerk,
        slug,
        text,
        |_| false,
        move |tx, deed, project| {
            Box::pin(async move {
                let new = verbs::admit(tx, &deed, &project, cost, &reason).await?;
                Ok(if new { "admitted" } else { "already" })
            })
        },
    )
    .await
}

/// Keeps it off the ballot.
pub async fn refuse_project(
    here: Here,
    clerk: Clerk,
    Path((slug, text)): Path<(String, String)>,
    Guarded(mut form): Guarded<DecideField>,
) -> Answer<Response> {
    let missing = "participation-budget-staff-reason-missing";
    let reason = form.required(DecideField::Refusal, missing, REASON);
    if !form.is_valid() {
        return again(&here, &clerk, &slug, &text, form).await;
    }
    // What nobody decided about in time never came onto the ballot; its author still hears why.
    let undecided = |project: &Project| project.state() == ProjectState::Proposed;
    act(here, clerk, slug, text, undecided, move |tx, deed, project| {
        Box::pin(async move {
            let new = verbs::refuse_project(tx, &deed, &project, &reason).await?;
            Ok(if new { "refused" } else { "already" })
        })
    })
    .await
}

/// Whole euros as people write them: `12500`, `12.500`, `12 500 €`. A point that does not part
/// thousands would mean cents, and is refused.
fn euros(typed: &str) -> Option<i64> {
    let plain: String =
        typed.trim_end_matches('€').chars().filter(|c| !c.is_whitespace()).collect();
    let mut groups = plain.split('.');
    let first = groups.next().unwrap_or_default();
    let fits = |group: &str| group.len() == 3;
    let parted = plain.contains('.');
    if !groups.all(fits) || (parted && !(1..=3).contains(&first.len())) {
        return None;
    }
    let digits = plain.replace('.', "");
    let only_digits = !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit());
    let amount = digits.parse().ok().filter(|_| only_digits)?;
    (1..=DEAREST).contains(&amount).then_some(amount)
}

/// Runs `work` on the project as it stands, locked, if the clerk may act on it and people do not vote
/// yet (or it may be done `later`), and goes back to it with what became of it.
async fn act<F>(
    here: Here,
    clerk: Clerk,
    slug: String,
    text: String,
    later: fn(&Project) -> bool,
    work: F,
) -> Answer<Response>
where
    F: for<'t> FnOnce(&'t mut Tx, Deed, Project) -> BoxFuture<'t, Answer<&'static str>>
        + Send
        + 'static,
{
    let held = worked_on(&here, &clerk, &slug)?;
    let before = held.stage(&here) == Stage::Coming;
    let number = number(&held, &text)?;
    let to = format!("{}/{number}", board_path(&slug));
    let deed = Deed { actor: clerk.actor(), now: here.now, chance: here.app.chance.clone() };
    let done = here.town.store.write::<&'static str, Problem, _>(move |tx| {
        Box::pin(async move {
            let found = find_project_for_change(tx, &slug, number).await?;
            let project = found.ok_or_else(|| missing(&held))?;
            if !before && !later(&project) {
                return Err(fixed(&slug));
            }
            work(tx, deed, project).await
        })
    });
    Ok(see_other(&format!("{to}?done={}", done.await?)))
}

/// The project again, with what is wrong and everything typed.
async fn again(
    here: &Here,
    clerk: &Clerk,
    slug: &str,
    text: &str,
    form: Form<DecideField>,
) -> Answer<Response> {
    let page = case::page(here, clerk, slug, text, Some(form)).await?;
    Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
}

#[cfg(test)]
mod tests {
    use super::euros;

    #[test]
    fn an_amount_is_read_as_people_write_it() {
        for (typed, read) in [
            ("12500", Some(12_500)),
            ("12.500 €", Some(12_500)),
            ("1 250 000", Some(1_250_000)),
            ("12,5", None),
            ("12.50", None),
            ("1250.000", None),
            ("-5", None),
            ("0", None),
            ("", None),
        ] {
            assert_eq!(euros(typed), read, "{typed}");
        }
    }
}
