//! `/participation/{process}/survey`: what is asked and until when, and where one stands with it.

use askama::Template;
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use identity::Visitor;
use web::{Answer, Here, ui::Notice};

use super::{Held, held, today, voter};
use crate::{
    pages::parts,
    process::Who,
    survey::{Answers, asked},
    verbs::survey::place,
};

/// Where somebody stands with a survey.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mine {
    Nothing,
    /// Something was typed, nothing sent.
    Begun,
    Sent,
}

#[derive(Template)]
#[template(path = "survey/overview.html")]
struct Overview<'a> {
    here: &'a Here,
    held: &'a Held,
    mine: Mine,
    /// The page to begin or go on with, counted from 1.
    step: usize,
    has_account: bool,
    notice: Notice,
}

/// The page.
pub async fn show_survey(
    here: Here,
    visitor: Visitor,
    Path(slug): Path<String>,
) -> Answer<Response> {
    let held = held(&here, &slug)?;
    let voter = voter(&here, &visitor, &held);
    let known = here.has_visited() || visitor.is_signed_in();
    let mine = match voter.as_ref().filter(|_| known) {
        None => None,
        Some(voter) => {
            let mut tx = here.town.store.read().await?;
            place(&mut tx, &slug, voter).await?.mine
        }
    };
    let typed = mine.as_ref().and_then(|mine| mine.draft.as_ref().or(mine.answers.as_ref()));
    let typed = typed.map_or_else(Answers::new, |typed| typed.0.clone());
    let asked = asked(&held.survey, &typed, today(&here));
    let first = (0..held.survey.steps.len()).find(|step| asked.asks_on(*step));
    let begun = mine.as_ref().is_some_and(|mine| mine.answers.is_none());
    let step = if begun { asked.missing().or(first) } else { first };
    let done = here.uri.query().unwrap_or_default();
    let notice = match done.split('&').next().unwrap_or_default() {
        "sent" => here.t("participation-survey-sent"),
        "same" => here.t("participation-survey-same"),
        _ => String::new(),
    };
    let body = Overview {
        here: &here,
        held: &held,
        mine: match &mine {
            None => Mine::Nothing,
            Some(mine) if mine.answers.is_none() => Mine::Begun,
            Some(_) => Mine::Sent,
        },
        step: step.unwrap_or(0) + 1,
        has_account: voter.is_some(),
        notice: web::ui::success(notice),
    };
    let title = here.t("participation-survey-title");
    let title = format!("{title}: {}", held.process.title.get(here.lang));
    let page = held.page(&here, title, body);
    Ok(page.description(held.process.summary.get(here.lang)).into_response())
}

impl Overview<'_> {
    fn when(&self) -> String {
        parts::stage(self.here, &self.held.phase)
    }

    fn is_open(&self) -> bool {
        self.held.is_open(self.here)
    }

    fn needs_account(&self) -> bool {
        self.held.survey.who == Who::Account && !self.has_account
    }

    /// How much there is to answer, in words.
    fn size(&self) -> String {
        let (questions, pages) =
            (self.held.survey.questions().count(), self.held.survey.steps.len());
        self.here.t2("participation-survey-size", "n", questions, "pages", pages)
    }

    /// What its button says.
    fn go(&self) -> String {
        self.here.t(match self.mine {
            Mine::Nothing => "participation-survey-begin",
            Mine::Begun => "participation-survey-go-on",
            Mine::Sent => "participation-survey-change",
        })
    }
}
