//! How long a tile takes with 320,000 points in a town's area:
//! `cargo run --release -p allmende-maps --example tile_speed`.

#![expect(clippy::print_stdout, reason = "the figures are what one runs it for")]
#![expect(clippy::disallowed_methods, reason = "it measures time, no business depends on it")]

use std::time::Instant;

use kernel::Point;
use maps::{Change, PointIndex, PointRow, TileId, mvt::MarkTile};
use rand::{Rng, RngExt, SeedableRng, rngs::StdRng};

const POINTS: u128 = 320_000;
const TILES_PER_ZOOM: usize = 300;

/// What a room of reports would keep with a point.
#[derive(Clone)]
struct Report {
    code: u64,
    category: u16,
    open: bool,
}

fn main() {
    let mut chance = StdRng::seed_from_u64(7);
    let started = Instant::now();
    let index = PointIndex::build((0..POINTS).map(|id| row(id, &mut chance)));
    println!("{POINTS} points sorted in {:.0} ms", started.elapsed().as_secs_f64() * 1e3);
    println!("zoom  filter   p50 ms   p99 ms  largest bytes");
    for zoom in 8..=19 {
        for only_open in [false, true] {
            let mut times = Vec::with_capacity(TILES_PER_ZOOM);
            let mut largest = 0;
            for _ in 0..TILES_PER_ZOOM {
                let tile = TileId::around(somewhere(&mut chance), zoom);
                let started = Instant::now();
                largest = largest.max(encode(&index, tile, only_open).len());
                times.push(started.elapsed().as_secs_f64() * 1e3);
            }
            let filter = if only_open { "open" } else { "all" };
            println!("{zoom:>4}  {filter:<6} {}  {largest:>13}", spread(times));
        }
    }
    let mut current = index;
    let mut times = Vec::new();
    for id in POINTS..POINTS + 10_000 {
        let change = Change::Put(row(id, &mut chance));
        let started = Instant::now();
        current = current.changed([change]);
        times.push(started.elapsed().as_secs_f64() * 1e3);
    }
    println!("one change    {}", spread(times));
    let mut times = Vec::new();
    for _ in 0..1_000 {
        let here = somewhere(&mut chance);
        let started = Instant::now();
        std::hint::black_box(current.within(here, 100.0, |report| report.open));
        times.push(started.elapsed().as_secs_f64() * 1e3);
    }
    println!("within 100 m  {}", spread(times));
}

fn encode(index: &PointIndex<Report>, tile: TileId, only_open: bool) -> Vec<u8> {
    let tally = |open: &mut i64, report: &Report| *open += i64::from(report.open);
    let marks = index.tallied_marks(tile, |report| report.open || !only_open, tally);
    let tile = MarkTile::new(tile).layer("reports", marks, |mark, says| {
        says.number("open", mark.tally);
        if mark.count == 1 {
            says.text("code", &format!("{:06x}", mark.attrs.code));
            says.number("category", i64::from(mark.attrs.category));
        }
    });
    tile.and_then(|tile| tile.bytes()).expect("one layer of points encodes")
}

fn row(id: u128, chance: &mut impl Rng) -> PointRow<Report> {
    let attrs = Report {
        code: chance.random_range(0..1 << 24),
        category: chance.random_range(0..40),
        open: chance.random_bool(0.2),
    };
    PointRow { id, at: somewhere(chance), attrs }
}

/// Around Konstanz, and the closer to its middle the more, as reports of real towns lie.
fn somewhere(chance: &mut impl Rng) -> Point {
    let mut off = |reach: f64| chance.random_range(-1.0_f64..1.0).powi(3) * reach;
    Point { lon: 9.17 + off(0.065), lat: 47.68 + off(0.06) }
}

fn spread(mut times: Vec<f64>) -> String {
    times.sort_by(f64::total_cmp);
    format!("{:>8.3} {:>8.3}", times[times.len() / 2], times[times.len() * 99 / 100])
}
