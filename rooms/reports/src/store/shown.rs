//! Conditions on places as the public sees them: exact, or on the grid of [`crate::rounding`].

use kernel::Point;
use store::Filter;

/// Half the grid's mesh in degrees, which the exact place may be off the shown one.
const HALF: [f64; 2] = [0.000_75, 0.000_5];
/// Metres in a degree of latitude.
const DEGREE_M: f64 = 111_195.0;

/// Where a report has to be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Around {
    /// Within west, south, east and north, degrees.
    Box([f64; 4]),
    /// Within so many metres of a point.
    Circle(Point, f64),
}

/// Adds the condition that a report's shown place lies there; `sensitive` are the categories
/// whose places are shown on the grid, like those of reports whose reporter was told so.
pub fn and_around(f: &mut Filter<'_>, around: Around, sensitive: &[String]) {
    // First in words an index answers, wide enough for either place.
    let [west, south, east, north] = match around {
        Around::Box(edges) => edges,
        Around::Circle(centre, metres) => {
            let (dlon, dlat) = centre.reach(metres);
            [centre.lon - dlon, centre.lat - dlat, centre.lon + dlon, centre.lat + dlat]
        }
    };
    f.and("lat >= $?", south - HALF[1]);
    f.and("lat <= $?", north + HALF[1]);
    f.and("lon >= $?", west - HALF[0]);
    f.and("lon <= $?", east + HALF[0]);
    f.text(" AND CASE WHEN NOT place_rounded");
    if !sensitive.is_empty() {
        f.and_in("category NOT", sensitive.to_vec());
    }
    f.text(" THEN ");
    within(f, around, ["lat", "lon"], ["(lat - $?)", "(lon - $?)"]);
    f.text(" ELSE ");
    within(
        f,
        around,
        ["round(lat * 1000) / 1000", "round(lon * 2000 / 3) * 3 / 2000"],
        ["(round(lat * 1000) / 1000 - $?)", "(round(lon * 2000 / 3) * 3 / 2000 - $?)"],
    );
    f.text(" END");
}

/// Edges hold a little more than they say, or a point on them would be lost to arithmetic.
const EDGE: f64 = 1e-9;

fn within(
    f: &mut Filter<'_>,
    around: Around,
    [lat, lon]: [&'static str; 2],
    [from_lat, from_lon]: [&'static str; 2],
) {
    match around {
        Around::Box([west, south, east, north]) => {
            f.text("(").text(lat).bound(" BETWEEN $?", south - EDGE).bound(" AND $?", north + EDGE);
            f.text(" AND ").text(lon).bound(" BETWEEN $?", west - EDGE);
            f.bound(" AND $?", east + EDGE).text(")");
        }
        Around::Circle(centre, metres) => within_circle(f, from_lat, from_lon, centre, metres),
    }
}

/// On a map as flat as a city is: the error is below a thousandth within fifty kilometres.
fn within_circle(
    f: &mut Filter<'_>,
    from_lat: &'static str,
    from_lon: &'static str,
    centre: Point,
    metres: f64,
) {
    let narrow = centre.lat.to_radians().cos().powi(2);
    let reach = (metres / DEGREE_M).powi(2) + EDGE * EDGE;
    f.text("(").bound(from_lat, centre.lat).text(" * ").bound(from_lat, centre.lat).text(" + ");
    f.bound(from_lon, centre.lon).text(" * ").bound(from_lon, centre.lon);
    f.bound(" * $?", narrow).bound(" <= $?)", reach);
}
