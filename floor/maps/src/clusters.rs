//! Many points in one tile: those that share a cell of the picture become one mark with a count.
//!
//! Cells are fixed parts of the tile grid, so neighbouring tiles agree about every cluster, no
//! point is counted twice, and a cluster is simply a run of neighbours on the curve: one pass over
//! the tile's points, whatever the filter.

use std::ops::RangeInclusive;

use crate::{
    mercator::Spot,
    points::PointIndex,
    tile::{MAX_ZOOM, TileId},
};

/// From this zoom on every point stands alone, unless another one shares its very pixel, or the
/// tile is [crowded](CROWD).
pub const SINGLES_FROM_ZOOM: u8 = 16;

/// The deepest tiles a browser need ask for: closer in it magnifies these, since nothing farther
/// apart than 20 cm shares a pixel here.
pub const LAST_USEFUL_ZOOM: u8 = 18;

/// More marks than this in one tile are neither readable (225 pins fill it) nor quick to send.
const CROWD: usize = 1_500;

/// A tile has 2³ = 8 cells a side below [`SINGLES_FROM_ZOOM`]: 64 pixels of the usual 512, room for
/// the disc of a cluster.
const CLUSTER_BITS: u8 = 3;

/// From [`SINGLES_FROM_ZOOM`] on a cell is one of the 512 pixels,
const PIXEL_BITS: u8 = 9;

/// in a crowded tile 16 pixels wide.
const CROWD_BITS: u8 = 5;

/// Marks up to this share of a tile's width beyond its edge are drawn with it, so that no disc is
/// cut where two tiles meet.
pub const MARGIN: f64 = 1.0 / 8.0;

/// One mark of a picture: a single point, or several as one.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark<'a, A, T = ()> {
    /// For a single point its own place, for several their middle, or as near to it as stays a
    /// sixth of a cell away from the cell's edge, so that neighbours' discs do not hide each
    /// other.
    pub spot: Spot,
    /// How many points it stands for.
    pub count: u32,
    /// The key of its first point: its only one, where `count` is 1.
    pub id: u128,
    /// The attributes of its first point.
    pub attrs: &'a A,
    /// What the caller counted over all its points.
    pub tally: T,
    /// The zoom at which it falls apart; `None` for a single point and for points of one pixel.
    pub splits_at: Option<u8>,
}

impl<A> PointIndex<A> {
    /// The marks of a tile and of its [`MARGIN`], from the points that pass the filter.
    pub fn marks(&self, tile: TileId, filter: impl Fn(&A) -> bool) -> Vec<Mark<'_, A>> {
        self.tallied_marks(tile, filter, |(), _| {})
    }

    /// The same, and counts something over the points of every mark, how many are open, say.
    pub fn tallied_marks<T: Default>(
        &self,
        tile: TileId,
        filter: impl Fn(&A) -> bool,
        tally: impl Fn(&mut T, &A),
    ) -> Vec<Mark<'_, A, T>> {
        let mut grid = Grid::of(tile.zoom());
        let mut marks = Vec::new();
        self.mark_stretch(tile.stretch(), grid, &filter, &tally, &mut marks);
        if marks.len() > CROWD {
            grid.bits = CROWD_BITS;
            marks.clear();
            self.mark_stretch(tile.stretch(), grid, &filter, &tally, &mut marks);
        }
        for stretch in tile.ring(CLUSTER_BITS) {
            self.mark_stretch(stretch, grid, &filter, &tally, &mut marks);
        }
        marks
    }

    fn mark_stretch<'a, T: Default>(
        &'a self,
        stretch: RangeInclusive<u64>,
        grid: Grid,
        filter: impl Fn(&A) -> bool,
        tally: impl Fn(&mut T, &A),
        marks: &mut Vec<Mark<'a, A, T>>,
    ) {
        let within_cell = 64 - 2 * u32::from(grid.level());
        let mut run: Option<Run<'a, A, T>> = None;
        self.scan(stretch, |code, id, attrs| {
            if !filter(attrs) {
                return;
            }
            let same_cell = |run: &&mut Run<A, T>| (run.first ^ code) >> within_cell == 0;
            match run.as_mut().filter(same_cell) {
                Some(run) => run.take(code, attrs, &tally),
                None => {
                    let mut next = Run::start(code, id, attrs);
                    next.take(code, attrs, &tally);
                    marks.extend(run.replace(next).map(|run| run.mark(grid)));
                }
            }
        });
        marks.extend(run.map(|run| run.mark(grid)));
    }
}

