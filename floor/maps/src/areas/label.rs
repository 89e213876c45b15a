//! Where to write an area's name: the spot deepest inside its largest part.
//!
//! A grid of squares over the part is halved again and again, always the square that could still
//! hold the best spot first ("pole of inaccessibility").

use std::{cmp::Ordering, collections::BinaryHeap};

use geo::{Area as _, BoundingRect, Contains, Coord, LineString, MapCoords, MultiPolygon, Polygon};
use kernel::Point;

use super::shapes::{Plane, rings, to_edge};

/// A spot is good enough when no other is deeper by more than this share of the part's width.
const PRECISION: f64 = 0.01;

/// A square that might hold the best spot.
struct Square {
    middle: Coord<f64>,
    half: f64,
    /// From the middle to the nearest edge; negative outside.
    depth: f64,
}

impl Square {
    fn new(part: &Polygon<f64>, middle: Coord<f64>, half: f64) -> Self {
        Self { middle, half, depth: depth(part, middle) }
    }

    /// No spot of the square can be deeper than this.
    fn hope(&self) -> f64 {
        self.depth + self.half * std::f64::consts::SQRT_2
    }
}

/// The place for the name; `None` for a shape without area.
pub(crate) fn place(shape: &MultiPolygon<f64>) -> Option<Point> {
    let largest = shape.iter().max_by(|a, b| a.unsigned_area().total_cmp(&b.unsigned_area()))?;
    let around = largest.bounding_rect()?;
    let origin = Point { lon: around.center().x, lat: around.center().y };
    let plane = Plane::at(origin);
    let part = largest.map_coords(|coord| plane.flat(coord));
    Some(plane.point(deepest(&part)?))
}

fn deepest(part: &Polygon<f64>) -> Option<Coord<f64>> {
    let around = part.bounding_rect()?;
    let half = around.width().min(around.height()) / 2.0;
    if half <= 0.0 {
        return None;
    }
    let enough = 2.0 * half * PRECISION;
    let mut open = BinaryHeap::new();
    let mut x = around.min().x + half;
    while x - half < around.max().x {
        let mut y = around.min().y + half;
        while y - half < around.max().y {
            open.push(Square::new(part, Coord { x, y }, half));
            y += 2.0 * half;
        }
        x += 2.0 * half;
    }
    let mut best = Square::new(part, around.center(), 0.0);
    while let Some(square) = open.pop() {
        if square.hope() - best.depth <= enough {
            break;
        }
        let quarter = square.half / 2.0;
        for (dx, dy) in [(-1.0, -1.0), (1.0, -1.0), (-1.0, 1.0), (1.0, 1.0)] {
            let shift = Coord { x: dx * quarter, y: dy * quarter };
            open.push(Square::new(part, square.middle + shift, quarter));
        }
        if square.depth > best.depth {
            best = square;
        }
    }
    Some(best.middle)
}

fn depth(part: &Polygon<f64>, spot: Coord<f64>) -> f64 {
    let edges = rings(part).flat_map(LineString::lines);
    let ways = edges.map(|edge| to_edge(edge.start - spot, edge.end - spot));
    let way = ways.fold(f64::INFINITY, f64::min);
    if part.contains(&spot) { way } else { -way }
}

impl Ord for Square {
    fn cmp(&self, other: &Self) -> Ordering {
        self.hope().total_cmp(&other.hope())
    }
}

impl PartialOrd for Square {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Square {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Square {}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::polygon;

    #[test]
    fn the_name_of_a_horseshoe_is_written_inside_it() {
        let horseshoe = polygon![
            (x: 9.0, y: 47.0), (x: 9.3, y: 47.0), (x: 9.3, y: 47.3), (x: 9.2, y: 47.3),
            (x: 9.2, y: 47.1), (x: 9.1, y: 47.1), (x: 9.1, y: 47.3), (x: 9.0, y: 47.3),
        ];
        let place = place(&MultiPolygon::new(vec![horseshoe.clone()])).expect("has an area");
        assert!(horseshoe.contains(&Coord { x: place.lon, y: place.lat }), "{place:?}");
    }

    #[test]
    fn the_name_of_a_square_is_written_in_its_middle() {
        let square = polygon![
            (x: 9.0, y: 0.0), (x: 9.1, y: 0.0), (x: 9.1, y: 0.1), (x: 9.0, y: 0.1),
        ];
        let place = place(&MultiPolygon::new(vec![square])).expect("has an area");
        assert!(place.distance_m(Point { lon: 9.05, lat: 0.05 }) < 200.0, "{place:?}");
    }
}
