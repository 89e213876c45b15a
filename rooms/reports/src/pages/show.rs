//! `GET /reports/{code}`: the public page of a report.

use askama::Template;
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use files::File;
use identity::Visitor;
use kernel::Ts;
use web::{Answer, Form, Here, Page, Problem, see_other, text};

use crate::{
    Closing, Report, Scope,
    choose::list_close_at,
    pages::{
        device,
        follow::FollowField,
        stays::{self, Stays},
    },
    report::Answered,
    rounding::OFF_M,
    store::{self, Chain, Leg, Line, Said},
};

#[derive(Template)]
#[template(path = "show.html")]
struct ShowReport {
    here: Here,
    scope: Scope,
    report: Report,
    chain: Chain,
    said: Vec<Said>,
    pictures: Vec<File>,
    /// Open reports close by, nearest first.
    near: Vec<Line>,
    supported: bool,
    shortened: bool,
    staff: bool,
    notice: String,
    follow: Form<FollowField>,
    idea_threshold: i64,
}

/// The page. A report that is not released answers as if it were not there, except to staff.
pub async fn show_report(
    here: Here,
    visitor: Visitor,
    Path(code): Path<String>,
) -> Answer<Response> {
    let code = code.to_uppercase();
    let device = device::known(&here).unwrap_or_default();
    let mut tx = here.town.store.read().await?;
    let seen = store::find_seen(&mut tx, &code, &device).await?.ok_or_else(no_such_report)?;
    let report = seen.report;
    if let Some(remaining) = remaining(&mut tx, &report).await? {
        return Ok(see_other(&format!("{}?merged={code}", remaining.path())));
    }
    if !report.is_public() {
        drop(tx);
        return Err(if visitor.sees_cases() { unreleased(&report) } else { no_such_report() });
    }
    let chain = store::list_chain(&mut tx, report.id).await?;
    let said = store::list_said(&mut tx, report.id).await?;
    let pictures = store::list_public_pictures(&mut tx, report.id).await?;
    let scope = Scope::of(&here);
    let report = scope.shown_report(report);
    drop(tx);
    let near = near(&here, &scope, &report, seen.change).await?;
    let title = report.title.clone();
    let page = ShowReport {
        scope,
        notice: notice(&here, &said),
        staff: visitor.sees_cases(),
        follow: Form::default(),
        idea_threshold: i64::from(here.town.config.reports.idea_support_threshold),
        supported: seen.supported_at.is_some(),
        shortened: seen.shortened_at.is_some(),
        here: here.clone(),
        report,
        chain,
        said,
        pictures,
        near,
    };
    let mut framed = Page::new(title, page)
        .wide()
        .section("/reports")
        .crumb(here.t("reports-nav-list"), "/reports")
        .feed(format!("/reports/{code}/feed.atom"));
    if here.uri.query().is_none() {
        framed = framed.description(here.t("reports-show-description"));
    }
    Ok(framed.script("map").into_response())
}

/// The public report that a merged one leads to.
///
/// # Errors
/// Store errors.
pub(crate) async fn remaining(
    tx: &mut ::store::Tx,
    report: &Report,
) -> ::store::Result<Option<Report>> {
    let Some(id) = report.merged_into else { return Ok(None) };
    Ok(store::find_by_id(tx, id).await?.filter(Report::is_public))
}

/// Metres around a report that count as close by.
const NEAR: f64 = 300.0;
/// Cards of reports close by.
const NEAREST: usize = 4;
/// Reports read to find the nearest among them.
const CANDIDATES: usize = 40;

/// Open reports close by, nearest first.
async fn near(
    here: &Here,
    scope: &Scope,
    report: &Report,
    change: i64,
) -> ::store::Result<Vec<Line>> {
    let Some(point) = report.point() else { return Ok(Vec::new()) };
    let lines = list_close_at(here, change, point, NEAR + OFF_M, CANDIDATES).await?;
    let mut lines = scope.shown_lines(lines);
    let distance = |line: &Line| line.point().map_or(f64::MAX, |p| p.distance_m(point));
    lines.retain(|line| line.id != report.id && distance(line) <= NEAR);
    lines.sort_by(|a, b| distance(a).total_cmp(&distance(b)));
    lines.truncate(NEAREST);
    Ok(lines)
}

/// There is no such report, or nobody released it.
#[must_use]
pub fn no_such_report() -> Problem {
    Problem::not_found()
        .because("reports-problem-no-report")
        .link("reports-nav-list", "/reports")
        .link("reports-nav-new", "/reports/new")
}

fn unreleased(report: &Report) -> Problem {
    Problem::not_found()
        .because("reports-problem-unreleased")
        .link("reports-problem-to-case", format!("/staff/reports/{}", report.code))
}

