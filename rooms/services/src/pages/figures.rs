//! `/services/figures`: how it goes with each service, for everybody. Small numbers are left out.

mod files;

pub use files::{csv_answer, figures_as_csv, figures_as_json};

use askama::Template;
use kernel::Ts;
use store::Result;
use web::{Answer, Here, Page};

use crate::{
    figures::{FEW, KEPT_DAYS, Summary, day_of},
    published::Catalogue,
    store::figures::list_sums,
};

/// Days that are put together.
pub(super) const SPAN: i64 = 365;

/// A service with what everybody may know.
pub(super) struct Line {
    key: String,
    name: String,
    summary: Summary,
}

#[derive(Template)]
#[template(path = "figures.html")]
struct Figures<'a> {
    here: &'a Here,
    lines: Vec<Line>,
}

impl Figures<'_> {
    fn number(&self, n: &Option<i64>) -> String {
        n.map_or_else(|| self.here.t1("services-figures-few", "n", FEW), |n| n.to_string())
    }

    fn minutes(&self, n: &Option<i64>) -> String {
        n.map_or_else(|| "–".to_owned(), |n| self.here.t1("services-figures-minutes", "n", n))
    }

    fn days(&self, n: &Option<i64>) -> String {
        n.map_or_else(|| "–".to_owned(), |n| self.here.t1("services-figures-days", "n", n))
    }
}

/// The page.
pub async fn show_figures(here: Here) -> Answer<Page> {
    let lines = lines(&here).await?;
    let body = Figures { here: &here, lines };
    Ok(Page::new(here.t("services-figures-title"), body)
        .crumb(here.t("services-nav-list"), "/services")
        .section("/services")
        .description(here.t("services-figures-lead")))
}

/// Every service that is offered, by its name.
async fn lines(here: &Here) -> Answer<Vec<Line>> {
    let catalogue = Catalogue::of(here).await?;
    let sums = sums(here).await?;
    let line = |service: &std::sync::Arc<crate::published::Service>| Line {
        key: service.key().to_owned(),
        name: service.definition.name.get(here.lang).to_owned(),
        summary: Summary::of(sums.iter().filter(|sum| sum.service == service.key())),
    };
    let mut lines: Vec<Line> = catalogue.all().map(line).collect();
    lines.sort_by_key(|line| line.name.to_lowercase());
    Ok(lines)
}

async fn sums(here: &Here) -> Result<Vec<crate::store::figures::Sum>> {
    let since = day_of(here.now.plus(-SPAN * Ts::DAY));
    list_sums(&mut here.town.store.read().await?, since).await
}
