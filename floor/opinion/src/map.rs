//! A conversation that goes on: vote for vote, and what it says now.

use std::collections::BTreeMap;

use crate::analysis::Analysis;
use crate::axes::Axes;
use crate::cluster;
use crate::conversation::Conversation;
use crate::covariance::Covariance;
use crate::place;
use crate::vote::Vote;

/// A conversation together with what need not be computed anew for each vote.
///
/// The result is that of [`analyse`] on the same votes, up to rounding of the axes (1e-9); how the
/// votes came in does not matter. Memory is eight bytes for each pair of statements.
#[derive(Debug, Clone)]
pub struct OpinionMap {
    conversation: Conversation,
    table: Covariance,
    axes: Option<Axes>,
}

impl OpinionMap {
    /// Begins with a conversation, which may be empty.
    #[must_use]
    pub fn new(conversation: Conversation) -> Self {
        Self { table: Covariance::of(&conversation), conversation, axes: None }
    }

    /// The conversation as it stands.
    #[must_use]
    pub const fn conversation(&self) -> &Conversation {
        &self.conversation
    }

    /// Somebody votes, or changes their vote.
    pub fn cast(&mut self, participant: u32, statement: u32, vote: Vote) {
        let cast = self.conversation.cast(participant, statement, vote);
        if cast.opened {
            self.table.open(cast.column);
            self.axes.iter_mut().for_each(|axes| axes.open(cast.column));
        }
        self.table.renew(cast.column, &self.conversation);
    }

    /// What the conversation says now.
    pub fn analyse(&mut self) -> Analysis {
        let axes = Axes::find(&self.table, &self.conversation, self.axes.as_ref());
        self.axes = Some(axes.clone());
        Analysis::of(&self.conversation, axes)
    }
}

/// What a conversation says.
#[must_use]
pub fn analyse(conversation: &Conversation) -> Analysis {
    let axes = Axes::find(&Covariance::of(conversation), conversation, None);
    Analysis::of(conversation, axes)
}

/// What a conversation says where somebody else made the groups: districts, ages, or those another
/// program found. Each participant has a group from 0, or is left out.
#[must_use]
pub fn analyse_groups(conversation: &Conversation, group_of: &BTreeMap<u32, usize>) -> Analysis {
    let axes = Axes::find(&Covariance::of(conversation), conversation, None);
    let places = place::participants(conversation, &axes);
    let rows = conversation.rows.iter().enumerate();
    let members = rows.filter_map(|(at, row)| Some((at, *group_of.get(&row.id)?)));
    let (placed, of): (Vec<usize>, Vec<usize>) = members.unzip();
    let among: Vec<_> = placed.iter().map(|row| places[*row]).collect();
    let clusters = cluster::given(&among, of);
    Analysis::divided(conversation, axes, (&places, &placed), (&clusters, Vec::new()))
}
