//! The stepper above every step, and beside it what is known so far.

use askama::Template;
use web::Here;

use super::Current;
use crate::{Scope, draft::Missing};

/// A step of the flow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Where,
    What,
    Describe,
    You,
}

impl Step {
    pub(super) const ALL: [Self; 4] = [Self::Where, Self::What, Self::Describe, Self::You];

    pub(super) fn path(self) -> &'static str {
        match self {
            Self::Where => "/reports/new/where",
            Self::What => "/reports/new/what",
            Self::Describe => "/reports/new/describe",
            Self::You => "/reports/new/you",
        }
    }

    pub(super) fn label(self) -> &'static str {
        match self {
            Self::Where => "reports-new-step-where",
            Self::What => "reports-new-step-what",
            Self::Describe => "reports-new-step-describe",
            Self::You => "reports-new-step-you",
        }
    }

    fn is_done(self, current: &Current, missing: &[Missing]) -> bool {
        match self {
            Self::Where => !missing.contains(&Missing::Where),
            Self::What => !missing.contains(&Missing::What) && !missing.contains(&Missing::Answer),
            Self::Describe => !missing.contains(&Missing::Description),
            Self::You => current.draft.you_seen,
        }
    }
}

/// The first step with something missing; the last look when nothing is.
pub(super) fn next_path(current: &Current, scope: &Scope) -> &'static str {
    let missing = current.missing(scope);
    let open = Step::ALL.into_iter().find(|step| !step.is_done(current, &missing));
    open.map_or("/reports/new/check", Step::path)
}

/// Where a step leads: back to the last look when the visitor came from there.
pub(super) fn after(back: &str, next: &'static str) -> &'static str {
    if back == "check" { "/reports/new/check" } else { next }
}

/// One entry of the stepper.
struct Entry {
    name: String,
    path: &'static str,
    done: bool,
    current: bool,
}

/// The stepper: every step can be opened at any time.
#[derive(Template)]
#[template(path = "new/steps.html")]
pub(super) struct Steps<'a> {
    here: &'a Here,
    entries: Vec<Entry>,
}
impl askama::filters::HtmlSafe for Steps<'_> {}

pub(super) fn steps<'a>(
    here: &'a Here,
    current: &Current,
    scope: &Scope,
    at: Option<Step>,
) -> Steps<'a> {
    let missing = current.missing(scope);
    let entry = |step: Step| Entry {
        name: here.t(step.label()),
        path: step.path(),
        done: step.is_done(current, &missing),
        current: at == Some(step),
    };
    Steps { here, entries: Step::ALL.into_iter().map(entry).collect() }
}

/// What is known so far, the link to go on elsewhere, and the way to give up. Empty while
/// there is no draft.
#[derive(Template)]
#[template(path = "new/so_far.html")]
pub(super) struct SoFar<'a> {
    here: &'a Here,
    link: Option<String>,
    facts: Vec<(String, String)>,
}
impl askama::filters::HtmlSafe for SoFar<'_> {}

pub(super) fn so_far<'a>(here: &'a Here, current: &Current, scope: &Scope) -> SoFar<'a> {
    let draft = &current.draft;
    let mut facts = Vec::new();
    if draft.has_place() {
        facts.push((here.t("reports-new-fact-place"), place(here, current, scope)));
    }
    if let Some(key) = &draft.category {
        let name = scope.category_name(key, here.lang).to_owned();
        facts.push((here.t("reports-new-fact-category"), name));
    }
    if !draft.description.is_empty() {
        let text = web::text::excerpt(&draft.description, 90);
        facts.push((here.t("reports-new-fact-text"), text));
    }
    if !draft.pictures.is_empty() {
        let count = here.t1("reports-new-pictures-count", "n", draft.pictures.len());
        facts.push((here.t("reports-new-fact-pictures"), count));
    }
    let link = current.token.as_deref();
    let link = link.map(|token| format!("{}/reports/new/resume/{token}", here.origin));
    SoFar { here, link, facts }
}

/// The place of a draft in words.
pub(super) fn place(here: &Here, current: &Current, scope: &Scope) -> String {
    let draft = &current.draft;
    let mut parts: Vec<String> = draft.address.iter().cloned().collect();
    if let Some(number) = &draft.object_id {
        parts.push(here.t1("reports-new-object-named", "number", number.as_str()));
    }
    if let Some(point) = draft.point() {
        parts.push(match scope.district_of(point) {
            Some(key) => scope.district_name(key).to_owned(),
            None => here.t("reports-new-outside-districts"),
        });
    }
    parts.join(", ")
}
