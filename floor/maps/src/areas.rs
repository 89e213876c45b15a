//! A town's areas (districts, quarters, constituencies): which one a point lies in, and how they
//! look.

pub(crate) mod label;
mod names;
mod outline;
mod picture;
pub(crate) mod read;
mod shapes;
mod wrong;

use std::collections::BTreeMap;

use geo::{Intersects, MultiPolygon};
use kernel::Point;
use rstar::{AABB, RTree, primitives::GeomWithData, primitives::Rectangle};

use crate::mercator::Bounds;
pub use picture::{AreaShape, Frame};
pub use wrong::{AreaError, Fault};

/// One area.
#[derive(Debug, Clone, PartialEq)]
pub struct Area {
    /// Its key in addresses and rows: `petershausen_west`.
    pub key: String,
    /// Its name for people: `Petershausen-West`.
    pub name: String,
    /// Its name as the file has it: `Petershausen_West`.
    pub source_name: String,
    /// Where its name is best written: deep inside its largest part.
    pub label: Point,
    /// The smallest box around it.
    pub bounds: Bounds,
    /// Its outline in WGS84 degrees.
    shape: MultiPolygon<f64>,
}

impl Area {
    /// Whether the point is inside or on the edge.
    #[must_use]
    pub fn contains(&self, point: Point) -> bool {
        self.bounds.contains(point) && self.shape.intersects(&geo::Point::new(point.lon, point.lat))
    }

    /// The way from a point to the area, in metres; 0 inside. Good to some 100 km.
    #[must_use]
    pub fn distance_m(&self, point: Point) -> f64 {
        if self.contains(point) { 0.0 } else { shapes::distance_m(&self.shape, point) }
    }
}

/// The areas of a town, in the order of their file.
#[derive(Debug, Clone, Default)]
pub struct Areas {
    list: Vec<Area>,
    boxes: RTree<GeomWithData<Rectangle<[f64; 2]>, usize>>,
}

impl Areas {
    /// Reads a GeoJSON feature collection of polygons and multipolygons in WGS84 (CRS84).
    ///
    /// The key is made of `key_property` as all keys of a municipality are
    /// ([`key_of`](kernel::municipality::key_of)). Underscores in names become hyphens.
    ///
    /// # Errors
    /// The first thing wrong with the file, with the feature it is in and what to do.
    pub fn parse(
        geojson: &str,
        key_property: &str,
        name_property: &str,
    ) -> Result<Self, AreaError> {
        read::areas(geojson, key_property, name_property).map(Self::from_list)
    }

    /// Gives areas other names for people, found by key or by their name in the file:
    /// `Koenigsbau` → `Königsbau`. Keys stay as they are.
    ///
    /// # Errors
    /// If no area is called so, or a new name is empty.
    pub fn with_names(mut self, aliases: &BTreeMap<String, String>) -> Result<Self, AreaError> {
        for (from, to) in aliases {
            let known = self.list.iter_mut().find(|a| a.key == *from || a.source_name == *from);
            let area = known.ok_or_else(|| AreaError::of_file(Fault::NoSuchArea(from.clone())))?;
            if to.trim().is_empty() {
                return Err(AreaError::of_file(Fault::EmptyAlias(from.clone())));
            }
            to.trim().clone_into(&mut area.name);
        }
        Ok(self)
    }

    fn from_list(list: Vec<Area>) -> Self {
        let boxes = list.iter().enumerate().map(|(place, area)| {
            let Bounds { west, south, east, north } = area.bounds;
            let bounds = AABB::from_corners([west, south], [east, north]);
            GeomWithData::new(Rectangle::from_aabb(bounds), place)
        });
        Self { boxes: RTree::bulk_load(boxes.collect()), list }
    }

    /// The areas in the order of their file.
    pub fn iter(&self) -> std::slice::Iter<'_, Area> {
        self.list.iter()
    }

    /// The number of areas.
    #[must_use]
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether the town has no areas.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The area of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Area> {
        self.list.iter().find(|area| area.key == key)
    }

    /// The area a point lies in. Where areas overlap, or share the edge it lies on, the first one
    /// of the file.
    #[must_use]
    pub fn locate(&self, point: Point) -> Option<&Area> {
        let boxes = self.boxes.locate_all_at_point([point.lon, point.lat]);
        let mut places: Vec<usize> = boxes.map(|found| found.data).collect();
        places.sort_unstable();
        places.into_iter().map(|place| &self.list[place]).find(|area| area.contains(point))
    }

    /// The area nearest to a point and the way to it in metres, 0 inside. `None` without areas.
    #[must_use]
    pub fn nearest(&self, point: Point) -> Option<(&Area, f64)> {
        if let Some(area) = self.locate(point) {
            return Some((area, 0.0));
        }
        let ways = self.list.iter().map(|area| (area, shapes::distance_m(&area.shape, point)));
        ways.min_by(|a, b| a.1.total_cmp(&b.1))
    }

    /// The smallest box around all areas.
    #[must_use]
    pub fn bounds(&self) -> Option<Bounds> {
        let corners = self.list.iter().flat_map(|area| {
            let Bounds { west, south, east, north } = area.bounds;
            [Point { lon: west, lat: south }, Point { lon: east, lat: north }]
        });
        corners.fold(None, |all: Option<Bounds>, corner| {
            Some(all.map_or(Bounds::of(corner), |all| all.with(corner)))
        })
    }
}

impl<'a> IntoIterator for &'a Areas {
    type Item = &'a Area;
    type IntoIter = std::slice::Iter<'a, Area>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
