//! The export as a letter to its reader: what is stored, in the order of the rooms, each kind of data
//! with what it is for and until when. What only programs read (keys of rows, files) is left to the
//! JSON beside it.

use identity::Citizen;
use press::{Block, Labels, Letter, Letterhead, Sheet};
use serde_json::{Map, Value};
use web::{Here, Personal};

use crate::readable::is_moment;

/// Rows told of one kind of data; the others are in the file.
const ROWS: usize = 200;
/// Characters told of one value.
const CHARS: usize = 4_000;

/// Everything `rooms` hold, to read.
pub fn letter(
    here: &Here,
    citizen: &Citizen,
    personal: &Personal,
    rooms: &Map<String, Value>,
) -> Letter {
    let mut blocks = vec![Block::text(here.t("accounts-paper-lead"))];
    for (room, tables) in rooms {
        for (table, rows) in tables.as_object().into_iter().flatten() {
            let rows = rows.as_array().map(Vec::as_slice).unwrap_or_default();
            if !rows.is_empty() {
                blocks.extend(told(here, personal, (room, table), rows));
            }
        }
    }
    let name = citizen.person.display_name().to_owned();
    let email = citizen.person.email.clone();
    let recipient = if name == email { vec![name] } else { vec![name, email] };
    Letter {
        sheet: Sheet {
            letterhead: Letterhead::of(&here.town),
            lang: here.lang,
            labels: Labels::of(|key| here.t(key)),
            title: here.t("accounts-paper-title"),
            ident: format!("export/{}/{}", citizen.id(), here.now.0),
            at: here.now,
        },
        recipient,
        details: vec![(here.t("accounts-paper-date"), here.day(here.now))],
        blocks,
        signed: None,
        annex: Vec::new(),
        code: None,
    }
}

/// One kind of data: what it is, what for, until when, and what is stored.
fn told(
    here: &Here,
    personal: &Personal,
    (room, table): (&str, &str),
    rows: &[Value],
) -> Vec<Block> {
    let declared = personal
        .fields
        .iter()
        .find(|field| field.column.split_once('.').is_some_and(|(known, _)| known == table));
    let purpose = declared.map(|field| here.t(field.purpose));
    let name = word(here, &format!("told-{room}-{table}"))
        .or_else(|| purpose.clone())
        .unwrap_or_else(|| table.replace('_', " "));
    let mut blocks = vec![Block::heading(name)];
    if let Some((field, purpose)) = declared.zip(purpose) {
        let until = personal.until(here, field.retention);
        blocks.push(Block::text(here.t2("accounts-paper-why", "purpose", purpose, "until", until)));
    }
    for row in rows.iter().take(ROWS).filter_map(Value::as_object) {
        let mut facts: Vec<_> =
            row.iter().filter_map(|(key, value)| fact(here, key, value)).collect();
        // What takes several lines comes last.
        facts.sort_by_key(|(_, words)| words.contains('\n'));
        if !facts.is_empty() {
            blocks.push(Block::Facts { rows: facts });
        }
    }
    if rows.len() > ROWS {
        let more = i64::try_from(rows.len() - ROWS).unwrap_or(i64::MAX);
        blocks.push(Block::text(here.t1("accounts-paper-more", "n", more)));
    }
    blocks
}

/// What is stored under a name, in words; nothing where there is nothing to read.
fn fact(here: &Here, key: &str, value: &Value) -> Option<(String, String)> {
    let words = match value {
        Value::Number(number) if is_moment(key) => here.moment(kernel::Ts(number.as_i64()?)),
        // Rows of tables, and files in letters and digits.
        Value::String(text) if text.parse::<uuid::Uuid>().is_ok() || key == "bytes" => return None,
        // The same for the search.
        _ if key.ends_with("_folded") => return None,
        other => spoken(here, other),
    };
    let words = words.trim().to_owned();
    let name = word(here, &format!("accounts-field-{}", key.replace('_', "-")));
    let name = name.unwrap_or_else(|| key.replace('_', " "));
    (!words.is_empty()).then(|| (name, words.chars().take(CHARS).collect()))
}

/// Names that only say how a value is written down.
const FORMS: [&str; 9] =
    ["text", "number", "date", "flag", "keys", "parts", "files", "fields", "groups"];

/// A value in words; texts that hold data are read, numbers of rows left out.
fn spoken(here: &Here, value: &Value) -> String {
    let line = |(key, value): (&String, &Value)| {
        let said = spoken(here, value);
        if FORMS.contains(&key.as_str()) {
            return (!said.is_empty()).then_some(said);
        }
        let glue = if said.contains('\n') { ":\n" } else { ": " };
        (!said.is_empty()).then(|| format!("{}{glue}{said}", key.replace('_', " ")))
    };
    match value {
        Value::Null => String::new(),
        Value::Bool(true) => here.t("accounts-paper-yes"),
        Value::Bool(false) => here.t("accounts-paper-no"),
        Value::Number(number) => number.to_string(),
        Value::String(text) if text.starts_with(['{', '[']) => {
            match serde_json::from_str::<Value>(text) {
                Ok(inner) => spoken(here, &inner),
                Err(_is_plain_text) => text.clone(),
            }
        }
        Value::String(text) if text.parse::<uuid::Uuid>().is_ok() => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(items) => {
            let all = items.iter().map(|item| spoken(here, item));
            all.filter(|said| !said.is_empty()).collect::<Vec<_>>().join("\n")
        }
        Value::Object(fields) if fields.len() == 2 && fields.contains_key("question") => {
            let of =
                |key: &str| fields.get(key).map(|value| spoken(here, value)).unwrap_or_default();
            format!("{}: {}", of("question"), of("value"))
        }
        Value::Object(fields) => fields.iter().filter_map(line).collect::<Vec<_>>().join("\n"),
    }
}

/// A message, where there is one.
fn word(here: &Here, key: &str) -> Option<String> {
    here.app.words.find(here.lang, key, &[])
}
