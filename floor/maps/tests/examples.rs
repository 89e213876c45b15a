//! The municipality that comes with the house has a map that draws.

use std::{collections::BTreeMap, path::Path};

use axum::{body::to_bytes, http::HeaderMap};
use futures_util::FutureExt;
use kernel::{
    Lang,
    municipality::{self, BaseMap, Municipality},
};
use maps::{
    TownMap,
    style::{BOUNDS, Theme},
    town::check,
};
use serde_json::Value;

type Files = BTreeMap<String, Vec<u8>>;

fn konstanz() -> (Municipality, Files) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/konstanz");
    let mut files = BTreeMap::new();
    collect(&folder, &folder, &mut files);
    let (town, _) = municipality::check(&files);
    (town.expect("Konstanz is readable"), files)
}

fn read(town: &Municipality, files: &Files) -> TownMap {
    TownMap::read(town, |name| files.get(name).map(Vec::as_slice))
}

fn style(town: &Municipality, files: &Files, theme: Theme) -> Value {
    let answer = read(town, files).style(town, theme, Lang::De).answer(&HeaderMap::new());
    assert_eq!(answer.headers()["content-type"], "application/json");
    let body = to_bytes(answer.into_body(), 1 << 20).now_or_never();
    serde_json::from_slice(&body.expect("ready").expect("whole")).expect("JSON")
}

#[test]
fn the_examples_areas_have_the_keys_the_municipality_knows() {
    let (town, files) = konstanz();
    let areas = read(&town, &files).areas;
    let keys: Vec<_> = areas.iter().map(|area| (&area.key, &area.name)).collect();
    let list = town.areas.expect("Konstanz has areas").list;
    assert_eq!(keys, list.iter().map(|area| (&area.key, &area.name)).collect::<Vec<_>>());
    for area in &areas {
        assert_eq!(areas.locate(area.label), Some(area), "{} has its name inside", area.name);
    }
}

#[test]
fn the_example_draws_itself_from_its_own_files() {
    let (town, files) = konstanz();
    assert_eq!(check(&town, |name| files.get(name).map(Vec::as_slice)), []);
    let style = style(&town, &files, Theme::Dark);
    assert_eq!(style["sources"]["areas"]["data"], "/map/areas.json");
    assert_eq!(style["sources"]["water"]["data"], "/map/water.json");
    let bounds = style["metadata"][BOUNDS].as_array().expect("a box");
    assert!(bounds[0].as_f64() < bounds[2].as_f64());
}

#[test]
fn a_wrong_file_is_found_with_its_line_and_leaves_a_map_without_areas() {
    let (town, mut files) = konstanz();
    let areas = files.get_mut("areas.geojson").expect("is there");
    let text =
        String::from_utf8(areas.clone()).expect("UTF-8").replacen("Polygon", "LineString", 1);
    *areas = text.into_bytes();
    let findings = check(&town, |name| files.get(name).map(Vec::as_slice));
    assert_eq!((findings.len(), findings[0].file.as_str()), (1, "areas.geojson"));
    assert!(findings[0].line > 0);
    assert!(read(&town, &files).areas.is_empty());
    assert!(style(&town, &files, Theme::Light)["sources"].get("areas").is_none());
}

#[test]
fn a_base_map_that_is_not_there_leaves_the_outlines() {
    let (mut town, mut files) = konstanz();
    town.map.base = BaseMap::PmTiles("town.pmtiles".to_owned());
    assert!(style(&town, &files, Theme::Light)["sources"].get("base").is_none());
    files.insert("town.pmtiles".to_owned(), b"PMTiles".to_vec());
    let with_base = style(&town, &files, Theme::Light);
    assert_eq!(with_base["sources"]["base"]["url"], "pmtiles:///map/base.pmtiles");
}

fn collect(root: &Path, folder: &Path, files: &mut Files) {
    for entry in std::fs::read_dir(folder).expect("the example is there") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(root, &path, files);
        } else {
            let name = path.strip_prefix(root).expect("below the root").to_string_lossy();
            files.insert(name.replace('\\', "/"), std::fs::read(&path).expect("a file"));
        }
    }
}
