//! Every released report in a few bytes of memory, per municipality, in the order they came in.
//! Lists choose from it and figures count over it, whatever they filter by, without a scan of
//! the rows; the chosen lines themselves are then read from the rows.
//!
//! It is kept fresh like the map's points (`in_step.rs`).

mod count;

use std::{
    collections::HashSet,
    sync::{
        Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard,
        atomic::{AtomicBool, Ordering},
    },
};

use kernel::{Point, ReportId};
use store::{Result, Tx};
use web::Town;

use crate::{
    Scope,
    in_step::{Changed, InStep, Memory},
    names::Names,
    store::{ListFilter, RegisterRow, list_register_since},
};

/// A report: 56 bytes.
#[derive(Debug, Clone)]
struct Entry {
    received: i64,
    id: [u8; 16],
    /// Fixed, else closed; [`OPEN`] when neither.
    done: i64,
    /// Degrees; not a number without a place.
    lon: f64,
    lat: f64,
    category: u16,
    /// [`NOWHERE`] outside of all districts.
    district: u16,
    department: u16,
    flags: u8,
}

const OPEN: i64 = i64::MIN;
const NOWHERE: u16 = u16::MAX;
const IDEA: u8 = 1;
const FIXED: u8 = 2;
/// What its source only calls checked.
const CHECKED: u8 = 4;
/// Past so many new reports at once, sorting costs less than making room for each.
const SEVERAL: usize = 8;

impl Entry {
    fn key(&self) -> (i64, [u8; 16]) {
        (self.received, self.id)
    }

    fn is_open(&self) -> bool {
        self.done == OPEN
    }

    fn is_placed(&self) -> bool {
        !self.lat.is_nan()
    }

    fn is(&self, flag: u8) -> bool {
        self.flags & flag != 0
    }
}

/// The entries, oldest first, and the names behind their numbers.
#[derive(Debug, Default)]
pub struct Entries {
    list: Vec<Entry>,
    names: Names,
}

impl Entries {
    /// Adds rows of reports that are not here yet, in any order; [`Entries::sort`] comes after.
    fn add(&mut self, scope: &Scope, rows: &[RegisterRow]) {
        for row in rows.iter().filter(|row| row.published_at.is_some()) {
            let entry = self.entry(scope, row);
            self.list.push(entry);
        }
    }

    fn sort(&mut self) {
        self.list.sort_unstable_by_key(Entry::key);
        self.list.shrink_to_fit();
    }

    /// Works changes in, each report once.
    fn change(&mut self, scope: &Scope, rows: &[RegisterRow]) {
        let (mut new, mut gone) = (Vec::new(), Vec::new());
        for row in rows {
            let key = (row.received_at.0, *row.id.0.as_bytes());
            let entry = row.published_at.is_some().then(|| self.entry(scope, row));
            match (self.list.binary_search_by_key(&key, Entry::key), entry) {
                (Ok(at), Some(entry)) => self.list[at] = entry,
                (Err(_), Some(entry)) => new.push(entry),
                (Ok(_), None) => gone.push(row.id),
                (Err(_), None) => {}
            }
        }
        self.remove(&gone);
        if new.len() > SEVERAL {
            self.list.append(&mut new);
            self.list.sort_unstable_by_key(Entry::key);
        }
        for entry in new {
            let at = self.list.partition_point(|known| known.key() < entry.key());
            self.list.insert(at, entry);
        }
    }

    fn remove(&mut self, gone: &[ReportId]) {
        if !gone.is_empty() {
            let gone: HashSet<&[u8; 16]> = gone.iter().map(|id| id.0.as_bytes()).collect();
            self.list.retain(|entry| !gone.contains(&entry.id));
        }
    }

    fn entry(&mut self, scope: &Scope, row: &RegisterRow) -> Entry {
        let done = row.fixed_at.or(row.closed_at);
        let checked = row.fixed_at.is_none() && row.closed_reason.as_deref() == Some("checked");
        let flag = |is: bool, flag: u8| if is { flag } else { 0 };
        // As the public gets it, so that no section of the map tells more.
        let point = row.lon.zip(row.lat).and_then(|(lon, lat)| Point::new(lon, lat));
        let point = point.map(|point| scope.shown_point(&row.category, row.place_rounded, point));
        Entry {
            received: row.received_at.0,
            id: *row.id.0.as_bytes(),
            done: done.map_or(OPEN, |at| at.0),
            lon: point.map_or(f64::NAN, |point| point.lon),
            lat: point.map_or(f64::NAN, |point| point.lat),
            category: self.names.number(&row.category),
            district: row.district.as_deref().map_or(NOWHERE, |key| self.names.number(key)),
            department: self.names.number(&row.department),
            flags: flag(row.kind == "idea", IDEA)
                | flag(row.fixed_at.is_some(), FIXED)
                | flag(done.is_some() && checked, CHECKED),
        }
    }

