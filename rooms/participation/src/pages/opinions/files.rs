//! `…/opinions/votes.csv` and `…/opinions/comments.csv`, in the form of an export of Polis: whoever
//! has both recomputes the result (`allmende opinion`). People are numbers, moments are days.

use std::time::Duration;

use axum::{extract::Path, response::Response};
use futures_util::stream;
use kernel::{
    Ts,
    contribution::{
        DataColumn,
        DataKind::{Key, Text, Whole},
        DataValue,
    },
};
use store::Result;
use web::{
    Answer, Here, Problem,
    data_file::{self, Csv},
    limit::Limit,
};

use super::{asked, path, process_with_map};
use crate::{
    opinions::{FEW, Said, Standing, Statement},
    store::opinions::{VoteRow, list_votes},
};

/// Files one network may take.
const FILES: Limit = Limit { name: "opinion files", burst: 30, every: Duration::from_secs(10) };

/// What a row of votes holds, as Polis calls it.
const VOTES: &[DataColumn] = &[
    DataColumn { name: "timestamp", kind: Whole, meaning: "participation-opinions-data-stamp" },
    DataColumn { name: "datetime", kind: Key, meaning: "participation-opinions-data-day" },
    DataColumn { name: "comment-id", kind: Whole, meaning: "participation-opinions-data-number" },
    DataColumn { name: "voter-id", kind: Whole, meaning: "participation-opinions-data-voter" },
    DataColumn { name: "vote", kind: Whole, meaning: "participation-opinions-data-vote" },
];

/// What a row of statements holds, as Polis calls it.
const STATEMENTS: &[DataColumn] = &[
    DataColumn { name: "timestamp", kind: Whole, meaning: "participation-opinions-data-stamp" },
    DataColumn { name: "datetime", kind: Key, meaning: "participation-opinions-data-day" },
    DataColumn { name: "comment-id", kind: Whole, meaning: "participation-opinions-data-number" },
    DataColumn { name: "author-id", kind: Key, meaning: "participation-opinions-data-author" },
    DataColumn { name: "agrees", kind: Whole, meaning: "participation-opinions-data-agrees" },
    DataColumn { name: "disagrees", kind: Whole, meaning: "participation-opinions-data-disagrees" },
    DataColumn { name: "moderated", kind: Whole, meaning: "participation-opinions-data-moderated" },
    DataColumn { name: "is-meta", kind: Whole, meaning: "participation-opinions-data-meta" },
    DataColumn { name: "comment-body", kind: Text, meaning: "participation-opinions-data-text" },
];

/// Every vote, by number of person and statement.
pub async fn show_votes(here: Here, Path(slug): Path<String>) -> Answer<Response> {
    let process = process_with_map(&here, &slug)?;
    let (_, asks) = asked(&process)?;
    here.limit(FILES)?;
    let mut tx = here.town.store.read().await?;
    let said = Said::fresh(&mut tx, &here.town, &slug, asks).await?;
    if said.analysis.participants.len() < FEW {
        return Err(Problem::gone()
            .because("participation-opinions-few-file")
            .link("participation-opinions-to-results", format!("{}/results", path(&process))));
    }
    let votes = list_votes(&mut tx, &slug).await?;
    drop(tx);
    let name = format!("{slug}-votes");
    let rows = votes.into_iter().map(move |vote| Ok(row_of_vote(&here, &vote)));
    Ok(data_file::answer::<Csv>(&name, VOTES, stream::iter(rows)).await?)
}

/// Every statement that was put to people, those that do not count any more without their words.
pub async fn show_statements(here: Here, Path(slug): Path<String>) -> Answer<Response> {
    let process = process_with_map(&here, &slug)?;
    let (_, asks) = asked(&process)?;
    here.limit(FILES)?;
    let mut tx = here.town.store.read().await?;
    let said = Said::fresh(&mut tx, &here.town, &slug, asks).await?;
    drop(tx);
    let told = said.statements.iter().filter_map(|one| row_of_statement(&here, &said, one));
    let rows: Vec<Result<Vec<DataValue>>> = told.map(Ok).collect();
    let name = format!("{slug}-comments");
    Ok(data_file::answer::<Csv>(&name, STATEMENTS, stream::iter(rows)).await?)
}

fn row_of_vote(here: &Here, vote: &VoteRow) -> Vec<DataValue> {
    let (stamp, day) = day(here, vote.at);
    let numbers = [vote.statement, vote.participant, vote.value].map(DataValue::from);
    [stamp.into(), day.into()].into_iter().chain(numbers).collect()
}

/// None where it was put to nobody. Its author is not named: they would be known by their votes.
fn row_of_statement(here: &Here, said: &Said, one: &Statement) -> Option<Vec<DataValue>> {
    let voted = said.analysis.statement(one.number);
    let (text, moderated) = match (one.standing, voted) {
        (Standing::Public, _) => (one.text(here.lang), 1),
        (Standing::Refused, Some(_)) => ("", -1),
        (Standing::Refused, None) | (Standing::Waiting, _) => return None,
    };
    let votes = voted.map(|voted| voted.votes).unwrap_or_default();
    let came = one.own().map(|row| day(here, row.received_at));
    let (stamp, day) = came.map_or((None, None), |(stamp, day)| (Some(stamp), Some(day)));
    Some(vec![
        stamp.map_or(DataValue::Missing, DataValue::from),
        day.as_deref().into(),
        i64::from(one.number).into(),
        DataValue::Missing,
        i64::from(votes.agree).into(),
        i64::from(votes.disagree).into(),
        moderated.into(),
        i64::from(one.own().is_some_and(|row| row.meta)).into(),
        text.into(),
    ])
}

/// The beginning of a moment's day, as milliseconds since 1970 and as a date: enough to see when a
/// conversation was lively, too little to find a person by.
fn day(here: &Here, at: Ts) -> (i64, String) {
    let day = here.zoned(at).date();
    let begin = day.to_zoned(here.town.zone.clone());
    (begin.map_or(0, |begin| begin.timestamp().as_millisecond()), day.to_string())
}
