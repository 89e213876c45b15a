//! Vote for vote: what a conversation says after each is what its votes say at once.

use opinion::{Analysis, Conversation, OpinionMap, Vote, analyse};

use crate::real::{WITH_RESULT, groups_of, real};

/// The same but for rounding.
fn assert_same(a: &Analysis, b: &Analysis) {
    assert_eq!(groups_of(a), groups_of(b));
    assert_eq!(a.common_ground, b.common_ground);
    for (one, other) in a.participants.iter().zip(&b.participants) {
        assert_eq!((one.id, one.votes), (other.id, other.votes));
        for axis in [0, 1] {
            assert!((one.place[axis] - other.place[axis]).abs() < 1e-8, "{one:?} {other:?}");
        }
    }
    assert_eq!(a.statements.len(), b.statements.len());
    assert_eq!(a.participants.len(), b.participants.len());
}

#[test]
fn a_real_conversation_grows_vote_by_vote_to_the_same_result() {
    let test = "a_real_conversation_grows_vote_by_vote_to_the_same_result";
    let Some(real) = real(test, WITH_RESULT[2]) else { return };
    let votes: Vec<_> = real.conversation.votes().collect();
    let mut map = OpinionMap::new(Conversation::of(real.conversation.statements().cloned(), []));
    // In an order that has nothing to do with anybody's number: 2503 and the number of votes share no factor.
    for step in 0..votes.len() {
        let (participant, statement, vote) = votes[step * 2503 % votes.len()];
        map.cast(participant, statement, vote.mirrored());
        map.cast(participant, statement, vote);
        if step % 500 == 0 {
            assert_same(&map.analyse(), &analyse(map.conversation()));
        }
    }
    assert_eq!(map.conversation().votes().collect::<Vec<_>>(), votes);
    assert_same(&map.analyse(), &analyse(&real.conversation));
}

#[test]
fn an_empty_conversation_says_nothing_and_a_first_vote_little() {
    let mut map = OpinionMap::new(Conversation::default());
    let nothing = map.analyse();
    assert!(nothing.participants.is_empty() && nothing.groups.is_empty());
    map.cast(7, 3, Vote::Agree);
    let little = map.analyse();
    assert_eq!(little.participants[0].place, [0.0, 0.0]);
    assert_eq!((little.groups.len(), little.statements[0].votes.agree), (1, 1));
    assert!(little.common_ground.is_empty() && little.dividing.is_empty());
}
