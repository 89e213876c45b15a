//! Workbooks: cells as a German Excel shows them, then read like every table.

use std::io::{Cursor, Write};
use std::path::PathBuf;

use table::{Form, Kind, Schema, Survey, Workbook, write};

/// A folder that goes with the test, and a workbook in it.
struct Shelf(tempfile::TempDir);

impl Shelf {
    fn put(&self, name: &str, files: &[(&str, &str)]) -> PathBuf {
        let mut pack = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in files {
            pack.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
            pack.write_all(text.as_bytes()).unwrap();
        }
        let path = self.0.path().join(name);
        std::fs::write(&path, pack.finish().unwrap().into_inner()).unwrap();
        path
    }
}

const ROOT: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
    <Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
const BOOK: &str = "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>\
    <sheet name=\"Leer\" sheetId=\"1\" r:id=\"r1\"/><sheet name=\"Bäume\" sheetId=\"2\" r:id=\"r2\"/></sheets></workbook>";
const RELATIONS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
    <Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
    <Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet2.xml\"/>\
    <Relationship Id=\"r3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>";
/// Style 1 is a day, style 2 a day with a time.
const STYLES: &str = "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\
    <cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>";

/// Cells of rows: `n` numbers, `d` days, `t` text, `b` yes or no.
fn sheet(rows: &[(u32, &[(char, &str)])]) -> String {
    let cell = |row: u32, at: usize, kind: char, value: &str| {
        let place = format!("{}{row}", char::from(b'A' + u8::try_from(at).unwrap()));
        match kind {
            't' => format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{value}</t></is></c>"),
            'b' => format!("<c r=\"{place}\" t=\"b\"><v>{value}</v></c>"),
            'd' => format!("<c r=\"{place}\" s=\"1\"><v>{value}</v></c>"),
            'm' => format!("<c r=\"{place}\" s=\"2\"><v>{value}</v></c>"),
            _ => format!("<c r=\"{place}\"><v>{value}</v></c>"),
        }
    };
    let rows: String = rows
        .iter()
        .map(|(row, cells)| {
            let cells =
                cells.iter().enumerate().map(|(at, (kind, value))| cell(*row, at, *kind, value));
            format!("<row r=\"{row}\">{}</row>", cells.collect::<String>())
        })
        .collect();
    format!(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>"
    )
}

#[test]
fn a_sheet_is_read_as_excel_shows_it_and_rows_keep_their_numbers() {
    let shelf = Shelf(tempfile::tempdir().unwrap());
    let heading: &[(char, &str)] = &[
        ('t', "Nr"),
        ('t', "PLZ"),
        ('t', "Höhe (m)"),
        ('t', "gepflanzt"),
        ('t', "geschützt"),
        ('t', "um"),
    ];
    let trees = sheet(&[
        (2, &[('t', "Bäume der Stadt")]),
        (4, heading),
        (
            5,
            &[
                ('n', "1"),
                ('t', "01067"),
                ('n', "1.234"),
                ('d', "45204"),
                ('b', "1"),
                ('m', "45204.5"),
            ],
        ),
        (
            6,
            &[
                ('n', "2"),
                ('n', "78462"),
                ('n', "0.30000000000000004"),
                ('d', "45205"),
                ('b', "0"),
                ('m', "45205.25"),
            ],
        ),
        (8, &[('t', "Quelle: Gartenamt")]),
    ]);
    let path = shelf.put(
        "trees.xlsx",
        &[
            ("_rels/.rels", ROOT),
            ("xl/workbook.xml", BOOK),
            ("xl/_rels/workbook.xml.rels", RELATIONS),
            ("xl/styles.xml", STYLES),
            ("xl/worksheets/sheet1.xml", &sheet(&[])),
            ("xl/worksheets/sheet2.xml", &trees),
        ],
    );
    let book = Workbook::open(&path, None).unwrap();
    let survey = Survey::of(&book, &Schema::default()).unwrap();
    assert_eq!(
        (survey.file.sheet.as_deref(), survey.file.other_sheets.as_slice()),
        (Some("Bäume"), &["Leer".to_owned()][..])
    );
    let kinds: Vec<Kind> = survey.columns.iter().map(|column| column.reading.kind).collect();
    assert_eq!(
        kinds,
        [Kind::Integer, Kind::Code, Kind::Number, Kind::Date, Kind::Boolean, Kind::DateTime]
    );
    assert_eq!(survey.columns[0].examples[1].line, 6);
    assert_eq!((survey.file.above[0].line, survey.file.below[0].line), (2, 8));
    let mut clean = Vec::new();
    write(&book, &survey, Form::Csv, &mut clean).unwrap();
    assert_eq!(
        String::from_utf8(clean).unwrap(),
        "Nr,PLZ,Höhe (m),gepflanzt,geschützt,um\r\n\
        1,01067,1.234,2023-10-05,true,2023-10-05T12:00:00\r\n2,78462,0.3,2023-10-06,false,2023-10-06T06:00:00\r\n"
    );

    let missing = Workbook::open(&path, Some("Sträucher")).unwrap_err().to_string();
    assert_eq!(missing, "there is no sheet \"Sträucher\"; there are: Leer, Bäume");
}

