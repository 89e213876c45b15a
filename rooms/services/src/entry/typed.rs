//! An answer as it would have been typed, to fill the inputs again.

use super::{decimal, euros, part_name};
use crate::{
    Value,
    definition::{Field, FieldKind},
};

/// Names and values of a field's inputs.
#[must_use]
pub fn typed(field: &Field, name: &str, value: &Value) -> Vec<(String, String)> {
    let one = |text: String| vec![(name.to_owned(), text)];
    match (value, &field.kind) {
        (Value::Number(cents), FieldKind::Money) => one(euros(cents.rounded())),
        (Value::Number(number), _) => one(decimal(&number.to_string())),
        (Value::Text(text), _) => one(text.clone()),
        (Value::Flag(flag), FieldKind::YesNo) => one(if *flag { "yes" } else { "no" }.to_owned()),
        (Value::Flag(flag), _) => one(if *flag { "1" } else { "" }.to_owned()),
        (Value::Date(day), _) => one(day.to_string()),
        (Value::Keys(keys), _) => keys.iter().map(|key| (name.to_owned(), key.clone())).collect(),
        (Value::Parts(parts), _) => {
            parts.iter().map(|(part, text)| (part_name(name, part), text.clone())).collect()
        }
        (Value::Files(_), _) => Vec::new(),
    }
}
