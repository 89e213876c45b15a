//! What parts of the town got: voters of one district, age, sex or way of voting.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{Outcome, Poll, Ratio};

/// What voters got, by what they have in common.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sections {
    /// The column of the votes.
    pub column: String,
    /// How many voters a section has at least; smaller ones are in the last row, together.
    pub at_least: u64,
    /// By value.
    pub rows: Vec<Section>,
}

/// Voters with one value in a column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Section {
    /// The value; ages in spans; `None` for all sections that are too small to be told apart.
    pub value: Option<String>,
    /// How many voters.
    pub voters: u64,
    /// How many of them support no winner.
    pub with_nothing: u64,
    /// How many winners they support on average.
    pub winners_each: Ratio,
    /// Their part of the money spent: the cost of each winner shared equally among its supporters.
    pub money: Ratio,
    /// The same for one voter.
    pub money_each: Ratio,
}

/// What was counted for a section.
#[derive(Default)]
struct Sum {
    voters: u64,
    with_nothing: u64,
    /// Its supporters of each winner.
    supporters: Vec<u64>,
}

/// Parts voters by a column; `None` where the file has no such column. Sections with fewer than
/// `at_least` voters are put together, so that no result points at a few people; where they are still
/// too few together, the smallest of the others joins them.
#[must_use]
pub fn by_column(
    poll: &Poll<'_>,
    outcome: &Outcome,
    column: &str,
    at_least: u64,
) -> Option<Sections> {
    let field = poll.election.vote_field(column)?;
    let ids = poll.election.ids();
    let winners: Vec<u32> =
        outcome.winners.iter().filter_map(|id| ids.get(id.as_str()).copied()).collect();
    let mut sums: BTreeMap<String, Sum> = BTreeMap::new();
    for (vote, group) in poll.election.votes.iter().zip(&poll.group_of) {
        let text = vote.fields.get(field).map_or("", String::as_str);
        let value = if column == "age" { span(text) } else { text.to_owned() };
        let sum = sums.entry(value).or_default();
        sum.supporters.resize(winners.len(), 0);
        sum.voters += 1;
        let marks = &poll.groups[*group as usize].marks;
        let mut nothing = true;
        for (place, winner) in winners.iter().enumerate() {
            if marks.binary_search_by_key(winner, |(project, _)| *project).is_ok() {
                sum.supporters[place] += 1;
                nothing = false;
            }
        }
        sum.with_nothing += u64::from(nothing);
    }
    let rows =
        gather(sums, at_least).into_iter().map(|(value, sum)| sum.tell(poll, value, &winners));
    Some(Sections { column: column.to_owned(), at_least, rows: rows.collect() })
}

/// Puts small sections together.
fn gather(sums: BTreeMap<String, Sum>, at_least: u64) -> Vec<(Option<String>, Sum)> {
    let (mut rows, mut small): (Vec<_>, Vec<_>) =
        sums.into_iter().partition(|(_, sum)| sum.voters >= at_least);
    let voters = |sums: &[(String, Sum)]| sums.iter().map(|(_, sum)| sum.voters).sum::<u64>();
    while !small.is_empty() && voters(&small) < at_least && !rows.is_empty() {
        let smallest = (0..rows.len()).min_by_key(|row| rows[*row].1.voters).unwrap_or(0);
        small.push(rows.remove(smallest));
    }
    let rest = small.into_iter().map(|(_, sum)| sum).reduce(|mut all, one| {
        all.voters += one.voters;
        all.with_nothing += one.with_nothing;
        all.supporters.iter_mut().zip(one.supporters).for_each(|(all, one)| *all += one);
        all
    });
    let named = rows.into_iter().map(|(value, sum)| (Some(value), sum));
    named.chain(rest.map(|sum| (None, sum))).collect()
}

impl Sum {
    fn tell(self, poll: &Poll<'_>, value: Option<String>, winners: &[u32]) -> Section {
        let parts = self.supporters.iter().zip(winners).map(|(own, winner)| {
            let winner = *winner as usize;
            let part = u128::from(poll.costs[winner]) * u128::from(*own);
            Ratio::new(part, poll.votes[winner].max(1))
        });
        let money = parts.fold(Ratio::new(0, 1), |sum, part| sum.plus(&part)).as_amount(poll);
        let each = Ratio::new(money.numerator().clone(), money.denominator() * self.voters.max(1));
        Section {
            value,
            voters: self.voters,
            with_nothing: self.with_nothing,
            winners_each: Ratio::new(self.supporters.iter().sum::<u64>(), self.voters.max(1)),
            money,
            money_each: each,
        }
    }
}

/// The span an age lies in; what is no age stays as it is.
fn span(age: &str) -> String {
    let Ok(years) = age.parse::<u32>() else { return age.to_owned() };
    let spans = [(18, "0-17"), (30, "18-29"), (45, "30-44"), (60, "45-59"), (75, "60-74")];
    let span = spans.iter().find(|(end, _)| years < *end);
    span.map_or("75+", |(_, name)| name).to_owned()
}
