//! What a column holds.

use serde::{Deserialize, Serialize};

/// The kind of a column's values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Words; kept as they are.
    #[default]
    Text,
    /// Digits that name something (postcodes, official keys, telephone numbers); kept as they are.
    Code,
    /// Whole numbers.
    Integer,
    /// Numbers with decimals.
    Number,
    /// Yes or no.
    Boolean,
    /// Days.
    Date,
    /// Times of day.
    Time,
    /// Days with a time, with the distance to UTC where the file has it.
    DateTime,
    /// Months of a year.
    Month,
    /// Quarters of a year.
    Quarter,
    /// Years.
    Year,
}

impl Kind {
    /// The word by which schemas and reports call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Code => "code",
            Self::Integer => "integer",
            Self::Number => "number",
            Self::Boolean => "boolean",
            Self::Date => "date",
            Self::Time => "time",
            Self::DateTime => "datetime",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
        }
    }

    /// Whether values are kept as they are.
    pub fn is_text(self) -> bool {
        matches!(self, Self::Text | Self::Code)
    }

    /// Whether values are numbers to reckon with.
    pub fn is_figure(self) -> bool {
        matches!(self, Self::Integer | Self::Number)
    }
}

/// Where on earth a column says a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Degrees north.
    Latitude,
    /// Degrees east.
    Longitude,
    /// Metres to the east, in the column's reference system.
    Easting,
    /// Metres to the north.
    Northing,
    /// Both in one cell.
    Point,
    /// A street.
    Street,
    /// A house number.
    HouseNumber,
    /// A postcode.
    Postcode,
    /// A town or municipality.
    Town,
    /// A part of a town.
    District,
    /// All of an address.
    Address,
    /// An official key of a municipality (AGS, ARS).
    MunicipalityKey,
}
