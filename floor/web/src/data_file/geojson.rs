//! GeoJSON (RFC 7946): one feature a row, without a geometry where it has no place.

use kernel::contribution::{DataColumn, DataKind, DataValue};
use serde::{Serialize, Serializer, ser::SerializeMap};

use super::Format;

/// The format.
pub struct GeoJson {
    columns: &'static [DataColumn],
    /// Whether a feature stands already.
    begun: bool,
}

impl Format for GeoJson {
    const KIND: &'static str = "application/geo+json";
    const ENDING: &'static str = "geojson";

    fn of(columns: &'static [DataColumn]) -> Self {
        Self { columns, begun: false }
    }

    fn begin(&mut self) -> Vec<u8> {
        b"{\"type\":\"FeatureCollection\",\"features\":[".to_vec()
    }

    fn row(&mut self, row: &[DataValue]) -> Vec<u8> {
        let mut out = if self.begun { b",\n".to_vec() } else { b"\n".to_vec() };
        self.begun = true;
        let feature = Feature {
            kind: "Feature",
            id: row.first(),
            geometry: geometry(self.columns, row),
            properties: Properties(self.columns, row),
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
struct Properties<'a>(&'static [DataColumn], &'a [DataValue]);

impl Serialize for Properties<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(None)?;
        let named = self.0.iter().zip(self.1);
        let place = [DataKind::Longitude, DataKind::Latitude];
        for (column, value) in named.filter(|(c, _)| !place.contains(&c.kind)) {
            map.serialize_entry(column.name, value)?;
        }
        map.end()
    }
}

fn geometry(columns: &[DataColumn], row: &[DataValue]) -> Option<serde_json::Value> {
    let degrees = |kind| {
        let found = columns.iter().zip(row).find(|(column, _)| column.kind == kind);
        match found {
            Some((_, DataValue::Degrees(degrees))) => Some(*degrees),
            _ => None,
        }
    };
    let at = [degrees(DataKind::Longitude)?, degrees(DataKind::Latitude)?];
    Some(serde_json::json!({"type": "Point", "coordinates": at}))
}
