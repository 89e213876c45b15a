//! What the name of a column says about its values.

use crate::kind::Role;

/// Words of a heading, in small letters: `Geo_Lat`, `baumNr`, `PLZ / Ort`.
pub(crate) fn words(heading: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut small = false;
    for letter in heading.chars() {
        if !letter.is_alphanumeric() || (letter.is_uppercase() && small) {
            words.push(String::new());
        }
        small = letter.is_lowercase();
        if let Some(word) = words.last_mut().filter(|_| letter.is_alphanumeric()) {
            word.extend(letter.to_lowercase());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Digits under these words name something.
const CODES: [&str; 30] = [
    "plz",
    "postleitzahl",
    "ags",
    "ars",
    "regionalschlüssel",
    "regionalschluessel",
    "gemeindeschlüssel",
    "gemeindeschluessel",
    "gemeindekennziffer",
    "schlüssel",
    "schluessel",
    "schlüsselnummer",
    "kennziffer",
    "telefon",
    "telefonnummer",
    "tel",
    "fax",
    "telefax",
    "mobil",
    "handy",
    "iban",
    "bic",
    "blz",
    "kontonummer",
    "hausnummer",
    "hausnr",
    "hnr",
    "aktenzeichen",
    "flurstück",
    "isbn",
];

/// The word by which a heading says that digits are no numbers.
pub(crate) fn code(words: &[String]) -> Option<&str> {
    if words.iter().any(|word| word.starts_with("anzahl") || word == "summe") {
        return None;
    }
    words.iter().find(|word| CODES.contains(&word.as_str())).map(String::as_str)
}

/// Whether the heading speaks of years: `Jahr`, `Baujahr`, `year`.
pub(crate) fn is_year(words: &[String]) -> bool {
    words.iter().any(|word| word.ends_with("jahr") || word == "year")
}

/// Whether the heading speaks of days: `Datum`, `Meldedatum`, `date`, `Stichtag`.
pub(crate) fn is_day(words: &[String]) -> bool {
    let day = |word: &String| word.ends_with("datum") || word == "date" || word == "stichtag";
    words.iter().any(day)
}

/// Whether the heading speaks of months.
pub(crate) fn is_month(words: &[String]) -> bool {
    words.iter().any(|word| word.ends_with("monat") || word == "month")
}

/// Which way a heading of coordinates points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Axis {
    /// Latitude by name.
    North,
    /// Longitude by name.
    East,
    /// `x`, `Rechtswert` and such: the range of the values decides.
    Some,
}

/// Whether a heading speaks of coordinates.
pub(crate) fn axis(words: &[String]) -> Option<Axis> {
    const NORTH: [&str; 5] = ["lat", "latitude", "breitengrad", "geobreite", "geolat"];
    const EAST: [&str; 7] =
        ["lon", "lng", "long", "longitude", "längengrad", "laengengrad", "geolaenge"];
    const SOME: [&str; 20] = [
        "x",
        "y",
        "rechtswert",
        "hochwert",
        "ost",
        "nord",
        "ostwert",
        "nordwert",
        "easting",
        "northing",
        "rechts",
        "hoch",
        "xkoord",
        "ykoord",
        "xkoordinate",
        "ykoordinate",
        "koordinate",
        "breite",
        "länge",
        "laenge",
    ];
    let has = |names: &[&str]| words.iter().any(|word| names.contains(&word.as_str()));
    if has(&NORTH) {
        return Some(Axis::North);
    }
    if has(&EAST) {
        return Some(Axis::East);
    }
    let utm = words.iter().any(|word| word.starts_with("utm") || word.starts_with("wgs"));
    (has(&SOME) || utm).then_some(Axis::Some)
}

/// What part of an address the heading speaks of.
pub(crate) fn place(words: &[String]) -> Option<Role> {
    const PLACES: [(Role, &[&str]); 7] = [
        (
            Role::MunicipalityKey,
            &["ags", "ars", "gemeindeschlüssel", "regionalschlüssel", "gemeindeschluessel"],
        ),
        (Role::Postcode, &["plz", "postleitzahl"]),
        (Role::HouseNumber, &["hausnummer", "hausnr", "hnr"]),
        (Role::Street, &["straße", "strasse", "str", "straßenname", "strassenname", "street"]),
        (Role::District, &["stadtteil", "ortsteil", "stadtbezirk", "district"]),
        (Role::Address, &["adresse", "anschrift", "address"]),
        (Role::Town, &["ort", "stadt", "gemeinde", "wohnort"]),
    ];
    let is = |names: &[&str]| words.iter().any(|word| names.contains(&word.as_str()));
    PLACES.iter().find(|(_, names)| is(names)).map(|(role, _)| *role)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_parted_into_words() {
        assert_eq!(words("Geo_Lat"), ["geo", "lat"]);
        assert_eq!(words("stammumfangCM"), ["stammumfang", "cm"]);
        assert_eq!(words("PLZ / Ort"), ["plz", "ort"]);
        assert_eq!(words("X"), ["x"]);
    }
}
