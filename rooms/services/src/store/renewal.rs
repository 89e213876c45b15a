//! What can be renewed, and what renews it.

use kernel::{PersonId, Ts};
use store::{Result, Tx, q};

use crate::{application::ApplicationId, draft::Draft, store::draft::Row};

/// What an authority granted and did not revoke.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Held {
    /// Key of the authority.
    pub authority: String,
    /// Number of the first original.
    pub number: String,
}

/// What an application brought that ends and was not revoked, by authority.
///
/// # Errors
/// Engine errors.
pub async fn list_held(tx: &mut Tx, application: ApplicationId) -> Result<Vec<Held>> {
    q!(
        tx,
        "SELECT c.authority, min(p.number) AS number
         FROM permit p JOIN application_case c ON c.id = p.case_id
         WHERE c.application = $1 AND p.issued_at IS NOT NULL AND p.revoked_at IS NULL
           AND p.valid_until IS NOT NULL
         GROUP BY c.authority ORDER BY c.authority",
        application
    )
    .all()
    .await
}

/// The application that renews another one.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Renewing {
    /// Its number.
    pub reference: String,
    /// Whose account it is in.
    pub person: Option<PersonId>,
    /// When it came in.
    pub received_at: Ts,
    /// When it was taken back.
    pub withdrawn_at: Option<Ts>,
    /// When everything about it was over.
    pub ended_at: Option<Ts>,
    /// Whether something came of it that was not revoked.
    pub granted: bool,
}

impl Renewing {
    /// Whether it is under way, or was granted: then there is nothing left to renew.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.is_open() || (self.granted && self.withdrawn_at.is_none())
    }

    /// Whether it is still to be decided, or to be paid.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.withdrawn_at.is_none() && self.ended_at.is_none()
    }
}

/// The last application that renews what this one brought.
///
/// # Errors
/// Engine errors.
pub async fn find_renewing(tx: &mut Tx, application: ApplicationId) -> Result<Option<Renewing>> {
    q!(
        tx,
        "SELECT a.reference, a.person, a.received_at, a.withdrawn_at, a.ended_at,
           EXISTS (SELECT 1 FROM permit p JOIN application_case c ON c.id = p.case_id
             WHERE c.application = a.id AND p.revoked_at IS NULL) AS granted
         FROM application a WHERE a.renews = $1 ORDER BY a.received_at DESC, a.id DESC LIMIT 1",
        application
    )
    .opt()
    .await
}

/// The drafts behind the hashes of two secrets, or of a code.
///
/// # Errors
/// Engine errors.
pub async fn list_drafts_behind(tx: &mut Tx, one: &[u8], other: &[u8]) -> Result<Vec<Draft>> {
    let rows: Vec<Row> = q!(
        tx,
        "SELECT token_hash, code_hash, idempotency_key, service, version, data, person,
           created_at, changed_at
         FROM application_draft WHERE token_hash = $1 OR token_hash = $2 OR code_hash = $2",
        one,
        other
    )
    .all()
    .await?;
    Ok(rows.into_iter().map(Draft::from).collect())
}
