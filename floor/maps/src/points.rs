//! Points sorted along a curve: an immutable snapshot to draw tiles from and to look around in.
//!
//! The bulk of the points lies in compact columns that snapshots share; what changed since is a
//! small overlay beside it. A change costs a copy of the overlay, and now and then a new bulk.

mod bulk;
mod look;

use std::{collections::BTreeMap, ops::RangeInclusive, sync::Arc};

use kernel::Point;

use self::bulk::{Bulk, Row};
use crate::mercator::Spot;
pub use look::Hit;

/// A point as its owner knows it.
#[derive(Debug, Clone, PartialEq)]
pub struct PointRow<A> {
    /// The owner's key; `uuid.as_u128()` fits.
    pub id: u128,
    /// Where it is.
    pub at: Point,
    /// What filters and pictures need to know: keep it small, every point carries it.
    pub attrs: A,
}

/// A change to the points.
#[derive(Debug, Clone, PartialEq)]
pub enum Change<A> {
    /// The point is new, or moved, or its attributes changed.
    Put(PointRow<A>),
    /// The point is gone; unknown keys are no error.
    Remove(u128),
}

/// An immutable set of points, quick to search by tile, box and distance.
#[derive(Debug, Clone)]
pub struct PointIndex<A> {
    bulk: Arc<Bulk<A>>,
    /// Places in the bulk that no longer count, ascending.
    removed: Vec<u32>,
    /// Points that came after the bulk, in the order of the curve.
    added: Vec<Row<A>>,
}

impl<A> Default for PointIndex<A> {
    fn default() -> Self {
        Self { bulk: Arc::default(), removed: Vec::new(), added: Vec::new() }
    }
}

impl<A: Clone> PointIndex<A> {
    /// Sorts the points. Of several rows with one key the last counts.
    #[must_use]
    pub fn build(rows: impl IntoIterator<Item = PointRow<A>>) -> Self {
        let rows = rows.into_iter().map(Row::from).collect();
        Self { bulk: Arc::new(Bulk::sort(rows)), removed: Vec::new(), added: Vec::new() }
    }

    /// The number of points.
    #[must_use]
    pub fn len(&self) -> usize {
        self.bulk.len() - self.removed.len() + self.added.len()
    }

    /// Whether there is no point at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A new snapshot with the changes made, in their order.
    #[must_use]
    pub fn changed(&self, changes: impl IntoIterator<Item = Change<A>>) -> Self {
        let mut last_word: BTreeMap<u128, Option<Row<A>>> = BTreeMap::new();
        for change in changes {
            match change {
                Change::Put(row) => last_word.insert(row.id, Some(Row::from(row))),
                Change::Remove(id) => last_word.insert(id, None),
            };
        }
        let mut removed = self.removed.clone();
        removed.extend(last_word.keys().filter_map(|id| self.bulk.find(*id)));
        removed.sort_unstable();
        removed.dedup();
        let mut added = self.added.clone();
        added.retain(|row| !last_word.contains_key(&row.id));
        added.extend(last_word.into_values().flatten());
        added.sort_unstable_by_key(|row| (row.code, row.id));
        let next = Self { bulk: Arc::clone(&self.bulk), removed, added };
        if next.overlay_is_heavy() { next.settled() } else { next }
    }

    /// Past this size copying the overlay costs more, spread over the changes, than a new bulk.
    fn overlay_is_heavy(&self) -> bool {
        self.removed.len() + self.added.len() > 256.max(self.bulk.len() / 128)
    }

    /// The same points with an empty overlay.
    fn settled(&self) -> Self {
        let mut rows = Vec::with_capacity(self.len());
        self.scan(0..=u64::MAX, |code, id, attrs| {
            rows.push(Row { code, id, attrs: attrs.clone() });
        });
        Self { bulk: Arc::new(Bulk::of_sorted(rows)), removed: Vec::new(), added: Vec::new() }
    }
}

