//! A single field of a schema.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{
    Wrong,
    schema::{self, Edition},
    tree::Element,
};

/// A field.
#[derive(Debug)]
pub(super) struct Field {
    pub(super) id: String,
    pub(super) label: String,
    pub(super) help: Option<String>,
    pub(super) laws: Vec<String>,
    pub(super) asked: Asked,
    /// Lines of TOML that limit the answer.
    pub(super) limits: Vec<String>,
    /// What is left to people, as comments.
    pub(super) notes: Vec<String>,
}

/// What it asks for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// A type of ours.
    Type(&'static str),
    /// One of these, as code and name; none where the list is not in the file.
    Choice(Vec<(String, String)>),
    /// Nothing: a text to read.
    Text(String),
    /// Nothing: a value the program sets.
    Hidden,
}

/// Longest text that fits a single line.
const LINE: u64 = 200;
const MEGABYTE: u64 = 1_000_000;

/// Reads a field.
pub(super) fn read(element: &Element, edition: Edition) -> Result<Field, Wrong> {
    let (id, _) = schema::identity(element)?;
    let mut field = Field {
        id,
        label: schema::label(element)?,
        help: element.said("hilfetextEingabe")?,
        laws: schema::laws(element),
        asked: Asked::Hidden,
        limits: Vec::new(),
        notes: Vec::new(),
    };
    let content = element.all("inhalt").map(Element::words).find(|words| !words.is_empty());
    let (kind, at) = element.code("feldart")?.unwrap_or_else(|| ("input".to_owned(), element.at));
    field.asked = match kind.as_str() {
        "input" => Asked::Type(kind_of(element)?),
        "select" => Asked::Choice(choices(element, &mut field.notes)?),
        "label" => Asked::Text(content.clone().unwrap_or_else(|| field.label.clone())),
        "hidden" | "locked" => Asked::Hidden,
        _ => {
            let problem = format!("feldart cannot be {kind}");
            let remedy = "write input, select, label, hidden or locked";
            return Err(Wrong::new(at, problem, remedy));
        }
    };
    if let (Some(content), Asked::Type(_) | Asked::Choice(_) | Asked::Hidden) =
        (content, &field.asked)
    {
        field.notes.push(format!("its content at the beginning: {content}"));
    }
    if let Some((code, _)) = element.code("vorbefuellung")?.filter(|(code, _)| code != "keine") {
        field.notes.push(format!("prefill ({code}): name the kept data, or leave it out"));
    }
    limits(element, edition, &mut field)?;
    Ok(field)
}

fn kind_of(element: &Element) -> Result<&'static str, Wrong> {
    let (code, at) = element.code("datentyp")?.unwrap_or_else(|| ("text".to_owned(), element.at));
    Ok(match code.as_str() {
        "text" | "text_latin" => "text",
        "date" | "datetime" => "date",
        "time" => "time",
        "bool" => "yes_no",
        "num" | "num_int" => "number",
        "num_currency" => "money",
        "file" | "obj" => "upload",
        _ => {
            let problem = format!("datentyp cannot be {code}");
            let remedy = "write text, text_latin, date, time, datetime, bool, num, num_int, \
                          num_currency, file or obj";
            return Err(Wrong::new(at, problem, remedy));
        }
    })
}

/// The values in the file, or where to look for them.
fn choices(element: &Element, notes: &mut Vec<String>) -> Result<Vec<(String, String)>, Wrong> {
    if let Some(values) = element.once("werte")? {
        let one = |value: &Element| Ok((value.need_said("code")?, value.need_said("name")?));
        return values.all("wert").map(one).collect();
    }
    let list = element.once("codelisteReferenz")?;
    let generic = list.and_then(|list| list.all("genericodeIdentification").next()).or(list);
    let name = |key| generic.and_then(|generic| generic.all(key).next()).map(Element::words);
    let found = name("canonicalVersionUri").or_else(|| name("canonicalIdentification"));
    let found = found.filter(|name| !name.is_empty());
    let found = found.unwrap_or_else(|| "a list the file does not name".to_owned());
    notes.push(format!("choices = […]: take them from the code list {found}"));
    Ok(Vec::new())
}

