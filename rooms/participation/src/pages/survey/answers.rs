//! From a form to answers. What is wrong is noted at its question; nothing that was not asked is
//! taken.

use std::collections::BTreeSet;

use web::Form;

use super::fields::{LINE, StepField, TEXT, name_of, other_name, place_name};
use crate::{
    process::{Asks, OTHER, Question},
    survey::{Answers, Said},
};

/// The answers of a page. With `finished`, what has to be there and is not is noted, too.
pub fn read(questions: &[&Question], form: &mut Form<StepField>, finished: bool) -> Answers {
    let mut answers = Answers::new();
    for question in questions {
        let name = name_of(question);
        let said = one(question, &name, form);
        let Some(said) = said else {
            if finished && question.required && form.error(&name).is_none() {
                form.fail_named(&name, missing(question), Vec::new());
            }
            continue;
        };
        if chose_other(&said) {
            other(question, form, finished, &mut answers);
        }
        answers.insert(question.key.clone(), said);
    }
    answers
}

fn missing(question: &Question) -> &'static str {
    match question.asks {
        Asks::One { .. } | Asks::Scale { .. } => "participation-survey-missing-one",
        Asks::Several { .. } => "participation-survey-missing-several",
        Asks::Ranking { .. } => "participation-survey-missing-ranking",
        Asks::Number { .. } => "participation-survey-missing-number",
        Asks::Words { .. } => "participation-survey-missing-words",
    }
}

fn chose_other(said: &Said) -> bool {
    match said {
        Said::One(key) => key == OTHER,
        Said::Several(keys) => keys.contains(OTHER),
        _ => false,
    }
}

/// The words behind "something else": without them it says nothing.
fn other(question: &Question, form: &mut Form<StepField>, finished: bool, answers: &mut Answers) {
    let name = other_name(question);
    match words(form, &name, LINE) {
        Some(words) => {
            answers.insert(question.other_key(), Said::Words(words));
        }
        None if finished && form.error(&name).is_none() => {
            form.fail_named(&name, "participation-survey-missing-other", Vec::new());
        }
        None => {}
    }
}

/// Whoever wrote what else there is has chosen it, marked or not.
fn names_other(question: &Question, form: &Form<StepField>) -> bool {
    question.has_other() && !form.raw(&other_name(question)).trim().is_empty()
}

fn one(question: &Question, name: &str, form: &mut Form<StepField>) -> Option<Said> {
    match &question.asks {
        Asks::One { .. } => {
            let marked = form.raw(name).trim().to_owned();
            let key = if marked.is_empty() && names_other(question, form) {
                OTHER.to_owned()
            } else {
                marked
            };
            if key.is_empty() {
                return None;
            }
            if !question.is_option(&key) {
                form.fail_named(name, "participation-survey-unknown", Vec::new());
                return None;
            }
            Some(Said::One(key))
        }
        Asks::Several { most, .. } => several(question, name, form, *most),
        Asks::Scale { most, .. } => number(name, form, 1, *most),
        Asks::Number { least, most, .. } => number(name, form, *least, *most),
        Asks::Words { long } => words(form, name, if *long { TEXT } else { LINE }).map(Said::Words),
        Asks::Ranking { most, .. } => ranking(question, name, form, *most),
    }
}

fn several(
    question: &Question,
    name: &str,
    form: &mut Form<StepField>,
    most: usize,
) -> Option<Said> {
    let marked = form.pairs().iter().filter(|(field, _)| field == name);
    let mut keys: BTreeSet<String> = marked.map(|(_, key)| key.trim().to_owned()).collect();
    if names_other(question, form) {
        keys.insert(OTHER.to_owned());
    }
    if keys.iter().any(|key| !question.is_option(key)) {
        form.fail_named(name, "participation-survey-unknown", Vec::new());
        return None;
    }
    if keys.len() > most {
        let values = vec![("n", most.into()), ("marked", keys.len().into())];
        form.fail_named(name, "participation-survey-too-many", values);
        return None;
    }
    (!keys.is_empty()).then_some(Said::Several(keys))
}

/// A whole number as people write it: `1.200`, `1 200`, `1200`.
fn number(name: &str, form: &mut Form<StepField>, least: i64, most: i64) -> Option<Said> {
    let typed = form.raw(name).trim().to_owned();
    if typed.is_empty() {
        return None;
    }
    let digits: String =
        typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '.' | '\'')).collect();
    match digits.parse::<i64>().ok().filter(|number| (least..=most).contains(number)) {
        Some(number) => Some(Said::Number(number)),
        None => {
            let values = vec![("least", least.into()), ("most", most.into())];
            form.fail_named(name, "participation-survey-no-number", values);
            None
        }
    }
}

fn words(form: &mut Form<StepField>, name: &str, most: usize) -> Option<String> {
    let text = form.raw(name).trim().replace("\r\n", "\n");
    let length = text.chars().count();
    if length > most {
        let values = vec![("most", most.into()), ("length", length.into())];
        form.fail_named(name, "web-field-too-long", values);
        return None;
    }
    (!text.is_empty()).then_some(text)
}

/// Places without gaps: an empty one is passed over. The same thing twice is an error.
fn ranking(
    question: &Question,
    name: &str,
    form: &mut Form<StepField>,
    most: usize,
) -> Option<Said> {
    let mut keys: Vec<String> = Vec::new();
    for place in 1..=most {
        let field = place_name(question, place);
        let key = form.raw(&field).trim().to_owned();
        if key.is_empty() {
            continue;
        }
        if !question.is_option(&key) {
            form.fail_named(name, "participation-survey-unknown", Vec::new());
            return None;
        }
        if keys.contains(&key) {
            form.fail_named(&field, "participation-survey-twice", Vec::new());
            form.fail_named(name, "participation-survey-ranked-twice", Vec::new());
            return None;
        }
        keys.push(key);
    }
    (!keys.is_empty()).then_some(Said::Order(keys))
}
