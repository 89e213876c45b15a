//! Contributions from a CSV file of another dialogue (the Raddialog's: `document_id;title;text;url;
//! lat;lon` in Latin-1 with decimal commas). The encoding, what separates the cells and the decimal
//! mark are recognised; a row that is there already stays as it is.

pub mod ballots;
mod degrees;
pub mod opinions;

use std::{borrow::Cow, collections::BTreeSet, sync::Arc};

use encoding_rs::WINDOWS_1252;
use kernel::{Actor, Chance, Lang, Point, Ts};
use maps::TownMap;
use serde::Serialize;
use store::{Error, Result};
use web::Town;

use self::degrees::{Column, Degrees};
use crate::{
    Deed, Process,
    store::list_source_ids,
    verbs::{self, From, Words},
};

/// What contributions of such a file are marked with.
pub const SOURCE: &str = "import:csv";
/// Contributions stored in one transaction.
const BATCH: usize = 200;
/// Longest title, in characters: more than any dialogue of ours takes.
const TITLE: usize = 300;

/// A row that did not go in, or not as it stood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RowError {
    /// Line of the file, from 1.
    pub line: u64,
    /// Column.
    pub field: String,
    /// What is wrong, and what to do.
    pub reason: String,
}

/// What an import did.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// Contributions that came in.
    pub imported: u64,
    /// Those that were here already.
    pub unchanged: u64,
    /// Rows that did not go in.
    pub failed: Vec<RowError>,
    /// Coordinates without their decimal mark, and how they were read: they went in.
    pub mended: Vec<RowError>,
}

/// A sound row.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What it is called in the file.
    pub id: String,
    /// Its address where it was published first.
    pub url: Option<String>,
    /// What it says.
    pub words: Words,
}

/// Reads a file.
///
/// # Errors
/// A sentence where the heading lacks a column; wrong rows stand in the outcome.
pub fn read(bytes: &[u8], process: &Process) -> std::result::Result<(Vec<Row>, Outcome), String> {
    let text = decoded(bytes);
    let heading = text.lines().next().unwrap_or_default();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter(heading))
        .flexible(true)
        .from_reader(text.as_bytes());
    let names = reader.headers().map_err(|error| error.to_string())?.clone();
    let at = |known: &[&str]| {
        names.iter().position(|n| known.contains(&n.trim().to_lowercase().as_str()))
    };
    let need = |known: &[&str]| {
        at(known).ok_or_else(|| format!("the heading has no column {}; name one so", known[0]))
    };
    let columns = Columns {
        id: need(&["document_id", "id"])?,
        title: need(&["title", "titel"])?,
        text: need(&["text", "body"])?,
        url: at(&["url"]),
        lat: need(&["lat", "latitude"])?,
        lon: need(&["lon", "lng", "longitude"])?,
        category: at(&["category", "kategorie"]),
    };
    let records: Vec<_> = reader.records().collect();
    let cells = |at: usize| records.iter().flatten().filter_map(move |record| record.get(at));
    let degrees = (Column::of(180.0, cells(columns.lon)), Column::of(90.0, cells(columns.lat)));
    let (mut rows, mut outcome) = (Vec::new(), Outcome::default());
    let mut seen = BTreeSet::new();
    for record in records {
        let read = match record {
            Ok(record) => columns.row(&record, process, &mut seen, &degrees, &mut outcome.mended),
            Err(error) => Err(RowError {
                line: error.position().map_or(0, csv::Position::line),
                field: String::new(),
                reason: error.to_string(),
            }),
        };
        match read {
            Ok(row) => rows.push(row),
            Err(wrong) => outcome.failed.push(wrong),
        }
    }
    Ok((rows, outcome))
}

/// The letters of a file.
fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.trim_start_matches('\u{feff}').into(),
        // Latin-1 is read with Windows-1252, too, as the WHATWG encoding standard has it.
        Err(_latin) => WINDOWS_1252.decode(bytes).0,
    }
}

/// What separates the cells of a file with this heading.
fn delimiter(heading: &str) -> u8 {
    let delimiter = [b';', b',', b'\t'].into_iter();
    let delimiter = delimiter.max_by_key(|d| heading.bytes().filter(|b| b == d).count());
    delimiter.unwrap_or(b';')
}

