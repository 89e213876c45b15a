//! A condition as people read it: `dauer == 'jahr1'` is "Duration: one year".

use kernel::Lang;

use crate::{
    Definition, Value,
    expression::{Kind, Node, Operator},
};

/// A condition in words; as it is written where there are no words for it.
#[must_use]
pub fn condition(definition: &Definition, node: &Node, lang: Lang) -> String {
    words(definition, node, lang).unwrap_or_else(|| node.to_string())
}

fn words(definition: &Definition, node: &Node, lang: Lang) -> Option<String> {
    match &node.kind {
        Kind::Binary(Operator::And, left, right) => {
            let (left, right) = (words(definition, left, lang)?, words(definition, right, lang)?);
            Some(format!("{left}; {right}"))
        }
        Kind::Binary(Operator::Equal, field, value) => {
            let (label, answers) = chosen(definition, field, &[value.as_ref()], lang)?;
            Some(said(&label, &answers))
        }
        Kind::In(field, values) => {
            let values: Vec<&Node> = values.iter().collect();
            let (label, answers) = chosen(definition, field, &values, lang)?;
            Some(said(&label, &answers))
        }
        _ => None,
    }
}

/// A question and its answer; a question mark needs no colon.
fn said(label: &str, answers: &str) -> String {
    let colon = if label.ends_with('?') { "" } else { ":" };
    format!("{label}{colon} {answers}")
}

/// Label of a field with choices, and the labels of some of them.
fn chosen(
    definition: &Definition,
    field: &Node,
    values: &[&Node],
    lang: Lang,
) -> Option<(String, String)> {
    let Kind::Field(key) = &field.kind else { return None };
    let field = definition.field(key)?;
    let label = |value: &&Node| {
        let Kind::Literal(Value::Text(key)) = &value.kind else { return None };
        let choice = field.kind.choices().iter().find(|choice| choice.key == *key)?;
        Some(choice.label.get(lang))
    };
    let labels: Option<Vec<&str>> = values.iter().map(label).collect();
    Some((field.label.get(lang).to_owned(), labels?.join(", ")))
}
