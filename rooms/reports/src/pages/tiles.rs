//! `GET /reports/tiles/{z}/{x}/{y}`: vector tiles of released reports, clustered.

use axum::{
    extract::{Path, Query},
    response::Response,
};
use kernel::Ts;
use maps::{TileId, mvt};
use web::{Answer, Here, Problem, page::Shared};

use crate::{
    Scope,
    map::{Mark, Marked, ReportPoints},
    pages::list::Asked,
};

/// The tile; filters are those of the list.
pub async fn show_tile(
    here: Here,
    Path((z, x, y)): Path<(u8, u32, u32)>,
    Query(asked): Query<Asked>,
) -> Answer<Response> {
    let tile = TileId::new(z, x, y).ok_or_else(Problem::not_found)?;
    let points = ReportPoints::fresh(&here.town).await?;
    let filter = asked.filter(&here);
    let passes = |m: &Mark| {
        filter.open.is_none_or(|open| m.open == open)
            && (filter.categories.is_empty()
                || filter.categories.iter().any(|c| **c == *m.category))
            && filter
                .district
                .as_deref()
                .is_none_or(|d| m.district.as_deref().unwrap_or("none") == d)
            && filter.kind.as_deref().is_none_or(|k| (k == "idea") == m.idea)
    };
    let scope = Scope::of(&here);
    let marks = points.marks(tile, passes);
    let mut response = encoded(&scope, tile, marks, "public, max-age=30")?;
    // Made of the points alone: the next visitor may have it while nothing changes.
    response.extensions_mut().insert(Shared { until: Ts(i64::MAX) });
    Ok(response)
}

/// A tile with these marks, and for how long others may keep it.
pub(super) fn encoded<M: Marked>(
    scope: &Scope,
    tile: TileId,
    marks: Vec<maps::Mark<'_, M>>,
    keep: &'static str,
) -> Answer<Response> {
    let made = mvt::MarkTile::new(tile).layer("reports", marks, |mark, properties| {
        if mark.count == 1 {
            let (words, status, category) = mark.attrs.said();
            properties
                .text("code", words.code())
                .text("title", words.title())
                .text("status", status.on_map())
                .text("icon", scope.category_icon(category));
        }
    });
    mvt::answer(made, keep)
}
