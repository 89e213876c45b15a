//! Corrections by a person, and files that break what was agreed.

use table::{Form, Kind, Schema, Survey};

use crate::told::{rows, survey, written};

const FILE: &str = "Nr;Menge;Tag\n1;1.234;05/10/2023\n2;5.678;01/02/2024\n";

fn with(schema: &str, file: &str) -> Survey {
    Survey::of(file.as_bytes(), &Schema::parse(schema).unwrap()).unwrap()
}

#[test]
fn a_person_corrects_what_was_read_wrongly() {
    let before = survey(FILE.as_bytes());
    assert!(!before.columns[1].sure && !before.columns[2].sure);
    let schema = "[[column]]\nname = \"Menge\"\nkind = \"number\"\nformat = \"1,234.56\"\nunit = \"kg\"\n\
                  [[column]]\nname = \"Tag\"\nformat = \"month-first\"\n\
                  [[column]]\nname = \"Nr\"\nkind = \"code\"\n";
    let after = with(schema, FILE);
    assert_eq!(after.findings, []);
    let clean = rows(&written(FILE.as_bytes(), &after, Form::Csv));
    assert_eq!(clean[1], ["1", "1.234", "2023-05-10"]);
    assert!(after.columns.iter().all(|column| column.corrected && column.sure));
    assert_eq!(after.columns[1].unit(), Some("kg"));
    assert!(after.columns[1].reason.starts_with("the schema says so (recognised: "));
}

#[test]
fn a_person_says_how_the_file_is_built() {
    let file = "ignored;x\n7;8\n2020;2021\n1;2\n";
    let schema =
        "[file]\nheading_line = 3\nheading_rows = 1\nseparator = \";\"\nencoding = \"latin-1\"\n";
    let read = with(schema, file);
    let names: Vec<_> = read.columns.iter().map(|column| column.name.as_str()).collect();
    assert_eq!((names, read.file.rows, read.file.above.len()), (vec!["2020", "2021"], 1, 2));
    assert_eq!(with("[file]\nheading_rows = 0\n", "a;b\nc;d\n").file.rows, 2);
}

#[test]
fn a_file_that_breaks_what_was_agreed_is_told_by_line_and_column() {
    let old = "Nr;Menge;Tag\n1;12,5;05.10.2023\n2;13,5;01.02.2024\n";
    let schema = Schema::descriptor(&survey(old.as_bytes())).to_string();
    let next = "Nr;Menge;Tag\n3;14,5;06.10.2023\n";
    assert_eq!(with(&schema, next).findings, []);

    let broken = "Nr;Menge;Datum\n3;viel;06.10.2023\n4;;\n";
    let findings = with(&schema, broken).findings;
    let told: Vec<_> = findings
        .iter()
        .map(|f| (f.line, f.column.as_deref().unwrap(), f.reason.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (Some(1), "Tag", "is missing; the file has Nr, Menge, Datum"),
            (None, "Menge", "has no value in 1 rows"),
            (Some(2), "Menge", "is no number; the schema says number"),
            (Some(1), "Datum", "is new: the schema does not know it"),
        ]
    );
    assert!(findings.iter().all(|finding| !finding.todo.is_empty()));
}

#[test]
fn values_that_may_stay_text_break_nothing() {
    let schema = "[[column]]\nname = \"Menge\"\nkind = \"number\"\nkeep_misfits = true\n";
    let file = "Nr;Menge\n1;viel\n2;12,5\n";
    let read = with(schema, file);
    assert_eq!((read.findings.len(), read.misfits()), (0, 1));
    let clean = written(file.as_bytes(), &read, Form::Ndjson);
    assert_eq!(clean, "{\"Nr\":1,\"Menge\":\"viel\"}\n{\"Nr\":2,\"Menge\":12.5}\n");
}

#[test]
fn a_schema_says_what_it_does_not_understand() {
    let wrong = |text: &str| Schema::parse(text).unwrap_err().to_string();
    assert!(wrong("[[column]]\nname = \"a\"\nkind = \"zahl\"\n").contains("zahl"));
    let format = wrong("[[column]]\nname = \"a\"\nkind = \"number\"\nformat = \"1 234\"\n");
    assert!(format.contains("1.234,56 or 1,234.56"), "{format}");
    assert!(wrong("[[colum]]\nname = \"a\"\n").contains("colum"));
    assert!(!wrong("{").is_empty());
}

#[test]
fn a_table_schema_of_others_is_understood() {
    let schema = r#"{"fields": [{"name": "Nr", "type": "string"},
        {"name": "Menge", "type": "number", "decimalChar": ",", "constraints": {"required": true}}]}"#;
    let read = with(schema, "Nr;Menge\n1;1.234\n2;5.678\n");
    assert_eq!(read.columns[0].reading.kind, Kind::Text);
    assert_eq!(read.columns[1].reading.kind, Kind::Number);
    assert_eq!(read.findings, []);
}

#[test]
fn excel_gets_no_formulas_and_german_values() {
    let file = "Name;Betrag;Tag;ok\n=1+1;1.234,50;05.10.2023;ja\n@x;-2,5;06.10.2023;nein\n";
    let clean = written(file.as_bytes(), &survey(file.as_bytes()), Form::ExcelGerman);
    assert_eq!(
        clean,
        "\u{FEFF}Name;Betrag;Tag;ok\r\n'=1+1;1234,50;05.10.2023;ja\r\n'@x;-2,5;06.10.2023;nein\r\n"
    );
}

#[test]
fn json_keeps_digits_and_is_json() {
    let file = "Name;Betrag\n\"a \"\"b\"\"\";12,50\nc;-\n";
    let clean = written(file.as_bytes(), &survey(file.as_bytes()), Form::Json);
    assert_eq!(
        clean,
        "[\n{\"Name\":\"a \\\"b\\\"\",\"Betrag\":12.50},\n{\"Name\":\"c\",\"Betrag\":null}\n]\n"
    );
    let parsed: serde_json::Value = serde_json::from_str(&clean).unwrap();
    assert_eq!(parsed[0]["Betrag"], 12.5);
}
