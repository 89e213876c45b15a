//! GeoJSON (RFC 7946): one feature a report, without a geometry where it has no place.

use kernel::contribution::{DataKind, DataValue};
use serde::{Serialize, Serializer, ser::SerializeMap};

use super::Format;
use crate::api::data_set::COLUMNS;

#[derive(Default)]
pub(super) struct GeoJson {
    /// Whether a feature stands already.
    begun: bool,
}

impl Format for GeoJson {
    const KIND: &'static str = "application/geo+json";
    const NAME: &'static str = "attachment; filename=\"reports.geojson\"";

    fn begin(&mut self) -> Vec<u8> {
        b"{\"type\":\"FeatureCollection\",\"features\":[".to_vec()
    }

    fn row(&mut self, row: &[DataValue]) -> Vec<u8> {
        let mut out = if self.begun { b",\n".to_vec() } else { b"\n".to_vec() };
        self.begun = true;
        let feature = Feature {
            kind: "Feature",
            id: row.first(),
            geometry: geometry(row),
            properties: Properties(row),
        };
        // Values are text, finite numbers and flags, which JSON has words for.
        out.extend(serde_json::to_vec(&feature).unwrap_or_default());
        out
    }

    fn end(&mut self) -> Vec<u8> {
        b"\n]}\n".to_vec()
    }
}

#[derive(Serialize)]
struct Feature<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    id: Option<&'a DataValue>,
    geometry: Option<serde_json::Value>,
    properties: Properties<'a>,
}

/// The columns but for the coordinates.
struct Properties<'a>(&'a [DataValue]);

impl Serialize for Properties<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(None)?;
        let named = COLUMNS.iter().zip(self.0);
        let place = [DataKind::Longitude, DataKind::Latitude];
        for (column, value) in named.filter(|(c, _)| !place.contains(&c.kind)) {
            map.serialize_entry(column.name, value)?;
        }
        map.end()
    }
}

fn geometry(row: &[DataValue]) -> Option<serde_json::Value> {
    let degrees = |kind| {
        let found = COLUMNS.iter().zip(row).find(|(column, _)| column.kind == kind);
        match found {
            Some((_, DataValue::Degrees(degrees))) => Some(*degrees),
            _ => None,
        }
    };
    let at = [degrees(DataKind::Longitude)?, degrees(DataKind::Latitude)?];
    Some(serde_json::json!({"type": "Point", "coordinates": at}))
}
