//! `/services/tally`: how many applications were acknowledged, are stored, and reached an office,
//! for everybody to compare.

use askama::Template;
use axum::{Json, http::header, response::IntoResponse};
use jiff::civil::Date;
use serde_json::{Value, json};
use web::{Answer, Here, Page};

use super::shown;
use crate::tally::{self, Counted, DAYS};

#[derive(Template)]
#[template(path = "tally.html")]
struct Tally<'a> {
    here: &'a Here,
    days: Vec<(String, Counted)>,
    all: Counted,
}

impl Tally<'_> {
    /// What is different on a day, one sentence each.
    fn said(&self, counted: &Counted) -> Vec<(&'static str, String)> {
        let kinds = [
            ("warning", "services-tally-missing", counted.missing),
            ("warning", "services-tally-late", counted.late),
            ("clock", "services-tally-on-the-way", counted.on_the_way),
            ("info", "services-tally-unseen", counted.unseen),
        ];
        let there = kinds.into_iter().filter(|(_, _, n)| *n > 0);
        there.map(|(icon, key, n)| (icon, self.here.t1(key, "n", n))).collect()
    }
}

/// The page.
pub async fn show_tally(here: Here) -> Answer<Page> {
    let (days, all) =
        tally::count(&mut here.town.store.read().await?, &here.town, here.now).await?;
    let days = days.into_iter().map(|(day, counted)| (shown::day(&here, day), counted)).collect();
    let title = here.t("services-tally-title");
    let lead = here.t("services-tally-lead");
    let body = Tally { here: &here, days, all };
    Ok(Page::new(title, body)
        .crumb(here.t("services-nav-list"), "/services")
        .section("/services")
        .description(lead))
}

/// The same as JSON.
pub async fn tally_as_json(here: Here) -> Answer<impl IntoResponse> {
    let (days, all) =
        tally::count(&mut here.town.store.read().await?, &here.town, here.now).await?;
    let day = |(day, counted): (Date, Counted)| {
        let mut line = json!(counted);
        line["day"] = Value::String(day.to_string());
        line
    };
    let body = json!({
        "municipality": here.town.config.slug,
        "counted_at": here.now.rfc3339(),
        "compared_days": DAYS,
        "agrees": all.agrees(),
        "total": all,
        "days": days.into_iter().map(day).collect::<Vec<_>>(),
    });
    Ok((
        [(header::CACHE_CONTROL, "no-cache"), (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")],
        Json(body),
    ))
}
