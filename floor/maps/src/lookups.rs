//! What the map's islands ask: which places bear a name, and what is at a point.

use std::time::Duration;

use axum::{Json, extract::Query};
use kernel::Point;
use serde::Deserialize;
use serde_json::{Value, json};
use web::{Answer, Here, Problem, limit::Limit};

use crate::{TownMap, places::Places};

/// Questions one network may ask while somebody types.
const LOOKUPS: Limit = Limit { name: "map-lookups", burst: 120, every: Duration::from_millis(500) };
/// Places told for a name.
const TOLD: usize = 8;
/// How far a named place may be to be named, metres.
const NAMED_WITHIN_M: f64 = 600.0;

/// A name, or the beginning of one.
#[derive(Deserialize)]
pub struct ByName {
    #[serde(default)]
    q: String,
}

/// `?q=`: places that bear a name.
///
/// # Errors
/// A problem where too much is asked.
pub async fn search_places(here: Here, Query(by): Query<ByName>) -> Answer<Json<Value>> {
    here.limit(LOOKUPS)?;
    let (map, places) = (TownMap::of(&here.town), Places::of(&here.town));
    let found = places.search(&by.q, TOLD).into_iter().map(|place| {
        json!({
            "name": place.name,
            "lon": place.at.lon,
            "lat": place.at.lat,
            "district": place.district.as_deref().and_then(|key| map.areas.get(key)).map_or("", |area| area.name.as_str()),
        })
    });
    Ok(Json(Value::Array(found.collect())))
}

/// A point as the browser writes it.
#[derive(Deserialize)]
pub struct AtPoint {
    lon: String,
    lat: String,
}

impl AtPoint {
    /// The point; none for what is no point on earth.
    #[must_use]
    pub fn point(&self) -> Option<Point> {
        Point::new(self.lon.trim().parse().ok()?, self.lat.trim().parse().ok()?)
    }
}

/// `?lon=&lat=`: the district and the nearest named places.
///
/// # Errors
/// A problem where too much is asked, or for what is no point.
pub async fn look_up_place(here: Here, Query(at): Query<AtPoint>) -> Answer<Json<Value>> {
    here.limit(LOOKUPS)?;
    let point = at.point().ok_or_else(Problem::bad_request)?;
    Ok(Json(surroundings(&here, point)))
}

/// What a browser is told of a point.
#[must_use]
pub fn surroundings(here: &Here, point: Point) -> Value {
    let (map, places) = (TownMap::of(&here.town), Places::of(&here.town));
    let near = places.nearest(point, NAMED_WITHIN_M, 3).into_iter();
    let near: Vec<Value> = near
        .map(|(place, metres)| json!({ "name": place.name, "distance_m": metres.round() }))
        .collect();
    let district = map.areas.locate(point).map_or("", |area| area.name.as_str());
    json!({ "district": district, "nearest": near })
}
