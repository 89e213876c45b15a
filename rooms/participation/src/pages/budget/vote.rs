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
    ballot::{self, VoteField, place_field, points_field},
    held, parts,
    voter::{receipt_path, voter},
};
use crate::{
    budget::{Choices, Project, ProjectState},
    pages::deed,
    process::BallotKind,
    store::budget::{Cast, find_by_receipt, list_projects},
    verbs::budget::{self as verbs, Outcome, Vote, Voter},
};

/// Ballots of one network: a class of pupils at once, not a campaign.
const BALLOTS: Limit =
    Limit { name: "participation ballot", burst: 30, every: Duration::from_secs(20) };
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
    choices: Choices,
    before: String,
    receipt: &'a str,
}

/// The projects on the ballot.
fn on_ballot(mut projects: Vec<Project>) -> Vec<Project> {
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
    let voter = voter(&here, &visitor, &held);
    let mut tx = here.town.store.read().await?;
    let mine = if asked.receipt.is_empty() {
        let Some(voter) = &voter else {
            return Ok(see_other(&sign_in_path(here.path_and_query())));
        };
        let known = here.has_visited() || visitor.is_signed_in();
        let place = match known {
            true => verbs::place(&mut tx, &slug, voter).await?,
            false => verbs::Place::default(),
        };
        if place.mine.is_none() && place.others && !voter.has_account() {
            return Err(taken(&held));
        }
        place.mine
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
    let voter = voter(&here, &visitor, &held);
    let receipt = form.value(VoteField::Receipt).to_owned();
    if voter.is_none() && receipt.is_empty() {
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
    match put(&here, &visitor, &slug, voter.as_ref(), &receipt, vote).await? {
        Outcome::Taken => Err(taken(&held)),
        Outcome::Since(before) => {
            form.fail(VoteField::Choice, "participation-budget-vote-since");
            let again = page(&here, &held, &projects, &form, &before, &receipt);
            Ok(again.status(StatusCode::CONFLICT).into_response())
        }
        outcome @ (Outcome::Counted | Outcome::Same) => {
            let own = voter.map(|voter| voter.receipt).filter(|_| receipt.is_empty());
            let done = if outcome == Outcome::Same { "same" } else { "counted" };
            let to = format!("{}?{done}", receipt_path(&own.unwrap_or(receipt)));
            let mut answer = see_other(&to);
            set_cookie(&mut answer, &here, VISIT, here.visit(), KEPT);
            Ok(answer)
        }
    }
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
        choices: ballot::marked(held, projects, form),
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
    fn kind(&self) -> BallotKind {
        self.held.budget.ballot
    }

    fn has_boxes(&self) -> bool {
        matches!(self.kind(), BallotKind::Approval | BallotKind::Knapsack)
    }

    fn error(&self, name: &str) -> Option<String> {
        web::field::error_text(self.here, self.form, name)
    }

    fn is_marked(&self, project: &Project) -> bool {
        self.choices.iter().any(|(number, _)| *number == project.number)
    }

    fn points(&self, project: &Project) -> &str {
        self.form.raw(&points_field(project.number))
    }

    fn points_name(&self, project: &Project) -> String {
        points_field(project.number)
    }

    /// Choices for each place of a ranking.
    fn places(&self) -> Vec<web::field::Select> {
        let mut options = vec![(String::new(), self.here.t("participation-budget-vote-nobody"))];
        options.extend(self.projects.iter().map(|project| {
            let cost = parts::cost(self.here, project);
            (project.number.to_string(), format!("{} ({cost})", project.title))
        }));
        let place = |place: usize| {
            let label = self.here.t1("participation-budget-vote-place", "n", place);
            let name = place_field(place);
            web::field::select_named(self.here, self.form, &name, label, options.clone())
        };
        (1..=self.held.budget.most(self.projects.len())).map(place).collect()
    }

    /// The pattern of the line that sums up; a script fills it in while one marks.
    fn pattern(&self) -> &'static str {
        match (self.kind(), self.held.budget.max_choices) {
            (BallotKind::Knapsack, _) => "participation-budget-sum-knapsack",
            (BallotKind::Points, _) => "participation-budget-sum-points",
            (BallotKind::Approval, Some(_)) => "participation-budget-sum-most",
            (BallotKind::Approval, None) | (BallotKind::Ranking, _) => "participation-budget-sum",
        }
    }

    /// What is marked so far, in words.
    fn sum(&self) -> String {
        let cost = ballot::cost(self.projects, &self.choices);
        let points: i64 = self.choices.iter().map(|(_, points)| *points).sum();
        let values = [
            ("n", self.choices.len().into()),
            ("most", i64::from(self.held.budget.max_choices.unwrap_or(0)).into()),
            ("cost", parts::euros(self.here, cost).into()),
            ("budget", parts::euros(self.here, self.held.budget.amount).into()),
            ("left", parts::euros(self.here, (self.held.budget.amount - cost).max(0)).into()),
            ("given", points.into()),
            ("points", i64::from(self.held.budget.points).into()),
        ];
        self.here.say(self.pattern(), &values)
    }

    /// The same with places for what the script knows.
    fn template(&self) -> String {
        let budget = parts::euros(self.here, self.held.budget.amount);
        let values = [
            ("n", "{n}".into()),
            ("most", i64::from(self.held.budget.max_choices.unwrap_or(0)).into()),
            ("cost", "{cost}".into()),
            ("budget", budget.into()),
            ("left", "{left}".into()),
            ("given", "{given}".into()),
            ("points", i64::from(self.held.budget.points).into()),
        ];
        self.here.say(self.pattern(), &values)
    }

    fn cost(&self, project: &Project) -> i64 {
        project.ballot_cost().unwrap_or(0)
    }
}
