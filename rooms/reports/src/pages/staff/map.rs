//! The map beside the inbox: `GET /staff/reports/tiles/{z}/{x}/{y}` draws what the list shows,
//! released or not, for staff alone.

use std::{collections::HashSet, sync::Arc};

use askama::Template;
use axum::{
    extract::{Path, Query},
    response::Response,
};
use kernel::Ts;
use maps::TileId;
use web::{Answer, Here, Problem};

use super::{
    asked::{Asked, PATH},
    desk::Reader,
};
use crate::{
    Scope,
    map::{Marked, TownPoints, Words},
    names::Shared,
    pages::tiles::encoded,
    report::Status,
    store::{Inbox, MapRow, list_codes},
};

/// What the staff's map keeps of a report.
#[derive(Debug, Clone)]
struct CaseMark {
    words: Words,
    category: Arc<str>,
    district: Option<Arc<str>>,
    department: Arc<str>,
    expected_at: Option<Ts>,
    status: Status,
    parts: [bool; 4],
}

impl Marked for CaseMark {
    fn said(&self) -> (&Words, Status, &str) {
        (&self.words, self.status, &self.category)
    }

    fn of(row: MapRow, shared: &mut Shared) -> Option<Self> {
        let over = row.closed_at.is_some() || row.withheld_at.is_some();
        Some(Self {
            words: Words::of(&row),
            status: row.status(),
            // In the order of `Inbox::ALL`, and worded like the store's conditions.
            parts: [
                row.published_at.is_none() && !over,
                row.published_at.is_some() && row.closed_at.is_none(),
                row.disputed_at.is_some(),
                over,
            ],
            category: shared.text(&row.category),
            district: row.district.as_deref().map(|key| shared.text(key)),
            department: shared.text(&row.department),
            expected_at: row.expected_at,
        })
    }
}

impl CaseMark {
    fn lies_in(&self, inbox: Inbox) -> bool {
        Inbox::ALL.into_iter().zip(self.parts).any(|(part, lies)| part == inbox && lies)
    }
}

/// Reports that only the rows can find and a map still draws.
const FOUND: i64 = 5_000;

/// The tile; filters are those of the inbox.
pub async fn show_case_tile(
    here: Here,
    reader: Reader,
    Path((z, x, y)): Path<(u8, u32, u32)>,
    Query(asked): Query<Asked>,
) -> Answer<Response> {
    let tile = TileId::new(z, x, y).ok_or_else(Problem::not_found)?;
    let scope = Scope::of(&here);
    let (filter, inbox) = (asked.filter(&here, &scope, &reader), asked.inbox());
    let points = TownPoints::<CaseMark>::fresh(&here.town).await?;
    let found: Option<HashSet<String>> = if filter.asks_rows() {
        let mut tx = here.town.store.read().await?;
        Some(list_codes(&mut tx, inbox, &filter, FOUND).await?.into_iter().collect())
    } else {
        None
    };
    let marks = points.marks(tile, |m: &CaseMark| {
        m.lies_in(inbox)
            && filter.passes(&m.category, m.district.as_deref(), &m.department)
            && filter.late_at.is_none_or(|now| m.expected_at.is_some_and(|at| at < now))
            && found.as_ref().is_none_or(|codes| codes.contains(m.words.code()))
    });
    encoded(&scope, tile, marks, "no-store")
}

/// The map over the list.
#[derive(Template)]
#[template(path = "staff/inbox_map.html")]
pub(super) struct InboxMap {
    here: Here,
    tiles: String,
    link: String,
    centre: String,
    zoom: f64,
    bounds: Option<String>,
}
impl askama::filters::HtmlSafe for InboxMap {}

/// The map of what is asked for, where it is asked for.
pub(super) fn map_of(here: &Here, scope: &Scope, asked: &Asked) -> Option<InboxMap> {
    if asked.view != "map" {
        return None;
    }
    let map = &here.town.config.map;
    let bounds = scope.map.bounds().map(|b| [b.west, b.south, b.east, b.north]);
    Some(InboxMap {
        tiles: format!("{PATH}/tiles/{{z}}/{{x}}/{{y}}?{}", asked.query(&[("view", "")])),
        link: format!("{PATH}/{{code}}?{}", super::neighbours::carried(asked)),
        centre: format!("{},{}", map.centre.lon, map.centre.lat),
        zoom: map.zoom,
        bounds: bounds.map(|b| b.map(|degrees| degrees.to_string()).join(",")),
        here: here.clone(),
    })
}
