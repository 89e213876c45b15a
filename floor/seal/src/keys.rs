//! Keys come and go: the first one with the first seal, another one when an administrator wants it.

use ::store::{Result, Tx};
use jobs::{Event, record};
use kernel::{Actor, Chance, Ts};
use serde::{Deserialize, Serialize};

use crate::{
    key::{Kid, Whole},
    store::{find_seed, insert_key, retire_key},
};

/// A key was made and is used from now on (journal and outbox).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyMade {
    /// Its name.
    pub kid: Kid,
}

impl Event for KeyMade {
    const NAME: &'static str = "seal_key_made";
    const ROOM: &'static str = "seal";
    fn subject(&self) -> String {
        format!("seal_key:{}", self.kid)
    }
}

/// A key is not used any more; what it sealed stays provable (journal and outbox).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyRetired {
    /// Its name.
    pub kid: Kid,
}

impl Event for KeyRetired {
    const NAME: &'static str = "seal_key_retired";
    const ROOM: &'static str = "seal";
    fn subject(&self) -> String {
        format!("seal_key:{}", self.kid)
    }
}

/// The key in use, made now if there is none.
pub(crate) async fn in_use(tx: &mut Tx, chance: &Chance, now: Ts, actor: &Actor) -> Result<Whole> {
    loop {
        let seed = find_seed(tx).await?;
        if let Some(key) = seed.as_deref().and_then(Whole::stored) {
            return Ok(key);
        }
        if let Some(key) = made(tx, chance, now, actor).await? {
            return Ok(key);
        }
        // Another process made one in this very moment, and ours waited for its commit.
    }
}

/// Ends the key in use and begins another one. What was sealed before keeps its proof: the public
/// half stays. Answers the new key's name.
///
/// # Errors
/// Engine errors.
pub async fn rotate(tx: &mut Tx, chance: &Chance, now: Ts, actor: &Actor) -> Result<Kid> {
    if let Some(kid) = retire_key(tx, now).await? {
        record(tx, now, actor, &KeyRetired { kid }).await?;
    }
    Ok(in_use(tx, chance, now, actor).await?.kid)
}

async fn made(tx: &mut Tx, chance: &Chance, now: Ts, actor: &Actor) -> Result<Option<Whole>> {
    let key = Whole::fresh(chance);
    if !insert_key(tx, &key, now).await? {
        return Ok(None);
    }
    record(tx, now, actor, &KeyMade { kid: key.kid.clone() }).await?;
    Ok(Some(key))
}
