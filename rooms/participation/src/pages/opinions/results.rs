//! `/participation/{process}/opinions/results`: what came out, first in words, then as a picture,
//! then every statement in a table.

use askama::Template;
use axum::extract::{Path, Query};
use identity::Visitor;
use opinion::Tally;
use serde::Deserialize;
use web::{Answer, Here, Page, ui};

use super::{
    asked,
    course::{Course, course},
    parts, path,
    picture::{Picture, picture},
    process_with_map,
    telling::{Line, Telling, Told},
};
use crate::{
    Process,
    opinions::{Mine, Said, Statement},
    pages::{parts::stage, support::voice},
    process::{Phase, Stage},
    store::opinions::list_months,
};

/// Statements of the table on a page.
const PAGE: usize = 100;

/// What a visitor asked for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// Number of the last statement of the page before.
    after: String,
}

#[derive(Template)]
#[template(path = "opinions/results.html")]
struct Results<'a> {
    here: &'a Here,
    process: &'a Process,
    phase: &'a Phase,
    said: &'a Said,
    telling: Telling<'a>,
    mine: Mine,
    rows: Vec<&'a Statement>,
    course: Option<Course<'a>>,
    paging: ui::Paging,
}

/// The page.
pub async fn show_results(
    here: Here,
    visitor: Visitor,
    Path(slug): Path<String>,
    Query(query): Query<Asked>,
) -> Answer<Page> {
    let process = process_with_map(&here, &slug)?;
    let (phase, asks) = asked(&process)?;
    let mut tx = here.town.store.read().await?;
    let said = Said::fresh(&mut tx, &here.town, &slug, asks).await?;
    let known = here.has_visited() || visitor.is_signed_in();
    let mine = match known {
        true => Mine::find(&mut tx, &slug, &voice(&here, &visitor)).await?,
        false => Mine::default(),
    };
    let months = list_months(&mut tx, &slug).await?;
    drop(tx);
    let after = query.after.parse().unwrap_or(0);
    let mut rows: Vec<&Statement> = said.public().filter(|one| one.number > after).collect();
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let own = format!("{}/results", path(&process));
    let next = rows.last().filter(|_| more).map(|one| format!("{own}?after={}#all", one.number));
    let body = Results {
        paging: ui::paging(&here, (after > 0).then(|| format!("{own}#all")), next),
        telling: Telling::of(&here, &said),
        course: course(&here, &said, &months),
        here: &here,
        process: &process,
        phase,
        said: &said,
        mine,
        rows,
    };
    Ok(Page::new(here.t("participation-opinions-results"), body)
        .crumb(here.t("participation-title"), "/participation")
        .crumb(process.title.get(here.lang), process.path())
        .crumb(here.t("participation-opinions-heading"), path(&process))
        .section("/participation")
        .description(process.summary.get(here.lang)))
}

impl Results<'_> {
    fn path(&self) -> String {
        path(self.process)
    }

    fn is_open(&self) -> bool {
        self.phase.stage(self.here.now) == Stage::Open
    }

    fn stage(&self) -> String {
        stage(self.here, self.phase)
    }

    fn shared(&self) -> Vec<Line> {
        self.telling.shared()
    }

    fn dividing(&self) -> Vec<Line> {
        self.telling.dividing()
    }

    /// The group of whoever looks.
    fn group(&self) -> Option<usize> {
        let own =
            self.said.analysis.participants.iter().find(|one| Some(one.id) == self.mine.number);
        own.and_then(|one| one.group)
    }

    fn groups(&self) -> Vec<Told> {
        self.telling.groups(self.group())
    }

    /// Where whoever looks stands, in a sentence.
    fn where_i_stand(&self) -> String {
        match self.group() {
            Some(group) => {
                let name = parts::group_name(group);
                self.here.t1("participation-opinions-me-in", "group", name)
            }
            None if self.mine.votes.is_empty() => self.here.t("participation-opinions-me-nowhere"),
            None => self.here.t("participation-opinions-me-not-yet"),
        }
    }

    fn picture(&self) -> Picture {
        picture(self.here, &self.said.analysis, self.mine.number)
    }

    fn votes(&self, one: &Statement) -> Tally {
        self.said.analysis.statement(one.number).map(|voted| voted.votes).unwrap_or_default()
    }

    /// A number of votes, and how much of all that is.
    fn share(&self, of: &u32, votes: &Tally) -> String {
        match votes.seen() {
            0 => "0".to_owned(),
            seen => format!("{of} ({} %)", parts::percent(*of, seen)),
        }
    }

    /// What whoever looks said to it.
    fn said_to(&self, one: &Statement) -> Option<String> {
        Some(parts::answer(self.here, *self.mine.votes.get(&one.number)?))
    }
}
