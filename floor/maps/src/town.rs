//! What a municipality's files say about its map, read once and kept until they change.

use std::sync::Arc;

use bytes::Bytes;
use kernel::municipality::{BaseMap, Finding, Municipality};
use web::Town;

use crate::{
    areas::{AreaError, Areas},
    content::{Content, tag},
    mercator::Bounds,
    style::{Base, FontFace, MapStyle, Theme, style},
    water,
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
    /// The tag of its PMTiles file, which itself stays with the municipality's files.
    tiles: Option<String>,
}

impl TownMap {
    /// The map of a municipality.
    #[must_use]
    pub fn of(town: &Town) -> Arc<Self> {
        town.derived(|town| Self::read(&town.config, |file| town.file(file)))
    }

    /// The map of a municipality whose files are given by name.
    #[must_use]
    pub fn read<'f>(config: &Municipality, file: impl Fn(&str) -> Option<&'f [u8]>) -> Self {
        let areas = sound(config, areas(config, &file)).unwrap_or_default();
        let outlines = (!areas.is_empty()).then(|| {
            let outlines = areas.outline_geojson(OUTLINE_TOLERANCE_M).to_string();
            Content::new(outlines.into_bytes(), GEOJSON, KEPT)
        });
        let water = sound(config, water(config, &file));
        let tiles = match &config.map.base {
            BaseMap::PmTiles(tiles) => file(tiles),
            _ => None,
        };
        Self {
            areas,
            outlines,
            water: water.map(|water| Content::new(water.into_bytes(), GEOJSON, KEPT)),
            tiles: tiles.map(tag),
        }
    }

    /// The PMTiles file of the municipality this map is of.
    pub(crate) fn tiles(&self, town: &Arc<Town>) -> Option<Content> {
        let BaseMap::PmTiles(_) = &town.config.map.base else { return None };
        let bytes = Bytes::from_owner(Tiles(Arc::clone(town)));
        Some(Content::tagged(bytes, self.tiles.clone()?, "application/vnd.pmtiles", KEPT))
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

/// A municipality's PMTiles file, sent from where it lies: it may be large.
struct Tiles(Arc<Town>);

impl AsRef<[u8]> for Tiles {
    fn as_ref(&self) -> &[u8] {
        match &self.0.config.map.base {
            BaseMap::PmTiles(tiles) => self.0.file(tiles).unwrap_or_default(),
            _ => &[],
        }
    }
}

/// What is wrong with a municipality's files of areas and waters, beyond what the kernel looks at:
/// `allmende municipality check` shows it.
#[must_use]
pub fn check<'f>(config: &Municipality, file: impl Fn(&str) -> Option<&'f [u8]>) -> Vec<Finding> {
    let areas = areas(config, &file).and_then(Result::err);
    areas.into_iter().chain(water(config, &file).and_then(Result::err)).collect()
}

fn areas<'f>(
    config: &Municipality,
    file: impl Fn(&str) -> Option<&'f [u8]>,
) -> Option<Result<Areas, Finding>> {
    let place = config.areas.as_ref()?;
    let text = text(file(&place.file)?)?;
    let areas = Areas::parse(text, &place.key_property, &place.name_property);
    Some(areas.map_err(|wrong| finding(&place.file, text, &wrong)))
}

fn water<'f>(
    config: &Municipality,
    file: impl Fn(&str) -> Option<&'f [u8]>,
) -> Option<Result<String, Finding>> {
    let name = config.map.water.as_deref()?;
    let text = text(file(name)?)?;
    Some(water::with_names(text).map_err(|wrong| finding(name, text, &wrong)))
}

fn text(bytes: &[u8]) -> Option<&str> {
    std::str::from_utf8(bytes).ok().map(|text| text.trim_start_matches('\u{feff}'))
}

fn finding(file: &str, text: &str, wrong: &AreaError) -> Finding {
    let line = wrong.line(text).and_then(|line| u32::try_from(line).ok()).unwrap_or(0);
    let finding = Finding::of_file(file, wrong.problem(), wrong.fault.remedy());
    Finding { line, ..finding }
}

/// Without areas or waters reports still come in, so a wrong file is only logged.
fn sound<T>(config: &Municipality, read: Option<Result<T, Finding>>) -> Option<T> {
    let log = |finding: &Finding| {
        tracing::error!(municipality.slug = config.slug, %finding, "left off the map");
    };
    read?.inspect_err(log).ok()
}
