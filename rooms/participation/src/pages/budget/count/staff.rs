//! `/staff/participation/{process}/count`: what is in the urn, what the rules would make of it, and
//! the count that is published once.

use std::sync::Arc;

use askama::Template;
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use identity::Clerk;
use serde::Deserialize;
use web::{Answer, Form, Guarded, Here, Page, Problem, fields, see_other, ui::Notice};

use super::{
    Held,
    comparison::{Comparison, comparison},
    words::{channels, grouped, rule},
};
use crate::{
    Deed,
    count::{self, Counted},
    pages::budget::{board::worked_on, parts::euros},
    process::Stage,
    store::budget::{Count, count_ballots, find_count},
    verbs::budget::{Publication, publish},
};

fields! {
    /// Fields of the form that counts.
    pub CountField {
        Ready = "ready",
    }
}

/// What a clerk asked for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// Whether the rules are compared.
    compare: bool,
    done: String,
}

#[derive(Template)]
#[template(path = "count/staff.html")]
struct ShowCount<'a> {
    here: &'a Here,
    held: &'a Held,
    count: Option<Count>,
    ballots: Vec<(String, i64)>,
    compared: Option<Comparison<'a>>,
    form: &'a Form<CountField>,
    notice: Notice,
}

/// The page.
pub async fn show_count(
    here: Here,
    clerk: Clerk,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
) -> Answer<Page> {
    page(&here, &clerk, &slug, &asked, &Form::default()).await
}

async fn page(
    here: &Here,
    clerk: &Clerk,
    slug: &str,
    asked: &Asked,
    form: &Form<CountField>,
) -> Answer<Page> {
    let held = worked_on(here, clerk, slug)?;
    let mut tx = here.town.store.read().await?;
    let count = find_count(&mut tx, slug).await?;
    let ballots = count_ballots(&mut tx, slug).await?;
    drop(tx);
    let is_over = held.stage(here) == Stage::Over;
    // What the rules give is nobody's to see while people vote.
    let compared = match asked.compare && is_over && count.is_none() {
        true => compare(here, &held).await?,
        false => None,
    };
    let notice = match asked.done.as_str() {
        "published" => here.t("participation-count-done-published"),
        "already" => here.t("participation-count-done-already"),
        _ => String::new(),
    };
    let body = ShowCount {
        here,
        held: &held,
        count,
        ballots,
        compared,
        form,
        notice: web::ui::success(notice),
    };
    Ok(Page::new(here.t("participation-count-staff-title"), body)
        .crumb(here.t("participation-staff-title"), "/staff/participation")
        .section("/staff/participation")
        .hidden())
}

/// Counts by the process' rule and publishes, once.
pub async fn publish_count(
    here: Here,
    clerk: Clerk,
    Path(slug): Path<String>,
    Guarded(mut form): Guarded<CountField>,
) -> Answer<Response> {
    let held = worked_on(&here, &clerk, &slug)?;
    if held.stage(&here) != Stage::Over {
        form.fail(CountField::Ready, "participation-count-too-early");
    } else if form.value(CountField::Ready).is_empty() {
        form.fail(CountField::Ready, "participation-count-ready-missing");
    }
    if !form.is_valid() {
        return again(&here, &clerk, &slug, &form).await;
    }
    let mut tx = here.town.store.read().await?;
    let urn = count::read_urn(&mut tx, &held.process, &held.budget).await?;
    drop(tx);
    let options = count::options(&held.budget);
    let work = move || count::count(&urn, &options);
    let Ok(counted) = off_thread(work).await? else {
        form.fail(CountField::Ready, "participation-count-no-ballots");
        return again(&here, &clerk, &slug, &form).await;
    };
    let to = format!("/staff/participation/{slug}/count");
    match store_count(&here, &clerk, slug.clone(), counted).await? {
        Publication::Done => Ok(see_other(&format!("{to}?done=published"))),
        Publication::Already => Ok(see_other(&format!("{to}?done=already"))),
        Publication::OpenSheets => {
            form.fail(CountField::Ready, "participation-paper-open-sheets");
            again(&here, &clerk, &slug, &form).await
        }
        Publication::OtherBallots => {
            form.fail(CountField::Ready, "participation-count-other-ballots");
            again(&here, &clerk, &slug, &form).await
        }
    }
}

async fn store_count(
    here: &Here,
    clerk: &Clerk,
    slug: String,
    counted: Counted,
) -> Answer<Publication> {
    let deed = Deed { actor: clerk.actor(), now: here.now, chance: here.app.chance.clone() };
    let counted = Arc::new(counted);
    let stored = here.town.store.write::<_, Problem, _>(move |tx| {
        let (deed, slug, counted) = (deed.clone(), slug.clone(), Arc::clone(&counted));
        Box::pin(async move { Ok(publish(tx, &deed, &slug, &counted).await?) })
    });
    stored.await
}

async fn compare<'h>(here: &'h Here, held: &Held) -> Answer<Option<Comparison<'h>>> {
    let mut tx = here.town.store.read().await?;
    let urn = count::read_urn(&mut tx, &held.process, &held.budget).await?;
    drop(tx);
    let options = count::options(&held.budget);
    let compared = off_thread(move || count::preview(&urn, &options)).await?;
    Ok(compared.ok().map(|compared| comparison(here, compared)))
}

/// Counting keeps a thread busy that others would wait for.
async fn off_thread<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Answer<T> {
    tokio::task::spawn_blocking(work).await.map_err(|fault| {
        tracing::error!(%fault, "a count broke off");
        Problem::internal()
    })
}

async fn again(
    here: &Here,
    clerk: &Clerk,
    slug: &str,
    form: &Form<CountField>,
) -> Answer<Response> {
    let page = page(here, clerk, slug, &Asked::default(), form).await?;
    Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
}

impl ShowCount<'_> {
    fn is_over(&self) -> bool {
        self.held.stage(self.here) == Stage::Over
    }

    fn after(&self) -> String {
        let day = self.here.day(self.held.phase.last_day());
        self.here.t1("participation-count-after", "day", day)
    }

    fn total(&self) -> String {
        grouped(self.here, self.ballots.iter().map(|(_, n)| n).sum())
    }

    fn channels(&self) -> Vec<(String, String)> {
        channels(self.here, self.ballots.iter().map(|(word, n)| (word.as_str(), *n)))
    }

    fn rule(&self) -> (String, String) {
        rule(self.here, self.held.budget.rule.word())
    }

    fn amount(&self) -> String {
        euros(self.here, self.held.budget.amount)
    }
}
