//! `/map/…`: what a browser needs to draw the town before any room adds to it.

use axum::{Router, http::HeaderMap, response::Response, routing::get};
use web::{Answer, App, Here, Problem};

use crate::{lookups, style::Theme, town::TownMap};

/// Style, outlines, waters and base map of the municipality the request is for.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/map/style.json", get(show_style))
        .route("/map/areas.json", get(show_areas))
        .route("/map/water.json", get(show_water))
        .route("/map/base.pmtiles", get(show_base))
        .route("/map/places.json", get(lookups::search_places))
        .route("/map/place.json", get(lookups::look_up_place))
}

/// `?theme=dark` for the dark one; anything else is light.
async fn show_style(here: Here, headers: HeaderMap) -> Response {
    let dark = here.uri.query().is_some_and(|query| query.split('&').any(|p| p == "theme=dark"));
    let theme = if dark { Theme::Dark } else { Theme::Light };
    TownMap::of(&here.town).style(&here.town.config, theme, here.lang).answer(&headers)
}

async fn show_areas(here: Here, headers: HeaderMap) -> Answer {
    let outlines = TownMap::of(&here.town).outlines.clone().ok_or_else(Problem::not_found)?;
    Ok(outlines.answer(&headers))
}

async fn show_water(here: Here, headers: HeaderMap) -> Answer {
    let water = TownMap::of(&here.town).water.clone().ok_or_else(Problem::not_found)?;
    Ok(water.answer(&headers))
}

async fn show_base(here: Here, headers: HeaderMap) -> Answer {
    let tiles = TownMap::of(&here.town).tiles(&here.town).ok_or_else(Problem::not_found)?;
    Ok(tiles.answer_in_parts(&headers))
}
