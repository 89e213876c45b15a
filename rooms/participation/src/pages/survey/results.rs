//! `/participation/{process}/survey/results`: what came out, question by question, of everybody or of
//! those who gave one answer.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Query};
use serde::Deserialize;
use web::{Answer, Here, Page, chart::Bars};

use super::{Held, held, picture};
use crate::{
    pages::parts,
    process::{Asks, Question},
    store::survey::{Released, list_released},
    survey::{Counted, FEW, Group, Tally, fresh, groups, told},
};

/// Words of each question on the page.
const WORDS: usize = 5;

/// What a visitor asked for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// `question.answer`: only those who said this.
    group: String,
}

#[derive(Template)]
#[template(path = "survey/results.html")]
struct Results<'a> {
    here: &'a Here,
    held: &'a Held,
    whole: Arc<Tally>,
    /// Those who gave one answer, and which.
    part: Option<(Group, Arc<Tally>)>,
    released: Vec<Released>,
}

/// A question with what came out.
struct Line<'a> {
    question: &'a Question,
    label: &'a str,
    picture: Option<Bars>,
    /// Why there is nothing to see.
    hidden: Option<String>,
    words: Vec<&'a Released>,
    more: bool,
}

/// An answer one can narrow by.
struct Narrow {
    value: String,
    text: String,
    chosen: bool,
}

/// The page.
pub async fn show_results(
    here: Here,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
) -> Answer<Page> {
    let held = held(&here, &slug)?;
    if let Some(turn) = held.process.next_turn(here.now) {
        here.true_until(turn);
    }
    let (whole, part, released) = if held.is_told(&here) {
        let whole = fresh(&here.town, &slug, &held.survey, None, here.now).await?;
        let part = match group(&held, &whole, &asked.group) {
            None => None,
            Some(group) => {
                let own = Some(group.clone());
                Some((group, fresh(&here.town, &slug, &held.survey, own, here.now).await?))
            }
        };
        let mut tx = here.town.store.read().await?;
        let each = i64::try_from(WORDS).unwrap_or(i64::MAX);
        let words = held.survey.asks_words() && part.is_none() && whole.people >= FEW;
        let released = match words {
            true => list_released(&mut tx, &slug, each).await?,
            false => Vec::new(),
        };
        (whole, part, released)
    } else {
        Default::default()
    };
    let body = Results { here: &here, held: &held, whole, part, released };
    let title = here.t("participation-survey-results");
    let title = format!("{title}: {}", held.process.title.get(here.lang));
    let survey = here.t("participation-survey-title");
    Ok(held.page(&here, title, body).crumb(survey, held.path()).wide())
}

/// The group an address names, where it may be told.
fn group(held: &Held, whole: &Tally, typed: &str) -> Option<Group> {
    let (question, key) = typed.split_once('.')?;
    let question = held.survey.question(question).filter(|question| question.is_closed())?;
    let shown = groups(question, whole);
    shown.iter().any(|(shown, _)| shown == key).then(|| (question.key.clone(), key.to_owned()))
}

impl Results<'_> {
    fn when(&self) -> String {
        parts::stage(self.here, &self.held.phase)
    }

    fn is_told(&self) -> bool {
        self.held.is_told(self.here)
    }

    fn is_few(&self) -> bool {
        self.whole.people < FEW
    }

    /// Of whom it speaks, in words.
    fn people(&self) -> String {
        match &self.part {
            None => self.here.t1("participation-survey-people", "n", self.whole.people),
            Some((_, part)) => {
                let (n, all) = (part.people, self.whole.people);
                self.here.t2("participation-survey-people-of", "n", n, "all", all)
            }
        }
    }

    /// The group in words.
    fn group(&self) -> Option<String> {
        let ((question, key), _) = self.part.as_ref()?;
        let question = self.held.survey.question(question)?;
        let answer = picture::name(self.here, question, key);
        Some(format!("{} {answer}", question.label.get(self.here.lang)))
    }

    /// What one can narrow by: question, and its answers with people.
    fn choices(&self) -> Vec<(&str, Vec<Narrow>)> {
        let closed = self.held.survey.questions().filter(|question| question.is_closed());
        let choice = |question| {
            let line = |(key, people): (String, i64)| {
                let name = picture::name(self.here, question, &key);
                let chosen = self
                    .part
                    .as_ref()
                    .is_some_and(|((of, said), _)| *of == question.key && *said == key);
                let value = format!("{}.{key}", question.key);
                Narrow { value, text: format!("{name} ({people})"), chosen }
            };
            let shown: Vec<_> = groups(question, &self.whole).into_iter().map(line).collect();
            (question.label.get(self.here.lang), shown)
        };
        closed.map(choice).filter(|(_, shown)| !shown.is_empty()).collect()
    }

    fn lines(&self) -> Vec<Line<'_>> {
        let tally = self.part.as_ref().map_or(&self.whole, |(_, part)| part);
        let line = |question| {
            let (counted, whole) = (tally.of(question), self.whole.of(question));
            let may = match &self.part {
                None => true,
                Some(_) => told(&counted, &whole),
            };
            let words = self.words(question);
            Line {
                question,
                label: question.label.get(self.here.lang),
                picture: may.then(|| self.picture(question, &counted)).flatten(),
                hidden: self.hidden(question, &counted, may, words.is_empty()),
                more: words.len() > WORDS,
                words: words.into_iter().take(WORDS).collect(),
            }
        };
        self.held.survey.questions().map(line).collect()
    }

    fn picture(&self, question: &Question, counted: &Counted) -> Option<Bars> {
        (counted.people > 0).then(|| picture::picture(self.here, question, counted)).flatten()
    }

    /// Why there is nothing to see of a question.
    fn hidden(
        &self,
        question: &Question,
        of: &Counted,
        may: bool,
        no_words: bool,
    ) -> Option<String> {
        let key = match &question.asks {
            Asks::Words { .. } if self.part.is_some() => "participation-survey-words-whole",
            Asks::Words { .. } if no_words => "participation-survey-words-none",
            Asks::Words { .. } => return None,
            _ if of.people == 0 => "participation-survey-nobody",
            _ if !may => "participation-survey-few-question",
            _ => return None,
        };
        Some(self.here.t1(key, "n", FEW))
    }

    /// What people wrote to a question, also behind "something else".
    fn words(&self, question: &Question) -> Vec<&Released> {
        let other = question.other_key();
        let own = |words: &&Released| words.question == question.key || words.question == other;
        self.released.iter().filter(own).collect()
    }
}
