//! From answers back to a form.

use web::Form;

use super::fields::{StepField, name_of, other_name, place_name};
use crate::{
    process::Question,
    survey::{Answers, Said},
};

/// A form that holds what was said to these questions, and since which change.
pub fn filled(questions: &[&Question], answers: &Answers, since: i64) -> Form<StepField> {
    let mut pairs = vec![("since".to_owned(), since.to_string())];
    for question in questions {
        let name = name_of(question);
        match answers.get(&question.key) {
            None => {}
            Some(Said::One(key) | Said::Words(key)) => pairs.push((name, key.clone())),
            Some(Said::Number(number)) => pairs.push((name, number.to_string())),
            Some(Said::Several(keys)) => {
                pairs.extend(keys.iter().map(|key| (name.clone(), key.clone())));
            }
            Some(Said::Order(keys)) => {
                let place =
                    |(nr, key): (usize, &String)| (place_name(question, nr + 1), key.clone());
                pairs.extend(keys.iter().enumerate().map(place));
            }
        }
        if let Some(Said::Words(words)) = answers.get(&question.other_key()) {
            pairs.push((other_name(question), words.clone()));
        }
    }
    Form::from_pairs(pairs)
}
