//! What holds for all files.

use std::io::{self, Read};

use proptest::prelude::*;
use table::{Column, Form, Schema, Source, Survey};

use crate::told::{rows, survey, written};

/// Gives so many bytes at a time.
struct Pieces(Vec<u8>, usize);

impl Source for Pieces {
    fn open(&self) -> io::Result<Box<dyn Read + '_>> {
        Ok(Box::new(Piece(&self.0, self.1)))
    }
}

struct Piece<'b>(&'b [u8], usize);

impl Read for Piece<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let length = self.1.min(self.0.len()).min(into.len());
        into[..length].copy_from_slice(&self.0[..length]);
        self.0 = &self.0[length..];
        Ok(length)
    }
}

/// A cell of one of several kinds, as a German program writes it.
fn cell(kind: u8) -> BoxedStrategy<String> {
    match kind {
        0 => "[A-Za-zäöüÄß][a-zäöüß ;,\"]{0,10}[a-z]".boxed(),
        1 => {
            (0..10_000_000_i64, 0..100).prop_map(|(n, c)| format!("{},{c:02}", grouped(n))).boxed()
        }
        2 => (-99_999..99_999_i64).prop_map(|n| n.to_string()).boxed(),
        3 => (1..29, 1..13, 1950..2050).prop_map(|(d, m, y)| format!("{d:02}.{m:02}.{y}")).boxed(),
        4 => prop_oneof!["ja", "nein"].boxed(),
        5 => "0[0-9]{4}".boxed(),
        6 => (1..5, 1990..2030).prop_map(|(q, y)| format!("{q}. Quartal {y}")).boxed(),
        _ => prop_oneof![Just(String::new()), Just("-".to_owned()), "[0-9]{1,3},[0-9]"].boxed(),
    }
}

fn grouped(number: i64) -> String {
    let digits = number.to_string();
    let parts: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().map(|b| str::from_utf8(b).unwrap()).collect();
    parts.join(".")
}

/// Headings are words, and the first column always has a value, so that no row is empty.
fn tables() -> impl Strategy<Value = Vec<Vec<String>>> {
    prop::collection::vec(0..8_u8, 1..6).prop_flat_map(|kinds| {
        let row = kinds.iter().map(|kind| cell(*kind)).collect::<Vec<_>>();
        let row = ("[a-z]{3,8}", row).prop_map(|(first, rest)| [vec![first], rest].concat());
        prop::collection::vec(row, 3..30)
    })
}

fn file(rows: &[Vec<String>]) -> Vec<u8> {
    let heading = (0..rows[0].len()).map(|at| format!("Spalte{}", (b'A' + at as u8) as char));
    let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
    let line = |row: &Vec<String>| row.iter().map(quoted).collect::<Vec<_>>().join(";");
    let heading: Vec<String> = heading.collect();
    let lines: Vec<String> = std::iter::once(&heading).chain(rows).map(line).collect();
    lines.join("\r\n").into_bytes()
}

/// What was decided, without the examples and their lines.
fn decisions(survey: &Survey) -> Vec<(Column, usize)> {
    let bare = |column: &Column| {
        let bare = Column { examples: Vec::new(), listed: Vec::new(), ..column.clone() };
        (bare, column.listed.len())
    };
    survey.columns.iter().map(bare).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_reads_back_the_same(table in tables()) {
        let file = file(&table);
        let first = survey(&file);
        let clean = written(&file, &first, Form::Csv);
        let schema = Schema::parse(&Schema::descriptor(&first).to_string()).unwrap();
        // The clean table has points before decimals, whatever the file had.
        let schema = schema.of_clean_table();
        let second = Survey::of(clean.as_bytes(), &schema).unwrap();
        prop_assert_eq!(&second.findings, &[]);
        prop_assert_eq!(written(clean.as_bytes(), &second, Form::Csv), clean);
    }

    #[test]
    fn text_is_never_changed_and_no_row_is_lost(table in tables()) {
        let file = file(&table);
        let survey = survey(&file);
        let clean = rows(&written(&file, &survey, Form::Csv));
        prop_assert_eq!(clean.len(), table.len() + 1);
        for (index, column) in survey.columns.iter().enumerate() {
            for (row, clean) in table.iter().zip(&clean[1..]) {
                if column.reading.kind.is_text() && !row[index].trim().is_empty() {
                    prop_assert_eq!(&row[index], &clean[index]);
                }
                let lost = clean[index].is_empty() && !row[index].trim().is_empty();
                prop_assert!(!lost || column.nothing.contains_key(row[index].trim()));
            }
        }
    }

    #[test]
    fn where_the_bytes_are_cut_makes_no_difference(table in tables(), length in 1..40_usize) {
        let file = file(&table);
        let whole = survey(&file);
        let cut = Survey::of(&Pieces(file, length), &Schema::default()).unwrap();
        prop_assert_eq!(serde_json::to_string(&whole).unwrap(), serde_json::to_string(&cut).unwrap());
    }

    #[test]
    fn the_order_of_the_rows_makes_no_difference(table in tables(), turn in 1..29_usize) {
        let mut turned = table.clone();
        turned.rotate_left(turn % table.len());
        turned.swap(0, table.len() / 2);
        prop_assert_eq!(decisions(&survey(&file(&table))), decisions(&survey(&file(&turned))));
    }

    #[test]
    fn no_bytes_make_it_fall(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(survey) = Survey::of(bytes.as_slice(), &Schema::default()) {
            for form in [Form::Csv, Form::ExcelGerman, Form::Json, Form::Ndjson] {
                written(&bytes, &survey, form);
            }
        }
    }
}

/// Rows without end, made while they are read.
struct Endless(u64);

impl Source for Endless {
    fn open(&self) -> io::Result<Box<dyn Read + '_>> {
        let row = "4711;Straße;1.234,50;05.10.2023\n".as_bytes();
        let heading = "Nr;Name;Betrag;Tag\n".as_bytes();
        let rows = (0..self.0).map(move |_| row);
        Ok(Box::new(heading.chain(Repeated { rows, rest: &[] })))
    }
}

struct Repeated<'b, I> {
    rows: I,
    rest: &'b [u8],
}

impl<'b, I: Iterator<Item = &'b [u8]>> Read for Repeated<'b, I> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.rest.is_empty() {
            self.rest = self.rows.next().unwrap_or_default();
        }
        let length = self.rest.len().min(into.len());
        into[..length].copy_from_slice(&self.rest[..length]);
        self.rest = &self.rest[length..];
        Ok(length)
    }
}

#[test]
fn a_table_is_read_from_a_stream_nobody_holds() {
    let source = Endless(100_000);
    let survey = Survey::of(&source, &Schema::default()).unwrap();
    assert_eq!(survey.file.rows, 100_000);
    assert_eq!(survey.columns[2].values, 100_000);
    // What is kept of a column does not grow with its rows.
    assert!(serde_json::to_string(&survey).unwrap().len() < 10_000);
    let mut longest = Longest(0, 0);
    table::write(&source, &survey, Form::Csv, &mut longest).unwrap();
    assert!(longest.0 < 1000 && longest.1 > 3_000_000, "{} of {}", longest.0, longest.1);
}

/// Notes the longest piece and the sum.
struct Longest(usize, usize);

impl io::Write for Longest {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        (self.0, self.1) = (self.0.max(piece.len()), self.1 + piece.len());
        Ok(piece.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