/// Where in a row what stands.
struct Columns {
    id: usize,
    title: usize,
    text: usize,
    url: Option<usize>,
    lat: usize,
    lon: usize,
    category: Option<usize>,
}

impl Columns {
    fn row(
        &self,
        record: &csv::StringRecord,
        process: &Process,
        seen: &mut BTreeSet<String>,
        (lons, lats): &(Column, Column),
        mended: &mut Vec<RowError>,
    ) -> std::result::Result<Row, RowError> {
        let cell = |at: usize| record.get(at).unwrap_or_default().trim();
        let wrong = |field: &str, reason: String| RowError {
            line: record.position().map_or(0, csv::Position::line),
            field: field.to_owned(),
            reason,
        };
        let id = cell(self.id).to_owned();
        if id.is_empty() {
            return Err(wrong("document_id", "it is empty; give each row its own".to_owned()));
        }
        if !seen.insert(id.clone()) {
            return Err(wrong("document_id", format!("{id} stands twice; give each row its own")));
        }
        let title = cell(self.title);
        if title.is_empty() || title.chars().count() > TITLE {
            let reason = format!("it needs 1 to {TITLE} characters");
            return Err(wrong("title", reason));
        }
        let (lat, lon) = (cell(self.lat), cell(self.lon));
        let point = if lat.is_empty() && lon.is_empty() {
            None
        } else {
            let reason =
                || format!("\"{lat}\", \"{lon}\" are no degrees such as 50.7343 or 50,7343");
            let read = lons.read(lon).zip(lats.read(lat));
            let (x, y) = read.ok_or_else(|| wrong("lat", reason()))?;
            for (field, cell, degrees) in [("lon", lon, x), ("lat", lat, y)] {
                if let Degrees::Mended(value) = degrees {
                    mended.push(wrong(field, format!("\"{cell}\" was read as {value}")));
                }
            }
            Point::new(x.value(), y.value())
        };
        let category = self.category.map(cell).filter(|key| !key.is_empty());
        if let Some(key) = category
            && process.category(key).is_none()
        {
            let reason = format!("the process {} has no theme \"{key}\"", process.slug);
            return Err(wrong("category", reason));
        }
        let url = self.url.map(cell);
        let url = url.filter(|u| u.starts_with("https://") || u.starts_with("http://"));
        Ok(Row {
            id,
            url: url.map(str::to_owned),
            words: Words {
                category: category.map(str::to_owned),
                title: title.to_owned(),
                body: cell(self.text).to_owned(),
                lang: Lang::De,
                address: None,
                point,
            },
        })
    }
}

/// Stores rows as public contributions of a process, in pieces, each in its own transaction.
///
/// # Errors
/// Store errors; what was stored before stays, and the same import goes on from there.
pub async fn run(
    town: &Arc<Town>,
    process: &Process,
    rows: Vec<Row>,
    mut outcome: Outcome,
    now: Ts,
    chance: &Chance,
    mut progress: impl FnMut(u64) + Send,
) -> Result<Outcome> {
    let mut tx = town.store.read().await?;
    let known = list_source_ids(&mut tx, &process.slug, SOURCE).await?;
    drop(tx);
    let known: BTreeSet<String> = known.into_iter().collect();
    let (old, new): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(|r| known.contains(&r.id));
    outcome.unchanged = old.len() as u64;
    for batch in new.chunks(BATCH) {
        let deed = Deed { actor: Actor::System("import"), now, chance: chance.clone() };
        let (town, map, process) = (Arc::clone(town), TownMap::of(town), process.clone());
        let (store, batch, stored) = (town.store.clone(), batch.to_vec(), batch.len() as u64);
        store
            .write::<_, Error, _>(move |tx| {
                Box::pin(async move {
                    for row in batch {
                        let from = From {
                            source: SOURCE.to_owned(),
                            source_id: Some(row.id),
                            source_url: row.url,
                            key: None,
                            author: None,
                            released: true,
                        };
                        verbs::contribute(tx, &deed, &town, &map, &process, row.words, from)
                            .await?;
                    }
                    Ok(())
                })
            })
            .await?;
        outcome.imported += stored;
        progress(outcome.imported);
    }
    Ok(outcome)
}
