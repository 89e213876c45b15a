//! The passes over a file, and what they found.

use std::io::{self, Read};

use serde::Serialize;

use crate::body::Body;
use crate::column::{Column, shown};
use crate::decide::{Context, convention, decide};
use crate::error::{Error, Finding};
use crate::evidence::Evidence;
use crate::layout::{self, Aside, Layout};
use crate::read::{LONGEST, Recognised, Row, Rows, Text, WIDEST, find_separator, recognise};
use crate::schema::{FileSchema, Schema};
use crate::source::Source;

/// Bytes of text looked at to find separator and heading.
const HEAD: usize = 256 * 1024;
/// Rows looked at to find the heading.
const FIRST: usize = 200;
/// Findings kept of rows that are broken.
const LISTED: usize = 100;
/// The column for cells that stand right of all headings.
const OVERFLOW: &str = "Zellen ohne Spalte";

/// What is known about a file and each of its columns.
#[derive(Debug, Clone, Serialize)]
pub struct Survey {
    /// About the file.
    pub file: FileReport,
    /// Its columns from left to right.
    pub columns: Vec<Column>,
    /// What breaks the schema, or would be lost.
    pub findings: Vec<Finding>,
    #[serde(skip)]
    pub(crate) layout: Layout,
    /// The last column takes what stands right of all headings.
    #[serde(skip)]
    pub(crate) overflow: bool,
}

/// What is known about a file.
#[derive(Debug, Clone, Serialize)]
pub struct FileReport {
    /// The sheet that is read, where the file is a workbook.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// Sheets that are not read.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_sheets: Vec<String>,
    /// Its letters.
    pub encoding: Recognised,
    /// The character between cells.
    pub separator: char,
    /// Why.
    pub separator_reason: String,
    /// Lines above the table.
    pub above: Vec<Aside>,
    /// Lines of the heading; none where the file has none.
    pub heading_lines: Vec<u64>,
    /// Why.
    pub heading_reason: String,
    /// Lines below the table.
    pub below: Vec<Aside>,
    /// Rows of the table.
    pub rows: u64,
    /// Rows without any value, which are left out.
    pub empty_rows: u64,
    /// What else is worth knowing.
    pub notes: Vec<String>,
}

impl Survey {
    /// Reads all of a file, in constant memory, and decides how each column is read.
    ///
    /// # Errors
    /// When the file cannot be read or holds no table.
    pub fn of(source: &(impl Source + ?Sized), schema: &Schema) -> Result<Self, Error> {
        let file = &schema.file;
        let encoding = recognise(source.open()?, file.encoding)?;
        let (head, whole) = head(source, &encoding)?;
        let sheet = source.sheet();
        let (separator, separator_reason) = match file.separator {
            _ if sheet.is_some() => (b';', "a sheet has cells".to_owned()),
            Some(separator) if separator.is_ascii() => (separator as u8, "somebody said so".into()),
            _ => find_separator(&head, whole),
        };
        drop(head);
        let layout = find_layout(source, &encoding, separator, file)?;
        let mut survey = Self {
            file: FileReport {
                sheet: sheet.map(|(name, _)| name.to_owned()),
                other_sheets: sheet.map(|(_, others)| others.to_vec()).unwrap_or_default(),
                encoding,
                separator: separator.into(),
                separator_reason,
                above: layout.preamble.clone(),
                heading_lines: layout.heading.clone(),
                heading_reason: layout.reason.clone(),
                below: Vec::new(),
                rows: 0,
                empty_rows: 0,
                notes: Vec::new(),
            },
            columns: Vec::new(),
            findings: Vec::new(),
            layout,
            overflow: false,
        };
        survey.decide(source, schema)?;
        survey.check(source)?;
        schema.judge(&mut survey);
        Ok(survey)
    }

    /// How many values fit none of the columns they stand in.
    pub fn misfits(&self) -> u64 {
        self.columns.iter().map(|column| column.misfits).sum()
    }

