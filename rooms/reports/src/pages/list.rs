//! `GET /reports`: released reports as a list and on a map, with the same filters.

use askama::Template;
use axum::extract::Query;
use kernel::{ReportId, Ts};
use serde::Deserialize;
use web::{Answer, Here, Page, ui};

use crate::{
    Scope,
    choose::list_chosen,
    store::{Line, ListFilter},
};

/// Reports a page.
const PAGE: usize = 20;

/// What a visitor asked for, as it stands in the address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// Words.
    pub q: String,
    /// District key or `none`.
    pub district: String,
    /// Category or group key.
    pub category: String,
    /// `open`, `done` or empty.
    pub status: String,
    /// `defect`, `idea` or empty.
    pub kind: String,
    /// `1`: only reports without coordinates.
    pub noplace: String,
    /// `west,south,east,north`.
    pub bbox: String,
    /// Keyset: `time.id` of the last line.
    pub before: String,
    /// What a phone shows: `map`, `list`, or both.
    pub view: String,
}

impl Asked {
    /// As a filter for the store.
    #[must_use]
    pub fn filter(&self, here: &Here) -> ListFilter {
        let some = |s: &str| (!s.trim().is_empty()).then(|| s.trim().to_owned());
        ListFilter {
            words: some(&self.q).map(|w| w.chars().take(200).collect()),
            lang: here.lang,
            district: some(&self.district),
            categories: categories(&Scope::of(here), &self.category),
            kind: some(&self.kind),
            open: match self.status.as_str() {
                "open" => Some(true),
                "done" => Some(false),
                _ => None,
            },
            without_place: self.noplace == "1",
            bbox: bbox(&self.bbox),
            sensitive: Scope::of(here).sensitive_categories(),
            department: None,
            before: keyset(&self.before),
        }
    }

    /// The address with these filters and other values for some of them.
    #[must_use]
    pub fn with(&self, changes: &[(&str, &str)]) -> String {
        let pairs = [
            ("q", self.q.as_str()),
            ("district", self.district.as_str()),
            ("category", self.category.as_str()),
            ("status", self.status.as_str()),
            ("kind", self.kind.as_str()),
            ("noplace", self.noplace.as_str()),
            ("bbox", self.bbox.as_str()),
            ("view", self.view.as_str()),
            ("before", ""),
        ];
        let query = query(&pairs, changes);
        if query.is_empty() { "/reports".to_owned() } else { format!("/reports?{query}") }
    }
}

/// The categories a key stands for: a group for all of its own. An unknown key matches nothing.
pub(super) fn categories(scope: &Scope, key: &str) -> Vec<String> {
    match scope.catalogue.group(key) {
        Some(group) => group.all().map(|c| c.key.clone()).collect(),
        None => {
            Some(key.trim()).filter(|key| !key.is_empty()).map(str::to_owned).into_iter().collect()
        }
    }
}

/// The part of an address behind the question mark: these pairs with other values for some of
/// them, without the empty ones.
pub(super) fn query(pairs: &[(&str, &str)], changes: &[(&str, &str)]) -> String {
    let changed = |name: &str| changes.iter().find(|(n, _)| *n == name).map(|(_, value)| *value);
    let pairs = pairs.iter().map(|(name, value)| (*name, changed(name).unwrap_or(value)));
    let kept: Vec<(&str, &str)> = pairs.filter(|(_, value)| !value.is_empty()).collect();
    serde_urlencoded::to_string(kept).unwrap_or_default()
}

/// `west,south,east,north` in degrees.
#[must_use]
pub fn bbox(text: &str) -> Option<[f64; 4]> {
    let numbers: Vec<f64> = text.split(',').filter_map(|n| n.trim().parse().ok()).collect();
    let [west, south, east, north] = numbers.try_into().ok()?;
    let finite = [west, south, east, north].iter().all(|n: &f64| n.is_finite());
    (finite && west <= east && south <= north).then_some([west, south, east, north])
}

/// `time.id` of a list's last line.
#[must_use]
pub fn keyset(text: &str) -> Option<(Ts, ReportId)> {
    let (at, id) = text.split_once('.')?;
    Some((Ts(at.parse().ok()?), ReportId(id.parse().ok()?)))
}

/// The keyset of a line.
#[must_use]
pub fn key_of(line: &Line) -> String {
    format!("{}.{}", line.received_at.0, line.id)
}

/// A filter that is chosen, and the address without it.
struct Chip {
    text: String,
    path: String,
}

