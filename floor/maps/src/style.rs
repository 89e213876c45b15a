//! The MapLibre style of a town's map: which sources there are and how they are drawn.
//!
//! Three cases: nothing configured, then the outlines of the areas carry the map; a PMTiles file of
//! the town in the Protomaps basemap schema (version 4), drawn with layers of our own; or the
//! address of somebody else's style, which the browser loads first and then adds ours to.

mod base;
mod outlines;
mod palette;

use serde_json::{Value, json};

use crate::mercator::Bounds;
use palette::Palette;
pub use palette::Theme;

/// The field of the style's `metadata` with the address of a style to load first, if there is one.
pub const BASE_STYLE: &str = "allmende:base_style";
/// The field of the style's `metadata` with west, south, east and north of the town.
pub const BOUNDS: &str = "allmende:bounds";

/// What lies under the town's own layers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Base<'a> {
    /// Nothing: the areas carry the map, everything works offline.
    #[default]
    Outlines,
    /// The PMTiles file this server hands out.
    OwnTiles,
    /// The address of a style of someone else, of basemap.de, say.
    Foreign {
        /// Its absolute address.
        style_url: &'a str,
    },
}

/// A font file for the names on the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FontFace<'a> {
    /// The name layers ask for.
    pub name: &'a str,
    /// The absolute address of a woff2 file.
    pub url: &'a str,
}

/// What a map's style depends on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MapStyle<'a> {
    /// Light or dark.
    pub theme: Theme,
    /// What lies beneath.
    pub base: Base<'a>,
    /// Whose map it is: shown on it, as licences ask.
    pub attribution: &'a str,
    /// Scheme and host without a slash at the end; empty where the browser completes addresses
    /// itself (MapLibre wants whole ones).
    pub origin: &'a str,
    /// The language of names, `de` or `en`, where the base map has a choice.
    pub language: &'a str,
    /// Fonts for names, the first for plain, the last for strong ones. Without any the browser's
    /// own are used.
    pub fonts: &'a [FontFace<'a>],
    /// Whether the town has areas, at `/map/areas.json`.
    pub has_areas: bool,
    /// Whether the town has a file of its waters, at `/map/water.json`.
    pub has_water: bool,
    /// The town's box, to begin with.
    pub bounds: Option<Bounds>,
}

/// The style document (MapLibre style specification, version 8).
#[must_use]
pub fn style(map: &MapStyle<'_>) -> Value {
    let palette = Palette::of(map.theme);
    let mut layers = Vec::new();
    match map.base {
        Base::Outlines => layers.extend(outlines::ground(map, palette)),
        Base::OwnTiles => layers.extend(base::layers(map, palette)),
        Base::Foreign { .. } => {}
    }
    if map.has_areas {
        layers.push(outlines::borders(palette));
    }
    match map.base {
        Base::Outlines if map.has_areas => layers.push(outlines::names(map, palette)),
        Base::OwnTiles => layers.extend(base::names(map, palette)),
        // A foreign style has names of its own, and fonts only for these.
        _ => {}
    }
    let mut style = json!({
        "version": 8,
        "sources": sources(map),
        "layers": layers,
        "metadata": metadata(map),
    });
    if !map.fonts.is_empty() && !matches!(map.base, Base::Foreign { .. }) {
        style["font-faces"] = map.fonts.iter().map(|font| (font.name, font.url)).collect();
    }
    style
}

fn sources(map: &MapStyle<'_>) -> Value {
    let mut sources = json!({});
    let geojson =
        |path: &str| json!({ "type": "geojson", "data": format!("{}{path}", map.origin) });
    if map.has_water && map.base == Base::Outlines {
        sources["water"] = geojson("/map/water.json");
    }
    if map.has_areas {
        sources["areas"] = geojson("/map/areas.json");
    }
    if map.base == Base::OwnTiles {
        let url = format!("pmtiles://{}/map/base.pmtiles", map.origin);
        sources["base"] = json!({ "type": "vector", "url": url });
    }
    // One source carries the credit, or the map would repeat it.
    let carrier = ["base", "areas", "water"].iter().find(|name| sources.get(**name).is_some());
    if let Some(carrier) = carrier.filter(|_| !map.attribution.is_empty()) {
        sources[*carrier]["attribution"] = map.attribution.into();
    }
    sources
}

fn metadata(map: &MapStyle<'_>) -> Value {
    let mut metadata = json!({});
    if let Base::Foreign { style_url } = map.base {
        metadata[BASE_STYLE] = style_url.into();
    }
    if let Some(Bounds { west, south, east, north }) = map.bounds {
        metadata[BOUNDS] = json!([west, south, east, north]);
    }
    metadata
}

impl MapStyle<'_> {
    /// The font of plain names. Without font files MapLibre takes CSS families instead.
    fn plain_font(&self) -> Value {
        self.fonts.first().map_or_else(|| json!(["Fira Sans", "sans-serif"]), |f| json!([f.name]))
    }

    /// The font of strong names.
    fn strong_font(&self) -> Value {
        self.fonts.last().map_or_else(|| json!(["Fira Sans", "sans-serif"]), |f| json!([f.name]))
    }
}