impl<A> PointIndex<A> {
    /// Visits every point of a stretch of the curve in its order: code, key, attributes.
    pub(crate) fn scan<'a>(
        &'a self,
        stretch: RangeInclusive<u64>,
        mut visit: impl FnMut(u64, u128, &'a A),
    ) {
        let places = self.bulk.places(&stretch);
        let first = self.removed.partition_point(|gone| (*gone as usize) < places.start);
        let mut removed = self.removed[first..].iter().map(|gone| *gone as usize).peekable();
        let start = self.added.partition_point(|row| row.code < *stretch.start());
        let end = self.added.partition_point(|row| row.code <= *stretch.end());
        let mut added = self.added[start..end].iter().peekable();
        for place in places {
            if removed.next_if_eq(&place).is_some() {
                continue;
            }
            let (code, id, attrs) = self.bulk.at(place);
            while let Some(row) = added.next_if(|row| (row.code, row.id) < (code, id)) {
                visit(row.code, row.id, &row.attrs);
            }
            visit(code, id, attrs);
        }
        for row in added {
            visit(row.code, row.id, &row.attrs);
        }
    }
}

impl<A> From<PointRow<A>> for Row<A> {
    fn from(row: PointRow<A>) -> Self {
        Self { code: Spot::of(row.at).code(), id: row.id, attrs: row.attrs }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn row(id: u128, lon: f64, attrs: u8) -> PointRow<u8> {
        PointRow { id, at: Point { lon, lat: 47.66 }, attrs }
    }

    fn listed(index: &PointIndex<u8>) -> Vec<(u128, u8)> {
        let mut all = Vec::new();
        index.scan(0..=u64::MAX, |_, id, attrs| all.push((id, *attrs)));
        all.sort_unstable();
        all
    }

    #[test]
    fn of_two_rows_with_one_key_the_last_counts() {
        let index = PointIndex::build([row(7, 9.1, 1), row(7, 9.2, 2)]);
        assert_eq!(listed(&index), [(7, 2)]);
    }

    #[test]
    fn an_old_snapshot_does_not_see_a_change() {
        let before = PointIndex::build([row(1, 9.1, 1)]);
        let after = before.changed([Change::Put(row(1, 9.2, 5)), Change::Put(row(2, 9.3, 6))]);
        assert_eq!(listed(&before), [(1, 1)]);
        assert_eq!(listed(&after), [(1, 5), (2, 6)]);
    }

    #[test]
    fn removing_an_unknown_point_changes_nothing() {
        let index = PointIndex::build([row(1, 9.1, 1)]).changed([Change::Remove(9)]);
        assert_eq!((index.len(), listed(&index)), (1, vec![(1, 1)]));
    }

    proptest! {
        #[test]
        fn any_run_of_changes_leaves_what_a_map_would_hold(
            start in proptest::collection::vec((0..60u128, 9.0..9.3f64, any::<u8>()), 0..60),
            batches in proptest::collection::vec(
                proptest::collection::vec((0..400u128, 9.0..9.3f64, any::<u8>(), any::<bool>()), 0..40),
                0..30,
            ),
        ) {
            let mut model: BTreeMap<u128, u8> =
                start.iter().map(|(id, _, attrs)| (*id, *attrs)).collect();
            let mut index =
                PointIndex::build(start.into_iter().map(|(id, lon, attrs)| row(id, lon, attrs)));
            for batch in batches {
                for (id, _, attrs, put) in &batch {
                    if *put { model.insert(*id, *attrs) } else { model.remove(id) };
                }
                index = index.changed(batch.into_iter().map(|(id, lon, attrs, put)| {
                    if put { Change::Put(row(id, lon, attrs)) } else { Change::Remove(id) }
                }));
            }
            prop_assert_eq!(index.len(), model.len());
            prop_assert_eq!(listed(&index), model.into_iter().collect::<Vec<_>>());
        }
    }
}
