//! The urn as everybody may count it.

use participation::{
    budget::{Ballot, BallotId},
    process::BallotKind,
    verbs::budget::election,
};
use store::Doc;
use tally::{Decimal, Kind, Options, Rule, pb};

use crate::hall::{open, process, projects, urn, vote};

/// A ballot of somebody who lives in a district.
fn ballot(choices: &[(i64, i64)], district: Option<&str>, template: &Ballot, n: u128) -> Ballot {
    Ballot {
        id: BallotId(uuid::Uuid::from_u128(n)),
        district: district.map(str::to_owned),
        choices: Doc(choices.to_vec()),
        ..template.clone()
    }
}

#[tokio::test]
async fn an_election_holds_what_counts_and_nothing_that_finds_a_ballot_again() {
    let town = open(&[]).await;
    for marks in [&["1", "3"][..], &["2"], &["1"]] {
        assert_eq!(vote(&mut town.visitor(), marks).await.status(), 303);
    }
    let (process, projects, urn) = (process(&town).await, projects(&town).await, urn(&town).await);
    let (_, budget) = process.budget().expect("it has one");
    let published = election(&process, budget, &projects, &urn);
    let costs: Vec<_> =
        published.projects.iter().map(|p| (p.id.as_str(), p.cost.to_string())).collect();
    assert_eq!(costs, [("1", "300000".into()), ("2", "150000".into()), ("3", "100000".into())]);
    let mut mixed = urn.clone();
    mixed.reverse();
    assert_eq!(election(&process, budget, &projects, &mixed), published);

    let mut file = Vec::new();
    pb::write(&published, &mut file).expect("it writes");
    let text = String::from_utf8(file).expect("text");
    assert!(text.contains("date_begin;01.12.2026"), "{text}");
    assert!(text.contains("max_sum_cost;500000"), "{text}");
    let read = pb::read(text.as_bytes()).expect("it reads");
    let counted = tally::count(&read, &Options::of(Rule::EqualShares)).expect("it counts");
    assert_eq!(
        counted,
        tally::count(&published, &Options::of(Rule::EqualShares)).expect("it counts")
    );
    assert!(counted.winners.contains(&"1".to_owned()), "{:?}", counted.winners);
    for ballot in &urn {
        assert!(!text.contains(&ballot.id.to_string()), "{text}");
    }
}

#[tokio::test]
async fn a_district_is_told_where_ten_share_it_and_nobody_is_left_over_by_it() {
    let town = open(&[]).await;
    vote(&mut town.visitor(), &["1"]).await;
    let (process, projects, urn) = (process(&town).await, projects(&town).await, urn(&town).await);
    let (_, budget) = process.budget().expect("it has one");
    let people = |groups: &[(Option<&str>, u32)]| -> Vec<Ballot> {
        let each = groups.iter().flat_map(|(d, n)| (0..*n).map(move |_| *d));
        each.zip(1..).map(|(d, n)| ballot(&[(1, 1)], d, &urn[0], n)).collect()
    };
    let told = |ballots: &[Ballot], district: &str| {
        let votes = election(&process, budget, &projects, ballots).votes;
        votes.iter().filter(|vote| vote.fields == [district]).count()
    };
    let small = people(&[(Some("altstadt"), 9), (Some("staad"), 20), (None, 5)]);
    assert_eq!((told(&small, "altstadt"), told(&small, "staad"), told(&small, "")), (0, 20, 14));
    // Three who say nothing would be known by the others all saying something.
    let few = people(&[(Some("altstadt"), 10), (Some("staad"), 20), (None, 3)]);
    assert_eq!((told(&few, "altstadt"), told(&few, "staad"), told(&few, "")), (0, 20, 13));
    let all = people(&[(Some("altstadt"), 10), (Some("staad"), 10)]);
    assert_eq!((told(&all, "altstadt"), told(&all, "staad"), told(&all, "")), (10, 10, 0));
}

#[tokio::test]
async fn points_and_places_become_what_the_format_calls_them() {
    let town = open(&[]).await;
    vote(&mut town.visitor(), &["1"]).await;
    let (process, projects, urn) = (process(&town).await, projects(&town).await, urn(&town).await);
    let (_, usual) = process.budget().expect("it has one");
    let whole = |number: i64| Decimal::whole(number).expect("small");
    let marks = |kind, max_choices, choices: &[(i64, i64)]| {
        let budget = participation::process::Budget {
            ballot: kind,
            points: 10,
            max_choices,
            ..usual.clone()
        };
        let one = [ballot(choices, None, &urn[0], 1)];
        let published = election(&process, &budget, &projects, &one);
        let marks = published.votes[0].marks.iter();
        (published.kind, marks.map(|m| (m.project, m.points)).collect::<Vec<_>>())
    };
    let points = marks(BallotKind::Points, None, &[(1, 7), (3, 3)]);
    assert_eq!(points, (Kind::Cumulative, vec![(0, whole(7)), (2, whole(3))]));
    let places = marks(BallotKind::Ranking, Some(2), &[(1, 2), (3, 1)]);
    assert_eq!(places, (Kind::Ordinal, vec![(2, whole(2)), (0, whole(1))]));
    let boxes = marks(BallotKind::Approval, None, &[(2, 1)]);
    assert_eq!(boxes, (Kind::Approval, vec![(1, whole(1))]));
}
