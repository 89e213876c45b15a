//! The settled points: one column each for place on the curve, key and attributes.

use std::ops::{Range, RangeInclusive};

/// One point, ready to be sorted.
#[derive(Debug, Clone)]
pub(super) struct Row<A> {
    pub(super) code: u64,
    pub(super) id: u128,
    pub(super) attrs: A,
}

/// Columns in the order of the curve, points of one spot by key.
#[derive(Debug)]
pub(super) struct Bulk<A> {
    codes: Vec<u64>,
    ids: Vec<u128>,
    attrs: Vec<A>,
    /// Places in the columns, ordered by key.
    by_id: Vec<u32>,
}

impl<A> Default for Bulk<A> {
    fn default() -> Self {
        Self { codes: Vec::new(), ids: Vec::new(), attrs: Vec::new(), by_id: Vec::new() }
    }
}

impl<A> Bulk<A> {
    /// Sorts rows; of several with one key the last counts.
    pub(super) fn sort(mut rows: Vec<Row<A>>) -> Self {
        rows.reverse();
        rows.sort_by_key(|row| row.id);
        rows.dedup_by_key(|row| row.id);
        rows.sort_unstable_by_key(|row| (row.code, row.id));
        Self::of_sorted(rows)
    }

    /// Takes rows that are sorted by code and key and have no key twice.
    ///
    /// # Panics
    /// With more than 2³² points.
    pub(super) fn of_sorted(rows: Vec<Row<A>>) -> Self {
        let count = u32::try_from(rows.len()).expect("a town has fewer than 2^32 points");
        let mut bulk = Self {
            codes: Vec::with_capacity(rows.len()),
            ids: Vec::with_capacity(rows.len()),
            attrs: Vec::with_capacity(rows.len()),
            by_id: (0..count).collect(),
        };
        for row in rows {
            bulk.codes.push(row.code);
            bulk.ids.push(row.id);
            bulk.attrs.push(row.attrs);
        }
        let ids = &bulk.ids;
        bulk.by_id.sort_unstable_by_key(|place| ids[*place as usize]);
        bulk
    }

    pub(super) fn len(&self) -> usize {
        self.codes.len()
    }

    /// The places of a stretch of the curve.
    pub(super) fn places(&self, stretch: &RangeInclusive<u64>) -> Range<usize> {
        let start = self.codes.partition_point(|code| code < stretch.start());
        let length = self.codes[start..].partition_point(|code| code <= stretch.end());
        start..start + length
    }

    pub(super) fn at(&self, place: usize) -> (u64, u128, &A) {
        (self.codes[place], self.ids[place], &self.attrs[place])
    }

    /// The place of a key.
    pub(super) fn find(&self, id: u128) -> Option<u32> {
        let found = self.by_id.binary_search_by_key(&id, |place| self.ids[*place as usize]);
        found.ok().map(|at| self.by_id[at])
    }
}
