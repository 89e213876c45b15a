//! A tile as bytes: Mapbox Vector Tile 2.1, what map libraries ask for as `z/x/y`.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use web::{Answer, Problem};

use ::mvt::{GeomEncoder, GeomType, Layer, Tile};

use crate::{
    clusters::Mark,
    tile::{EXTENT, TileId},
};

/// The content type of a vector tile.
pub const CONTENT_TYPE: &str = "application/vnd.mapbox-vector-tile";

/// Points of a tile could not be encoded.
#[derive(Debug, thiserror::Error)]
#[error("the tile {tile} cannot be encoded")]
pub struct MvtError {
    tile: TileId,
    #[source]
    cause: ::mvt::Error,
}

/// A tile with one or more layers of marks.
pub struct MarkTile {
    id: TileId,
    tile: Tile,
}

impl MarkTile {
    /// A tile without layers: no bytes, which is a valid empty tile.
    #[must_use]
    pub fn new(id: TileId) -> Self {
        Self { id, tile: Tile::new(EXTENT) }
    }

    /// Adds a layer. Every mark has its `count`; several points as one have `cluster` (true), and
    /// `splits_at` (a zoom) where they fall apart when one comes nearer. `describe` adds what else
    /// the picture needs.
    ///
    /// # Errors
    /// If there is a layer of that name already.
    pub fn layer<'a, A: 'a, T: 'a>(
        mut self,
        name: &str,
        marks: impl IntoIterator<Item = Mark<'a, A, T>>,
        mut describe: impl FnMut(&Mark<'a, A, T>, &mut Properties<'_>),
    ) -> Result<Self, MvtError> {
        let tile = self.id;
        let failed = |cause| MvtError { tile, cause };
        let mut layer = self.tile.create_layer(name);
        for mark in marks {
            layer = feature(layer, tile, &mark, &mut describe).map_err(failed)?;
        }
        if layer.num_features() > 0 {
            self.tile.add_layer(layer).map_err(failed)?;
        }
        Ok(self)
    }

    /// The bytes to send as [`CONTENT_TYPE`].
    ///
    /// # Errors
    /// If the encoder fails.
    pub fn bytes(&self) -> Result<Vec<u8>, MvtError> {
        self.tile.to_bytes().map_err(|cause| MvtError { tile: self.id, cause })
    }
}

/// The answer with a tile, and for how long others may keep it (`Cache-Control`).
///
/// # Errors
/// Where the tile could not be encoded; the reason goes to the log.
pub fn answer(made: Result<MarkTile, MvtError>, keep: &'static str) -> Answer<Response> {
    let bytes = made.and_then(|tile| tile.bytes()).map_err(|error| {
        tracing::error!(%error, "tile");
        Problem::internal()
    })?;
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(CONTENT_TYPE));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    Ok(response)
}

fn feature<'a, A, T>(
    layer: Layer,
    tile: TileId,
    mark: &Mark<'a, A, T>,
    describe: &mut impl FnMut(&Mark<'a, A, T>, &mut Properties<'_>),
) -> Result<Layer, ::mvt::Error> {
    let (x, y) = tile.place(mark.spot);
    let place = GeomEncoder::new(GeomType::Point).point(x, y)?.encode()?;
    let mut feature = layer.into_feature(place);
    feature.add_tag_uint("count", u64::from(mark.count));
    if mark.count > 1 {
        feature.add_tag_bool("cluster", true);
    }
    if let Some(zoom) = mark.splits_at {
        feature.add_tag_uint("splits_at", u64::from(zoom));
    }
    describe(mark, &mut Properties { feature: &mut feature });
    Ok(feature.into_layer())
}

/// What a mark says about itself, by name.
pub struct Properties<'f> {
    feature: &'f mut ::mvt::Feature,
}

impl Properties<'_> {
    /// A text.
    pub fn text(&mut self, key: &str, value: &str) -> &mut Self {
        self.feature.add_tag_string(key, value);
        self
    }

    /// A whole number.
    pub fn number(&mut self, key: &str, value: i64) -> &mut Self {
        self.feature.add_tag_int(key, value);
        self
    }

    /// A number with a fraction.
    pub fn fraction(&mut self, key: &str, value: f64) -> &mut Self {
        self.feature.add_tag_double(key, value);
        self
    }

    /// Yes or no.
    pub fn flag(&mut self, key: &str, value: bool) -> &mut Self {
        self.feature.add_tag_bool(key, value);
        self
    }
}
