//! What is wrong with a file of areas, where, and what to do about it.

use std::fmt;

/// The first thing wrong with a file of areas.
#[derive(Debug, Clone, PartialEq)]
pub struct AreaError {
    /// The feature it is in, counted from 1; `None` when the file as a whole is meant.
    pub feature: Option<usize>,
    /// That feature's name, as far as it has one.
    pub name: Option<String>,
    /// What is wrong.
    pub fault: Fault,
}

/// What can be wrong with a file of areas.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "each variant is said in words by `problem` and `remedy`")]
pub enum Fault {
    NotJson { line: usize, column: usize, reason: String },
    NotGeoJson(String),
    NotACollection(String),
    NoFeatures,
    Projected(String),
    NoProperty { property: String, there: Vec<String> },
    NameNotText(String),
    NoKey(String),
    SameKey(String),
    NoGeometry,
    WrongGeometry(String),
    OpenRing,
    ShortRing(usize),
    FlatPolygon,
    OffTheGlobe { lon: f64, lat: f64 },
    Swapped { lon: f64, lat: f64 },
    NoSuchArea(String),
    EmptyAlias(String),
}

impl Fault {
    /// What is wrong, in a sentence's half.
    #[must_use]
    pub fn problem(&self) -> String {
        match self {
            Self::NotJson { reason, .. } => {
                format!("no JSON: {reason}")
            }
            Self::NotGeoJson(reason) => format!("no GeoJSON ({reason})"),
            Self::NotACollection(kind) => format!("a {kind} instead of a FeatureCollection"),
            Self::NoFeatures => "the collection is empty".into(),
            Self::Projected(crs) => format!("the coordinates are in {crs}"),
            Self::NoProperty { property, .. } => format!("the property “{property}” is missing"),
            Self::NameNotText(property) => {
                format!("the property “{property}” is no text, or an empty one")
            }
            Self::NoKey(property) => {
                format!("the property “{property}” has no letters or digits to make a key of")
            }
            Self::SameKey(key) => format!("the key “{key}” stands for an earlier feature already"),
            Self::NoGeometry => "there is no geometry".into(),
            Self::WrongGeometry(kind) => format!("the geometry is a {kind}"),
            Self::OpenRing => "a ring is not closed".into(),
            Self::ShortRing(count) => format!("a ring has only {count} positions"),
            Self::FlatPolygon => "a polygon encloses nothing".into(),
            Self::OffTheGlobe { lon, lat } => format!("the position {lon}, {lat} is not on earth"),
            Self::Swapped { lon, lat } => {
                format!("the position {lon}, {lat} has latitude and longitude the wrong way round")
            }
            Self::NoSuchArea(name) => format!("no area has the key or name “{name}”"),
            Self::EmptyAlias(name) => format!("the new name of “{name}” is empty"),
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn remedy(&self) -> String {
        const REPROJECT: &str = "convert the file to WGS84, for example with `ogr2ogr -t_srs EPSG:4326 out.json in.json`";
        match self {
            Self::NotJson { .. } => "mend the file there or export it again".into(),
            Self::NotGeoJson(_) | Self::NotACollection(_) => {
                "export the areas as one GeoJSON FeatureCollection".into()
            }
            Self::NoFeatures => "add the areas, or leave the file out".into(),
            Self::Projected(_) | Self::OffTheGlobe { .. } => REPROJECT.into(),
            Self::NoProperty { there, .. } if there.is_empty() => "give the feature it".into(),
            Self::NoProperty { there, .. } => {
                format!("give the feature it, or name another one; it has {}", there.join(", "))
            }
            Self::NameNotText(_) => "write the area's name there as a text".into(),
            Self::NoKey(_) => "write a short name there, or name another property".into(),
            Self::SameKey(_) => {
                "rename one of them, or join both into one feature as a MultiPolygon".into()
            }
            Self::NoGeometry | Self::WrongGeometry(_) => {
                "draw the area as a Polygon or MultiPolygon".into()
            }
            Self::OpenRing => "repeat the ring's first position as its last".into(),
            Self::ShortRing(_) => {
                "a ring needs at least three corners and the first of them again".into()
            }
            Self::FlatPolygon => "draw its outline again, or remove the polygon".into(),
            Self::Swapped { .. } => "write longitude first, latitude second".into(),
            Self::NoSuchArea(_) => "write a name as the file of areas has it".into(),
            Self::EmptyAlias(_) => "write the name, or remove the line".into(),
        }
    }
}

impl AreaError {
    pub(crate) fn of_file(fault: Fault) -> Self {
        Self { feature: None, name: None, fault }
    }

    /// The line of the file, counted from 1, where the feature begins.
    #[must_use]
    pub fn line(&self, geojson: &str) -> Option<usize> {
        if let Fault::NotJson { line, .. } = self.fault {
            return Some(line);
        }
        let nth = self.feature?.checked_sub(1)?;
        let (at, _) = geojson.match_indices("\"Feature\"").nth(nth)?;
        Some(geojson[..at].matches('\n').count() + 1)
    }

    /// Where and what is wrong, without the remedy.
    #[must_use]
    pub fn problem(&self) -> String {
        let problem = self.fault.problem();
        match (self.feature, &self.name) {
            (Some(number), Some(name)) => format!("feature {number} ({name}): {problem}"),
            (Some(number), None) => format!("feature {number}: {problem}"),
            (None, _) => problem,
        }
    }
}

impl fmt::Display for AreaError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.problem(), self.fault.remedy())
    }
}

impl std::error::Error for AreaError {}
