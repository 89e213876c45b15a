//! Distances to outlines, in metres on a plane that touches the earth where they are measured.

use geo::{Coord, LineString, MultiPolygon, Polygon};
use kernel::Point;

/// Metres in one degree of latitude (mean earth radius, IUGG).
const DEGREE_M: f64 = 111_195.08;

/// A flat map around one point: metres east and north of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Plane {
    origin: Point,
    lon_m: f64,
}

impl Plane {
    pub(super) fn at(origin: Point) -> Self {
        Self { origin, lon_m: DEGREE_M * origin.lat.to_radians().cos().max(1e-6) }
    }

    pub(super) fn flat(self, coord: Coord<f64>) -> Coord<f64> {
        Coord {
            x: (coord.x - self.origin.lon) * self.lon_m,
            y: (coord.y - self.origin.lat) * DEGREE_M,
        }
    }

    pub(super) fn point(self, flat: Coord<f64>) -> Point {
        Point {
            lon: flat.x / self.lon_m + self.origin.lon,
            lat: flat.y / DEGREE_M + self.origin.lat,
        }
    }
}

/// From a point to the nearest edge of a shape, metres.
pub(super) fn distance_m(shape: &MultiPolygon<f64>, point: Point) -> f64 {
    let plane = Plane::at(point);
    let rings = shape.iter().flat_map(rings);
    let edges = rings.flat_map(LineString::lines);
    let ways = edges.map(|edge| to_edge(plane.flat(edge.start), plane.flat(edge.end)));
    ways.fold(f64::INFINITY, f64::min)
}

/// From the plane's origin to the nearest spot of an edge.
pub(super) fn to_edge(start: Coord<f64>, end: Coord<f64>) -> f64 {
    let along = end - start;
    let length2 = along.x * along.x + along.y * along.y;
    let share = -(start.x * along.x + start.y * along.y) / length2;
    let share = if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 };
    (start.x + share * along.x).hypot(start.y + share * along.y)
}

/// The outer ring and the holes.
pub(super) fn rings(polygon: &Polygon<f64>) -> impl Iterator<Item = &LineString<f64>> {
    std::iter::once(polygon.exterior()).chain(polygon.interiors())
}
