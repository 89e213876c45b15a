//! The address of a map tile: zoom, column, row (the usual `z/x/y`, row 0 in the north).

use std::{fmt, ops::RangeInclusive, str::FromStr};

use kernel::Point;

use crate::mercator::{Bounds, Spot};

/// The deepest zoom served. One tile is then about 10 m wide.
pub const MAX_ZOOM: u8 = 22;

/// Steps along one side of a tile in the encoded picture.
pub const EXTENT: u32 = 4096;

/// Bits of [`EXTENT`].
const EXTENT_BITS: i32 = 12;

/// A tile that exists: zoom at most [`MAX_ZOOM`], column and row inside the square.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TileId {
    z: u8,
    x: u32,
    y: u32,
}

impl TileId {
    /// The tile of that address, if there is one.
    #[must_use]
    pub fn new(z: u8, x: u32, y: u32) -> Option<Self> {
        (z <= MAX_ZOOM && x >> z == 0 && y >> z == 0).then_some(Self { z, x, y })
    }

    /// The tile of zoom `z` a point lies in; deeper zooms than [`MAX_ZOOM`] count as that.
    #[must_use]
    pub fn around(point: Point, z: u8) -> Self {
        let (z, spot) = (z.min(MAX_ZOOM), Spot::of(point));
        Self { z, x: high_bits(spot.x, z), y: high_bits(spot.y, z) }
    }

    /// Zoom, column, row.
    #[must_use]
    pub fn zxy(self) -> (u8, u32, u32) {
        (self.z, self.x, self.y)
    }

    /// Zoom, 0 for the whole world.
    #[must_use]
    pub fn zoom(self) -> u8 {
        self.z
    }

    /// The tile's box, without any margin.
    #[must_use]
    pub fn bounds(self) -> Bounds {
        self.bounds_with_margin(0.0)
    }

    /// The tile's box, widened by a share of its width on every side.
    #[must_use]
    pub fn bounds_with_margin(self, share: f64) -> Bounds {
        let side = f64::from(1_u32 << self.z);
        let lon = |x: f64| (x / side).clamp(0.0, 1.0) * 360.0 - 180.0;
        let lat = |y: f64| {
            let y = (y / side).clamp(0.0, 1.0);
            (std::f64::consts::PI * (1.0 - 2.0 * y)).sinh().atan().to_degrees()
        };
        let (x, y) = (f64::from(self.x), f64::from(self.y));
        Bounds {
            west: lon(x - share),
            south: lat(y + 1.0 + share),
            east: lon(x + 1.0 + share),
            north: lat(y - share),
        }
    }

    /// Where a spot falls in the tile's picture, in steps of [`EXTENT`] from the north-west
    /// corner. Rounds down, so a spot of the tile never lands on the neighbour's first step.
    #[must_use]
    pub fn place(self, spot: Spot) -> (i32, i32) {
        let shift = 32 - i32::from(self.z) - EXTENT_BITS;
        let along = |value: u32, tile: u32| {
            let from_corner = i64::from(value) - (i64::from(tile) << (32 - self.z));
            let steps = if shift >= 0 { from_corner >> shift } else { from_corner << -shift };
            i32::try_from(steps.clamp(-1 << 24, 1 << 24)).expect("clamped")
        };
        (along(spot.x, self.x), along(spot.y, self.y))
    }

    /// The tile's stretch of the Morton curve.
    pub(crate) fn stretch(self) -> RangeInclusive<u64> {
        cell_stretch(self.z, self.x, self.y)
    }

    /// The cells around the tile, each `1 / 2^bits` of the tile wide, those off the world left out.
    pub(crate) fn ring(self, bits: u8) -> impl Iterator<Item = RangeInclusive<u64>> {
        let level = self.z + bits;
        let (side, last) = (1_i64 << bits, (1_i64 << level) - 1);
        let (left, top) = (i64::from(self.x) * side, i64::from(self.y) * side);
        let rows = (-1..=side).flat_map(move |i| [(i, -1), (i, side)]);
        let columns = (0..side).flat_map(move |i| [(-1, i), (side, i)]);
        rows.chain(columns)
            .map(move |(dx, dy)| (left + dx, top + dy))
            .filter(move |(x, y)| (0..=last).contains(x) && (0..=last).contains(y))
            .map(move |(x, y)| {
                let cell = |n: i64| u32::try_from(n).expect("inside the world");
                cell_stretch(level, cell(x), cell(y))
            })
    }
}

/// The stretch of the curve that one cell of a level covers; level 0 is the world.
pub(crate) fn cell_stretch(level: u8, x: u32, y: u32) -> RangeInclusive<u64> {
    let free = 2 * (32 - u32::from(level));
    let start = Spot { x, y }.code().checked_shl(free).unwrap_or(0);
    start..=start | u64::MAX.checked_shr(64 - free).unwrap_or(0)
}

/// The first `bits` bits of a coordinate.
pub(crate) fn high_bits(value: u32, bits: u8) -> u32 {
    value.checked_shr(32 - u32::from(bits)).unwrap_or(0)
}

impl fmt::Display for TileId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}/{}", self.z, self.x, self.y)
    }
}

/// The text is not `z/x/y` of an existing tile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a tile address: zoom/column/row, zoom up to 22")]
pub struct NotATile;

impl FromStr for TileId {
    type Err = NotATile;

    fn from_str(text: &str) -> Result<Self, NotATile> {
        let mut parts = text.split('/');
        let mut number = || {
            let part = parts.next()?;
            part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse::<u32>().ok())?
        };
        let tile = (|| Self::new(u8::try_from(number()?).ok()?, number()?, number()?))();
        tile.filter(|_| parts.next().is_none()).ok_or(NotATile)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_known_tile_of_the_minster_is_found() {
        let minster = Point { lon: 9.1767, lat: 47.6634 };
        assert_eq!(TileId::around(minster, 14).to_string(), "14/8609/5718");
        assert_eq!(TileId::around(minster, 0).to_string(), "0/0/0");
    }

    #[test]
    fn an_address_off_the_square_is_refused() {
        for wrong in
            ["3/8/0", "23/0/0", "1/0", "1/0/0/0", "1/-1/0", "1/+1/0", "a/b/c", "", "256/0/0"]
        {
            assert_eq!(wrong.parse::<TileId>(), Err(NotATile), "{wrong}");
        }
        assert_eq!("3/7/0".parse(), Ok(TileId { z: 3, x: 7, y: 0 }));
    }

    #[test]
    fn the_world_is_one_stretch_of_the_curve() {
        assert_eq!(cell_stretch(0, 0, 0), 0..=u64::MAX);
    }

    #[test]
    fn a_tile_in_the_corner_of_the_world_has_a_ring_on_two_sides_only() {
        let corner = TileId { z: 3, x: 0, y: 7 };
        assert_eq!(corner.ring(4).count(), 16 + 16 + 1);
        let inner = TileId { z: 3, x: 3, y: 3 };
        assert_eq!(inner.ring(4).count(), 4 * 16 + 4);
    }

    proptest! {
        #[test]
        fn a_spot_lies_in_the_picture_of_its_own_tile(
            lon in -180.0..180.0f64, lat in -85.0..85.0f64, z in 0..=MAX_ZOOM,
        ) {
            let point = Point { lon, lat };
            let tile = TileId::around(point, z);
            let (x, y) = tile.place(Spot::of(point));
            prop_assert!((0..4096).contains(&x) && (0..4096).contains(&y), "{x} {y}");
            prop_assert!(tile.stretch().contains(&Spot::of(point).code()));
            prop_assert!(tile.bounds_with_margin(1e-6).contains(point));
        }
    }
}
