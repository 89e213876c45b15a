//! Reading other systems' files: what goes in, what does not, and what is said about it.

use std::{fs::File, path::Path, sync::Arc};

use kernel::municipality::Municipality;
use proptest::prelude::*;
use reports::category::Catalogue;
use reports::import::{Encoding, ImportRow, KnownKeys, Mapping, OpenError, Reader, RowError};

const SMALL: &str = r#"
source = "old"
[columns]
source_id = "Nr"
text = "Text"
category = "Kategorie"
department = "Amt"
address = "Adresse"
lon = "Länge"
lat = "Breite"
received_at = "Eingang"
closed_at = "Erledigt"
[empty]
any = ["-"]
[constants]
category = "Sonstiges"
[categories]
"Licht > Laterne" = "street_lamps"
"Sonstiges" = "other"
[departments]
"Stadtwerke" = "stadtwerke"
"Moderation" = "-"
"#;
const HEADING: &str = "Nr;Text;Kategorie;Amt;Adresse;Länge;Breite;Eingang;Erledigt\n";

fn mapping(toml: &str) -> Arc<Mapping> {
    Arc::new(Mapping::parse("small.toml", toml, &KnownKeys::default()).expect("a sound mapping"))
}

fn read(file: &[u8]) -> Vec<Result<ImportRow, RowError>> {
    Reader::open(mapping(SMALL), file).expect("a sound heading").collect()
}

fn only(row: &str) -> Result<ImportRow, RowError> {
    let mut rows = read(format!("{HEADING}{row}\n").as_bytes());
    assert_eq!(rows.len(), 1, "{rows:?}");
    rows.remove(0)
}

#[test]
fn a_german_row_is_read_as_it_is_meant() {
    let row = only(
        "7;\"Die Lampe\r\nist \"\"dunkel\"\"\";Licht>Laterne;Stadtwerke;Weg  1;9,162;47,66;\
         05.10.2023 14:30;05.10.2023",
    );
    let row = row.expect("a sound row");
    assert_eq!(row.text, "Die Lampe\nist \"dunkel\"");
    assert_eq!((row.line, row.category.key.as_str()), (2, "street_lamps"));
    let place = row.place.expect("a place");
    let point = place.point.expect("a point");
    assert_eq!((point.lon, point.lat, place.address.as_deref()), (9.162, 47.66, Some("Weg 1")));
    assert_eq!(row.received_at.0, 1_696_509_000_000_000, "12:30 UTC");
    assert_eq!(row.closed_at, Some(row.received_at), "closed later that day, we do not know when");
}

#[test]
fn a_row_without_any_place_is_a_row() {
    let row = only("7;Text;-;-;;;;2023-10-05 14:30;").expect("a sound row");
    assert_eq!(row.place, None);
    assert_eq!(row.department, None);
    assert_eq!(row.category.key, "other", "the constant");
}

#[test]
fn every_mistake_is_named_with_its_column() {
    for (row, field, part) in [
        (";Text;;;;;;05.10.2023;", "Nr", "recognises it"),
        ("7; ;;;;;;05.10.2023;", "Text", "empty"),
        ("7;Text;Licht > Laternen;;;;;05.10.2023;", "Kategorie", "\"Licht > Laterne\" meant"),
        ("7;Text;;Gartenamt;;;;05.10.2023;", "Amt", "[departments]"),
        ("7;Text;;;;9,16;;05.10.2023;", "Breite", "no lat"),
        ("7;Text;;;;47,66;9,16;05.10.2023;", "Länge", "exchanged"),
        ("7;Text;;;;9,16;147,66;05.10.2023;", "Breite", "not on the globe"),
        ("7;Text;;;;neun;47,66;05.10.2023;", "Länge", "no number"),
        ("7;Text;;;;;;28.03.2021 02:30;", "Eingang", "does not exist"),
        ("7;Text;;;;;;;", "Eingang", "empty"),
        ("7;Text;;;;;;05.10.2023;04.10.2023", "Erledigt", "before the report came in"),
        ("7;Text;;;;;;05.10.2023", "row", "8 cells and the heading 9"),
        ("7;\"Text;;;;;;05.10.2023;", "row", "never closed"),
    ] {
        let error = only(row).expect_err(row);
        assert_eq!(error.line, 2, "{row}");
        assert_eq!(error.field, field, "{row}: {error}");
        assert!(error.reason.contains(part), "{row}: {error}");
    }
}

