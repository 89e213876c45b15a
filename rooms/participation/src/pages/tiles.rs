//! `…/tiles/{z}/{x}/{y}` and `…/count.json`: what the map of a process asks for, with the filters
//! of its list.

use axum::{
    Json,
    extract::{Path, Query},
    response::Response,
};
use kernel::Ts;
use maps::{TileId, mvt};
use serde_json::{Value, json};
use web::{Answer, Here, Problem, page::Shared};

use super::{parts, process::Asked, process_of};
use crate::{
    map::{Mark, Points},
    store::count_contributions,
};

/// A tile.
pub async fn show_tile(
    here: Here,
    Path((slug, z, x, y)): Path<(String, u8, u32, u32)>,
    Query(asked): Query<Asked>,
) -> Answer<Response> {
    let process = process_of(&here, &slug)?;
    let tile = TileId::new(z, x, y).ok_or_else(Problem::not_found)?;
    let points = Points::fresh(&here.town, &slug).await?;
    let filter = asked.filter(&slug);
    let passes = |mark: &Mark| {
        filter.category.as_deref().is_none_or(|c| mark.category.as_deref() == Some(c))
            && filter.state.is_none_or(|state| mark.state == Some(state))
            && (!filter.unanswered || mark.state.is_none())
    };
    let made = mvt::MarkTile::new(tile).layer(
        "contributions",
        points.marks(tile, passes),
        |mark, properties| {
            if mark.count == 1 {
                properties
                    .text("code", &mark.attrs.code)
                    .text("title", &mark.attrs.title)
                    .text("status", mark.attrs.standing().on_map())
                    .text(
                        "icon",
                        parts::category_icon(Some(&process), mark.attrs.category.as_deref()),
                    );
            }
        },
    );
    let mut response = mvt::answer(made, "public, max-age=30")?;
    response.extensions_mut().insert(Shared { until: Ts(i64::MAX) });
    Ok(response)
}

/// How many lie in a section of the map.
pub async fn count_section(
    here: Here,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
) -> Answer<Json<Value>> {
    process_of(&here, &slug)?;
    let mut tx = here.town.store.read().await?;
    let count = count_contributions(&mut tx, &asked.filter(&slug)).await?;
    Ok(Json(json!({ "count": count })))
}
