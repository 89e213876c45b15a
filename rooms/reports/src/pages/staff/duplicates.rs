//! `/staff/reports/{code}/duplicates`: open reports that may be about the same, side by side
//! with the case, so that one can be merged into another; and what was merged before, to be
//! taken apart again.

use askama::Template;
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use identity::Clerk;
use store::{Tx, alike};
use web::{Answer, Form, Guarded, Here, Page, fields, text};

use super::{
    acts::{MERGED, Outcome, act, act_even_merged},
    desk::{self, Reader},
};
use crate::{
    Report, Scope,
    pages::show::no_such_report,
    store::{self as rows, Candidate, Case, Merged},
    verbs::{self, Unmergeable},
};

/// Reports offered.
const OFFERED: usize = 12;
/// Reports looked at.
const LOOKED_AT: i64 = 200;
/// Longest code that is looked up.
const CODE: usize = 20;

fields! {
    /// Fields of the form.
    pub(super) MergeField { Into = "merge_into" }
}

#[derive(Template)]
#[template(path = "staff/duplicates.html")]
struct ShowDuplicates<'a> {
    here: &'a Here,
    scope: &'a Scope,
    reader: &'a Reader,
    case: &'a Case,
    form: &'a Form<MergeField>,
    similar: Vec<Similar>,
    merged: Vec<Merged>,
    /// Token of the case's own first picture.
    picture: Option<String>,
    may_act: bool,
    metres: i64,
}

/// A report that may be about the same.
struct Similar {
    report: Report,
    metres: Option<i64>,
    excerpt: String,
    picture: Option<String>,
    /// Whether the case may be merged into it.
    fits: bool,
}

/// The page.
pub async fn show_duplicates(here: Here, reader: Reader, Path(code): Path<String>) -> Answer<Page> {
    render(&here, &reader, &code.to_uppercase(), &Form::default()).await
}

async fn render(here: &Here, reader: &Reader, code: &str, form: &Form<MergeField>) -> Answer<Page> {
    let scope = Scope::of(here);
    let mut tx = here.town.store.read().await?;
    let case = rows::find_case(&mut tx, code).await?.ok_or_else(no_such_report)?;
    let metres = reach(&scope, &case.report);
    let found = if case.report.merged_into.is_some() {
        Vec::new()
    } else {
        most_alike(&mut tx, here, &case.report, f64::from(metres)).await?
    };
    let merged = rows::list_merged(&mut tx, case.report.id).await?;
    let own = rows::list_own_pictures(&mut tx, case.report.id).await?;
    drop(tx);
    let similar = found.into_iter().map(|(candidate, metres)| Similar {
        excerpt: text::excerpt(&candidate.report.description, 240),
        metres: metres.map(|m| m.round() as i64),
        picture: candidate.picture,
        fits: verbs::may_merge(&case.report, &candidate.report).is_ok(),
        report: candidate.report,
    });
    let page = ShowDuplicates {
        similar: similar.collect(),
        picture: own.into_iter().next().map(|own| own.file.token),
        may_act: reader.may_act(&scope, &case.report.department),
        here,
        scope: &scope,
        reader,
        case: &case,
        form,
        merged,
        metres: i64::from(metres),
    };
    let title = here.t1("reports-dupes-title", "code", code);
    Ok(Page::new(title, page)
        .wide()
        .hidden()
        .section("/staff/reports")
        .crumb(here.t("reports-staff-title"), "/staff/reports")
        .crumb(code, desk::path(code)))
}

/// Metres within which another report may be about the same.
fn reach(scope: &Scope, report: &Report) -> u32 {
    scope.category(&report.category).map_or(150, |c| c.same_within_metres)
}

/// The open reports most like a case with their distances in metres, best first.
async fn most_alike(
    tx: &mut Tx,
    here: &Here,
    report: &Report,
    reach: f64,
) -> ::store::Result<Vec<(Candidate, Option<f64>)>> {
    let point = report.point();
    let all = match point {
        Some(point) => rows::list_candidates_near(tx, point, reach, LOOKED_AT).await?,
        None => rows::list_candidates_of(tx, &report.category, LOOKED_AT).await?,
    };
    let lang = here.lang;
    let words = alike::telling(&format!("{} {}", report.title, report.description), lang);
    let others = all.into_iter().filter(|c| c.report.id != report.id);
    let mut scored: Vec<_> = others
        .filter_map(|candidate| {
            let other = &candidate.report;
            let metres = point.and_then(|here| Some(other.point()?.distance_m(here)));
            let shared = alike::shared(&other.description, &words, lang);
            let same = other.category == report.category;
            let score = alike::score(metres, reach, same, shared)?;
            Some((score, candidate, metres))
        })
        .collect();
    scored.sort_by(|a, b| b.0.total_cmp(&a.0));
    scored.truncate(OFFERED);
    Ok(scored.into_iter().map(|(_, candidate, metres)| (candidate, metres)).collect())
}

