//! Published versions of services.

use kernel::Ts;
use store::{Result, Tx, q};

/// A published version.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Version {
    /// Key of the service.
    pub service: String,
    /// Its number.
    pub version: i64,
    /// The definition.
    pub text: String,
    /// SHA-256 of the text.
    pub hash: Vec<u8>,
}

/// The newest version of each service.
///
/// # Errors
/// Engine errors.
pub async fn list_newest(tx: &mut Tx) -> Result<Vec<Version>> {
    q!(
        tx,
        "SELECT v.service, v.version, v.text, v.hash FROM service_version AS v
         WHERE NOT EXISTS (SELECT 1 FROM service_version AS later
           WHERE later.service = v.service AND later.version > v.version)
         ORDER BY v.service"
    )
    .all()
    .await
}

/// A version of a service.
///
/// # Errors
/// Engine errors.
pub async fn find_version(tx: &mut Tx, service: &str, version: i64) -> Result<Option<Version>> {
    q!(
        tx,
        "SELECT service, version, text, hash FROM service_version
         WHERE service = $1 AND version = $2",
        service,
        version
    )
    .opt()
    .await
}

/// The version before this one, where this one was published since a moment.
///
/// # Errors
/// Engine errors.
pub async fn find_replaced(
    tx: &mut Tx,
    service: &str,
    version: i64,
    since: Ts,
) -> Result<Option<i64>> {
    q!(
        tx,
        "SELECT before.version FROM service_version AS before
           JOIN service_version AS newer ON newer.service = before.service
         WHERE before.service = $1 AND newer.version = $2 AND before.version < newer.version
           AND newer.published_at >= $3
         ORDER BY before.version DESC LIMIT 1",
        service,
        version,
        since
    )
    .scalar_opt::<i64>()
    .await
}

/// Keeps a version; one that is there stays as it is. Answers whether it is new.
///
/// # Errors
/// Engine errors.
pub async fn insert_version(tx: &mut Tx, new: &Version, at: Ts) -> Result<bool> {
    let added = q!(
        tx,
        "INSERT INTO service_version (service, version, text, hash, published_at)
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT (service, version) DO NOTHING",
        new.service.as_str(),
        new.version,
        new.text.as_str(),
        new.hash.as_slice(),
        at
    )
    .exec()
    .await?;
    Ok(added > 0)
}
