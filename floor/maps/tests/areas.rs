//! Files of areas, right and wrong, and what is found in them.

use std::collections::BTreeMap;

use kernel::Point;
use maps::{Areas, areas::Fault};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Three squares in a row, the middle one with a hole that is the fourth.
fn town() -> String {
    let square = |west: f64, south: f64, side: f64| {
        let (east, north) = (west + side, south + side);
        json!([[west, south], [east, south], [east, north], [west, north], [west, south]])
    };
    let feature = |name: &str, rings: Vec<Value>| {
        json!({
            "type": "Feature",
            "properties": { "NAME": name, "NR": 7 },
            "geometry": { "type": "Polygon", "coordinates": rings },
        })
    };
    let hole = square(9.14, 47.64, 0.02);
    json!({
        "type": "FeatureCollection",
        "crs": { "type": "name", "properties": { "name": "urn:ogc:def:crs:OGC:1.3:CRS84" } },
        "features": [
            feature("Weststadt", vec![square(9.0, 47.6, 0.1)]),
            feature("Neu_Muehl", vec![square(9.1, 47.6, 0.1), hole.clone()]),
            feature("Oststadt", vec![square(9.2, 47.6, 0.1)]),
            feature("Insel", vec![hole]),
        ],
    })
    .to_string()
}

fn read(text: &str) -> Areas {
    Areas::parse(text, "NAME", "NAME").expect("the town is right")
}

fn fault_of(change: impl FnOnce(&mut Value)) -> (Option<usize>, Fault, String) {
    let mut town: Value = serde_json::from_str(&town()).expect("JSON");
    change(&mut town);
    let wrong = Areas::parse(&town.to_string(), "NAME", "NAME").expect_err("made wrong");
    (wrong.feature, wrong.fault.clone(), wrong.to_string())
}

#[test]
fn keys_are_slugs_and_names_are_for_people() {
    let aliases = BTreeMap::from([("Neu_Muehl".to_owned(), "Neu-Mühl".to_owned())]);
    let areas = read(&town()).with_names(&aliases).expect("there is such an area");
    let named: Vec<_> = areas.iter().map(|area| (area.key.as_str(), area.name.as_str())).collect();
    let expected = [
        ("weststadt", "Weststadt"),
        ("neu_muehl", "Neu-Mühl"),
        ("oststadt", "Oststadt"),
        ("insel", "Insel"),
    ];
    assert_eq!(named, expected);
}

#[test]
fn a_new_name_for_nobody_is_an_error() {
    let aliases = BTreeMap::from([("Nordstadt".to_owned(), "Norden".to_owned())]);
    let wrong = read(&town()).with_names(&aliases).expect_err("there is no Nordstadt");
    assert_eq!(wrong.fault, Fault::NoSuchArea("Nordstadt".into()));
}

#[test]
fn a_point_in_a_hole_belongs_to_what_fills_it() {
    let areas = read(&town());
    let found = |lon, lat| areas.locate(Point { lon, lat }).map(|area| area.key.as_str());
    assert_eq!(found(9.15, 47.65), Some("insel"));
    assert_eq!(found(9.12, 47.65), Some("neu_muehl"));
    assert_eq!(found(9.05, 47.65), Some("weststadt"));
    assert_eq!(found(9.1, 47.65), Some("weststadt"), "the first of two that share the edge");
    assert_eq!(found(9.35, 47.65), None);
}

#[test]
fn the_nearest_area_of_a_point_outside_comes_with_the_way_to_it() {
    let areas = read(&town());
    let outside = Point { lon: 9.31, lat: 47.65 };
    let (area, metres) = areas.nearest(outside).expect("there are areas");
    let expected = outside.distance_m(Point { lon: 9.3, lat: 47.65 });
    assert_eq!(area.key, "oststadt");
    assert!((metres - expected).abs() < 1.0, "{metres} instead of {expected}");
    assert_eq!(areas.nearest(Point { lon: 9.05, lat: 47.65 }).map(|found| found.1), Some(0.0));
    assert!(Areas::default().nearest(outside).is_none());
}

