//! All SQL about keys. Everything runs in the caller's transaction.

use ::store::{Result, Tx, q};
use kernel::Ts;

use crate::key::{Kid, Whole};

/// The one algorithm so far.
pub(crate) const ALGORITHM: &str = "Ed25519";

/// A key as the public sees it.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct PublicKey {
    /// Its short name.
    pub kid: Kid,
    /// Its public half, 32 bytes.
    pub public_key: Vec<u8>,
    /// Since when it seals.
    pub created_at: Ts,
    /// When it stopped.
    pub retired_at: Option<Ts>,
}

/// The private half of the key in use; `None` before the first seal.
pub(crate) async fn find_seed(tx: &mut Tx) -> Result<Option<Vec<u8>>> {
    q!(
        tx,
        "SELECT seed FROM seal_key
         WHERE algorithm = $1 AND retired_at IS NULL AND seed IS NOT NULL",
        ALGORITHM
    )
    .scalar_opt()
    .await
}

/// Writes a new key down as the one in use. Answers false where another one is already, because
/// another process was quicker.
pub(crate) async fn insert_key(tx: &mut Tx, key: &Whole, now: Ts) -> Result<bool> {
    let new = q!(
        tx,
        "INSERT INTO seal_key (kid, algorithm, public_key, seed, created_at)
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
        key.kid.as_str(),
        ALGORITHM,
        key.public_key.as_slice(),
        key.seed.as_slice(),
        now
    )
    .exec()
    .await?;
    Ok(new > 0)
}

/// Ends the key in use and forgets its private half; answers which it was.
pub(crate) async fn retire_key(tx: &mut Tx, now: Ts) -> Result<Option<Kid>> {
    q!(
        tx,
        "UPDATE seal_key SET retired_at = $1, seed = NULL
         WHERE algorithm = $2 AND retired_at IS NULL RETURNING kid",
        now,
        ALGORITHM
    )
    .scalar_opt()
    .await
}

/// All keys there ever were, the newest first.
///
/// # Errors
/// Engine errors.
pub async fn list_keys(tx: &mut Tx) -> Result<Vec<PublicKey>> {
    q!(
        tx,
        "SELECT kid, public_key, created_at, retired_at FROM seal_key
         WHERE algorithm = $1 ORDER BY created_at DESC, kid",
        ALGORITHM
    )
    .all()
    .await
}