/// `POST …/merge`: this report is about the same as another, which remains.
pub async fn merge_report(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    Guarded(mut form): Guarded<MergeField>,
) -> Answer<Response> {
    let into = match other(&here, &code, form.value(MergeField::Into)).await? {
        Ok(into) => into,
        Err(wrong) => {
            form.fail(MergeField::Into, wrong);
            let mut tx = here.town.store.read().await?;
            let found = rows::find_by_code(&mut tx, &code.to_uppercase()).await?;
            drop(tx);
            desk::deed(&here, &Scope::of(&here), &clerk, &found.ok_or_else(no_such_report)?)?;
            let page = render(&here, &Reader::from(clerk), &code.to_uppercase(), &form).await?;
            return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
        }
    };
    merge_into(here, clerk, code, into).await
}

/// Code of the report that `typed` means and that remains, or what is wrong with it.
pub(super) async fn other(
    here: &Here,
    code: &str,
    typed: &str,
) -> Answer<Result<String, &'static str>> {
    let typed: String = typed.trim().trim_start_matches('#').chars().take(CODE).collect();
    if typed.is_empty() {
        return Ok(Err("reports-dupes-error-missing"));
    }
    let mut tx = here.town.store.read().await?;
    let own = rows::find_by_code(&mut tx, &code.to_uppercase()).await?;
    let own = own.ok_or_else(no_such_report)?;
    let Some(mut into) = rows::find_by_code(&mut tx, &typed.to_uppercase()).await? else {
        return Ok(Err("reports-dupes-error-unknown"));
    };
    if let Some(remaining) = into.merged_into.filter(|id| *id != own.id) {
        into = rows::find_by_id(&mut tx, remaining).await?.ok_or_else(no_such_report)?;
    }
    Ok(match verbs::may_merge(&own, &into) {
        // What is merged already gets no error, but the notice of a second press.
        _ if own.merged_into.is_some() => Ok(into.code),
        Ok(()) => Ok(into.code),
        Err(Unmergeable::Itself) => Err("reports-dupes-error-itself"),
        Err(Unmergeable::Withheld) => Err("reports-dupes-error-withheld"),
        Err(Unmergeable::NotPublic) => Err("reports-dupes-error-not-public"),
    })
}

/// Merges, if both are still what they were when they were looked at.
pub(super) async fn merge_into(
    here: Here,
    clerk: Clerk,
    code: String,
    into: String,
) -> Answer<Response> {
    act(here, clerk, code, move |tx, deed, report| {
        Box::pin(async move {
            let into = rows::find_remaining_for_change(tx, &into).await?;
            let Some(into) = into.filter(|into| verbs::may_merge(&report, into).is_ok()) else {
                return Ok(MERGED);
            };
            verbs::merge(tx, &deed, &report, &into).await?;
            Ok(Outcome::Done("merged"))
        })
    })
    .await
}

/// `POST …/parting`: takes the report apart from the one it was merged into.
pub async fn part_report(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    _: Guarded<MergeField>,
) -> Answer<Response> {
    act_even_merged(here, clerk, code, |tx, deed, report| {
        Box::pin(async move {
            if report.merged_into.is_none() {
                return Ok(Outcome::Already("parted"));
            }
            verbs::part(tx, &deed, &report).await?;
            Ok(Outcome::Done("parted"))
        })
    })
    .await
}

impl ShowDuplicates<'_> {
    /// Whether the reader may take a merged report apart.
    fn may_part(&self, merged: &Merged) -> bool {
        self.reader.may_act(self.scope, &merged.department)
    }

    fn place(&self, report: &Report) -> String {
        let district = report.district.as_deref().map(|key| self.scope.district_name(key));
        let parts = [report.address.as_deref(), district];
        let known: Vec<&str> = parts.into_iter().flatten().collect();
        if known.is_empty() { self.here.t("reports-staff-no-place") } else { known.join(", ") }
    }
}
