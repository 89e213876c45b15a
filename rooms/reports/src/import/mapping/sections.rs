//! The sections of a mapping's file.

use std::collections::{BTreeMap, BTreeSet};

use jiff::tz::TimeZone;
use kernel::municipality::{Section, nearest};

use super::{
    super::{
        encoding::{Encoding, EncodingChoice},
        field::Field,
        number::Decimal,
    },
    KnownKeys, Mapping, NOBODY, tidy_path,
};

/// Dates as most exports write them.
const DATES: [&str; 8] = [
    "%Y-%m-%d %H:%M:%S",
    "%Y-%m-%d %H:%M",
    "%Y-%m-%dT%H:%M:%S%:z",
    "%Y-%m-%dT%H:%M:%S",
    "%d.%m.%Y %H:%M:%S",
    "%d.%m.%Y %H:%M",
    "%d.%m.%Y",
    "%Y-%m-%d",
];
/// Builds a mapping; what is wrong in it is noted at the sections.
pub(super) fn build(file: &str, root: &Section<'_>, known: &KnownKeys) -> Mapping {
    let source = root.need_text("source");
    let layout = root.section("file");
    let columns = columns(root);
    let constants = fields(root, "constants");
    for field in Field::ALL.into_iter().filter(|f| f.is_needed()) {
        let there = columns.iter().any(|(f, _)| *f == field);
        if !there && (field == Field::SourceId || !constants.contains_key(&field)) {
            root.refuse(
                "columns",
                format!("no column is named for {field}"),
                format!("add {field} = \"heading of that column\" under [columns]"),
            );
        }
    }
    let has = |field| columns.iter().any(|(f, _)| *f == field);
    if has(Field::Lon) != has(Field::Lat) {
        root.refuse("columns", "only one of lon and lat has a column", "name both or neither");
    }
    let path_separator = layout.as_ref().and_then(|l| l.text("path_separator"));
    let path_separator = path_separator.unwrap_or_else(|| ">".to_owned());
    let table = |name, keys: &Option<BTreeSet<String>>| {
        let table = values(root, name, keys.as_ref());
        table.into_iter().map(|(n, key)| (tidy_path(&n, &path_separator), key)).collect()
    };
    let mut categories: BTreeMap<_, _> = table("categories", &known.categories);
    for (name, key) in &known.source_names {
        categories.entry(tidy_path(name, &path_separator)).or_insert_with(|| key.clone());
    }
    Mapping {
        file_name: file.to_owned(),
        source,
        encoding: layout.as_ref().and_then(encoding).unwrap_or_default(),
        separator: layout.as_ref().and_then(separator).flatten(),
        quote: layout.as_ref().and_then(quote).unwrap_or(Some(b'"')),
        skip_lines: layout.as_ref().and_then(|l| l.count("skip_lines", 0..=1000)).unwrap_or(0),
        decimal: layout.as_ref().and_then(decimal).unwrap_or_default(),
        dates: dates(layout.as_ref()),
        time_zone: time_zone(layout.as_ref()),
        empty: empty(root),
        categories,
        departments: table("departments", &known.departments),
        districts: table("districts", &known.districts),
        columns,
        path_separator,
        constants,
    }
}

fn columns(root: &Section<'_>) -> Vec<(Field, String)> {
    let Some(section) = root.section("columns") else {
        root.refuse("columns", "the section [columns] is missing", "add it");
        return Vec::new();
    };
    let column = |field: Field| section.text(field.name()).map(|heading| (field, heading));
    Field::ALL.into_iter().filter_map(column).collect()
}

fn fields(root: &Section<'_>, name: &str) -> BTreeMap<Field, String> {
    let Some(section) = root.section(name) else { return BTreeMap::new() };
    Field::ALL.into_iter().filter_map(|f| section.text(f.name()).map(|t| (f, t))).collect()
}

fn empty(root: &Section<'_>) -> BTreeMap<Option<Field>, Vec<String>> {
    let Some(section) = root.section("empty") else { return BTreeMap::new() };
    let all = Field::ALL.into_iter().map(|f| (Some(f), section.texts(f.name())));
    let mut words: BTreeMap<_, _> = all.collect();
    words.insert(None, section.texts("any"));
    words
}

/// A table of values, each leading to a key that must exist.
fn values(
    root: &Section<'_>,
    name: &str,
    known: Option<&BTreeSet<String>>,
) -> Vec<(String, String)> {
    let Some(section) = root.section(name) else { return Vec::new() };
    let mut values = Vec::new();
    for theirs in section.keys() {
        let ours = section.need_text(&theirs);
        let nobody = name == "departments" && ours == NOBODY;
        let there = known.is_none_or(|keys| keys.contains(&ours));
        if !ours.is_empty() && !nobody && !there {
            let near = nearest(&ours, known.into_iter().flatten().map(String::as_str));
            let problem = format!("the municipality has no \"{ours}\" among its {name}");
            let remedy = match near {
                Some(near) => format!("did you mean \"{near}\"?"),
                None => "write one of its keys".to_owned(),
            };
            section.refuse(&theirs, problem, remedy);
        }
        values.push((theirs.trim().to_owned(), ours));
    }
    values
}

fn encoding(layout: &Section<'_>) -> Option<EncodingChoice> {
    let fixed = EncodingChoice::Fixed;
    layout.choice(
        "encoding",
        &[
            ("auto", EncodingChoice::Auto),
            ("utf-8", fixed(Encoding::Utf8)),
            ("cp1252", fixed(Encoding::Cp1252)),
            ("latin-1", fixed(Encoding::Cp1252)),
            ("utf-16", fixed(Encoding::Utf16Le)),
        ],
    )
}

fn separator(layout: &Section<'_>) -> Option<Option<u8>> {
    layout.choice(
        "separator",
        &[
            ("auto", None),
            ("comma", Some(b',')),
            ("semicolon", Some(b';')),
            ("tab", Some(b'\t')),
            ("bar", Some(b'|')),
        ],
    )
}

fn quote(layout: &Section<'_>) -> Option<Option<u8>> {
    layout.choice("quote", &[("double", Some(b'"')), ("single", Some(b'\'')), ("none", None)])
}

fn decimal(layout: &Section<'_>) -> Option<Decimal> {
    layout.choice(
        "decimal",
        &[("auto", Decimal::Auto), ("point", Decimal::Point), ("comma", Decimal::Comma)],
    )
}

fn dates(layout: Option<&Section<'_>>) -> Vec<String> {
    let dates = layout.map(|l| l.texts("dates")).unwrap_or_default();
    if dates.is_empty() { DATES.map(str::to_owned).to_vec() } else { dates }
}

fn time_zone(layout: Option<&Section<'_>>) -> TimeZone {
    let name = layout.and_then(|l| l.text("time_zone"));
    let name = name.as_deref().unwrap_or("Europe/Berlin");
    TimeZone::get(name).unwrap_or_else(|error| {
        if let Some(layout) = layout {
            let remedy = "write a name of the time zone database, such as Europe/Berlin";
            layout.refuse("time_zone", error.to_string(), remedy);
        }
        TimeZone::UTC
    })
}
