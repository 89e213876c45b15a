//! `/staff/retention`: what will be deleted in the next month, what was deleted, and the
//! certificate of a run for the data protection officer.

use askama::Template;
use axum::{Router, extract::Path, routing::get};
use identity::Administrator;
use kernel::Ts;
use uuid::Uuid;
use web::{Answer, App, Here, Page, Problem};

use crate::{
    Scope,
    pages::parts::asked,
    retention::{Periods, Rule},
    store::{DueCounts, Run, count_due, find_run, list_runs, list_steps},
    verbs::{Ran, ran},
};

/// Runs on one page: a month.
const RUNS: i64 = 31;
/// How far ahead the page looks.
const AHEAD: i64 = 30 * Ts::DAY;

/// The addresses.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/staff/retention", get(show_retention))
        .route("/staff/retention/{code}", get(show_certificate))
}

#[derive(Template)]
#[template(path = "staff/retention/list.html")]
struct ShowRetention {
    here: Here,
    scope: Scope,
    periods: Periods,
    now: DueCounts,
    then: DueCounts,
    runs: Vec<(Run, i64)>,
    older: Option<String>,
}

/// What is due, and what was deleted.
pub async fn show_retention(here: Here, _: Administrator) -> Answer<Page> {
    let scope = Scope::of(&here);
    let periods = Periods::of(&scope);
    let before = asked(&here, "before").and_then(|text| text.parse().ok()).map_or(Ts(i64::MAX), Ts);
    let mut tx = here.town.store.read().await?;
    let now = count_due(&mut tx, &periods, here.now).await?;
    let then = count_due(&mut tx, &periods, here.now.plus(AHEAD)).await?;
    let runs = list_runs(&mut tx, before, RUNS).await?;
    let ids: Vec<Uuid> = runs.iter().map(|run| run.id).collect();
    let steps = list_steps(&mut tx, &ids).await?;
    drop(tx);
    let full = runs.len() == usize::try_from(RUNS).unwrap_or(usize::MAX);
    let last = runs.last().filter(|_| full).map(|run| run.at.0);
    let deleted = |run: &Run| steps.iter().filter(|s| s.run == run.id).map(|s| s.deleted).sum();
    let page = ShowRetention {
        runs: runs.into_iter().map(|run| (run.clone(), deleted(&run))).collect(),
        older: last.map(|at| format!("/staff/retention?before={at}")),
        here: here.clone(),
        scope,
        periods,
        now,
        then,
    };
    Ok(Page::new(here.t("reports-retention-title"), page)
        .hidden()
        .wide()
        .located()
        .section("/admin"))
}

impl ShowRetention {
    fn rules(&self) -> [Rule; 8] {
        Rule::ALL
    }

    fn until(&self) -> String {
        self.here.day(self.here.now.plus(AHEAD))
    }

    fn days(&self, rule: Rule) -> i64 {
        i64::from(self.periods.usual_days(rule))
    }

    /// Categories that keep contact data for another time.
    fn exceptions(&self) -> Vec<(String, i64)> {
        let own = self.periods.contact_days_by_category.iter();
        own.map(|(key, days)| {
            (self.scope.category_name(key, self.here.lang).to_owned(), i64::from(*days))
        })
        .collect()
    }

    fn paging(&self) -> web::ui::Paging {
        let first = self.here.uri.query().is_some_and(|q| q.contains("before="));
        let first = first.then(|| "/staff/retention".to_owned());
        web::ui::paging(&self.here, first, self.older.clone())
    }
}

#[derive(Template)]
#[template(path = "staff/retention/certificate.html")]
struct ShowCertificate {
    here: Here,
    run: Run,
    rules: Vec<Ran>,
}

/// The certificate of one run.
pub async fn show_certificate(
    here: Here,
    _: Administrator,
    Path(code): Path<String>,
) -> Answer<Page> {
    let mut tx = here.town.store.read().await?;
    let found = find_run(&mut tx, &code.to_uppercase()).await?;
    let unknown = || {
        Problem::not_found()
            .because("reports-retention-unknown")
            .link("reports-retention-title", "/staff/retention")
    };
    let run = found.ok_or_else(unknown)?;
    let steps = list_steps(&mut tx, &[run.id]).await?;
    drop(tx);
    let title = here.t1("reports-retention-certificate", "code", run.code.as_str());
    let page = ShowCertificate { rules: ran(&run, &steps), here: here.clone(), run };
    Ok(Page::new(title, page)
        .hidden()
        .wide()
        .section("/admin")
        .crumb(here.t("reports-retention-title"), "/staff/retention"))
}

impl ShowCertificate {
    fn cut_off(&self, ran: &Ran) -> String {
        self.here.moment(Ts(ran.cut_off))
    }

    fn total(&self) -> i64 {
        self.rules.iter().map(|ran| ran.deleted).sum()
    }
}
