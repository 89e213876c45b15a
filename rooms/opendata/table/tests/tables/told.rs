//! What was read of a file, as text that a person can check.

use table::{Form, Schema, Survey, write};

/// The survey of bytes without a schema.
pub fn survey(bytes: &[u8]) -> Survey {
    Survey::of(bytes, &Schema::default()).unwrap()
}

/// A file in a form.
pub fn written(bytes: &[u8], survey: &Survey, form: Form) -> String {
    let mut out = Vec::new();
    write(bytes, survey, form, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// One line for each column: `name: kind [unit] [format] [role] [?] | values`; misfits between « ».
pub fn told(bytes: &[u8]) -> String {
    let survey = survey(bytes);
    let rows = rows(&written(bytes, &survey, Form::Csv));
    let mut told = String::new();
    for (index, column) in survey.columns.iter().enumerate() {
        let mut words = vec![column.reading.kind.name().to_owned()];
        words.extend(column.unit().map(|unit| format!("in {unit}")));
        words.extend(Some(&column.format).filter(|format| !format.is_empty()).cloned());
        words.extend(
            column
                .role
                .map(|role| serde_json::to_value(role).unwrap().as_str().unwrap().to_owned()),
        );
        words.extend(column.crs.clone());
        words.extend((!column.sure).then(|| "?".to_owned()));
        let values: Vec<String> = rows[1..].iter().map(|row| value(&row[index], column)).collect();
        told += &format!("{}: {} | {}\n", column.name, words.join(" "), values.join(" | "));
    }
    let lines = |asides: &[table::Aside]| {
        asides.iter().map(|aside| aside.line.to_string()).collect::<Vec<_>>().join(",")
    };
    let file = &survey.file;
    if !file.above.is_empty() || !file.below.is_empty() {
        told += &format!("above {}; below {}\n", lines(&file.above), lines(&file.below));
    }
    told
}

/// Heading and rows of CSV, read by code we did not write.
pub fn rows(clean: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(clean.as_bytes());
    let record = |record: csv::StringRecord| record.iter().map(str::to_owned).collect();
    reader.records().map(|row| record(row.unwrap())).collect()
}

fn value(value: &str, column: &table::Column) -> String {
    let misfit = column.listed.iter().any(|misfit| misfit.value == value);
    match value {
        "" => "∅".to_owned(),
        _ if misfit => format!("«{value}»"),
        _ => value.to_owned(),
    }
}

/// Compares line by line without the blanks at the margin.
#[track_caller]
pub fn check(name: &str, bytes: &[u8], want: &str) {
    let tidy = |text: &str| text.trim().lines().map(str::trim).collect::<Vec<_>>().join("\n");
    let (told, want) = (tidy(&told(bytes)), tidy(want));
    assert!(told == want, "{name}\n--- read\n{told}\n--- expected\n{want}\n");
}

/// Text as Windows-1252.
pub fn cp1252(text: &str) -> Vec<u8> {
    let byte = |c: char| match c {
        '€' => 0x80,
        '„' => 0x84,
        '“' => 0x93,
        '–' => 0x96,
        c => u8::try_from(u32::from(c)).unwrap(),
    };
    text.chars().map(byte).collect()
}
