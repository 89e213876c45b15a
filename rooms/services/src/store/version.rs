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

/// When a version was published.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Publication {
    /// Key of the service.
    pub service: String,
    /// Its number.
    pub version: i64,
    /// SHA-256 of the text.
    pub hash: Vec<u8>,
    /// When.
    pub published_at: Ts,
}

/// All publications, the newest of each service first.
///
/// # Errors
/// Engine errors.
pub async fn list_publications(tx: &mut Tx) -> Result<Vec<Publication>> {
    q!(
        tx,
        "SELECT service, version, hash, published_at FROM service_version
         ORDER BY service, version DESC"
    )
    .all()
    .await
}

/// Who is on a version of a service.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Use {
    /// Its number.
    pub version: i64,
    /// Drafts that finish on it.
    pub drafts: i64,
    /// Applications that were made on it.
    pub applications: i64,
}

/// Who is on which version of a service.
///
/// # Errors
/// Engine errors.
pub async fn list_uses(tx: &mut Tx, service: &str) -> Result<Vec<Use>> {
    q!(
        tx,
        "SELECT v.version,
           (SELECT CAST(count(*) AS BIGINT) FROM application_draft AS d
             WHERE d.service = v.service AND d.version = v.version) AS drafts,
           (SELECT CAST(count(*) AS BIGINT) FROM application AS a
             WHERE a.service = v.service AND a.version = v.version) AS applications
         FROM service_version AS v WHERE v.service = $1 ORDER BY v.version DESC",
        service
    )
    .all()
    .await
}
