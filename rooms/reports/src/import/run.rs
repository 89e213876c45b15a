//! Brings a file's reports into a municipality.

use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash, Hasher},
    io::{self, Read},
    sync::Arc,
};

use kernel::{Chance, Ts};

use super::{
    batch::{Batch, Prepared},
    error::RowError,
    field::Field,
    mapping::Mapping,
    outcome::Outcome,
    reader::Reader,
    row::ImportRow,
};
use crate::{Scope, category::Kind};

/// Reports of one transaction: few enough that others get their turn, many enough that flushes
/// do not count.
const BATCH: usize = 500;

/// How to import.
#[derive(Debug, Clone)]
pub struct Options {
    /// Check and compare, but store nothing.
    pub dry_run: bool,
    /// Now.
    pub now: Ts,
    /// For ids, codes and secrets.
    pub chance: Chance,
}

/// How far an import is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Rows looked at, sound or not.
    pub rows: u64,
    /// Bytes of the file read.
    pub bytes: u64,
}

/// Why an import ended before the end of its file. What was stored until then stays; the next
/// run recognises it and goes on.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file broke off.
    #[error("the file cannot be read further: {0}")]
    File(#[from] io::Error),
    /// The database refused.
    #[error(transparent)]
    Store(#[from] store::Error),
}

/// Imports all rows of a file.
///
/// Rows are stored 500 at a time, each report with its journal entry. A report that is here
/// already (same source, same id) stays as it is. Districts come from the coordinates; what the
/// reporter picked is kept beside and compared. `progress` is told after every transaction.
///
/// The file is read on the calling task: give a command's task, not a request's.
///
/// # Errors
/// If the file breaks off or the database refuses. Wrong rows are no errors but part of the
/// outcome.
pub async fn run<R: Read + Send>(
    scope: &Scope,
    reader: &mut Reader<R>,
    options: &Options,
    progress: &mut (dyn FnMut(Progress) + Send),
) -> Result<Outcome, ImportError> {
    let mut import = Import {
        scope,
        mapping: Arc::clone(reader.mapping()),
        options,
        lines: HashMap::new(),
        outcome: Outcome { dry_run: options.dry_run, ..Outcome::default() },
    };
    let source = format!("import:{}", reader.mapping().source);
    loop {
        let rows = import.next_rows(reader);
        if rows.is_empty() {
            break;
        }
        let (now, chance) = (options.now, options.chance.clone());
        import.store(Batch { source: source.clone(), rows, now, chance }).await?;
        progress(Progress { rows: import.rows(), bytes: reader.bytes_read() });
    }
    match reader.take_failure() {
        Some(failure) => Err(failure.into()),
        None => Ok(import.outcome),
    }
}

struct Import<'i> {
    scope: &'i Scope,
    mapping: Arc<Mapping>,
    options: &'i Options,
    /// Line of each id of the file, by hash: eight bytes and not a string for each row.
    lines: HashMap<u64, u64>,
    outcome: Outcome,
}

impl Import<'_> {
    fn next_rows<R: Read>(&mut self, reader: &mut Reader<R>) -> Vec<Prepared> {
        let mut rows = Vec::with_capacity(BATCH);
        for row in reader.by_ref() {
            match row.and_then(|row| self.prepare(row)) {
                Ok(prepared) => rows.push(prepared),
                Err(error) => self.outcome.failed.push(error),
            }
            if rows.len() == BATCH {
                break;
            }
        }
        rows
    }

    async fn store(&mut self, batch: Batch) -> Result<(), store::Error> {
        let rows = batch.rows.len() as u64;
        let store = &self.scope.town().store;
        let new = if self.options.dry_run {
            batch.count_new(&mut store.read().await?).await?
        } else {
            store.write(|tx| Box::pin(batch.store(tx))).await?
        };
        self.outcome.imported += new;
        self.outcome.unchanged += rows - new;
        Ok(())
    }

    fn rows(&self) -> u64 {
        self.outcome.imported + self.outcome.unchanged + self.outcome.failed.len() as u64
    }

    /// What the municipality makes of a row.
    fn prepare(&mut self, row: ImportRow) -> Result<Prepared, RowError> {
        self.refuse_twins(&row)?;
        self.refuse_future(&row)?;
        let point = row.place.as_ref().and_then(|place| place.point);
        let district = point.and_then(|p| self.scope.district_of(p)).map(str::to_owned);
        if row.place.is_none() {
            self.outcome.without_place += 1;
        }
        if point.is_some() && district.is_none() {
            self.outcome.outside_districts += 1;
        }
        let picked = row.picked_district.as_ref().map(|picked| {
            let known = self.scope.map.areas.get(&picked.key);
            known.map_or_else(|| picked.name.clone(), |area| area.name.clone())
        });
        if let Some(picked) = &picked {
            match point {
                Some(_) => {
                    let computed = district.as_deref().map(|key| self.scope.district_name(key));
                    self.outcome.districts.count(picked, computed);
                }
                None => self.outcome.districts.not_comparable += 1,
            }
        }
        let category = self.scope.category(&row.category.key);
        let kind = row.kind.or(category.map(|c| c.kind)).unwrap_or(Kind::Defect);
        let department = row.department.as_ref().map(|d| d.key.as_str());
        let department = department.unwrap_or_else(|| self.scope.moderation()).to_owned();
        let rounded = category.is_some_and(|c| c.sensitive);
        Ok(Prepared { row, kind, department, district, picked, rounded })
    }

    fn refuse_twins(&mut self, row: &ImportRow) -> Result<(), RowError> {
        let mut hasher = DefaultHasher::new();
        row.source_id.hash(&mut hasher);
        match self.lines.insert(hasher.finish(), row.line) {
            None => Ok(()),
            Some(line) => Err(self.wrong(
                row,
                Field::SourceId,
                &row.source_id,
                format!("The row in line {line} has the same id; give each report its own."),
            )),
        }
    }

    fn refuse_future(&self, row: &ImportRow) -> Result<(), RowError> {
        let moments = [
            (Field::ReceivedAt, Some(row.received_at)),
            (Field::PublishedAt, row.published_at),
            (Field::ClosedAt, row.closed_at),
        ];
        let late = moments.iter().find(|(_, at)| at.is_some_and(|at| at > self.options.now));
        let Some((field, Some(at))) = late else { return Ok(()) };
        let reason = "This moment has not come yet; correct it, or check the time zone under \
                      [file] in the mapping.";
        Err(self.wrong(row, *field, &at.rfc3339(), reason))
    }

    fn wrong(
        &self,
        row: &ImportRow,
        field: Field,
        value: &str,
        reason: impl Into<String>,
    ) -> RowError {
        let column = self.mapping.columns.iter().find(|(f, _)| *f == field);
        let heading = column.map_or(field.name(), |(_, heading)| heading.as_str());
        RowError::new(row.line, heading, value, reason)
    }
}
