//! What a municipality's files say about its map, read once and kept until they change.

use std::sync::Arc;

use kernel::municipality::{BaseMap, Municipality};
use web::Town;

use crate::{
    areas::Areas,
    content::Content,
    mercator::Bounds,
    style::{Base, FontFace, MapStyle, Theme, style},
};

/// How far the browser's outlines may be off, metres: less than a pixel until zoom 14.
const OUTLINE_TOLERANCE_M: f64 = 4.0;

/// Outlines change with the municipality's files only.
const KEPT: &str = "public, max-age=300";

/// Kept by the browser, but asked for again: it depends on the visitor's language.
const ASKED: &str = "private, no-cache";

const GEOJSON: &str = "application/geo+json";

/// The fonts of names on the map, plain first, as they lie among the assets.
const FONTS: [FontFace<'_>; 2] = [
    FontFace { name: "Fira Sans Regular", url: "/assets/fonts/FiraSans-Regular.woff2" },
    FontFace { name: "Fira Sans Medium", url: "/assets/fonts/FiraSans-Medium.woff2" },
];

/// A municipality's map.
#[derive(Debug, Clone, Default)]
pub struct TownMap {
    /// Its areas; none where it has no file of them or the file is wrong.
    pub areas: Areas,
    pub(crate) outlines: Option<Content>,
    pub(crate) water: Option<Content>,
    pub(crate) tiles: Option<Content>,
}

impl TownMap {
    /// The map of a municipality.
    #[must_use]
    pub fn of(town: &Town) -> Arc<Self> {
        town.derived(|town| Self::read(&town.config, |file| town.file(file)))
    }

    pub(crate) fn read<'f>(config: &Municipality, file: impl Fn(&str) -> Option<&'f [u8]>) -> Self {
        let areas = areas(config, &file).unwrap_or_default();
        let outlines = (!areas.is_empty()).then(|| {
            let outlines = areas.outline_geojson(OUTLINE_TOLERANCE_M).to_string();
            Content::new(outlines.into_bytes(), GEOJSON, KEPT)
        });
        let water = config.map.water.as_deref().and_then(&file);
        let tiles = match &config.map.base {
            BaseMap::PmTiles(tiles) => file(tiles),
            _ => None,
        };
        Self {
            areas,
            outlines,
            water: water.map(|water| Content::new(water, GEOJSON, KEPT)),
            tiles: tiles.map(|tiles| Content::new(tiles, "application/vnd.pmtiles", KEPT)),
        }
    }

    /// The style document for a theme and language.
    #[must_use]
    pub fn style(&self, config: &Municipality, theme: Theme, lang: kernel::Lang) -> Content {
        let attribution = config.map.attribution.as_ref().map_or("", |text| text.get(lang));
        let base = match &config.map.base {
            BaseMap::Outlines => Base::Outlines,
            BaseMap::Style(style_url) => Base::Foreign { style_url },
            BaseMap::PmTiles(_) if self.tiles.is_some() => Base::OwnTiles,
            BaseMap::PmTiles(_) => Base::Outlines,
        };
        let document = style(&MapStyle {
            theme,
            base,
            attribution,
            // Addresses without a host: the browser completes them, and no proxy can be wrong.
            origin: "",
            language: if lang == kernel::Lang::En { "en" } else { "de" },
            fonts: &FONTS,
            has_areas: self.outlines.is_some(),
            has_water: self.water.is_some(),
            bounds: self.bounds(),
        });
        Content::new(document.to_string().into_bytes(), "application/json", ASKED)
    }

    /// The box around the town's areas.
    #[must_use]
    pub fn bounds(&self) -> Option<Bounds> {
        self.areas.bounds()
    }
}

/// What is wrong with the file is the log's and `municipality check`'s to say: without areas
/// reports still come in.
fn areas<'f>(config: &Municipality, file: impl Fn(&str) -> Option<&'f [u8]>) -> Option<Areas> {
    let place = config.areas.as_ref()?;
    let text = file(&place.file).and_then(|bytes| std::str::from_utf8(bytes).ok())?;
    let text = text.trim_start_matches('\u{feff}');
    match Areas::parse(text, &place.key_property, &place.name_property) {
        Ok(areas) => Some(areas),
        Err(wrong) => {
            tracing::error!(municipality.slug = config.slug, file = place.file, %wrong, "no areas");
            None
        }
    }
}
