//! What the islands ask while somebody writes: what is at a point, which category fits the words.

use axum::{
    Json,
    extract::Query,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use maps::lookups::AtPoint;
use serde::Deserialize;
use serde_json::{Value, json};
use web::{Answer, Here, Problem};

use super::{LOOKUPS, similar::REACH, suggester};
use crate::{Scope, choose::list_close, rounding::OFF_M};

/// `GET /reports/new/place.json?lon=&lat=`.
pub async fn look_up_place(here: Here, Query(at): Query<AtPoint>) -> Answer<Json<Value>> {
    here.limit(LOOKUPS)?;
    let point = at.point().ok_or_else(Problem::bad_request)?;
    let scope = Scope::of(&here);
    let (open, _) = list_close(&here, point, REACH + OFF_M, 50).await?;
    let open = scope.shown_lines(open);
    let similar = open
        .iter()
        .filter(|line| line.point().is_some_and(|p| p.distance_m(point) <= REACH))
        .count();
    let mut told = maps::lookups::surroundings(&here, point);
    if let Some(told) = told.as_object_mut() {
        told.insert("similar".to_owned(), json!(similar));
    }
    Ok(Json(told))
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
