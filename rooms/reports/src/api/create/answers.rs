//! `attribute[code]=value` and `attribute[code][]=value`: answers to a category's questions.

use crate::{
    Scope,
    api::{asked::Asked, fault::Wrong},
    category::{Answer, Category, Question},
    pages::new::what,
    report::Answered,
};

/// The answers; notes what is wrong, missing, or not asked at all.
pub(super) fn read(
    scope: &Scope,
    asked: &Asked,
    category: &Category,
    wrong: &mut Vec<Wrong>,
) -> Vec<Answered> {
    let sent: Vec<(&str, &str)> = asked
        .pairs()
        .filter_map(|(name, value)| Some((code(name)?, value)))
        .filter(|(_, value)| !value.is_empty())
        .collect();
    let known = |code: &str| {
        // A notice has a code, too; what a program sends for it says nothing.
        category.question(code).is_some() || code.starts_with("notice_")
    };
    for (code, _) in sent.iter().filter(|(code, _)| !known(code)) {
        let code: String = code.chars().take(100).collect();
        wrong.push(Wrong::new("reports-api-attribute-unknown", vec![("name", code.into())]));
    }
    let mut answers = Vec::new();
    for question in &category.questions {
        let mut values = sent.iter().filter(|(code, _)| *code == question.key).map(|(_, v)| *v);
        let fails = |text: &'static str| Wrong::new(text, vec![("name", (&question.key).into())]);
        match (values.next(), values.next()) {
            (None, _) if question.required => wrong.push(fails("reports-api-attribute-missing")),
            (None, _) => {}
            (Some(_), Some(_)) => wrong.push(fails("reports-api-attribute-several")),
            (Some(value), None) => {
                let value = day_of(scope, question, value);
                match what::wrong(question, &value) {
                    Some(_) => wrong.push(fails("reports-api-attribute-wrong")),
                    None => answers.push(Answered { question: question.key.clone(), value }),
                }
            }
        }
    }
    answers
}

/// The code in `attribute[code]`, `attribute[code][]` and `attribute[code][0]`.
fn code(name: &str) -> Option<&str> {
    let (code, rest) = name.strip_prefix("attribute[")?.split_once(']')?;
    let list = rest.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let fits = rest.is_empty() || list.is_some_and(|nr| nr.chars().all(|c| c.is_ascii_digit()));
    fits.then_some(code)
}

/// A moment as the day it lies in; the protocol knows no days.
fn day_of(scope: &Scope, question: &Question, value: &str) -> String {
    if question.answer == Answer::Date
        && let Ok(moment) = value.parse::<jiff::Timestamp>()
    {
        return moment.to_zoned(scope.town().zone.clone()).date().to_string();
    }
    value.to_owned()
}

#[cfg(test)]
mod tests {
    use super::code;

    #[test]
    fn an_attribute_is_named_with_or_without_a_list() {
        for name in ["attribute[WHISHETN]", "attribute[WHISHETN][]", "attribute[WHISHETN][3]"] {
            assert_eq!(code(name), Some("WHISHETN"), "{name}");
        }
        for name in ["attribute", "attribute[", "attribute[x]y", "attribute[x][y]", "attr[x]"] {
            assert_eq!(code(name), None, "{name}");
        }
    }
}
