//! Tiles read back by a decoder we did not write.

use kernel::Point;
use maps::{PointIndex, PointRow, TileId, mvt::MarkTile};
use mvt_reader::{Reader, feature::Value};
use proptest::prelude::*;

#[derive(Clone)]
struct Report {
    code: String,
    open: bool,
}

fn index(places: &[(f64, f64)]) -> PointIndex<Report> {
    PointIndex::build(places.iter().enumerate().map(|(n, (lon, lat))| PointRow {
        id: n as u128,
        at: Point { lon: *lon, lat: *lat },
        attrs: Report { code: format!("R{n}"), open: n % 2 == 0 },
    }))
}

fn encode(index: &PointIndex<Report>, tile: TileId) -> Vec<u8> {
    let open = |open: &mut i64, report: &Report| *open += i64::from(report.open);
    let marks = index.tallied_marks(tile, |_| true, open);
    let tile = MarkTile::new(tile).layer("reports", marks, |mark, says| {
        says.number("open", mark.tally);
        if mark.count == 1 {
            says.text("code", &mark.attrs.code)
                .flag("new", mark.attrs.open)
                .fraction("weight", 0.5);
        }
    });
    tile.and_then(|tile| tile.bytes()).expect("encodes")
}

#[test]
fn a_tile_without_points_has_no_bytes() {
    let bytes = encode(&index(&[]), TileId::new(14, 8609, 5718).expect("a tile"));
    assert!(bytes.is_empty());
}

#[test]
fn a_single_point_carries_its_properties_to_its_place() {
    let minster = Point { lon: 9.1767, lat: 47.6634 };
    let tile = TileId::around(minster, 14);
    let reader = Reader::new(encode(&index(&[(minster.lon, minster.lat)]), tile)).expect("a tile");
    let layers = reader.get_layer_metadata().expect("layers");
    assert_eq!((layers.len(), layers[0].name.as_str(), layers[0].extent), (1, "reports", 4096));
    let features = reader.get_features(0).expect("features");
    let says = features[0].properties.as_ref().expect("properties");
    assert_eq!(says.get("code"), Some(&Value::String("R0".into())));
    assert_eq!(says.get("count"), Some(&Value::UInt(1)));
    assert_eq!(says.get("open"), Some(&Value::Int(1)));
    assert_eq!(says.get("new"), Some(&Value::Bool(true)));
    assert_eq!(says.get("weight"), Some(&Value::Double(0.5)));
    assert_eq!(says.get("splits_at"), None);
}

#[test]
fn two_layers_of_one_name_are_refused() {
    let tile = TileId::new(0, 0, 0).expect("the world");
    let index = index(&[(9.0, 47.0)]);
    let twice = MarkTile::new(tile)
        .layer("reports", index.marks(tile, |_| true), |_, _| {})
        .and_then(|tile_| tile_.layer("reports", index.marks(tile, |_| true), |_, _| {}));
    assert!(twice.is_err());
}

proptest! {
    #[test]
    fn the_decoder_counts_what_was_encoded(
        places in proptest::collection::vec((9.10..9.20f64, 47.62..47.70f64), 1..200), z in 0..=22u8,
    ) {
        let index = index(&places);
        let tile = TileId::around(Point { lon: places[0].0, lat: places[0].1 }, z);
        let reader = Reader::new(encode(&index, tile)).expect("a tile");
        let (mut count, mut open) = (0, 0);
        for feature in reader.get_features(0).expect("features") {
            let geo::Geometry::MultiPoint(points) = feature.get_geometry() else {
                panic!("no points");
            };
            let place = points.0[0];
            prop_assert!((-512.0..4608.0).contains(&place.x()) && (-512.0..4608.0).contains(&place.y()));
            if !(0.0..4096.0).contains(&place.x()) || !(0.0..4096.0).contains(&place.y()) {
                continue;
            }
            let says = feature.properties.as_ref().expect("properties");
            let Some(Value::UInt(n)) = says.get("count") else { panic!("no count") };
            let Some(Value::Int(o)) = says.get("open") else { panic!("no tally") };
            count += *n;
            open += *o;
        }
        let inside = |n: &usize| TileId::around(Point { lon: places[*n].0, lat: places[*n].1 }, z) == tile;
        let mine: Vec<_> = (0..places.len()).filter(inside).collect();
        prop_assert_eq!(count as usize, mine.len());
        prop_assert_eq!(open as usize, mine.iter().filter(|n| *n % 2 == 0).count());
    }
}