/// What was just done, from the address the form sent the browser to.
fn notice(here: &Here, said: &[Said]) -> String {
    match here.uri.query() {
        Some("supported") => here.t("reports-show-supported-now"),
        Some("withdrawn") => here.t("reports-show-withdrawn-now"),
        Some("disputed") => here.t("reports-show-disputed-now"),
        Some("follow-sent") => here.t("reports-follow-sent"),
        Some(query) if query.starts_with("merged=") => {
            // Only what was really merged: an address must not put words on a page.
            let code = query.trim_start_matches("merged=");
            let known = said.iter().find_map(|s| s.merged.as_deref().filter(|m| *m == code));
            known.map(|code| here.t1("reports-dupes-led-here", "code", code)).unwrap_or_default()
        }
        Some("following") => here.t("reports-follow-now"),
        _ => String::new(),
    }
}

impl ShowReport {
    fn paragraphs(&self) -> Vec<Vec<&str>> {
        text::paragraphs(&self.report.description)
    }

    /// Answers the public may see, with their labels.
    fn answers(&self) -> Vec<(&str, String)> {
        let Some(category) = self.scope.category(&self.report.category) else { return Vec::new() };
        let shown = |answered: &Answered| {
            let question = category.question(&answered.question).filter(|q| q.public)?;
            let value = question.shown(&answered.value, self.here.lang);
            (!answered.value.is_empty()).then(|| (question.label.get(self.here.lang), value))
        };
        self.report.answers.0.iter().filter_map(shown).collect()
    }

    /// How often the matter was reported: this report, and those merged into it.
    fn times(&self) -> usize {
        1 + self.said.iter().filter(|s| s.merged.is_some()).count()
    }

    /// Legs for the eye: the present one first.
    fn newest_legs(&self) -> impl Iterator<Item = &Leg> {
        self.chain.legs.iter().rev()
    }

    /// Address and district, or what there is instead.
    fn place(&self) -> String {
        let report = &self.report;
        let district = match &report.district {
            Some(key) => Some(self.scope.district_name(key).to_owned()),
            None if report.lat.is_some() => Some(self.here.t("reports-place-outside")),
            None if report.address.is_none() => Some(self.here.t("reports-place-none")),
            None => None,
        };
        let parts: Vec<String> = report.address.clone().into_iter().chain(district).collect();
        parts.join(", ")
    }

    /// Whether the place is shown rounded.
    fn is_rounded(&self) -> bool {
        let report = &self.report;
        report.place_rounded || self.scope.is_sensitive(&report.category)
    }

    /// Times a leg's department waited for somebody outside.
    fn stays(&self, leg: &Leg) -> Stays {
        stays::stays(&self.here, &self.chain, leg)
    }

    /// How long a leg took or takes, in words; nothing for less than a day.
    fn lasted(&self, leg: &Leg) -> String {
        let days = (leg.until.unwrap_or(self.here.now).0 - leg.since.0) / Ts::DAY;
        if days < 1 { String::new() } else { self.here.t1("reports-show-leg-days", "n", days) }
    }

    /// Voices an idea still needs.
    fn missing(&self) -> i64 {
        (self.idea_threshold - self.report.supporters).max(0)
    }

    /// Voices as far as the meter goes.
    fn counted(&self) -> i64 {
        self.report.supporters.min(self.idea_threshold)
    }

    /// `mailto:` with the report's address, to pass it on.
    fn mail_link(&self, to: &str, subject: &str) -> String {
        let address = format!("{}{}", self.here.origin, self.report.path());
        let words = [("subject", subject), ("body", address.as_str())];
        // Mail programs read a plus sign as such, not as a space.
        let query = serde_urlencoded::to_string(words).unwrap_or_default().replace('+', "%20");
        format!("mailto:{to}?{query}")
    }

    /// Subject of an e-mail that objects to what the page shows.
    fn objection(&self) -> String {
        self.here.t1("reports-show-object-subject", "code", self.report.code.as_str())
    }

    fn closing(&self) -> String {
        let reason = self.report.closed_reason.as_deref().and_then(Closing::from_name);
        reason.map(|r| self.here.t(r.label())).unwrap_or_default()
    }

    /// Whether somebody still has to do something: it is open, or open again.
    fn is_running(&self) -> bool {
        self.report.closed_at.is_none() || self.report.disputed_at.is_some()
    }

    fn is_late(&self) -> bool {
        self.report.closed_at.is_none()
            && self.report.expected_at.is_some_and(|at| at < self.here.now)
    }

    fn can_be_disputed(&self) -> bool {
        self.report.closed_at.is_some() || self.report.fixed_at.is_some()
    }

    fn district_picked_differs(&self) -> bool {
        match (&self.report.picked_district, &self.report.district) {
            (Some(picked), Some(real)) => picked != self.scope.district_name(real),
            (Some(_), None) => true,
            _ => false,
        }
    }
}
