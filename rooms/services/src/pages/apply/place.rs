//! Places: found by name, typed as degrees, or pointed at on the map; all of them come in as the
//! same two numbers.

use askama::Template;
use kernel::Point;
use maps::{TownMap, places::Places};
use web::{Arg, Field as FormField, Form, Here, field};

use super::step::StepField;
use crate::{
    Value,
    definition::{Field, FieldKind, Step},
    draft::Data,
    entry::{self, part_name},
};

/// Places offered for a name.
const OFFERED: usize = 6;
/// Longest name that is looked for, in characters.
const NAME: usize = 120;

/// A place the search found.
struct Found {
    value: String,
    name: String,
}

/// The inputs of a place, and the frame of the map.
#[derive(Template)]
#[template(path = "field/place.html")]
pub(super) struct Picker<'a> {
    here: &'a Here,
    name: &'a str,
    label: String,
    optional: Option<String>,
    hint: Option<String>,
    error: Option<String>,
    typed: String,
    found: Vec<Found>,
    searched: bool,
    latitude: String,
    longitude: String,
    chosen: Option<String>,
    centre: String,
    zoom: f64,
    bounds: Option<String>,
}

/// Words around the field.
pub(super) struct Around {
    pub label: String,
    pub optional: Option<String>,
    pub hint: Option<String>,
    pub error: Option<String>,
}

impl<'a> Picker<'a> {
    /// The inputs as they are filled.
    pub fn of<F: FormField>(here: &'a Here, form: &Form<F>, name: &'a str, around: Around) -> Self {
        let (map, config) = (TownMap::of(&here.town), &here.town.config.map);
        let degrees = |part: &str| form.raw(&part_name(name, part)).to_owned();
        let part_error = |part| field::error_text(here, form, &part_name(name, part));
        let typed = form.raw(&part_name(name, "search")).to_owned();
        let (latitude, longitude) = (degrees("latitude"), degrees("longitude"));
        let searched = !typed.is_empty() && latitude.is_empty();
        let bounds = map.bounds().filter(|_| latitude.is_empty());
        let Around { label, optional, hint, error } = around;
        Self {
            found: if searched { found(here, &typed) } else { Vec::new() },
            chosen: point(&latitude, &longitude).map(|point| describe(here, point)),
            centre: format!("{},{}", config.centre.lon, config.centre.lat),
            zoom: config.zoom,
            bounds: bounds.map(|b| format!("{},{},{},{}", b.west, b.south, b.east, b.north)),
            error: error.or_else(|| part_error("latitude")).or_else(|| part_error("longitude")),
            here,
            name,
            label,
            optional,
            hint,
            typed,
            searched,
            latitude,
            longitude,
        }
    }

    /// What describes the field to a screen reader.
    fn described(&self) -> Option<String> {
        let hint = self.hint.is_some().then(|| format!("{}-hint", self.name));
        let error = self.error.is_some().then(|| format!("{}-error", self.name));
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}

/// A place in words: its district, or that it is outside, and what is near.
pub(crate) fn describe(here: &Here, point: Point) -> String {
    let (map, places) = (TownMap::of(&here.town), Places::of(&here.town));
    let near = places.nearest(point, 300.0, 1).first().map(|(place, _)| place.name.clone());
    let district = map.areas.locate(point).map(|area| area.name.clone());
    match (district, near) {
        (Some(district), Some(near)) => {
            here.t2("services-place-near", "district", district, "name", near)
        }
        (Some(district), None) => here.t1("services-place-in", "district", district),
        _ => here.t("services-place-outside"),
    }
}

/// Takes over a place that was chosen among those found.
pub(super) fn choose(step: &Step, pairs: &mut Vec<(String, String)>) {
    let asked: Vec<String> = (pairs.iter().filter(|(name, _)| name == "do-asked"))
        .map(|(_, value)| value.clone())
        .collect();
    for name in asked.iter().filter(|name| is_place(step, name)) {
        let found = part_name(name, "found");
        let chosen = pairs.iter().find(|(n, _)| *n == found).map(|(_, value)| value.clone());
        let Some((latitude, longitude)) = chosen.as_deref().and_then(|c| c.split_once(',')) else {
            continue;
        };
        for (part, value) in [("latitude", latitude), ("longitude", longitude)] {
            let input = part_name(name, part);
            pairs.retain(|(n, _)| *n != input);
            pairs.push((input, value.to_owned()));
        }
    }
}

/// Looks for a place by name: answers where to go on, with what was found.
pub(super) fn search(step: &Step, data: &mut Data, form: &Form<StepField>) -> Option<String> {
    let name = form.value(StepField::Find).to_owned();
    if !is_place(step, &name) {
        return None;
    }
    let input = part_name(&name, "search");
    let typed: String = form.raw(&input).trim().chars().take(NAME).collect();
    data.note(&input, Some(typed).filter(|typed| !typed.is_empty()));
    Some(format!("#{name}"))
}

/// Notes what was answered with a place outside of the town, where it has to lie inside. It is kept
/// as it was typed.
pub(super) fn check(here: &Here, step: &Step, data: &mut Data, form: &mut Form<StepField>) {
    let areas = &TownMap::of(&here.town).areas;
    if areas.is_empty() {
        return;
    }
    let mut unread = Vec::new();
    let mut look = |field: &Field, name: String, row: &mut crate::Row| {
        let outside = match row.get(&field.key) {
            Some(Value::Parts(parts)) if field.in_town => {
                let part = |name: &str| parts.get(name).map_or("", String::as_str);
                point(part("latitude"), part("longitude"))
                    .is_none_or(|point| areas.locate(point).is_none())
            }
            _ => false,
        };
        if let Some(value) = outside.then(|| row.remove(&field.key)).flatten() {
            unread.extend(entry::typed(field, &name, &value));
            let town = Arg::from(here.town.config.name.as_str());
            form.fail_named(&name, "services-place-not-in-town", vec![("town", town)]);
        }
    };
    for field in &step.fields {
        look(field, entry::name(&field.key, None), &mut data.answers.fields);
        let rows = data.answers.groups.get_mut(&field.key).into_iter().flatten();
        for (nr, row) in rows.enumerate() {
            for inner in &field.fields {
                look(inner, entry::name(&inner.key, Some((&field.key, nr))), row);
            }
        }
    }
    data.unread.extend(unread);
}

/// Whether an input's name is that of a place of the step, also in a row of a group.
fn is_place(step: &Step, name: &str) -> bool {
    let all = step.fields.iter().flat_map(|field| std::iter::once(field).chain(&field.fields));
    let mut places = all.filter(|field| matches!(field.kind, FieldKind::Place));
    places.any(|f| name == entry::name(&f.key, None) || name.ends_with(&format!("-{}", f.key)))
}

fn found(here: &Here, typed: &str) -> Vec<Found> {
    let (map, places) = (TownMap::of(&here.town), Places::of(&here.town));
    let entry = |place: &maps::places::Place| {
        let district = place.district.as_deref().and_then(|key| map.areas.get(key));
        let district = district.filter(|area| area.name != place.name);
        Found {
            value: format!("{:.6},{:.6}", place.at.lat, place.at.lon),
            name: match district {
                Some(area) => format!("{}, {}", place.name, area.name),
                None => place.name.clone(),
            },
        }
    };
    places.search(typed, OFFERED).into_iter().map(entry).collect()
}

fn point(latitude: &str, longitude: &str) -> Option<Point> {
    let degrees = |text: &str| text.trim().replace(',', ".").parse::<f64>().ok();
    Point::new(degrees(longitude)?, degrees(latitude)?)
}
