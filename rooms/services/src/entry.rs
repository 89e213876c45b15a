//! From what was typed into the inputs of a field to the answer it is, and back.

mod bank;
mod day;
mod number;
mod parts;
mod plate;
mod sheet;
mod text;
mod typed;

pub(crate) use day::parse as parse_day;
pub use number::{cents, decimal, euros};
pub use sheet::sheet;
pub use typed::typed;

use jiff::civil::Date;
use web::{Arg, Field as FormField, Form};

use crate::{
    Value,
    definition::{Field, FieldKind},
};

/// What was typed into a field.
#[derive(Debug, Clone, PartialEq)]
pub enum Read {
    /// Nothing.
    Nothing,
    /// An answer.
    Given(Value),
    /// Something that is no answer.
    Wrong(Wrong),
}

/// What is wrong with something that was typed.
#[derive(Debug, Clone, PartialEq)]
pub struct Wrong {
    /// The part of an address or a person it is wrong in.
    pub part: Option<&'static str>,
    /// Message.
    pub key: &'static str,
    /// Values in the message.
    pub args: Vec<(&'static str, String)>,
}

impl Wrong {
    fn told(key: &'static str) -> Read {
        Read::Wrong(Self { part: None, key, args: Vec::new() })
    }

    fn with(key: &'static str, name: &'static str, value: impl ToString) -> Read {
        Read::Wrong(Self { part: None, key, args: vec![(name, value.to_string())] })
    }

    fn in_part(part: &'static str, key: &'static str) -> Read {
        Read::Wrong(Self { part: Some(part), key, args: Vec::new() })
    }

    /// Notes it at the field's input.
    pub fn tell<F: FormField>(&self, form: &mut Form<F>, name: &str) {
        let at = self.part.map_or_else(|| name.to_owned(), |part| part_name(name, part));
        let args = self.args.iter().map(|(n, v)| (*n, Arg::from(v.as_str()))).collect();
        form.fail_named(&at, self.key, args);
    }
}

/// Name of a field's input; in a row of a group, with the group and the row counted from 0. The
/// prefix keeps keys of fields apart from everything else that has a name on the page.
#[must_use]
pub fn name(key: &str, row: Option<(&str, usize)>) -> String {
    match row {
        Some((group, row)) => format!("f-{group}-{row}-{key}"),
        None => format!("f-{key}"),
    }
}

/// Name of the input of a part: of an address, of a person.
#[must_use]
pub fn part_name(name: &str, part: &str) -> String {
    format!("{name}-{part}")
}

/// Reads a field. Uploads and groups are read by the page, and computed fields by nobody.
#[must_use]
pub fn read<F: FormField>(field: &Field, name: &str, form: &Form<F>, today: Date) -> Read {
    let typed = form.raw(name).trim();
    let part = |part: &str| form.raw(&part_name(name, part)).trim().to_owned();
    match &field.kind {
        FieldKind::Address => return parts::address(part),
        FieldKind::Person => return parts::person(part, today),
        FieldKind::Place => return parts::place(part),
        FieldKind::Choices(choices) => {
            let values = form.pairs().iter().filter(|(n, _)| n == name);
            return text::choices(field, choices, values.map(|(_, value)| value.as_str()));
        }
        _ => {}
    }
    if typed.is_empty() {
        return Read::Nothing;
    }
    match &field.kind {
        FieldKind::Text => text::line(field, typed),
        FieldKind::Area => text::lines(field, typed),
        FieldKind::Number { places, .. } => number::number(field, typed, *places),
        FieldKind::Money => number::money(field, typed),
        FieldKind::Date => day::date(field, typed, today),
        FieldKind::Time => day::time(typed),
        FieldKind::Choice(choices) => text::choice(choices, typed),
        FieldKind::YesNo => text::yes_no(typed),
        FieldKind::Declaration => Read::Given(Value::Flag(true)),
        FieldKind::Plate => plate::plate(typed),
        FieldKind::Iban => bank::iban(typed),
        FieldKind::Email => text::email(typed),
        FieldKind::Phone => text::phone(typed),
        _ => Read::Nothing,
    }
}

/// Names of the inputs of a field whose words are kept while they are no answer.
#[must_use]
pub fn inputs(field: &Field, name: &str) -> Vec<String> {
    match &field.kind {
        FieldKind::Address => parts::ADDRESS.iter().map(|part| part_name(name, part)).collect(),
        FieldKind::Person => parts::PERSON.iter().map(|part| part_name(name, part)).collect(),
        FieldKind::Place => parts::PLACE.iter().map(|part| part_name(name, part)).collect(),
        FieldKind::Upload(_) | FieldKind::Group | FieldKind::Computed { .. } => Vec::new(),
        _ => vec![name.to_owned()],
    }
}

#[cfg(test)]
mod tests;
