//! The wiring: engine, municipalities, rooms. The only place that knows all rooms.

use std::sync::Arc;

use admin::Workshop;
use anyhow::Context;
use files::{Files, Gates};
use jobs::Worker;
use kernel::{Chance, Clock, SystemClock};
use letters::Mailer;
use reports::pictures::ReportPictures;
use shell::House;
use store::{Db, TownKey, registry::Registry};
use web::{App, Mode, Outside, Room, Secrets, Settings, Town, Towns, app::Inner, limit::Limits};

use crate::{
    Place,
    settings::{Post, Secret},
};

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
    /// How mail goes out; without a server mails stay in the outbox.
    pub post: Option<Post>,
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
            public: place
                .public_url
                .as_ref()
                .map_or(("https".to_owned(), None), |url| (url.scheme.clone(), url.port)),
            post: None,
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
    /// The municipality with this key.
    pub async fn town(&self, slug: &str) -> anyhow::Result<Arc<Town>> {
        let found = self.app.town(&TownKey::new(slug)?).await?;
        found.with_context(|| {
            format!("there is no municipality {slug}; see `allmende municipality list`")
        })
    }

    /// A worker for the jobs of all rooms.
    pub fn worker(&mut self) -> Worker {
        let jobs = std::mem::take(&mut self.house.jobs);
        Worker::new(jobs, Arc::clone(&self.app.clock), self.app.chance.clone())
    }
}

/// All rooms but those that hold pictures and mails. A new room is added here and nowhere else.
fn rooms() -> Vec<Room> {
    vec![
        identity::room(),
        admin::room(),
        press::room(),
        seal::room(&ledgers()),
        services::room(),
        reports::room(),
        participation::room(),
        accounts::room(),
    ]
}

/// What rooms that issue permits say of those that do not hold any more.
fn ledgers() -> seal::Ledgers {
    let permits = services::deciding::ledger::PermitLedger;
    seal::Ledgers::new([Arc::new(permits) as Arc<dyn seal::Ledger>])
}

/// All rooms as far as they need nothing but this program: their texts, tables and checks.
fn plain_rooms() -> Vec<Room> {
    let migrations = files::MIGRATIONS;
    let mut all = vec![
        Room { locales: files::LOCALES, migrations, ..Room::default() },
        letters::room(&Mailer::keep()),
    ];
    all.extend(rooms());
    all
}

fn all_rooms(files: &Files, mailer: &Mailer) -> Vec<Room> {
    let gates = Gates::new([
        Arc::new(ReportPictures) as Arc<dyn files::Gate>,
        Arc::new(services::attachments::Attachments),
        Arc::new(participation::pictures::FindPictures),
    ]);
    let printing = services::printing(files);
    let mut all = vec![files::room(files.clone(), gates), letters::room(mailer), printing];
    all.extend(rooms());
    all
}

/// What checks a municipality's files, without a running house.
pub fn workshop() -> Workshop {
    shell::assemble::workshop(&plain_rooms())
}

/// The steps of the whole schema.
pub fn steps() -> Vec<store::Migration> {
    shell::assemble::migrations(&plain_rooms())
}

/// The data folder is made where it is missing, and the engine behind it opened.
fn open_db(place: &Place) -> anyhow::Result<Db> {
    // It holds people's data: other users of the machine have no business in it.
    let mut folder = std::fs::DirBuilder::new();
    std::os::unix::fs::DirBuilderExt::mode(&mut folder, 0o700);
    folder
        .recursive(true)
        .create(&place.data)
        .with_context(|| format!("the data folder {} cannot be created", place.data.display()))?;
    engine(place)
}

/// The engine behind a place; nothing is made.
pub fn engine(place: &Place) -> anyhow::Result<Db> {
    let known = |url: &Secret| {
        ["postgres://", "postgresql://"].iter().any(|scheme| url.reveal().starts_with(scheme))
    };
    anyhow::ensure!(
        place.database.as_ref().is_none_or(known),
        "the database address is malformed; write postgres://user@host/database"
    );
    Db::open(&place.data, place.database.as_ref().map(Secret::reveal))
        .context("the database address is malformed; write postgres://user@host/database")
}

