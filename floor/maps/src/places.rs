//! Streets and places by name, from the municipality's own `streets.csv` and its districts:
//! the search for an address works without asking anybody else.

use std::sync::Arc;

use kernel::Point;
use serde::Deserialize;
use web::Town;

use crate::TownMap;

/// A named place.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Its name for people.
    pub name: String,
    /// Where it is; of a street, a point on it.
    pub at: Point,
    /// Key of its district.
    pub district: Option<String>,
    /// `street`, `square`, `place`, `district` …
    pub kind: String,
    folded: String,
}

/// All named places of a municipality.
#[derive(Debug, Clone, Default)]
pub struct Places {
    list: Vec<Place>,
}

/// A line of the file.
#[derive(Deserialize)]
struct Row {
    name: String,
    kind: String,
    lon: f64,
    lat: f64,
    #[serde(default)]
    district: String,
}

impl Places {
    /// The places of a municipality, read once.
    #[must_use]
    pub fn of(town: &Arc<Town>) -> Arc<Self> {
        let map = TownMap::of(town);
        town.derived(|town| {
            let file = town.config.map.streets.as_deref();
            let mut places = file.and_then(|f| town.text(f)).map(Self::read).unwrap_or_default();
            for area in map.areas.iter() {
                places.add(area.name.clone(), "district", area.label, Some(area.key.clone()));
            }
            places
        })
    }

    /// Reads `name,kind,lon,lat,district`. A line that is wrong is left out and logged.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut places = Self::default();
        for row in csv::Reader::from_reader(text.as_bytes()).deserialize::<Row>() {
            match row {
                Err(error) => tracing::error!(%error, "a line of the streets' file is left out"),
                Ok(row) => {
                    let district = (!row.district.is_empty()).then_some(row.district);
                    if let Some(at) = Point::new(row.lon, row.lat) {
                        places.add(row.name, &row.kind, at, district);
                    }
                }
            }
        }
        places
    }

    fn add(&mut self, name: String, kind: &str, at: Point, district: Option<String>) {
        let folded = fold(&name);
        self.list.push(Place { name, at, district, kind: kind.to_owned(), folded });
    }

    /// Places whose name fits what somebody typed, best first, at most `most`. A house number
    /// behind the name is left out of the comparison.
    #[must_use]
    pub fn search(&self, typed: &str, most: usize) -> Vec<&Place> {
        let wanted = fold(without_number(typed));
        if wanted.chars().count() < 2 {
            return Vec::new();
        }
        let mut found: Vec<(u8, usize, &Place)> = self
            .list
            .iter()
            .filter_map(|p| Some((rank(&p.folded, &wanted)?, p.folded.len(), p)))
            .collect();
        found.sort_by(|a, b| (a.0, a.1, &a.2.name).cmp(&(b.0, b.1, &b.2.name)));
        found.into_iter().take(most).map(|(.., place)| place).collect()
    }

    /// The places nearest to a point with their distances in metres, at most `most`, none
    /// farther than `reach_m`. Districts are no places here.
    #[must_use]
    pub fn nearest(&self, to: Point, reach_m: f64, most: usize) -> Vec<(&Place, f64)> {
        let mut near: Vec<(&Place, f64)> = self
            .list
            .iter()
            .filter(|p| p.kind != "district")
            .map(|p| (p, p.at.distance_m(to)))
            .filter(|(_, metres)| *metres <= reach_m)
            .collect();
        near.sort_by(|a, b| a.1.total_cmp(&b.1));
        near.truncate(most);
        near
    }
}

/// How well a name fits: 0 the same, 1 begins so, 2 a word begins so, 3 holds it.
fn rank(name: &str, wanted: &str) -> Option<u8> {
    if name == wanted {
        Some(0)
    } else if name.starts_with(wanted) {
        Some(1)
    } else if name.split(' ').any(|word| word.starts_with(wanted)) {
        Some(2)
    } else {
        name.contains(wanted).then_some(3)
    }
}

/// `Seestr. 33a, Konstanz` → `Seestr.`: what follows the first number is no name.
fn without_number(typed: &str) -> &str {
    let typed = typed.trim();
    let number = typed.char_indices().find(|(at, c)| {
        c.is_ascii_digit() && *at > 0 && typed[..*at].ends_with(char::is_whitespace)
    });
    let name = number.map_or(typed, |(at, _)| &typed[..at]);
    name.split(',').next().unwrap_or(name).trim()
}

/// Small letters, umlauts as two letters, `str.` written out, one blank between words.
fn fold(text: &str) -> String {
    let mut plain = String::with_capacity(text.len() + 4);
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'ä' => plain.push_str("ae"),
            'ö' => plain.push_str("oe"),
            'ü' => plain.push_str("ue"),
            'ß' => plain.push_str("ss"),
            c if c.is_alphanumeric() => plain.push(c),
            '.' => plain.push_str(". "),
            _ => plain.push(' '),
        }
    }
    let words: Vec<String> = plain.split_whitespace().map(written_out).collect();
    words.join(" ")
}

fn written_out(word: &str) -> String {
    match word.strip_suffix('.').unwrap_or(word) {
        short if short.ends_with("str") => format!("{short}asse"),
        short if short.ends_with("strase") => format!("{}asse", short.trim_end_matches("ase")),
        short => short.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "name,kind,lon,lat,district\n\
        Seestraße,street,9.19,47.66,petershausen_ost\n\
        Obere Seestraße,street,9.2,47.67,staad\n\
        Münsterplatz,square,9.1757,47.6634,altstadt\n\
        kaputt,street,x,47.6,\n";

    fn names(typed: &str) -> Vec<String> {
        Places::read(FILE).search(typed, 8).into_iter().map(|p| p.name.clone()).collect()
    }

    #[test]
    fn an_address_is_found_however_it_is_typed() {
        for typed in ["Seestraße", "seestr.", "SEESTRASSE 33", "Seestr 33a, Konstanz", "seestrase"]
        {
            assert_eq!(names(typed).first().map(String::as_str), Some("Seestraße"), "{typed}");
        }
        assert_eq!(names("muensterpl"), ["Münsterplatz"]);
    }

    #[test]
    fn names_that_begin_so_come_first() {
        assert_eq!(names("seestr"), ["Seestraße", "Obere Seestraße"]);
        assert!(names("s").is_empty(), "one letter is no question");
    }

    #[test]
    fn the_nearest_place_comes_with_its_distance() {
        let places = Places::read(FILE);
        let here = Point::new(9.1760, 47.6634).unwrap();
        let near = places.nearest(here, 500.0, 3);
        assert_eq!(near.len(), 1);
        assert_eq!(near[0].0.name, "Münsterplatz");
        assert!(near[0].1 < 40.0);
    }
}
