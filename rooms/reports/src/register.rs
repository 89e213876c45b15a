//! Every released report in a few bytes of memory, per municipality, in the order they came in.
//! Lists choose from it and figures count over it, whatever they filter by, without a scan of
//! the rows; the chosen lines themselves are then read from the rows.
//!
//! It is kept fresh like the map's points: by the number of the last change, looked at for each
//! request.

mod count;

use std::sync::{
    Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard,
    atomic::{AtomicBool, AtomicI64, Ordering},
};

use kernel::{Point, ReportId};
use store::Result;
use web::Town;

use crate::{
    Scope,
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

    /// Works changes in.
    fn change(&mut self, scope: &Scope, rows: &[RegisterRow]) {
        for row in rows {
            let key = (row.received_at.0, *row.id.0.as_bytes());
            let entry = row.published_at.is_some().then(|| self.entry(scope, row));
            match (self.list.binary_search_by_key(&key, Entry::key), entry) {
                (Ok(at), Some(entry)) => self.list[at] = entry,
                (Err(at), Some(entry)) => self.list.insert(at, entry),
                (Ok(at), None) => drop(self.list.remove(at)),
                (Err(_), None) => {}
            }
        }
    }

    fn entry(&mut self, scope: &Scope, row: &RegisterRow) -> Entry {
        let done = row.fixed_at.or(row.closed_at);
        let checked = row.fixed_at.is_none() && row.closed_reason.as_deref() == Some("checked");
        let flag = |is: bool, flag: u8| if is { flag } else { 0 };
        // As the public gets it, so that no section of the map tells more.
        let point = row.lon.zip(row.lat).and_then(|(lon, lat)| Point::new(lon, lat));
        let point = point.map(|point| scope.shown_point(&row.category, point));
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
    /// Number of the last change that is worked in.
    seen: AtomicI64,
    /// One more than the journal's number when that was looked for; zero before the first time.
    asked: AtomicI64,
    /// Somebody loads it, or has loaded it.
    begun: AtomicBool,
    loading: tokio::sync::Mutex<()>,
}

/// Rows loaded at once.
const PAGE: i64 = 5_000;

impl Register {
    /// The register with everything that was committed before the call.
    ///
    /// # Errors
    /// Store errors.
    pub async fn fresh(town: &Arc<Town>) -> Result<Arc<Self>> {
        let register = town.derived(|_| Self::default());
        let last = town.store.last_change().await?;
        if register.asked.load(Ordering::Acquire) <= last {
            register.load(town, last).await?;
        }
        Ok(register)
    }

    /// Loads it in the background, where nobody has begun to.
    pub fn prepare(town: &Arc<Town>) {
        let register = town.derived(|_| Self::default());
        if register.begun.swap(true, Ordering::AcqRel) {
            return;
        }
        let town = Arc::clone(town);
        tokio::spawn(async move {
            if let Err(error) = Self::fresh(&town).await {
                register.begun.store(false, Ordering::Release);
                tracing::error!(%error, "the register of reports is not loaded");
            }
        });
    }

    /// The entries, to be read at once and let go.
    pub fn entries(&self) -> RwLockReadGuard<'_, Entries> {
        // Each change is worked in whole or, after a panic, at worst twice.
        self.entries.read().unwrap_or_else(PoisonError::into_inner)
    }

    async fn load(&self, town: &Arc<Town>, last: i64) -> Result<()> {
        let _one_at_a_time = self.loading.lock().await;
        if self.asked.load(Ordering::Acquire) > last {
            return Ok(());
        }
        let scope = Scope::of_town(town);
        let mut tx = town.store.read().await?;
        // Nothing comes after the last id of a change that has been read to its end.
        let mut from = (self.seen.load(Ordering::Acquire), ReportId(uuid::Uuid::max()));
        let mut new = (from.0 == 0).then(Entries::default);
        loop {
            let rows = list_register_since(&mut tx, from, PAGE).await?;
            let Some(last) = rows.last().map(|r| (r.change_seq, r.id)) else { break };
            from = last;
            match &mut new {
                Some(new) => new.add(&scope, &rows),
                None => self.write().change(&scope, &rows),
            }
            if rows.len() < usize::try_from(PAGE).unwrap_or(usize::MAX) {
                break;
            }
        }
        if let Some(mut new) = new {
            new.sort();
            *self.write() = new;
        }
        self.seen.store(from.0, Ordering::Release);
        self.asked.store(last + 1, Ordering::Release);
        Ok(())
    }

    fn write(&self) -> RwLockWriteGuard<'_, Entries> {
        self.entries.write().unwrap_or_else(PoisonError::into_inner)
    }
}