/// What limits the answer by name; words of another kind are a note.
fn exactly(exact: &Element, edition: Edition, notes: &mut Vec<String>) -> BTreeMap<String, String> {
    let words = exact.words();
    if edition == Edition::Two
        && let Ok(Value::Object(found)) = serde_json::from_str(&words)
    {
        let plain = |value: Value| match value {
            Value::String(text) => text.trim().to_owned(),
            Value::Null => String::new(),
            other => other.to_string(),
        };
        let found = found.into_iter().map(|(name, value)| (name, plain(value)));
        return found.filter(|(_, value)| !value.is_empty()).collect();
    }
    if !words.is_empty() {
        notes.push(format!("limit: {words}"));
    }
    let names = ["minLength", "maxLength", "minValue", "maxValue", "pattern"];
    let value = |name: &str| Some((name.to_owned(), exact.attribute(name)?.to_owned()));
    names.into_iter().filter_map(value).collect()
}

/// What limits the answer, as lines of ours, or as a note.
fn limits(element: &Element, edition: Edition, field: &mut Field) -> Result<(), Wrong> {
    let exact = element.once("praezisierung")?;
    let said = exact.map(|exact| exactly(exact, edition, &mut field.notes)).unwrap_or_default();
    let said = |name: &str| said.get(name).cloned();
    let length = |name: &str| said(name).and_then(|text| text.parse::<u64>().ok());
    if let Asked::Type(kind @ ("text" | "area")) = &mut field.asked {
        let (least, most) = (length("minLength").filter(|n| *n > 1), length("maxLength"));
        if most.is_some_and(|most| most > LINE) {
            *kind = "area";
        }
        let fits = least.zip(most).is_none_or(|(least, most)| least <= most);
        let pairs = [("min", least), ("max", most.filter(|n| *n > 0))];
        for (key, number) in pairs.into_iter().filter(|_| fits) {
            field.limits.extend(number.map(|number| format!("{key} = {number}")));
        }
    }
    for (name, key) in [("minValue", "min"), ("maxValue", "max")] {
        let Some(value) = said(name) else { continue };
        let whole = value.parse::<i64>().ok().filter(|n| n.abs() < 1_000_000_000_000);
        match (&field.asked, whole) {
            (Asked::Type("number"), Some(n)) => field.limits.push(format!("{key} = {n}")),
            (Asked::Type("money"), Some(n)) => field.limits.push(format!("{key} = {}", n * 100)),
            _ => field.notes.push(format!("limit: {name} {value}")),
        }
    }
    if let Some(pattern) = said("pattern") {
        field.notes.push(format!("limit: the pattern {pattern}"));
    }
    extras(element, field)
}

/// Decimal places, sizes and kinds of files.
fn extras(element: &Element, field: &mut Field) -> Result<(), Wrong> {
    let fraction = element.code("datentyp")?.is_some_and(|(code, _)| code == "num");
    if field.asked == Asked::Type("number") && fraction {
        field.limits.push("places = 2".to_owned());
    }
    if field.asked != Asked::Type("upload") {
        return Ok(());
    }
    if let Some(size) = element.said("maxSize")? {
        match size.parse::<u64>() {
            Ok(bytes) => {
                let megabytes = bytes.div_ceil(MEGABYTE).clamp(1, 200);
                field.limits.push(format!("max_megabytes = {megabytes}"));
            }
            Err(_) => field.notes.push(format!("limit: maxSize {size}")),
        }
    }
    let kinds: Vec<String> = element.all("mediaType").map(Element::words).collect();
    if !kinds.is_empty() {
        field.notes.push(format!("accept = […]: the schema names {}", kinds.join(", ")));
    }
    Ok(())
}
