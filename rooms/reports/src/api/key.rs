//! Keys of programs: who may send reports, and who may read exact places. A key is shown once
//! and kept as a hash.

use std::time::Duration;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use jobs::{Event, record};
use kernel::{Actor, Chance, Ts, chance::token_hash};
use serde::{Deserialize, Serialize};
use store::{Result, Tx};
use web::{Here, limit::Limit};

use super::{
    asked::Asked,
    fault::{Fault, Outcome},
};
use crate::store::{find_api_key, insert_api_key, list_api_keys, mark_key_revoked};

kernel::id! {
    /// A key of a program.
    ApiKeyId,
}

/// What programs with one key may do: a burst, then one request each second.
const REQUESTS: Limit = Limit { name: "api-key", burst: 120, every: Duration::from_secs(1) };
/// Longest name of a key, in characters.
pub const NAME_CHARS: usize = 100;

/// A key as it is stored.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct ApiKey {
    /// Its id.
    pub id: ApiKeyId,
    /// What administrators call it.
    pub name: String,
    /// Hash of the key.
    pub hash: Vec<u8>,
    /// Its last letters, to tell it from others.
    pub hint: String,
    /// May send reports.
    pub may_create: bool,
    /// May read exact places where the public sees rounded ones.
    pub may_read_details: bool,
    /// When it was made.
    pub created_at: Ts,
    /// When a report last came in by it.
    pub used_at: Option<Ts>,
    /// When it was revoked.
    pub revoked_at: Option<Ts>,
}

/// What a key is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// What administrators call it.
    pub name: String,
    /// May send reports.
    pub may_create: bool,
    /// May read exact places.
    pub may_read_details: bool,
}

/// A key was made.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ApiKeyIssued {
    /// The key's id.
    pub key: ApiKeyId,
    /// Its name.
    pub name: String,
    /// May send reports.
    pub may_create: bool,
    /// May read exact places.
    pub may_read_details: bool,
}

impl Event for ApiKeyIssued {
    const NAME: &'static str = "api_key_issued";
    const ROOM: &'static str = "reports";
    fn subject(&self) -> String {
        format!("api_key:{}", self.key)
    }
}

/// A key was revoked.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ApiKeyRevoked {
    /// The key's id.
    pub key: ApiKeyId,
}

impl Event for ApiKeyRevoked {
    const NAME: &'static str = "api_key_revoked";
    const ROOM: &'static str = "reports";
    fn subject(&self) -> String {
        format!("api_key:{}", self.key)
    }
}

/// A fresh key: what a program sends.
#[must_use]
pub fn fresh(chance: &Chance) -> String {
    written(&chance.bytes::<24>())
}

/// The key that follows from a form, so that sending the form twice makes one key and shows
/// the same one again.
#[must_use]
pub fn of_form(here: &Here, form: &str) -> String {
    let seed = [here.app.secret.as_slice(), here.town.key.as_str().as_bytes(), form.as_bytes()];
    let hash = token_hash(&format!("api-key/{}", URL_SAFE_NO_PAD.encode(seed.join(&b'/'))));
    written(hash.get(..24).unwrap_or(&hash))
}

fn written(bytes: &[u8]) -> String {
    format!("alm_{}", URL_SAFE_NO_PAD.encode(bytes))
}

/// Stores a key under its hash; nothing happens when it is there already.
///
/// # Errors
/// Engine errors.
pub async fn issue(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    actor: &Actor,
    secret: &str,
    wish: &Wish,
) -> Result<ApiKeyId> {
    let hash = token_hash(secret);
    if let Some(known) = find_api_key(tx, &hash).await? {
        return Ok(known.id);
    }
    let key = ApiKey {
        id: ApiKeyId::fresh(chance, now),
        name: wish.name.clone(),
        hash,
        hint: secret.chars().skip(secret.chars().count().saturating_sub(4)).collect(),
        may_create: wish.may_create,
        may_read_details: wish.may_read_details,
        created_at: now,
        used_at: None,
        revoked_at: None,
    };
    let event = ApiKeyIssued {
        key: key.id,
        name: key.name.clone(),
        may_create: key.may_create,
        may_read_details: key.may_read_details,
    };
    record(tx, now, actor, &event).await?;
    insert_api_key(tx, &key).await?;
    Ok(key.id)
}

/// Revokes a key; false when it was revoked before, or never was.
///
/// # Errors
/// Engine errors.
pub async fn revoke(tx: &mut Tx, now: Ts, actor: &Actor, key: ApiKeyId) -> Result<bool> {
    let changed = mark_key_revoked(tx, key, now).await?;
    if changed {
        record(tx, now, actor, &ApiKeyRevoked { key }).await?;
    }
    Ok(changed)
}

/// The keys that are in force.
///
/// # Errors
/// Engine errors.
pub async fn live(tx: &mut Tx) -> Result<Vec<ApiKey>> {
    let mut keys = list_api_keys(tx).await?;
    keys.retain(|key| key.revoked_at.is_none());
    Ok(keys)
}

/// The one of these keys that a program sent.
#[must_use]
pub fn find<'k>(keys: &'k [ApiKey], sent: Option<&str>) -> Option<&'k ApiKey> {
    let hash = token_hash(sent?);
    keys.iter().find(|key| key.hash == hash)
}

/// The key a program may send reports with.
///
/// # Errors
/// 403 with the reason; 429 when it sends too many requests.
pub fn demand_create<'k>(here: &Here, keys: &'k [ApiKey], asked: &Asked) -> Outcome<&'k ApiKey> {
    let sent = asked.get("api_key");
    if sent.is_none() {
        return Err(Fault::key("reports-api-key-missing"));
    }
    let key = find(keys, sent).ok_or_else(|| Fault::key("reports-api-key-wrong"))?;
    if !key.may_create {
        return Err(Fault::key("reports-api-key-not-create"));
    }
    here.limit_by(REQUESTS, &key.id.to_string())?;
    Ok(key)
}

/// Whether a program that reads may see exact places. A key is not needed to read, but one
/// that is sent has to be right: a program should not notice late that it was revoked.
///
/// # Errors
/// 403 for a wrong key; 429 when it sends too many requests.
pub async fn sees_details(here: &Here, tx: &mut Tx, asked: &Asked) -> Outcome<bool> {
    let Some(sent) = asked.get("api_key") else { return Ok(false) };
    let key = find_api_key(tx, &token_hash(sent)).await?.filter(|k| k.revoked_at.is_none());
    let key = key.ok_or_else(|| Fault::key("reports-api-key-wrong"))?;
    here.limit_by(REQUESTS, &key.id.to_string())?;
    Ok(key.may_read_details)
}
