//! Looking around: which points lie in a box, which within so many metres.

use std::ops::RangeInclusive;

use kernel::Point;

use super::PointIndex;
use crate::{
    mercator::{Bounds, Spot},
    tile::{cell_stretch, high_bits},
};

/// A point that was found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit<'a, A> {
    /// The owner's key.
    pub id: u128,
    /// Where it is, within a centimetre.
    pub at: Point,
    /// What the owner keeps with it.
    pub attrs: &'a A,
    /// Distance from the point asked for, metres; 0 in a search by box.
    pub metres: f64,
}

impl<A> PointIndex<A> {
    /// The points within `metres` that pass the filter, nearest first.
    pub fn within(
        &self,
        centre: Point,
        metres: f64,
        filter: impl Fn(&A) -> bool,
    ) -> Vec<Hit<'_, A>> {
        let mut hits = self.bbox(Bounds::around(centre, metres), filter);
        for hit in &mut hits {
            hit.metres = hit.at.distance_m(centre);
        }
        hits.retain(|hit| hit.metres <= metres);
        hits.sort_unstable_by(|a, b| a.metres.total_cmp(&b.metres).then(a.id.cmp(&b.id)));
        hits
    }

    /// The points in a box that pass the filter, in the order of the curve.
    pub fn bbox(&self, bounds: Bounds, filter: impl Fn(&A) -> bool) -> Vec<Hit<'_, A>> {
        let low = Spot::of(Point { lon: bounds.west, lat: bounds.north });
        let high = Spot::of(Point { lon: bounds.east, lat: bounds.south });
        let mut hits = Vec::new();
        for stretch in cover(low, high) {
            self.scan(stretch, |code, id, attrs| {
                let spot = Spot::at_code(code);
                let inside =
                    (low.x..=high.x).contains(&spot.x) && (low.y..=high.y).contains(&spot.y);
                if inside && filter(attrs) {
                    hits.push(Hit { id, at: spot.point(), attrs, metres: 0.0 });
                }
            });
        }
        hits
    }
}

/// Stretches of the curve that together cover a box: at most 25, in ascending order, joined
/// where they touch.
fn cover(low: Spot, high: Spot) -> Vec<RangeInclusive<u64>> {
    let span = (high.x.saturating_sub(low.x)).max(high.y.saturating_sub(low.y));
    // The level whose cells are at least a quarter of the box wide.
    let level = u8::try_from((span.leading_zeros() + 2).min(32)).expect("at most 32");
    let mut stretches: Vec<RangeInclusive<u64>> = Vec::new();
    for y in high_bits(low.y, level)..=high_bits(high.y, level) {
        for x in high_bits(low.x, level)..=high_bits(high.x, level) {
            stretches.push(cell_stretch(level, x, y));
        }
    }
    stretches.sort_unstable_by_key(|stretch| *stretch.start());
    let mut joined: Vec<RangeInclusive<u64>> = Vec::new();
    for next in stretches {
        match joined.last_mut() {
            Some(last) if last.end().checked_add(1) == Some(*next.start()) => {
                *last = *last.start()..=*next.end();
            }
            _ => joined.push(next),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::points::PointRow;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn looking_around_finds_what_a_look_at_every_point_finds(
            places in proptest::collection::vec((9.0..9.3f64, 47.6..47.8f64), 0..200),
            lon in 9.0..9.3f64, lat in 47.6..47.8f64, metres in 0.0..9_000.0f64,
        ) {
            let centre = Point { lon, lat };
            let index = PointIndex::build(places.iter().enumerate().map(|(i, (lon, lat))| {
                PointRow { id: i as u128, at: Point { lon: *lon, lat: *lat }, attrs: i % 3 }
            }));
            let odd_one_out = |kind: &usize| *kind != 1;
            let found = index.within(centre, metres, odd_one_out);
            prop_assert!(found.windows(2).all(|pair| pair[0].metres <= pair[1].metres));
            let mut found: Vec<_> = found.into_iter().map(|hit| hit.id).collect();
            found.sort_unstable();
            let mut expected = Vec::new();
            index.scan(0..=u64::MAX, |code, id, kind| {
                if Spot::at_code(code).point().distance_m(centre) <= metres && odd_one_out(kind) {
                    expected.push(id);
                }
            });
            expected.sort_unstable();
            prop_assert_eq!(found, expected);
        }

        #[test]
        fn a_cover_is_small_and_leaves_nothing_out(a: u32, b: u32, c: u32, d: u32, t in 0.0..1.0f64) {
            let low = Spot { x: a.min(b), y: c.min(d) };
            let high = Spot { x: a.max(b), y: c.max(d) };
            let cover = cover(low, high);
            prop_assert!(cover.len() <= 25);
            let between = |low: u32, high: u32| low + (f64::from(high - low) * t) as u32;
            let inside = Spot { x: between(low.x, high.x), y: between(low.y, high.y) }.code();
            prop_assert_eq!(cover.iter().filter(|stretch| stretch.contains(&inside)).count(), 1);
        }
    }

    #[test]
    fn a_box_of_no_size_finds_the_point_it_stands_on() {
        let at = Point { lon: 9.1767, lat: 47.6634 };
        let index = PointIndex::build([PointRow { id: 1, at, attrs: () }]);
        assert_eq!(index.bbox(Bounds::of(at), |()| true).len(), 1);
    }
}
