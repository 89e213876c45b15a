//! `GET /reports/{code}`: the public page of a report.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Path;
use files::File;
use identity::Visitor;
use kernel::FileId;
use web::{Answer, Form, Here, Page, Problem, text};

use crate::{
    Closing, Report, Scope,
    pages::{device, follow::FollowField},
    report::Answered,
    store::{self, Dispute, Leg, Note, Picture},
};

#[derive(Template)]
#[template(path = "show.html")]
struct ShowReport {
    here: Here,
    scope: Scope,
    report: Report,
    legs: Vec<Leg>,
    notes: Vec<Note>,
    disputes: Vec<Dispute>,
    pictures: Vec<File>,
    dispute_pictures: HashMap<FileId, String>,
    supported: bool,
    staff: bool,
    notice: String,
    follow: Form<FollowField>,
    idea_threshold: i64,
}

/// The page. A report that is not released answers as if it were not there, except to staff.
pub async fn show_report(here: Here, visitor: Visitor, Path(code): Path<String>) -> Answer<Page> {
    let code = code.to_uppercase();
    let mut tx = here.town.store.read().await?;
    let report = store::find_by_code(&mut tx, &code).await?.ok_or_else(no_such_report)?;
    if !report.is_public() {
        drop(tx);
        return Err(if visitor.is_staff() { unreleased(&report) } else { no_such_report() });
    }
    let legs = store::list_legs(&mut tx, report.id).await?;
    let notes = store::list_notes(&mut tx, report.id, false).await?;
    let disputes = store::list_disputes(&mut tx, report.id, false).await?;
    let pictures = store::list_pictures(&mut tx, report.id).await?;
    let files = picture_files(&mut tx, &pictures, &disputes).await?;
    drop(tx);
    let supported = match device::known(&here) {
        Some(device) => {
            store::has_supported(&mut here.town.store.read().await?, report.id, &device).await?
        }
        None => false,
    };
    let (pictures, dispute_pictures) = split(files, &pictures);
    let title = report.title.clone();
    let page = ShowReport {
        scope: Scope::of(&here),
        notice: notice(&here),
        staff: visitor.is_staff(),
        follow: Form::default(),
        idea_threshold: i64::from(here.town.config.reports.idea_support_threshold),
        here: here.clone(),
        report,
        legs,
        notes,
        disputes,
        pictures,
        dispute_pictures,
        supported,
    };
    let mut framed = Page::new(title, page)
        .wide()
        .section("/reports")
        .crumb(here.t("reports-nav-list"), "/reports")
        .feed(format!("/reports/{code}/feed.atom"));
    if here.uri.query().is_none() {
        framed = framed.description(here.t("reports-show-description"));
    }
    Ok(framed.script("map"))
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
fn notice(here: &Here) -> String {
    match here.uri.query() {
        Some("supported") => here.t("reports-show-supported-now"),
        Some("withdrawn") => here.t("reports-show-withdrawn-now"),
        Some("disputed") => here.t("reports-show-disputed-now"),
        Some("follow-sent") => here.t("reports-follow-sent"),
        _ => String::new(),
    }
}

async fn picture_files(
    tx: &mut ::store::Tx,
    pictures: &[Picture],
    disputes: &[Dispute],
) -> ::store::Result<Vec<File>> {
    let released = pictures.iter().filter(|p| p.released_at.is_some()).map(|p| p.file);
    let ids: Vec<FileId> = released.chain(disputes.iter().filter_map(|d| d.file)).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    files::list_files(tx, &ids).await
}

fn split(files: Vec<File>, pictures: &[Picture]) -> (Vec<File>, HashMap<FileId, String>) {
    let (mut own, others): (Vec<File>, Vec<File>) =
        files.into_iter().partition(|f| pictures.iter().any(|p| p.file == f.id));
    own.sort_by_key(|f| pictures.iter().position(|p| p.file == f.id));
    (own, others.into_iter().map(|f| (f.id, f.token)).collect())
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

    /// Legs for the eye: the present one first.
    fn newest_legs(&self) -> impl Iterator<Item = &Leg> {
        self.legs.iter().rev()
    }

    fn closing(&self) -> String {
        let reason = self.report.closed_reason.as_deref().and_then(Closing::from_name);
        reason.map(|r| self.here.t(r.label())).unwrap_or_default()
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
