//! Answers as a file, one line a response, in the order of ids drawn by lot: no names, no moments, no
//! way back to a browser or account. Words are there where everybody may read them.

use std::{collections::BTreeMap, sync::Arc};

use futures_util::{Stream, TryStreamExt, stream};
use kernel::contribution::DataValue;
use store::Result;
use web::Town;

use super::{Answers, Said};
use crate::{
    process::{Asks, Question, Survey},
    store::survey::{list_released_of, list_responses_after},
};

/// Responses read at once.
const BATCH: i64 = 1_000;

/// The first line: keys of the questions; `key.option` where several can be marked.
#[must_use]
pub fn heads(survey: &Survey) -> Vec<String> {
    survey.questions().flat_map(columns).collect()
}

/// The lines. Each batch is read by a transaction of its own, so that a slow reader holds none.
pub fn rows(
    town: Arc<Town>,
    process: String,
    survey: Survey,
) -> impl Stream<Item = Result<Vec<DataValue>>> + Send + 'static {
    let batches = stream::try_unfold(Some(None), move |next| {
        let (town, process, survey) = (Arc::clone(&town), process.clone(), survey.clone());
        async move {
            let Some(after) = next else { return Ok(None) };
            let mut tx = town.store.read().await?;
            let read = list_responses_after(&mut tx, &process, after, BATCH).await?;
            let mut words: BTreeMap<_, BTreeMap<String, String>> = BTreeMap::new();
            if survey.asks_words()
                && let (Some(first), Some(last)) = (read.first(), read.last())
            {
                for row in list_released_of(&mut tx, &process, first.id, last.id).await? {
                    words.entry(row.response).or_default().insert(row.question, row.text);
                }
            }
            drop(tx);
            let full = read.len() >= usize::try_from(BATCH).unwrap_or(usize::MAX);
            let last = read.last().filter(|_| full).map(|response| Some(response.id));
            let none = BTreeMap::new();
            let line = |response: &crate::store::survey::Response| {
                let words = words.get(&response.id).unwrap_or(&none);
                Ok(row(&survey, &response.answers.0, words))
            };
            let rows: Vec<_> = read.iter().map(line).collect();
            Ok::<_, store::Error>(Some((stream::iter(rows), last)))
        }
    });
    batches.try_flatten()
}

fn columns(question: &Question) -> Vec<String> {
    let key = &question.key;
    let mut columns = match &question.asks {
        Asks::Several { .. } => {
            super::keys(question).iter().map(|option| format!("{key}.{option}")).collect()
        }
        Asks::Ranking { most, .. } => {
            (1..=*most).map(|place| format!("{key}.{place}")).collect::<Vec<_>>()
        }
        _ => vec![key.clone()],
    };
    if question.has_other() {
        columns.push(format!("{key}.other_text"));
    }
    columns
}

/// In the order of [`heads`].
fn row(survey: &Survey, answers: &Answers, words: &BTreeMap<String, String>) -> Vec<DataValue> {
    survey.questions().flat_map(|question| cells(question, answers, words)).collect()
}

fn cells(
    question: &Question,
    answers: &Answers,
    words: &BTreeMap<String, String>,
) -> Vec<DataValue> {
    let said = answers.get(&question.key);
    let text = |key: &str| DataValue::from(words.get(key).map(String::as_str));
    let mut cells: Vec<DataValue> = match (&question.asks, said) {
        (Asks::Words { .. }, _) => vec![text(&question.key)],
        (Asks::Several { .. }, Some(Said::Several(chosen))) => {
            let mark = |key: String| DataValue::from(i64::from(chosen.contains(&key)));
            super::keys(question).into_iter().map(mark).collect()
        }
        (Asks::Ranking { most, .. }, Some(Said::Order(order))) => {
            (0..*most).map(|place| order.get(place).map(String::as_str).into()).collect()
        }
        (Asks::Several { .. } | Asks::Ranking { .. }, _) => {
            let own = columns(question).len() - usize::from(question.has_other());
            vec![DataValue::Missing; own]
        }
        (_, Some(Said::One(key))) => vec![key.as_str().into()],
        (_, Some(Said::Number(number))) => vec![(*number).into()],
        _ => vec![DataValue::Missing],
    };
    if question.has_other() {
        cells.push(text(&question.other_key()));
    }
    cells
}
