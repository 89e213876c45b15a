//! What was counted: how many gave which answer. What is counted are marks; each answer of somebody
//! leaves some, apart from what they said as a whole.

use std::collections::BTreeMap;

use super::{Answers, Said};
use crate::{
    process::{Asks, OTHER, Question, Survey},
    store::survey::CountRow,
};

/// The counts of a question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counted {
    /// How many answered it.
    pub people: i64,
    /// How many chose each option, or gave each number; the points of a ranking's options.
    pub cells: BTreeMap<String, i64>,
    /// How many gave each number.
    pub numbers: BTreeMap<i64, i64>,
}

impl Counted {
    /// How many chose an option.
    #[must_use]
    pub fn of(&self, key: &str) -> i64 {
        self.cells.get(key).copied().unwrap_or(0)
    }

    /// The number half of the people stay below, or give themselves.
    #[must_use]
    pub fn median(&self) -> Option<i64> {
        let middle = (self.people + 1) / 2;
        let mut seen = 0;
        self.numbers.iter().find_map(|(number, people)| {
            seen += people;
            (seen >= middle).then_some(*number)
        })
    }

    /// Ten times the average number, rounded: `37` is 3.7.
    #[must_use]
    pub fn tenths(&self) -> Option<i64> {
        let sum: i64 = self.numbers.iter().map(|(number, people)| number * people).sum();
        (sum * 20 + self.people).checked_div(2 * self.people)
    }
}

/// The counts of a survey.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many took part.
    pub people: i64,
    /// By the key of the question.
    pub questions: BTreeMap<String, Counted>,
}

impl Tally {
    /// From what the store counted. What the file does not ask any more is passed over.
    #[must_use]
    pub fn of_rows(survey: &Survey, rows: &[CountRow]) -> Self {
        let mut tally = Self::default();
        for row in rows {
            if row.question.is_empty() {
                tally.people = row.people;
                continue;
            }
            let Some(question) = survey.question(&row.question) else { continue };
            let counted = tally.questions.entry(row.question.clone()).or_default();
            if row.value.is_empty() {
                counted.people = row.people;
                continue;
            }
            let ranked = matches!(question.asks, Asks::Ranking { .. });
            let n = if ranked { row.points } else { row.people };
            if let Ok(number) = row.value.parse()
                && matches!(question.asks, Asks::Scale { .. } | Asks::Number { .. })
            {
                counted.numbers.insert(number, row.people);
            }
            counted.cells.insert(row.value.clone(), n);
        }
        tally
    }

    /// The counts of a question; empty where nobody answered it.
    #[must_use]
    pub fn of(&self, question: &Question) -> Counted {
        self.questions.get(&question.key).cloned().unwrap_or_default()
    }
}

/// What one response adds to the counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Key of the question; empty for having taken part.
    pub question: String,
    /// The answer; empty for having answered.
    pub value: String,
    /// Points, where places give some; else 0.
    pub points: i64,
}

/// The marks of a response.
#[must_use]
pub fn marks(survey: &Survey, answers: &Answers) -> Vec<Mark> {
    let mark = |question: &str, value: &str, points: i64| Mark {
        question: question.to_owned(),
        value: value.to_owned(),
        points,
    };
    let mut all = vec![mark("", "", 0)];
    for question in survey.questions() {
        let Some(said) = answers.get(&question.key) else { continue };
        let key = question.key.as_str();
        all.push(mark(key, "", 0));
        match (said, &question.asks) {
            (Said::One(value), _) => all.push(mark(key, value, 0)),
            (Said::Several(values), _) => all.extend(values.iter().map(|v| mark(key, v, 0))),
            (Said::Number(number), _) => all.push(mark(key, &number.to_string(), 0)),
            (Said::Order(values), Asks::Ranking { most, .. }) => {
                let points = |place| i64::try_from(most.saturating_sub(place)).unwrap_or(0);
                let places = values.iter().enumerate();
                all.extend(places.map(|(place, value)| mark(key, value, points(place))));
            }
            // What people wrote is read, not counted.
            (Said::Words(_) | Said::Order(_), _) => {}
        }
    }
    all
}

/// The keys of everything one can answer to a closed question, in order.
#[must_use]
pub fn keys(question: &Question) -> Vec<String> {
    if let Asks::Scale { most, .. } = question.asks {
        return (1..=most).map(|number| number.to_string()).collect();
    }
    let other = question.has_other().then(|| OTHER.to_owned());
    question.options().iter().map(|option| option.key.clone()).chain(other).collect()
}
