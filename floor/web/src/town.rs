//! Municipalities at run time: loaded from the registry when first asked for, replaced when
//! their files change.

use std::{
    any::{Any, TypeId},
    collections::{BTreeMap, HashMap},
    sync::{Arc, Mutex, PoisonError},
};

use jiff::tz::TimeZone;
use kernel::{Lang, municipality::Municipality};
use store::{Db, Migration, Result, Store, TownKey, migrate, registry::Registry};

use crate::Words;

/// One municipality, ready to serve.
pub struct Town {
    /// Its key.
    pub key: TownKey,
    /// What its files say.
    pub config: Municipality,
    /// Its rows.
    pub store: Store,
    /// Its time zone.
    pub zone: TimeZone,
    /// Texts it words differently from the house (`texts/<language>.ftl`).
    pub texts: Words,
    files: BTreeMap<String, Vec<u8>>,
    version: i64,
    derived: Mutex<HashMap<TypeId, Arc<dyn Any + Send + Sync>>>,
}

impl Town {
    /// One of its files.
    #[must_use]
    pub fn file(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }

    /// One of its files as text.
    #[must_use]
    pub fn text(&self, path: &str) -> Option<&str> {
        self.file(path).and_then(|bytes| std::str::from_utf8(bytes).ok())
    }

    /// All its files by path.
    #[must_use]
    pub fn files(&self) -> &BTreeMap<String, Vec<u8>> {
        &self.files
    }

    /// Counts up at each change of its files.
    #[must_use]
    pub fn version(&self) -> i64 {
        self.version
    }

    /// Something a room derives from the files once (its categories, the areas), made by
    /// `make` at the first call and kept until the files change.
    pub fn derived<T: Send + Sync + 'static>(&self, make: impl FnOnce(&Self) -> T) -> Arc<T> {
        let find = || {
            let kept = self.derived.lock().unwrap_or_else(PoisonError::into_inner);
            kept.get(&TypeId::of::<T>()).and_then(|a| Arc::clone(a).downcast::<T>().ok())
        };
        if let Some(found) = find() {
            return found;
        }
        // Two requests may both make it; all get the one that was kept first.
        let made = Arc::new(make(self));
        let fresh: Arc<dyn Any + Send + Sync> = Arc::clone(&made) as _;
        let mut kept = self.derived.lock().unwrap_or_else(PoisonError::into_inner);
        let first = Arc::clone(kept.entry(TypeId::of::<T>()).or_insert(fresh));
        first.downcast::<T>().unwrap_or(made)
    }

    fn load(db: &Db, key: TownKey, version: i64, files: BTreeMap<String, Vec<u8>>) -> Option<Self> {
        let (config, findings) = kernel::municipality::check(&files);
        for finding in &findings {
            tracing::error!(municipality = %key, %finding, "municipality does not load cleanly");
        }
        let config = config?;
        let texts: Vec<(Lang, String)> = Lang::ALL
            .into_iter()
            .filter_map(|lang| {
                let body = files.get(&format!("texts/{}.ftl", lang.as_str()))?;
                Some((lang, String::from_utf8_lossy(body).into_owned()))
            })
            .collect();
        let zone = TimeZone::get(&config.time_zone).unwrap_or(TimeZone::UTC);
        Some(Self {
            store: db.store(&key),
            key,
            config,
            zone,
            texts: Words::new(texts.iter().map(|(l, t)| (*l, t.as_str()))),
            files,
            version,
            derived: Mutex::default(),
        })
    }
}

/// The municipalities of the house.
#[derive(Clone)]
pub struct Towns(Arc<Inner>);

struct Inner {
    db: Db,
    registry: Registry,
    clock: Arc<dyn kernel::Clock>,
    steps: Vec<Migration>,
    known: Mutex<Known>,
    loading: tokio::sync::Mutex<()>,
}

#[derive(Default)]
struct Known {
    hosts: HashMap<String, TownKey>,
    versions: BTreeMap<TownKey, i64>,
    loaded: HashMap<TownKey, Arc<Town>>,
}

impl Towns {
    /// Opens the registry's municipalities; each is migrated with `steps` when first asked for.
    ///
    /// # Errors
    /// Store errors.
    pub async fn open(
        db: Db,
        registry: Registry,
        clock: Arc<dyn kernel::Clock>,
        steps: Vec<Migration>,
    ) -> Result<Self> {
        let towns = Self(Arc::new(Inner {
            db,
            registry,
            clock,
            steps,
            known: Mutex::default(),
            loading: tokio::sync::Mutex::default(),
        }));
        towns.refresh().await?;
        Ok(towns)
    }

    /// The registry behind.
    #[must_use]
    pub fn registry(&self) -> &Registry {
        &self.0.registry
    }

    /// Looks into the registry for new municipalities and changed files.
    ///
    /// # Errors
    /// Store errors.
    pub async fn refresh(&self) -> Result<()> {
        let listed = self.0.registry.list().await?;
        let hosts = self.0.registry.hosts().await?;
        let mut known = self.known();
        known.versions = listed
            .into_iter()
            .filter_map(|r| Some((TownKey::new(&r.slug).ok()?, r.version)))
            .collect();
        known.hosts = hosts
            .into_iter()
            .filter_map(|(host, slug)| Some((host, TownKey::new(&slug).ok()?)))
            .collect();
        let versions = known.versions.clone();
        known.loaded.retain(|key, town| versions.get(key) == Some(&town.version));
        Ok(())
    }

    /// Keys of all municipalities, in order.
    #[must_use]
    pub fn keys(&self) -> Vec<TownKey> {
        self.known().versions.keys().cloned().collect()
    }

    /// The municipality that answers to a host name (lower case, without port).
    ///
    /// # Errors
    /// Store errors while loading it.
    pub async fn by_host(&self, host: &str) -> Result<Option<Arc<Town>>> {
        let key = self.known().hosts.get(host).cloned();
        match key {
            Some(key) => self.find(&key).await,
            None => Ok(None),
        }
    }

    /// The municipality with this key, loaded and migrated.
    ///
    /// # Errors
    /// Store errors while loading it.
    pub async fn find(&self, key: &TownKey) -> Result<Option<Arc<Town>>> {
        if let Some(town) = self.loaded(key) {
            return Ok(Some(town));
        }
        let Some(version) = self.known().versions.get(key).copied() else {
            return Ok(None);
        };
        let _one_at_a_time = self.0.loading.lock().await;
        if let Some(town) = self.loaded(key) {
            return Ok(Some(town));
        }
        let files = self.0.registry.files(key).await?;
        let Some(town) = Town::load(&self.0.db, key.clone(), version, files) else {
            return Ok(None);
        };
        let now = self.0.clock.now();
        migrate::migrate(&town.store, self.0.steps.clone(), now).await?;
        self.0.registry.journal_changes(key, &town.store, now).await?;
        let town = Arc::new(town);
        self.known().loaded.insert(key.clone(), Arc::clone(&town));
        Ok(Some(town))
    }

    fn loaded(&self, key: &TownKey) -> Option<Arc<Town>> {
        self.known().loaded.get(key).cloned()
    }

    fn known(&self) -> std::sync::MutexGuard<'_, Known> {
        self.0.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
