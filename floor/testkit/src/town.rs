//! A municipality for one test.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{Arc, OnceLock},
};

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderValue, Request, Response, header},
};
use files::Files;
use jobs::Worker;
use kernel::{Chance, Clock, FixedClock, Ts};
use letters::Mailer;
use store::{Db, Store, TownKey, registry::Registry};
use tower::ServiceExt;
use web::{
    App, Mode, Outside, Room, Secrets, Settings, Town, Towns, app::Inner, limit::Limits,
    outside::Unreached,
};

use crate::Actor;

/// 23 November 2026, 12:00 UTC: a Monday in winter time.
pub const NOW: Ts = Ts(1_795_435_200_000_000);

/// A municipality with its house around it.
pub struct TestTown {
    /// State of the handlers.
    pub app: App,
    /// The municipality.
    pub town: Arc<Town>,
    /// A clock that stands still until told otherwise.
    pub clock: Arc<FixedClock>,
    /// All addresses.
    pub router: Router,
    /// Its host name.
    pub host: String,
    /// Files of all municipalities.
    pub files: Files,
    worker: Worker,
    folder: Arc<tempfile::TempDir>,
}

/// Folder of the example municipality.
#[must_use]
pub fn example(slug: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(slug)
}

/// The folder of real data, or `None` after saying by name that the test is skipped.
#[must_use]
#[expect(clippy::print_stderr, reason = "a skipped test says so by name")]
pub fn real_data(test: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("ALLMENDE_REAL_DATA").map(PathBuf::from);
    if folder.is_none() {
        eprintln!("skipped: {test} (ALLMENDE_REAL_DATA is not set)");
    }
    folder
}

impl TestTown {
    /// Konstanz with these rooms; limits are off.
    pub async fn konstanz(rooms: impl FnOnce(&Files, &Mailer) -> Vec<Room>) -> Self {
        Self::of(rooms, Limits::off(), &["konstanz"]).await.remove(0)
    }

    /// Konstanz with these rooms and the limits of a real house.
    pub async fn with_limits(rooms: impl FnOnce(&Files, &Mailer) -> Vec<Room>) -> Self {
        Self::of(rooms, Limits::default(), &["konstanz"]).await.remove(0)
    }

    /// Several example municipalities in one house.
    pub async fn several(
        rooms: impl FnOnce(&Files, &Mailer) -> Vec<Room>,
        slugs: &[&str],
    ) -> Vec<Self> {
        Self::of(rooms, Limits::off(), slugs).await
    }

