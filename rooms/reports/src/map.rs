//! Reports as points in memory, per municipality, kept fresh by the number of the last change:
//! one small query for the tiles of a moment, no scan. The public's points and the staff's are two sets that share
//! nothing: a [`Mark`] cannot be made of a report that is not released.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use kernel::{Point, ReportId};
use maps::{Change, LivePoints, PointIndex, PointRow};
use store::Result;
use web::Town;

use crate::{
    Scope,
    names::Shared,
    report::Status,
    store::{MapRow, list_changed_since},
};

/// What a set of points keeps of a report.
pub trait Marked: Clone + Send + Sync + 'static {
    /// The mark of a report; none for one that is not in this set. Texts that many reports have in
    /// common go through `shared`.
    fn of(row: MapRow, shared: &mut Shared) -> Option<Self>;

    /// Where it is drawn: where it is, unless the set is for everybody.
    fn place(_: &Scope, _: &MapRow, exact: Point) -> Point {
        exact
    }
}

/// What a single mark says: code and headline, in one piece of memory.
#[derive(Debug, Clone)]
pub struct Words(Arc<str>);

impl Words {
    /// Of a report.
    #[must_use]
    pub fn of(row: &MapRow) -> Self {
        Self(format!("{} {}", row.code, row.title).into())
    }

    /// The code, which has no space in it.
    #[must_use]
    pub fn code(&self) -> &str {
        self.0.split_once(' ').map_or(&self.0, |(code, _)| code)
    }

    /// The headline.
    #[must_use]
    pub fn title(&self) -> &str {
        self.0.split_once(' ').map_or("", |(_, title)| title)
    }
}

/// What filters and pictures need to know of a point.
#[derive(Debug, Clone)]
pub struct Mark {
    /// Code and headline.
    pub words: Words,
    /// Category.
    pub category: Arc<str>,
    /// District.
    pub district: Option<Arc<str>>,
    /// Where it stands.
    pub status: Status,
    /// An idea, not a defect.
    pub idea: bool,
    /// Not closed and not fixed.
    pub open: bool,
}

/// The points of a municipality.
pub struct TownPoints<M> {
    points: LivePoints<M>,
    /// Number of the last change that is worked in.
    seen: AtomicI64,
    /// One more than the journal's number when that was looked for.
    asked: AtomicI64,
    loading: tokio::sync::Mutex<Shared>,
}

/// The points everybody sees.
pub type ReportPoints = TownPoints<Mark>;

impl<M: Marked> Default for TownPoints<M> {
    fn default() -> Self {
        Self {
            points: LivePoints::default(),
            seen: AtomicI64::default(),
            asked: AtomicI64::default(),
            loading: Default::default(),
        }
    }
}

/// Rows loaded at once.
const PAGE: i64 = 5_000;

impl<M: Marked> TownPoints<M> {
    /// The points as they are now.
    ///
    /// # Errors
    /// Store errors.
    pub async fn fresh(town: &Arc<Town>) -> Result<Arc<PointIndex<M>>> {
        let all = town.derived(|_| Self::default());
        let last = town.store.last_change().await?;
        if all.asked.load(Ordering::Acquire) <= last {
            all.load(town, last).await?;
        }
        Ok(all.points.snapshot())
    }

    async fn load(&self, town: &Arc<Town>, last: i64) -> Result<()> {
        let mut shared = self.loading.lock().await;
        if self.asked.load(Ordering::Acquire) > last {
            return Ok(());
        }
        let scope = Scope::of_town(town);
        let mut tx = town.store.read().await?;
        // Nothing comes after the last id of a change that has been read to its end.
        let mut from = (self.seen.load(Ordering::Acquire), ReportId(uuid::Uuid::max()));
        // The first time all are sorted once, instead of each page into those before.
        let mut all = (from.0 == 0).then(Vec::new);
        loop {
            let rows = list_changed_since(&mut tx, from, PAGE).await?;
            let Some(last) = rows.last().map(|r| (r.change_seq, r.id)) else { break };
            let full = rows.len() >= usize::try_from(PAGE).unwrap_or(usize::MAX);
            let changes = rows.into_iter().map(|row| change(&scope, row, &mut shared));
            match &mut all {
                Some(all) => all.extend(changes.filter_map(|change| match change {
                    Change::Put(row) => Some(row),
                    Change::Remove(_) => None,
                })),
                None => self.points.apply(changes),
            }
            from = last;
            if !full {
                break;
            }
        }
        if let Some(all) = all {
            self.points.replace(PointIndex::build(all));
        }
        self.seen.store(from.0, Ordering::Release);
        self.asked.store(last + 1, Ordering::Release);
        Ok(())
    }
}

fn change<M: Marked>(scope: &Scope, row: MapRow, shared: &mut Shared) -> Change<M> {
    let id = row.id.0.as_u128();
    let Some(at) = Point::new(row.lon, row.lat).filter(|_| row.placed) else {
        return Change::Remove(id);
    };
    let at = M::place(scope, &row, at);
    match M::of(row, shared) {
        Some(attrs) => Change::Put(PointRow { id, at, attrs }),
        None => Change::Remove(id),
    }
}

impl Marked for Mark {
    fn place(scope: &Scope, row: &MapRow, exact: Point) -> Point {
        scope.shown_point(&row.category, exact)
    }

    fn of(row: MapRow, shared: &mut Shared) -> Option<Self> {
        row.published_at?;
        Some(Self {
            words: Words::of(&row),
            category: shared.text(&row.category),
            district: row.district.as_deref().map(|key| shared.text(key)),
            status: row.status(),
            idea: row.kind == "idea",
            open: row.closed_at.is_none() && row.fixed_at.is_none(),
        })
    }
}