/// How a tile is cut into cells.
#[derive(Debug, Clone, Copy)]
struct Grid {
    zoom: u8,
    /// The tile has 2^bits cells a side.
    bits: u8,
}

impl Grid {
    fn of(zoom: u8) -> Self {
        Self { zoom, bits: if zoom < SINGLES_FROM_ZOOM { CLUSTER_BITS } else { PIXEL_BITS } }
    }

    /// The level of the world's subdivision whose cells these are.
    fn level(self) -> u8 {
        self.zoom + self.bits
    }
}

/// Neighbours on the curve that share a cell, so far.
struct Run<'a, A, T> {
    first: u64,
    last: u64,
    id: u128,
    attrs: &'a A,
    count: u32,
    sum_x: u64,
    sum_y: u64,
    tally: T,
}

impl<'a, A, T: Default> Run<'a, A, T> {
    fn start(first: u64, id: u128, attrs: &'a A) -> Self {
        Self { first, last: first, id, attrs, count: 0, sum_x: 0, sum_y: 0, tally: T::default() }
    }

    fn take(&mut self, code: u64, attrs: &A, tally: impl Fn(&mut T, &A)) {
        let spot = Spot::at_code(code);
        self.last = code;
        self.count += 1;
        self.sum_x += u64::from(spot.x);
        self.sum_y += u64::from(spot.y);
        tally(&mut self.tally, attrs);
    }

