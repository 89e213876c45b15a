//! `/participation/{process}`: what everybody may know, then what people said, as a list and on a
//! map with the same filters.

use askama::Template;
use axum::extract::{Path, Query};
use identity::Visitor;
use kernel::Ts;
use serde::Deserialize;
use web::{Answer, Here, Page, ui};

use super::{office_name, parts, process_of, survey};
use crate::{
    Contribution, Process, State,
    contribution::ContributionId,
    process::{Phase, Places, Stage},
    store::{Figures, ListFilter, Sort, list_contributions, list_figures},
};

/// Contributions a page.
const PAGE: usize = 20;

/// What a visitor asked for, as it stands in the address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// Key of a theme.
    pub category: String,
    /// What became of it, or `open`: no answer yet.
    pub state: String,
    /// `supported`, or empty: newest first.
    pub sort: String,
    /// `west,south,east,north`.
    pub bbox: String,
    /// What a phone shows: `map`, `list`, or both.
    pub view: String,
    /// Keyset: `voices.time.id` of the last line.
    pub before: String,
}

impl Asked {
    /// As a filter for the store.
    pub fn filter(&self, process: &str) -> ListFilter {
        ListFilter {
            process: process.to_owned(),
            category: Some(self.category.trim()).filter(|c| !c.is_empty()).map(str::to_owned),
            state: State::from_name(&self.state),
            unanswered: self.state == "open",
            bbox: bbox(&self.bbox),
            sort: if self.sort == "supported" { Sort::Supported } else { Sort::Newest },
            before: keyset(&self.before),
        }
    }

    /// The part of an address behind the question mark, with other values for some.
    fn query(&self, changes: &[(&str, &str)]) -> String {
        let pairs = [
            ("category", self.category.as_str()),
            ("state", self.state.as_str()),
            ("sort", self.sort.as_str()),
            ("bbox", self.bbox.as_str()),
            ("view", self.view.as_str()),
            ("before", ""),
        ];
        let changed = |name: &str| changes.iter().find(|(n, _)| *n == name).map(|(_, v)| *v);
        let pairs = pairs.iter().map(|(name, value)| (*name, changed(name).unwrap_or(value)));
        let kept: Vec<(&str, &str)> = pairs.filter(|(_, value)| !value.is_empty()).collect();
        serde_urlencoded::to_string(kept).unwrap_or_default()
    }
}

pub(super) fn bbox(text: &str) -> Option<[f64; 4]> {
    let numbers: Vec<f64> = text.split(',').filter_map(|n| n.trim().parse().ok()).collect();
    let [west, south, east, north] = numbers.try_into().ok()?;
    let finite = [west, south, east, north].iter().all(|n: &f64| n.is_finite());
    (finite && west <= east && south <= north).then_some([west, south, east, north])
}

fn keyset(text: &str) -> Option<(i64, Ts, ContributionId)> {
    let mut parts = text.splitn(3, '.');
    let (voices, at, id) = (parts.next()?, parts.next()?, parts.next()?);
    Some((voices.parse().ok()?, Ts(at.parse().ok()?), ContributionId(id.parse().ok()?)))
}

fn key_of(line: &Contribution) -> String {
    format!("{}.{}.{}", line.supporters, line.received_at.0, line.id)
}

#[derive(Template)]
#[template(path = "process.html")]
struct ShowProcess<'a> {
    here: &'a Here,
    process: &'a Process,
    poll: Option<survey::Poll>,
    asked: Asked,
    lines: Vec<Contribution>,
    figures: Vec<Figures>,
    paging: ui::Paging,
    more: bool,
    centre: String,
    zoom: f64,
    bounds: Option<String>,
}

/// A way to take part that has pages of its own.
struct Way {
    word: &'static str,
    path: String,
    /// What its button says.
    go: String,
    title: String,
    text: String,
    /// Until when, in words.
    stage: String,
}

/// The page.
pub async fn show_process(
    here: Here,
    visitor: Visitor,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
) -> Answer<Page> {
    let process = process_of(&here, &slug)?;
    let poll = survey::poll(&here, &visitor, &process).await?;
    let filter = asked.filter(&slug);
    let mut tx = here.town.store.read().await?;
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let mut lines = list_contributions(&mut tx, &filter, limit).await?;
    let figures = list_figures(&mut tx, Some(&slug), here.now).await?;
    drop(tx);
    let more = lines.len() > PAGE;
    lines.truncate(PAGE);
    if let Some(turn) = process.next_turn(here.now) {
        here.true_until(turn);
    }
    for due in lines.iter().filter(|l| l.answered_at.is_none()).filter_map(|l| l.due_at) {
        if due > here.now {
            here.true_until(due.plus(1));
        }
    }
    let page = |changes: &[(&str, &str)]| link(&process, &asked.query(changes));
    let next = lines.last().filter(|_| more).map(|l| page(&[("before", &key_of(l))]));
    let first = filter.before.is_some().then(|| page(&[]));
    let map = &here.town.config.map;
    let whole = maps::TownMap::of(&here.town).bounds();
    let bounds = filter.bbox.or_else(|| whole.map(|b| [b.west, b.south, b.east, b.north]));
    let body = ShowProcess {
        paging: ui::paging(&here, first, next),
        centre: format!("{},{}", map.centre.lon, map.centre.lat),
        zoom: map.zoom,
        bounds: bounds.map(|b| b.map(|degrees| degrees.to_string()).join(",")),
        here: &here,
        process: &process,
        poll,
        asked,
        lines,
        figures,
        more,
    };
    let page = Page::new(process.title.get(here.lang), body)
        .crumb(here.t("participation-title"), "/participation")
        .section("/participation")
        .description(process.summary.get(here.lang))
        .wide()
        .script("map");
    // A question is answered on this page: what one said to it is one's own.
    Ok(if survey::is_poll(&process) { page } else { page.shared() })
}

