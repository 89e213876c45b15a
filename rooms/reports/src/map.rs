//! Reports as points in memory, per municipality, kept fresh by the number of the last change:
//! one small query a tile, no scan. The public's points and the staff's are two sets that share
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
    store::{MapRow, last_change, list_changed_since},
};

/// What a set of points keeps of a report.
pub trait Marked: Clone + Send + Sync + 'static {
    /// The mark of a report; none for one that is not in this set.
    fn of(row: MapRow) -> Option<Self>;

    /// Where it is drawn: where it is, unless the set is for everybody.
    fn place(_: &Scope, _: &MapRow, exact: Point) -> Point {
        exact
    }
}

/// What filters and pictures need to know of a point.
#[derive(Debug, Clone)]
pub struct Mark {
    /// Code.
    pub code: Arc<str>,
    /// Headline.
    pub title: Arc<str>,
    /// Category.
    pub category: Arc<str>,
    /// Kind.
    pub kind: Arc<str>,
    /// District.
    pub district: Option<Arc<str>>,
    /// `open`, `in_progress`, `done`, `refused`.
    pub status: &'static str,
    /// Not closed and not fixed.
    pub open: bool,
}

/// The points of a municipality.
pub struct TownPoints<M> {
    points: LivePoints<M>,
    seen: AtomicI64,
    loading: tokio::sync::Mutex<()>,
}

/// The points everybody sees.
pub type ReportPoints = TownPoints<Mark>;

impl<M: Marked> Default for TownPoints<M> {
    fn default() -> Self {
        Self { points: LivePoints::default(), seen: AtomicI64::new(0), loading: Default::default() }
    }
}

/// Rows loaded at once.
const PAGE: i64 = 20_000;

impl<M: Marked> TownPoints<M> {
    /// The points as they are now.
    ///
    /// # Errors
    /// Store errors.
    pub async fn fresh(town: &Arc<Town>) -> Result<Arc<PointIndex<M>>> {
        let all = town.derived(|_| Self::default());
        let newest = last_change(&mut town.store.read().await?).await?;
        if all.seen.load(Ordering::Acquire) < newest {
            all.load(town).await?;
        }
        Ok(all.points.snapshot())
    }

    async fn load(&self, town: &Arc<Town>) -> Result<()> {
        let _one_at_a_time = self.loading.lock().await;
        let scope = Scope::of_town(town);
        let mut tx = town.store.read().await?;
        // Nothing comes after the last id of a change that has been read to its end.
        let mut from = (self.seen.load(Ordering::Acquire), ReportId(uuid::Uuid::max()));
        loop {
            let rows = list_changed_since(&mut tx, from, PAGE).await?;
            let Some(last) = rows.last().map(|r| (r.change_seq, r.id)) else { break };
            let full = rows.len() >= usize::try_from(PAGE).unwrap_or(usize::MAX);
            self.points.apply(rows.into_iter().map(|row| change(&scope, row)));
            from = last;
            if !full {
                break;
            }
        }
        self.seen.store(from.0, Ordering::Release);
        Ok(())
    }
}

fn change<M: Marked>(scope: &Scope, row: MapRow) -> Change<M> {
    let id = row.id.0.as_u128();
    let Some(at) = Point::new(row.lon, row.lat).filter(|_| row.placed) else {
        return Change::Remove(id);
    };
    let at = M::place(scope, &row, at);
    match M::of(row) {
        Some(attrs) => Change::Put(PointRow { id, at, attrs }),
        None => Change::Remove(id),
    }
}

impl Marked for Mark {
    fn place(scope: &Scope, row: &MapRow, exact: Point) -> Point {
        scope.shown_point(&row.category, exact)
    }

    fn of(row: MapRow) -> Option<Self> {
        row.published_at?;
        let status = row.status();
        Some(Self {
            open: row.closed_at.is_none() && row.fixed_at.is_none(),
            status: status.on_map(),
            code: row.code.into(),
            title: row.title.into(),
            category: row.category.into(),
            kind: row.kind.into(),
            district: row.district.map(Into::into),
        })
    }
}
