//! A place on earth.

use serde::{Deserialize, Serialize};

/// Mean earth radius in metres (IUGG).
const EARTH_RADIUS_M: f64 = 6_371_008.8;

/// A point in WGS84 degrees.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// Longitude, degrees east.
    pub lon: f64,
    /// Latitude, degrees north.
    pub lat: f64,
}

impl Point {
    /// A point, if both numbers are finite and on the globe.
    #[must_use]
    pub fn new(lon: f64, lat: f64) -> Option<Self> {
        let valid = lon.is_finite() && lat.is_finite() && lon.abs() <= 180.0 && lat.abs() <= 90.0;
        valid.then_some(Self { lon, lat })
    }

    /// Great-circle distance in metres (haversine).
    #[must_use]
    pub fn distance_m(self, other: Self) -> f64 {
        let (lat1, lat2) = (self.lat.to_radians(), other.lat.to_radians());
        let half_dlat = (lat2 - lat1) / 2.0;
        let half_dlon = (other.lon - self.lon).to_radians() / 2.0;
        let a = half_dlat.sin().powi(2) + lat1.cos() * lat2.cos() * half_dlon.sin().powi(2);
        2.0 * EARTH_RADIUS_M * a.sqrt().min(1.0).asin()
    }

    /// Half-widths in degrees (lon, lat) of a box that holds everything within `metres`.
    #[must_use]
    pub fn reach(self, metres: f64) -> (f64, f64) {
        let dlat = (metres / EARTH_RADIUS_M).to_degrees();
        let dlon = dlat / self.lat.to_radians().cos().max(0.01);
        (dlon, dlat)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_minster_is_about_a_kilometre_and_a_half_from_the_university_ferry_road() {
        let minster = Point { lon: 9.1767, lat: 47.6634 };
        let bridge = Point { lon: 9.1783, lat: 47.6667 };
        let metres = minster.distance_m(bridge);
        assert!((350.0..420.0).contains(&metres), "{metres}");
    }

    #[test]
    fn a_point_off_the_globe_is_none() {
        assert!(Point::new(9.1, 97.6).is_none());
        assert!(Point::new(f64::NAN, 47.6).is_none());
    }
}
