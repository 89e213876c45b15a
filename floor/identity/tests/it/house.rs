//! A municipality with accounts and mails and nothing else.

use std::{collections::BTreeMap, sync::Arc};

use axum::{
    Router,
    body::Body,
    extract::Path,
    middleware::{from_fn, from_fn_with_state, map_response},
    response::Response,
    routing::get,
};
use identity::{Clerk, FieldWorker, Role, seed};
use jobs::Worker;
use kernel::{Chance, FixedClock, PersonId, Ts};
use letters::{
    Mailer,
    store::{Shown, list_mails},
};
use store::{Db, Error, Store, TownKey, registry::Registry};
use web::{App, Mode, Outside, Secrets, Settings, Towns, Words, app::Inner, limit::Limits};

use crate::browser::Browser;

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
[[department]]
key = "tiefbau"
name = "Tiefbauamt"
email = "tiefbau@musterstadt.example"
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
    pub host: String,
    pub router: Router,
    worker: Worker,
    _folder: tempfile::TempDir,
}

/// What a test changes about the house.
pub struct Setting {
    pub mode: Mode,
    pub limits: bool,
    pub behind_proxy: bool,
    /// More of its file.
    pub more: String,
    /// Its client secrets.
    pub secrets: Secrets,
    /// Its way out.
    pub outside: Outside,
    /// What tells it from the other tests' houses; drawn when there is none.
    pub mark: Option<String>,
}

impl Default for Setting {
    fn default() -> Self {
        Self {
            mode: Mode::Production,
            limits: false,
            behind_proxy: false,
            more: String::new(),
            secrets: Secrets::default(),
            outside: Outside::closed(),
            mark: None,
        }
    }
}

impl House {
    pub async fn new() -> Self {
        Self::with(Setting::default()).await
    }

    /// Key of the house with this mark.
    pub fn slug_of(mark: &str) -> String {
        format!("identity_{mark}")
    }

    /// Host of the house with this mark.
    pub fn host_of(mark: &str) -> String {
        format!("identity-{mark}.localhost")
    }

    pub async fn with(setting: Setting) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = std::env::var("ALLMENDE_TEST_DATABASE").ok();
        let db = Db::open(folder.path(), url.as_deref()).unwrap();
        let (chance, clock) = (Chance::system(), Arc::new(FixedClock::at(NOW)));
        let mark = setting.mark.unwrap_or_else(|| chance.code(12).to_lowercase());
        let (slug, host) = (Self::slug_of(&mark), Self::host_of(&mark));
        let key = TownKey::new(&slug).unwrap();
        let more = setting.more;
        let text = format!("slug = \"{slug}\"\nhosts = [\"{host}\"]\n{MUNICIPALITY}{more}");
        let files = BTreeMap::from([
            ("municipality.toml".to_owned(), text.into_bytes()),
            ("logo.svg".to_owned(), b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec()),
        ]);
        let registry = Registry::open(&db, NOW).await.unwrap();
        registry.put(&key, vec![host.clone()], files, NOW).await.unwrap();
        let steps = [
            store::migrate::MIGRATIONS,
            jobs::MIGRATIONS,
            letters::MIGRATIONS,
            identity::MIGRATIONS,
        ]
        .concat();
        let towns = Towns::open(db.clone(), registry, clock.clone(), steps).await.unwrap();
        let town = towns.find(&key).await.unwrap().expect("the test town's files are whole");
        let limits = if setting.limits { Limits::default() } else { Limits::off() };
        let app = App::new(Inner {
            settings: Settings {
                data: folder.path().into(),
                mode: setting.mode,
                behind_proxy: setting.behind_proxy,
                scheme: "http".into(),
                port: None,
                payment_keys: Secrets::default(),
                oidc_secrets: setting.secrets,
            },
            db,
            towns,
            words: Words::new([web::LOCALES, letters::LOCALES, identity::LOCALES].concat()),
            clock: clock.clone(),
            chance: chance.clone(),
            limits,
            secret: vec![7; 32],
            outside: setting.outside,
        });
        let room = identity::room();
        let router = room
            .routes
            .route("/test/clerk/{department}", get(clerk_of))
            .route("/test/field/{department}", get(field_of))
            .layer(from_fn(identity::recognise))
            .layer(map_response(bare_page))
            .layer(from_fn_with_state(app.clone(), web::here::enter))
            .with_state(app.clone());
        let mut jobs = room.jobs;
        jobs.merge(letters::jobs(&Mailer::keep()));
        let worker = Worker::new(jobs, clock.clone(), chance);
        let store = town.store.clone();
        Self { app, clock, store, host, router, worker, _folder: folder }
    }

    pub fn now(&self) -> Ts {
        kernel::Clock::now(&*self.clock)
    }

    pub fn browser(&self) -> Browser<'_> {
        Browser::new(self)
    }

    /// Runs what is due.
    pub async fn work(&self) {
        self.worker.run_due(&self.store).await.unwrap();
    }

    /// Every mail, newest first.
    pub async fn mails(&self) -> Vec<Shown> {
        list_mails(&mut self.store.read().await.unwrap(), None, 1000).await.unwrap()
    }

    /// Somebody with these roles.
    pub async fn person(&self, email: &str, roles: &[(Role, Option<&'static str>)]) -> PersonId {
        let (chance, now) = (self.app.chance.clone(), self.now());
        let (email, roles) = (email.to_owned(), roles.to_vec());
        self.store
            .write::<_, Error, _>(move |tx| {
                Box::pin(async move {
                    let name = email.split('@').next().unwrap_or("");
                    let id = seed::person(tx, &chance, now, &email, name).await?;
                    for (role, department) in roles {
                        seed::grant(tx, &chance, now, id, role, department).await?;
                    }
                    Ok(id)
                })
            })
            .await
            .unwrap()
    }

    /// The browser of somebody with these roles, signed in.
    pub async fn enter(&self, email: &str, roles: &[(Role, Option<&'static str>)]) -> Browser<'_> {
        let person = self.person(email, roles).await;
        let (chance, now) = (self.app.chance.clone(), self.now());
        let token = self.store.write::<_, Error, _>(move |tx| {
            Box::pin(async move { seed::session(tx, &chance, now, person).await })
        });
        let mut browser = self.browser();
        browser.put_cookie("al_session", &token.await.unwrap());
        browser
    }
}

async fn clerk_of(clerk: Clerk, Path(department): Path<String>) -> String {
    format!("{} {:?}", clerk.holds(&department), clerk.departments())
}

async fn field_of(worker: FieldWorker, Path(department): Path<String>) -> String {
    format!("{} {:?}", worker.holds(&department), worker.departments())
}

/// Stands in for the shell: the page's own HTML without a frame.
async fn bare_page(mut response: Response) -> Response {
    if let Some(page) = response.extensions_mut().remove::<Arc<web::page::Body>>() {
        *response.body_mut() = Body::from(page.html.clone());
    }
    response
}
