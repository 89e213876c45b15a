//! Answers, amounts and days in words.

use std::collections::BTreeMap;

use jiff::civil::Date;
use kernel::Lang;
use web::Here;

use crate::{
    Number, Value,
    deciding::say,
    definition::{Field, FieldKind},
    draft::Attached,
    entry,
};

/// An answer as its giver reads it. Names of files come from `names`, by the file's id.
pub(crate) fn answer(
    here: &Here,
    field: &Field,
    value: &Value,
    names: &BTreeMap<String, Attached>,
) -> String {
    match (value, &field.kind) {
        (Value::Number(number), FieldKind::Money | FieldKind::Computed { money: true, .. }) => {
            money(here, number.rounded())
        }
        (
            Value::Number(number),
            FieldKind::Number { unit: Some(unit), .. }
            | FieldKind::Computed { unit: Some(unit), .. },
        ) => format!("{} {unit}", self::number(here, *number)),
        (Value::Number(number), _) => self::number(here, *number),
        (Value::Text(key), FieldKind::Choice(_)) => choice(here, field, key),
        (Value::Text(text), FieldKind::Iban) => spaced(text),
        (Value::Text(text), _) => text.clone(),
        (Value::Flag(_), FieldKind::Declaration) => here.t("services-declared"),
        (Value::Flag(true), _) => here.t("services-yes"),
        (Value::Flag(false), _) => here.t("services-no"),
        (Value::Date(date), _) => day(here, *date),
        (Value::Keys(keys), _) => {
            let all: Vec<String> = keys.iter().map(|key| choice(here, field, key)).collect();
            all.join(", ")
        }
        (Value::Parts(parts), kind) => self::parts(here, kind, parts),
        (Value::Files(ids), _) => {
            let name = |id: &String| names.get(id).map_or_else(|| id.clone(), |f| f.name.clone());
            ids.iter().map(name).collect::<Vec<_>>().join(", ")
        }
    }
}

fn choice(here: &Here, field: &Field, key: &str) -> String {
    let found = field.kind.choices().iter().find(|choice| choice.key == key);
    found.map_or(key, |choice| choice.label.get(here.lang)).to_owned()
}

fn parts(here: &Here, kind: &FieldKind, parts: &BTreeMap<String, String>) -> String {
    let part = |name: &str| parts.get(name).map_or("", String::as_str);
    match kind {
        FieldKind::Address => {
            let street = format!("{} {}", part("street"), part("house_number"));
            format!("{}, {} {}", street.trim(), part("postcode"), part("town"))
        }
        FieldKind::Person => {
            let name = format!("{} {}", part("given_name"), part("family_name"));
            let born = part("birth_date").parse::<Date>().map(|date| day(here, date));
            let born = born.unwrap_or_default();
            here.t2("services-person", "name", name.trim(), "day", born)
        }
        _ => format!("{}, {}", part("latitude"), part("longitude")),
    }
}

/// A number with the decimal mark of the language.
pub(crate) fn number(here: &Here, number: Number) -> String {
    let text = number.to_string();
    if here.lang == Lang::En { text } else { entry::decimal(&text) }
}

/// An amount: `12,50 €`, `€12.50`.
pub(crate) fn money(here: &Here, cents: i64) -> String {
    say::money(cents, here.lang).replace('\u{a0}', " ")
}

/// A calendar day in words.
pub(crate) fn day(here: &Here, date: Date) -> String {
    let zoned = date.to_zoned(here.town.zone.clone());
    zoned.map_or_else(|_| date.to_string(), |zoned| web::when::day(&zoned, here.lang))
}

/// An IBAN in groups of four.
fn spaced(iban: &str) -> String {
    let letters: Vec<char> = iban.chars().collect();
    letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}
