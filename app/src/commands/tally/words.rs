//! A count in words.

use tally::{
    Decimal, Official, Outcome,
    compare::Comparison,
    outcome::{By, Why},
    sections::Sections,
};

/// The result.
pub fn tell(outcome: &Outcome) {
    println!(
        "{} of {} spent by {}, {} left; {} of {} voters support a winner",
        outcome.spent,
        outcome.budget,
        outcome.rule.word(),
        outcome.left,
        outcome.voters.with_a_winner,
        outcome.voters.total
    );
    println!("\nwinners");
    for (place, round) in (1..).zip(&outcome.rounds) {
        let name = outcome.projects.iter().find(|project| project.id == round.project);
        let name = name.map_or("", |project| project.name.as_str());
        println!("{place:4}  {:>12}  {}  {name} ({})", round.cost, round.project, how(&round.by));
    }
    println!("\nnot chosen");
    for project in outcome.projects.iter().filter(|project| !project.won) {
        println!(
            "      {:>12}  {}  {} ({})",
            project.cost,
            project.id,
            project.name,
            why(&project.why)
        );
    }
    for tie in &outcome.ties {
        println!("\nequal: {}; {} decided", tie.projects.join(", "), tie.broken_by);
    }
}

/// Our winners beside the official ones.
pub fn tell_official(official: &Official) {
    if official.same {
        println!("\nthe official result has the same winners");
        return;
    }
    println!("\nthe official result differs");
    for (what, ids) in [("only here", &official.only_here), ("only there", &official.only_official)]
    {
        if !ids.is_empty() {
            println!("  {what}: {}", ids.join(", "));
        }
    }
}

fn how(by: &By) -> String {
    match by {
        By::Points { points } => format!("{points} points"),
        By::Payment { effective_votes, price, paid_in_full, paid_the_rest, .. } => {
            let rest = match paid_the_rest {
                0 => String::new(),
                _ => format!(", {paid_the_rest} what they have left"),
            };
            format!("{effective_votes} effective votes: {paid_in_full} voters pay {price}{rest}")
        }
        By::Load { load, supporters } => format!("{supporters} supporters had earned {load} each"),
    }
}

fn why(why: &Why) -> String {
    let points = |more: &Option<Decimal>| match more {
        Some(more) => format!("; with {more} more points it would have won"),
        None => String::new(),
    };
    match why {
        Why::Won { round } => format!("won in round {round}"),
        Why::NoSupport => "nobody supports it".to_owned(),
        Why::DearerThanTheBudget => "costs more than the whole budget".to_owned(),
        Why::BelowThreshold { threshold, missing } => {
            format!("needs {threshold} points, lacks {missing}")
        }
        Why::DidNotFit { left, missing, more_points } => {
            format!("{left} was left, {missing} missing{}", points(more_points))
        }
        Why::AfterTheEnd { ended_by, more_points } => {
            format!("the count ended with {ended_by}{}", points(more_points))
        }
        Why::NotPaidFor { behind, missing, more_supporters, .. } => format!(
            "its supporters had {behind} left, {missing} missing; {more_supporters} more with an untouched share would do"
        ),
    }
}

/// What sections of the voters got.
pub fn tell_sections(sections: &Sections) {
    println!("\nby {} (sections of {} voters or more)", sections.column, sections.at_least);
    println!("        voters  no winner  winners each  money each");
    for row in &sections.rows {
        let value = row.value.as_deref().unwrap_or("all others");
        println!(
            "  {:>12}  {:>9}  {:>12}  {:>10}  {value}",
            row.voters, row.with_nothing, row.winners_each, row.money_each
        );
    }
}

/// Rules side by side.
pub fn tell_comparison(comparison: &Comparison) {
    println!("{} to spend, {} voters\n", comparison.budget, comparison.voters);
    println!("       winners       spent  no winner  winners each  more than by the first, fewer");
    for (number, rule) in (1..).zip(&comparison.rules) {
        let against = rule.against_first.map_or_else(String::new, |against| {
            format!("{} voters, {}", against.better, against.worse)
        });
        let utility = rule.utility.filter(|utility| *utility != tally::Utility::Cost);
        println!(
            "{number:4} {:>9}  {:>10}  {:>9}  {:>12}  {against:>20}  {} {}",
            rule.winners.len(),
            rule.spent,
            rule.voters.with_nothing,
            rule.voters.winners_each,
            rule.rule.word(),
            utility.map_or("", tally::Utility::word)
        );
    }
    println!("\nwins by        cost  votes");
    for row in &comparison.projects {
        let wins = (1..)
            .zip(&row.wins)
            .map(|(number, wins)| if *wins { number.to_string() } else { "-".to_owned() });
        println!(
            "{:<9} {:>9}  {:>5}  {}  {}",
            wins.collect::<String>(),
            row.cost,
            row.votes,
            row.id,
            row.name
        );
    }
}
