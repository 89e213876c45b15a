//! Where reports are: near the streets of the city, inside its areas.

use anyhow::{Context, Result};
use rand::RngExt;
use rand::rngs::StdRng;

/// A place of a report.
#[derive(Debug, Clone)]
pub struct Spot {
    /// Name of the street.
    pub street: String,
    /// Degrees.
    pub lon: f64,
    /// Degrees.
    pub lat: f64,
}

/// The streets, the busiest first, and the outlines of the areas.
pub struct Places {
    streets: Vec<Spot>,
    rings: Vec<Vec<(f64, f64)>>,
}

impl Places {
    /// From the files `streets.csv` and `areas.geojson` of a municipality.
    ///
    /// # Errors
    /// When a file is not what it should be.
    pub fn read(streets: &str, areas: &str) -> Result<Self> {
        let mut reader = csv::Reader::from_reader(streets.as_bytes());
        let mut all = Vec::new();
        for row in reader.records() {
            let row = row?;
            let degrees = |at: usize| row.get(at).and_then(|text| text.parse().ok());
            let (lon, lat) = degrees(2).zip(degrees(3)).context("a street without a point")?;
            all.push(Spot { street: row.get(0).unwrap_or_default().to_owned(), lon, lat });
        }
        let areas: serde_json::Value = serde_json::from_str(areas)?;
        let mut rings = Vec::new();
        for feature in areas["features"].as_array().context("areas without features")? {
            let shape = &feature["geometry"];
            let none = Vec::new();
            let parts = shape["coordinates"].as_array().unwrap_or(&none);
            match shape["type"].as_str() {
                Some("Polygon") => rings.extend(parts.first().and_then(ring)),
                _ => rings.extend(parts.iter().filter_map(|polygon| ring(&polygon[0]))),
            }
        }
        Ok(Self { streets: all, rings })
    }

    /// A place within about 300 m of a street, most of them near a few busy streets.
    pub fn somewhere(&self, chance: &mut StdRng) -> Option<Spot> {
        let mut last = None;
        for _ in 0..20 {
            let share: f64 = chance.random_range(0.0..1.0);
            let at = (share * share * self.streets.len() as f64) as usize;
            let street = self.streets.get(at)?;
            let mut off = |reach: f64| chance.random_range(-1.0_f64..1.0).powi(3) * reach;
            let (lon, lat) = (street.lon + off(0.004), street.lat + off(0.0027));
            let spot = Spot { street: street.street.clone(), lon, lat };
            if self.is_inside(lon, lat) {
                return Some(spot);
            }
            last = Some(spot);
        }
        last
    }

    fn is_inside(&self, lon: f64, lat: f64) -> bool {
        self.rings.iter().any(|ring| {
            let sides = ring.iter().zip(ring.iter().cycle().skip(1));
            let crossed = sides.filter(|((x1, y1), (x2, y2))| {
                (*y1 > lat) != (*y2 > lat) && lon < (x2 - x1) * (lat - y1) / (y2 - y1) + x1
            });
            crossed.count() % 2 == 1
        })
    }
}

fn ring(points: &serde_json::Value) -> Option<Vec<(f64, f64)>> {
    let points = points.as_array()?.iter();
    points.map(|point| Some((point[0].as_f64()?, point[1].as_f64()?))).collect()
}
