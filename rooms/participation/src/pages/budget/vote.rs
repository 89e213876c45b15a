//! `/participation/{process}/budget/vote`: the ballot. It works without a script; what is wrong comes
//! back with everything that was marked. Voting again changes one's own ballot until the end.

use std::time::Duration;

use askama::Template;
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use identity::{Visitor, next::sign_in_path};
use kernel::chance::token_hash;
use serde::Deserialize;
use store::Error;
use web::{
    Answer, Form, Guarded, Here, Page, Problem,
    here::{VISIT, set_cookie},
    limit::Limit,
    see_other,
};

use super::{
    Held,
    ballot::{self, VoteField},
    held,
    marks::{Marks, marks},
    parts,
    voter::{receipt_path, voter},
};
use crate::{
    budget::{Choices, CodeId, Project, ProjectState},
    pages::deed,
    process::{BallotKind, Who},
    store::budget::{Cast, find_by_receipt, find_code, list_projects},
    verbs::budget::{self as verbs, Outcome, Vote, Voter},
};

/// Ballots of one network: a class of pupils at once, not a campaign.
pub(super) const BALLOTS: Limit =
    Limit { name: "participation ballot", burst: 30, every: Duration::from_secs(20) };
/// Codes one network may try, right or wrong: enough for a library, nothing for a machine that guesses
/// among the fifty-five bits of a code.
const CODES: Limit =
    Limit { name: "participation code", burst: 30, every: Duration::from_secs(20) };
/// How long the browser keeps the id behind its ballot, in seconds.
const KEPT: i64 = 31_536_000;

/// What the address holds.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// The secret of the receipt whose ballot is changed.
    receipt: String,
}

#[derive(Template)]
#[template(path = "budget/vote.html")]
struct ShowBallot<'a> {
    here: &'a Here,
    held: &'a Held,
    projects: &'a [Project],
    form: &'a Form<VoteField>,
    marks: Marks<'a>,
    before: String,
    receipt: &'a str,
}

/// The projects on the ballot.
pub(super) fn on_ballot(mut projects: Vec<Project>) -> Vec<Project> {
    projects.retain(|p| p.state() == ProjectState::Admitted && p.ballot_cost().is_some());
    projects
}

/// The ballot, with what one voted before.
pub async fn show_ballot(
    here: Here,
    visitor: Visitor,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
) -> Answer<Response> {
    let held = held(&here, &slug)?;
    if !held.is_open(&here) {
        return Err(held.closed(&here));
    }
    let coded = held.budget.who == Who::Code;
    let voter = voter(&here, &visitor, &held, None);
    if asked.receipt.is_empty() && voter.is_none() && !coded {
        return Ok(see_other(&sign_in_path(here.path_and_query())));
    }
    let mut tx = here.town.store.read().await?;
    let mine = if let (Some(voter), true) = (&voter, asked.receipt.is_empty()) {
        let known = here.has_visited() || visitor.is_signed_in();
        let place = match known {
            true => verbs::place(&mut tx, &slug, voter).await?,
            false => verbs::Place::default(),
        };
        if place.mine.is_none() && place.others && !voter.has_account() {
            return Err(taken(&held));
        }
        place.mine
    } else if asked.receipt.is_empty() {
        None
    } else {
        let found = find_by_receipt(&mut tx, &token_hash(&asked.receipt)).await?;
        Some(found.filter(|cast| cast.process == slug).ok_or_else(no_receipt)?)
    };
    let projects = on_ballot(list_projects(&mut tx, &slug).await?);
    drop(tx);
    let (form, before) = match mine {
        None => (Form::default(), Choices::new()),
        Some(Cast { district, choices, .. }) => {
            let form = ballot::filled(held.budget.ballot, &choices.0, district.as_deref());
            (form, choices.0)
        }
    };
    Ok(page(&here, &held, &projects, &form, &before, &asked.receipt).into_response())
}

/// Somebody with an account voted from this browser.
fn taken(held: &Held) -> Problem {
    Problem::forbidden()
        .because("participation-budget-taken")
        .link("identity-sign-in-title", sign_in_path(&format!("{}/vote", held.path())))
        .link("participation-budget-to-projects", held.path())
}

/// No ballot has this receipt.
pub(super) fn no_receipt() -> Problem {
    Problem::not_found()
        .because("participation-budget-receipt-missing")
        .link("participation-title", "/participation")
}

