//! The wiring: engine, municipalities, rooms. The only place that knows all rooms.

use std::{path::Path, sync::Arc};

use admin::Workshop;
use anyhow::Context;
use files::{Files, Gates};
use jobs::Worker;
use kernel::{Chance, Clock, SystemClock};
use letters::Mailer;
use reports::pictures::ReportPictures;
use shell::House;
use store::{Db, registry::Registry};
use web::{App, Mode, Room, Settings, Towns, app::Inner, limit::Limits};

use crate::Place;

/// What a command asks for.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// Where the data lies.
    pub place: Place,
    /// Demo or production.
    pub mode: Mode,
    /// A proxy in front tells the visitor's address and scheme.
    pub behind_proxy: bool,
    /// Scheme and port in e-mails.
    pub public: (String, Option<u16>),
    /// `smtp://…`; without it mails stay in the outbox.
    pub smtp: Option<String>,
    /// Rate limits off, for benchmarks.
    pub no_limits: bool,
}

impl Wanted {
    /// For commands that serve nobody.
    pub fn offline(place: &Place) -> Self {
        Self {
            place: place.clone(),
            mode: Mode::Production,
            behind_proxy: false,
            public: ("https".to_owned(), None),
            smtp: None,
            no_limits: false,
        }
    }
}

/// The running house.
pub struct Running {
    /// State of the handlers.
    pub app: App,
    /// Routes and jobs.
    pub house: House,
    /// Files of all municipalities.
    pub files: Files,
}

impl Running {
    /// A worker for the jobs of all rooms.
    pub fn worker(&mut self) -> Worker {
        let jobs = std::mem::take(&mut self.house.jobs);
        Worker::new(jobs, Arc::clone(&self.app.clock), self.app.chance.clone())
    }
}

/// All rooms but those that hold pictures and mails. A new room is added here and nowhere else.
fn rooms() -> Vec<Room> {
    vec![identity::room(), admin::room(), reports::room()]
}

fn all_rooms(files: &Files, mailer: &Mailer) -> Vec<Room> {
    let gates = Gates::new([Arc::new(ReportPictures) as Arc<dyn files::Gate>]);
    let mut all = vec![files::room(files.clone(), gates), letters::room(mailer)];
    all.extend(rooms());
    all
}

/// What checks a municipality's files, without a running house.
pub fn workshop() -> Workshop {
    let mut all = rooms();
    all.push(letters::room(&Mailer::keep()));
    all.push(Room { locales: files::LOCALES, ..Room::default() });
    shell::assemble::workshop(&all)
}

/// Opens the engine behind a place.
pub fn open_db(place: &Place) -> anyhow::Result<Db> {
    std::fs::create_dir_all(&place.data)
        .with_context(|| format!("the data folder {} cannot be created", place.data.display()))?;
    Db::open(&place.data, place.database.as_deref())
        .context("the database address is malformed; write postgres://user@host/database")
}

/// Opens the house.
pub async fn open(wanted: &Wanted) -> anyhow::Result<Running> {
    // One TLS provider for all clients; a second call in one process finds it installed.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let db = open_db(&wanted.place)?;
    let files = open_files(&wanted.place.data)?;
    let mailer = match &wanted.smtp {
        Some(url) => Mailer::smtp(url).context("the mail server's address cannot be used")?,
        None => Mailer::keep(),
    };
    let rooms = all_rooms(&files, &mailer);
    let registry =
        Registry::open(&db, clock.now()).await.context("the database does not answer")?;
    let chance = Chance::system();
    let secret = registry.secret("forms", chance.bytes()).await?;
    let steps = shell::assemble::migrations(&rooms);
    let towns = Towns::open(db.clone(), registry, Arc::clone(&clock), steps).await?;
    let app = App::new(Inner {
        settings: Settings {
            data: wanted.place.data.clone(),
            mode: wanted.mode,
            behind_proxy: wanted.behind_proxy,
            scheme: wanted.public.0.clone(),
            port: wanted.public.1,
        },
        db,
        towns,
        words: shell::assemble::words(&rooms),
        clock,
        chance,
        limits: if wanted.no_limits { Limits::off() } else { Limits::default() },
        secret,
    });
    let house = shell::assemble(app.clone(), files.clone(), rooms);
    Ok(Running { app, house, files })
}

/// Files in the data folder, or in the bucket that `ALLMENDE_S3_*` names.
fn open_files(data: &Path) -> anyhow::Result<Files> {
    let env = |name: &str| std::env::var(format!("ALLMENDE_S3_{name}")).ok();
    let s3 = match (env("BUCKET"), env("KEY_ID"), env("SECRET")) {
        (None, ..) => None,
        (Some(bucket), Some(key_id), Some(secret)) => Some(files::S3 {
            bucket,
            access_key_id: key_id,
            secret_access_key: secret,
            endpoint: env("ENDPOINT"),
            region: env("REGION").unwrap_or_else(|| "eu-central-1".to_owned()),
            path_style: env("PATH_STYLE").is_none_or(|v| v == "true"),
            allow_http: false,
        }),
        _ => anyhow::bail!(
            "ALLMENDE_S3_BUCKET is set, so ALLMENDE_S3_KEY_ID and ALLMENDE_S3_SECRET must be too"
        ),
    };
    Files::open(data, s3.as_ref()).context("the file store cannot be opened")
}