#[test]
fn every_mistake_is_named_with_its_feature_and_what_to_do() {
    let open = fault_of(|town| {
        let ring = town.pointer_mut("/features/2/geometry/coordinates/0").expect("a ring");
        ring.as_array_mut().expect("positions").pop();
    });
    assert_eq!(open.0, Some(3));
    assert_eq!(
        open.2,
        "feature 3 (Oststadt): a ring is not closed: repeat the ring's first position as its last"
    );
    let nameless = fault_of(|town| {
        town["features"][0]["properties"].as_object_mut().expect("properties").remove("NAME");
    });
    assert_eq!(
        nameless.2,
        "feature 1: the property “NAME” is missing: give the feature it, or name another one; it \
         has NR"
    );
    let point = fault_of(|town| {
        town["features"][1]["geometry"] = json!({ "type": "Point", "coordinates": [9.1, 47.6] });
    });
    assert_eq!((point.0, point.1), (Some(2), Fault::WrongGeometry("Point".into())));
    let swapped = fault_of(|town| {
        for ring in town["features"][1]["geometry"]["coordinates"].as_array_mut().expect("rings") {
            for position in ring.as_array_mut().expect("positions") {
                position.as_array_mut().expect("numbers").reverse();
            }
        }
    });
    assert_eq!(swapped.1, Fault::Swapped { lon: 47.6, lat: 9.1 });
    let metres = fault_of(|town| {
        town["features"][3]["geometry"]["coordinates"][0][1] = json!([513_000.0, 5_279_000.0]);
    });
    assert_eq!(
        (metres.0, metres.1),
        (Some(4), Fault::OffTheGlobe { lon: 513_000.0, lat: 5_279_000.0 })
    );
    let short = fault_of(|town| {
        town["features"][0]["geometry"]["coordinates"][0] =
            json!([[9.0, 47.6], [9.1, 47.6], [9.0, 47.6]]);
    });
    assert_eq!(short.1, Fault::ShortRing(3));
    let flat = fault_of(|town| {
        town["features"][0]["geometry"]["coordinates"][0] =
            json!([[9.0, 47.6], [9.1, 47.6], [9.2, 47.6], [9.0, 47.6]]);
    });
    assert_eq!(flat.1, Fault::FlatPolygon);
    let twice = fault_of(|town| town["features"][2]["properties"]["NAME"] = json!("weststadt"));
    assert_eq!((twice.0, twice.1), (Some(3), Fault::SameKey("weststadt".into())));
    let projected = fault_of(|town| {
        town["crs"]["properties"]["name"] = json!("urn:ogc:def:crs:EPSG::25832");
    });
    assert_eq!(projected.1, Fault::Projected("urn:ogc:def:crs:EPSG::25832".into()));
    let nothing = fault_of(|town| town["features"][1]["geometry"] = Value::Null);
    assert_eq!((nothing.0, nothing.1), (Some(2), Fault::NoGeometry));
    let letters = fault_of(|town| {
        town["features"][1]["geometry"]["coordinates"][0][0] = json!(["9,1", "47,6"]);
    });
    assert!(matches!(letters, (Some(2), Fault::NotGeoJson(_), _)), "{letters:?}");
    let empty = fault_of(|town| town["features"] = json!([]));
    assert_eq!((empty.0, empty.1), (None, Fault::NoFeatures));
}

#[test]
fn a_mistake_leads_to_its_line() {
    let town: Value = serde_json::from_str(&town()).expect("JSON");
    let mut pretty = serde_json::to_string_pretty(&town).expect("JSON");
    pretty = pretty.replace("Oststadt", "");
    let wrong = Areas::parse(&pretty, "NAME", "NAME").expect_err("one has an empty name");
    assert_eq!(wrong.fault, Fault::NameNotText("NAME".into()));
    let line = wrong.line(&pretty).expect("a feature has a line");
    assert!(pretty.lines().nth(line - 1).is_some_and(|line| line.contains("\"Feature\"")));
    let torn = Areas::parse("{\n  \"type\": ", "NAME", "NAME").expect_err("torn off");
    assert_eq!(torn.line(""), Some(2));
}