    fn mark(self, grid: Grid) -> Mark<'a, A, T> {
        let spot = if self.count > 1 { self.middle(grid) } else { Spot::at_code(self.first) };
        let shared_levels = (self.first ^ self.last).leading_zeros() / 2;
        let splits_at = (grid.zoom + 1..=MAX_ZOOM)
            .find(|deeper| u32::from(Grid::of(*deeper).level()) > shared_levels);
        let Self { count, id, attrs, tally, .. } = self;
        Mark { spot, count, id, attrs, tally, splits_at: splits_at.filter(|_| count > 1) }
    }

    fn middle(&self, grid: Grid) -> Spot {
        let cell = 1_u64 << (32 - grid.level());
        let along = |sum: u64| {
            let mean = sum / u64::from(self.count);
            let corner = mean - mean % cell;
            let inner = mean.clamp(corner + cell / 6, corner + cell - 1 - cell / 6);
            u32::try_from(inner).expect("between numbers of 32 bits")
        };
        Spot { x: along(self.sum_x), y: along(self.sum_y) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::points::PointRow;
    use kernel::Point;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn index(places: &[(f64, f64)]) -> PointIndex<usize> {
        PointIndex::build(places.iter().enumerate().map(|(i, (lon, lat))| PointRow {
            id: i as u128,
            at: Point { lon: *lon, lat: *lat },
            attrs: i,
        }))
    }

    fn own(tile: TileId, mark: &Mark<'_, usize, u32>) -> bool {
        let (x, y) = tile.place(mark.spot);
        (0..4096).contains(&x) && (0..4096).contains(&y)
    }

    proptest! {
        #[test]
        fn the_tiles_of_a_zoom_count_every_point_once(
            places in proptest::collection::vec((8.9..9.4f64, 47.5..47.8f64), 0..300), z in 0..=22u8,
        ) {
            let index = index(&places);
            let tiles: BTreeSet<_> = places
                .iter()
                .map(|(lon, lat)| TileId::around(Point { lon: *lon, lat: *lat }, z).zxy())
                .collect();
            let (mut counted, mut tallied) = (0, 0);
            for (z, x, y) in tiles {
                let tile = TileId::new(z, x, y).expect("a tile of a point");
                let marks = index.tallied_marks(tile, |_| true, |sum: &mut u32, _| *sum += 1);
                for mark in marks.iter().filter(|mark| own(tile, mark)) {
                    counted += mark.count as usize;
                    tallied += mark.tally as usize;
                }
            }
            prop_assert_eq!((counted, tallied), (places.len(), places.len()));
        }

        #[test]
        fn every_mark_lies_in_the_tile_or_its_margin(
            places in proptest::collection::vec((9.1..9.2f64, 47.6..47.7f64), 0..300), z in 8..=18u8,
        ) {
            let index = index(&places);
            let tile = TileId::around(Point { lon: 9.15, lat: 47.65 }, z);
            let bounds = tile.bounds_with_margin(MARGIN + 1e-6);
            for mark in index.marks(tile, |_| true) {
                prop_assert!(bounds.contains(mark.spot.point()));
            }
        }

        #[test]
        fn a_cluster_is_whole_until_the_zoom_it_splits_at(
            places in proptest::collection::vec((9.176..9.178f64, 47.663..47.664f64), 2..60),
            z in 10..=21u8,
        ) {
            let index = index(&places);
            for mark in index.marks(TileId::around(index_point(&places), z), |_| true) {
                let Some(split) = mark.splits_at else { continue };
                prop_assert!(mark.count > 1 && split > z);
                let whole = |z: u8| {
                    let tile = TileId::around(mark.spot.point(), z);
                    index.marks(tile, |_| true).iter().any(|m| m.count == mark.count && m.id == mark.id)
                };
                prop_assert!((z..split).all(whole) && !whole(split));
            }
        }
    }

    fn index_point(places: &[(f64, f64)]) -> Point {
        Point { lon: places[0].0, lat: places[0].1 }
    }

    #[test]
    fn points_of_one_spot_stay_one_mark_at_the_deepest_zoom() {
        let index = index(&[(9.1767, 47.6634); 5]);
        let tile = TileId::around(Point { lon: 9.1767, lat: 47.6634 }, 22);
        let marks = index.marks(tile, |_| true);
        assert_eq!((marks.len(), marks[0].count, marks[0].splits_at), (1, 5, None));
    }

    #[test]
    fn ten_metres_apart_are_two_marks_where_singles_begin() {
        let places = [(9.1767, 47.6634), (9.17683, 47.6634)];
        let index = index(&places);
        let at = |z| index.marks(TileId::around(index_point(&places), z), |_| true).len();
        assert_eq!((at(12), at(SINGLES_FROM_ZOOM)), (1, 2));
    }

    #[test]
    fn two_clusters_on_both_sides_of_a_border_keep_apart() {
        let border = TileId::new(10, 538, 357).expect("a tile").bounds();
        let beside = |side: f64| (border.west + side * 1e-6, border.south + 0.001);
        let index = index(&[beside(-1.0), beside(-2.0), beside(1.0), beside(2.0)]);
        let tile = TileId::around(index_point(&[beside(1.0)]), 10);
        let places: Vec<_> =
            index.marks(tile, |_| true).iter().map(|m| tile.place(m.spot).0).collect();
        assert_eq!(places.len(), 2);
        assert!((places[0] - places[1]).abs() >= 4096 / 8 / 3 - 2, "{places:?}");
    }

    #[test]
    fn a_single_point_is_never_moved() {
        let index = index(&[(9.1767, 47.6634)]);
        let at = Point { lon: 9.1767, lat: 47.6634 };
        for z in 0..=22 {
            assert_eq!(index.marks(TileId::around(at, z), |_| true)[0].spot, Spot::of(at));
        }
    }

    #[test]
    fn a_crowd_is_drawn_as_clusters_even_where_singles_begin() {
        let step = |n: usize| (9.17 + (n % 100) as f64 * 2e-5, 47.66 + (n / 100) as f64 * 2e-5);
        let places: Vec<_> = (0..8_000).map(step).collect();
        let (index, tile) =
            (index(&places), TileId::around(index_point(&places), SINGLES_FROM_ZOOM));
        let inside =
            |n: &usize| TileId::around(index_point(&places[*n..]), SINGLES_FROM_ZOOM) == tile;
        let expected = (0..places.len()).filter(inside).count();
        assert!(expected > CROWD, "{expected} points in the tile");
        let marks = index.tallied_marks(tile, |_| true, |sum: &mut u32, _| *sum += 1);
        let mine: Vec<_> = marks.iter().filter(|mark| own(tile, mark)).collect();
        assert!(mine.len() <= 1 << (2 * CROWD_BITS), "{} marks", mine.len());
        assert_eq!(mine.iter().map(|mark| mark.count as usize).sum::<usize>(), expected);
        let few = index.marks(tile, |n| *n < 400);
        assert!(few.iter().all(|mark| mark.count == 1), "what the filter leaves is no crowd");
    }

    #[test]
    fn a_filtered_point_is_in_no_count() {
        let index = index(&[(9.1767, 47.6634), (9.1767, 47.6634), (9.1767, 47.6634)]);
        let tile = TileId::around(Point { lon: 9.1767, lat: 47.6634 }, 10);
        let marks = index.marks(tile, |n| *n != 0);
        assert_eq!((marks[0].count, marks[0].id), (2, 1));
    }
}
