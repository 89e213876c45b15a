//! Reports as points in memory, per municipality, kept fresh like the register (`in_step.rs`): small
//! queries for the tiles of a moment, no scan. The public's points and the staff's are two sets that
//! share nothing: a [`Mark`] cannot be made of a report that is not released.

use std::sync::{Arc, Mutex, PoisonError};

use kernel::{Point, ReportId};
use maps::{Change, LivePoints, PointIndex, PointRow};
use store::{Result, Tx};
use web::Town;

use crate::{
    Scope,
    in_step::{Changed, InStep, Memory},
    names::Shared,
    report::Status,
    store::{MapRow, list_changed_since},
};

/// What a set of points keeps of a report.
pub trait Marked: Clone + Send + Sync + 'static {
    /// The mark of a report; none for one that is not in this set. Texts that many reports have in
    /// common go through `shared`.
    fn of(row: MapRow, shared: &mut Shared) -> Option<Self>;

    /// What a single one says, how it stands, and its category.
    fn said(&self) -> (&Words, Status, &str);

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
    shared: Mutex<Shared>,
}

/// The points everybody sees.
pub type ReportPoints = TownPoints<Mark>;

impl<M: Marked> Default for TownPoints<M> {
    fn default() -> Self {
        Self { points: LivePoints::default(), shared: Mutex::default() }
    }
}

impl<M: Marked> TownPoints<M> {
    /// The points as they are now.
    ///
    /// # Errors
    /// Store errors.
    pub async fn fresh(town: &Arc<Town>) -> Result<Arc<PointIndex<M>>> {
        Ok(InStep::<Self>::fresh(town).await?.points.snapshot())
    }

    fn changes(&self, scope: &Scope, rows: Vec<MapRow>) -> Vec<Change<M>> {
        let mut shared = self.shared.lock().unwrap_or_else(PoisonError::into_inner);
        rows.into_iter().map(|row| change(scope, row, &mut shared)).collect()
    }
}

impl Changed for MapRow {
    fn change(&self) -> (i64, ReportId) {
        (self.change_seq, self.id)
    }
}

impl<M: Marked> Memory for TownPoints<M> {
    type Row = MapRow;
    // The first time all are sorted once, instead of each page into those before.
    type Begun = Vec<PointRow<M>>;

    async fn list(tx: &mut Tx, after: (i64, ReportId), limit: i64) -> Result<Vec<MapRow>> {
        list_changed_since(tx, after, limit).await
    }

    fn add(&self, begun: &mut Self::Begun, scope: &Scope, rows: Vec<MapRow>) {
        begun.extend(self.changes(scope, rows).into_iter().filter_map(|change| match change {
            Change::Put(row) => Some(row),
            Change::Remove(_) => None,
        }));
    }

    fn complete(&self, begun: Self::Begun) {
        self.points.replace(PointIndex::build(begun));
    }

    fn change(&self, scope: &Scope, rows: Vec<MapRow>) {
        self.points.apply(self.changes(scope, rows));
    }

    fn remove(&self, gone: &[ReportId]) {
        self.points.apply(gone.iter().map(|id| Change::Remove(id.0.as_u128())));
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
        scope.shown_point(&row.category, row.place_rounded, exact)
    }

    fn said(&self) -> (&Words, Status, &str) {
        (&self.words, self.status, &self.category)
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
