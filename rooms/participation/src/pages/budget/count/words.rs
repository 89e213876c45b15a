//! A result in words.

use kernel::Lang;
use web::{Arg, Here};

use crate::{
    budget::Channel,
    count::{By, Standing, Told, Why},
    pages::budget::parts::euros,
    process::{BallotKind, Budget},
};

/// An amount with cents, from a fraction that was rounded down: `12,50 €`, `€12.50`.
pub fn exact_euros(here: &Here, amount: f64) -> String {
    let digits = decimal(here, amount);
    if here.lang == Lang::En { format!("€{digits}") } else { format!("{digits}\u{a0}€") }
}

/// A number with two decimal places, `1.234,50`.
pub fn decimal(here: &Here, number: f64) -> String {
    let text = format!("{number:.2}");
    let (whole, part) = text.split_once('.').unwrap_or((&text, "00"));
    let point = if here.lang == Lang::En { '.' } else { ',' };
    format!("{}{point}{part}", grouped(here, whole.parse().unwrap_or(0)))
}

/// A whole number with a mark between thousands.
pub fn grouped(here: &Here, number: i64) -> String {
    let mark = if here.lang == Lang::En { ',' } else { '.' };
    let digits = number.unsigned_abs().to_string();
    let mut text = String::from(if number < 0 { "-" } else { "" });
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    text
}

/// Whether a project has votes, and not points.
pub fn counts_votes(budget: &Budget) -> bool {
    matches!(budget.ballot, BallotKind::Approval | BallotKind::Knapsack)
}

/// A number, with two decimal places where it is not whole.
pub fn number(here: &Here, number: f64) -> String {
    let text = decimal(here, number);
    text.strip_suffix(",00").or_else(|| text.strip_suffix(".00")).unwrap_or(&text).to_owned()
}

/// So many votes, or points where people give points.
pub fn points(here: &Here, budget: &Budget, points: f64) -> String {
    let key = if counts_votes(budget) {
        "participation-count-votes"
    } else {
        "participation-count-points"
    };
    // Points are whole numbers here.
    here.t1(key, "n", format!("{points:.0}").parse::<i64>().unwrap_or(i64::MAX))
}

/// A part of a whole, in percent.
pub fn percent(part: i64, whole: i64) -> i64 {
    (part * 100).checked_div(whole).unwrap_or(0)
}

/// Why a project won or did not, each sentence apart; the first says the most.
pub fn reasons(here: &Here, budget: &Budget, told: &Told, project: &Standing) -> Vec<String> {
    if let Why::Won { round } = project.why {
        return how_it_won(here, budget, told, project, round);
    }
    let money = |amount: i64| Arg::Text(euros(here, amount));
    let exact = |amount: f64| Arg::Text(exact_euros(here, amount));
    let so_many = |n: f64| Arg::Text(points(here, budget, n));
    let more = |more: Option<f64>| {
        more.map(|n| here.say("participation-count-more-points", &[("points", so_many(n))]))
    };
    match &project.why {
        Why::Won { .. } => Vec::new(),
        Why::NoSupport => vec![here.t("participation-count-why-no-support")],
        Why::DearerThanTheBudget => {
            vec![here.say("participation-count-why-dearer", &[("budget", money(told.budget))])]
        }
        Why::BelowThreshold { threshold, missing } => {
            let values = [("needed", so_many(*threshold)), ("missing", so_many(*missing))];
            vec![here.say("participation-count-why-threshold", &values)]
        }
        Why::DidNotFit { left, missing, more_points } => {
            let values = [("left", money(*left)), ("missing", money(*missing))];
            let mut all = vec![here.say("participation-count-why-left", &values)];
            all.extend(more(*more_points));
            all
        }
        Why::AfterTheEnd { ended_by, more_points } => {
            let ended = told.project(ended_by).map_or(ended_by.as_str(), |one| one.name.as_str());
            let values = [("title", ended.into())];
            let mut all = vec![here.say("participation-count-why-ended", &values)];
            all.extend(more(*more_points));
            all
        }
        Why::NotPaidFor { behind, missing, more_supporters, .. } => {
            let values = [("behind", exact(*behind)), ("missing", exact(*missing))];
            let first = here.say("participation-count-why-unpaid", &values);
            let paid = here.t1("participation-count-why-unpaid-how", "n", project.votes);
            let more = here.t1("participation-count-more-supporters", "n", *more_supporters);
            vec![first, paid, more]
        }
    }
}

fn how_it_won(
    here: &Here,
    budget: &Budget,
    told: &Told,
    project: &Standing,
    round: usize,
) -> Vec<String> {
    let by = told.rounds.get(round.saturating_sub(1)).map(|round| &round.by);
    let exact = |amount: f64| Arg::Text(exact_euros(here, amount));
    match by {
        None => Vec::new(),
        Some(By::Points { points: n }) => {
            let n = points(here, budget, *n);
            let filled = budget.rule == tally::Rule::EqualShares;
            let key = if filled {
                "participation-count-won-rest"
            } else {
                "participation-count-won-points"
            };
            vec![here.t1(key, "points", n)]
        }
        Some(By::Payment { effective_votes, price, paid_in_full, paid_the_rest, rest }) => {
            let votes = [
                ("votes", Arg::Number(project.votes)),
                ("effective", number(here, *effective_votes).into()),
            ];
            let full = [("n", Arg::Number(*paid_in_full)), ("price", exact(*price))];
            let mut all = vec![
                here.say("participation-count-won-payment", &votes),
                here.say("participation-count-won-full", &full),
            ];
            if *paid_the_rest > 0 {
                let values = [("n", Arg::Number(*paid_the_rest)), ("rest", exact(*rest))];
                all.push(here.say("participation-count-won-rest-of-share", &values));
            }
            all
        }
        Some(By::Load { load, supporters }) => {
            let values = [("n", Arg::Number(*supporters)), ("load", exact(*load))];
            vec![here.say("participation-count-won-load", &values)]
        }
    }
}

/// What a rule is called, and what it does.
pub fn rule(here: &Here, word: &str) -> (String, String) {
    let name = here.t(&format!("participation-count-rule-{word}"));
    (name, here.t(&format!("participation-count-rule-{word}-text")))
}

/// Ballots by how they came in.
pub fn channels<'c>(
    here: &Here,
    channels: impl Iterator<Item = (&'c str, i64)>,
) -> Vec<(String, String)> {
    let name = |word: &str| here.t(&format!("participation-count-channel-{word}"));
    let mut channels: Vec<_> = channels.collect();
    channels.sort_by_key(|(word, _)| Channel::ALL.iter().position(|one| one.as_str() == *word));
    channels.into_iter().map(|(word, n)| (name(word), grouped(here, n))).collect()
}
