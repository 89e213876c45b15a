//! From a GeoJSON file to areas, with every doubt named.

use std::collections::HashSet;

use geo::{Area as _, BoundingRect, Coord, LineString, MultiPolygon, Polygon};
use geojson::{Feature, GeometryValue, Position};
use kernel::Point;
use serde_json::Value;

use super::{Area, label, names, wrong::AreaError, wrong::Fault};
use crate::mercator::Bounds;

pub(super) fn areas(
    text: &str,
    key_property: &str,
    name_property: &str,
) -> Result<Vec<Area>, AreaError> {
    let features = features(text).map_err(AreaError::of_file)?;
    let mut seen = HashSet::new();
    let areas = features.into_iter().enumerate().map(|(place, feature)| {
        let name = feature.pointer("/properties").and_then(|all| all.get(name_property));
        let name = name.and_then(Value::as_str).map(str::to_owned);
        serde_json::from_value::<Feature>(feature)
            .map_err(|reason| Fault::NotGeoJson(reason.to_string()))
            .and_then(|feature| area(&feature, key_property, name_property))
            .and_then(|area| {
                let new = seen.insert(area.key.clone());
                if new { Ok(area) } else { Err(Fault::SameKey(area.key)) }
            })
            .map_err(|fault| AreaError { feature: Some(place + 1), name, fault })
    });
    areas.collect()
}

/// The features of the file, not looked at yet, so that each can be named when it is wrong.
fn features(text: &str) -> Result<Vec<Value>, Fault> {
    let mut document: Value = serde_json::from_str(text).map_err(|reason| Fault::NotJson {
        line: reason.line(),
        column: reason.column(),
        reason: reason.to_string(),
    })?;
    let kind = document.get("type").and_then(Value::as_str).unwrap_or("document without type");
    if kind != "FeatureCollection" {
        return Err(Fault::NotACollection(kind.to_owned()));
    }
    // Removed by RFC 7946, but older files declare their reference system so.
    let crs = document.pointer("/crs/properties/name").and_then(Value::as_str);
    if let Some(crs) = crs.filter(|crs| !is_wgs84(crs)) {
        return Err(Fault::Projected(crs.to_owned()));
    }
    match document.get_mut("features").map(Value::take) {
        Some(Value::Array(features)) if features.is_empty() => Err(Fault::NoFeatures),
        Some(Value::Array(features)) => Ok(features),
        _ => Err(Fault::NotGeoJson("the collection has no list “features”".into())),
    }
}

/// ETRS89 (EPSG:4258) is less than a metre off WGS84 and common in German files.
fn is_wgs84(crs: &str) -> bool {
    ["CRS84", ":4326", ":4258"].iter().any(|end| crs.ends_with(end))
}

fn area(feature: &Feature, key_property: &str, name_property: &str) -> Result<Area, Fault> {
    let name = property(feature, name_property)?;
    let source_name = match name {
        Value::String(name) if !name.trim().is_empty() => name.trim().to_owned(),
        _ => return Err(Fault::NameNotText(name_property.to_owned())),
    };
    let name = names::display(&source_name);
    let key = names::key(property(feature, key_property)?)
        .ok_or_else(|| Fault::NoKey(key_property.to_owned()))?;
    let geometry = feature.geometry.as_ref().ok_or(Fault::NoGeometry)?;
    let shape = shape(&geometry.value)?;
    let around = shape.bounding_rect().ok_or(Fault::NoGeometry)?;
    let (low, high) = (around.min(), around.max());
    let bounds = Bounds { west: low.x, south: low.y, east: high.x, north: high.y };
    let label = label::place(&shape).ok_or(Fault::NoGeometry)?;
    Ok(Area { key, name, source_name, label, bounds, shape })
}

/// The shape of a polygon or multipolygon.
pub(crate) fn shape(geometry: &GeometryValue) -> Result<MultiPolygon<f64>, Fault> {
    let polygons = match geometry {
        GeometryValue::Polygon { coordinates } => vec![polygon(coordinates)?],
        GeometryValue::MultiPolygon { coordinates } => {
            coordinates.iter().map(|rings| polygon(rings)).collect::<Result<_, _>>()?
        }
        other => return Err(Fault::WrongGeometry(other.type_name().to_owned())),
    };
    Ok(MultiPolygon::new(polygons))
}

fn property<'f>(feature: &'f Feature, property: &str) -> Result<&'f Value, Fault> {
    let value = feature.property(property).filter(|value| !value.is_null());
    value.ok_or_else(|| Fault::NoProperty {
        property: property.to_owned(),
        there: feature.properties_iter().map(|(name, _)| name.clone()).collect(),
    })
}

fn polygon(rings: &[Vec<Position>]) -> Result<Polygon<f64>, Fault> {
    let mut rings = rings.iter().map(|positions| ring(positions));
    let outer = rings.next().ok_or(Fault::NoGeometry)??;
    let polygon = Polygon::new(outer, rings.collect::<Result<_, _>>()?);
    if polygon.unsigned_area() > 0.0 { Ok(polygon) } else { Err(Fault::FlatPolygon) }
}

fn ring(positions: &[Position]) -> Result<LineString<f64>, Fault> {
    let coords = positions.iter().map(coord).collect::<Result<Vec<_>, _>>()?;
    if coords.first() != coords.last() {
        return Err(Fault::OpenRing);
    }
    if coords.len() < 4 {
        return Err(Fault::ShortRing(coords.len()));
    }
    Ok(LineString::new(coords))
}

fn coord(position: &Position) -> Result<Coord<f64>, Fault> {
    let &[lon, lat, ..] = position.as_slice() else {
        return Err(Fault::NotGeoJson("a position with fewer than two numbers".into()));
    };
    if Point::new(lon, lat).is_none() {
        let swapped = Point::new(lat, lon).is_some();
        return Err(if swapped {
            Fault::Swapped { lon, lat }
        } else {
            Fault::OffTheGlobe { lon, lat }
        });
    }
    if in_central_europe(lat, lon) {
        return Err(Fault::Swapped { lon, lat });
    }
    Ok(Coord { x: lon, y: lat })
}

/// Swapped, Germany and its neighbours would lie off the coasts of Yemen and Somalia.
fn in_central_europe(lon: f64, lat: f64) -> bool {
    (5.5..17.5).contains(&lon) && (45.5..55.5).contains(&lat)
}
