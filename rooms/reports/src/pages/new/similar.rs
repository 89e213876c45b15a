//! "That is it": open reports nearby that may say the same, and supporting one of them
//! instead of sending a second.

use ::store::alike;
use axum::response::Response;
use web::{Answer, Guarded, Here, Problem, fields, see_other, text};

use super::{Current, current::forget, start::drop_draft};
use crate::{
    Deed, Report, Scope,
    choose::{list_chosen, list_close},
    draft::Draft,
    pages::{device, show::no_such_report},
    rounding::OFF_M,
    store::{Line, ListFilter, find_case_for_change, list_descriptions},
    verbs,
};

/// How near a report must be to be meant, metres.
pub(super) const REACH: f64 = 250.0;
/// Reports offered.
const OFFERED: usize = 3;
/// Reports looked at.
const LOOKED_AT: usize = 60;

fields! {
    pub(super) SameField { Code = "code" }
}

/// A report that may say the same.
pub(super) struct Similar {
    pub line: Line,
    pub metres: Option<i64>,
    pub excerpt: String,
    score: f64,
}

/// The reports most like a draft, best first.
pub(super) async fn find(here: &Here, draft: &Draft) -> Answer<Vec<Similar>> {
    let point = draft.point();
    let (lines, mut tx) = match point {
        Some(point) => list_close(here, point, REACH + OFF_M, LOOKED_AT).await?,
        None => list_chosen(here, &same_kind(draft), LOOKED_AT).await?,
    };
    let lines = Scope::of(here).shown_lines(lines);
    let ids: Vec<_> = lines.iter().map(|line| line.id).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let texts = list_descriptions(&mut tx, &ids).await?;
    let words = alike::telling(&draft.description, here.lang);
    drop(tx);
    let mut similar: Vec<Similar> = lines
        .into_iter()
        .filter_map(|line| {
            let text = texts.iter().find(|(id, _)| *id == line.id).map_or("", |(_, t)| t.as_str());
            let metres = point.and_then(|here| Some(line.point()?.distance_m(here)));
            let shared = alike::shared(text, &words, here.lang);
            let same = draft.category.as_deref() == Some(&line.category);
            let score = alike::score(metres, REACH, same, shared)?;
            Some(Similar {
                excerpt: text::excerpt(text, 180),
                metres: metres.map(|m| m.round() as i64),
                score,
                line,
            })
        })
        .collect();
    similar.sort_by(|a, b| b.score.total_cmp(&a.score));
    similar.truncate(OFFERED);
    Ok(similar)
}

/// Open reports of the draft's category, for drafts without a point.
fn same_kind(draft: &Draft) -> ListFilter {
    ListFilter {
        categories: draft.category.iter().cloned().collect(),
        open: Some(true),
        ..ListFilter::default()
    }
}

/// `POST /reports/new/same`: supports the report that is there, and lets the draft go.
pub async fn support_same(
    here: Here,
    current: Current,
    visitor: identity::Visitor,
    Guarded(form): Guarded<SameField>,
) -> Answer<Response> {
    let code = form.value(SameField::Code).to_uppercase();
    here.limit(super::SUBMISSIONS)?;
    let device = device::hash(&here);
    let deed = Deed {
        actor: visitor.actor(),
        department: String::new(),
        now: here.now,
        chance: here.app.chance.clone(),
    };
    let supported = here.town.store.write::<_, Problem, _>(move |tx| {
        Box::pin(async move {
            let found = find_case_for_change(tx, &code).await?.map(|case| case.report);
            let report = found.filter(Report::is_public).ok_or_else(no_such_report)?;
            verbs::support(tx, &deed, &report, &device).await?;
            Ok(report)
        })
    });
    let report = supported.await?;
    drop_draft(&here, current).await?;
    let mut response = see_other(&format!("{}?supported", report.path()));
    forget(&mut response, &here);
    Ok(response)
}

impl Similar {
    /// Name of its category.
    pub(super) fn category<'s>(&'s self, scope: &'s Scope, here: &Here) -> &'s str {
        scope.category_name(&self.line.category, here.lang)
    }
}
