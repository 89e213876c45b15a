//! The style document in its three cases.

use std::collections::HashSet;

use maps::{
    Bounds,
    style::{BASE_STYLE, BOUNDS, Base, FontFace, MapStyle, Theme, style},
};
use serde_json::{Value, json};

const FONTS: [FontFace<'_>; 2] = [
    FontFace { name: "Fira Sans Regular", url: "https://konstanz.example/assets/fonts/r.woff2" },
    FontFace { name: "Fira Sans Medium", url: "https://konstanz.example/assets/fonts/m.woff2" },
];

fn map(base: Base<'_>) -> MapStyle<'_> {
    MapStyle {
        theme: Theme::Light,
        base,
        attribution: "© OpenStreetMap",
        origin: "https://konstanz.example",
        language: "de",
        fonts: &FONTS,
        has_areas: true,
        has_water: true,
        bounds: Bounds::new(9.1, 47.6, 9.3, 47.8),
    }
}

const OWN: Base<'_> = Base::OwnTiles;
const FOREIGN: Base<'_> = Base::Foreign { style_url: "https://basemap.example/style.json" };

fn ids(style: &Value) -> Vec<&str> {
    let layers = style["layers"].as_array().expect("layers");
    layers.iter().map(|layer| layer["id"].as_str().expect("an id")).collect()
}

#[test]
fn layers_have_their_own_ids_and_draw_from_sources_that_exist() {
    for base in [Base::Outlines, OWN, FOREIGN] {
        for (has_areas, has_water) in [(true, true), (true, false), (false, true), (false, false)] {
            let style = style(&MapStyle { has_areas, has_water, ..map(base) });
            let ids = ids(&style);
            assert_eq!(ids.iter().collect::<HashSet<_>>().len(), ids.len(), "{ids:?}");
            for layer in style["layers"].as_array().expect("layers") {
                if let Some(source) = layer["source"].as_str() {
                    assert!(style["sources"].get(source).is_some(), "{layer}");
                }
            }
        }
    }
}

#[test]
fn without_a_base_the_areas_carry_the_map() {
    let style = style(&map(Base::Outlines));
    let expected = [
        "ground",
        "areas-fill",
        "water-fill",
        "water-line",
        "water-name",
        "areas-line",
        "areas-name",
    ];
    assert_eq!(ids(&style), expected);
    assert_eq!(style["sources"]["areas"]["data"], "https://konstanz.example/map/areas.json");
    assert_eq!(style["metadata"][BOUNDS], json!([9.1, 47.6, 9.3, 47.8]));
    assert!(style.get("glyphs").is_none(), "no font server is asked");
}

#[test]
fn a_file_of_the_town_is_drawn_with_layers_of_our_own() {
    let style = style(&map(OWN));
    assert_eq!(
        style["sources"]["base"]["url"],
        "pmtiles://https://konstanz.example/map/base.pmtiles"
    );
    assert_eq!(style["sources"]["base"]["attribution"], "© OpenStreetMap");
    let ids = ids(&style);
    let place = |id: &str| ids.iter().position(|other| *other == id).expect("is there");
    assert!(place("base-land") < place("base-water"));
    assert!(place("base-highways") < place("areas-line"));
    assert!(place("areas-line") < place("base-town-name"));
}

#[test]
fn a_foreign_style_is_named_and_gets_only_the_borders_on_top() {
    let style = style(&map(FOREIGN));
    assert_eq!(style["metadata"][BASE_STYLE], "https://basemap.example/style.json");
    assert_eq!(ids(&style), ["areas-line"]);
    assert!(style.get("font-faces").is_none());
}

#[test]
fn every_name_uses_a_font_that_is_there() {
    for base in [Base::Outlines, OWN] {
        let style = style(&map(base));
        for layer in style["layers"].as_array().expect("layers") {
            if let Some(font) = layer.pointer("/layout/text-font/0").and_then(Value::as_str) {
                assert!(style["font-faces"].get(font).is_some(), "{font}");
            }
        }
    }
}

#[test]
fn light_and_dark_differ_in_colours_only() {
    let light = style(&map(OWN));
    let dark = style(&MapStyle { theme: Theme::Dark, ..map(OWN) });
    assert_eq!(ids(&light), ids(&dark));
    assert_ne!(light, dark);
}

#[test]
fn whose_map_it_is_is_said_once() {
    for base in [Base::Outlines, OWN, FOREIGN] {
        assert_eq!(style(&map(base)).to_string().matches("© OpenStreetMap").count(), 1, "{base:?}");
    }
}
