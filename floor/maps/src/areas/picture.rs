//! The areas as an SVG picture the server draws: an overview, a choropleth, a map without script.

use std::fmt::Write;

use geo::Coord;
use kernel::Point;

use super::{Areas, shapes::rings};
use crate::mercator::Spot;

/// One area in a picture.
#[derive(Debug, Clone, PartialEq)]
pub struct AreaShape {
    /// The area's key.
    pub key: String,
    /// Its name for people.
    pub name: String,
    /// The `d` of an SVG path; holes need `fill-rule="evenodd"`.
    pub path: String,
    /// Where its name is best written, from the left.
    pub label_x: f64,
    /// Where its name is best written, from the top.
    pub label_y: f64,
}

/// How places fall into a picture: the whole town, as large as fits, in the middle, north at the
/// top, in the projection of the web map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    west: f64,
    north: f64,
    scale: f64,
    left: f64,
    top: f64,
    width: f64,
    height: f64,
}

impl Frame {
    /// Where a point falls in the picture (from the left, from the top), also beyond its edge.
    #[must_use]
    pub fn place(&self, point: Point) -> (f64, f64) {
        let spot = Spot::of(point);
        let x = self.left + (f64::from(spot.x) - self.west) * self.scale;
        let y = self.top + (f64::from(spot.y) - self.north) * self.scale;
        (x, y)
    }

    /// Whether a point falls inside the picture.
    #[must_use]
    pub fn shows(&self, point: Point) -> bool {
        let (x, y) = self.place(point);
        (0.0..=self.width).contains(&x) && (0.0..=self.height).contains(&y)
    }

    /// Width and height of the picture.
    #[must_use]
    pub fn size(&self) -> (f64, f64) {
        (self.width, self.height)
    }
}

impl Areas {
    /// The frame of a picture of that size; `None` without areas.
    #[must_use]
    pub fn frame(&self, width: f64, height: f64) -> Option<Frame> {
        let bounds = self.bounds()?;
        let north_west = Spot::of(Point { lon: bounds.west, lat: bounds.north });
        let south_east = Spot::of(Point { lon: bounds.east, lat: bounds.south });
        let across = f64::from(south_east.x.saturating_sub(north_west.x)).max(1.0);
        let down = f64::from(south_east.y.saturating_sub(north_west.y)).max(1.0);
        let scale = (width / across).min(height / down);
        Some(Frame {
            west: f64::from(north_west.x),
            north: f64::from(north_west.y),
            scale,
            left: (width - across * scale) / 2.0,
            top: (height - down * scale) / 2.0,
            width,
            height,
        })
    }

    /// The areas as paths of a picture of that size, borders at most half a unit off. Points are
    /// put on the same picture with [`Areas::frame`].
    #[must_use]
    pub fn svg(&self, width: f64, height: f64) -> Vec<AreaShape> {
        let Some(frame) = self.frame(width, height) else { return Vec::new() };
        let place = |coord: Coord<f64>| {
            let (x, y) = frame.place(Point { lon: coord.x, lat: coord.y });
            Coord { x, y }
        };
        let shapes = self.simplified(place, 0.5);
        let drawn = self.iter().zip(&shapes).map(|(area, shape)| {
            let (label_x, label_y) = frame.place(area.label);
            let mut path = String::new();
            for ring in shape.iter().flat_map(rings) {
                let open = &ring.0[..ring.0.len() - 1];
                for (at, coord) in open.iter().enumerate() {
                    let Coord { x, y } = place(*coord);
                    let pen = if at == 0 { 'M' } else { 'L' };
                    write!(path, "{pen}{x:.1} {y:.1}").expect("a String takes everything");
                }
                path.push('Z');
            }
            let (key, name) = (area.key.clone(), area.name.clone());
            AreaShape { key, name, path, label_x, label_y }
        });
        drawn.collect()
    }
}