#[test]
fn the_picture_holds_every_area_and_places_points_on_it() {
    let areas = read(&town());
    let frame = areas.frame(600.0, 400.0).expect("there are areas");
    let shapes = areas.svg(600.0, 400.0);
    assert_eq!(shapes.len(), 4);
    assert_eq!(shapes[1].path.matches('M').count(), 2, "outline and hole");
    for (area, shape) in areas.iter().zip(&shapes) {
        assert_eq!((shape.label_x, shape.label_y), frame.place(area.label));
        assert!(frame.shows(area.label));
    }
    let (west, east) = (shapes[0].label_x, shapes[2].label_x);
    assert!(0.0 < west && west < east && east < 600.0);
    assert!(!frame.shows(Point { lon: 9.4, lat: 47.65 }));
}

/// A strip of neighbours with wavy borders between them, all corners shared.
fn strip(waves: &[f64]) -> String {
    let border = |at: usize| -> Vec<Value> {
        let shift = |step: usize| waves[(step * 7 + at * 3) % waves.len()] * 0.02;
        (0..=40)
            .map(|step| {
                let lat = 47.6 + step as f64 * 0.002;
                json!([9.0 + at as f64 * 0.1 + if step % 40 == 0 { 0.0 } else { shift(step) }, lat])
            })
            .collect()
    };
    let features: Vec<_> = (0..3)
        .map(|at| {
            let mut ring = border(at + 1);
            ring.extend(border(at).into_iter().rev());
            ring.push(ring[0].clone());
            json!({
                "type": "Feature",
                "properties": { "NAME": format!("S{at}") },
                "geometry": { "type": "Polygon", "coordinates": [ring] },
            })
        })
        .collect();
    json!({ "type": "FeatureCollection", "features": features }).to_string()
}

fn edges(outline: &Value) -> Vec<[(String, String); 2]> {
    let rings = outline["features"].as_array().expect("features").iter().flat_map(|feature| {
        let polygons = feature.pointer("/geometry/coordinates").and_then(Value::as_array);
        polygons.expect("coordinates").iter().filter_map(|polygon| polygon.pointer("/0"))
    });
    let mut edges = Vec::new();
    for ring in rings.filter_map(Value::as_array) {
        assert_eq!(ring.first(), ring.last(), "a ring is closed");
        assert!(ring.len() >= 4, "a ring has an area");
        for pair in ring.windows(2) {
            let corner = |at: usize| (pair[at][0].to_string(), pair[at][1].to_string());
            edges.push([corner(0), corner(1)]);
        }
    }
    edges
}

proptest! {
    #[test]
    fn simplified_neighbours_still_share_their_border(
        waves in proptest::collection::vec(-1.0..1.0f64, 3..40), tolerance_m in 0.0..2_000.0f64,
    ) {
        let areas = Areas::parse(&strip(&waves), "NAME", "NAME").expect("a right file");
        let edges = edges(&areas.outline_geojson(tolerance_m));
        // Of the four borders the two inner ones are walked in both directions.
        let shared = edges.iter().filter(|[a, b]| edges.contains(&[b.clone(), a.clone()])).count();
        let inner = |corner: &(String, String)| {
            let lon: f64 = corner.0.parse().expect("a number");
            (9.05..9.25).contains(&lon)
        };
        let lat = |corner: &(String, String)| corner.1.parse::<f64>().expect("a number");
        let level = |[a, b]: &&[(String, String); 2]| (lat(a) - lat(b)).abs() < 1e-9;
        let expected = edges.iter().filter(|[a, b]| inner(a) && inner(b)).filter(|e| !level(e)).count();
        prop_assert_eq!(shared, expected);
    }

    #[test]
    fn a_point_of_a_square_is_found_in_it(x in 0.001..0.099f64, y in 0.001..0.099f64, n in 0..3usize) {
        let areas = read(&town());
        let point = Point { lon: 9.0 + n as f64 * 0.1 + x, lat: 47.6 + y };
        let found = areas.locate(point).expect("inside");
        let hole = (9.14..=9.16).contains(&point.lon) && (47.64..=47.66).contains(&point.lat);
        let expected = if hole { "insel" } else { ["weststadt", "neu_muehl", "oststadt"][n] };
        prop_assert_eq!(found.key.as_str(), expected);
        prop_assert_eq!(found.distance_m(point), 0.0);
    }
}
