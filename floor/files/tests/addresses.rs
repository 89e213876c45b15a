//! What `/files/…` answers, and to whom.
#![allow(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

mod made;
mod town;

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Request, StatusCode, header};
use axum::middleware::from_fn_with_state;
use files::{File, Format, Gate, Gates, Rendition, Sight, insert_picture, picture_path};
use futures_util::future::BoxFuture;
use kernel::{Actor, Chance, FixedClock};
use store::registry::Registry;
use store::{Db, Error, TownKey};
use tower::ServiceExt;
use town::NOON;
use web::app::{Inner, Mode, Secrets, Settings};
use web::limit::Limits;
use web::problem::Answer;
use web::{App, Here, Outside, Towns, Words};

const MUNICIPALITY: &str = r##"
name = "Musterstadt"
time_zone = "Europe/Berlin"
languages = ["de", "en"]
claim = "Schön hier"
intro = { de = "Willkommen", en = "Welcome" }
logo = "logo.svg"
[colours]
brand = "#0b5d3b"
brand_dark = "#7fd6ae"
accent = "#8a3b12"
[contact]
address = ["Markt 1", "99999 Musterstadt"]
email = "rathaus@musterstadt.example"
imprint = "Stadt Musterstadt"
[[department]]
key = "rathaus"
name = "Rathaus"
email = "rathaus@musterstadt.example"
moderation = true
[map]
centre = [9.1, 47.6]
zoom = 12
[mail]
from = "nicht-antworten@musterstadt.example"
[pages]
imprint = "imprint.{lang}.md"
privacy = "privacy.{lang}.md"
accessibility = "accessibility.{lang}.md"
"##;

/// Says what the header `x-sight` says, so that a test is any visitor it likes.
struct AsAsked;

impl Gate for AsAsked {
    fn kind(&self) -> &'static str {
        "report_picture"
    }
    fn sight<'a>(
        &'a self,
        _: &'a Here,
        parts: &'a mut Parts,
        _: &'a File,
    ) -> BoxFuture<'a, Answer<Sight>> {
        Box::pin(async {
            Ok(match parts.headers.get("x-sight").map(|v| v.as_bytes()) {
                Some(b"public") => Sight::Public,
                Some(b"private") => Sight::Private,
                _ => Sight::Hidden,
            })
        })
    }
}

struct House {
    router: Router,
    app: App,
    files: files::Files,
    keys: [TownKey; 2],
    _folder: tempfile::TempDir,
}

impl House {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = std::env::var("ALLMENDE_TEST_DATABASE").ok();
        let db = Db::open(folder.path(), url.as_deref()).unwrap();
        let (chance, clock) = (Chance::system(), Arc::new(FixedClock::at(NOON)));
        let registry = Registry::open(&db, NOON).await.unwrap();
        let mut keys = Vec::new();
        for _ in 0..2 {
            let slug = format!("files_{}", chance.code(12).to_lowercase());
            let key = TownKey::new(&slug).unwrap();
            let host = format!("{}.localhost", slug.replace('_', "-"));
            let text = format!("slug = \"{slug}\"\nhosts = [\"{host}\"]\n{MUNICIPALITY}");
            let files = BTreeMap::from([
                ("municipality.toml".to_owned(), text.into_bytes()),
                ("logo.svg".to_owned(), b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec()),
            ]);
            registry.put(&key, vec![host], files, NOON).await.unwrap();
            keys.push(key);
        }
        let steps = [store::migrate::MIGRATIONS, jobs::MIGRATIONS, files::MIGRATIONS].concat();
        let towns = Towns::open(db.clone(), registry, clock.clone(), steps).await.unwrap();
        let app = App::new(Inner {
            settings: Settings {
                data: folder.path().into(),
                mode: Mode::Demo,
                behind_proxy: false,
                scheme: "http".into(),
                port: None,
                oidc_secrets: Secrets::default(),
                payment_keys: Secrets::default(),
            },
            db,
            towns,
            words: Words::new([]),
            clock,
            chance,
            limits: Limits::default(),
            secret: vec![0; 32],
            outside: Outside::closed(),
        });
        let files = files::Files::open(folder.path(), None).unwrap();
        let gates = Gates::new([Arc::new(AsAsked) as Arc<dyn Gate>]);
        let router = files::room(files.clone(), gates)
            .routes
            .layer(from_fn_with_state(files.clone(), files::offer))
            .layer(from_fn_with_state(app.clone(), web::here::enter))
            .with_state(app.clone());
        let keys = keys.try_into().expect("two towns were made");
        Self { router, app, files, keys, _folder: folder }
    }

    /// Stores a picture of a kind in the first town and answers its token.
    async fn store(&self, kind: &'static str) -> String {
        let town = self.app.towns.find(&self.keys[0]).await.unwrap().unwrap();
        let bytes = made::jpeg(&made::colourful(700, 500));
        let chance = self.app.chance.clone();
        let kept = self.files.take_bytes(&town.key, &bytes, &chance, NOON).await.unwrap();
        let token = kept.token.clone();
        town.store
            .write::<_, Error, _>(move |tx| {
                Box::pin(async move {
                    insert_picture(tx, &chance, NOON, &Actor::Visitor, kind, &kept, "").await
                })
            })
            .await
            .unwrap();
        token
    }

    async fn get_in(&self, town: usize, path: &str, headers: &[(&str, &str)]) -> Answered {
        let host = format!("{}.localhost", self.keys[town].as_str().replace('_', "-"));
        let mut request = Request::get(path).header("host", host);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response =
            self.router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = axum::body::to_bytes(body, 1 << 24).await.unwrap().to_vec();
        // Problems become pages in the shell; without one their status is what counts.
        Answered { status: parts.status, headers: parts.headers, body }
    }

    async fn get(&self, path: &str, headers: &[(&str, &str)]) -> Answered {
        self.get_in(0, path, headers).await
    }
}

