//! What holds for every election, on thousands of small ones.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod plain;

use proptest::prelude::*;
use tally::{
    Completion, Decimal, Election, Kind, Mark, Options, Poll, Project, Rule, TieBreak, Utility,
    Vote, shares,
};

/// Elections with few voters and projects, so that ties and empty purses are the rule.
fn election() -> impl Strategy<Value = Election> {
    let kind = prop::sample::select(Kind::ALL.map(|(kind, _)| kind).to_vec());
    (kind, 1..6_usize, 1..8_usize).prop_flat_map(|(kind, projects, voters)| {
        let costs = prop::collection::vec(1..30_i64, projects);
        let ballots = prop::collection::vec(prop::collection::vec(0..4_i64, projects), voters);
        (Just(kind), costs, ballots, 1..60_i64, 1..=4_i64).prop_map(
            |(kind, costs, ballots, budget, part)| build(kind, &costs, &ballots, budget, part),
        )
    })
}

/// Costs and budget are in `1 / part`, where that has few decimal places.
fn build(kind: Kind, costs: &[i64], ballots: &[Vec<i64>], budget: i64, part: i64) -> Election {
    let amount = |number: i64| {
        Decimal::from_millionths(number * 1_000_000 / if part == 3 { 1 } else { part })
    };
    let projects = costs.iter().enumerate().map(|(number, cost)| Project {
        id: format!("p{number}"),
        cost: amount(*cost),
        fields: vec![],
    });
    let votes = ballots.iter().enumerate().map(|(number, points)| Vote {
        voter: format!("v{number}"),
        marks: marks(kind, points),
        fields: vec![],
    });
    let words = |list: &[&str]| list.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    let columns: &[&str] =
        if kind.has_points() { &["voter_id", "vote", "points"] } else { &["voter_id", "vote"] };
    Election {
        meta: vec![
            ("num_projects".to_owned(), costs.len().to_string()),
            ("num_votes".to_owned(), ballots.len().to_string()),
            ("budget".to_owned(), amount(budget).to_string()),
            ("vote_type".to_owned(), kind.word().to_owned()),
        ],
        kind,
        budget: amount(budget),
        project_columns: words(&["project_id", "cost"]),
        projects: projects.collect(),
        vote_columns: words(columns),
        votes: votes.collect(),
    }
}

fn marks(kind: Kind, points: &[i64]) -> Vec<Mark> {
    let marked = (0..).zip(points).filter(|(_, points)| **points > 0);
    let each = marked.map(|(project, points)| {
        let points = if kind.has_points() { *points } else { 1 };
        Mark { project, points: Decimal::whole(points).unwrap() }
    });
    each.take(if kind == Kind::ChooseOne { 1 } else { usize::MAX }).collect()
}

