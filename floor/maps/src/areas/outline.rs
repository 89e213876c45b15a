//! Outlines with fewer corners, neighbours still touching.
//!
//! Rings are cut where borders meet; the piece between two such places is simplified once, the same
//! for both neighbours, so that no gap opens between them.

use std::collections::HashMap;

use geo::{Coord, LineString, MultiPolygon, Polygon, SimplifyIdx};
use kernel::Point;
use serde_json::{Value, json};

use super::{Areas, shapes::Plane, shapes::rings};

/// A corner to about a centimetre: neighbours' corners that near are the same.
type Corner = (i64, i64);

impl Areas {
    /// Outlines and names for a browser's map: one feature per area with `key` and `name`, and one
    /// point each where its name is best written. Borders are at most `tolerance_m` metres off.
    #[must_use]
    pub fn outline_geojson(&self, tolerance_m: f64) -> Value {
        let middle = self.bounds().map_or(Point { lon: 0.0, lat: 0.0 }, |bounds| Point {
            lon: f64::midpoint(bounds.west, bounds.east),
            lat: f64::midpoint(bounds.south, bounds.north),
        });
        let plane = Plane::at(middle);
        let shapes = self.simplified(|coord| plane.flat(coord), tolerance_m);
        let outlines = self.iter().zip(&shapes).map(|(area, shape)| {
            let polygons: Vec<_> = shape.iter().map(polygon_json).collect();
            let geometry = json!({ "type": "MultiPolygon", "coordinates": polygons });
            feature(&area.key, &area.name, &geometry)
        });
        let labels = self.iter().map(|area| {
            let place = position(Coord { x: area.label.lon, y: area.label.lat });
            feature(&area.key, &area.name, &json!({ "type": "Point", "coordinates": place }))
        });
        let features: Vec<_> = outlines.chain(labels).collect();
        json!({ "type": "FeatureCollection", "features": features })
    }

    /// The areas' shapes with fewer corners: in the flat picture that `flatten` makes, no border
    /// moves by more than `tolerance`.
    pub(super) fn simplified(
        &self,
        flatten: impl Fn(Coord<f64>) -> Coord<f64>,
        tolerance: f64,
    ) -> Vec<MultiPolygon<f64>> {
        let all = self.iter().flat_map(|area| area.shape.iter().flat_map(rings));
        let meetings = Meetings::of(all);
        let ring = |ring: &LineString<f64>| meetings.simplify(ring, &flatten, tolerance);
        let polygon = |polygon: &Polygon<f64>| {
            Polygon::new(ring(polygon.exterior()), polygon.interiors().iter().map(ring).collect())
        };
        self.iter()
            .map(|area| MultiPolygon::new(area.shape.iter().map(polygon).collect()))
            .collect()
    }
}

/// The neighbours of every corner along all rings.
struct Meetings(HashMap<Corner, Vec<Corner>>);

impl Meetings {
    fn of<'r>(rings: impl Iterator<Item = &'r LineString<f64>>) -> Self {
        let mut neighbours: HashMap<Corner, Vec<Corner>> = HashMap::new();
        for ring in rings {
            for edge in ring.lines() {
                let (a, b) = (corner(edge.start), corner(edge.end));
                for (from, to) in [(a, b), (b, a)] {
                    let known = neighbours.entry(from).or_default();
                    if from != to && !known.contains(&to) {
                        known.push(to);
                    }
                }
            }
        }
        Self(neighbours)
    }

    /// Whether borders part here: the corner has more than two neighbours.
    fn is_meeting(&self, coord: Coord<f64>) -> bool {
        self.0.get(&corner(coord)).is_some_and(|neighbours| neighbours.len() > 2)
    }

    fn simplify(
        &self,
        ring: &LineString<f64>,
        flatten: impl Fn(Coord<f64>) -> Coord<f64>,
        tolerance: f64,
    ) -> LineString<f64> {
        let open = &ring.0[..ring.0.len() - 1];
        let meeting = open.iter().position(|coord| self.is_meeting(*coord));
        // A ring nobody touches, an island or a hole it fills, starts where its twin starts too.
        let lowest = || (0..open.len()).min_by_key(|place| corner(open[*place]));
        let Some(start) = meeting.or_else(lowest) else { return ring.clone() };
        let mut around = open[start..].iter().chain(&open[..=start]).copied();
        let mut simple: Vec<Coord<f64>> = around.next().into_iter().collect();
        let mut piece = simple.clone();
        for coord in around {
            piece.push(coord);
            if self.is_meeting(coord) {
                simple.extend(&simplify_piece(&piece, &flatten, tolerance)[1..]);
                piece = vec![coord];
            }
        }
        if piece.len() > 1 {
            simple.extend(&simplify_piece(&piece, &flatten, tolerance)[1..]);
        }
        // Too small for the tolerance: rather too many corners than no area.
        if simple.len() < 4 { ring.clone() } else { LineString::new(simple) }
    }
}

/// Both neighbours walk the same way along their common border, so both keep the same corners.
fn simplify_piece(
    piece: &[Coord<f64>],
    flatten: impl Fn(Coord<f64>) -> Coord<f64>,
    tolerance: f64,
) -> Vec<Coord<f64>> {
    let forwards = piece.iter().map(|coord| corner(*coord));
    let backwards = piece.iter().rev().map(|coord| corner(*coord));
    let turn = backwards.lt(forwards);
    let mut walk = piece.to_vec();
    if turn {
        walk.reverse();
    }
    let flat = LineString::new(walk.iter().map(|coord| flatten(*coord)).collect());
    let mut kept: Vec<_> = flat.simplify_idx(tolerance).into_iter().map(|at| walk[at]).collect();
    if turn {
        kept.reverse();
    }
    kept
}

#[expect(clippy::cast_possible_truncation, reason = "degrees times ten million fit an i64")]
fn corner(coord: Coord<f64>) -> Corner {
    ((coord.x * 1e7).round() as i64, (coord.y * 1e7).round() as i64)
}

fn feature(key: &str, name: &str, geometry: &Value) -> Value {
    json!({
        "type": "Feature",
        "properties": { "key": key, "name": name },
        "geometry": geometry,
    })
}

fn polygon_json(polygon: &Polygon<f64>) -> Value {
    rings(polygon)
        .map(|ring| Value::Array(ring.coords().map(|coord| position(*coord)).collect()))
        .collect()
}

/// Six decimals are 11 cm, finer than any border of a town.
fn position(coord: Coord<f64>) -> Value {
    let short = |degrees: f64| (degrees * 1e6).round() / 1e6;
    json!([short(coord.x), short(coord.y)])
}
