//! A municipality with nothing but this crate's tables and pages, on the engine of the run.
#![allow(clippy::unwrap_used, reason = "a test ends where it cannot go on")]
#![allow(dead_code, reason = "each test file uses its own part")]

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use axum::middleware::{from_fn_with_state, map_response};
use axum::response::Response;
use jobs::Worker;
use kernel::{Chance, FixedClock, Lang, Ts};
use letters::store::{Shown, find_mail, list_mails};
use letters::{Address, Mail, MailId, Mailer, Sender};
use store::registry::Registry;
use store::{Db, Error, Store, TownKey};
use tower::ServiceExt;
use web::app::{Inner, Mode, Secrets, Settings};
use web::limit::Limits;
use web::{App, Outside, Towns, Words};

/// 14 November 2023, 22:13:20 UTC.
pub const NOW: Ts = Ts(1_700_000_000_000_000);

const MUNICIPALITY: &str = r##"
name = "Musterstadt"
time_zone = "Europe/Berlin"
languages = ["de", "en", "de-simple"]
claim = { de = "Schön hier", en = "Nice here", de-simple = "Hier ist es schön" }
intro = { de = "Willkommen", en = "Welcome", de-simple = "Hallo" }
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

pub struct House {
    pub app: App,
    pub clock: Arc<FixedClock>,
    pub store: Store,
    pub sender: Sender,
    host: String,
    router: Router,
    worker: Worker,
    _folder: tempfile::TempDir,
}

impl House {
    pub async fn demo() -> Self {
        Self::new(Mode::Demo, Mailer::keep()).await
    }

    pub async fn new(mode: Mode, mailer: Mailer) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = std::env::var("ALLMENDE_TEST_DATABASE").ok();
        let db = Db::open(folder.path(), url.as_deref()).unwrap();
        let (chance, clock) = (Chance::system(), Arc::new(FixedClock::at(NOW)));
        let slug = format!("letters_{}", chance.code(12).to_lowercase());
        let (key, host) =
            (TownKey::new(&slug).unwrap(), format!("{slug}.localhost").replace('_', "-"));
        let text = format!("slug = \"{slug}\"\nhosts = [\"{host}\"]\n{MUNICIPALITY}");
        let files = BTreeMap::from([
            ("municipality.toml".to_owned(), text.into_bytes()),
            ("logo.svg".to_owned(), b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec()),
        ]);
        let registry = Registry::open(&db, NOW).await.unwrap();
        registry.put(&key, vec![host.clone()], files, NOW).await.unwrap();
        let steps = [store::migrate::MIGRATIONS, jobs::MIGRATIONS, letters::MIGRATIONS].concat();
        let towns = Towns::open(db.clone(), registry, clock.clone(), steps).await.unwrap();
        let town = towns.find(&key).await.unwrap().expect("the test town's files are whole");
        let app = App::new(Inner {
            settings: Settings {
                data: folder.path().into(),
                mode,
                behind_proxy: false,
                scheme: "http".into(),
                port: None,
                oidc_secrets: Secrets::default(),
                payment_keys: Secrets::default(),
            },
            db,
            towns,
            words: Words::new([web::LOCALES, letters::LOCALES].concat()),
            clock: clock.clone(),
            chance: chance.clone(),
            limits: Limits::default(),
            secret: vec![0; 32],
            outside: Outside::closed(),
        });
        let room = letters::room(&mailer);
        let router = room
            .routes
            .layer(map_response(bare_page))
            .layer(from_fn_with_state(app.clone(), web::here::enter))
            .with_state(app.clone());
        let worker = Worker::new(room.jobs, clock.clone(), chance);
        let (store, sender) = (town.store.clone(), Sender::of(&town.config));
        Self { app, clock, store, sender, host, router, worker, _folder: folder }
    }

    pub async fn send(&self, mail: Mail) -> MailId {
        let (chance, sender, now) = (self.app.chance.clone(), self.sender.clone(), self.now());
        self.store
            .write::<_, Error, _>(move |tx| {
                Box::pin(async move { letters::send(tx, &chance, now, &sender, &mail).await })
            })
            .await
            .unwrap()
    }

    pub fn now(&self) -> Ts {
        kernel::Clock::now(&*self.clock)
    }

    /// Runs what is due.
    pub async fn work(&self) {
        self.worker.run_due(&self.store).await.unwrap();
    }

    /// Every mail that is not forgotten, newest first.
    pub async fn mails(&self) -> Vec<Shown> {
        list_mails(&mut self.store.read().await.unwrap(), None, 1000).await.unwrap()
    }

    pub async fn find(&self, code: &str) -> Shown {
        find_mail(&mut self.store.read().await.unwrap(), code).await.unwrap().unwrap()
    }

    pub async fn get(&self, path: &str) -> (StatusCode, String) {
        let request = Request::get(path).header("host", &self.host).body(Body::empty()).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let status = response.status();
        let body = axum::body::to_bytes(response.into_body(), 1 << 22).await.unwrap();
        (status, String::from_utf8(body.to_vec()).unwrap())
    }
}

/// Stands in for the shell: the page's own HTML without a frame.
async fn bare_page(response: Response) -> Response {
    let page = response.extensions().get::<Arc<web::page::Body>>().cloned();
    match page {
        Some(page) => Response::new(Body::from(page.html.clone())),
        None => response,
    }
}

pub fn mail(subject: &str, text: &str) -> Mail {
    let to = Address::parse("anna@example.org").unwrap();
    Mail::new(to, "report_receipt", Lang::De, subject, text)
}
