//! `/participation/{process}/survey/results/{question}`: everything people wrote to a question that
//! the public may read.

use askama::Template;
use axum::extract::{Path, Query};
use serde::Deserialize;
use web::{Answer, Here, Page, Problem, ui};

use super::{Held, held};
use crate::{
    process::Question,
    store::survey::{Released, list_released_after},
    survey::{FEW, fresh},
};

/// Lines a page.
const PAGE: usize = 50;

/// What a visitor asked for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// Code of the last line of the page before.
    after: String,
}

#[derive(Template)]
#[template(path = "survey/words.html")]
struct Words<'a> {
    here: &'a Here,
    held: &'a Held,
    question: &'a Question,
    lines: Vec<Released>,
    paging: ui::Paging,
}

/// The page.
pub async fn list_words(
    here: Here,
    Path((slug, question)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Answer<Page> {
    let held = held(&here, &slug)?;
    let results = format!("{}/results", held.path());
    let missing = || Problem::not_found().link("participation-survey-to-results", results.clone());
    let question = held.survey.question(&question).filter(|question| question.takes_words());
    let question = question.filter(|_| held.is_told(&here)).ok_or_else(missing)?;
    if fresh(&here.town, &slug, &held.survey, None, here.now).await?.people < FEW {
        return Err(missing());
    }
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let mut tx = here.town.store.read().await?;
    let mut lines = list_released_after(&mut tx, &slug, &question.key, &asked.after, limit).await?;
    drop(tx);
    let more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let own = format!("{results}/{}", question.key);
    let next = lines.last().filter(|_| more).map(|line| format!("{own}?after={}", line.code));
    let body = Words {
        paging: ui::paging(&here, (!asked.after.is_empty()).then_some(own), next),
        here: &here,
        held: &held,
        question,
        lines,
    };
    Ok(held
        .page(&here, question.label.get(here.lang).to_owned(), body)
        .crumb(here.t("participation-survey-title"), held.path())
        .crumb(here.t("participation-survey-results"), results)
        .hidden())
}
