//! The whole result: people and statements on the map, groups, and what they share.

use serde::Serialize;

use crate::axes::Axes;
use crate::cluster::Clusters;
use crate::consensus::{self, Common, Dividing, GroupConsensus, Majority};
use crate::conversation::{Conversation, Standing};
use crate::groups::{self, Fit};
use crate::hull;
use crate::place::{self, Point};
use crate::priority;
use crate::representative::{self, Representative, Side, Stand};
use crate::vote::Tally;

/// A person on the map.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Participant {
    /// Their number in the conversation.
    pub id: u32,
    /// Their place.
    pub place: Point,
    /// Their group; none where they voted too little to be placed.
    pub group: Option<usize>,
    /// How they voted.
    #[serde(flatten)]
    pub votes: Tally,
}

/// People who voted alike.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Group {
    /// Its number, from 0.
    pub id: usize,
    /// People in it.
    pub people: usize,
    /// Its middle.
    pub centre: Point,
    /// Its outline, against the clock.
    pub hull: Vec<Point>,
    /// What it says more than the others, the most characteristic first; agreement before disagreement.
    pub representative: Vec<Representative>,
}

/// A statement somebody voted on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Voted {
    /// Its number in the conversation.
    pub id: u32,
    /// Whether it shapes the map.
    pub standing: Standing,
    /// All votes.
    #[serde(flatten)]
    pub votes: Tally,
    /// Its place; none where it does not count.
    pub place: Option<Point>,
    /// Its distance from the middle: how much it sets people apart.
    pub extremity: f64,
    /// Agreement over groups.
    pub consensus: GroupConsensus,
    /// The weight with which it is put to the next person; none where it was refused.
    pub priority: Option<f64>,
    /// How each group stands on it, in the order of the groups.
    pub groups: Vec<Stand>,
}

/// What a conversation says.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Analysis {
    /// Everybody who voted, by number.
    pub participants: Vec<Participant>,
    /// The groups, beginning with that of the lowest number.
    pub groups: Vec<Group>,
    /// How the numbers of groups compare that were allowed.
    pub fits: Vec<Fit>,
    /// Every statement somebody voted on, by number.
    pub statements: Vec<Voted>,
    /// What most people say, whatever their group: agreed first, then refused, five each at most.
    pub majorities: Vec<Majority>,
    /// What every group says, most agreed first.
    pub common_ground: Vec<Common>,
    /// What sets groups against each other, most first.
    pub dividing: Vec<Dividing>,
    /// The axes.
    pub axes: Axes,
}

impl Analysis {
    /// The statement of a number.
    #[must_use]
    pub fn statement(&self, id: u32) -> Option<&Voted> {
        let at = self.statements.binary_search_by_key(&id, |one| one.id).ok()?;
        Some(&self.statements[at])
    }

    /// People who have a group.
    #[must_use]
    pub fn placed(&self) -> usize {
        self.groups.iter().map(|group| group.people).sum()
    }

    pub(crate) fn of(conversation: &Conversation, axes: Axes) -> Self {
        let places = place::participants(conversation, &axes);
        let placed = groups::placed(conversation);
        let among: Vec<Point> = placed.iter().map(|row| places[*row]).collect();
        let (clusters, fits) = groups::divide(&among);
        Self::divided(conversation, axes, (&places, &placed), (&clusters, fits))
    }

    pub(crate) fn divided(
        conversation: &Conversation,
        axes: Axes,
        (places, placed): (&[Point], &[usize]),
        (clusters, fits): (&Clusters, Vec<Fit>),
    ) -> Self {
        let among: Vec<Point> = placed.iter().map(|row| places[*row]).collect();
        let mut group_of = vec![None; places.len()];
        placed.iter().zip(&clusters.of).for_each(|(row, group)| group_of[*row] = Some(*group));
        let statements = voted(conversation, &axes, &group_of, clusters.centres.len());
        let counted = || statements.iter().filter(|one| one.standing == Standing::Counted);
        let tallies: Vec<(u32, Tally)> = counted().map(|one| (one.id, one.votes)).collect();
        let (common_ground, dividing) =
            consensus::across(counted().map(|one| (one.id, &one.groups[..], one.consensus)));
        let sides = [Side::Agree, Side::Disagree].into_iter();
        Self {
            participants: participants(conversation, places, &group_of),
            groups: summed(&among, clusters, &statements),
            majorities: sides.flat_map(|s| consensus::majorities(&tallies, s)).collect(),
            fits,
            statements,
            common_ground,
            dividing,
            axes,
        }
    }
}

fn participants(
    conversation: &Conversation,
    places: &[Point],
    group_of: &[Option<usize>],
) -> Vec<Participant> {
    let rows = conversation.rows.iter().zip(places).zip(group_of);
    let voters = rows.filter(|((row, _), _)| !row.votes.is_empty());
    voters
        .map(|((row, place), group)| Participant {
            id: row.id,
            place: *place,
            group: *group,
            votes: row.tally,
        })
        .collect()
}

fn voted(
    conversation: &Conversation,
    axes: &Axes,
    group_of: &[Option<usize>],
    groups: usize,
) -> Vec<Voted> {
    let by_group = by_group(conversation, group_of, groups);
    let places = place::statements(conversation, axes);
    let columns = conversation.columns.iter().zip(by_group).zip(places);
    columns
        .map(|((column, groups), place)| {
            let placed = groups.iter().fold(Tally::default(), |sum, one| sum.plus(one));
            let rest = |own: usize| {
                let others = groups.iter().enumerate().filter(|(at, _)| *at != own);
                others.fold(Tally::default(), |sum, (_, one)| sum.plus(one))
            };
            let stands = groups.iter().enumerate().map(|(at, own)| Stand::of(own, &rest(at)));
            let extremity = place.map_or(0.0, |place| place::distance(place, [0.0; 2]));
            let standing = conversation.standing(column.id);
            Voted {
                id: column.id,
                standing,
                votes: column.votes,
                place,
                extremity,
                consensus: GroupConsensus::of(&groups),
                priority: priority::weight(standing, &placed, extremity),
                groups: stands.collect(),
            }
        })
        .collect()
}

/// The votes of each group on each statement.
fn by_group(
    conversation: &Conversation,
    group_of: &[Option<usize>],
    groups: usize,
) -> Vec<Vec<Tally>> {
    let width = conversation.columns.len();
    let mut counts = vec![[0; 3]; groups * width];
    for (row, group) in conversation.rows.iter().zip(group_of) {
        let Some(group) = group else { continue };
        let counts = &mut counts[group * width..][..width];
        for (column, vote) in &row.votes {
            counts[*column as usize][vote.index()] += 1;
        }
    }
    let tally = |[disagree, pass, agree]: [u32; 3]| Tally { agree, disagree, pass };
    let of = |column| (0..groups).map(|at| tally(counts[at * width + column])).collect();
    (0..width).map(of).collect()
}

fn summed(places: &[Point], clusters: &Clusters, statements: &[Voted]) -> Vec<Group> {
    let group = |(id, centre): (usize, &Point)| {
        let members = places.iter().zip(&clusters.of).filter(|(_, of)| **of == id);
        let members: Vec<Point> = members.map(|(place, _)| *place).collect();
        let counted = statements.iter().filter(|one| one.standing == Standing::Counted);
        let stands: Vec<(u32, Stand)> = counted.map(|one| (one.id, one.groups[id])).collect();
        Group {
            id,
            people: members.len(),
            centre: *centre,
            hull: hull::around(members.into_iter()),
            representative: representative::choose(&stands),
        }
    };
    clusters.centres.iter().enumerate().map(group).collect()
}