#[derive(Template)]
#[template(path = "list.html")]
struct ListReports {
    here: Here,
    scope: Scope,
    asked: Asked,
    lines: Vec<Line>,
    chips: Vec<Chip>,
    paging: ui::Paging,
    tiles: String,
    /// Where the map asks how many lie in its section.
    counts: String,
    centre: String,
    zoom: f64,
    /// Section of the map: the chosen one, else the whole town.
    bounds: Option<String>,
    more: bool,
}

/// The page.
pub async fn list_reports(here: Here, Query(asked): Query<Asked>) -> Answer<Page> {
    let scope = Scope::of(&here);
    let filter = asked.filter(&here);
    let (mut lines, _) = list_chosen(&here, &filter, PAGE + 1).await?;
    let more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let lines = scope.shown_lines(lines);
    let next = lines.last().filter(|_| more).map(|l| asked.with(&[("before", &key_of(l))]));
    let first = filter.before.is_some().then(|| asked.with(&[]));
    let map = &here.town.config.map;
    let whole = asked.with(&[("bbox", ""), ("view", "")]);
    let page = ListReports {
        chips: chips(&here, &scope, &asked),
        paging: ui::paging(&here, first, next),
        tiles: whole.replacen("/reports", "/reports/tiles/{z}/{x}/{y}", 1),
        counts: whole.replacen("/reports", "/reports/count.json", 1),
        centre: format!("{},{}", map.centre.lon, map.centre.lat),
        zoom: map.zoom,
        bounds: filter
            .bbox
            .or_else(|| scope.map.bounds().map(|b| [b.west, b.south, b.east, b.north]))
            .map(|b| b.map(|degrees| degrees.to_string()).join(",")),
        more,
        scope,
        asked,
        lines,
        here: here.clone(),
    };
    Ok(Page::new(here.t1("reports-list-title", "name", here.town.config.name.as_str()), page)
        .wide()
        .section("/reports")
        .located()
        .feed("/reports/feed.atom")
        .script("map")
        .shared())
}

fn chips(here: &Here, scope: &Scope, asked: &Asked) -> Vec<Chip> {
    let mut chips = Vec::new();
    let mut add = |text: String, name: &str| {
        chips.push(Chip { text, path: asked.with(&[(name, "")]) });
    };
    if !asked.q.trim().is_empty() {
        add(here.t1("reports-list-quoted", "words", asked.q.trim()), "q");
    }
    if !asked.category.is_empty() {
        let group = scope.catalogue.group(&asked.category).map(|g| g.name.get(here.lang));
        let name = group.unwrap_or_else(|| scope.category_name(&asked.category, here.lang));
        add(name.to_owned(), "category");
    }
    match asked.district.as_str() {
        "" => {}
        "none" => add(here.t("reports-list-no-district"), "district"),
        key => add(scope.district_name(key).to_owned(), "district"),
    }
    match asked.status.as_str() {
        "open" => add(here.t("reports-list-open"), "status"),
        "done" => add(here.t("reports-list-done"), "status"),
        _ => {}
    }
    match asked.kind.as_str() {
        "defect" => add(here.t("reports-kind-defect"), "kind"),
        "idea" => add(here.t("reports-kind-idea"), "kind"),
        _ => {}
    }
    if asked.noplace == "1" {
        add(here.t("reports-list-without-place"), "noplace");
    }
    if bbox(&asked.bbox).is_some() {
        add(here.t("reports-list-section"), "bbox");
    }
    chips
}

impl ListReports {
    /// How many lines there are, as far as that is known without counting a whole city.
    fn count(&self) -> String {
        let n = self.lines.len();
        let key = match (self.asked.before.is_empty(), self.more) {
            (true, false) => "reports-list-count",
            (true, true) => "reports-list-count-newest",
            (false, _) => "reports-list-count-older",
        };
        self.here.t1(key, "n", n)
    }

    /// The address of this list in another view.
    fn view(&self, view: &str) -> String {
        self.asked.with(&[("view", view), ("before", &self.asked.before)])
    }

    /// The page of the files with this list's filters.
    fn data(&self) -> String {
        self.asked.with(&[("view", "")]).replacen("/reports", "/reports/data", 1)
    }

    fn is_both(&self) -> bool {
        !["map", "list"].contains(&self.asked.view.as_str())
    }

    fn place(&self, line: &Line) -> String {
        place_line(&self.here, &self.scope, line)
    }
}

/// District or address of a line, or that it has no place.
#[must_use]
pub fn place_line(here: &Here, scope: &Scope, line: &Line) -> String {
    match (&line.district, &line.address, line.point()) {
        (Some(district), _, _) => scope.district_name(district).to_owned(),
        (None, Some(address), None) => address.clone(),
        (None, _, Some(_)) => here.t("reports-place-outside"),
        (None, None, None) => here.t("reports-place-none"),
    }
}
