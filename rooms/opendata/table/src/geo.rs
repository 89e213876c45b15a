//! Which reference system the numbers of a coordinate column belong to, by where Germany lies.

use crate::kind::Role;

/// A range of numbers that means something on German ground.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Ground {
    pub role: Role,
    /// The reference system; `None` where the other axis tells it.
    pub crs: Option<&'static str>,
    pub name: &'static str,
    from: f64,
    to: f64,
}

const DEGREES: Option<&str> = Some("EPSG:4326");

/// Ranges do not overlap.
const GROUNDS: [Ground; 9] = [
    of(Role::Longitude, DEGREES, "degrees east", 5.0, 16.0),
    of(Role::Latitude, DEGREES, "degrees north", 46.0, 56.0),
    of(Role::Easting, Some("EPSG:25832"), "metres east in UTM zone 32", 250_000.0, 950_000.0),
    of(
        Role::Easting,
        Some("EPSG:31466"),
        "metres east in Gauß-Krüger zone 2",
        2_400_000.0,
        2_700_000.0,
    ),
    of(
        Role::Easting,
        Some("EPSG:31467"),
        "metres east in Gauß-Krüger zone 3",
        3_300_000.0,
        3_800_000.0,
    ),
    of(
        Role::Easting,
        Some("EPSG:31468"),
        "metres east in Gauß-Krüger zone 4",
        4_300_000.0,
        4_800_000.0,
    ),
    of(Role::Northing, None, "metres north of the equator", 5_200_000.0, 6_200_000.0),
    of(
        Role::Easting,
        Some("EPSG:4647"),
        "metres east in UTM, 32 before them",
        32_250_000.0,
        32_950_000.0,
    ),
    of(
        Role::Easting,
        Some("EPSG:5650"),
        "metres east in UTM, 33 before them",
        33_250_000.0,
        33_950_000.0,
    ),
];

const fn of(
    role: Role,
    crs: Option<&'static str>,
    name: &'static str,
    from: f64,
    to: f64,
) -> Ground {
    Ground { role, crs, name, from, to }
}

/// The index of the range a number lies in.
pub(crate) fn ground(value: f64) -> Option<usize> {
    GROUNDS.iter().position(|ground| (ground.from..ground.to).contains(&value))
}

/// How many numbers lie in each range.
#[derive(Debug, Default)]
pub(crate) struct Grounds {
    counts: [u64; GROUNDS.len()],
    all: u64,
}

impl Grounds {
    /// Takes a number into account.
    pub fn add(&mut self, ground: Option<usize>) {
        self.all += 1;
        if let Some(index) = ground {
            self.counts[index] += 1;
        }
    }

    /// The range nine of ten numbers lie in.
    pub fn found(&self) -> Option<&'static Ground> {
        let index = self.counts.iter().position(|n| *n > 0 && n * 10 >= self.all * 9)?;
        Some(&GROUNDS[index])
    }
}
