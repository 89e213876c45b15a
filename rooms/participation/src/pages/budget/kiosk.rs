//! `/participation/{process}/budget/kiosk/{pass}`: the ballot on a touch table of the town's. Staff open
//! it with a signed address; it asks nobody who they are, forgets each ballot when it is cast, and what
//! was marked after a minute of nothing.

mod pass;
mod staff;

pub use staff::{open_kiosk, show_opening};

use askama::Template;
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use identity::Visitor;
use kernel::Lang;
use store::Error;
use web::{Answer, Form, Guarded, Here, Page, Problem, see_other};

use super::{
    Held,
    ballot::{self, VoteField},
    held,
    marks::{Marks, marks},
    parts,
    vote::{BALLOTS, on_ballot, read_code},
};
use crate::{
    budget::{BallotId, Channel, Project},
    pages::deed,
    process::Who,
    store::budget::list_projects,
    verbs::budget::{self as verbs, Outcome, Vote, Voter},
};

/// Seconds without a touch until the ballot begins anew.
const IDLE: u32 = 60;
/// Seconds the thanks stand.
const THANKS: u32 = 15;

#[derive(Template)]
#[template(path = "kiosk/ballot.html")]
struct ShowKiosk<'a> {
    here: &'a Here,
    held: &'a Held,
    form: &'a Form<VoteField>,
    marks: Marks<'a>,
    path: String,
}

#[derive(Template)]
#[template(path = "kiosk/done.html")]
struct Done<'a> {
    here: &'a Here,
    held: &'a Held,
    path: String,
}

/// Address of a kiosk.
fn kiosk_path(held: &Held, pass: &str) -> String {
    format!("{}/kiosk/{pass}", held.path())
}

/// The budget of a process, where the pass holds and people vote.
fn entered(here: &Here, slug: &str, pass: &str) -> Answer<Held> {
    let held = held(here, slug)?;
    if held.budget.who == Who::Account || !pass::holds(here, slug, pass) {
        return Err(Problem::not_found()
            .because("participation-kiosk-ended")
            .link("participation-budget-to-projects", held.path()));
    }
    if !held.is_open(here) {
        return Err(held.closed(here));
    }
    Ok(held)
}

/// An empty ballot, or the thanks for the one before.
pub async fn show_kiosk(
    here: Here,
    Path((slug, pass)): Path<(String, String)>,
) -> Answer<Response> {
    let held = entered(&here, &slug, &pass)?;
    let path = kiosk_path(&held, &pass);
    if here.uri.query().is_some_and(|query| query.split('&').any(|part| part == "done")) {
        let body = Done { here: &here, held: &held, path };
        let page = Page::new(here.t("participation-kiosk-thanks"), body).script("kiosk").hidden();
        return Ok(page.into_response());
    }
    let mut tx = here.town.store.read().await?;
    let projects = on_ballot(list_projects(&mut tx, &slug).await?);
    drop(tx);
    let key = BallotId::fresh(&here.app.chance, here.now).to_string();
    let form = Form::default().with(VoteField::Key, key);
    Ok(page(&here, &held, &projects, &form, path).into_response())
}

fn page(
    here: &Here,
    held: &Held,
    projects: &[Project],
    form: &Form<VoteField>,
    path: String,
) -> Page {
    let body = ShowKiosk { marks: marks(here, held, projects, form), here, held, form, path };
    Page::new(here.t("participation-budget-vote-title"), body)
        .script("ballot")
        .script("kiosk")
        .script("form")
        .hidden()
}

/// Takes a ballot. The same one sent twice counts once.
pub async fn cast_at_kiosk(
    here: Here,
    visitor: Visitor,
    Path((slug, pass)): Path<(String, String)>,
    Guarded(mut form): Guarded<VoteField>,
) -> Answer<Response> {
    let held = entered(&here, &slug, &pass)?;
    let path = kiosk_path(&held, &pass);
    let mut tx = here.town.store.read().await?;
    let projects = on_ballot(list_projects(&mut tx, &slug).await?);
    drop(tx);
    let voter = if held.budget.who == Who::Code {
        let code = read_code(&here, &slug, &mut form).await?;
        code.map(|code| Voter::by_code(&here.app, &slug, code, Channel::Kiosk))
    } else {
        let key = form.value(VoteField::Key).parse().ok().map(BallotId);
        let key = key.ok_or_else(Problem::bad_request)?;
        let own = key.0.as_bytes();
        Some(Voter::of(&here.app, &slug, own, own, Channel::Kiosk))
    };
    let choices = ballot::read(&here, &held, &projects, &mut form);
    let district = form.optional(VoteField::District, 60);
    if district.as_deref().is_some_and(|key| !parts::is_district(&here, key)) {
        form.fail(VoteField::District, "participation-budget-vote-district");
    }
    let (Some(voter), true) = (voter, form.is_valid()) else {
        let again = page(&here, &held, &projects, &form, path);
        return Ok(again.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    };
    here.limit(BALLOTS)?;
    let (deed, vote) = (deed(&here, &visitor), Vote { choices, district, before: Vec::new() });
    let cast = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { verbs::cast(tx, &deed, &slug, &voter, &vote).await })
    });
    match cast.await? {
        Outcome::Counted | Outcome::Same => Ok(see_other(&format!("{path}?done"))),
        Outcome::Since(_) | Outcome::Taken => {
            form.fail(VoteField::Choice, "participation-kiosk-cast-before");
            let again = page(&here, &held, &projects, &form, path);
            Ok(again.status(StatusCode::CONFLICT).into_response())
        }
    }
}

impl ShowKiosk<'_> {
    fn asks_for_code(&self) -> bool {
        self.held.budget.who == Who::Code
    }

    /// The languages, each in its own words.
    fn languages(&self) -> [(Lang, &'static str); 3] {
        [(Lang::De, "Deutsch"), (Lang::En, "English"), (Lang::Simple, "Leichte Sprache")]
    }

    fn is_spoken(&self, lang: &Lang) -> bool {
        self.here.lang == *lang
    }
}
