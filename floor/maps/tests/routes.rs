//! `/map/…` of a municipality that runs.

use std::{collections::BTreeMap, path::Path, sync::Arc};

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, StatusCode},
    middleware::from_fn_with_state,
    response::Response,
};
use kernel::{Chance, FixedClock, Ts};
use serde_json::Value;
use store::{Db, TownKey, registry::Registry};
use tower::ServiceExt;
use web::{
    App, Mode, Outside, Secrets, Settings, Towns, Words, app::Inner, here::enter, limit::Limits,
};

/// The house of one town, with the folder its data lies in.
async fn house(with_base: bool) -> (Router, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    let clock = Arc::new(FixedClock::at(Ts(1_800_000_000_000_000)));
    let db = Db::open(folder.path(), None).expect("a database");
    let registry = Registry::open(&db, Ts(0)).await.expect("a registry");
    let key = TownKey::new("konstanz").expect("a key");
    let hosts = vec!["konstanz.localhost".to_owned()];
    registry.put(&key, hosts, files(with_base), Ts(0)).await.expect("stored");
    let steps = store::migrate::MIGRATIONS.to_vec();
    let towns = Towns::open(db.clone(), registry, clock.clone(), steps).await.expect("opens");
    let app = App::new(Inner {
        settings: Settings {
            data: folder.path().to_owned(),
            mode: Mode::Demo,
            behind_proxy: false,
            scheme: "http".to_owned(),
            port: None,
            oidc_secrets: Secrets::default(),
            payment_keys: Secrets::default(),
        },
        db,
        towns,
        words: Words::new([]),
        clock,
        chance: Chance::seeded(1),
        limits: Limits::default(),
        secret: vec![0; 32],
        outside: Outside::closed(),
    });
    let router = maps::routes().layer(from_fn_with_state(app.clone(), enter)).with_state(app);
    (router, folder)
}

/// The example's files, with a base map or without.
fn files(with_base: bool) -> BTreeMap<String, Vec<u8>> {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/konstanz");
    let read = |name: &str| std::fs::read(example.join(name)).expect("the example has it");
    let mut files: BTreeMap<String, Vec<u8>> =
        ["areas.geojson", "water.geojson"].map(|name| (name.to_owned(), read(name))).into();
    let mut town = String::from_utf8(read("municipality.toml")).expect("UTF-8");
    if with_base {
        town = town.replace("[map]\n", "[map]\npmtiles = \"town.pmtiles\"\n");
        files.insert("town.pmtiles".to_owned(), b"PMTiles and some tiles".to_vec());
    }
    files.insert("municipality.toml".to_owned(), town.into_bytes());
    files
}

async fn get(house: &Router, path: &str, headers: &[(&str, &str)]) -> Response {
    let mut request = Request::get(path).header("host", "konstanz.localhost:8080");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let request = request.body(Body::empty()).expect("a request");
    house.clone().oneshot(request).await.expect("an answer")
}

async fn json(response: Response) -> Value {
    assert_eq!(response.status(), StatusCode::OK);
    let body = to_bytes(response.into_body(), 1 << 20).await.expect("whole");
    serde_json::from_slice(&body).expect("JSON")
}

#[tokio::test]
async fn the_style_and_what_it_draws_from_are_served() {
    let (house, _folder) = house(false).await;
    let light = json(get(&house, "/map/style.json", &[]).await).await;
    let dark = json(get(&house, "/map/style.json?theme=dark", &[]).await).await;
    assert_ne!(light["layers"], dark["layers"]);
    for source in ["areas", "water"] {
        let path = light["sources"][source]["data"].as_str().expect("an address");
        let drawn = json(get(&house, path, &[]).await).await;
        assert!(!drawn["features"].as_array().expect("features").is_empty(), "{source}");
    }
    assert_eq!(get(&house, "/map/base.pmtiles", &[]).await.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_outlines_are_not_sent_twice() {
    let (house, _folder) = house(false).await;
    let first = get(&house, "/map/areas.json", &[]).await;
    assert_eq!(first.headers()["content-type"], "application/geo+json");
    let tag = first.headers()["etag"].to_str().expect("text").to_owned();
    let second = get(&house, "/map/areas.json", &[("if-none-match", &tag)]).await;
    assert_eq!(second.status(), StatusCode::NOT_MODIFIED);
}

#[tokio::test]
async fn the_towns_own_base_map_is_served_in_parts() {
    let (house, _folder) = house(true).await;
    let style = json(get(&house, "/map/style.json", &[]).await).await;
    assert_eq!(style["sources"]["base"]["url"], "pmtiles:///map/base.pmtiles");
    let part = get(&house, "/map/base.pmtiles", &[("range", "bytes=0-6")]).await;
    assert_eq!(part.status(), StatusCode::PARTIAL_CONTENT);
    assert_eq!(part.headers()["content-range"], "bytes 0-6/22");
    let body = to_bytes(part.into_body(), 100).await.expect("whole");
    assert_eq!(&body[..], b"PMTiles");
}
