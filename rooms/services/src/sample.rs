//! An answer that a field takes, for test paths.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{ToSpan, civil::Date};

use crate::{
    Number, Row, Value,
    definition::{Field, FieldKind, Limit},
};

/// A plain answer that the field takes; `None` for computed fields and groups.
pub(crate) fn value(field: &Field, today: Date) -> Option<Value> {
    let least = field.min.and_then(Limit::number);
    Some(match &field.kind {
        FieldKind::Text | FieldKind::Area => text(field),
        FieldKind::Number { .. } | FieldKind::Money => {
            let most = field.max.and_then(Limit::number);
            let one = Number::from(1);
            let number = least.unwrap_or_else(|| most.map_or(one, |most| most.min(one)));
            Value::Number(number)
        }
        FieldKind::Date => Value::Date(day(field, today)),
        FieldKind::Time => Value::text("10:00"),
        FieldKind::Choice(choices) => Value::text(&choices.first()?.key),
        FieldKind::Choices(choices) => {
            let many = least.map_or(1, |n| n.rounded_up().max(1));
            let many = usize::try_from(many).unwrap_or(1);
            Value::Keys(choices.iter().take(many).map(|c| c.key.clone()).collect::<BTreeSet<_>>())
        }
        FieldKind::YesNo | FieldKind::Declaration => Value::Flag(true),
        FieldKind::Address => parts(&[
            ("street", "Kanzleistraße"),
            ("house_number", "15"),
            ("postcode", "78462"),
            ("town", "Konstanz"),
        ]),
        FieldKind::Plate => Value::text("KN-AB 123"),
        // The example of the IBAN registry; its check digits are right.
        FieldKind::Iban => Value::text("DE89370400440532013000"),
        FieldKind::Email => Value::text("probe@example.org"),
        FieldKind::Phone => Value::text("07531 0000"),
        FieldKind::Place => parts(&[("latitude", "47.6603"), ("longitude", "9.1758")]),
        FieldKind::Upload(_) => {
            let many = least.map_or(1, |n| n.rounded_up().max(1));
            Value::Files((1..=many).map(|n| format!("probe-{n}.pdf")).collect())
        }
        FieldKind::Person => parts(&[
            ("given_name", "Erika"),
            ("family_name", "Muster"),
            ("birth_date", "1980-05-17"),
        ]),
        FieldKind::Computed { .. } | FieldKind::Group | FieldKind::Unknown => return None,
    })
}

/// Rows of a group with nothing in them yet: as many as there have to be.
pub(crate) fn rows(group: &Field) -> Vec<Row> {
    let least = group.min.and_then(Limit::number).map_or(1, |n| n.rounded_up().max(1));
    (0..least).map(|_| Row::new()).collect()
}

fn text(field: &Field) -> Value {
    let length = |limit: Option<Limit>| {
        limit.and_then(Limit::number).and_then(|n| usize::try_from(n.rounded_up()).ok())
    };
    let (least, most) = (length(field.min).unwrap_or(1), length(field.max).unwrap_or(12));
    let sample: String = "Muster ".chars().cycle().take(12.max(least).min(most.max(1))).collect();
    // A blank at the end would not be kept.
    let mut sample = sample.trim_end().to_owned();
    while sample.chars().count() < least {
        sample.push('x');
    }
    Value::Text(sample)
}

/// In a span of years the middle: nobody born today applies.
fn day(field: &Field, today: Date) -> Date {
    let least = field.min.and_then(|limit| limit.day(today));
    let most = field.max.and_then(|limit| limit.day(today));
    match (least, most) {
        (Some(least), _) => least,
        (None, Some(most)) if most == today => today.saturating_sub(30.years()),
        (None, Some(most)) => most,
        (None, None) => today,
    }
}

fn parts(parts: &[(&str, &str)]) -> Value {
    let own = |(key, value): &(&str, &str)| ((*key).to_owned(), (*value).to_owned());
    Value::Parts(parts.iter().map(own).collect::<BTreeMap<_, _>>())
}
