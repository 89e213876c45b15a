//! Coordinates of a row, and the ways they go wrong.

use kernel::Point;

/// A box around Germany in degrees: what is outside with its numbers exchanged inside, is
/// exchanged.
const GERMANY_LON: std::ops::RangeInclusive<f64> = 5.5..=15.5;
const GERMANY_LAT: std::ops::RangeInclusive<f64> = 47.0..=55.5;

/// Which of the two numbers a complaint is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Axis {
    Lon,
    Lat,
}

/// A point out of two numbers; no numbers, no point.
///
/// # Errors
/// The number complained about and a sentence that says what to do.
pub(super) fn place(lon: Option<f64>, lat: Option<f64>) -> Result<Option<Point>, (Axis, String)> {
    let (lon, lat) = match (lon, lat) {
        (None, None) => return Ok(None),
        (Some(lon), Some(lat)) => (lon, lat),
        (Some(_), None) => return Err((Axis::Lat, half("lon", "lat"))),
        (None, Some(_)) => return Err((Axis::Lon, half("lat", "lon"))),
    };
    if lon == 0.0 && lat == 0.0 {
        return Err((
            Axis::Lon,
            "The coordinates 0/0 lie in the Atlantic and usually mean that there are none; leave \
             both cells empty, or add \"0\" to lon and lat under [empty] in the mapping."
                .to_owned(),
        ));
    }
    if GERMANY_LAT.contains(&lon) && GERMANY_LON.contains(&lat) {
        return Err((
            Axis::Lon,
            format!(
                "lon {lon} and lat {lat} are exchanged: {lon} is a latitude of Germany and {lat} \
                 a longitude; exchange the two values, or the two columns in the mapping."
            ),
        ));
    }
    for (axis, name, value, limit) in
        [(Axis::Lon, "lon", lon, 180.0), (Axis::Lat, "lat", lat, 90.0)]
    {
        if value.abs() > limit {
            return Err((axis, outside(name, value, limit)));
        }
    }
    Ok(Point::new(lon, lat))
}

fn half(there: &str, missing: &str) -> String {
    format!(
        "There is {there} but no {missing}; give both coordinates, or neither if the place is \
         not known."
    )
}

fn outside(name: &str, value: f64, limit: f64) -> String {
    if value.abs() > 1000.0 {
        return format!(
            "{name} {value} looks like metres of a map grid (UTM or Gauß-Krüger); convert the \
             coordinates to degrees (WGS84, EPSG:4326)."
        );
    }
    format!("{name} {value} is not on the globe; it must lie between -{limit} and {limit} degrees.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complaint(lon: Option<f64>, lat: Option<f64>) -> (Axis, String) {
        place(lon, lat).expect_err("something to complain about")
    }

    #[test]
    fn no_coordinates_are_no_place_and_half_of_them_an_error() {
        assert_eq!(place(None, None), Ok(None));
        assert_eq!(complaint(Some(9.16), None).0, Axis::Lat);
        assert_eq!(complaint(None, Some(47.6)).0, Axis::Lon);
    }

    #[test]
    fn exchanged_coordinates_are_recognised_and_named() {
        assert!(complaint(Some(47.66), Some(9.17)).1.contains("exchanged"));
        assert!(place(Some(9.17), Some(47.66)).is_ok());
    }

    #[test]
    fn metres_and_places_off_the_globe_are_refused() {
        assert!(complaint(Some(513_000.0), Some(5_280_000.0)).1.contains("metres"));
        assert_eq!(complaint(Some(9.1), Some(97.6)).0, Axis::Lat);
        assert!(complaint(Some(0.0), Some(0.0)).1.contains("Atlantic"));
    }
}
