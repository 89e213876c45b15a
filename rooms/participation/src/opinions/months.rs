//! The barometer: what was said at the end of each month, kept as it was.

use jiff::{ToSpan, civil::Date, tz::TimeZone};
use kernel::Ts;
use opinion::analyse;
use store::{Doc, Error, Result};
use web::Town;

use super::{
    Statement,
    current::{aside, conversation, with_gone},
    statements,
};
use crate::{
    process::Opinions,
    store::opinions::{Counted, Month, VoteRow, list_months, list_statements, list_votes},
    verbs::opinions::freeze_months,
};

/// Keeps the months of a process that are over and not kept yet; answers how many.
///
/// # Errors
/// Store errors.
pub async fn keep_months(town: &Town, process: &str, asked: &Opinions, now: Ts) -> Result<u64> {
    let mut tx = town.store.read().await?;
    let kept: Vec<String> =
        list_months(&mut tx, process).await?.into_iter().map(|month| month.month).collect();
    let own = list_statements(&mut tx, process).await?;
    let votes = list_votes(&mut tx, process).await?;
    drop(tx);
    let all = with_gone(statements(asked, own), &votes);
    let zone = town.zone.clone();
    let months = aside(move || {
        let over = over(&votes, &zone, now).into_iter();
        let new = over.filter(|(name, _)| !kept.contains(name));
        new.map(|(name, end)| month(&all, &votes, name, end)).collect::<Vec<_>>()
    });
    let (months, slug) = (months.await?, process.to_owned());
    if months.is_empty() {
        return Ok(0);
    }
    town.store
        .write::<_, Error, _>(move |tx| {
            Box::pin(async move { freeze_months(tx, &slug, &months, now).await })
        })
        .await
}

/// The months from the first vote on that are over, each with the first moment after it.
fn over(votes: &[VoteRow], zone: &TimeZone, now: Ts) -> Vec<(String, Ts)> {
    let day = |at: Ts| at.timestamp().to_zoned(zone.clone()).date();
    let Some(first) = votes.iter().map(|vote| vote.at).min() else { return Vec::new() };
    let (mut begin, mut months) = (day(first).first_of_month(), Vec::new());
    while let Some((next, end)) = after(begin, zone).filter(|(_, end)| *end <= now) {
        months.push((name(begin), end));
        begin = next;
    }
    months
}

/// The next month's first day, and its first moment.
fn after(begin: Date, zone: &TimeZone) -> Option<(Date, Ts)> {
    let next = begin.checked_add(1.month()).ok()?;
    Some((next, next.to_zoned(zone.clone()).ok()?.timestamp().into()))
}

/// `2026-11`.
fn name(day: Date) -> String {
    format!("{:04}-{:02}", day.year(), day.month())
}

fn month(all: &[Statement], votes: &[VoteRow], month: String, end: Ts) -> Month {
    let votes: Vec<VoteRow> = votes.iter().filter(|vote| vote.at < end).copied().collect();
    let analysis = analyse(&conversation(all, &votes));
    let counted = analysis
        .statements
        .iter()
        .map(|one| Counted(one.id, one.votes.agree, one.votes.disagree, one.votes.pass));
    Month {
        month,
        people: analysis.participants.len() as i64,
        votes: votes.len() as i64,
        group_count: analysis.groups.len() as i64,
        shared: analysis.common_ground.len() as i64,
        statements: Doc(counted.collect()),
    }
}
