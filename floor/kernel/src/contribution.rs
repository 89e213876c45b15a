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
