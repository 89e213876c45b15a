//! A sheet of a workbook (XLSX, ODS, XLS), as a German Excel shows it.
//!
//! Cells of a workbook know their kind, but only cell by cell: codes stand as text beside numbers,
//! and half of a column of days was typed as text. So they become the text a German reads there,
//! and go the way of every other table.

use std::fs::File;
use std::io::{self, BufReader, Cursor, Read};
use std::path::Path;

use calamine::{Data, ExcelDateTime, Reader, open_workbook_auto};
use thiserror::Error;

use crate::source::Source;

/// The most a workbook may hold when it is unpacked, in bytes. It is the one kind of file that is
/// held in memory: its rows do not stand in it one after the other.
const LARGEST: u128 = 512 * 1024 * 1024;

/// A sheet, held in memory.
#[derive(Debug)]
pub struct Workbook {
    sheet: String,
    others: Vec<String>,
    text: Vec<u8>,
}

/// Why a file is no workbook.
#[derive(Debug, Error)]
pub enum WorkbookError {
    /// The file cannot be read.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// It is damaged, protected by a password, or something else.
    #[error(transparent)]
    Damaged(#[from] calamine::Error),
    /// Too large when unpacked.
    #[error("the workbook holds more than 512 MiB when unpacked; export it as CSV")]
    TooLarge,
    /// No sheet of this name.
    #[error("there is no sheet \"{wanted}\"; there are: {}", .sheets.join(", "))]
    NoSheet {
        /// The name asked for.
        wanted: String,
        /// Those there are.
        sheets: Vec<String>,
    },
}

impl Workbook {
    /// Whether a file is called like a workbook.
    #[must_use]
    pub fn is_one(path: &Path) -> bool {
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        ["xlsx", "xlsm", "xlsb", "xls", "ods"].iter().any(|own| ending.eq_ignore_ascii_case(own))
    }

    /// Reads a sheet: the one named, else the first that is not empty.
    ///
    /// # Errors
    /// When it is no workbook, too large, or has no such sheet.
    pub fn open(path: &Path, wanted: Option<&str>) -> Result<Self, WorkbookError> {
        refuse_bombs(path)?;
        let mut book = open_workbook_auto(path)?;
        let sheets = book.sheet_names();
        let wanted_or_all: Vec<&String> = match wanted {
            None => sheets.iter().collect(),
            Some(wanted) => sheets.iter().filter(|sheet| *sheet == wanted).collect(),
        };
        if let (true, Some(wanted)) = (wanted_or_all.is_empty(), wanted) {
            return Err(WorkbookError::NoSheet { wanted: wanted.to_owned(), sheets });
        }
        for (at, sheet) in wanted_or_all.iter().enumerate() {
            let range = book.worksheet_range(sheet)?;
            if range.is_empty() && at + 1 < wanted_or_all.len() {
                continue;
            }
            // The range begins where the first cell is; rows keep the numbers they have in Excel.
            let above = range.start().map_or(0, |(row, _)| row);
            let mut text: Vec<u8> = b"\"\"\n".repeat(above as usize);
            for row in range.rows() {
                let cells: Vec<String> = row.iter().map(shown).map(quoted).collect();
                text.extend(cells.join(";").into_bytes());
                text.push(b'\n');
            }
            let others = sheets.iter().filter(|other| other != sheet).cloned().collect();
            return Ok(Self { sheet: (*sheet).clone(), others, text });
        }
        Ok(Self { sheet: String::new(), others: sheets, text: Vec::new() })
    }
}

impl Source for Workbook {
    fn open(&self) -> io::Result<Box<dyn Read + '_>> {
        Ok(Box::new(Cursor::new(&self.text)))
    }

    fn sheet(&self) -> Option<(&str, &[String])> {
        Some((&self.sheet, &self.others))
    }
}

/// Looks at what a packed workbook says it unpacks to.
fn refuse_bombs(path: &Path) -> Result<(), WorkbookError> {
    // XLS is not packed; whether the file is a workbook at all is told by who reads it.
    let Ok(archive) = zip::ZipArchive::new(BufReader::new(File::open(path)?)) else {
        return Ok(());
    };
    match archive.decompressed_size() {
        Some(size) if size <= LARGEST => Ok(()),
        _ => Err(WorkbookError::TooLarge),
    }
}

fn quoted(cell: String) -> String {
    format!("\"{}\"", cell.replace('"', "\"\""))
}

/// A cell as a German Excel shows it.
fn shown(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::String(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => decimal(*number),
        Data::Bool(yes) => if *yes { "WAHR" } else { "FALSCH" }.to_owned(),
        Data::DateTime(at) => moment(at),
        Data::DateTimeIso(at) => at.clone(),
        Data::DurationIso(time) => clock(time).unwrap_or_else(|| time.clone()),
        Data::Error(error) => error.to_string(),
    }
}

/// Fifteen digits, as Excel shows them: 0.1 + 0.2 is 0,3.
fn decimal(number: f64) -> String {
    let rounded = format!("{number:.14e}").parse().unwrap_or(number);
    rounded.to_string().replace('.', ",")
}

fn moment(at: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
    let time = format!("{hour:02}:{minute:02}:{second:02}");
    match at.as_f64() {
        value if value < 1.0 || at.is_duration() => time,
        value if value.fract() == 0.0 => format!("{day:02}.{month:02}.{year}"),
        _ => format!("{day:02}.{month:02}.{year} {time}"),
    }
}

/// `PT14H30M00S` as a time of day.
fn clock(duration: &str) -> Option<String> {
    let (hours, rest) = duration.strip_prefix("PT")?.split_once('H')?;
    let (minutes, rest) = rest.split_once('M')?;
    let seconds = rest.strip_suffix('S')?;
    let seconds = seconds.split(['.', ',']).next()?;
    Some(format!("{hours:0>2}:{minutes:0>2}:{seconds:0>2}"))
}
