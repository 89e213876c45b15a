//! The noun: a report, its facts, the status computed from them.

use kernel::{Lang, Point, ReportId, Ts};
use serde::{Deserialize, Serialize};
use store::Doc;

/// A report as stored, without what the public must not see (contact, secret).
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Report {
    /// Id, internal.
    pub id: ReportId,
    /// Public code in addresses: `K7M3QX`.
    pub code: String,
    /// `defect` or `idea`.
    pub kind: String,
    /// Key of the category.
    pub category: String,
    /// Headline: the first words of the description.
    pub title: String,
    /// What the reporter wrote.
    pub description: String,
    /// Answers to the category's questions, by key.
    pub answers: Doc<Vec<Answered>>,
    /// Language of the reporter: `de`, `en`, `de-simple`.
    pub lang: String,
    /// Longitude, degrees.
    pub lon: Option<f64>,
    /// Latitude, degrees.
    pub lat: Option<f64>,
    /// Address or description of the place.
    pub address: Option<String>,
    /// Number of a lamp, bench, bin.
    pub object_id: Option<String>,
    /// Key of the district the coordinates lie in.
    pub district: Option<String>,
    /// District as an imported source names it; shown, not trusted.
    pub picked_district: Option<String>,
    /// When it came in.
    pub received_at: Ts,
    /// When it was released.
    pub published_at: Option<Ts>,
    /// When staff decided not to publish it.
    pub withheld_at: Option<Ts>,
    /// Why.
    pub withheld_reason: Option<String>,
    /// Key of the department that holds it.
    pub department: String,
    /// When work began.
    pub started_at: Option<Ts>,
    /// When the department expects to be done.
    pub expected_at: Option<Ts>,
    /// When the administration closed it.
    pub closed_at: Option<Ts>,
    /// Why: see [`Closing`].
    pub closed_reason: Option<String>,
    /// When the damage was gone; another fact than closed.
    pub fixed_at: Option<Ts>,
    /// When somebody said that it is not fixed, while nobody has looked at that.
    pub disputed_at: Option<Ts>,
    /// How many said "me too".
    pub supporters: i64,
    /// Last change the public sees.
    pub changed_at: Ts,
    /// The reporter was told that the place is shown rounded.
    pub place_rounded: bool,
    /// The report that remains of those about the same, where this one was merged into it.
    pub merged_into: Option<ReportId>,
    /// The report this one was a part of.
    pub split_from: Option<ReportId>,
}

/// An answer to a category's question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    /// Key of the question.
    pub question: String,
    /// What was answered.
    pub value: String,
}

/// Where a report stands, computed from its facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// Received, not yet released.
    New,
    /// Released, nobody works on it yet.
    Open,
    /// Somebody works on it.
    Working,
    /// Closed or fixed, but somebody says it is not.
    Disputed,
    /// The damage is gone.
    Fixed,
    /// Closed without a repair: answered, planned elsewhere, nothing found.
    Closed,
    /// Closed because the city cannot act.
    Refused,
}

impl Status {
    /// All, in the order of a report's life.
    pub const ALL: [Self; 7] = [
        Self::New,
        Self::Open,
        Self::Working,
        Self::Disputed,
        Self::Fixed,
        Self::Closed,
        Self::Refused,
    ];

    /// Name in addresses, styles and messages.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Open => "open",
            Self::Working => "working",
            Self::Disputed => "disputed",
            Self::Fixed => "fixed",
            Self::Closed => "closed",
            Self::Refused => "refused",
        }
    }

    /// Message of its name.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::New => "reports-status-new",
            Self::Open => "reports-status-open",
            Self::Working => "reports-status-working",
            Self::Disputed => "reports-status-disputed",
            Self::Fixed => "reports-status-fixed",
            Self::Closed => "reports-status-closed",
            Self::Refused => "reports-status-refused",
        }
    }

    /// How the map draws it: `open`, `in_progress`, `done` or `refused`.
    #[must_use]
    pub fn on_map(self) -> &'static str {
        match self {
            Self::New | Self::Open | Self::Disputed => "open",
            Self::Working => "in_progress",
            Self::Fixed | Self::Closed => "done",
            Self::Refused => "refused",
        }
    }

    /// From the facts alone.
    #[must_use]
    pub fn of(facts: Facts<'_>) -> Self {
        if facts.disputed {
            return Self::Disputed;
        }
        if facts.fixed {
            return Self::Fixed;
        }
        if facts.closed {
            return match facts.closed_reason.and_then(Closing::from_name) {
                Some(Closing::Fixed) => Self::Fixed,
                Some(Closing::NotOurs | Closing::NotPossible) => Self::Refused,
                _ => Self::Closed,
            };
        }
        match (facts.published, facts.started) {
            (_, true) => Self::Working,
            (true, false) => Self::Open,
            (false, false) => Self::New,
        }
    }
}