/// Opens the engine behind a place, and its registry.
pub async fn open_registry(place: &Place) -> anyhow::Result<(Db, Registry)> {
    let db = open_db(place)?;
    let registry = Registry::open(&db, SystemClock.now()).await;
    Ok((db, registry.context("the database does not answer")?))
}

/// Opens the house.
pub async fn open(wanted: &Wanted) -> anyhow::Result<Running> {
    // One TLS provider for all clients; a second call in one process finds it installed.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let (db, registry) = open_registry(&wanted.place).await?;
    let files = open_files(&wanted.place)?;
    let mailer = open_mailer(wanted.post.as_ref())?;
    let rooms = all_rooms(&files, &mailer);
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
            oidc_secrets: oidc_secrets(&wanted.place)?,
            payment_keys: payment_keys(&wanted.place)?,
        },
        db,
        towns,
        words: shell::assemble::words(&rooms),
        clock,
        chance,
        limits: if wanted.no_limits { Limits::off() } else { Limits::default() },
        secret,
        outside: Outside::open().context("this machine's certificates cannot be used")?,
    });
    let house = shell::assemble(app.clone(), files.clone(), rooms);
    Ok(Running { app, house, files })
}

/// Client secrets by municipality and provider.
fn oidc_secrets(place: &Place) -> anyhow::Result<Secrets> {
    let text = place.oidc_secrets.as_ref().map_or("", Secret::reveal);
    let pairs = text.split_whitespace().map(|pair| pair.split_once('='));
    let named = pairs.map(|pair| {
        let (name, secret) = pair.filter(|(name, _)| name.contains('/'))?;
        Some((name.to_owned(), secret.to_owned()))
    });
    named.collect::<Option<Secrets>>().context("write oidc_secrets as TOWN/PROVIDER=SECRET")
}

/// Keys at payment services by municipality.
fn payment_keys(place: &Place) -> anyhow::Result<Secrets> {
    let text = place.payment_keys.as_ref().map_or("", Secret::reveal);
    let pairs = text.split_whitespace().map(|pair| pair.split_once('='));
    let named = pairs.map(|pair| pair.map(|(town, key)| (town.to_owned(), key.to_owned())));
    named.collect::<Option<Secrets>>().context("write payment_keys as TOWN=KEY")
}

/// The way out for mails.
pub fn open_mailer(post: Option<&Post>) -> anyhow::Result<Mailer> {
    match post.and_then(|post| post.smtp.as_ref()) {
        Some(url) => {
            let mailer = Mailer::smtp(url.reveal());
            let mailer = mailer.context("the mail server's address cannot be used")?;
            match post.and_then(|post| post.bounce_address.as_ref()) {
                Some(address) => Ok(mailer.returning_to(address)?),
                None => Ok(mailer),
            }
        }
        None => Ok(Mailer::keep()),
    }
}

/// Files in the data folder, or in the bucket of the settings.
pub fn open_files(place: &Place) -> anyhow::Result<Files> {
    Files::open(&place.data, bucket(place)?.as_ref()).context("the file store cannot be opened")
}

/// The bucket of the settings, where there is one.
pub fn bucket(place: &Place) -> anyhow::Result<Option<files::S3>> {
    Ok(match (&place.s3_bucket, &place.s3_key_id, &place.s3_secret) {
        (None, ..) => None,
        (Some(bucket), Some(key_id), Some(secret)) => Some(files::S3 {
            bucket: bucket.clone(),
            access_key_id: key_id.clone(),
            secret_access_key: secret.reveal().to_owned(),
            endpoint: place.s3_endpoint.clone(),
            region: place.s3_region.clone(),
            path_style: place.s3_path_style,
            allow_http: place.s3_allow_http,
        }),
        _ => anyhow::bail!("s3_bucket is set, so s3_key_id and s3_secret must be too"),
    })
}
