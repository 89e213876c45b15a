//! Letters of cases: to be printed, and as they were sent.

use kernel::{FileId, PersonId, Ts};
use store::{Doc, Result, Tx, q};
use uuid::Uuid;

use crate::{
    application::{ApplicationId, CaseId},
    deciding::{
        LetterId,
        letter::Written,
        post::{CaseLetter, Occasion},
    },
};

/// A letter that is to be printed.
#[derive(Debug)]
pub struct NewLetter<'a> {
    /// Id.
    pub id: LetterId,
    /// What it is about.
    pub occasion: Occasion,
    /// The decision, request or permit.
    pub about: Uuid,
    /// What it says.
    pub words: &'a Written,
    /// Who answers for it.
    pub clerk: Option<PersonId>,
}

/// Keeps a letter; false when there is one about the same already.
///
/// # Errors
/// Engine errors.
pub async fn insert_letter(tx: &mut Tx, case: CaseId, at: Ts, new: &NewLetter<'_>) -> Result<bool> {
    let kept = q!(
        tx,
        "INSERT INTO case_letter (id, case_id, occasion, about, words, clerk, made_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (about) DO NOTHING",
        new.id,
        case,
        new.occasion.as_str(),
        new.about,
        Doc(new.words),
        new.clerk,
        at
    );
    Ok(kept.exec().await? > 0)
}

/// A letter.
///
/// # Errors
/// Engine errors.
pub async fn find_letter(tx: &mut Tx, id: LetterId) -> Result<Option<CaseLetter>> {
    q!(
        tx,
        "SELECT id, case_id, occasion, about, words, clerk, made_at, printed_at, file
         FROM case_letter WHERE id = $1",
        id
    )
    .opt()
    .await
}

/// Letters that are not printed yet, and since when they wait; at most 100.
///
/// # Errors
/// Engine errors.
pub async fn list_waiting(tx: &mut Tx) -> Result<Vec<(LetterId, Ts)>> {
    q!(
        tx,
        "SELECT id, made_at FROM case_letter WHERE printed_at IS NULL ORDER BY made_at, id LIMIT 100"
    )
    .all()
    .await
}

/// The letters of an application in the order they were written: the n-th is the same for ever.
///
/// # Errors
/// Engine errors.
pub async fn list_letters(tx: &mut Tx, application: ApplicationId) -> Result<Vec<CaseLetter>> {
    q!(
        tx,
        "SELECT id, case_id, occasion, about, words, clerk, made_at, printed_at, file
         FROM case_letter WHERE case_id IN
           (SELECT c.id FROM application_case c WHERE c.application = $1) ORDER BY made_at, id",
        application
    )
    .all()
    .await
}

/// A letter was printed and sent as these bytes.
///
/// # Errors
/// Engine errors.
pub async fn mark_printed(
    tx: &mut Tx,
    id: LetterId,
    at: Ts,
    file: FileId,
    sha256: &[u8],
) -> Result<()> {
    q!(
        tx,
        "UPDATE case_letter SET printed_at = $2, file = $3, sha256 = $4 WHERE id = $1",
        id,
        at,
        file,
        sha256
    )
    .later()
    .await
}
