//! The services that can be applied for. A definition among the municipality's files is published
//! the first time somebody asks for services after it came: as a version that never changes again.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, Mutex, PoisonError},
};

use kernel::{Actor, Ts};
use sha2::{Digest, Sha256};
use store::Result;
use tokio::sync::OnceCell;
use web::{Here, Town};

use crate::{
    Definition, Plan,
    check::{Surroundings, check},
    definition::Price,
    event::ServicePublished,
    index,
    receipt::hex,
    store::{self as rows, Version},
};

/// Folder of the definitions among the municipality's files.
pub const FOLDER: &str = "services/";

/// A published version of a service.
#[derive(Debug)]
pub struct Service {
    /// What it says.
    pub definition: Definition,
    /// In which order its fields are settled.
    pub plan: Plan,
    /// Its number.
    pub version: i64,
    /// SHA-256 of its text.
    pub hash: Vec<u8>,
}

/// The services of a municipality.
#[derive(Debug, Default)]
pub struct Catalogue {
    services: BTreeMap<String, Arc<Service>>,
    older: Mutex<HashMap<(String, i64), Arc<Service>>>,
}

/// Filled by whoever asks first; forgotten when the municipality's files change.
#[derive(Default)]
struct Lazy(OnceCell<Arc<Catalogue>>);

impl Catalogue {
    /// The services of the municipality of a request.
    ///
    /// # Errors
    /// Store errors while publishing.
    pub async fn of(here: &Here) -> Result<Arc<Self>> {
        Self::of_town(&here.town, here.now).await
    }

    /// The services of a municipality.
    ///
    /// # Errors
    /// Store errors while publishing.
    pub async fn of_town(town: &Arc<Town>, now: Ts) -> Result<Arc<Self>> {
        Self::of_town_by(town, now, &Actor::System("publish")).await
    }

    /// The services of a municipality whose files somebody just changed: what is published now is
    /// published by them.
    ///
    /// # Errors
    /// Store errors while publishing.
    pub async fn of_town_by(town: &Arc<Town>, now: Ts, actor: &Actor) -> Result<Arc<Self>> {
        let lazy = town.derived(|_| Lazy::default());
        lazy.0.get_or_try_init(|| load(town, now, actor)).await.cloned()
    }

    /// The service with this key.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<&Arc<Service>> {
        self.services.get(key)
    }

    /// All services by key.
    pub fn all(&self) -> impl Iterator<Item = &Arc<Service>> {
        self.services.values()
    }

    /// A version of a service, also one that is not offered any more.
    ///
    /// # Errors
    /// Store errors.
    pub async fn version(
        &self,
        town: &Town,
        key: &str,
        version: i64,
    ) -> Result<Option<Arc<Service>>> {
        if let Some(current) = self.find(key).filter(|service| service.version == version) {
            return Ok(Some(Arc::clone(current)));
        }
        let name = (key.to_owned(), version);
        if let Some(known) = self.older().get(&name) {
            return Ok(Some(Arc::clone(known)));
        }
        let found = rows::find_version(&mut town.store.read().await?, key, version).await?;
        let Some(service) = found.and_then(Service::read).map(Arc::new) else { return Ok(None) };
        self.older().insert(name, Arc::clone(&service));
        Ok(Some(service))
    }

    fn older(&self) -> std::sync::MutexGuard<'_, HashMap<(String, i64), Arc<Service>>> {
        self.older.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Service {
    fn read(row: Version) -> Option<Self> {
        let (definition, _) = Definition::read(&format!("{}.toml", row.service), &row.text);
        let definition = definition?;
        let plan = Plan::of(&definition);
        Some(Self { definition, plan, version: row.version, hash: row.hash })
    }

    /// Its key.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.definition.key
    }
}

async fn load(town: &Arc<Town>, now: Ts, actor: &Actor) -> Result<Arc<Catalogue>> {
    let newest = rows::list_newest(&mut town.store.read().await?).await?;
    let mut newest: BTreeMap<String, Version> =
        newest.into_iter().map(|version| (version.service.clone(), version)).collect();
    let (asked, known) = (Arc::clone(town), newest.clone());
    // The check tries a great many answers: not on a thread that others wait for.
    let fresh = tokio::task::spawn_blocking(move || to_publish(&asked, &known, now)).await;
    let fresh = fresh.unwrap_or_else(|fault| {
        tracing::error!(%fault, municipality = %town.key, "services were not checked");
        Vec::new()
    });
    if !fresh.is_empty() {
        publish(town, fresh.clone(), now, *actor).await?;
        newest.extend(fresh.into_iter().map(|version| (version.service.clone(), version)));
    }
    let offered = newest.into_values().filter(|v| town.file(&file_of(&v.service)).is_some());
    let services = offered.filter_map(Service::read);
    let services = services.map(|service| (service.key().to_owned(), Arc::new(service)));
    Ok(Arc::new(Catalogue { services: services.collect(), older: Mutex::default() }))
}

/// Where the definition of a service stands.
#[must_use]
pub fn file_of(service: &str) -> String {
    format!("{FOLDER}{service}.toml")
}

/// The definitions among a municipality's files, by path.
pub fn definitions(files: &BTreeMap<String, Vec<u8>>) -> impl Iterator<Item = (&str, &[u8])> {
    let files = files.iter().map(|(path, body)| (path.as_str(), body.as_slice()));
    files.filter(|(path, _)| path.starts_with(FOLDER) && path.ends_with(".toml"))
}

fn to_publish(town: &Town, known: &BTreeMap<String, Version>, now: Ts) -> Vec<Version> {
    let surroundings = Surroundings::from(&town.config);
    let today = now.date(&town.zone);
    let mut fresh = Vec::new();
    for (path, body) in definitions(town.files()) {
        let Ok(text) = std::str::from_utf8(body) else { continue };
        let hash = Sha256::digest(body).to_vec();
        let (Some(definition), _) = Definition::read(path, text) else { continue };
        let before = known.get(&definition.key);
        if before.is_some_and(|before| before.hash == hash) || has_unknown_fee(&definition) {
            continue;
        }
        let version = i64::from(definition.version);
        if before.is_some_and(|before| before.version >= version) {
            tracing::error!(
                municipality = %town.key, path,
                "the definition changed under the same version; count version up to publish it"
            );
            continue;
        }
        let report = check(path, text, Some(&surroundings), today);
        for finding in &report.findings {
            tracing::error!(municipality = %town.key, %finding, "a service is not published");
        }
        if report.is_publishable() && path == file_of(&definition.key) {
            let text = text.to_owned();
            fresh.push(Version { service: definition.key, version, text, hash });
        }
    }
    fresh
}

fn has_unknown_fee(definition: &Definition) -> bool {
    let mut rates = definition.fees.iter().flat_map(|fee| &fee.rates);
    rates.any(|rate| rate.price == Price::Unknown)
}

async fn publish(town: &Town, fresh: Vec<Version>, now: Ts, actor: Actor) -> Result<()> {
    let written = town.store.write::<_, store::Error, _>(move |tx| {
        Box::pin(async move {
            for version in &fresh {
                if !rows::insert_version(tx, version, now).await? {
                    continue;
                }
                let event = ServicePublished {
                    service: version.service.clone(),
                    version: version.version,
                    hash: hex(&version.hash),
                };
                jobs::record(tx, now, &actor, &event).await?;
                if let Some(service) = Service::read(version.clone()) {
                    index::put(tx, &service.definition, now).await?;
                }
            }
            Ok(())
        })
    });
    written.await
}
