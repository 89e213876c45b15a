//! `GET /staff/reports/field`: what to do outside, for the phone and for paper.

use askama::Template;
use web::{Answer, Here, Page, text};

use super::{desk::Reader, inbox::Due};
use crate::{Report, Scope, store::list_field as find_field};

/// Reports on the list; more than anybody drives to in a week.
const MOST: usize = 200;

#[derive(Template)]
#[template(path = "staff/field.html")]
struct ListField {
    here: Here,
    scope: Scope,
    /// Names of the departments; empty for all.
    departments: String,
    reports: Vec<Report>,
    more: bool,
}

/// The page.
pub async fn list_field(here: Here, reader: Reader) -> Answer<Page> {
    let scope = Scope::of(&here);
    let own = reader.departments(&scope);
    let mut tx = here.town.store.read().await?;
    let mut reports = find_field(&mut tx, own.as_deref(), MOST as i64 + 1).await?;
    drop(tx);
    let more = reports.len() > MOST;
    reports.truncate(MOST);
    let names = own.iter().flatten().map(|key| scope.department_name(key, here.lang));
    let page = ListField {
        departments: names.collect::<Vec<_>>().join(", "),
        here: here.clone(),
        scope,
        reports,
        more,
    };
    Ok(Page::new(here.t("reports-staff-field-title"), page)
        .wide()
        .hidden()
        .section("/staff/reports")
        .crumb(here.t("reports-staff-title"), "/staff/reports"))
}

impl ListField {
    fn place(&self, report: &Report) -> String {
        let district = report.district.as_deref().map(|key| self.scope.district_name(key));
        let parts = [report.address.as_deref(), district];
        let known: Vec<&str> = parts.into_iter().flatten().collect();
        if known.is_empty() { self.here.t("reports-staff-no-place") } else { known.join(", ") }
    }

    fn due(&self, report: &Report) -> Option<Due> {
        report.expected_at.map(|at| Due::new(&self.here, at))
    }

    /// What the description says beyond the headline; none when that is all.
    fn more_words(&self, report: &Report) -> Option<String> {
        let flat = report.description.split_whitespace().collect::<Vec<_>>().join(" ");
        let rest = flat.strip_prefix(report.title.trim_end_matches('…')).unwrap_or(&flat);
        let rest = rest.trim_start_matches(['.', '!', '?', ' ']);
        (!rest.is_empty()).then(|| text::excerpt(rest, 240))
    }

    /// The place on the city's map, close up.
    fn map(&self, report: &Report) -> Option<String> {
        let point = report.point()?;
        let (dlon, dlat) = point.reach(150.0);
        Some(format!(
            "/reports?bbox={:.5},{:.5},{:.5},{:.5}",
            point.lon - dlon,
            point.lat - dlat,
            point.lon + dlon,
            point.lat + dlat
        ))
    }

    /// The place for the phone's own navigation.
    fn way(&self, report: &Report) -> Option<String> {
        report.point().map(|p| format!("geo:{:.6},{:.6}", p.lat, p.lon))
    }
}
