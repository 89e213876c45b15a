//! `/participation/{process}/{code}`: one contribution, its voices and its answers.

use askama::Template;
use axum::extract::{Path, Query};
use identity::Visitor;
use web::{Answer, Here, Page, Problem, ui::Notice};

use super::{
    comment::{
        Asked,
        thread::{Read, Thread},
    },
    following::{Panel, done as done_following},
    office_name, parts, process_of,
    staff::may_act,
    support::voice,
};
use crate::{
    Contribution, Process,
    process::Places,
    store::{Answered, Merged, Mine, find_by_code, find_mine, list_answers_told, list_merged},
};

#[derive(Template)]
#[template(path = "show.html")]
struct Show<'a> {
    here: &'a Here,
    process: &'a Process,
    contribution: &'a Contribution,
    answers: Vec<Answered>,
    merged: Vec<Merged>,
    supported: bool,
    follow: Panel<'a>,
    thread: Option<Thread<'a>>,
    staff: bool,
    notice: Notice,
}

/// The page.
pub async fn show_contribution(
    here: Here,
    visitor: Visitor,
    Path((slug, code)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Answer<Page> {
    let process = process_of(&here, &slug)?;
    let mut tx = here.town.store.read().await?;
    let found = find_by_code(&mut tx, &code.to_uppercase()).await?;
    let contribution = found.filter(|c| c.process == slug).ok_or_else(|| missing(&process))?;
    if !contribution.is_public() {
        return Err(hidden(&process, &contribution));
    }
    let answers = list_answers_told(&mut tx, &contribution).await?;
    // Who came for a comment gets the discussion; what was merged stands on the page itself.
    let merged = match contribution.merged > 0 && asked.comment.is_empty() {
        true => list_merged(&mut tx, contribution.id).await?,
        false => Vec::new(),
    };
    let read = Read::page(&mut tx, &process, &contribution, &asked).await?;
    let comments = read.as_ref().map(Read::ids).unwrap_or_default();
    let mine = match here.has_visited() || visitor.is_signed_in() {
        true => {
            let email = visitor.person().map(|person| person.email.as_str());
            let voice = voice(&here, &visitor);
            find_mine(&mut tx, contribution.id, &comments, &voice.all, email).await?
        }
        false => Mine::default(),
    };
    drop(tx);
    let done = here.uri.query().unwrap_or_default();
    let notice = match done.split('&').next().unwrap_or_default() {
        "supported" => here.t("participation-done-supported"),
        "withdrawn" => here.t("participation-done-withdrawn"),
        other => done_following(&here, other),
    };
    let body = Show {
        here: &here,
        process: &process,
        contribution: &contribution,
        answers,
        merged,
        supported: mine.voiced.contains(&contribution.id.0),
        follow: Panel::of(&here, &visitor, &contribution.path(), mine.follows),
        thread: read.map(|read| read.show(&here, &process, &contribution, &mine.voiced)),
        staff: visitor.clerk().is_some_and(|clerk| may_act(&here, &clerk, &contribution)),
        notice: web::ui::success(notice),
    };
    Ok(Page::new(contribution.title.clone(), body)
        .crumb(here.t("participation-title"), "/participation")
        .crumb(process.title.get(here.lang), process.path())
        .section("/participation")
        .description(web::text::excerpt(&contribution.body, 160))
        .script("map"))
}

/// Nothing is there, or nothing yet.
pub(super) fn missing(process: &Process) -> Problem {
    Problem::not_found()
        .because("participation-no-contribution")
        .link("participation-back-to-process", process.path())
}

fn hidden(process: &Process, contribution: &Contribution) -> Problem {
    if contribution.released_at.is_none() {
        return missing(process);
    }
    Problem::gone()
        .because("participation-taken-down")
        .link("participation-back-to-process", process.path())
}

impl Show<'_> {
    fn office(&self) -> String {
        office_name(self.here, &self.contribution.office)
    }

    fn category(&self) -> String {
        let key = self.contribution.category.as_deref();
        parts::category_name(self.here, Some(self.process), key)
    }

    fn icon(&self) -> &str {
        parts::category_icon(Some(self.process), self.contribution.category.as_deref())
    }

    /// Whether its place is worth a word.
    fn has_place(&self) -> bool {
        self.process.places() == Places::Needed
            || self.contribution.point().is_some()
            || self.contribution.address.is_some()
    }

    fn is_open(&self) -> bool {
        self.process.takes_contributions(self.here.now)
    }

    /// By when there is an answer, in words.
    fn due(&self) -> Option<String> {
        let (answered, merged) = (self.contribution.answered_at, self.contribution.merged_into);
        let due = self.contribution.due_at.filter(|_| answered.is_none() && merged.is_none())?;
        let late = self.contribution.is_late(self.here.now);
        let key = if late { "participation-due-late" } else { "participation-due" };
        Some(self.here.t1(key, "day", self.here.day(due)))
    }
}
