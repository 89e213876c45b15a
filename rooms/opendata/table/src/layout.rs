//! What stands around the table: a title above it, headings of one or more rows.

use serde::Serialize;

use crate::cell::{blank, figure::Figure, moment, month, nothing, unit};
use crate::read::{Row, most_frequent};

/// A line that is no part of the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Aside {
    /// From 1.
    pub line: u64,
    /// Its cells.
    pub text: String,
}

impl Aside {
    pub(crate) fn of(row: &Row) -> Self {
        let cells = row.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
        Self { line: row.line, text: cells.collect::<Vec<_>>().join(" · ") }
    }
}

/// Where the table begins and what its columns are called.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Layout {
    pub preamble: Vec<Aside>,
    /// Lines of the headings.
    pub heading: Vec<u64>,
    pub titles: Vec<String>,
    pub reason: String,
}

/// Rows looked at below a heading.
const BELOW: usize = 50;
/// The most rows a heading has.
const TALLEST: usize = 4;

/// Finds the heading among the first rows. `fixed` are the rows of the heading where a person
/// said so, counted from the first that is no title.
pub(crate) fn find(rows: &[Row], fixed: Option<usize>) -> Layout {
    let rows: Vec<&Row> = rows.iter().filter(|row| row.filled() > 0).collect();
    let width = width(&rows);
    let Some(first) = rows.iter().position(|row| belongs(row, width)) else {
        return Layout::default();
    };
    let (above, table) = rows.split_at(first);
    let top = above.len() - above.iter().rev().take_while(|row| is_merged(row, width)).count();
    let height = match fixed {
        Some(0) => 0,
        Some(n) => n.min(table.len() + first - top),
        None => match is_heading(table) {
            true => first - top + 1 + more(&table[1..], width),
            false => 0,
        },
    };
    let top = if height == 0 { first } else { top };
    let heading = &rows[top..top + height];
    // What stands right of all headings, also empty ones, is kept apart.
    let most = if height == 0 {
        width
    } else {
        heading.iter().map(|row| row.cells.len()).max().unwrap_or(1)
    };
    let columns = table.iter().map(|row| last_filled(row)).max().unwrap_or(1).clamp(1, most.max(1));
    let mut titles = titles(heading);
    titles.resize(titles.len().max(columns), String::new());
    let reason = match height {
        0 => "the first row holds values like those below it".to_owned(),
        1 => "its cells differ from the values below".to_owned(),
        n => format!("{n} rows stand above the values"),
    };
    Layout {
        preamble: rows[..top].iter().map(|row| Aside::of(row)).collect(),
        heading: heading.iter().map(|row| row.line).collect(),
        titles,
        reason,
    }
}

fn last_filled(row: &Row) -> usize {
    row.cells.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |at| at + 1)
}

/// The most frequent number of cells; titles and notes, which have one, do not count against it.
fn width(rows: &[&Row]) -> usize {
    most_frequent(rows.iter().map(|row| row.cells.len())).map_or(1, |(width, _)| width)
}

/// Whether a row is of the table: titles fill one cell, "Stand: 2023" two.
fn belongs(row: &Row, width: usize) -> bool {
    match width {
        0 | 1 => row.filled() > 0,
        2 => row.filled() == 2 && row.cells.len() == 2 && !row.cells[0].trim().ends_with(':'),
        _ => row.filled() * 2 > width && !row.cells[0].trim().ends_with(':'),
    }
}

/// `;;Männer;;Frauen;` above `Jahr;Monat;deutsch;andere;deutsch;andere`.
fn is_merged(row: &Row, width: usize) -> bool {
    let words = row.cells.iter().filter(|cell| !cell.trim().is_empty());
    row.cells.len() == width
        && row.filled() > 1
        && words.clone().all(|cell| !is_value(cell))
        && words.clone().all(|cell| !cell.trim().ends_with(':'))
}

/// A number, a day, or a mark for nothing; years may be headings.
fn is_value(cell: &str) -> bool {
    let cell = blank::plain(cell);
    if month::year(&cell).is_some() || cell.is_empty() {
        return false;
    }
    Figure::of(&cell).is_some()
        || moment::of(&cell).is_some()
        || nothing::mark(&cell, false).is_some()
}

