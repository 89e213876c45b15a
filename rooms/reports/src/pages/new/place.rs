//! `/reports/new/where`: an address, a point on the map, one's own position, or the number on
//! a lamp. One of them is enough, and none needs the map.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kernel::Point;
use maps::places::{Place, Places};
use web::{Answer, Form, Guarded, Here, Page, fields};

use super::{
    Current,
    steps::{self, SoFar, Step, Steps, after},
};
use crate::{Scope, category::NotForUs, pages::parts::asked};

/// How far outside of the town a place may lie before it is taken for a mistake, metres.
const FAR: f64 = 20_000.0;
/// Places offered for a name.
const OFFERED: usize = 6;

fields! {
    pub(super) WhereField {
        Address = "address",
        Found = "found",
        Find = "find",
        Clear = "clear",
        Lon = "lon",
        Lat = "lat",
        Object = "object",
        Back = "back",
    }
}

/// A place the search found.
struct Found {
    value: String,
    name: String,
}

#[derive(Template)]
#[template(path = "new/where.html")]
struct Where<'a> {
    here: &'a Here,
    form: &'a Form<WhereField>,
    steps: Steps<'a>,
    so_far: SoFar<'a>,
    found: Vec<Found>,
    searched: bool,
    chosen: Option<String>,
    notices: &'a [NotForUs],
    centre: String,
    zoom: f64,
    bounds: Option<String>,
}

impl Where<'_> {
    fn error(&self, name: &str) -> Option<String> {
        web::field::error_text(self.here, self.form, name)
    }
}

/// The page.
pub async fn show_where(here: Here, current: Current) -> Page {
    let draft = &current.draft;
    let degrees = |n: Option<f64>| n.map(|n| format!("{n:.6}")).unwrap_or_default();
    let form = Form::default()
        .with(WhereField::Address, draft.address.as_deref().unwrap_or(""))
        .with(WhereField::Object, draft.object_id.as_deref().unwrap_or(""))
        .with(WhereField::Lon, degrees(draft.lon))
        .with(WhereField::Lat, degrees(draft.lat))
        .with(WhereField::Back, back(&here));
    page(&here, &current, &form, Vec::new(), false)
}

/// Where to go after this step, from the address.
pub(super) fn back(here: &Here) -> &'static str {
    if asked(here, "back") == Some("check") { "check" } else { "" }
}

/// Stores the place.
pub async fn save_where(
    here: Here,
    mut current: Current,
    Guarded(mut form): Guarded<WhereField>,
) -> Answer<Response> {
    let scope = Scope::of(&here);
    let address = form.optional(WhereField::Address, 300);
    let object = form.optional(WhereField::Object, 60);
    if form.ticked(WhereField::Find) {
        let found = search(&here, &scope, address.as_deref().unwrap_or(""));
        return Ok(page(&here, &current, &form, found, true).into_response());
    }
    let point = point(&mut form, &scope);
    if form.is_valid() && point.is_none() && address.is_none() && object.is_none() {
        form.fail(WhereField::Address, "reports-new-where-missing");
    }
    if !form.is_valid() {
        let answer = page(&here, &current, &form, Vec::new(), false);
        return Ok(answer.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    }
    let draft = &mut current.draft;
    (draft.lon, draft.lat) = (point.map(|p| p.lon), point.map(|p| p.lat));
    (draft.address, draft.object_id) = (address, object);
    let next = if form.ticked(WhereField::Clear) {
        "/reports/new/where"
    } else {
        after(form.value(WhereField::Back), "/reports/new/what")
    };
    current.save(&here, next).await
}

/// The point of the form: one the search found goes before one that was there before.
fn point(form: &mut Form<WhereField>, scope: &Scope) -> Option<Point> {
    if form.ticked(WhereField::Clear) {
        return None;
    }
    let found = form.value(WhereField::Found).to_owned();
    let (lon, lat) = match found.split_once(',') {
        Some((lon, lat)) => (lon.to_owned(), lat.to_owned()),
        None => (form.value(WhereField::Lon).to_owned(), form.value(WhereField::Lat).to_owned()),
    };
    if lon.is_empty() && lat.is_empty() {
        return None;
    }
    match read_point(&lon, &lat) {
        None => {
            form.fail(WhereField::Address, "reports-new-where-no-point");
            None
        }
        Some(point) if is_far(scope, point) => {
            form.fail(WhereField::Address, "reports-new-where-far");
            None
        }
        Some(point) => Some(point),
    }
}

/// A point from two numbers as the browser writes them.
pub(crate) fn read_point(lon: &str, lat: &str) -> Option<Point> {
    Point::new(lon.trim().parse().ok()?, lat.trim().parse().ok()?)
}

/// Whether a point lies so far outside of the town that it must be a mistake.
pub(crate) fn is_far(scope: &Scope, point: Point) -> bool {
    scope.map.areas.nearest(point).is_some_and(|(_, metres)| metres > FAR)
}

fn search(here: &Here, scope: &Scope, typed: &str) -> Vec<Found> {
    let places = Places::of(&here.town);
    let found = places.search(typed, OFFERED);
    let entry = |place: &&Place| {
        let district = place.district.as_deref().map(|key| scope.district_name(key));
        let district = district.filter(|name| *name != place.name);
        Found {
            value: format!("{:.6},{:.6}", place.at.lon, place.at.lat),
            name: match district {
                Some(district) => format!("{}, {district}", place.name),
                None => place.name.clone(),
            },
        }
    };
    found.iter().map(entry).collect()
}

fn page(
    here: &Here,
    current: &Current,
    form: &Form<WhereField>,
    found: Vec<Found>,
    searched: bool,
) -> Page {
    let scope = Scope::of(here);
    let map = &here.town.config.map;
    let chosen = read_point(form.value(WhereField::Lon), form.value(WhereField::Lat));
    let chosen = chosen.map(|point| match scope.district_of(point) {
        Some(key) => here.t1("reports-new-where-chosen", "district", scope.district_name(key)),
        None => here.t("reports-new-where-chosen-outside"),
    });
    let bounds = scope.map.bounds().filter(|_| form.value(WhereField::Lon).is_empty());
    let body = Where {
        steps: steps::steps(here, current, &scope, Some(Step::Where)),
        so_far: steps::so_far(here, current, &scope),
        found,
        searched,
        chosen,
        notices: scope.catalogue.notices(),
        centre: format!("{},{}", map.centre.lon, map.centre.lat),
        zoom: map.zoom,
        bounds: bounds.map(|b| format!("{},{},{},{}", b.west, b.south, b.east, b.north)),
        here,
        form,
    };
    Page::new(here.t("reports-new-where-title"), body)
        .crumb(here.t("reports-nav-list"), "/reports")
        .section("/reports/new")
        .script("place")
}