    /// The rows of the table.
    pub(crate) fn body<'s>(
        &self,
        source: &'s (impl Source + ?Sized),
    ) -> io::Result<Body<Box<dyn Read + 's>>> {
        let rows = rows(source, &self.file.encoding, self.file.separator as u8)?;
        Ok(Body::new(rows, &self.layout))
    }

    /// The first pass over the rows: counts, then decides.
    fn decide(&mut self, source: &(impl Source + ?Sized), schema: &Schema) -> Result<(), Error> {
        let names = self.names();
        let mut evidence: Vec<Evidence> = names.iter().map(|name| Evidence::new(name)).collect();
        let mut wide = (0, 0);
        let mut body = self.body(source)?;
        while let Some(row) = body.next()? {
            self.file.rows += 1;
            if row.cut {
                self.tell_cut(&row);
            }
            for (index, counts) in evidence.iter_mut().enumerate() {
                counts.add(row.cells.get(index).map_or("", String::as_str));
            }
            if row.cells[names.len().min(row.cells.len())..]
                .iter()
                .any(|cell| !cell.trim().is_empty())
            {
                wide = (wide.0 + 1, if wide.1 == 0 { row.line } else { wide.1 });
            }
        }
        self.file.empty_rows = body.empty;
        self.file.below = body.notes();
        let context = Context {
            separator: self.file.separator as u8,
            convention: convention(names.iter().map(String::as_str).zip(&evidence)),
        };
        for ((index, name), evidence) in names.into_iter().enumerate().zip(&evidence) {
            let heading = self.layout.titles[index].clone();
            let decision = decide(&heading, evidence, &context);
            let mut column = Column::new(name, heading, decision, evidence);
            schema.correct(&mut column);
            self.columns.push(column);
        }
        if wide.0 > 0 {
            let (rows, line) = wide;
            self.file.notes.push(format!(
                "{rows} rows have more cells than headings (first in line {line}); the rest is kept \
                 under \"{OVERFLOW}\". Does a text hold the separator without quotation marks?"
            ));
            let mut column = Column::new(
                OVERFLOW.to_owned(),
                String::new(),
                crate::decide::Decision::default(),
                &Evidence::default(),
            );
            column.sure = true;
            column.reason = "cells right of all headings, kept as they are".to_owned();
            self.columns.push(column);
            self.overflow = true;
        }
        Ok(())
    }

    /// The second pass over the rows: reads each cell as decided.
    fn check(&mut self, source: &(impl Source + ?Sized)) -> Result<(), Error> {
        let mut body = self.body(source)?;
        while let Some(row) = body.next()? {
            let cells = self.cells(&row);
            for (column, cell) in self.columns.iter_mut().zip(&cells) {
                column.check(row.line, cell);
            }
        }
        Ok(())
    }

    /// A cell for each column.
    pub(crate) fn cells(&self, row: &Row) -> Vec<String> {
        let named = self.columns.len() - usize::from(self.overflow);
        let mut cells: Vec<String> = row.cells.iter().take(named).cloned().collect();
        cells.resize(named, String::new());
        if self.overflow {
            let rest = row.cells.get(named..).unwrap_or_default();
            let end = rest.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |at| at + 1);
            cells.push(rest[..end].join(&self.file.separator.to_string()));
        }
        cells
    }

    /// A name of its own for each column.
    fn names(&mut self) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        let mut notes = Vec::new();
        for (index, title) in self.layout.titles.iter().enumerate() {
            let place = index + 1;
            let wanted = if title.is_empty() { format!("Spalte {place}") } else { title.clone() };
            let taken = |name: &String| names.contains(name);
            let again = (2..).map(|n| format!("{wanted} {n}")).find(|name| !taken(name));
            let name = if taken(&wanted) { again.unwrap_or_default() } else { wanted };
            if title.is_empty() && !self.layout.heading.is_empty() {
                notes.push(format!("column {place} has no heading; it is called \"{name}\""));
            } else if !title.is_empty() && name != *title {
                notes.push(format!(
                    "\"{title}\" stands above two columns; number {place} is called \"{name}\""
                ));
            }
            names.push(name);
        }
        self.file.notes.append(&mut notes);
        let damaged = self.file.encoding.damaged;
        if damaged > 0 {
            self.file
                .notes
                .push(format!("{damaged} bytes are no UTF-8; they are read as Windows-1252"));
        }
        names
    }

    fn tell_cut(&mut self, row: &Row) {
        if self.findings.len() < LISTED {
            self.findings.push(Finding {
                line: Some(row.line),
                column: None,
                value: shown(row.cells.first().map_or("", String::as_str)),
                reason: format!("begins a row of more than {LONGEST} bytes or {WIDEST} cells"),
                todo: "look for a quotation mark that is never closed".to_owned(),
            });
        }
    }
}

/// The beginning of a file as text, and whether it is all.
fn head(source: &(impl Source + ?Sized), encoding: &Recognised) -> io::Result<(String, bool)> {
    let mut text = Text::new(source.open()?, encoding)?;
    let mut head = String::new();
    while let Some(piece) = text.next()? {
        head.push_str(piece);
        if head.len() > HEAD {
            // Independent of how the bytes came in.
            head.truncate(head.floor_char_boundary(HEAD));
            return Ok((head, false));
        }
    }
    Ok((head, true))
}

fn rows<'s>(
    source: &'s (impl Source + ?Sized),
    encoding: &Recognised,
    separator: u8,
) -> io::Result<Rows<Box<dyn Read + 's>>> {
    let rows = Rows::new(Text::new(source.open()?, encoding)?, separator);
    Ok(if source.sheet().is_some() { rows.counted() } else { rows })
}

fn find_layout(
    source: &(impl Source + ?Sized),
    encoding: &Recognised,
    separator: u8,
    file: &FileSchema,
) -> Result<Layout, Error> {
    let mut rows = rows(source, encoding, separator)?;
    let (mut first, mut above) = (Vec::new(), Vec::new());
    while first.len() < FIRST {
        match rows.next()? {
            None => break,
            Some(row) if row.cut && row.cells.len() >= WIDEST => {
                return Err(Error::TooWide(WIDEST));
            }
            Some(row) if file.heading_line.is_some_and(|line| row.line < line) => {
                above.push(Aside::of(&row));
            }
            Some(row) => first.push(row),
        }
    }
    let mut layout = layout::find(&first, file.heading_rows);
    if layout.titles.is_empty() {
        return Err(Error::Empty);
    }
    above.append(&mut layout.preamble);
    layout.preamble = above;
    Ok(layout)
}
