//! Figures counted over the register. What an older system only calls checked counts as done, but
//! not into the time that being done takes.

use std::collections::BTreeMap;

use kernel::Ts;

use super::{CHECKED, Entries, Entry, FIXED, NOWHERE};
use crate::figures::{CategoryFigure, DistrictFigure, MonthFigure, Totals};

impl Entry {
    fn took(&self) -> i64 {
        self.done - self.received
    }

    /// Done, and known when.
    fn is_timed(&self) -> bool {
        !self.is_open() && !self.is(CHECKED)
    }
}

/// The middle one, of an even number the earlier of two.
fn median(mut took: Vec<i64>) -> Option<i64> {
    let middle = took.len().checked_sub(1)? / 2;
    Some(*took.select_nth_unstable(middle).1)
}

impl Entries {
    /// All released reports together.
    #[must_use]
    pub fn totals(&self) -> Totals {
        let count = |is: &dyn Fn(&Entry) -> bool| {
            i64::try_from(self.list.iter().filter(|entry| is(entry)).count()).unwrap_or(i64::MAX)
        };
        let took = |is: &dyn Fn(&Entry) -> bool| {
            median(self.list.iter().filter(|entry| is(entry)).map(Entry::took).collect())
        };
        let checked = |entry: &Entry| entry.is(CHECKED);
        let released = count(&|_| true);
        let open = count(&Entry::is_open);
        Totals {
            released,
            open,
            done: released - open,
            fixed: count(&|entry| entry.is(FIXED)),
            without_place: count(&|entry| !entry.is_placed()),
            outside: count(&|entry| entry.is_placed() && entry.district == NOWHERE),
            first: self.list.first().map(|entry| Ts(entry.received)),
            last: self.list.last().map(|entry| Ts(entry.received)),
            median: took(&Entry::is_timed),
            checked: count(&checked),
            checked_median: took(&checked),
        }
    }

    /// By category, most reports first.
    #[must_use]
    pub fn by_category(&self) -> Vec<CategoryFigure> {
        self.by(|entry| Some(entry.category))
    }

    /// By department, most reports first.
    #[must_use]
    pub fn by_department(&self) -> Vec<CategoryFigure> {
        self.by(|entry| Some(entry.department))
    }

    /// By district of the coordinates, most reports first.
    #[must_use]
    pub fn by_district(&self) -> Vec<DistrictFigure> {
        let figures = self.by(|entry| Some(entry.district).filter(|district| *district != NOWHERE));
        let figure =
            |CategoryFigure { key, released, open, .. }| DistrictFigure { key, released, open };
        figures.into_iter().map(figure).collect()
    }

    fn by(&self, group: impl Fn(&Entry) -> Option<u16>) -> Vec<CategoryFigure> {
        let mut groups: BTreeMap<u16, (i64, i64, Vec<i64>)> = BTreeMap::new();
        for entry in &self.list {
            let Some(number) = group(entry) else { continue };
            let (released, open, took) = groups.entry(number).or_default();
            *released += 1;
            *open += i64::from(entry.is_open());
            if entry.is_timed() {
                took.push(entry.took());
            }
        }
        let figure =
            |(number, (released, open, took)): (u16, (i64, i64, Vec<i64>))| CategoryFigure {
                key: self.names.name(number).to_owned(),
                released,
                open,
                median: median(took),
            };
        let mut figures: Vec<CategoryFigure> = groups.into_iter().map(figure).collect();
        figures.sort_by(|a, b| b.released.cmp(&a.released).then_with(|| a.key.cmp(&b.key)));
        figures
    }

    /// What came in and what was done, month by month. `borders` are the beginnings of the months
    /// and the end of the last one, in their order; there is one figure less than borders.
    #[must_use]
    pub fn by_month(&self, borders: &[Ts]) -> Vec<MonthFigure> {
        let mut figures = vec![MonthFigure::default(); borders.len().saturating_sub(1)];
        let month = |at: i64| borders.partition_point(|border| border.0 <= at).checked_sub(1);
        for entry in &self.list {
            if let Some(figure) = month(entry.received).and_then(|nr| figures.get_mut(nr)) {
                figure.received += 1;
            }
            if let Some(figure) = month(entry.done).and_then(|nr| figures.get_mut(nr)) {
                figure.done += 1;
            }
        }
        figures
    }
}
