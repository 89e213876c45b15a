//! Where a category is sensitive, the exact place would say too much about somebody. The public
//! then gets a point of a grid of about a hundred metres, and neither address nor number.
//! Whoever asks for what lies in a section or near a point is answered by the same grid, or
//! the exact place could be found by asking often enough.

use kernel::Point;

use crate::{Report, Scope, store::Line};

/// Points of the grid in a degree of latitude: 111 metres from one to the next.
pub const ROWS: f64 = 1_000.0;
/// Points of the grid in a degree of longitude: 95 to 112 metres from one to the next between
/// the 55th and the 47th parallel.
pub const COLUMNS: f64 = 2_000.0 / 3.0;
/// How far a point of the grid may lie from the exact one, metres.
pub const OFF_M: f64 = 80.0;

/// The point of the grid next to a place. `store/shown.rs` says the same in SQL.
#[must_use]
pub fn rounded(point: Point) -> Point {
    // A grid of 0.0015 degrees has more digits than it means.
    let digits = |n: f64| (n * 1e6).round() / 1e6;
    Point {
        lon: digits((point.lon * COLUMNS).round() / COLUMNS),
        lat: digits((point.lat * ROWS).round() / ROWS),
    }
}

impl Scope {
    /// Whether the exact place of this category's reports is for staff only.
    #[must_use]
    pub fn is_sensitive(&self, category: &str) -> bool {
        self.category(category).is_some_and(|c| c.sensitive)
    }

    /// Whether the exact place of a report is for staff only: its category is sensitive, or its
    /// reporter was told so.
    #[must_use]
    pub fn is_rounded(&self, category: &str, place_rounded: bool) -> bool {
        place_rounded || self.is_sensitive(category)
    }

    /// Keys of the categories whose places are shown rounded.
    #[must_use]
    pub fn sensitive_categories(&self) -> Vec<String> {
        let sensitive = self.catalogue.all().filter(|c| c.sensitive);
        sensitive.map(|c| c.key.clone()).collect()
    }

    /// A place as the public gets it.
    #[must_use]
    pub fn shown_point(&self, category: &str, place_rounded: bool, point: Point) -> Point {
        if self.is_rounded(category, place_rounded) { rounded(point) } else { point }
    }

    /// A report as the public gets it.
    #[must_use]
    pub fn shown_report(&self, mut report: Report) -> Report {
        if self.is_rounded(&report.category, report.place_rounded) {
            let point = report.point().map(rounded);
            (report.lon, report.lat) = (point.map(|p| p.lon), point.map(|p| p.lat));
            (report.address, report.object_id) = (None, None);
        }
        report
    }

    /// Lines of a list as the public gets them.
    #[must_use]
    pub fn shown_lines(&self, mut lines: Vec<Line>) -> Vec<Line> {
        let hides = |line: &&mut Line| self.is_rounded(&line.category, line.place_rounded);
        for line in lines.iter_mut().filter(hides) {
            let point = line.point().map(rounded);
            (line.lon, line.lat) = (point.map(|p| p.lon), point.map(|p| p.lat));
            line.address = None;
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rounded_place_is_near_and_tells_no_house() {
        for (lon, lat) in [(9.175_312, 47.663_481), (13.737_262, 51.050_409), (8.3, 54.9)] {
            let exact = Point { lon, lat };
            let shown = rounded(exact);
            assert!(shown.distance_m(exact) <= OFF_M, "{}", shown.distance_m(exact));
            let neighbour = Point { lon: shown.lon + 0.000_3, lat: shown.lat - 0.000_2 };
            assert_eq!(rounded(neighbour), shown, "a neighbour looks the same");
        }
    }
}