    /// The newest reports that pass everything but the words of a filter, at most so many. Says of
    /// a filter what `store/list.rs` says of it in SQL.
    #[must_use]
    pub fn newest(&self, filter: &ListFilter, limit: usize) -> Vec<ReportId> {
        let end = match filter.before {
            Some((at, id)) => {
                let key = (at.0, *id.0.as_bytes());
                self.list.partition_point(|entry| entry.key() < key)
            }
            None => self.list.len(),
        };
        let Some(passes) = self.choice(filter) else { return Vec::new() };
        let chosen = self.list[..end].iter().rev().filter(|entry| passes(entry));
        chosen.take(limit).map(|e| ReportId(uuid::Uuid::from_bytes(e.id))).collect()
    }

    /// How many reports pass everything but the words of a filter.
    #[must_use]
    pub fn count(&self, filter: &ListFilter) -> usize {
        let Some(passes) = self.choice(filter) else { return 0 };
        self.list.iter().filter(|entry| passes(entry)).count()
    }

    /// What a filter lets through; none where it names something no report has.
    fn choice(&self, filter: &ListFilter) -> Option<impl Fn(&Entry) -> bool> {
        let number = |name: &str| self.names.find(name);
        let district = match filter.district.as_deref() {
            None => None,
            Some("none") => Some(NOWHERE),
            Some(key) => Some(number(key)?),
        };
        let department = match filter.department.as_deref() {
            None => None,
            Some(key) => Some(number(key)?),
        };
        let categories: Vec<u16> = filter.categories.iter().filter_map(|c| number(c)).collect();
        if categories.is_empty() && !filter.categories.is_empty() {
            return None;
        }
        let idea = match filter.kind.as_deref() {
            None => None,
            Some("idea") => Some(true),
            Some("defect") => Some(false),
            Some(_) => return None,
        };
        let (open, without_place, bbox) = (filter.open, filter.without_place, filter.bbox);
        Some(move |entry: &Entry| {
            open.is_none_or(|open| entry.is_open() == open)
                && district.is_none_or(|district| entry.district == district)
                && (categories.is_empty() || categories.contains(&entry.category))
                && idea.is_none_or(|idea| entry.is(IDEA) == idea)
                && department.is_none_or(|department| entry.department == department)
                && !(without_place && entry.is_placed())
                && bbox.is_none_or(|[west, south, east, north]| {
                    // Without a place all of these are false.
                    entry.lat >= south
                        && entry.lat <= north
                        && entry.lon >= west
                        && entry.lon <= east
                })
        })
    }
}

/// The register of a municipality.
#[derive(Default)]
pub struct Register {
    entries: RwLock<Entries>,
    /// Somebody loads it, or has loaded it.
    begun: AtomicBool,
}

impl Register {
    /// The register with everything that was committed before the call.
    ///
    /// # Errors
    /// Store errors.
    pub async fn fresh(town: &Arc<Town>) -> Result<Arc<Self>> {
        InStep::fresh(town).await
    }

    /// The register with everything up to a change of a report that was read before the call.
    ///
    /// # Errors
    /// Store errors.
    pub async fn fresh_at(town: &Arc<Town>, last: i64) -> Result<Arc<Self>> {
        InStep::fresh_at(town, last).await
    }

    /// Loads it in the background, where nobody has begun to.
    pub fn prepare(town: &Arc<Town>) {
        let kept = InStep::<Self>::of(town);
        if kept.memory().begun.swap(true, Ordering::AcqRel) {
            return;
        }
        let town = Arc::clone(town);
        tokio::spawn(async move {
            if let Err(error) = Self::fresh(&town).await {
                kept.memory().begun.store(false, Ordering::Release);
                tracing::error!(%error, "the register of reports is not loaded");
            }
        });
    }

    /// The entries, to be read at once and let go.
    pub fn entries(&self) -> RwLockReadGuard<'_, Entries> {
        // Each change is worked in whole or, after a panic, at worst twice.
        self.entries.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, Entries> {
        self.entries.write().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Changed for RegisterRow {
    fn change(&self) -> (i64, ReportId) {
        (self.change_seq, self.id)
    }
}

impl Memory for Register {
    type Row = RegisterRow;
    type Begun = Entries;

    async fn list(tx: &mut Tx, after: (i64, ReportId), limit: i64) -> Result<Vec<RegisterRow>> {
        list_register_since(tx, after, limit).await
    }

    fn add(&self, begun: &mut Entries, scope: &Scope, rows: Vec<RegisterRow>) {
        begun.add(scope, &rows);
    }

    fn complete(&self, mut begun: Entries) {
        begun.sort();
        *self.write() = begun;
    }

    fn change(&self, scope: &Scope, rows: Vec<RegisterRow>) {
        self.write().change(scope, &rows);
    }

    fn remove(&self, gone: &[ReportId]) {
        self.write().remove(gone);
    }
}
