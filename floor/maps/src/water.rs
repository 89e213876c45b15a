//! Lakes and rivers of a town: its file, with a point for each name.

use geojson::{Feature, FeatureCollection, Geometry, GeometryValue, JsonObject};

use crate::areas::{AreaError, Fault, label, read};

/// The file with one point more for each named lake, where its name is best written: along the
/// pieces of a shape a browser would repeat the name. Names that have a point already keep it.
pub(crate) fn with_names(text: &str) -> Result<String, AreaError> {
    let wrong =
        |reason: serde_json::Error| AreaError::of_file(Fault::NotGeoJson(reason.to_string()));
    let mut waters: FeatureCollection = serde_json::from_str(text).map_err(wrong)?;
    let has_point = |name: &str| {
        waters.features.iter().any(|feature| {
            let geometry = feature.geometry.as_ref().map(|geometry| &geometry.value);
            matches!(geometry, Some(GeometryValue::Point { .. })) && name_of(feature) == Some(name)
        })
    };
    let points: Vec<Feature> = waters
        .features
        .iter()
        .filter_map(|feature| {
            let name = name_of(feature).filter(|name| !has_point(name))?;
            let shape = read::shape(&feature.geometry.as_ref()?.value).ok()?;
            let place = label::place(&shape)?;
            let coordinates = [place.lon, place.lat].map(|d| (d * 1e6).round() / 1e6).into();
            Some(Feature {
                geometry: Some(Geometry::new(GeometryValue::Point { coordinates })),
                properties: Some(JsonObject::from_iter([("name".to_owned(), name.into())])),
                ..Feature::default()
            })
        })
        .collect();
    waters.features.extend(points);
    serde_json::to_string(&waters).map_err(wrong)
}

fn name_of(feature: &Feature) -> Option<&str> {
    feature.property("name")?.as_str().filter(|name| !name.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    #[test]
    fn a_lake_gets_one_point_for_its_name() {
        let square = json!([[[9.2, 47.6], [9.4, 47.6], [9.4, 47.7], [9.2, 47.7], [9.2, 47.6]]]);
        let lake = json!({
            "type": "Feature",
            "properties": { "name": "See" },
            "geometry": { "type": "Polygon", "coordinates": square },
        });
        let brook = json!({
            "type": "Feature",
            "properties": { "name": "Bach" },
            "geometry": { "type": "LineString", "coordinates": [[9.2, 47.6], [9.1, 47.6]] },
        });
        let file = json!({ "type": "FeatureCollection", "features": [lake, brook] }).to_string();
        let named = with_names(&file).expect("a right file");
        let waters: Value = serde_json::from_str(&named).expect("JSON");
        let points = waters["features"].as_array().expect("features");
        assert_eq!((points.len(), &points[2]["properties"]["name"]), (3, &json!("See")));
        assert_eq!(points[2]["geometry"]["type"], "Point");
        assert_eq!(with_names(&named).expect("a right file"), named, "it has its point");
    }

    #[test]
    fn a_torn_file_is_an_error() {
        assert!(with_names("{\"type\": \"FeatureCollection\"").is_err());
    }
}
