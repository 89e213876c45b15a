//! Registers and their keys.

use jobs::record;
use kernel::{Actor, Chance, Ts};
use seal::Kid;
use store::{Result, Tx};

use super::event::{SourceRegistered, SourceRevoked};
use crate::store::starts as rows;

kernel::id! {
    /// A register that may tell of events.
    SourceId,
}

/// Characters of a register's name.
pub const NAME_CHARS: usize = 120;

/// A register.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Source {
    /// Its id.
    pub id: SourceId,
    /// Its name, as people read it.
    pub name: String,
    /// What it calls itself (`iss`).
    pub issuer: String,
    /// The name of its key (`kid`).
    pub kid: String,
    /// The public half.
    pub public_key: Vec<u8>,
    /// What it may tell of, with blanks between.
    pub events: String,
    /// Since when.
    pub created_at: Ts,
    /// Until when.
    pub revoked_at: Option<Ts>,
}

impl Source {
    /// Whether it may tell of this.
    #[must_use]
    pub fn may_tell(&self, event: &str) -> bool {
        self.events.split(' ').any(|known| known == event)
    }
}

/// What is wanted of a new register.
#[derive(Debug, Clone)]
pub struct Wish {
    /// Its name.
    pub name: String,
    /// What it calls itself.
    pub issuer: String,
    /// The public half of its key.
    pub public_key: Vec<u8>,
    /// What it may tell of.
    pub events: Vec<String>,
}

impl Wish {
    /// Whether a register is just this.
    #[must_use]
    pub fn is(&self, source: &Source) -> bool {
        source.name == self.name
            && source.issuer == self.issuer
            && source.events == self.events.join(" ")
    }
}

/// Lets a register tell. A key that is in force already stays as it is, whatever is wished: its
/// [`Source`] is answered.
///
/// # Errors
/// Engine errors.
pub async fn register(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    actor: &Actor,
    wish: &Wish,
) -> Result<Source> {
    let kid = Kid::of(&wish.public_key).to_string();
    if let Some(known) = rows::find_source(tx, &kid).await? {
        return Ok(known);
    }
    let source = Source {
        id: SourceId::fresh(chance, now),
        name: wish.name.clone(),
        issuer: wish.issuer.clone(),
        kid,
        public_key: wish.public_key.clone(),
        events: wish.events.join(" "),
        created_at: now,
        revoked_at: None,
    };
    rows::insert_source(tx, &source).await?;
    let told = SourceRegistered {
        source: source.id,
        name: source.name.clone(),
        kid: source.kid.clone(),
        events: wish.events.clone(),
    };
    record(tx, now, actor, &told).await?;
    Ok(source)
}

/// Takes a register's key out of force. Answers whether it was in force.
///
/// # Errors
/// Engine errors.
pub async fn revoke(tx: &mut Tx, now: Ts, actor: &Actor, id: SourceId) -> Result<bool> {
    let revoked = rows::revoke_source(tx, id, now).await?;
    if revoked {
        record(tx, now, actor, &SourceRevoked { source: id }).await?;
    }
    Ok(revoked)
}