    async fn of(
        rooms: impl FnOnce(&Files, &Mailer) -> Vec<Room>,
        limits: Limits,
        slugs: &[&str],
    ) -> Vec<Self> {
        let folder = Arc::new(tempfile::tempdir().expect("a temporary folder"));
        let database = std::env::var("ALLMENDE_TEST_DATABASE").ok();
        let db = Db::open(folder.path(), database.as_deref()).expect("the engine opens");
        let clock = Arc::new(FixedClock::at(NOW));
        let files = Files::open(folder.path(), None).expect("the file store opens");
        let mailer = Mailer::keep();
        let rooms = rooms(&files, &mailer);
        let chance = Chance::system();
        let registry = Registry::open(&db, clock.now()).await.expect("the registry opens");
        // Tests share one PostgreSQL; keys and hosts of their own keep them apart.
        let mark = chance.code(10).to_lowercase();
        let mut added = Vec::new();
        for slug in slugs {
            let key = TownKey::new(&format!("{slug}_{mark}")).expect("a key");
            let host = format!("{slug}-{mark}.test");
            let files = folder_files(&example(slug));
            registry
                .put(&key, vec![host.clone()], files, clock.now())
                .await
                .expect("the municipality is added");
            added.push((key, host));
        }
        let secret = registry.secret("forms", chance.bytes()).await.expect("a secret");
        let steps = shell::assemble::migrations(&rooms);
        let as_clock: Arc<dyn Clock> = Arc::clone(&clock) as _;
        let towns = Towns::open(db.clone(), registry, Arc::clone(&as_clock), steps)
            .await
            .expect("the municipalities open");
        let door = Arc::new(OnceLock::new());
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
            words: shell::assemble::words(&rooms),
            clock: as_clock,
            chance: chance.clone(),
            limits,
            secret,
            outside: itself(Arc::clone(&door), &added[0].1),
        });
        let house = shell::assemble(app.clone(), files.clone(), rooms);
        door.get_or_init(|| house.router.clone());
        let worker = Worker::new(house.jobs, Arc::clone(&app.clock), chance);
        let mut towns = Vec::new();
        for (key, host) in added {
            towns.push(Self {
                town: app.town(&key).await.expect("it loads").expect("it is there"),
                app: app.clone(),
                clock: Arc::clone(&clock),
                router: house.router.clone(),
                host,
                files: files.clone(),
                worker: worker.clone(),
                folder: Arc::clone(&folder),
            });
        }
        towns
    }

    /// Its rows.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.town.store
    }

    /// Folder of its data.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Somebody without an account.
    #[must_use]
    pub fn visitor(&self) -> Actor {
        Actor::new(self.router.clone(), self.host.clone())
    }

    /// Somebody signed in, with roles: `town.person("a@b.example", &[(Role::Clerk, Some("tiefbauamt"))])`.
    pub async fn person(&self, email: &str, roles: &[(identity::Role, Option<&str>)]) -> Actor {
        let (chance, now) = (self.app.chance.clone(), self.clock.now());
        let email = email.to_owned();
        let roles: Vec<(identity::Role, Option<String>)> =
            roles.iter().map(|(role, d)| (*role, d.map(str::to_owned))).collect();
        let token = self
            .store()
            .write::<_, store::Error, _>(move |tx| {
                Box::pin(async move {
                    let id =
                        identity::seed::person(tx, &chance, now, &email, "Test Person").await?;
                    for (role, department) in roles {
                        let department = department.as_deref();
                        identity::seed::grant(tx, &chance, now, id, role, department).await?;
                    }
                    identity::seed::session(tx, &chance, now, id).await
                })
            })
            .await
            .expect("the person is there");
        let mut actor = self.visitor();
        actor.keep_cookie(identity::session::cookie_name(false), &token);
        actor
    }

    /// Runs every job that is due, and what those enqueue.
    pub async fn run_jobs(&self) {
        self.worker.run_due(self.store()).await.expect("the jobs run");
    }
}

/// A way out that leads back into the house, to the host of its first municipality: for machines
/// elsewhere that demonstrations bring along. Everything else is [unreached](Outside::closed).
fn itself(door: Arc<OnceLock<Router>>, host: &str) -> Outside {
    let host = host.to_owned();
    Outside::by(move |request| {
        let (door, host) = (door.get().cloned(), host.clone());
        Box::pin(async move {
            let demo = request.uri().path().starts_with("/demo/");
            let Some(router) = door.filter(|_| demo) else {
                return Outside::closed().send(request).await;
            };
            let (mut parts, body) = request.into_parts();
            let host = HeaderValue::from_str(&host).map_err(Unreached::because)?;
            parts.headers.insert(header::HOST, host);
            let request = Request::from_parts(parts, Body::from(body));
            let response = router.oneshot(request).await.map_err(Unreached::because)?;
            let (parts, body) = response.into_parts();
            let body = to_bytes(body, 1024 * 1024).await.map_err(Unreached::because)?;
            Ok(Response::from_parts(parts, body.to_vec()))
        })
    })
}

/// Files of an example by path, as `allmende municipality add` takes them.
#[must_use]
pub fn folder_files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    fn collect(root: &Path, dir: &Path, files: &mut BTreeMap<String, Vec<u8>>) {
        for entry in std::fs::read_dir(dir).expect("the example is there").flatten() {
            let path = entry.path();
            if path.is_dir() {
                if path != root.join("demo") {
                    collect(root, &path, files);
                }
            } else if let Ok(inside) = path.strip_prefix(root) {
                let body = std::fs::read(&path).expect("the file opens");
                files.insert(inside.to_string_lossy().into_owned(), body);
            }
        }
    }
    let mut files = BTreeMap::new();
    collect(root, root, &mut files);
    files
}
