//! Work outside: whose list of a day a case stands on, what field workers tell from there, and
//! a short way from stop to stop.

use kernel::{PersonId, Point, ReportId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Whose list it is: a whole department's, that of one of its crews, or one person's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Whose {
    /// Key of the department.
    pub holder: String,
    /// Name of the crew; empty for no crew.
    pub crew: String,
    /// The one person.
    pub person: Option<PersonId>,
}

impl Whose {
    /// The list of a whole department.
    #[must_use]
    pub fn department(key: &str) -> Self {
        Self { holder: key.to_owned(), crew: String::new(), person: None }
    }
}

/// What a field worker tells about a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// Work began.
    Begun,
    /// It is fixed.
    Done,
    /// There was nothing at the place.
    NotFound,
    /// It cannot be done, or needs more than they have with them.
    Cannot,
    /// Something to know, nothing else.
    Note,
}

impl Act {
    /// All, in the order of the buttons.
    pub const ALL: [Self; 5] = [Self::Done, Self::Begun, Self::NotFound, Self::Cannot, Self::Note];

    /// Name in forms, messages and rows.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Begun => "begun",
            Self::Done => "done",
            Self::NotFound => "not_found",
            Self::Cannot => "cannot",
            Self::Note => "note",
        }
    }

    /// From its name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.as_str() == name)
    }

    /// Message of its name on buttons and lists.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Begun => "reports-field-act-begun",
            Self::Done => "reports-field-act-done",
            Self::NotFound => "reports-field-act-not-found",
            Self::Cannot => "reports-field-act-cannot",
            Self::Note => "reports-field-act-note",
        }
    }

    /// Whether a clerk has to look at it afterwards.
    #[must_use]
    pub fn waits_for_clerk(self) -> bool {
        matches!(self, Self::Done | Self::NotFound | Self::Cannot)
    }

    /// Whether it says nothing without words.
    #[must_use]
    pub fn needs_words(self) -> bool {
        matches!(self, Self::Cannot | Self::Note)
    }
}

/// An act on its way into the house. The telephone made the key, so that a repeat is known.
#[derive(Debug, Clone)]
pub struct Visit {
    /// Made by the telephone.
    pub key: Uuid,
    /// What.
    pub act: Act,
    /// When, by the telephone's clock.
    pub happened_at: kernel::Ts,
    /// Words, for colleagues.
    pub text: String,
    /// A picture of the place.
    pub file: Option<kernel::FileId>,
}

/// The stops in an order that goes from each to the nearest one left, beginning at `start`, or
/// at the first stop where nobody says where they are. Stops without a place come last, in the
/// order they had.
#[must_use]
pub fn nearest_first(start: Option<Point>, stops: &[(ReportId, Option<Point>)]) -> Vec<ReportId> {
    let mut placed: Vec<(ReportId, Point)> =
        stops.iter().filter_map(|(id, point)| Some((*id, (*point)?))).collect();
    let mut at = start.or_else(|| placed.first().map(|(_, point)| *point));
    let mut way = Vec::with_capacity(stops.len());
    while let Some(from) = at {
        let near = (0..placed.len())
            .min_by(|a, b| from.distance_m(placed[*a].1).total_cmp(&from.distance_m(placed[*b].1)));
        let Some(nearest) = near else { break };
        let (id, point) = placed.remove(nearest);
        way.push(id);
        at = Some(point);
    }
    way.extend(stops.iter().filter(|(_, point)| point.is_none()).map(|(id, _)| *id));
    way
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(nr: u128) -> ReportId {
        ReportId(Uuid::from_u128(nr))
    }

    #[test]
    fn the_way_goes_to_the_nearest_stop_left() {
        let at = |lon| Point::new(lon, 47.66);
        let stops = [(id(1), at(9.20)), (id(2), None), (id(3), at(9.10)), (id(4), at(9.18))];
        assert_eq!(nearest_first(None, &stops), [id(1), id(4), id(3), id(2)]);
        assert_eq!(nearest_first(at(9.09), &stops), [id(3), id(4), id(1), id(2)]);
        assert_eq!(nearest_first(at(9.09), &[]), []);
    }

    #[test]
    fn names_lead_back_to_acts() {
        for act in Act::ALL {
            assert_eq!(Act::from_name(act.as_str()), Some(act));
        }
    }
}
