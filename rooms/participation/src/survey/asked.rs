//! Which questions somebody is asked, by what they said before; what is not asked says nothing.

use std::collections::BTreeMap;

use expression::{Facts, Row, Value};
use jiff::civil::Date;

use super::{Answers, Said};
use crate::process::{Question, Survey};

/// What one person is asked.
#[derive(Debug, Clone)]
pub struct Asked<'s> {
    /// The questions of each step; none where the step is passed over.
    pub steps: Vec<Vec<&'s Question>>,
    /// What of the answers counts.
    pub answers: Answers,
}

impl Asked<'_> {
    /// The next step after one that asks something; steps are counted from 0.
    #[must_use]
    pub fn after(&self, step: usize) -> Option<usize> {
        (step + 1..self.steps.len()).find(|step| self.asks_on(*step))
    }

    /// The last step before one that asks something.
    #[must_use]
    pub fn before(&self, step: usize) -> Option<usize> {
        (0..step).rev().find(|step| self.asks_on(*step))
    }

    /// Whether a step asks something.
    #[must_use]
    pub fn asks_on(&self, step: usize) -> bool {
        self.steps.get(step).is_some_and(|questions| !questions.is_empty())
    }

    /// The first step on which an answer is missing that has to be there.
    #[must_use]
    pub fn missing(&self) -> Option<usize> {
        let lacks =
            |question: &&Question| question.required && !self.answers.contains_key(&question.key);
        self.steps.iter().position(|questions| questions.iter().any(lacks))
    }
}

/// Settles answers page by page.
#[must_use]
pub fn asked<'s>(survey: &'s Survey, given: &Answers, today: Date) -> Asked<'s> {
    let mut known = Known { values: BTreeMap::new(), today };
    let mut asked = Asked { steps: Vec::new(), answers: Answers::new() };
    for step in &survey.steps {
        let holds =
            |question: &&Question| question.when.as_ref().is_none_or(|when| when.is_true(&known));
        let questions: Vec<&Question> = step.questions.iter().filter(holds).collect();
        for question in &questions {
            let Some(said) = given.get(&question.key) else { continue };
            known.values.insert(question.key.clone(), value(said));
            asked.answers.insert(question.key.clone(), said.clone());
            let other = question.other_key();
            if let Some(words) = given.get(&other) {
                asked.answers.insert(other, words.clone());
            }
        }
        asked.steps.push(questions);
    }
    asked
}

/// An answer as conditions see it.
fn value(said: &Said) -> Value {
    match said {
        Said::One(text) | Said::Words(text) => Value::text(text.as_str()),
        Said::Several(keys) => Value::Keys(keys.clone()),
        Said::Order(keys) => Value::Keys(keys.iter().cloned().collect()),
        Said::Number(number) => Value::whole(*number),
    }
}

/// What was said on the pages before.
struct Known {
    values: BTreeMap<String, Value>,
    today: Date,
}

impl Facts for Known {
    fn value(&self, key: &str) -> Option<&Value> {
        self.values.get(key)
    }

    fn rows(&self, _: &str) -> &[Row] {
        &[]
    }

    fn is_column(&self, _: &str, _: &str) -> bool {
        false
    }

    fn today(&self) -> Date {
        self.today
    }
}
