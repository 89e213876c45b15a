//! `/staff/participation/{process}/codes`: codes for letters and for ballots of paper. Whoever makes
//! them gets them once, as a file or to print; the town keeps their hashes.

use askama::Template;
use axum::{
    extract::Path,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use identity::Clerk;
use kernel::Ts;
use store::Error;
use web::{Answer, Form, Guarded, Here, Page, Problem, fields};

use super::{Held, board::board_path, board::worked_on, printed::print_ballots};
use crate::{
    Deed,
    budget::BatchId,
    process::{Stage, Who},
    store::budget::{list_batches, list_projects},
    verbs::budget::{self as verbs, Printed},
};

/// Most codes made at once: a file of a size any program opens.
const MOST: usize = 50_000;
/// Most ballots printed at once: a page of a size any browser opens.
const SHEETS: usize = 500;

fields! {
    /// Fields of the form; a button says what becomes of the codes.
    pub CodesField { Batch = "batch", Count = "count", Sheets = "sheets" }
}

#[derive(Template)]
#[template(path = "budget/codes.html")]
struct Codes<'a> {
    here: &'a Here,
    held: &'a Held,
    form: &'a Form<CodesField>,
    batches: Vec<(Ts, i64)>,
}

/// The page.
pub async fn show_codes(here: Here, clerk: Clerk, Path(slug): Path<String>) -> Answer<Page> {
    let held = worked_on(&here, &clerk, &slug)?;
    let batch = BatchId::fresh(&here.app.chance, here.now);
    let form = Form::default().with(CodesField::Batch, batch.to_string());
    page(&here, &held, &form).await
}

async fn page(here: &Here, held: &Held, form: &Form<CodesField>) -> Answer<Page> {
    let slug = &held.process.slug;
    let mut tx = here.town.store.read().await?;
    let batches = list_batches(&mut tx, slug).await?;
    drop(tx);
    let body = Codes { here, held, form, batches };
    Ok(Page::new(here.t("participation-budget-codes-title"), body)
        .crumb(here.t("participation-staff-title"), "/staff/participation")
        .crumb(here.t("participation-budget-staff-title"), board_path(slug))
        .section("/staff/participation")
        .script("form")
        .hidden())
}

/// Makes codes and hands them out, as CSV for letters or printed on ballots. The same form sent twice
/// makes no more of them.
pub async fn make_codes(
    here: Here,
    clerk: Clerk,
    Path(slug): Path<String>,
    Guarded(mut form): Guarded<CodesField>,
) -> Answer<Response> {
    let held = worked_on(&here, &clerk, &slug)?;
    if held.stage(&here) == Stage::Over {
        return Err(held.closed(&here));
    }
    let batch = form.value(CodesField::Batch).parse().ok().map(BatchId);
    let batch = batch.ok_or_else(Problem::bad_request)?;
    let sheets = form.ticked(CodesField::Sheets);
    if !sheets && held.budget.who != Who::Code {
        return Err(Problem::bad_request());
    }
    let most = if sheets { SHEETS } else { MOST };
    let count = form.value(CodesField::Count).parse::<usize>().ok();
    let Some(count) = count.filter(|n| (1..=most).contains(n)) else {
        form.fail_with(CodesField::Count, "participation-budget-codes-count-wrong", "most", most);
        let again = page(&here, &held, &form).await?;
        return Ok(again.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    };
    let mut tx = here.town.store.read().await?;
    let projects = list_projects(&mut tx, &slug).await?;
    drop(tx);
    if sheets && projects.iter().all(|project| project.ballot_cost().is_none()) {
        form.fail(CodesField::Count, "participation-budget-codes-no-projects");
        let again = page(&here, &held, &form).await?;
        return Ok(again.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    }
    let deed = Deed { actor: clerk.actor(), now: here.now, chance: here.app.chance.clone() };
    let made = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { verbs::make_codes(tx, &deed, &slug, batch, count).await })
    });
    let Some(codes) = made.await? else {
        form.fail(CodesField::Count, "participation-budget-codes-made-already");
        let again = page(&here, &held, &form).await?;
        return Ok(again.status(StatusCode::CONFLICT).into_response());
    };
    match sheets {
        true => Ok(print_ballots(&here, &held, &projects, &codes).into_response()),
        false => Ok(file(&here, &held, &codes)),
    }
}

/// Number, code and the address where it is entered, a line each: what a letter needs.
fn file(here: &Here, held: &Held, codes: &[Printed]) -> Response {
    let vote = format!("{}{}/vote", here.origin, held.path());
    let mut text = String::from("number;code;address\r\n");
    for Printed { number, code } in codes {
        text.push_str(&format!("{number};{code};{vote}\r\n"));
    }
    let mut answer = text.into_response();
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let attached = HeaderValue::from_static("attachment; filename=\"codes.csv\"");
    headers.insert(header::CONTENT_DISPOSITION, attached);
    answer
}

impl Codes<'_> {
    fn by_letter(&self) -> bool {
        self.held.budget.who == Who::Code
    }

    fn is_over(&self) -> bool {
        self.held.stage(self.here) == Stage::Over
    }
}
