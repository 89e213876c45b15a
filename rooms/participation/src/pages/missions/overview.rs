//! `/participation/{process}/missions`: the tasks, the way into a group, and what was found: sums,
//! marks, and the finds on a map and in a list with the same filters.

use askama::Template;
use axum::{
    extract::{Path, Query},
    http::HeaderMap,
};
use maps::TownMap;
use serde::Deserialize;
use web::{Answer, Form, Here, Page, ui, ui::Notice};

use super::{
    Held, held,
    join::{JoinField, prefilled},
    own_group, parts,
};
use crate::{
    mission::{Find, FindId, Group},
    pages::{parts::stage, process::bbox},
    process::{Kind, Mission},
    store::missions::{FindFilter, Sum, list_finds, list_sums},
};

/// Finds a page.
const PAGE: usize = 24;
/// Marks of a place below which no average is told.
const MARKS: i64 = 5;

/// What a visitor asked for, as it stands in the address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// Key of a mission.
    mission: String,
    /// `west,south,east,north`.
    bbox: String,
    /// Keyset: id of the last line.
    before: String,
    /// A group's code, from the address its leader hands on.
    code: String,
}

impl Asked {
    /// As a filter for the store.
    pub fn filter(&self, process: &str) -> FindFilter {
        FindFilter {
            process: process.to_owned(),
            mission: Some(self.mission.clone()).filter(|key| !key.is_empty()),
            bbox: bbox(&self.bbox),
        }
    }

    /// The part of an address behind the question mark.
    fn query(&self, with_section: bool) -> String {
        let section = if with_section { self.bbox.as_str() } else { "" };
        let pairs = [("mission", self.mission.as_str()), ("bbox", section)];
        let kept: Vec<_> = pairs.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        serde_urlencoded::to_string(kept).unwrap_or_default()
    }
}

#[derive(Template)]
#[template(path = "missions/overview.html")]
struct Overview<'a> {
    here: &'a Here,
    held: &'a Held,
    asked: &'a Asked,
    group: Option<Group>,
    form: &'a Form<JoinField>,
    sums: Vec<Sum>,
    lines: Vec<Find>,
    paging: ui::Paging,
    centre: String,
    zoom: f64,
    bounds: Option<String>,
    notice: Notice,
}

/// A place with its marks.
struct Marked {
    name: String,
    marks: i64,
    /// The average, in words; none below five marks.
    average: Option<String>,
}

/// The page.
pub async fn show_missions(
    here: Here,
    headers: HeaderMap,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
) -> Answer<Page> {
    let held = held(&here, &slug)?;
    page(&here, &headers, &held, &asked, &prefilled(&asked.code)).await
}

/// The page with a form for the code.
pub(super) async fn page(
    here: &Here,
    headers: &HeaderMap,
    held: &Held,
    asked: &Asked,
    form: &Form<JoinField>,
) -> Answer<Page> {
    let slug = &held.process.slug;
    let group = own_group(here, headers, slug).await?;
    let (filter, before) = (asked.filter(slug), asked.before.parse().ok().map(FindId));
    let mut tx = here.town.store.read().await?;
    let sums = list_sums(&mut tx, slug).await?;
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let mut lines = list_finds(&mut tx, &filter, before, limit).await?;
    drop(tx);
    let more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let list = |before: &str| {
        let query = asked.query(true);
        format!("{}?{query}{before}#finds", held.path())
    };
    let next = lines.last().filter(|_| more).map(|line| list(&format!("&before={}", line.id)));
    let map = &here.town.config.map;
    let whole = TownMap::of(&here.town).bounds();
    let bounds = filter.bbox.or_else(|| whole.map(|b| [b.west, b.south, b.east, b.north]));
    let done = here.uri.query().unwrap_or_default();
    let notice = match done.split('&').next().unwrap_or_default() {
        "joined" => here.t("participation-missions-joined"),
        "sent" => here.t("participation-missions-sent"),
        _ => String::new(),
    };
    let body = Overview {
        paging: ui::paging(here, before.map(|_| list("")), next),
        centre: format!("{},{}", map.centre.lon, map.centre.lat),
        zoom: map.zoom,
        bounds: bounds.map(|b| b.map(|degrees| degrees.to_string()).join(",")),
        notice: ui::success(notice),
        here,
        held,
        asked,
        group,
        form,
        sums,
        lines,
    };
    Ok(Page::new(here.t("participation-missions-heading"), body)
        .crumb(here.t("participation-title"), "/participation")
        .crumb(held.process.title.get(here.lang), held.process.path())
        .section("/participation")
        .description(held.process.summary.get(here.lang))
        .wide()
        .script("map"))
}

impl Overview<'_> {
    fn stage(&self) -> String {
        stage(self.here, &self.held.phase)
    }

    fn is_open(&self) -> bool {
        self.held.is_open(self.here)
    }

    /// Whether this phone can send something.
    fn can_send(&self) -> bool {
        self.is_open() && self.group.as_ref().is_some_and(Group::is_open)
    }

    fn sums_of(&self, mission: &Mission) -> impl Iterator<Item = &Sum> {
        self.sums.iter().filter(|sum| sum.mission == mission.key)
    }

    /// What a mission has come to, in words.
    fn come_to(&self, mission: &Mission) -> String {
        let finds: i64 = self.sums_of(mission).map(|sum| sum.finds).sum();
        let total: i64 = self.sums_of(mission).map(|sum| sum.total).sum();
        let finds = match mission.kind {
            Kind::Marks => self.here.t1("participation-missions-marks-n", "n", finds),
            _ => self.here.t1("participation-missions-finds-n", "n", finds),
        };
        match mission.kind {
            Kind::Count if total > 0 => {
                format!("{finds}: {}", parts::counted(self.here, Some(mission), total))
            }
            _ => finds,
        }
    }

    /// Missions that ask for marks.
    fn marked_missions(&self) -> impl Iterator<Item = &Mission> {
        self.held.missions.list.iter().filter(|mission| mission.kind == Kind::Marks)
    }

    /// The places of a mission with their marks.
    fn marked(&self, mission: &Mission) -> Vec<Marked> {
        let marked = mission.places.iter().map(|spot| {
            let sum = self.sums_of(mission).find(|sum| sum.spot.as_deref() == Some(&spot.key));
            let (marks, total) = sum.map_or((0, 0), |sum| (sum.finds, sum.total));
            Marked {
                name: spot.name.get(self.here.lang).to_owned(),
                marks,
                average: (marks >= MARKS).then(|| average(self.here, total, marks)),
            }
        });
        marked.collect()
    }

    fn has_map(&self) -> bool {
        !self.lines.is_empty() || self.narrows()
    }

    fn narrows(&self) -> bool {
        !self.asked.mission.is_empty() || !self.asked.bbox.is_empty()
    }

    /// An address of the map's, with the filters of the list.
    fn for_map(&self, below: &str) -> String {
        format!("{}/{below}?{}", self.held.path(), self.asked.query(false))
    }

    fn count(&self) -> String {
        self.here.t1("participation-missions-list-n", "n", self.lines.len())
    }
}

/// An average with one digit behind the comma, halves up.
fn average(here: &Here, total: i64, marks: i64) -> String {
    let tenths = (total * 20 + marks) / (marks * 2);
    let comma = if here.lang == kernel::Lang::En { '.' } else { ',' };
    format!("{}{comma}{}", tenths / 10, tenths % 10)
}
