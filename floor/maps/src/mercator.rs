//! The square map of the world (EPSG:3857) as two 32-bit numbers, and the curve that sorts it.
//!
//! One step of a [`Spot`] is 40,075 km / 2³² = 9 mm at the equator. The Morton curve interleaves
//! the bits of both numbers, so every tile of every zoom is one unbroken stretch of the curve:
//! sorted points need no tree.

use kernel::Point;
use serde::{Deserialize, Serialize};

/// The latitude where the square ends, degrees (EPSG:3857).
pub const LAST_LATITUDE: f64 = 85.051_128_779_806_59;

/// Steps along one side of the world.
const SIDE: f64 = 4_294_967_296.0;

/// A place on the square map: `x` grows to the east, `y` to the south.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Spot {
    /// Steps from the antimeridian, eastwards.
    pub x: u32,
    /// Steps from the northern edge, southwards.
    pub y: u32,
}

impl Spot {
    /// The spot of a point; latitudes beyond the square are put on its edge.
    #[must_use]
    pub fn of(point: Point) -> Self {
        let lat = point.lat.clamp(-LAST_LATITUDE, LAST_LATITUDE).to_radians();
        let x = (point.lon + 180.0) / 360.0;
        let y = (1.0 - lat.tan().asinh() / std::f64::consts::PI) / 2.0;
        Self { x: steps(x), y: steps(y) }
    }

    /// The point in WGS84 degrees, at most half a step off.
    #[must_use]
    pub fn point(self) -> Point {
        let x = (f64::from(self.x) + 0.5) / SIDE;
        let y = (f64::from(self.y) + 0.5) / SIDE;
        let lat = (std::f64::consts::PI * (1.0 - 2.0 * y)).sinh().atan().to_degrees();
        Point { lon: x * 360.0 - 180.0, lat }
    }

    /// The place on the Morton curve: bits of `x` at even, of `y` at odd positions.
    #[must_use]
    pub fn code(self) -> u64 {
        spread(self.x) | spread(self.y) << 1
    }

    /// The spot at a place on the curve.
    #[must_use]
    pub fn at_code(code: u64) -> Self {
        Self { x: gather(code), y: gather(code >> 1) }
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to u32 first")]
fn steps(share: f64) -> u32 {
    (share * SIDE).clamp(0.0, SIDE - 1.0) as u32
}

/// Moves bit n to bit 2n.
fn spread(half: u32) -> u64 {
    let mut bits = u64::from(half);
    bits = (bits | bits << 16) & 0x0000_ffff_0000_ffff;
    bits = (bits | bits << 8) & 0x00ff_00ff_00ff_00ff;
    bits = (bits | bits << 4) & 0x0f0f_0f0f_0f0f_0f0f;
    bits = (bits | bits << 2) & 0x3333_3333_3333_3333;
    (bits | bits << 1) & 0x5555_5555_5555_5555
}

/// Moves bit 2n back to bit n.
fn gather(code: u64) -> u32 {
    let mut bits = code & 0x5555_5555_5555_5555;
    bits = (bits | bits >> 1) & 0x3333_3333_3333_3333;
    bits = (bits | bits >> 2) & 0x0f0f_0f0f_0f0f_0f0f;
    bits = (bits | bits >> 4) & 0x00ff_00ff_00ff_00ff;
    bits = (bits | bits >> 8) & 0x0000_ffff_0000_ffff;
    bits = (bits | bits >> 16) & 0x0000_0000_ffff_ffff;
    u32::try_from(bits).expect("masked to 32 bits")
}

/// A box in WGS84 degrees. It never crosses the antimeridian.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Bounds {
    /// Smallest longitude.
    pub west: f64,
    /// Smallest latitude.
    pub south: f64,
    /// Largest longitude.
    pub east: f64,
    /// Largest latitude.
    pub north: f64,
}

impl Bounds {
    /// A box, if its sides are numbers on the globe and in order.
    #[must_use]
    pub fn new(west: f64, south: f64, east: f64, north: f64) -> Option<Self> {
        let low = Point::new(west, south)?;
        let high = Point::new(east, north)?;
        (low.lon <= high.lon && low.lat <= high.lat).then_some(Self { west, south, east, north })
    }

    /// A box that holds everything within `metres` of a point, up to some 100 km.
    #[must_use]
    pub fn around(point: Point, metres: f64) -> Self {
        // A circle bulges a little beyond its centre's width in degrees.
        let (dlon, dlat) = point.reach(metres * 1.001);
        Self {
            west: (point.lon - dlon).max(-180.0),
            south: (point.lat - dlat).max(-90.0),
            east: (point.lon + dlon).min(180.0),
            north: (point.lat + dlat).min(90.0),
        }
    }

    /// Whether the point is inside or on the edge.
    #[must_use]
    pub fn contains(self, point: Point) -> bool {
        (self.west..=self.east).contains(&point.lon)
            && (self.south..=self.north).contains(&point.lat)
    }

    /// The smallest box that holds both.
    #[must_use]
    pub fn with(self, point: Point) -> Self {
        Self {
            west: self.west.min(point.lon),
            south: self.south.min(point.lat),
            east: self.east.max(point.lon),
            north: self.north.max(point.lat),
        }
    }

    /// The box of a single point.
    #[must_use]
    pub fn of(point: Point) -> Self {
        Self { west: point.lon, south: point.lat, east: point.lon, north: point.lat }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_place_on_the_curve_leads_back_to_its_spot(x: u32, y: u32) {
            prop_assert_eq!(Spot::at_code(Spot { x, y }.code()), Spot { x, y });
        }

        #[test]
        fn a_point_comes_back_from_the_square_within_a_centimetre(
            lon in -179.9..179.9f64, lat in -80.0..80.0f64,
        ) {
            let point = Point { lon, lat };
            prop_assert!(Spot::of(point).point().distance_m(point) < 0.01);
        }
    }

    #[test]
    fn numbers_off_the_globe_stay_on_the_square() {
        for (lon, lat) in [(180.0, -90.0), (-180.0, 90.0), (1e300, f64::NAN)] {
            let spot = Spot::of(Point { lon, lat });
            assert!(spot.point().lat.abs() <= LAST_LATITUDE);
        }
    }

    #[test]
    fn the_middle_of_the_world_is_the_middle_of_the_square() {
        assert_eq!(Spot::of(Point { lon: 0.0, lat: 0.0 }), Spot { x: 1 << 31, y: 1 << 31 });
    }

    #[test]
    fn a_box_with_its_sides_out_of_order_is_none() {
        assert!(Bounds::new(9.2, 47.6, 9.1, 47.7).is_none());
        assert!(Bounds::new(9.1, 47.6, 9.2, 47.7).is_some());
    }
}
