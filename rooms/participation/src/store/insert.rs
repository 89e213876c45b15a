//! A new contribution.

use kernel::{PersonId, Point, Ts};
use store::{Result, Tx, q};

use crate::contribution::ContributionId;

/// A new contribution's row.
#[derive(Debug, Clone)]
pub struct NewContribution {
    /// Id.
    pub id: ContributionId,
    /// Public code.
    pub code: String,
    /// Slug of the process.
    pub process: String,
    /// Key of the phase.
    pub phase: String,
    /// Theme.
    pub category: Option<String>,
    /// Title.
    pub title: String,
    /// What it says.
    pub body: String,
    /// Language.
    pub lang: String,
    /// Place in words.
    pub address: Option<String>,
    /// Place.
    pub point: Option<Point>,
    /// Key of the district.
    pub district: Option<String>,
    /// Key of the department that answers.
    pub office: String,
    /// Account of its author.
    pub author: Option<PersonId>,
    /// Hash of the author's secret.
    pub secret_hash: Option<Vec<u8>>,
    /// Hash of the key it was sent with.
    pub idempotency_hash: Option<Vec<u8>>,
    /// Where it came from: `web`, `demo`, `import:raddialog`.
    pub source: String,
    /// What it is called there.
    pub source_id: Option<String>,
    /// Its address there.
    pub source_url: Option<String>,
    /// When it came in.
    pub received_at: Ts,
    /// Journal number of its submission.
    pub change_seq: i64,
}

/// Stores it, not yet released.
///
/// # Errors
/// Engine errors.
pub async fn insert_contribution(tx: &mut Tx, new: NewContribution) -> Result<()> {
    q!(
        tx,
        "INSERT INTO contribution (id, code, process, phase, category, title, body, lang, address,
           lon, lat, district, office, author, secret_hash, idempotency_hash, source, source_id,
           source_url, received_at, supporters, change_seq)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
           $19, $20, 0, $21)",
        new.id,
        new.code,
        new.process,
        new.phase,
        new.category,
        new.title,
        new.body,
        new.lang,
        new.address,
        new.point.map(|point| point.lon),
        new.point.map(|point| point.lat),
        new.district,
        new.office,
        new.author,
        new.secret_hash,
        new.idempotency_hash,
        new.source,
        new.source_id,
        new.source_url,
        new.received_at,
        new.change_seq
    )
    .later()
    .await
}
