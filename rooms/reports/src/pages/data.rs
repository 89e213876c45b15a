//! `/reports/data`: the reports as open data: files, what each column means, licence, how
//! fresh, and what was left out and why.

use askama::Template;
use axum::{Router, extract::Query, routing::get};
use kernel::contribution::{DataKind, Rhythm};
use web::{App, Here, Page, room::DataSet};

use crate::{api::data_set::data_set, pages::list::Asked};

/// The address.
pub fn routes() -> Router<App> {
    Router::new().route("/reports/data", get(show_data))
}

#[derive(Template)]
#[template(path = "data.html")]
struct ShowData {
    here: Here,
    data: DataSet,
    /// The filters of the list, as the question behind an address.
    query: String,
    /// The list with these filters.
    list: String,
}

/// The page; the files keep the filters of the list it was opened from.
pub async fn show_data(here: Here, Query(asked): Query<Asked>) -> Page {
    let list = asked.with(&[("view", ""), ("before", "")]);
    let query = list.split_once('?').map_or(String::new(), |(_, query)| format!("?{query}"));
    let title = here.t("reports-data-page");
    let body = ShowData { here: here.clone(), data: data_set(), query, list };
    Page::new(title, body)
        .crumb(here.t("reports-nav-list"), "/reports")
        .section("/reports")
        .description(here.t("reports-data-text"))
}

impl ShowData {
    fn kind(&self, kind: &DataKind) -> String {
        self.here.t(match kind {
            DataKind::Text => "reports-data-type-text",
            DataKind::Key => "reports-data-type-key",
            DataKind::Whole => "reports-data-type-whole",
            DataKind::Flag => "reports-data-type-flag",
            DataKind::Moment => "reports-data-type-moment",
            DataKind::Longitude | DataKind::Latitude => "reports-data-type-degrees",
            DataKind::Link => "reports-data-type-link",
        })
    }

    fn rhythm(&self) -> String {
        self.here.t(match self.data.rhythm {
            Rhythm::Continuous => "reports-data-continuous",
            Rhythm::Daily => "reports-data-daily",
            Rhythm::Yearly => "reports-data-yearly",
        })
    }

    /// Full address of something, for programs.
    fn address(&self, path: &str) -> String {
        format!("{}{path}{}", self.here.origin, self.query)
    }
}
