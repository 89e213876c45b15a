//! `/staff/participation/{process}/paper/{number}`: the third look at a sheet two people read
//! differently, with the sheet in hand.

use askama::Template;
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use identity::Clerk;
use store::Error;
use web::{Answer, Form, Guarded, Here, Page, Problem, fields, see_other};

use super::paper_path;
use crate::{
    Deed,
    budget::{Channel, Project, Said, Sheet, SheetState},
    pages::budget::{
        Held,
        board::{board_path, worked_on},
        parts,
        vote::on_ballot,
    },
    process::BallotKind,
    store::budget::{find_sheet, list_projects},
    verbs::budget::{self as verbs, Look, Looked, Voter},
};

fields! {
    /// Fields of the decision.
    pub LookField { Look = "look" }
}

#[derive(Template)]
#[template(path = "paper/look.html")]
struct ShowSheet<'a> {
    here: &'a Here,
    held: &'a Held,
    sheet: &'a Sheet,
    lines: Vec<Line>,
    form: &'a Form<LookField>,
    own: bool,
}

/// What both people read in one place of the sheet.
struct Line {
    name: String,
    lang: &'static str,
    first: String,
    second: String,
}

impl Line {
    fn differs(&self) -> bool {
        self.first != self.second
    }
}

/// The page.
pub async fn show_sheet(
    here: Here,
    clerk: Clerk,
    Path((slug, number)): Path<(String, i64)>,
) -> Answer<Page> {
    let held = worked_on(&here, &clerk, &slug)?;
    page(&here, &clerk, &held, number, &Form::default()).await
}

async fn page(
    here: &Here,
    clerk: &Clerk,
    held: &Held,
    number: i64,
    form: &Form<LookField>,
) -> Answer<Page> {
    let slug = &held.process.slug;
    let mut tx = here.town.store.read().await?;
    let sheet = find_sheet(&mut tx, slug, number).await?.filter(Sheet::is_open);
    let sheet = sheet.ok_or_else(|| missing(slug))?;
    let projects = on_ballot(list_projects(&mut tx, slug).await?);
    drop(tx);
    let lines = lines(here, held, &projects, &sheet);
    let body = ShowSheet { own: sheet.is_by(clerk.id()), here, held, sheet: &sheet, lines, form };
    Ok(Page::new(here.t1("participation-budget-sheet-number", "n", number), body)
        .crumb(here.t("participation-staff-title"), "/staff/participation")
        .crumb(here.t("participation-budget-staff-title"), board_path(slug))
        .crumb(here.t("participation-paper-title"), paper_path(slug))
        .section("/staff/participation")
        .script("form")
        .hidden())
}

/// No such sheet waits for a look.
fn missing(slug: &str) -> Problem {
    Problem::not_found()
        .because("participation-paper-no-sheet")
        .link("participation-paper-title", paper_path(slug))
}

/// Takes the decision. Sent twice it is one.
pub async fn decide_sheet(
    here: Here,
    clerk: Clerk,
    Path((slug, number)): Path<(String, i64)>,
    Guarded(mut form): Guarded<LookField>,
) -> Answer<Response> {
    let held = worked_on(&here, &clerk, &slug)?;
    let Some(look) = Look::from_name(form.value(LookField::Look)) else {
        form.fail(LookField::Look, "participation-paper-look-missing");
        let again = page(&here, &clerk, &held, number, &form).await?;
        return Ok(again.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    };
    let mut tx = here.town.store.read().await?;
    let sheet = find_sheet(&mut tx, &slug, number).await?.ok_or_else(|| missing(&slug))?;
    drop(tx);
    let voter = Voter::by_code(&here.app, &slug, sheet.code, Channel::Paper);
    let deed = Deed { actor: clerk.actor(), now: here.now, chance: here.app.chance.clone() };
    let (process, person) = (slug.clone(), clerk.id());
    let looked = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(
            async move { verbs::look(tx, &deed, (&process, number), person, look, &voter).await },
        )
    });
    let done = match looked.await? {
        Looked::Settled(state) => state.as_str(),
        Looked::Discarded => "anew",
        Looked::Already => return Ok(see_other(&paper_path(&slug))),
        Looked::Yours => {
            form.fail(LookField::Look, "participation-paper-look-yours");
            let again = page(&here, &clerk, &held, number, &form).await?;
            return Ok(again.status(StatusCode::CONFLICT).into_response());
        }
    };
    Ok(see_other(&format!("{}?done={done}", paper_path(&slug))))
}

/// What both read, place by place; nothing while only one has, so that the other reads for themselves.
fn lines(here: &Here, held: &Held, projects: &[Project], sheet: &Sheet) -> Vec<Line> {
    let (Some(first), Some(second)) = (&sheet.first_said, &sheet.second_said) else {
        return Vec::new();
    };
    let (first, second) = (&first.0, &second.0);
    let mark = |project: &Project| Line {
        name: project.title.clone(),
        lang: project.language().tag(),
        first: marked(here, held, first, project),
        second: marked(here, held, second, project),
    };
    let whole = |key: &str, say: &dyn Fn(&Said) -> String| Line {
        name: here.t(key),
        lang: here.lang.tag(),
        first: say(first),
        second: say(second),
    };
    let spoiled = |said: &Said| {
        here.t(if said.spoiled { "participation-paper-yes" } else { "participation-paper-no" })
    };
    let district = |said: &Said| match &said.district {
        Some(key) => parts::district(here, Some(key)),
        None => here.t("participation-budget-vote-where-none"),
    };
    let mut lines: Vec<Line> = projects.iter().map(mark).collect();
    lines.push(whole("participation-paper-district", &district));
    lines.push(whole("participation-paper-spoiled-short", &spoiled));
    // What there is to decide comes first; the others stay in the order of the sheet.
    lines.sort_by_key(|line| !line.differs());
    lines
}

/// What somebody read beside a project.
fn marked(here: &Here, held: &Held, said: &Said, project: &Project) -> String {
    let found = said.choices.iter().find(|(number, _)| *number == project.number);
    let Some((_, points)) = found else { return "–".to_owned() };
    match held.budget.ballot {
        BallotKind::Approval | BallotKind::Knapsack => here.t("participation-paper-ticked"),
        BallotKind::Points => here.t1("participation-budget-receipt-points", "n", *points),
        BallotKind::Ranking => here.t1("participation-budget-vote-place", "n", *points),
    }
}

impl ShowSheet<'_> {
    fn is_differing(&self) -> bool {
        self.sheet.state() == SheetState::Differs
    }

    fn error(&self) -> Option<String> {
        web::field::error_text(self.here, self.form, "look")
    }

    fn is_chosen(&self, word: &str) -> bool {
        self.form.value(LookField::Look) == word
    }

    /// Whether this clerk decides; everybody may throw the entries away.
    fn decides(&self) -> bool {
        self.is_differing() && !self.own
    }

    /// The decisions, with their words.
    fn choices(&self) -> [(&'static str, String); 3] {
        [
            ("first", "participation-paper-look-first"),
            ("second", "participation-paper-look-second"),
            ("anew", "participation-paper-look-anew"),
        ]
        .map(|(word, key)| (word, self.here.t(key)))
    }
}
