//! What is asked of a city: the questions of one kind, in an order that repeats only after long.

use std::sync::Arc;

use anyhow::{Context, Result, bail};
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{RngExt, SeedableRng};

use crate::city::Places;
use crate::client::{Connection, get_with};
use crate::load::Next;

/// Questions of one kind.
pub struct Questions {
    /// What they are.
    pub name: &'static str,
    requests: Arc<Vec<Vec<u8>>>,
}

impl Questions {
    fn new(name: &'static str, host: &str, cookie: &str, paths: Vec<String>) -> Self {
        let requests = paths.iter().map(|path| get_with(host, path, cookie)).collect();
        Self { name, requests: Arc::new(requests) }
    }

    /// For [`crate::load`]: each client begins elsewhere.
    pub fn next(&self) -> Arc<Next> {
        let requests = Arc::clone(&self.requests);
        Arc::new(move |client, turn| requests[(client * 997 + turn) % requests.len()].clone())
    }
}

/// Different questions of a kind.
const MANY: usize = 5_000;

/// Words of reports: from very common to rare.
const WORDS: [&str; 12] = [
    "Laterne",
    "flackert",
    "Seestraße Laterne",
    "Fahrrad",
    "Müll",
    "Gartenzaun",
    "Rosenleiste",
    "Ampel Zebrastreifen",
    "Schlagloch",
    "Kühlschrank Parkplatz",
    "Wallhausen",
    "Scherben Kita",
];

/// All kinds of questions, in the order of the table.
///
/// # Errors
/// When the demo's door does not open.
pub async fn all(
    port: u16,
    host: &str,
    places: &Places,
    codes: &[String],
) -> Result<Vec<Questions>> {
    let mut chance = StdRng::seed_from_u64(5);
    let clerk = enter(port, host).await?;
    let mut many = |one: &mut dyn FnMut(&mut StdRng) -> String| -> Vec<String> {
        (0..MANY).map(|_| one(&mut chance)).collect()
    };
    let tiles = many(&mut |chance| tile(chance, places));
    let filtered = many(&mut |chance| format!("/reports?{}", filter(chance)));
    let sections = many(&mut |chance| section(chance, places));
    let nearby = many(&mut |chance| {
        let (lon, lat) = somewhere(chance, places);
        format!("/reports/new/place.json?lon={lon:.5}&lat={lat:.5}")
    });
    let report = many(&mut |chance| match codes.choose(chance) {
        Some(code) => format!("/reports/{code}"),
        None => "/reports".to_owned(),
    });
    let words = |path: &str| {
        WORDS
            .iter()
            .map(|word| {
                format!(
                    "{path}?q={}",
                    word.replace(' ', "+").replace('ü', "%C3%BC").replace('ß', "%C3%9F")
                )
            })
            .collect()
    };
    let inbox = many(&mut |chance| inbox(chance));
    let asked = |name, paths| Questions::new(name, host, "", paths);
    Ok(vec![
        asked("map tile, zoom 10 to 18, some filtered", tiles),
        asked("list page `/reports`", vec!["/reports".to_owned()]),
        asked("list page, 5,000 different filters and pages", filtered),
        asked("list page of a section of the map", sections),
        asked("page of a report", report),
        asked("start page", vec!["/".to_owned()]),
        asked("full text `/search`", words("/search")),
        asked("list page with words", words("/reports")),
        asked("nearby reports while reporting", nearby),
        Questions::new("inbox of staff", host, &clerk, vec!["/staff/reports".to_owned()]),
        Questions::new("inbox, filtered", host, &clerk, inbox),
    ])
}

/// Enters as a clerk by the demo's door; answers the cookies.
async fn enter(port: u16, host: &str) -> Result<String> {
    let mut connection = Connection::open(port).await?;
    let answer = connection.ask(&get_with(host, &format!("/demo/enter/{CLERK}"), "")).await?;
    if answer.status != 303 {
        bail!("the demo's door answered {}", answer.status);
    }
    let cookies: Vec<&str> =
        answer.headers("set-cookie").filter_map(|cookie| cookie.split(';').next()).collect();
    (!cookies.is_empty()).then(|| cookies.join("; ")).context("the demo's door gave no session")
}

/// A clerk of the demo city.
const CLERK: &str = "tobias.maier-lang@konstanz.example";

fn somewhere(chance: &mut StdRng, places: &Places) -> (f64, f64) {
    places.somewhere(chance).map_or((9.175, 47.665), |spot| (spot.lon, spot.lat))
}

/// Tiles as people see them: mostly streets and quarters, sometimes the whole city.
fn tile(chance: &mut StdRng, places: &Places) -> String {
    let zoom =
        *[10, 11, 12, 12, 13, 13, 14, 14, 15, 15, 16, 16, 17, 18].choose(chance).unwrap_or(&14);
    let (lon, lat) = somewhere(chance, places);
    let side = f64::from(1_u32 << zoom);
    let x = ((lon + 180.0) / 360.0 * side) as u32;
    let north = lat.to_radians().tan().asinh() / std::f64::consts::PI;
    let y = ((1.0 - north) / 2.0 * side) as u32;
    let end = ["", "", "?status=open", "?category=beleuchtung"].choose(chance).unwrap_or(&"");
    format!("/reports/tiles/{zoom}/{x}/{y}{end}")
}

fn filter(chance: &mut StdRng) -> String {
    let mut parts = Vec::new();
    let mut maybe = |share: f64, key: &str, values: &[&str]| {
        if chance.random_bool(share)
            && let Some(value) = values.choose(chance)
        {
            parts.push(format!("{key}={value}"));
        }
    };
    maybe(
        0.4,
        "district",
        &["altstadt", "paradies", "wollmatingen", "dettingen", "litzelstetten", "none"],
    );
    maybe(
        0.4,
        "category",
        &["beleuchtung", "strassenlaterne", "sauberkeit", "ampel", "graffiti", "baum", "strassen"],
    );
    maybe(0.5, "status", &["open", "done"]);
    maybe(0.1, "kind", &["defect", "idea"]);
    if chance.random_bool(0.4) {
        // A page further down: any moment of the last years.
        let at: i64 = chance.random_range(1_600_000_000..1_790_000_000);
        parts.push(format!("before={at}000000.ffffffff-ffff-7fff-bfff-ffffffffffff"));
    }
    parts.join("&")
}

fn section(chance: &mut StdRng, places: &Places) -> String {
    let (lon, lat) = somewhere(chance, places);
    let wide = chance.random_range(0.001..0.02);
    let (west, south, east, north) = (lon - wide, lat - wide / 2.0, lon + wide, lat + wide / 2.0);
    format!("/reports?bbox={west:.5},{south:.5},{east:.5},{north:.5}")
}

fn inbox(chance: &mut StdRng) -> String {
    let part = ["new", "open", "open", "open", "closed"].choose(chance).unwrap_or(&"open");
    let whose = ["", "&department=all"].choose(chance).unwrap_or(&"");
    format!("/staff/reports?tab={part}{whose}&{}", filter(chance).replace("before=", "after="))
}