fn options() -> impl Strategy<Value = Options> {
    let rule = prop::sample::select(Rule::ALL.map(|(rule, _)| rule).to_vec());
    let utility = prop::sample::select(vec![Utility::Cost, Utility::Cardinality]);
    let completion =
        prop::sample::select(Completion::ALL.map(|(completion, _)| completion).to_vec());
    (rule, utility, completion).prop_map(|(rule, utility, completion)| Options {
        utility,
        completion,
        ..Options::of(rule)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn no_rule_spends_more_than_there_is(election in election(), options in options()) {
        let outcome = tally::count(&election, &options).unwrap();
        prop_assert!(outcome.spent <= outcome.budget);
        let won = |id: &String| election.projects.iter().find(|one| one.id == *id).unwrap().cost.millionths();
        prop_assert_eq!(outcome.winners.iter().map(won).sum::<i64>(), outcome.spent.millionths());
        let mut winners = outcome.winners.clone();
        winners.sort();
        winners.dedup();
        prop_assert_eq!(winners.len(), outcome.winners.len());
    }

    #[test]
    fn the_order_of_ballots_and_projects_does_not_matter(
        election in election(), options in options(), turn in 0..8_usize,
    ) {
        let mut turned = election.clone();
        let ballots = turned.votes.len();
        turned.votes.rotate_left(turn % ballots);
        turned.projects.reverse();
        let last = u32::try_from(turned.projects.len() - 1).unwrap();
        for mark in turned.votes.iter_mut().flat_map(|vote| &mut vote.marks) {
            mark.project = last - mark.project;
        }
        let one = tally::count(&election, &options).unwrap();
        let other = tally::count(&turned, &options).unwrap();
        prop_assert_eq!(&one.winners, &other.winners);
        prop_assert_eq!(one.rounds, other.rounds);
        prop_assert_eq!(one.ties, other.ties);
    }

    #[test]
    fn nothing_more_fits_where_that_is_promised(election in election(), options in options()) {
        let filled = match options.rule {
            Rule::Greedy | Rule::GreedyThreshold => true,
            Rule::GreedyNoSkip => false,
            Rule::EqualShares | Rule::Phragmen => options.completion.is_greedy(),
        };
        if !filled {
            return Ok(());
        }
        let outcome = tally::count(&election, &options).unwrap();
        for project in outcome.projects.iter().filter(|one| !one.won && one.votes > 0) {
            prop_assert!(project.cost > outcome.left, "{}", project.id);
        }
    }

    #[test]
    fn more_points_where_they_are_said_to_help_do_help(election in election()) {
        let election = Election { kind: Kind::Cumulative, ..election };
        for rule in [Rule::Greedy, Rule::GreedyNoSkip] {
            let options = Options::of(rule);
            for lost in tally::count(&election, &options).unwrap().projects {
                let (tally::outcome::Why::DidNotFit { more_points: Some(more), .. }
                | tally::outcome::Why::AfterTheEnd { more_points: Some(more), .. }) = lost.why else { continue };
                let project = election.projects.iter().position(|one| one.id == lost.id).unwrap();
                for (points, wins) in [(more.millionths(), true), (more.millionths() - 1_000_000, false)] {
                    let mut helped = election.clone();
                    let mark = Mark {
                        project: u32::try_from(project).unwrap(),
                        points: Decimal::from_millionths(points),
                    };
                    helped.votes.push(Vote { voter: "x".into(), marks: vec![mark], fields: vec![] });
                    let winners = tally::count(&helped, &options).unwrap().winners;
                    prop_assert_eq!(winners.contains(&lost.id), wins, "{} {}", &lost.id, points);
                }
            }
        }
    }

    #[test]
    fn equal_shares_and_phragmen_are_what_their_definitions_say(
        election in election(), options in options(),
    ) {
        let poll = Poll::new(&election).unwrap();
        let (rule, completion) = (options.rule, Completion::None);
        let ours = match rule {
            Rule::EqualShares | Rule::Phragmen => tally::count_poll(&poll, &Options { completion, ..options.clone() }),
            _ => return Ok(()),
        };
        let plain = match rule {
            Rule::EqualShares => plain::equal_shares(&poll, options.utility),
            _ => plain::phragmen(&poll),
        };
        let ids: Vec<_> = plain.iter().map(|one| election.projects[*one].id.clone()).collect();
        prop_assert_eq!(ours.winners, ids);
    }

    #[test]
    fn what_equal_shares_buys_is_paid_for_and_nothing_else_could_be(
        election in election(), options in options(),
    ) {
        let poll = Poll::new(&election).unwrap();
        let options = Options { rule: Rule::EqualShares, ..options };
        let (_, ledger) = shares::explain(&poll, &options);
        plain::priceable(&ledger);
    }

    #[test]
    fn a_file_reads_back_as_it_was_written(
        election in election(), texts in prop::collection::vec("\\PC*|[;\" \n]{1,5}", 3),
    ) {
        let mut election = election;
        election.meta.push(("comment".to_owned(), texts[0].replace('\n', " ").trim().to_owned()));
        election.project_columns.insert(0, "name".to_owned());
        election.vote_columns.push("age".to_owned());
        election.projects.iter_mut().for_each(|one| one.fields.push(texts[1].clone()));
        election.votes.iter_mut().for_each(|one| one.fields.push(texts[2].clone()));
        let mut file = Vec::new();
        tally::pb::write(&election, &mut file).unwrap();
        prop_assert_eq!(tally::pb::read(file.as_slice()).unwrap(), election);
    }
}

#[test]
fn a_lot_drawn_beforehand_is_the_order_of_the_file() {
    let election = build(Kind::Approval, &[5, 5], &[vec![1, 1]], 5, 1);
    let won = |ties: Vec<TieBreak>| {
        let options = Options { ties: Some(ties), ..Options::of(Rule::Greedy) };
        tally::count(&election, &options).unwrap()
    };
    assert_eq!(won(vec![TieBreak::Listed]).winners, ["p0"]);
    let drawn = won(vec![TieBreak::Order(vec!["p1".to_owned()])]);
    assert_eq!((drawn.winners, drawn.ties[0].broken_by), (vec!["p1".to_owned()], "order"));
}

#[test]
fn a_lonely_dear_project_does_not_keep_the_count_busy() {
    // The second could only be bought with a share of a million, three hundred thousand steps away.
    let election =
        build(Kind::Approval, &[2, 1_000_000], &[vec![1, 0], vec![1, 0], vec![0, 1]], 1_000_001, 1);
    let options = Options { step: Some(Decimal::ONE), ..Options::of(Rule::EqualShares) };
    let outcome = tally::count(&election, &options).unwrap();
    let shares = outcome.shares.unwrap();
    assert_eq!(outcome.winners, ["p0"]);
    assert_eq!((shares.steps, shares.last.to_string()), (666_666, "999999".to_owned()));
}