#[test]
fn an_ods_file_is_read_the_same_way() {
    let shelf = Shelf(tempfile::tempdir().unwrap());
    let cell = |kind: &str, value: &str, text: &str| {
        format!(
            "<table:table-cell office:value-type=\"{kind}\" {value}><text:p>{text}</text:p></table:table-cell>"
        )
    };
    let row = |cells: &[String]| format!("<table:table-row>{}</table:table-row>", cells.concat());
    let rows = [
        row(&[
            cell("string", "", "Nr"),
            cell("string", "", "Betrag in €"),
            cell("string", "", "am"),
        ]),
        row(&[
            cell("float", "office:value=\"1\"", "1"),
            cell("float", "office:value=\"12.5\"", "12,50"),
            cell("date", "office:date-value=\"2023-10-05\"", "05.10.23"),
        ]),
        row(&[
            cell("float", "office:value=\"2\"", "2"),
            cell("string", "", "k.A."),
            cell("date", "office:date-value=\"2023-10-06\"", "06.10.23"),
        ]),
    ];
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content \
        xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
        xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
        xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>\
        <table:table table:name=\"Blatt\">{}</table:table></office:spreadsheet></office:body></office:document-content>",
        rows.concat()
    );
    let manifest = "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>";
    let path = shelf.put(
        "money.ods",
        &[
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            ("META-INF/manifest.xml", manifest),
            ("content.xml", &content),
        ],
    );
    let book = Workbook::open(&path, None).unwrap();
    let survey = Survey::of(&book, &Schema::default()).unwrap();
    let mut clean = Vec::new();
    write(&book, &survey, Form::Csv, &mut clean).unwrap();
    assert_eq!(
        String::from_utf8(clean).unwrap(),
        "Nr,Betrag in €,am\r\n1,12.5,2023-10-05\r\n2,,2023-10-06\r\n"
    );
}

#[test]
fn what_is_no_workbook_says_so() {
    let shelf = Shelf(tempfile::tempdir().unwrap());
    let path = shelf.put("broken.xlsx", &[("hello.txt", "hello")]);
    assert!(Workbook::open(&path, None).is_err());
    let path = shelf.0.path().join("text.ods");
    std::fs::write(&path, "a;b\n1;2\n").unwrap();
    assert!(Workbook::open(&path, None).is_err());
}

#[test]
fn a_small_file_that_unpacks_to_half_a_gigabyte_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bomb.xlsx");
    let mut pack = zip::ZipWriter::new(std::fs::File::create(&path).unwrap());
    pack.start_file("xl/workbook.xml", zip::write::SimpleFileOptions::default()).unwrap();
    let blank = vec![b' '; 1024 * 1024];
    (0..513).for_each(|_| pack.write_all(&blank).unwrap());
    pack.finish().unwrap();
    assert!(std::fs::metadata(&path).unwrap().len() < 2_000_000);
    let refused = Workbook::open(&path, None).unwrap_err().to_string();
    assert!(refused.contains("512 MiB"), "{refused}");
}
