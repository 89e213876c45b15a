//! A place in one cell: `47,66; 9,17`, `47.66, 9.17`, `POINT (9.17 47.66)`.

/// Longitude and latitude in degrees, where a cell is clearly both.
///
/// A pair of bare numbers counts as latitude and longitude when it lies in or around Germany;
/// WKT has the longitude first.
pub(crate) fn of(cell: &str) -> Option<(f64, f64)> {
    if let Some(inside) = cell.strip_prefix("POINT").map(str::trim_start) {
        let inside = inside.strip_prefix('(')?.strip_suffix(')')?;
        let (lon, lat) = inside.trim().split_once(' ')?;
        return around_germany(lon.trim().parse().ok()?, lat.trim().parse().ok()?);
    }
    let (a, b) =
        cell.split_once("; ").or_else(|| cell.split_once(';')).or_else(|| cell.split_once(", "))?;
    let number = |text: &str| text.trim().replace(',', ".").parse::<f64>().ok();
    let (a, b) = (number(a)?, number(b)?);
    around_germany(b, a).or_else(|| around_germany(a, b))
}

/// Where degrees of a German file lie: 5 to 16 east, 46 to 56 north.
pub(crate) fn around_germany(lon: f64, lat: f64) -> Option<(f64, f64)> {
    ((5.0..16.0).contains(&lon) && (46.0..56.0).contains(&lat)).then_some((lon, lat))
}
