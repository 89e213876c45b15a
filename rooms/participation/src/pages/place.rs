//! The place of a contribution: an address, a point on the map, one's own position. None of them
//! needs the map.

use kernel::Point;
use maps::{TownMap, places::Places as Names};
use web::{Field, Form, Here};

use crate::process::Places;

/// How far outside of the town a place may lie before it is taken for a mistake, metres.
const FAR: f64 = 20_000.0;
/// Places offered for a name.
const OFFERED: usize = 6;

/// A place the search found.
pub struct Found {
    /// `lon,lat`.
    pub value: String,
    /// In words.
    pub name: String,
}

/// What the form says about the place.
pub enum Placed {
    /// A point, or words alone.
    Known(Option<Point>),
    /// Words that may mean one of several places: the author chooses.
    Asks(Vec<Found>),
    /// Noted at the field.
    Wrong,
}

/// Reads the place from the fields of `place.html`; what is wrong is noted in the form.
pub fn read<F: Field>(here: &Here, form: &mut Form<F>, places: Places) -> Placed {
    let chosen = form.raw("found").trim().to_owned();
    let (lon, lat) = match chosen.split_once(',') {
        Some((lon, lat)) => (lon.to_owned(), lat.to_owned()),
        None => (form.raw("lon").trim().to_owned(), form.raw("lat").trim().to_owned()),
    };
    if lon.is_empty() && lat.is_empty() {
        let typed = !form.raw("address").trim().is_empty();
        return match places {
            Places::Needed => words_alone(here, form),
            Places::Welcome if typed => words_alone(here, form),
            Places::Welcome | Places::None => Placed::Known(None),
        };
    }
    match point(&lon, &lat) {
        None => {
            form.fail_named("address", "participation-new-place-no-point", Vec::new());
            Placed::Wrong
        }
        Some(point) if is_far(here, point) => {
            form.fail_named("address", "participation-new-place-far", Vec::new());
            Placed::Wrong
        }
        Some(point) => Placed::Known(Some(point)),
    }
}

fn words_alone<F: Field>(here: &Here, form: &mut Form<F>) -> Placed {
    let typed = form.raw("address").trim().to_owned();
    if typed.is_empty() {
        form.fail_named("address", "participation-new-place-missing", Vec::new());
        return Placed::Wrong;
    }
    let found = search(here, &typed);
    // Whoever was offered places before and took none of them means their words alone.
    if found.is_empty() || form.raw("asked").trim() == typed {
        return Placed::Known(None);
    }
    form.fail_named("address", "participation-new-place-which-error", Vec::new());
    Placed::Asks(found)
}

/// A point from two numbers as the browser writes them.
pub fn point(lon: &str, lat: &str) -> Option<Point> {
    Point::new(lon.trim().parse().ok()?, lat.trim().parse().ok()?)
}

fn is_far(here: &Here, point: Point) -> bool {
    let nearest = TownMap::of(&here.town).areas.nearest(point).map(|(_, metres)| metres);
    nearest.is_some_and(|metres| metres > FAR)
}

/// Places that bear a name.
pub fn search(here: &Here, typed: &str) -> Vec<Found> {
    let (map, places) = (TownMap::of(&here.town), Names::of(&here.town));
    let found = places.search(typed, OFFERED).into_iter().map(|place| {
        let district = place.district.as_deref().and_then(|key| map.areas.get(key));
        let district = district.filter(|area| area.name != place.name);
        Found {
            value: format!("{:.6},{:.6}", place.at.lon, place.at.lat),
            name: match district {
                Some(area) => format!("{}, {}", place.name, area.name),
                None => place.name.clone(),
            },
        }
    });
    found.collect()
}
