//! The layers a town draws from its own files: areas and waters.

use serde_json::{Value, json};

use super::{MapStyle, palette::Palette};

/// Ground, town and water, for a map without a base.
pub(super) fn ground(map: &MapStyle<'_>, palette: &Palette) -> Vec<Value> {
    // Without areas nothing tells town from land around it.
    let around = if map.has_areas { palette.around } else { palette.land };
    let mut layers = vec![json!({
        "id": "ground",
        "type": "background",
        "paint": { "background-color": around },
    })];
    if map.has_areas {
        layers.push(json!({
            "id": "areas-fill",
            "type": "fill",
            "source": "areas",
            "filter": ["==", ["geometry-type"], "Polygon"],
            "paint": { "fill-color": palette.land },
        }));
    }
    if map.has_water {
        layers.push(json!({
            "id": "water-fill",
            "type": "fill",
            "source": "water",
            "filter": ["==", ["geometry-type"], "Polygon"],
            "paint": { "fill-color": palette.water },
        }));
        layers.push(json!({
            "id": "water-line",
            "type": "line",
            "source": "water",
            "filter": ["==", ["geometry-type"], "LineString"],
            "paint": { "line-color": palette.water, "line-width": by_zoom(&[(10, 1.0), (16, 5.0)]) },
        }));
        layers.push(json!({
            "id": "water-name",
            "type": "symbol",
            "source": "water",
            "filter": ["==", ["geometry-type"], "Point"],
            "layout": {
                "text-field": ["get", "name"],
                "text-font": map.plain_font(),
                "text-size": by_zoom(&[(10, 12.0), (16, 16.0)]),
                "text-max-width": 8,
            },
            "paint": { "text-color": palette.water_text },
        }));
    }
    layers
}

/// The borders of the areas, over any base.
pub(super) fn borders(palette: &Palette) -> Value {
    json!({
        "id": "areas-line",
        "type": "line",
        "source": "areas",
        "filter": ["==", ["geometry-type"], "Polygon"],
        "layout": { "line-join": "round" },
        "paint": {
            "line-color": palette.border,
            "line-width": by_zoom(&[(10, 0.75), (16, 2.0)]),
        },
    })
}

/// The names of the areas, each on its own point: along an outline they would repeat.
pub(super) fn names(map: &MapStyle<'_>, palette: &Palette) -> Value {
    json!({
        "id": "areas-name",
        "type": "symbol",
        "source": "areas",
        "filter": ["==", ["geometry-type"], "Point"],
        "layout": {
            "text-field": ["get", "name"],
            "text-font": map.strong_font(),
            "text-size": by_zoom(&[(10, 11.0), (13, 14.0), (16, 18.0)]),
            "text-max-width": 8,
            // Marks go first; a name may step aside for them before it gives way.
            "text-variable-anchor": ["center", "top", "bottom", "left", "right"],
            "text-radial-offset": 1.6,
            "text-padding": 1,
        },
        "paint": { "text-color": palette.text, "text-halo-color": palette.halo, "text-halo-width": 1.5 },
    })
}

/// A size that grows with the zoom, straight from stop to stop.
pub(super) fn by_zoom(stops: &[(u8, f64)]) -> Value {
    let mut expression = vec![json!("interpolate"), json!(["linear"]), json!(["zoom"])];
    for (zoom, size) in stops {
        expression.extend([json!(zoom), json!(size)]);
    }
    Value::Array(expression)
}