#[test]
fn a_wrong_row_does_not_stop_the_rest_and_has_its_physical_line() {
    let file = format!(
        "{HEADING}1;a;;;;;;05.10.2023;\n2;\"b\nb\nb\";;;;;;gestern;\n\n3;c;;;;;;05.10.2023;\n"
    );
    let rows = read(file.as_bytes());
    let lines: Vec<u64> =
        rows.iter().map(|r| r.as_ref().map_or_else(|e| e.line, |r| r.line)).collect();
    assert_eq!(lines, [2, 3, 7]);
    assert!(rows[1].is_err() && rows[0].is_ok() && rows[2].is_ok());
}

#[test]
fn a_damaged_letter_in_a_utf8_file_costs_its_row_only() {
    let mut file = format!("{HEADING}1;Müll;;;;;;05.10.2023;\n2;M").into_bytes();
    file.extend_from_slice(b"\xfcll;;;;;;05.10.2023;\n3;Mehr;;;;;;05.10.2023;\n");
    let rows = read(&file);
    let error = rows[1].as_ref().expect_err("a damaged letter");
    assert_eq!((error.line, error.field.as_str()), (3, "Text"));
    assert!(rows[0].is_ok() && rows[2].is_ok());
}

#[test]
fn a_column_that_is_missing_is_named_with_the_one_that_was_meant() {
    let file = HEADING.replace("Eingang", "Eingnag");
    let Err(OpenError::Heading(problems)) = Reader::open(mapping(SMALL), file.as_bytes()) else {
        panic!("a column is missing");
    };
    assert!(problems[0].contains("did you mean \"Eingnag\""), "{problems:?}");
    assert!(matches!(Reader::open(mapping(SMALL), &b""[..]), Err(OpenError::Empty)));
}

#[test]
fn a_wrong_mapping_is_told_line_by_line() {
    let known =
        KnownKeys { categories: Some(["street_lamps".to_owned()].into()), ..KnownKeys::default() };
    let toml = SMALL.replace("any =", "ayn =").replace("received_at = \"Eingang\"\n", "");
    let findings = Mapping::parse("small.toml", &toml, &known).expect_err("three mistakes");
    let all: Vec<String> = findings.iter().map(ToString::to_string).collect();
    let all = all.join("\n");
    assert!(all.contains("small.toml:13") && all.contains("any"), "{all}");
    assert!(all.contains("received_at"), "{all}");
    assert!(all.contains("no \"other\" among its categories"), "{all}");
    assert_eq!(findings.len(), 3, "{all}");
}

/// The mapping of the example, checked against its departments and categories.
fn konstanz_mapping() -> Mapping {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/konstanz");
    let read = |name| std::fs::read_to_string(folder.join(name)).expect("the example");
    let town = Municipality::parse("municipality.toml", &read("municipality.toml"));
    let town = town.expect("a sound municipality");
    let catalogue = Catalogue::parse("categories.toml", &read("categories.toml"), &town);
    let known = KnownKeys::of(&town, &catalogue.expect("a sound catalogue"));
    Mapping::parse("defects.toml", &read("imports/defects.toml"), &known).expect("sound")
}

#[test]
fn the_example_mapping_fits_the_example_town() {
    assert_eq!(konstanz_mapping().source, "maengelmelder");
}

/// The export of a real city, where it lies on this machine.
fn real_file() -> Option<File> {
    let folder = std::env::var_os("ALLMENDE_REAL_DATA")?;
    File::open(Path::new(&folder).join("konstanz/defects_2020-2022.csv")).ok()
}

