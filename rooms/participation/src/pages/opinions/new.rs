//! `/participation/{process}/opinions/new`: a statement of one's own, for the others to vote on.

use std::time::Duration;

use askama::Template;
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use identity::Visitor;
use kernel::municipality::Moderation;
use store::Error;
use web::{
    Answer, Form, Guarded, Here, Page, Problem, fields,
    here::{VISIT, set_cookie},
    limit::Limit,
    see_other,
};

use super::{asked, closed, path, process_with_map};
use crate::{
    Process,
    pages::{deed, support::voice},
    process::{Opinions, Stage, TEXT},
    verbs::opinions::{Said, Submitted, submit_statement},
};

/// Statements of one network: a class of pupils at once, not a campaign.
const STATEMENTS: Limit =
    Limit { name: "opinion statement", burst: 10, every: Duration::from_secs(60) };
/// Length of the key a form is sent with, in characters.
const KEY: usize = 32;
/// How long the browser keeps the id by which its author finds it again, in seconds.
const KEPT: i64 = 31_536_000;

fields! {
    /// Fields of the form.
    pub StatementField { Text = "text", Key = "key" }
}

#[derive(Template)]
#[template(path = "opinions/new.html")]
struct New<'a> {
    here: &'a Here,
    process: &'a Process,
    asks: &'a Opinions,
    form: &'a Form<StatementField>,
}

/// The form.
pub async fn show_form(here: Here, Path(slug): Path<String>) -> Answer<Page> {
    let process = process_with_map(&here, &slug)?;
    let asks = taking(&here, &process)?;
    let form = Form::default().with(StatementField::Key, here.app.chance.token());
    Ok(page(&here, &process, asks, &form))
}

/// What the process asks, if it takes statements now.
fn taking<'p>(here: &Here, process: &'p Process) -> Answer<&'p Opinions> {
    let (phase, asks) = asked(process)?;
    if phase.stage(here.now) != Stage::Open {
        return Err(closed(process));
    }
    if asks.own_at_most == 0 {
        return Err(Problem::gone()
            .because("participation-opinions-no-own")
            .link("participation-opinions-back", path(process)));
    }
    Ok(asks)
}

/// Takes a statement. The same form sent twice is one.
pub async fn send_statement(
    here: Here,
    visitor: Visitor,
    Path(slug): Path<String>,
    Guarded(mut form): Guarded<StatementField>,
) -> Answer<Response> {
    let process = process_with_map(&here, &slug)?;
    let asks = taking(&here, &process)?;
    let text = form.required(StatementField::Text, "participation-opinions-new-missing", TEXT);
    let key = form.value(StatementField::Key).to_owned();
    if key.len() != KEY {
        return Err(Problem::bad_request());
    }
    if !form.is_valid() {
        return Ok(again(&here, &process, asks, &form));
    }
    here.limit(STATEMENTS)?;
    let said = Said {
        text: text.split_whitespace().collect::<Vec<_>>().join(" "),
        lang: here.lang,
        key,
        author: visitor.person().map(|person| person.id),
        device: voice(&here, &visitor).own,
        source: "web",
    };
    let (deed, own, asks_too) = (deed(&here, &visitor), process.clone(), asks.clone());
    let submitted = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { submit_statement(tx, &deed, &own, &asks_too, said).await })
    });
    match submitted.await? {
        Submitted::Taken(_) => {
            let mut answer = see_other(&format!("{}?done=sent#own-title", path(&process)));
            set_cookie(&mut answer, &here, VISIT, here.visit(), KEPT);
            Ok(answer)
        }
        Submitted::Known(_) => {
            form.fail(StatementField::Text, "participation-opinions-new-known");
            Ok(again(&here, &process, asks, &form))
        }
        Submitted::Full => {
            form.fail(StatementField::Text, "participation-opinions-new-full");
            Ok(again(&here, &process, asks, &form))
        }
    }
}

fn again(here: &Here, process: &Process, asks: &Opinions, form: &Form<StatementField>) -> Response {
    page(here, process, asks, form).status(StatusCode::UNPROCESSABLE_ENTITY).into_response()
}

fn page(here: &Here, process: &Process, asks: &Opinions, form: &Form<StatementField>) -> Page {
    let body = New { here, process, asks, form };
    Page::new(here.t("participation-opinions-new-heading"), body)
        .crumb(here.t("participation-title"), "/participation")
        .crumb(process.title.get(here.lang), process.path())
        .crumb(here.t("participation-opinions-heading"), path(process))
        .section("/participation")
        .script("form")
}

impl New<'_> {
    fn is_moderated(&self) -> bool {
        self.asks.moderation == Moderation::Before
    }

    fn path(&self) -> String {
        path(self.process)
    }
}
