//! What a room contributes to the whole: plain values, collected by the app. Functions that
//! need the database to compute a contribution live on `web::Room`.

use serde::Serialize;

use crate::{Lang, Ts};

/// Something a citizen or the press finds by search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchDocument {
    /// Room that owns it.
    pub room: &'static str,
    /// Stable key inside the room; a second document with the same key replaces the first.
    pub key: String,
    /// Address on this site, beginning with `/`.
    pub path: String,
    /// Headline of the hit.
    pub title: String,
    /// Text that is searched and cut into a summary.
    pub body: String,
    /// Language of the text.
    pub lang: Lang,
    /// When it last changed for the reader.
    pub at: Ts,
}

/// One stored personal field: its reason and its end. The privacy notice, the register of
/// processing, the export and the erasure are generated from these.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct PersonalField {
    /// Table and column, `table.column`.
    pub column: &'static str,
    /// Translation key of the purpose.
    pub purpose: &'static str,
    /// Legal basis, for example `Art. 6 (1) e GDPR`.
    pub legal_basis: &'static str,
    /// Key in the municipality's `[retention]` that gives the period.
    pub retention: &'static str,
}

/// Something that remains when a person deletes their account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Stays {
    /// Translation key of what it is.
    pub what: &'static str,
    /// Translation key of why it has to stay.
    pub why: &'static str,
    /// Key in the municipality's `[retention]` that gives its end.
    pub retention: &'static str,
}

/// A figure for the cockpit.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Figure {
    /// Translation key of its name.
    pub name: &'static str,
    /// The value.
    pub value: i64,
}

/// Something staff have to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InboxItem {
    /// Room that owns it.
    pub room: &'static str,
    /// Address on this site.
    pub path: String,
    /// Headline.
    pub title: String,
    /// Department that holds it, by key; none while nobody does.
    pub department: Option<String>,
    /// Waiting since.
    pub since: Ts,
}

/// One line of a person's timeline over all rooms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineEntry {
    /// Room that owns it.
    pub room: &'static str,
    /// Address on this site.
    pub path: String,
    /// Headline.
    pub title: String,
    /// Translation key of what happened.
    pub what: &'static str,
    /// When.
    pub at: Ts,
}

/// A column of a public data set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct DataColumn {
    /// Its name in files, the same in every language: `received_at`.
    pub name: &'static str,
    /// What its values are.
    pub kind: DataKind,
    /// Translation key of what it means, with its unit.
    pub meaning: &'static str,
}

/// What the values of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DataKind {
    /// Words.
    Text,
    /// A key from a list that the data set's page explains.
    Key,
    /// A whole number.
    Whole,
    /// Yes or no.
    Flag,
    /// A moment: RFC 3339 in UTC.
    Moment,
    /// Degrees east, WGS 84.
    Longitude,
    /// Degrees north, WGS 84.
    Latitude,
    /// An address on the web.
    Link,
}

/// A value in a row of a public data set.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum DataValue {
    /// Nothing.
    Missing,
    /// Words, a key or a link.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// Degrees.
    Degrees(f64),
    /// Yes or no.
    Flag(bool),
    /// A moment.
    #[serde(serialize_with = "written_moment")]
    Moment(Ts),
}

fn written_moment<S: serde::Serializer>(at: &Ts, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&at.rfc3339())
}

impl<T: Into<DataValue>> From<Option<T>> for DataValue {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Missing, Into::into)
    }
}

macro_rules! data_value {
    ($($from:ty => $variant:ident),+) => {$(
        impl From<$from> for DataValue {
            fn from(value: $from) -> Self {
                Self::$variant(value.into())
            }
        }
    )+};
}
data_value!(String => Text, &str => Text, i64 => Whole, f64 => Degrees, bool => Flag, Ts => Moment);

/// How often a public data set changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Rhythm {
    /// With every change in the room; files are as old as a cache lets them be.
    Continuous,
    /// Once a day.
    Daily,
    /// Once a year.
    Yearly,
}