#[test]
fn the_real_file_of_konstanz_goes_in_whole() {
    let Some(file) = real_file() else {
        return eprintln!("skipped: set ALLMENDE_REAL_DATA to a folder with konstanz/");
    };
    let mapping = Arc::new(konstanz_mapping());
    let rows: Vec<_> = Reader::open(mapping, file).expect("a sound heading").collect();
    let failed: Vec<_> = rows.iter().filter_map(|r| r.as_ref().err()).collect();
    assert!(failed.is_empty(), "{failed:?}");
    assert_eq!(rows.len(), 3788);
    let nowhere = rows.iter().flatten().filter(|r| r.place.is_none()).count();
    assert_eq!(nowhere, 314);
    let public = rows.iter().flatten().filter(|r| r.published_at.is_some()).count();
    assert_eq!(public, 3563);
}

/// A file of texts in an encoding, as the csv crate writes it.
fn written(texts: &[String], separator: u8, crlf: bool, encode: fn(&str) -> Vec<u8>) -> Vec<u8> {
    let end = if crlf { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') };
    let mut writer =
        csv::WriterBuilder::new().delimiter(separator).terminator(end).from_writer(Vec::new());
    let heading = ["Nr", "Text", "Kategorie", "Amt", "Adresse", "Länge", "Breite", "Eingang"];
    writer.write_record(heading.into_iter().chain(["Erledigt"])).expect("memory");
    for (number, text) in texts.iter().enumerate() {
        let number = number.to_string();
        let row = [&number, text.as_str(), "", "", "", "9,1", "47.6", "05.10.2023", ""];
        writer.write_record(row).expect("memory");
    }
    let bytes = writer.into_inner().expect("memory");
    encode(std::str::from_utf8(&bytes).expect("written from text"))
}

fn utf8(text: &str) -> Vec<u8> {
    text.as_bytes().to_vec()
}

fn utf8_marked(text: &str) -> Vec<u8> {
    [b"\xef\xbb\xbf", text.as_bytes()].concat()
}

fn cp1252(text: &str) -> Vec<u8> {
    encoding_rs::WINDOWS_1252.encode(text).0.into_owned()
}

fn utf16(text: &str) -> Vec<u8> {
    [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

fn utf16_big(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_be_bytes).collect()
}

proptest! {
    #[test]
    fn what_is_written_in_any_encoding_and_layout_is_read_again(
        texts in prop::collection::vec("[a-zäöüß€„“,;|\t\"' \n]{0,30}x", 1..12),
        separator in prop::sample::select(vec![b',', b';', b'\t', b'|']),
        crlf: bool,
        encoding in 0_usize..5,
    ) {
        let encode = [utf8, utf8_marked, cp1252, utf16, utf16_big][encoding];
        let file = written(&texts, separator, crlf, encode);
        let mut reader = Reader::open(mapping(SMALL), &file[..]).expect("a sound heading");
        let rows: Result<Vec<_>, _> = reader.by_ref().collect();
        let rows = rows.map_err(|e| TestCaseError::fail(e.to_string()))?;
        let got: Vec<&str> = rows.iter().map(|r| r.text.as_str()).collect();
        let want: Vec<&str> = texts.iter().map(|t| t.trim()).collect();
        prop_assert_eq!(got, want);
        prop_assert_eq!(reader.separator(), char::from(separator));
        prop_assert_eq!(reader.encoding() == Some(Encoding::Cp1252), encoding == 2);
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(reader) = Reader::open(mapping(SMALL), &bytes[..]) {
            prop_assert!(reader.count() <= bytes.len());
        }
    }

    #[test]
    fn no_bytes_below_a_heading_make_it_panic_or_run_forever(
        bytes in prop::collection::vec(prop_oneof![
            any::<u8>(),
            prop::sample::select(b";;;;;;;\"\r\n0123456789.,-: ".to_vec()),
        ], 0..600),
    ) {
        let file = [HEADING.as_bytes(), &bytes].concat();
        let toml = format!("{SMALL}[file]\nencoding = \"utf-8\"\nseparator = \"semicolon\"\n");
        let reader = Reader::open(mapping(&toml), &file[..]).expect("a sound heading");
        prop_assert!(reader.count() <= bytes.len());
    }
}