/// The facts a status is computed from.
#[derive(Debug, Clone, Copy, Default)]
pub struct Facts<'a> {
    /// Released.
    pub published: bool,
    /// Work began.
    pub started: bool,
    /// Closed.
    pub closed: bool,
    /// Reason of the closing.
    pub closed_reason: Option<&'a str>,
    /// Fixed.
    pub fixed: bool,
    /// Disputed.
    pub disputed: bool,
}

/// The status of a row that has the times of a report's life.
macro_rules! status_of {
    ($row:expr) => {
        $crate::report::Status::of($crate::report::Facts {
            published: $row.published_at.is_some(),
            started: $row.started_at.is_some(),
            closed: $row.closed_at.is_some(),
            closed_reason: $row.closed_reason.as_deref(),
            fixed: $row.fixed_at.is_some(),
            disputed: $row.disputed_at.is_some(),
        })
    };
}
pub(crate) use status_of;

/// Why a report is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closing {
    /// The damage is gone.
    Fixed,
    /// Somebody else is responsible, who is named in the note.
    NotOurs,
    /// It cannot or will not be done; the note says why.
    NotPossible,
    /// Nothing was found at the place.
    NothingFound,
    /// The question was answered.
    Answered,
    /// Another report is about the same.
    Duplicate,
    /// An imported report whose source only says that it was checked.
    Checked,
}

impl Closing {
    /// Those a clerk may choose. A duplicate is not among them: it is merged into the other.
    pub const CHOICES: [Self; 5] =
        [Self::Fixed, Self::Answered, Self::NothingFound, Self::NotOurs, Self::NotPossible];

    /// Stored name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Fixed => "fixed",
            Self::NotOurs => "not_ours",
            Self::NotPossible => "not_possible",
            Self::NothingFound => "nothing_found",
            Self::Answered => "answered",
            Self::Duplicate => "duplicate",
            Self::Checked => "checked",
        }
    }

    /// From the stored name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Checked, Self::Duplicate]
            .into_iter()
            .chain(Self::CHOICES)
            .find(|c| c.as_str() == name)
    }

    /// Message of its name.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Fixed => "reports-closing-fixed",
            Self::NotOurs => "reports-closing-not-ours",
            Self::NotPossible => "reports-closing-not-possible",
            Self::NothingFound => "reports-closing-nothing-found",
            Self::Answered => "reports-closing-answered",
            Self::Duplicate => "reports-closing-duplicate",
            Self::Checked => "reports-closing-checked",
        }
    }
}

impl Report {
    /// Where it stands.
    #[must_use]
    pub fn status(&self) -> Status {
        status_of!(self)
    }

    /// Whether the public may see it.
    #[must_use]
    pub fn is_public(&self) -> bool {
        self.published_at.is_some() && self.withheld_at.is_none()
    }

    /// Where it is.
    #[must_use]
    pub fn point(&self) -> Option<Point> {
        Point::new(self.lon?, self.lat?)
    }

    /// The reporter's language.
    #[must_use]
    pub fn language(&self) -> Lang {
        Lang::from_name(&self.lang).unwrap_or_default()
    }

    /// Address of its page.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/reports/{}", self.code)
    }
}

/// The headline of a description: its first sentence, at most 80 characters.
#[must_use]
pub fn headline(description: &str) -> String {
    let flat = description.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut end = flat.len();
    for (at, c) in flat.char_indices() {
        // "Nr. 12" and "ca. 3" do not end a sentence: the next word must begin large.
        let rest = flat.get(at + c.len_utf8()..).unwrap_or("");
        let ends = matches!(c, '.' | '!' | '?')
            && rest.starts_with(' ')
            && rest.trim_start().chars().next().is_some_and(char::is_uppercase);
        if ends && at >= 20 {
            end = at;
            break;
        }
    }
    let sentence = flat.get(..end).unwrap_or(&flat).trim_end_matches(['.', '!', ',', ';', ' ']);
    web::text::excerpt(sentence, 80)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_headline_is_the_first_sentence() {
        let text = "Die Straßenlaterne Nr. 12 ist dunkel. Seit gestern brennt sie nicht.";
        assert_eq!(headline(text), "Die Straßenlaterne Nr. 12 ist dunkel");
        assert!(headline(&"Wort ".repeat(60)).chars().count() <= 80);
    }

    #[test]
    fn closed_is_not_fixed() {
        let closed = Facts {
            published: true,
            closed: true,
            closed_reason: Some("answered"),
            ..Facts::default()
        };
        assert_eq!(Status::of(closed), Status::Closed);
        assert_eq!(Status::of(Facts { fixed: true, ..closed }), Status::Fixed);
        assert_eq!(Status::of(Facts { disputed: true, fixed: true, ..closed }), Status::Disputed);
    }
}
