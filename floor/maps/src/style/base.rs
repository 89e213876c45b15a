//! Layers for a base map in the Protomaps basemap schema, version 4
//! (<https://docs.protomaps.com/basemaps/layers>): land, green, water, buildings, roads, names.

use serde_json::{Value, json};

use super::{MapStyle, outlines::by_zoom, palette::Palette};

/// Everything but names, from the ground up.
pub(super) fn layers(_map: &MapStyle<'_>, palette: &Palette) -> Vec<Value> {
    let mut layers = vec![
        json!({ "id": "ground", "type": "background", "paint": { "background-color": palette.water } }),
        fill("land", "earth", &polygons(), palette.land),
        fill("grounds", "landuse", &kinds(&GROUNDS), palette.grounds),
        fill("green", "landuse", &kinds(&GREEN), palette.green),
        fill("water", "water", &polygons(), palette.water),
        line("streams", "water", &lines(), palette.water, &by_zoom(&[(9, 0.5), (18, 8.0)])),
    ];
    let mut buildings = fill("buildings", "buildings", &kinds(&BUILDINGS), palette.building);
    buildings["minzoom"] = 14.into();
    layers.push(buildings);
    let rails = by_zoom(&[(10, 0.5), (16, 2.0)]);
    layers.push(line("rails", "roads", &kinds(&["rail"]), palette.road_edge, &rails));
    let mut paths = line("paths", "roads", &kinds(&["path"]), palette.road_edge, &json!(1));
    paths["minzoom"] = 15.into();
    paths["paint"]["line-dasharray"] = json!([2, 2]);
    layers.push(paths);
    // Edges of all roads first, so that crossings are open.
    for (id, kind, narrow, wide, _) in ROADS {
        let width = by_zoom(&[(9, narrow + 0.5), (14, wide / 4.0 + 1.5), (18, wide + 2.0)]);
        layers.push(line(
            &format!("{id}-edge"),
            "roads",
            &kinds(&[kind]),
            palette.road_edge,
            &width,
        ));
    }
    for (id, kind, narrow, wide, is_main) in ROADS {
        let colour = if is_main { palette.main_road } else { palette.road };
        let width = by_zoom(&[(9, narrow), (14, wide / 4.0), (18, wide)]);
        layers.push(line(id, "roads", &kinds(&[kind]), colour, &width));
    }
    layers
}

/// The names of waters, roads and places, over the areas' borders.
pub(super) fn names(map: &MapStyle<'_>, palette: &Palette) -> Vec<Value> {
    let plain = map.plain_font();
    let mut water = name("water-name", "water", &points(), map, &plain, palette.water_text);
    water["layout"]["text-size"] = by_zoom(&[(10, 11.0), (16, 15.0)]);
    let mut road = name("road-name", "roads", &kinds(&ROAD_KINDS), map, &plain, palette.text);
    road["minzoom"] = 14.into();
    road["layout"]["symbol-placement"] = "line".into();
    road["layout"]["text-size"] = by_zoom(&[(14, 10.0), (18, 14.0)]);
    let mut quarter = name("quarter-name", "places", &kinds(&QUARTERS), map, &plain, palette.text);
    quarter["layout"]["text-size"] = by_zoom(&[(11, 11.0), (16, 15.0)]);
    let strong = map.strong_font();
    let mut town = name("town-name", "places", &kinds(&["locality"]), map, &strong, palette.text);
    town["layout"]["text-size"] = by_zoom(&[(8, 12.0), (14, 18.0)]);
    for layer in [&mut water, &mut road, &mut quarter, &mut town] {
        layer["paint"]["text-halo-color"] = palette.halo.into();
        layer["paint"]["text-halo-width"] = 1.25.into();
    }
    vec![water, road, quarter, town]
}

const GREEN: [&str; 17] = [
    "park",
    "forest",
    "wood",
    "nature_reserve",
    "protected_area",
    "national_park",
    "grass",
    "grassland",
    "meadow",
    "scrub",
    "cemetery",
    "allotments",
    "village_green",
    "playground",
    "golf_course",
    "orchard",
    "recreation_ground",
];
const GROUNDS: [&str; 9] = [
    "school",
    "university",
    "college",
    "kindergarten",
    "hospital",
    "industrial",
    "railway",
    "pedestrian",
    "aerodrome",
];
const BUILDINGS: [&str; 2] = ["building", "building_part"];
const QUARTERS: [&str; 2] = ["macrohood", "neighbourhood"];
const ROAD_KINDS: [&str; 4] = ["highway", "major_road", "minor_road", "other"];

/// Layer, kind, width at zoom 9, width at zoom 18, whether it is a main road; small roads first.
const ROADS: [(&str, &str, f64, f64, bool); 4] = [
    ("other-roads", "other", 0.0, 8.0, false),
    ("minor-roads", "minor_road", 0.2, 16.0, false),
    ("major-roads", "major_road", 0.75, 20.0, true),
    ("highways", "highway", 1.0, 26.0, true),
];

fn kinds(kinds: &[&str]) -> Value {
    json!(["in", ["get", "kind"], ["literal", kinds]])
}

fn polygons() -> Value {
    json!(["==", ["geometry-type"], "Polygon"])
}

fn lines() -> Value {
    json!(["==", ["geometry-type"], "LineString"])
}

fn points() -> Value {
    json!(["==", ["geometry-type"], "Point"])
}

fn fill(id: &str, layer: &str, filter: &Value, colour: &str) -> Value {
    json!({
        "id": format!("base-{id}"),
        "type": "fill",
        "source": "base",
        "source-layer": layer,
        "filter": filter,
        "paint": { "fill-color": colour },
    })
}

fn line(id: &str, layer: &str, filter: &Value, colour: &str, width: &Value) -> Value {
    json!({
        "id": format!("base-{id}"),
        "type": "line",
        "source": "base",
        "source-layer": layer,
        "filter": filter,
        "layout": { "line-cap": "round", "line-join": "round" },
        "paint": { "line-color": colour, "line-width": width },
    })
}

fn name(
    id: &str,
    layer: &str,
    filter: &Value,
    map: &MapStyle<'_>,
    font: &Value,
    colour: &str,
) -> Value {
    let translated = format!("name:{}", map.language);
    json!({
        "id": format!("base-{id}"),
        "type": "symbol",
        "source": "base",
        "source-layer": layer,
        "filter": filter,
        "layout": {
            "text-field": ["coalesce", ["get", translated], ["get", "name"], ""],
            "text-font": font,
            "text-max-width": 8,
        },
        "paint": { "text-color": colour },
    })
}
