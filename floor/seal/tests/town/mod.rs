//! A municipality with nothing but this crate's tables, on the engine of the run.
#![allow(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

use ::store::{Db, Error, Store, TownKey, Tx, migrate::migrate};
use kernel::{Actor, Chance, Ts};
use seal::{Kid, Known, Purpose, Signature, Token};

/// A moment long after the epoch.
pub const NOON: Ts = Ts(20_000 * Ts::DAY + 12 * Ts::HOUR);
/// Who acts.
pub const ACTOR: Actor = Actor::System("test");

pub struct Town {
    pub store: Store,
    pub chance: Chance,
    _folder: tempfile::TempDir,
}

impl Town {
    pub async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = std::env::var("ALLMENDE_TEST_DATABASE").ok();
        let db = Db::open(folder.path(), url.as_deref()).unwrap();
        let chance = Chance::system();
        let key = TownKey::new(&format!("seal_{}", chance.code(12).to_lowercase())).unwrap();
        let store = db.store(&key);
        let steps = [store::migrate::MIGRATIONS, jobs::MIGRATIONS, seal::MIGRATIONS].concat();
        migrate(&store, steps, NOON).await.unwrap();
        Self { store, chance, _folder: folder }
    }

    pub async fn read(&self) -> Tx {
        self.store.read().await.unwrap()
    }

    pub async fn sign(&self, bytes: &'static [u8]) -> Signature {
        let chance = self.chance.clone();
        self.store
            .write::<_, Error, _>(move |tx| {
                Box::pin(async move {
                    seal::sign(tx, &chance, NOON, &ACTOR, Purpose::Receipt, bytes).await
                })
            })
            .await
            .unwrap()
    }

    pub async fn stamp(&self, payload: &[u8]) -> Token {
        let (chance, payload) = (self.chance.clone(), payload.to_vec());
        self.store
            .write::<_, Error, _>(move |tx| {
                Box::pin(async move {
                    seal::stamp(tx, &chance, NOON, &ACTOR, Purpose::Permit, payload).await
                })
            })
            .await
            .unwrap()
    }

    pub async fn rotate(&self) -> Kid {
        let chance = self.chance.clone();
        self.store
            .write::<_, Error, _>(move |tx| {
                Box::pin(async move { seal::rotate(tx, &chance, NOON, &ACTOR).await })
            })
            .await
            .unwrap()
    }

    pub async fn known(&self) -> Known {
        seal::known(&mut self.read().await).await.unwrap()
    }
}