/// The list of a process with a query, from its heading on.
fn link(process: &Process, query: &str) -> String {
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{}{mark}{query}#contributions", process.path())
}

impl ShowProcess<'_> {
    fn office(&self) -> String {
        office_name(self.here, &self.process.office)
    }

    fn span(&self, phase: &Phase) -> String {
        parts::span(self.here, phase)
    }

    fn is_now(&self, phase: &Phase) -> bool {
        phase.stage(self.here.now) == Stage::Open
    }

    /// Whether people can take part, in words.
    fn stage(&self) -> Option<String> {
        Some(parts::stage(self.here, self.process.part(self.here.now)?))
    }

    fn takes_contributions(&self) -> bool {
        self.process.takes_contributions(self.here.now)
    }

    /// Whether people take part in this way on this very page.
    fn is_asked_here(&self, word: &str) -> bool {
        word == "survey" && self.poll.is_some()
    }

    /// The phases whose method has pages of its own.
    fn ways(&self) -> Vec<Way> {
        let way = |phase: &Phase| {
            let word = phase.method.page().filter(|word| !self.is_asked_here(word))?;
            let open = phase.stage(self.here.now) == Stage::Open;
            let go = if open { "participation-way-take-part" } else { "participation-way-look" };
            Some(Way {
                word,
                go: self.here.t(go),
                path: format!("{}/{word}", self.process.path()),
                title: self.here.t(&format!("participation-way-{word}-title")),
                text: self.here.t(&format!("participation-way-{word}-text")),
                stage: parts::stage(self.here, phase),
            })
        };
        self.process.parts().filter_map(way).collect()
    }

    fn has_map(&self) -> bool {
        self.process.places() != Places::None
    }

    fn total(&self) -> i64 {
        self.figures.iter().map(|row| row.contributions).sum()
    }

    fn supporters(&self) -> i64 {
        self.figures.iter().map(|row| row.supporters).sum()
    }

    fn late(&self) -> i64 {
        self.figures.iter().map(|row| row.late).sum()
    }

    fn answered(&self) -> i64 {
        let answered = self.figures.iter().filter(|row| row.state.is_some());
        answered.map(|row| row.contributions).sum()
    }

    /// How many of the contributions have an answer, in words.
    fn answer_rate(&self) -> String {
        let (answered, total) = (self.answered(), self.total());
        let percent = (answered * 100).checked_div(total).unwrap_or(0);
        let values =
            [("answered", answered.into()), ("n", total.into()), ("percent", percent.into())];
        self.here.say("participation-answer-rate", &values)
    }

    /// What became of how many.
    fn outcomes(&self) -> Vec<(State, i64)> {
        let of = |state: State| {
            let rows = self.figures.iter().filter(|r| r.state.as_deref() == Some(state.as_str()));
            rows.map(|row| row.contributions).sum()
        };
        let all = State::ALL.map(|state| (state, of(state)));
        all.into_iter().filter(|(_, n)| *n > 0).collect()
    }

    fn count(&self) -> String {
        let key = match (self.asked.before.is_empty(), self.more) {
            (true, false) => "participation-list-count",
            (true, true) => "participation-list-count-first",
            (false, _) => "participation-list-count-further",
        };
        self.here.t1(key, "n", self.lines.len())
    }

    fn narrows(&self) -> bool {
        let Asked { category, state, bbox, .. } = &self.asked;
        [category, state, bbox].iter().any(|value| !value.is_empty())
    }

    fn sorted(&self, sort: &str) -> String {
        link(self.process, &self.asked.query(&[("sort", sort)]))
    }

    fn view(&self, view: &str) -> String {
        link(self.process, &self.asked.query(&[("view", view), ("before", &self.asked.before)]))
    }

    fn is_both(&self) -> bool {
        !["map", "list"].contains(&self.asked.view.as_str())
    }

    /// An address of the map's below the process, with the filters of the list.
    fn for_map(&self, below: &str) -> String {
        let query = self.asked.query(&[("bbox", ""), ("view", ""), ("sort", "")]);
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{}/{below}{mark}{query}", self.process.path())
    }

    fn category(&self, line: &Contribution) -> String {
        parts::category_name(self.here, Some(self.process), line.category.as_deref())
    }

    fn icon(&self, line: &Contribution) -> &str {
        parts::category_icon(Some(self.process), line.category.as_deref())
    }
}
