//! Answers in words: choices by their label, money as money, days as days.

use kernel::Lang;

use super::Voice;
use crate::{
    Answers, Definition, Number, Row, Value,
    definition::{Field, FieldKind},
};

/// What was answered in a field, in words.
#[must_use]
pub fn value(voice: &Voice, field: &Field, value: &Value) -> String {
    let lang = voice.lang();
    let choice = |key: &String| {
        let found = field.kind.choices().iter().find(|choice| choice.key == *key);
        found.map_or(key.as_str(), |choice| choice.label.get(lang)).to_owned()
    };
    match value {
        Value::Text(text) => match field.kind {
            FieldKind::Choice(_) => choice(text),
            _ => text.clone(),
        },
        Value::Number(n) => number(voice, &field.kind, *n),
        Value::Flag(true) => voice.say("services-yes", &[]),
        Value::Flag(false) => voice.say("services-no", &[]),
        Value::Date(day) => voice.date(*day),
        Value::Keys(keys) => keys.iter().map(choice).collect::<Vec<_>>().join(", "),
        Value::Parts(parts) => joined(voice, &field.kind, |key| parts.get(key).map(String::as_str)),
        Value::Files(files) => files.join(", "),
    }
}

fn number(voice: &Voice, kind: &FieldKind, n: Number) -> String {
    let unit = match kind {
        FieldKind::Money | FieldKind::Computed { money: true, .. } => {
            return money(n.rounded(), voice.lang());
        }
        FieldKind::Number { unit, .. } | FieldKind::Computed { unit, .. } => unit.as_deref(),
        _ => None,
    };
    let digits =
        if voice.lang() == Lang::En { n.to_string() } else { n.to_string().replace('.', ",") };
    unit.map_or(digits.clone(), |unit| format!("{digits} {unit}"))
}

/// An amount of cents: `1.234,50 €`, `€1,234.50`.
#[must_use]
pub fn money(cents: i64, lang: Lang) -> String {
    let (thousand, point) = if lang == Lang::En { (',', '.') } else { ('.', ',') };
    let euros = (cents / 100).unsigned_abs().to_string();
    let mut grouped = String::new();
    for (index, digit) in euros.chars().enumerate() {
        if index > 0 && (euros.len() - index).is_multiple_of(3) {
            grouped.push(thousand);
        }
        grouped.push(digit);
    }
    let sign = if cents < 0 { "-" } else { "" };
    let rest = (cents % 100).unsigned_abs();
    match lang {
        Lang::En => format!("{sign}€{grouped}{point}{rest:02}"),
        Lang::De | Lang::Simple => format!("{sign}{grouped}{point}{rest:02}\u{a0}€"),
    }
}

fn joined<'p>(
    voice: &Voice,
    kind: &FieldKind,
    part: impl Fn(&'static str) -> Option<&'p str>,
) -> String {
    let words = |parts: &[&'static str]| -> String {
        let found: Vec<&str> =
            parts.iter().filter_map(|key| part(key)).filter(|p| !p.is_empty()).collect();
        found.join(" ")
    };
    let lines = match kind {
        FieldKind::Address => {
            vec![words(&["street", "house_number"]), words(&["postcode", "town"])]
        }
        FieldKind::Person => {
            let born = part("birth_date").and_then(|day| day.parse().ok());
            let born = born.map(|day| voice.date(day)).unwrap_or_default();
            vec![words(&["given_name", "family_name"]), born]
        }
        _ => vec![words(&["latitude", "longitude"])],
    };
    lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The answer to a field by its key, or to `group.field` of all rows, in words.
#[must_use]
pub fn answer(
    voice: &Voice,
    definition: &Definition,
    answers: &Answers,
    key: &str,
) -> Option<String> {
    if let Some((group, inner)) = key.split_once('.') {
        let field = definition.field(group)?.inner(inner)?;
        let said = |row: &Row| row.get(inner).map(|v| value(voice, field, v));
        return Some(answers.rows(group).iter().filter_map(said).collect::<Vec<_>>().join(", "));
    }
    let field = definition.field(key)?;
    Some(answers.fields.get(key).map(|v| value(voice, field, v)).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_reads_as_money() {
        assert_eq!(money(123_450, Lang::De), "1.234,50\u{a0}€");
        assert_eq!(money(100_005, Lang::En), "€1,000.05");
        assert_eq!(money(1_020, Lang::Simple), "10,20\u{a0}€");
    }
}
