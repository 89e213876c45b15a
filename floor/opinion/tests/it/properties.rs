//! Rules that hold for every conversation.

use std::collections::BTreeMap;

use opinion::{Analysis, Conversation, Vote, analyse};
use proptest::prelude::*;

use crate::real::{alike, groups_of, renumbered};

type Votes = Vec<(u32, u32, Vote)>;

/// Two camps and some who vote as it comes, on up to thirty statements; nobody sees all of them.
fn votes() -> impl Strategy<Value = Votes> {
    let person = (any::<u8>(), proptest::collection::vec(0_u8..8, 30));
    proptest::collection::vec(person, 16..60).prop_map(|people| {
        let mut votes = Votes::new();
        for (id, (kind, answers)) in people.into_iter().enumerate() {
            for (statement, answer) in answers.into_iter().enumerate() {
                let camp = if (statement % 2 == 0) == kind.is_multiple_of(2) { 1 } else { -1 };
                let number = match answer {
                    0..2 => continue,
                    2 => 0,
                    3 => -camp,
                    _ if kind > 200 => i64::from(answer % 3) - 1,
                    _ => camp,
                };
                votes.push((id as u32, statement as u32, Vote::of(number).expect("of three")));
            }
        }
        votes
    })
}

fn of(votes: impl IntoIterator<Item = (u32, u32, Vote)>) -> Conversation {
    Conversation::of([], votes)
}

fn places(analysis: &Analysis) -> BTreeMap<u32, [f64; 2]> {
    analysis.participants.iter().map(|one| (one.id, one.place)).collect()
}

/// Axes as strong as each other may turn; a case in a million here, and no rule's fault.
fn are_apart(analysis: &Analysis) -> bool {
    let [first, second] = analysis.axes.strength;
    first > second * 1.001 && second > 0.0
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_order_in_which_votes_come_leaves_no_trace(votes in votes(), turn in any::<usize>()) {
        let mut other = votes.clone();
        other.rotate_left(turn % votes.len().max(1));
        other.reverse();
        prop_assert_eq!(analyse(&of(votes)), analyse(&of(other)));
    }

    #[test]
    fn whoever_votes_on_nothing_changes_nothing(votes in votes()) {
        let mut other = of(votes.clone());
        [1_000, 2_000, 0].into_iter().for_each(|person| other.join(person));
        prop_assert_eq!(analyse(&of(votes)), analyse(&other));
    }

    #[test]
    fn other_numbers_for_people_give_the_same_people_the_same_places(votes in votes()) {
        let one = analyse(&of(votes.clone()));
        // Turned round, so that sums run the other way.
        let other = analyse(&renumbered(&of(votes), |person| 999 - person));
        let (ours, theirs) = (places(&one), places(&other));
        prop_assume!(are_apart(&one));
        for (person, place) in ours {
            let there = theirs[&(999 - person)];
            prop_assert!((place[0] - there[0]).abs().max((place[1] - there[1]).abs()) < 1e-6);
        }
    }

    #[test]
    fn other_numbers_for_statements_give_the_same_map(votes in votes()) {
        let one = analyse(&of(votes.clone()));
        let other = analyse(&of(votes.into_iter().map(|(p, s, vote)| (p, 500 - s, vote))));
        prop_assume!(are_apart(&one));
        for (a, b) in one.participants.iter().zip(&other.participants) {
            // An axis may be turned round: which statement is the heaviest first depends on numbers.
            for axis in [0, 1] {
                prop_assert!((a.place[axis].abs() - b.place[axis].abs()).abs() < 1e-6);
            }
        }
        for voted in &one.statements {
            let there = other.statement(500 - voted.id).expect("the same statement");
            prop_assert_eq!(voted.votes, there.votes);
            prop_assert!((voted.extremity - there.extremity).abs() < 1e-6);
        }
    }

    #[test]
    fn turning_all_votes_round_mirrors_the_map_and_keeps_the_groups(votes in votes()) {
        let one = analyse(&of(votes.clone()));
        let other = analyse(&of(votes.into_iter().map(|(p, s, vote)| (p, s, vote.mirrored()))));
        prop_assert_eq!(groups_of(&one), groups_of(&other));
        for (a, b) in one.participants.iter().zip(&other.participants) {
            prop_assert_eq!(a.place, b.place.map(|value| -value));
        }
        for (a, b) in one.statements.iter().zip(&other.statements) {
            prop_assert_eq!(a.consensus.agree, b.consensus.disagree);
            for (a, b) in a.groups.iter().zip(&b.groups) {
                prop_assert_eq!(a.agreeing, b.disagreeing);
            }
        }
        prop_assert_eq!(one.common_ground.len(), other.common_ground.len());
        prop_assert_eq!(one.dividing.len(), other.dividing.len());
    }

    #[test]
    fn numbers_are_what_they_claim_to_be(votes in votes()) {
        let analysis = analyse(&of(votes.clone()));
        let all: u32 = analysis.statements.iter().map(|one| one.votes.seen()).sum();
        prop_assert_eq!(all as usize, votes.len());
        prop_assert_eq!(groups_of(&analysis).len(), analysis.placed());
        prop_assert!(analysis.groups.len() <= 5);
        for group in &analysis.groups {
            prop_assert!(group.people > 0 && !group.hull.is_empty());
            prop_assert!(group.representative.len() <= 5);
        }
        for one in &analysis.statements {
            prop_assert!(one.consensus.agree > 0.0 && one.consensus.agree < 1.0);
            prop_assert_eq!(one.groups.len(), analysis.groups.len());
        }
        let [first, second] = analysis.axes.strength;
        prop_assert!(first >= second && first + second <= analysis.axes.whole * (1.0 + 1e-9));
    }
}

#[test]
fn two_camps_are_found_and_what_both_want_is_their_common_ground() {
    let camps = (0..40_u32).flat_map(|person| {
        (0..12_u32).map(move |statement| {
            let agrees = statement == 11 || (statement % 2 == 0) == (person % 2 == 0);
            (person, statement, if agrees { Vote::Agree } else { Vote::Disagree })
        })
    });
    let analysis = analyse(&of(camps));
    let camp: BTreeMap<u32, usize> = (0..40).map(|person| (person, person as usize % 2)).collect();
    assert_eq!(analysis.groups.len(), 2);
    assert_eq!(alike(&groups_of(&analysis), &camp), 1.0);
    let common: Vec<u32> = analysis.common_ground.iter().map(|one| one.statement).collect();
    assert_eq!((common, analysis.dividing.len()), (vec![11], 11));
}
