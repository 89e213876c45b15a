//! What the islands ask while somebody writes: what is at a point, which places bear a name,
//! which category fits the words.

use axum::{
    Json,
    extract::Query,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use serde_json::{Value, json};
use web::{Answer, Here, Problem};

use super::{LOOKUPS, place::read_point, similar::REACH, suggester};
use crate::{Scope, choose::list_close, places::Places, rounding::OFF_M};

/// How far a named place may be to be named, metres.
const NAMED_WITHIN: f64 = 600.0;

#[derive(Deserialize)]
pub struct AtPoint {
    lon: String,
    lat: String,
}

/// `GET /reports/new/place.json?lon=&lat=`.
pub async fn look_up_place(here: Here, Query(at): Query<AtPoint>) -> Answer<Json<Value>> {
    here.limit(LOOKUPS)?;
    let point = read_point(&at.lon, &at.lat).ok_or_else(Problem::bad_request)?;
    let scope = Scope::of(&here);
    let places = Places::of(&here.town);
    let near = places.nearest(point, NAMED_WITHIN, 3);
    let near: Vec<Value> = near
        .into_iter()
        .map(|(place, metres)| json!({"name": place.name, "distance_m": metres.round()}))
        .collect();
    let (open, _) = list_close(&here, point, REACH + OFF_M, 50).await?;
    let open = scope.shown_lines(open);
    let similar = open
        .iter()
        .filter(|line| line.point().is_some_and(|p| p.distance_m(point) <= REACH))
        .count();
    let district = scope.district_of(point).map_or("", |key| scope.district_name(key));
    Ok(Json(json!({"district": district, "nearest": near, "similar": similar})))
}

#[derive(Deserialize)]
pub struct ByName {
    #[serde(default)]
    q: String,
}

/// `GET /reports/new/places.json?q=`.
pub async fn search_places(here: Here, Query(by): Query<ByName>) -> Answer<Json<Value>> {
    here.limit(LOOKUPS)?;
    let scope = Scope::of(&here);
    let places = Places::of(&here.town);
    let found = places.search(&by.q, 8).into_iter().map(|place| {
        let district = place.district.as_deref().map_or("", |key| scope.district_name(key));
        json!({
            "name": place.name,
            "lon": place.at.lon,
            "lat": place.at.lat,
            "district": district,
        })
    });
    Ok(Json(Value::Array(found.collect())))
}

#[derive(Deserialize)]
pub struct FromText {
    #[serde(default)]
    text: String,
}

/// `GET /reports/new/suggest.json?text=`; 204 when there is nothing to suggest.
pub async fn suggest_category(here: Here, Query(from): Query<FromText>) -> Answer<Response> {
    here.limit(LOOKUPS)?;
    let text: String = from.text.chars().take(2_000).collect();
    let found = suggester::of(&here).await?.suggest(&text);
    let Some(found) = found else { return Ok(StatusCode::NO_CONTENT.into_response()) };
    let label = Scope::of(&here).category_name(&found.category, here.lang).to_owned();
    let answer = json!({"category": found.category, "label": label, "reason": found.reasons});
    Ok(Json(answer).into_response())
}
