//! The real districts of Konstanz, where `ALLMENDE_REAL_DATA` says where they lie.

use std::{collections::BTreeMap, path::PathBuf};

use kernel::Point;
use maps::Areas;

/// A file of the real data, or `None` and a word about it.
fn real(test: &str, file: &str) -> Option<String> {
    let Some(folder) = std::env::var_os("ALLMENDE_REAL_DATA") else {
        eprintln!("skipped {test}: ALLMENDE_REAL_DATA names no folder");
        return None;
    };
    let path = PathBuf::from(folder).join("konstanz").join(file);
    Some(std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display())))
}

fn districts(test: &str) -> Option<Areas> {
    let aliases = [("Koenigsbau", "Königsbau"), ("fuerstenberg", "Fürstenberg")];
    let aliases = aliases.map(|(from, to)| (from.to_owned(), to.to_owned()));
    let text = real(test, "districts.geojson")?;
    let areas = Areas::parse(&text, "STT_NAME", "STT_NAME").expect("the city's file is right");
    Some(areas.with_names(&BTreeMap::from(aliases)).expect("both districts are there"))
}

#[test]
fn the_fifteen_districts_have_keys_and_names() {
    let Some(areas) = districts("the_fifteen_districts_have_keys_and_names") else { return };
    assert_eq!(areas.len(), 15);
    let name = |key: &str| areas.get(key).map(|area| area.name.as_str());
    assert_eq!(name("petershausen_west"), Some("Petershausen-West"));
    assert_eq!(name("koenigsbau"), Some("Königsbau"));
    assert_eq!(name("fuerstenberg"), Some("Fürstenberg"));
    for area in &areas {
        assert_eq!(areas.locate(area.label), Some(area), "{} has its name inside", area.name);
    }
}

#[test]
fn fifty_four_reports_lie_outside_every_district() {
    let test = "fifty_four_reports_lie_outside_every_district";
    let (Some(areas), Some(reports)) = (districts(test), real(test, "defects_2020-2022.csv"))
    else {
        return;
    };
    let mut reader = csv::Reader::from_reader(reports.as_bytes());
    let header = reader.headers().expect("a header").clone();
    let column = |name: &str| header.iter().position(|h| h == name).expect("the column is there");
    let (lon, lat) = (column("lon"), column("lat"));
    let (mut placed, mut outside, mut farthest) = (0, 0, 0.0_f64);
    for row in reader.records() {
        let row = row.expect("a row");
        let (Ok(lon), Ok(lat)) = (row[lon].parse(), row[lat].parse()) else { continue };
        let point = Point::new(lon, lat).expect("on earth");
        placed += 1;
        let (_, metres) = areas.nearest(point).expect("there are districts");
        assert_eq!(areas.locate(point).is_none(), metres > 0.0);
        outside += usize::from(metres > 0.0);
        farthest = farthest.max(metres);
    }
    assert_eq!((placed, outside), (3_788 - 314, 54));
    assert!(farthest > 0.0);
}

#[test]
fn the_browsers_outlines_are_small() {
    let Some(areas) = districts("the_browsers_outlines_are_small") else { return };
    let outline = areas.outline_geojson(10.0).to_string();
    assert!(outline.len() < 80_000, "{} bytes", outline.len());
    let paths: usize = areas.svg(640.0, 480.0).iter().map(|shape| shape.path.len()).sum();
    assert!(paths < 20_000, "{paths} bytes of paths");
}
