//! The town's districts, and how its map looks.

use super::Section;
use crate::{LocalText, Point};

/// Where the districts stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Areas {
    /// File of a GeoJSON feature collection of polygons.
    pub file: String,
    /// Property that names a district for machines; anything that is no key is made one with
    /// [`key_of`](super::key_of).
    pub key_property: String,
    /// Property with the name people say.
    pub name_property: String,
    /// The districts in the order of the file; filled by [`check`](fn@super::check).
    pub list: Vec<Area>,
}

/// A district.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: String,
}

impl Areas {
    pub(super) fn build(section: &Section<'_>) -> Self {
        Self {
            file: section.file("file").unwrap_or_else(|| section.need_text("file")),
            key_property: section.need_text("key_property"),
            name_property: section.need_text("name_property"),
            list: Vec::new(),
        }
    }
}

/// What lies beneath reports and districts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BaseMap {
    /// Nothing; the outlines of the districts carry the map.
    Outlines,
    /// Address of a MapLibre style, such as that of basemap.de.
    Style(String),
    /// A PMTiles file that this server hands out.
    PmTiles(String),
}

/// How the map looks at first.
#[derive(Debug, Clone, PartialEq)]
pub struct Map {
    /// Middle of the first view.
    pub centre: Point,
    /// Zoom of the first view, 0 (the globe) to 22.
    pub zoom: f64,
    /// What lies beneath.
    pub base: BaseMap,
    /// Whose map it is; required when there is a base map.
    pub attribution: Option<LocalText>,
    /// GeoJSON of lakes and rivers, drawn where there is no base map.
    pub water: Option<String>,
    /// CSV of streets and places (`name,kind,lon,lat,district`) for the search by address.
    pub streets: Option<String>,
}

impl Map {
    pub(super) fn build(root: &Section<'_>) -> Self {
        let nowhere = Point { lon: 0.0, lat: 0.0 };
        let Some(section) = root.section("map") else {
            root.refuse("map", "map is missing", "add [map] with centre = [lon, lat] and zoom");
            return Self {
                centre: nowhere,
                zoom: 0.0,
                base: BaseMap::Outlines,
                attribution: None,
                water: None,
                streets: None,
            };
        };
        let centre = match section.numbers("centre").as_deref() {
            Some(&[lon, lat]) => Point::new(lon, lat),
            _ => None,
        };
        if centre.is_none() {
            section.refuse(
                "centre",
                "map.centre is no place on earth",
                "write centre = [longitude, latitude] in degrees, such as [9.17, 47.67]",
            );
        }
        let zoom = section.number("zoom", 0.0..=22.0);
        let (style, tiles) = (section.url("base_style"), section.file("pmtiles"));
        if style.is_some() && tiles.is_some() {
            section.refuse(
                "pmtiles",
                "there are two base maps",
                "keep either base_style or pmtiles",
            );
        }
        let attribution = section.local("attribution");
        if (style.is_some() || tiles.is_some()) && attribution.is_none() {
            section.refuse(
                "attribution",
                "a base map without its authors",
                "add attribution = \"© …\", which the map's licence asks for",
            );
        }
        Self {
            centre: centre.unwrap_or(nowhere),
            zoom: zoom.unwrap_or(12.0),
            base: style
                .map(BaseMap::Style)
                .or(tiles.map(BaseMap::PmTiles))
                .unwrap_or(BaseMap::Outlines),
            attribution,
            water: section.file("water"),
            streets: section.file("streets"),
        }
    }
}