/// Whether the first row differs from those below in its kinds; words over words are a heading.
fn is_heading(table: &[&Row]) -> bool {
    let below = &table[1..table.len().min(BELOW + 1)];
    if below.is_empty() {
        return !table[0].cells.iter().any(|cell| is_value(cell));
    }
    let (mut differs, mut alike) = (0, 0);
    for (index, cell) in table[0].cells.iter().enumerate() {
        let column = below.iter().filter_map(|row| row.cells.get(index));
        let filled = column.clone().filter(|cell| !cell.trim().is_empty()).count();
        let values = column.filter(|cell| is_value(cell) || is_year(cell)).count();
        if filled == 0 || values * 10 < filled * 8 {
            continue;
        }
        match is_value(cell) {
            true => alike += 1,
            false if cell.trim().is_empty() || is_year(cell) => {}
            false => differs += 1,
        }
    }
    let values = table[0].cells.iter().filter(|cell| is_value(cell)).count();
    differs > alike || alike == 0 && values == 0 && !repeated(table[0], below)
}

fn is_year(cell: &str) -> bool {
    month::year(cell.trim()).is_some()
}

/// Whether all its cells come again in their columns, as values do and headings do not.
fn repeated(row: &Row, below: &[&Row]) -> bool {
    let mut filled = row.cells.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty());
    filled.all(|(index, cell)| below.iter().any(|other| other.cells.get(index) == Some(cell)))
}

/// Further rows of the heading: units, or names below merged names.
fn more(table: &[&Row], width: usize) -> usize {
    let mut height = 0;
    while height + 1 < TALLEST && table.len() > height + 1 {
        let (row, below) = (table[height], &table[height + 1..table.len().min(height + 1 + BELOW)]);
        let words = row.cells.iter().filter(|cell| !cell.trim().is_empty());
        let units = words.clone().all(|cell| is_unit(cell));
        let no_values = words.clone().all(|cell| !is_value(cell) && !is_year(cell));
        let columns = (0..width).filter(|index| {
            let column = below.iter().filter_map(|row| row.cells.get(*index));
            let filled = column.clone().filter(|cell| !cell.trim().is_empty()).count();
            let values = column.filter(|cell| is_value(cell)).count();
            filled > 0 && values * 10 >= filled * 8
        });
        let (mut typed, mut named) = (0, 0);
        for index in columns {
            typed += 1;
            named += usize::from(row.cells.get(index).is_some_and(|cell| !cell.trim().is_empty()));
        }
        let heads = no_values && typed > 0 && named * 2 > typed && (typed > 1 || units);
        if !heads || row.cells.len() != width {
            break;
        }
        height += 1;
    }
    height
}

fn is_unit(cell: &str) -> bool {
    unit::in_heading(cell).is_some() || unit::known(cell.trim()).is_some()
}

/// Names of several rows joined: a merged cell counts for the cells to its right that are empty.
fn titles(rows: &[&Row]) -> Vec<String> {
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    let cell = |row: &Row, index: usize| {
        row.cells
            .get(index)
            .map(|cell| blank::plain(&cell.replace('\n', " ")).into_owned())
            .unwrap_or_default()
    };
    let mut titles = vec![String::new(); width];
    for (level, row) in rows.iter().enumerate() {
        let last = level + 1 == rows.len();
        let mut merged = String::new();
        for (index, title) in titles.iter_mut().enumerate() {
            let own = cell(row, index);
            let below = rows[level + 1..].iter().any(|row| !cell(row, index).is_empty());
            // What spans rows downwards does not span columns.
            merged = if own.is_empty() { merged } else { own.clone() };
            if !own.is_empty() && !below {
                merged.clear();
            }
            let part = if own.is_empty() && !last && below { &merged } else { &own };
            if part.is_empty() {
                continue;
            }
            if last && level > 0 && !title.is_empty() && is_unit(part) {
                title.push_str(&format!(" ({})", part.trim_start_matches("in ")));
            } else if title.is_empty() {
                title.push_str(part);
            } else {
                title.push_str(" / ");
                title.push_str(part);
            }
        }
    }
    while titles.last().is_some_and(String::is_empty) && titles.len() > 1 {
        titles.pop();
    }
    titles
}
