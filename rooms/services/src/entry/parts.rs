//! Addresses, persons and places: answers of several parts.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Read, Wrong, day};
use crate::Value;

/// Parts of an address.
pub(super) const ADDRESS: [&str; 4] = ["street", "house_number", "postcode", "town"];
/// Parts of a person.
pub(super) const PERSON: [&str; 3] = ["given_name", "family_name", "birth_date"];
/// Parts of a place.
pub(super) const PLACE: [&str; 2] = ["latitude", "longitude"];
/// Longest part, in characters.
const LONG: usize = 120;

/// Only the house number may be missing: not every house has one.
pub(super) fn address(part: impl Fn(&str) -> String) -> Read {
    let needed = [
        ("street", "services-wrong-street"),
        ("postcode", "services-wrong-postcode"),
        ("town", "services-wrong-town"),
    ];
    let found = match collect(&ADDRESS, &needed, &part) {
        Ok(Some(found)) => found,
        Ok(None) => return Read::Nothing,
        Err(wrong) => return wrong,
    };
    let postcode = found.get("postcode").map_or("", String::as_str);
    let plain = |c: char| c.is_ascii_alphanumeric() || " -".contains(c);
    if !(4..=10).contains(&postcode.len()) || !postcode.chars().all(plain) {
        return Wrong::in_part("postcode", "services-wrong-postcode");
    }
    Read::Given(Value::Parts(found))
}

pub(super) fn person(part: impl Fn(&str) -> String, today: Date) -> Read {
    let needed = [
        ("given_name", "services-wrong-given-name"),
        ("family_name", "services-wrong-family-name"),
        ("birth_date", "services-wrong-birth-date"),
    ];
    let mut found = match collect(&PERSON, &needed, &part) {
        Ok(Some(found)) => found,
        Ok(None) => return Read::Nothing,
        Err(wrong) => return wrong,
    };
    let born = found.get("birth_date").and_then(|typed| day::parse(typed));
    match born.filter(|born| *born <= today) {
        Some(born) => drop(found.insert("birth_date".to_owned(), born.to_string())),
        None => return Wrong::in_part("birth_date", "services-wrong-birth-date"),
    }
    Read::Given(Value::Parts(found))
}

/// Degrees, as the map enters them.
pub(super) fn place(part: impl Fn(&str) -> String) -> Read {
    let needed =
        [("latitude", "services-wrong-latitude"), ("longitude", "services-wrong-longitude")];
    let found = match collect(&PLACE, &needed, &part) {
        Ok(Some(found)) => found,
        Ok(None) => return Read::Nothing,
        Err(wrong) => return wrong,
    };
    let mut degrees = BTreeMap::new();
    for ((part, wrong), most) in needed.into_iter().zip([90.0, 180.0]) {
        let typed = found.get(part).map_or("", String::as_str).replace(',', ".");
        match typed.parse::<f64>().ok().filter(|n| n.is_finite() && n.abs() <= most) {
            Some(number) => drop(degrees.insert(part.to_owned(), format!("{number:.6}"))),
            None => return Wrong::in_part(part, wrong),
        }
    }
    Read::Given(Value::Parts(degrees))
}

/// The parts that were given; none when all are empty.
fn collect(
    names: &[&'static str],
    needed: &[(&'static str, &'static str)],
    part: impl Fn(&str) -> String,
) -> Result<Option<BTreeMap<String, String>>, Read> {
    let given = names.iter().map(|name| ((*name).to_owned(), part(name)));
    let found: BTreeMap<String, String> = given.filter(|(_, value)| !value.is_empty()).collect();
    if found.is_empty() {
        return Ok(None);
    }
    for name in names {
        if found.get(*name).is_some_and(|value| value.chars().count() > LONG) {
            let mut wrong = Wrong::with("services-wrong-long", "most", LONG);
            if let Read::Wrong(wrong) = &mut wrong {
                wrong.part = Some(name);
            }
            return Err(wrong);
        }
    }
    match needed.iter().find(|(name, _)| !found.contains_key(*name)) {
        Some((name, message)) => Err(Wrong::in_part(name, message)),
        None => Ok(Some(found)),
    }
}
