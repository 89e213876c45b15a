//! Real files of cities, where `ALLMENDE_REAL_DATA` says where they lie.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use table::{Column, Kind, Role, Schema, Survey};

/// The folder, or `None` and a word about it.
fn real(test: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("ALLMENDE_REAL_DATA").map(PathBuf::from);
    if folder.is_none() {
        eprintln!("skipped: {test} (ALLMENDE_REAL_DATA is not set)");
    }
    folder
}

fn survey(path: &Path) -> Survey {
    Survey::of(&path.to_path_buf(), &Schema::default()).unwrap()
}

fn column<'s>(survey: &'s Survey, name: &str) -> &'s Column {
    survey.columns.iter().find(|column| column.name == name).unwrap()
}

#[track_caller]
fn kinds(survey: &Survey, want: &[(&str, Kind)]) {
    let read: Vec<_> =
        survey.columns.iter().map(|column| (column.name.as_str(), column.reading.kind)).collect();
    assert_eq!(read, want);
}

#[test]
fn the_trees_of_konstanz() {
    let Some(folder) = real("the_trees_of_konstanz") else { return };
    let trees = survey(&folder.join("konstanz/trees_2020.csv"));
    assert_eq!((trees.file.rows, trees.misfits(), trees.file.separator), (15_936, 0, ','));
    kinds(
        &trees,
        &[
            ("X", Kind::Number),
            ("Y", Kind::Number),
            ("OBJECTID", Kind::Integer),
            ("baumId", Kind::Integer),
            ("baumNr", Kind::Integer),
            ("baumart", Kind::Integer),
            ("hoeheM", Kind::Integer),
            ("kronendurchmesserM", Kind::Integer),
            ("stammumfangCM", Kind::Integer),
            ("location", Kind::Text),
            ("Name_dt", Kind::Text),
            ("Name_lat", Kind::Text),
            ("Name_Sym", Kind::Text),
        ],
    );
    assert_eq!(column(&trees, "X").role, Some(Role::Longitude));
    assert_eq!(column(&trees, "Y").role, Some(Role::Latitude));
}

#[test]
fn the_defects_of_konstanz() {
    let Some(folder) = real("the_defects_of_konstanz") else { return };
    let defects = survey(&folder.join("konstanz/defects_2020-2022.csv"));
    assert_eq!((defects.file.rows, defects.misfits()), (3_788, 0));
    for (name, kind) in [
        ("ID", Kind::Integer),
        ("Text", Kind::Text),
        ("Kategorie", Kind::Text),
        ("lon", Kind::Number),
        ("lat", Kind::Number),
        ("Jahr", Kind::Year),
        ("Monat", Kind::Integer),
        ("Gemeldet-am", Kind::DateTime),
        ("Freigegeben-am", Kind::DateTime),
        ("Geprueft-am", Kind::DateTime),
        ("Freigabe-in", Kind::Number),
        ("Stadtteil", Kind::Text),
    ] {
        assert_eq!(column(&defects, name).reading.kind, kind, "{name}");
    }
}

#[test]
fn the_cyclists_of_bonn_write_latin_1_and_decimal_commas() {
    let Some(folder) = real("the_cyclists_of_bonn_write_latin_1_and_decimal_commas") else {
        return;
    };
    let dialogue = survey(&folder.join("raddialog/bonn_2017.csv"));
    assert_eq!((dialogue.file.rows, dialogue.file.separator), (2_163, ';'));
    assert_eq!(dialogue.file.encoding.encoding, table::Encoding::Cp1252);
    assert_eq!(column(&dialogue, "lat").role, Some(Role::Latitude));
    assert_eq!(column(&dialogue, "lon").role, Some(Role::Longitude));
    // Somebody lost a comma there.
    let lost = &column(&dialogue, "lon").listed;
    assert_eq!((dialogue.misfits(), lost[0].line, lost[0].value.as_str()), (1, 748, "7031"));
}

#[test]
fn the_catalogue_of_konstanz_has_59_entries() {
    let Some(folder) = real("the_catalogue_of_konstanz_has_59_entries") else { return };
    let catalogue = survey(&folder.join("konstanz/portal_packages_2021.csv"));
    assert_eq!(catalogue.file.rows, 59);
    assert_eq!(column(&catalogue, "created").reading.kind, Kind::DateTime);
    assert_eq!(column(&catalogue, "notes").reading.kind, Kind::Text);
}

/// Columns whose dictionary says otherwise, and why we stay with what we read.
const OTHERWISE: [(&str, &str, &str); 2] = [
    (
        "luftwerte",
        "pm10_maxtagesmittel",
        "all values end with .0 and one is missing: whole numbers",
    ),
    ("verkauf", "waerme", "all values end with .0 and some are missing: whole numbers"),
];

#[test]
fn the_statistics_of_konstanz_agree_with_their_dictionaries() {
    let Some(folder) = real("the_statistics_of_konstanz_agree_with_their_dictionaries") else {
        return;
    };
    let (mut tables, mut columns, mut differing) = (0, 0, Vec::new());
    for area in std::fs::read_dir(folder.join("konstanz/statistics")).unwrap() {
        descend(&area.unwrap().path(), &mut |path| {
            let types = dictionary(&path.with_extension("md"));
            let survey = survey(path);
            let stem = path.file_stem().unwrap().to_str().unwrap().to_owned();
            tables += 1;
            assert_eq!(survey.misfits(), 0, "{stem}");
            for column in &survey.columns {
                columns += 1;
                let said = types[&column.name].as_str();
                let agrees = match column.reading.kind {
                    Kind::Integer | Kind::Year => said == "int",
                    Kind::Number => said == "float",
                    // No row has a value.
                    Kind::Text if column.values == 0 => true,
                    _ => said == "str",
                };
                if !agrees {
                    differing.push((
                        stem.clone(),
                        column.name.clone(),
                        said.to_owned(),
                        column.reason.clone(),
                    ));
                }
            }
        });
    }
    let excepted =
        |stem: &str, name: &str| OTHERWISE.iter().any(|(s, n, _)| *s == stem && *n == name);
    differing.retain(|(stem, name, ..)| !excepted(stem, name));
    assert!(differing.is_empty(), "{differing:#?}");
    assert_eq!((tables, columns > 600), (123, true), "{columns} columns");
}

fn descend(path: &Path, visit: &mut dyn FnMut(&Path)) {
    if path.is_dir() {
        for entry in std::fs::read_dir(path).unwrap() {
            descend(&entry.unwrap().path(), visit);
        }
    } else if path.extension().is_some_and(|ending| ending == "csv") {
        visit(path);
    }
}

/// `int`, `float` or `str` by column, from the head of a dictionary.
fn dictionary(path: &Path) -> BTreeMap<String, String> {
    let text = std::fs::read_to_string(path).unwrap();
    let (mut types, mut name) = (BTreeMap::new(), String::new());
    for line in text.lines() {
        let bare = line.trim().trim_start_matches("- ");
        if let Some(own) = bare.strip_prefix("name: ") {
            name = own.trim_matches(['"', '\'']).to_owned();
        }
        if let Some(kind) = bare.strip_prefix("type: ") {
            let kind = kind.trim_start_matches("Optional[").trim_end_matches(']');
            types.insert(name.clone(), kind.to_owned());
        }
    }
    types
}
