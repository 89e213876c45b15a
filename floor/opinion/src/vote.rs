//! What one person says to one statement, and how often it was said.

use serde::Serialize;

/// What somebody says to a statement. Whoever has not seen it says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Vote {
    /// No to it.
    Disagree,
    /// Seen, and neither.
    Pass,
    /// Yes to it.
    Agree,
}

impl Vote {
    /// All of them, as [`Vote::index`] counts.
    pub const ALL: [Self; 3] = [Self::Disagree, Self::Pass, Self::Agree];

    /// -1, 0 or 1.
    #[must_use]
    pub const fn number(self) -> i8 {
        self as i8 - 1
    }

    /// The vote of -1, 0 or 1.
    #[must_use]
    pub const fn of(number: i64) -> Option<Self> {
        match number {
            -1 => Some(Self::Disagree),
            0 => Some(Self::Pass),
            1 => Some(Self::Agree),
            _ => None,
        }
    }

    /// Agreement for disagreement and the other way round.
    #[must_use]
    pub const fn mirrored(self) -> Self {
        match self {
            Self::Disagree => Self::Agree,
            Self::Pass => Self::Pass,
            Self::Agree => Self::Disagree,
        }
    }

    /// Place in tables of three.
    pub(crate) const fn index(self) -> usize {
        self as usize
    }
}

/// How often each vote was given.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// Votes for.
    pub agree: u32,
    /// Votes against.
    pub disagree: u32,
    /// Neither.
    pub pass: u32,
}

impl Tally {
    /// Everybody who voted in any way.
    #[must_use]
    pub const fn seen(&self) -> u32 {
        self.agree + self.disagree + self.pass
    }

    pub(crate) const fn add(&mut self, vote: Vote) {
        match vote {
            Vote::Disagree => self.disagree += 1,
            Vote::Pass => self.pass += 1,
            Vote::Agree => self.agree += 1,
        }
    }

    pub(crate) const fn take(&mut self, vote: Vote) {
        match vote {
            Vote::Disagree => self.disagree -= 1,
            Vote::Pass => self.pass -= 1,
            Vote::Agree => self.agree -= 1,
        }
    }

    pub(crate) const fn plus(&self, other: &Self) -> Self {
        Self {
            agree: self.agree + other.agree,
            disagree: self.disagree + other.disagree,
            pass: self.pass + other.pass,
        }
    }

    /// Mean vote between -1 and 1; 0 where nobody voted.
    #[must_use]
    pub fn mean(&self) -> f64 {
        match self.seen() {
            0 => 0.0,
            seen => (f64::from(self.agree) - f64::from(self.disagree)) / f64::from(seen),
        }
    }
}
