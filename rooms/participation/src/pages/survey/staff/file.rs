//! `…/answers.csv`: every answer as a line, written while it is read.

use std::time::Duration;

use axum::{extract::Path, response::Response};
use identity::Clerk;
use web::{
    Answer, Here, Problem,
    data_file::{self, Csv},
    limit::Limit,
};

use super::{held, path};
use crate::survey::{FEW, export, fresh};

/// Files one network may take.
const FILES: Limit = Limit { name: "survey file", burst: 30, every: Duration::from_secs(10) };

/// The file; none while the results are confidential, and none of fewer than ten people.
pub async fn show_answers(here: Here, clerk: Clerk, Path(slug): Path<String>) -> Answer<Response> {
    let held = held(&here, &clerk, &slug)?;
    let refused = |text: &'static str| {
        Problem::gone().because(text).link("participation-survey-staff-title", path(&slug))
    };
    if !held.is_told(&here) {
        return Err(refused("participation-survey-confidential"));
    }
    here.limit(FILES)?;
    if fresh(&here.town, &slug, &held.survey, None, here.now).await?.people < FEW {
        return Err(refused("participation-survey-few"));
    }
    let format = Csv::named(export::heads(&held.survey));
    let name = format!("{slug}-answers");
    let rows = export::rows(here.town.clone(), slug, held.survey);
    Ok(data_file::answer_privately(&name, format, rows).await?)
}
