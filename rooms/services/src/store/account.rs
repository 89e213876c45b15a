//! What the room holds of somebody with an account: their timeline, everything, and its end.

use kernel::{PersonId, Ts};
use serde::Serialize;
use store::{Result, Tx, q};

/// What happened to a person's applications and to the money for them: the key is the number, the
/// title the service, with `:` and cents behind it where it is about money.
pub const HAPPENED: &str = "SELECT 'received' AS what, reference AS key, service AS title,
     received_at AS at FROM application WHERE person = $1
   UNION ALL SELECT 'withdrawn', reference, service, withdrawn_at FROM application
     WHERE person = $1 AND withdrawn_at IS NOT NULL
   UNION ALL SELECT 'ended', reference, service, ended_at FROM application
     WHERE person = $1 AND ended_at IS NOT NULL AND withdrawn_at IS NULL
   UNION ALL SELECT 'decided', a.reference, a.service, c.decided_at
     FROM application_case c JOIN application a ON a.id = c.application
     WHERE a.person = $1 AND c.decided_at IS NOT NULL
   UNION ALL SELECT 'asked', a.reference, a.service || ':' || CAST(d.cents AS TEXT), d.asked_at
     FROM payment_due d JOIN application a ON a.id = d.application
     WHERE a.person = $1 AND d.withdrawn_at IS NULL
   UNION ALL SELECT 'paid', a.reference, a.service || ':' || CAST(p.cents AS TEXT), p.paid_at
     FROM payment p JOIN payment_due d ON d.id = p.due JOIN application a ON a.id = d.application
     WHERE a.person = $1 AND p.paid_at IS NOT NULL
   UNION ALL SELECT 'failed', a.reference, a.service || ':' || CAST(p.cents AS TEXT), p.failed_at
     FROM payment p JOIN payment_due d ON d.id = p.due JOIN application a ON a.id = d.application
     WHERE a.person = $1 AND p.failed_at IS NOT NULL AND p.paid_at IS NULL
   UNION ALL SELECT CASE WHEN r.paid_out_at IS NULL THEN 'refunding' ELSE 'refunded' END,
       a.reference, a.service || ':' || CAST(r.cents AS TEXT), coalesce(r.paid_out_at, r.ordered_at)
     FROM payment_refund r JOIN payment p ON p.id = r.payment JOIN payment_due d ON d.id = p.due
       JOIN application a ON a.id = d.application
     WHERE a.person = $1";

/// Takes the account out of applications; the case with its answers goes on.
///
/// # Errors
/// Engine errors.
pub async fn part_from_applications(tx: &mut Tx, person: PersonId) -> Result<()> {
    q!(tx, "UPDATE application SET person = NULL WHERE person = $1", person).exec().await?;
    q!(tx, "UPDATE application_case SET clerk = NULL WHERE clerk = $1", person).exec().await?;
    Ok(())
}

/// An application in the export.
#[derive(Debug, Serialize, sqlx::FromRow)]
pub struct ExportedApplication {
    reference: String,
    service: String,
    version: i64,
    answers: String,
    person: Option<PersonId>,
    email: Option<String>,
    received_at: Ts,
    withdrawn_at: Option<Ts>,
    ended_at: Option<Ts>,
}

/// The applications of an account.
///
/// # Errors
/// Engine errors.
pub async fn export_applications(
    tx: &mut Tx,
    person: PersonId,
) -> Result<Vec<ExportedApplication>> {
    q!(
        tx,
        "SELECT reference, service, version, answers, person, email, received_at, withdrawn_at,
                ended_at FROM application WHERE person = $1 ORDER BY received_at, id",
        person
    )
    .all()
    .await
}

/// A draft in the export.
#[derive(Debug, Serialize, sqlx::FromRow)]
pub struct ExportedDraft {
    service: String,
    data: String,
    person: Option<PersonId>,
    created_at: Ts,
    changed_at: Ts,
}

/// The drafts of an account.
///
/// # Errors
/// Engine errors.
pub async fn export_drafts(tx: &mut Tx, person: PersonId) -> Result<Vec<ExportedDraft>> {
    q!(
        tx,
        "SELECT service, data, person, created_at, changed_at FROM application_draft
         WHERE person = $1 ORDER BY created_at, token_hash",
        person
    )
    .all()
    .await
}

/// An attachment in the export.
#[derive(Debug, Serialize, sqlx::FromRow)]
pub struct ExportedFile {
    reference: String,
    field: String,
    name: String,
    size: i64,
}

/// The attachments of an account's applications.
///
/// # Errors
/// Engine errors.
pub async fn export_files(tx: &mut Tx, person: PersonId) -> Result<Vec<ExportedFile>> {
    q!(
        tx,
        "SELECT a.reference, f.field, f.name, f.size FROM application_file f
         JOIN application a ON a.id = f.application
         WHERE a.person = $1 ORDER BY a.received_at, f.field, f.row, f.nr",
        person
    )
    .all()
    .await
}
