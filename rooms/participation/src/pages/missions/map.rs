//! `…/missions/tiles/{z}/{x}/{y}` and `…/missions/count.json`: what the map of finds asks for, with
//! the filters of its list.

use axum::{
    Json,
    extract::{Path, Query},
    response::Response,
};
use maps::{TileId, mvt};
use serde_json::{Value, json};
use web::{Answer, Here, Problem};

use super::{held, overview::Asked};
use crate::{
    mission::{FindMark, FindPoints},
    store::missions::count_finds,
};

/// A tile.
pub async fn show_find_tile(
    here: Here,
    Path((slug, z, x, y)): Path<(String, u8, u32, u32)>,
    Query(asked): Query<Asked>,
) -> Answer<Response> {
    let held = held(&here, &slug)?;
    let tile = TileId::new(z, x, y).ok_or_else(Problem::not_found)?;
    let points = FindPoints::fresh(&here.town, &slug).await?;
    let wanted = asked.filter(&slug).mission;
    let passes = |mark: &FindMark| wanted.as_ref().is_none_or(|key| mark.mission == *key);
    let made =
        mvt::MarkTile::new(tile).layer("finds", points.marks(tile, passes), |mark, properties| {
            if mark.count == 1 {
                let mission = held.missions.find(&mark.attrs.mission);
                let title = mission.map_or("", |mission| mission.title.get(here.lang));
                let icon = mission.map_or("pin", |mission| mission.icon.as_str());
                properties
                    .text("code", &mark.attrs.code)
                    .text("title", title)
                    .text("status", "open")
                    .text("icon", icon);
            }
        });
    // What is thrown away is gone from the map at once, and titles are in the visitor's language.
    mvt::answer(made, "private, no-cache")
}

/// How many lie in a section of the map.
pub async fn count_find_section(
    here: Here,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
) -> Answer<Json<Value>> {
    held(&here, &slug)?;
    let mut tx = here.town.store.read().await?;
    let count = count_finds(&mut tx, &asked.filter(&slug)).await?;
    Ok(Json(json!({ "count": count })))
}
