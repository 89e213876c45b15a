//! Which statements stand for a group: said by most of it, and more often than by the rest.

use serde::Serialize;

use crate::significance::{SURE_AT_90, above_half, above_rest, share};
use crate::vote::Tally;

/// Statements shown for a group at most.
const SHOWN: usize = 5;

/// For or against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// Agreement.
    Agree,
    /// Disagreement.
    Disagree,
}

impl Side {
    pub(crate) const fn count(self, tally: &Tally) -> u32 {
        match self {
            Self::Agree => tally.agree,
            Self::Disagree => tally.disagree,
        }
    }
}

/// How strongly a group stands on one side of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Measure {
    /// Share of the group on this side, guessed from those who voted.
    pub share: f64,
    /// How surely that is more than half; standard deviations.
    pub share_test: f64,
    /// How many times the share of all others.
    pub ratio: f64,
    /// How surely it is greater than the share of all others; standard deviations.
    pub ratio_test: f64,
}

impl Measure {
    fn of(side: Side, group: &Tally, rest: &Tally) -> Self {
        let (own, seen) = (side.count(group), group.seen());
        let (others, seen_by_others) = (side.count(rest), rest.seen());
        Self {
            share: share(own, seen),
            share_test: above_half(own, seen),
            ratio: share(own, seen) / share(others, seen_by_others),
            ratio_test: above_rest(own, seen, others, seen_by_others),
        }
    }

    /// What representative statements are sorted by.
    #[must_use]
    pub fn weight(&self) -> f64 {
        self.ratio * self.ratio_test * self.share * self.share_test
    }

    fn is_sure(&self) -> bool {
        self.share_test > SURE_AT_90 && self.ratio_test > SURE_AT_90
    }
}

/// A group's stand on one statement.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Stand {
    /// Votes of the group.
    #[serde(flatten)]
    pub votes: Tally,
    /// How strongly it is for.
    pub agreeing: Measure,
    /// How strongly it is against.
    pub disagreeing: Measure,
}

impl Stand {
    pub(crate) fn of(group: &Tally, rest: &Tally) -> Self {
        Self {
            votes: *group,
            agreeing: Measure::of(Side::Agree, group, rest),
            disagreeing: Measure::of(Side::Disagree, group, rest),
        }
    }

    /// The side on which the group differs more from the rest.
    #[must_use]
    pub fn side(&self) -> Side {
        match self.agreeing.ratio_test > self.disagreeing.ratio_test {
            true => Side::Agree,
            false => Side::Disagree,
        }
    }

    /// The measure of a side.
    #[must_use]
    pub const fn on(&self, side: Side) -> &Measure {
        match side {
            Side::Agree => &self.agreeing,
            Side::Disagree => &self.disagreeing,
        }
    }
}

/// A statement that stands for a group.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Representative {
    /// The statement.
    pub statement: u32,
    /// The side the group is on, more than the rest.
    pub side: Side,
    /// Votes of the group on that side.
    pub votes: u32,
    /// Votes of the group in all.
    pub seen: u32,
    /// How strongly.
    #[serde(flatten)]
    pub measure: Measure,
    /// The one put first: what the group agrees to most characteristically.
    pub leads: bool,
    /// Whether both tests are sure at 90 %; if not it is there because nothing better is.
    pub sure: bool,
}

/// The statements that stand for a group, of all that count with its stand on each.
pub(crate) fn choose(stands: &[(u32, Stand)]) -> Vec<Representative> {
    let sure = |stand: &Stand| stand.agreeing.is_sure() || stand.disagreeing.is_sure();
    let weight = |(_, stand): &&(u32, Stand)| stand.on(stand.side()).weight();
    let mut chosen: Vec<&(u32, Stand)> = stands.iter().filter(|(_, stand)| sure(stand)).collect();
    // Stable sorts and the first of equals: the lower number goes first.
    chosen.sort_by(|a, b| weight(b).total_cmp(&weight(a)));
    let lead = lead(stands);
    if let Some(lead) = lead {
        chosen.retain(|(statement, _)| *statement != lead.0);
        chosen.insert(0, lead);
    } else if chosen.is_empty() {
        chosen.extend(most_different(stands));
    }
    chosen.truncate(SHOWN);
    chosen.sort_by_key(|(_, stand)| stand.side() == Side::Disagree);
    let is_lead = |statement| lead.is_some_and(|lead| lead.0 == statement);
    let shown = |(statement, stand): &(u32, Stand)| Representative {
        statement: *statement,
        side: stand.side(),
        votes: stand.side().count(&stand.votes),
        seen: stand.votes.seen(),
        measure: *stand.on(stand.side()),
        leads: is_lead(*statement),
        sure: sure(stand),
    };
    chosen.into_iter().map(shown).collect()
}

/// What a group agrees to most: of statements it agrees to more than the rest the weightiest; where
/// there is none, the one it agrees to most surely.
fn lead(stands: &[(u32, Stand)]) -> Option<&(u32, Stand)> {
    let voted = stands.iter().filter(|(_, stand)| stand.votes.agree + stand.votes.disagree > 0);
    let candidates = voted.filter(|(_, Stand { agreeing, .. })| {
        agreeing.share_test > SURE_AT_90 || agreeing.ratio > 1.0 && agreeing.share > 0.5
    });
    let rank = |(_, stand): &(u32, Stand)| {
        let agreeing = &stand.agreeing;
        match agreeing.ratio > 1.0 {
            true => (true, agreeing.weight()),
            false => (false, agreeing.share * agreeing.share_test),
        }
    };
    first_greatest(candidates, |a, b| {
        let ((above, a), (other, b)) = (rank(a), rank(b));
        (above, a) > (other, b)
    })
}

/// Where nothing is sure: what the group differs in most.
fn most_different(stands: &[(u32, Stand)]) -> Option<&(u32, Stand)> {
    let apart = |(_, stand): &(u32, Stand)| stand.on(stand.side()).ratio_test;
    first_greatest(stands.iter(), |a, b| apart(a) > apart(b))
}

fn first_greatest<T>(all: impl Iterator<Item = T>, above: impl Fn(&T, &T) -> bool) -> Option<T> {
    all.fold(None, |best, one| match best {
        Some(best) if !above(&one, &best) => Some(best),
        _ => Some(one),
    })
}
