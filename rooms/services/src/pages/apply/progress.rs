//! The stepper above every step, and beside it how to go on later.

use std::collections::BTreeSet;

use askama::Template;
use identity::Visitor;
use web::Here;

use super::{
    helped::{self, Banner},
    renewal, trouble,
};
use crate::{definition::Step, pages::current::Current};

/// One entry of the stepper.
struct Entry {
    name: String,
    path: String,
    done: bool,
    current: bool,
}

/// The stepper: every step that is shown can be opened at any time.
#[derive(Template)]
#[template(path = "steps.html")]
pub(super) struct Steps<'a> {
    here: &'a Here,
    service: &'a str,
    entries: Vec<Entry>,
    newer: Option<String>,
    helped: Option<Banner<'a>>,
    renewal: Option<renewal::Banner<'a>>,
}
impl askama::filters::HtmlSafe for Steps<'_> {}

/// The stepper at a step; at the last look without one.
pub(super) fn steps<'a>(
    here: &'a Here,
    visitor: &Visitor,
    current: &'a Current,
    at: Option<&Step>,
) -> Steps<'a> {
    let open = open_steps(here, current);
    let entry = |step: &Step| Entry {
        name: step.title.get(here.lang).to_owned(),
        path: current.path(&format!("apply/{}", step.key)),
        done: !open.contains(step.key.as_str()),
        current: at.is_some_and(|at| at.key == step.key),
    };
    let mut entries: Vec<Entry> = shown(here, current).into_iter().map(entry).collect();
    entries.push(Entry {
        name: here.t("services-review-step"),
        path: current.path("review"),
        done: false,
        current: at.is_none(),
    });
    let newer = current.newer.as_ref().map(|_| current.path("version"));
    let helped = helped::banner(here, visitor, current);
    let renewal = renewal::banner(here, current, at);
    let service = current.service.definition.name.get(here.lang);
    Steps { here, helped, newer, renewal, service, entries }
}

/// The steps that are shown for these answers.
pub(super) fn shown<'c>(here: &Here, current: &'c Current) -> Vec<&'c Step> {
    let settled = current.settled(here);
    current.service.definition.steps.iter().filter(|step| settled.shows_step(step)).collect()
}

/// Keys of the steps that were not sent yet, or hold something to mend.
fn open_steps<'c>(here: &Here, current: &'c Current) -> BTreeSet<&'c str> {
    let settled = current.settled(here);
    let definition = &current.service.definition;
    let troubles = trouble::list(here, definition, &settled, current.data());
    let unseen = definition.steps.iter().filter(|step| !current.data().seen.contains(&step.key));
    let unseen = unseen.map(|step| step.key.as_str());
    troubles.iter().map(|trouble| trouble.step.key.as_str()).chain(unseen).collect()
}

/// Address of the first step that is open; the last look when none is.
pub(in crate::pages) fn next_path(here: &Here, current: &Current) -> String {
    let open = open_steps(here, current);
    let next = shown(here, current).into_iter().find(|step| open.contains(step.key.as_str()));
    match next {
        Some(step) => current.path(&format!("apply/{}", step.key)),
        None => current.path("review"),
    }
}

/// Address of the step after this one; the last look after the last.
pub(super) fn path_after(here: &Here, current: &Current, step: &str) -> String {
    let shown = shown(here, current);
    let at = shown.iter().position(|known| known.key == step);
    match at.and_then(|at| shown.get(at + 1)) {
        Some(next) => current.path(&format!("apply/{}", next.key)),
        None => current.path("review"),
    }
}

/// Address of the step before this one; the service before the first.
pub(super) fn path_before(here: &Here, current: &Current, step: &str) -> String {
    let shown = shown(here, current);
    let at = shown.iter().position(|known| known.key == step).unwrap_or(shown.len());
    match at.checked_sub(1).and_then(|before| shown.get(before)) {
        Some(before) => current.path(&format!("apply/{}", before.key)),
        None => format!("/services/{}", current.service.key()),
    }
}

/// How to go on later, and the way to give up; nothing while there is no draft.
#[derive(Template)]
#[template(path = "later.html")]
pub(super) struct Later<'a> {
    here: &'a Here,
    code: Option<String>,
    resume: String,
    discard: String,
}
impl askama::filters::HtmlSafe for Later<'_> {}

pub(super) fn later<'a>(here: &'a Here, current: &Current) -> Later<'a> {
    Later {
        code: current.code(),
        resume: format!("{}/services/resume", here.origin),
        discard: current.path("discard"),
        here,
    }
}
