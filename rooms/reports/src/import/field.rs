//! What a column can mean.

use std::fmt;

/// One fact of a report that a file may have a column for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The number or name of the report in the system it comes from.
    SourceId,
    /// A headline, put in front of the text.
    Title,
    /// What the reporter wrote.
    Text,
    /// Kind: `defect` or `idea`; without, that of the category.
    Kind,
    /// Category, alone or as a path.
    Category,
    /// Who was in charge last.
    Department,
    /// Address as one line.
    Address,
    /// Longitude, degrees east (WGS84).
    Lon,
    /// Latitude, degrees north (WGS84).
    Lat,
    /// The district the reporter picked; shown and compared, never trusted.
    PickedDistrict,
    /// When the report came in.
    ReceivedAt,
    /// When it was released to the public.
    PublishedAt,
    /// When it was closed.
    ClosedAt,
    /// Why it was closed: `fixed`, `answered`, `nothing_found`, `not_ours`, `not_possible`,
    /// `duplicate`, or `checked` when the source does not say.
    ClosedReason,
    /// A public answer.
    PublicNote,
}

impl Field {
    /// Every field, in the order of the documentation.
    pub const ALL: [Self; 15] = [
        Self::SourceId,
        Self::Title,
        Self::Text,
        Self::Kind,
        Self::Category,
        Self::Department,
        Self::Address,
        Self::Lon,
        Self::Lat,
        Self::PickedDistrict,
        Self::ReceivedAt,
        Self::PublishedAt,
        Self::ClosedAt,
        Self::ClosedReason,
        Self::PublicNote,
    ];

    /// The name by which mappings and error lists call it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::SourceId => "source_id",
            Self::Title => "title",
            Self::Text => "text",
            Self::Kind => "kind",
            Self::Category => "category",
            Self::Department => "department",
            Self::Address => "address",
            Self::Lon => "lon",
            Self::Lat => "lat",
            Self::PickedDistrict => "picked_district",
            Self::ReceivedAt => "received_at",
            Self::PublishedAt => "published_at",
            Self::ClosedAt => "closed_at",
            Self::ClosedReason => "closed_reason",
            Self::PublicNote => "public_note",
        }
    }

    /// Whether every report must have it.
    pub(super) fn is_needed(self) -> bool {
        matches!(self, Self::SourceId | Self::Text | Self::Category | Self::ReceivedAt)
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
