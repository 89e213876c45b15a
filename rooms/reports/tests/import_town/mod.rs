//! A Konstanz with nothing but this room's tables, on the engine of the run.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
};

use kernel::{Chance, FixedClock, Ts};
use reports::{
    Scope,
    import::{self, KnownKeys, Mapping, Options, Outcome, Progress, Reader},
};
use store::{Db, Store, TownKey, registry::Registry};
use web::Towns;

/// 14 November 2023, 22:13:20 UTC.
pub const NOW: Ts = Ts(1_700_000_000_000_000);

pub struct ImportTown {
    pub scope: Scope,
    pub chance: Chance,
    _folder: tempfile::TempDir,
}

impl ImportTown {
    pub async fn konstanz() -> Self {
        Self::with(|_| {}).await
    }

    /// With files other than those of the example.
    pub async fn with(change: impl FnOnce(&mut BTreeMap<String, Vec<u8>>)) -> Self {
        let mut files = example_files();
        change(&mut files);
        let folder = tempfile::tempdir().expect("a folder");
        let url = std::env::var("ALLMENDE_TEST_DATABASE").ok();
        let db = Db::open(folder.path(), url.as_deref()).expect("an engine");
        let chance = Chance::system();
        let name = format!("import_{}", chance.code(12).to_lowercase());
        let key = TownKey::new(&name).expect("a key");
        let registry = Registry::open(&db, NOW).await.expect("a registry");
        let host = format!("{}.localhost", name.replace('_', "-"));
        registry.put(&key, vec![host], files, NOW).await.expect("registered");
        let steps = [store::migrate::MIGRATIONS, jobs::MIGRATIONS, reports::MIGRATIONS].concat();
        let clock = Arc::new(FixedClock::at(NOW));
        let towns = Towns::open(db, registry, clock, steps).await.expect("towns");
        let town = towns.find(&key).await.expect("loads").expect("is there");
        Self { scope: Scope::of_town(&town), chance, _folder: folder }
    }

    pub fn store(&self) -> &Store {
        &self.scope.town().store
    }

    pub fn mapping(&self) -> Arc<Mapping> {
        let known = KnownKeys::of(&self.scope.town().config, &self.scope.catalogue);
        let file = "imports/defects.toml";
        let toml = std::fs::read_to_string(konstanz().join(file)).expect("the mapping");
        Arc::new(Mapping::parse(file, &toml, &known).expect("a sound mapping"))
    }

    pub async fn import(&self, file: impl std::io::Read + Send, dry_run: bool) -> Outcome {
        let mut reader = Reader::open(self.mapping(), file).expect("a sound heading");
        let options = Options { dry_run, now: NOW, chance: self.chance.clone() };
        let mut told = 0;
        let mut progress = |progress: Progress| {
            assert!(progress.rows >= told, "progress never goes back");
            told = progress.rows;
        };
        let outcome = import::run(&self.scope, &mut reader, &options, &mut progress).await;
        outcome.expect("imported")
    }
}

fn konstanz() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/konstanz")
}

/// The files a municipality's definition needs; pictures of the demo are left out.
fn example_files() -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for folder in ["", "pages"] {
        for entry in std::fs::read_dir(konstanz().join(folder)).expect("the example") {
            let path = entry.expect("readable").path();
            if path.is_file() {
                let name = path.strip_prefix(konstanz()).expect("inside");
                let body = std::fs::read(&path).expect("readable");
                files.insert(name.to_string_lossy().into_owned(), body);
            }
        }
    }
    files
}

/// A file of a folder with real data, where there is one on this machine.
pub fn real_file(name: &str) -> Option<Vec<u8>> {
    let folder = std::env::var_os("ALLMENDE_REAL_DATA")?;
    std::fs::read(Path::new(&folder).join(name)).ok()
}