/// Takes a ballot. Sent twice it is one; what is wrong changes nothing.
pub async fn cast_ballot(
    here: Here,
    visitor: Visitor,
    Path(slug): Path<String>,
    Guarded(mut form): Guarded<VoteField>,
) -> Answer<Response> {
    let held = held(&here, &slug)?;
    if !held.is_open(&here) {
        return Err(held.closed(&here));
    }
    let receipt = form.value(VoteField::Receipt).to_owned();
    let coded = held.budget.who == Who::Code && receipt.is_empty();
    let mut who = voter(&here, &visitor, &held, None);
    if who.is_none() && receipt.is_empty() && !coded {
        let back = format!("{}/vote", held.path());
        return Err(Problem::forbidden()
            .because("participation-budget-needs-account")
            .link("identity-sign-in-title", sign_in_path(&back)));
    }
    let mut tx = here.town.store.read().await?;
    let projects = on_ballot(list_projects(&mut tx, &slug).await?);
    drop(tx);
    let before: Choices = serde_json::from_str(form.value(VoteField::Before)).unwrap_or_default();
    if form.ticked(VoteField::Sum) {
        let sum = page(&here, &held, &projects, &form, &before, &receipt);
        return Ok(sum.into_response());
    }
    if coded {
        let code = read_code(&here, &slug, &mut form).await?;
        who = voter(&here, &visitor, &held, code);
    }
    let choices = ballot::read(&here, &held, &projects, &mut form);
    let district = form.optional(VoteField::District, 60);
    if district.as_deref().is_some_and(|key| !parts::is_district(&here, key)) {
        form.fail(VoteField::District, "participation-budget-vote-district");
    }
    if !form.is_valid() {
        let again = page(&here, &held, &projects, &form, &before, &receipt);
        return Ok(again.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    }
    here.limit(BALLOTS)?;
    let vote = Vote { choices, district, before };
    match put(&here, &visitor, &slug, who.as_ref(), &receipt, vote).await? {
        Outcome::Taken => Err(taken(&held)),
        Outcome::Since(before) => {
            form.fail(
                VoteField::Choice,
                match coded {
                    true => "participation-budget-vote-code-used",
                    false => "participation-budget-vote-since",
                },
            );
            let again = page(&here, &held, &projects, &form, &before, &receipt);
            Ok(again.status(StatusCode::CONFLICT).into_response())
        }
        outcome @ (Outcome::Counted | Outcome::Same) => {
            let own = who.map(|voter| voter.receipt).filter(|_| receipt.is_empty());
            let done = if outcome == Outcome::Same { "same" } else { "counted" };
            let to = format!("{}?{done}", receipt_path(&own.unwrap_or(receipt)));
            let mut answer = see_other(&to);
            if !coded {
                set_cookie(&mut answer, &here, VISIT, here.visit(), KEPT);
            }
            Ok(answer)
        }
    }
}

/// The code of the form; what is wrong with it is noted there.
pub(super) async fn read_code(
    here: &Here,
    slug: &str,
    form: &mut Form<VoteField>,
) -> Answer<Option<CodeId>> {
    let typed = form.required(VoteField::Code, "participation-budget-vote-code-missing", 40);
    if typed.is_empty() {
        return Ok(None);
    }
    here.limit(CODES)?;
    let mut tx = here.town.store.read().await?;
    let code = find_code(&mut tx, slug, &verbs::code_hash(slug, &typed)).await?;
    if code.is_none() {
        form.fail(VoteField::Code, "participation-budget-vote-code-wrong");
    }
    Ok(code.map(|made| made.id))
}

/// Puts the vote into the urn: into the ballot of the receipt, where there is one, else the voter's.
async fn put(
    here: &Here,
    visitor: &Visitor,
    slug: &str,
    voter: Option<&Voter>,
    receipt: &str,
    vote: Vote,
) -> Answer<Outcome> {
    let (deed, slug, voter) = (deed(here, visitor), slug.to_owned(), voter.cloned());
    let hash = (!receipt.is_empty()).then(|| token_hash(receipt));
    let put = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            if let Some(hash) = hash {
                let found = find_by_receipt(tx, &hash).await?;
                let Some(mine) = found.filter(|cast| cast.process == slug) else {
                    return Ok(None);
                };
                return verbs::change(tx, &deed, &mine, &vote).await.map(Some);
            }
            let Some(voter) = voter else { return Ok(None) };
            verbs::cast(tx, &deed, &slug, &voter, &vote).await.map(Some)
        })
    });
    put.await?.ok_or_else(no_receipt)
}

fn page(
    here: &Here,
    held: &Held,
    projects: &[Project],
    form: &Form<VoteField>,
    before: &Choices,
    receipt: &str,
) -> Page {
    let before = match before.as_slice() {
        [] => String::new(),
        choices => serde_json::to_string(choices).unwrap_or_default(),
    };
    let body = ShowBallot {
        marks: marks(here, held, projects, form),
        here,
        held,
        projects,
        form,
        before,
        receipt,
    };
    Page::new(here.t("participation-budget-vote-title"), body)
        .crumb(here.t("participation-title"), "/participation")
        .crumb(held.process.title.get(here.lang), held.process.path())
        .crumb(here.t("participation-budget-title"), held.path())
        .section("/participation")
        .script("ballot")
        .script("form")
        .hidden()
}

impl ShowBallot<'_> {
    /// What is kept of the voter, in words.
    fn privacy(&self) -> String {
        self.here.t(match self.held.budget.who {
            Who::Code => "participation-budget-vote-privacy-code",
            Who::Anybody | Who::Account => "participation-budget-vote-privacy",
        })
    }

    /// A ballot of places cannot be summed up.
    fn has_sum(&self) -> bool {
        self.held.budget.ballot != BallotKind::Ranking
    }

    fn asks_for_code(&self) -> bool {
        self.held.budget.who == Who::Code && self.receipt.is_empty()
    }
}