struct Answered {
    status: StatusCode,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Answered {
    fn header(&self, name: header::HeaderName) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

#[tokio::test]
async fn a_released_picture_is_for_everybody_and_for_good() {
    let house = House::new().await;
    let token = house.store("report_picture").await;
    for (rendition, format, size) in [
        (Rendition::Large, Format::Webp, (700, 500)),
        (Rendition::Large, Format::Jpeg, (700, 500)),
        (Rendition::Small, Format::Webp, (480, 343)),
        (Rendition::Small, Format::Jpeg, (480, 343)),
    ] {
        let path = picture_path(&token, rendition, format);
        let answer = house.get(&path, &[("x-sight", "public")]).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.header(header::CONTENT_TYPE), format.content_type());
        assert_eq!(answer.header(header::CONTENT_DISPOSITION), "inline");
        assert_eq!(answer.header(header::X_CONTENT_TYPE_OPTIONS), "nosniff");
        assert!(answer.header(header::CONTENT_SECURITY_POLICY).contains("sandbox"));
        assert_eq!(answer.header(header::CACHE_CONTROL), "public, max-age=31536000, immutable");
        assert_eq!(answer.header(header::CONTENT_LENGTH), answer.body.len().to_string());
        let picture = image::load_from_memory(&answer.body).unwrap();
        assert_eq!((picture.width(), picture.height()), size);
    }
}

#[tokio::test]
async fn an_unreleased_picture_stays_out_of_shared_caches() {
    let house = House::new().await;
    let path = picture_path(&house.store("report_picture").await, Rendition::Small, Format::Webp);
    let answer = house.get(&path, &[("x-sight", "private")]).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header(header::CACHE_CONTROL), "private, no-cache");
}

#[tokio::test]
async fn a_hidden_picture_looks_like_none() {
    let house = House::new().await;
    let token = house.store("report_picture").await;
    let path = picture_path(&token, Rendition::Small, Format::Webp);
    let hidden = house.get(&path, &[]).await;
    let absent = house.get("/files/no-such-token/small.webp", &[]).await;
    assert_eq!((hidden.status, absent.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
    assert_eq!(hidden.body, absent.body);
    // The right tag opens nothing either.
    let seen = house.get(&path, &[("x-sight", "public")]).await;
    let guess = [("if-none-match", seen.header(header::ETAG))];
    assert_eq!(house.get(&path, &guess).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_file_nobody_answers_for_is_hidden() {
    let house = House::new().await;
    let token = house.store("orphaned_kind").await;
    let path = picture_path(&token, Rendition::Small, Format::Webp);
    assert_eq!(house.get(&path, &[("x-sight", "public")]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_known_picture_is_not_sent_again() {
    let house = House::new().await;
    let token = house.store("report_picture").await;
    let path = picture_path(&token, Rendition::Small, Format::Webp);
    let first = house.get(&path, &[("x-sight", "private")]).await;
    let known = [("x-sight", "private"), ("if-none-match", first.header(header::ETAG))];
    let again = house.get(&path, &known).await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
    assert!(again.body.is_empty());
    let other = picture_path(&token, Rendition::Large, Format::Webp);
    assert_eq!(house.get(&other, &known).await.status, StatusCode::OK, "tags differ by rendition");
}

#[tokio::test]
async fn another_town_does_not_have_the_picture() {
    let house = House::new().await;
    let token = house.store("report_picture").await;
    let path = picture_path(&token, Rendition::Small, Format::Webp);
    let public = [("x-sight", "public")];
    assert_eq!(house.get_in(0, &path, &public).await.status, StatusCode::OK);
    assert_eq!(house.get_in(1, &path, &public).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn only_names_of_ours_are_served() {
    let house = House::new().await;
    let token = house.store("report_picture").await;
    for name in ["large.html", "large", "large.webp%00", "..%2Flarge.webp", "original.jpg"] {
        let answer = house.get(&format!("/files/{token}/{name}"), &[("x-sight", "public")]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{name}");
    }
}
