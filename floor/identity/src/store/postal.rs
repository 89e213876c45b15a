//! Rows of codes by post.

use kernel::{Lang, PersonId, Ts};
use store::{Result, Tx, q};

use crate::postal::{Address, PostalCodeId};

/// Asks for a code unless the person waits for one.
pub(crate) async fn insert_code(
    tx: &mut Tx,
    id: PostalCodeId,
    person: PersonId,
    address: &Address,
    lang: Lang,
    now: Ts,
) -> Result<bool> {
    let added = q!(
        tx,
        "INSERT INTO postal_code (id, person, name, street, place, lang, asked_at, guesses)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 0)
         ON CONFLICT (person) WHERE ended_at IS NULL DO NOTHING",
        id,
        person,
        address.name.as_str(),
        address.street.as_str(),
        address.place.as_str(),
        lang.as_str(),
        now
    )
    .exec()
    .await?;
    Ok(added > 0)
}

/// A code as its letter needs it.
#[derive(Debug, sqlx::FromRow)]
pub(crate) struct Printed {
    pub(crate) person: PersonId,
    pub(crate) name: String,
    pub(crate) street: String,
    pub(crate) place: String,
    pub(crate) lang: String,
}

pub(crate) async fn print_code(
    tx: &mut Tx,
    id: PostalCodeId,
    code_hash: &[u8],
    by: PersonId,
    now: Ts,
) -> Result<Option<Printed>> {
    q!(
        tx,
        "UPDATE postal_code SET code_hash = $1, printed_at = $2, printed_by = $3, guesses = 0
         WHERE id = $4 AND ended_at IS NULL RETURNING person, name, street, place, lang",
        code_hash,
        now,
        by,
        id
    )
    .opt()
    .await
}

/// A guess, counted before anybody looks at it.
#[derive(Debug, sqlx::FromRow)]
pub(crate) struct Open {
    pub(crate) id: PostalCodeId,
    pub(crate) code_hash: Vec<u8>,
    pub(crate) guesses: i64,
}

pub(crate) async fn count_guess(
    tx: &mut Tx,
    person: PersonId,
    printed_after: Ts,
    most: i64,
) -> Result<Option<Open>> {
    q!(
        tx,
        "UPDATE postal_code SET guesses = guesses + 1
         WHERE person = $1 AND ended_at IS NULL AND code_hash IS NOT NULL
           AND printed_at > $2 AND guesses < $3
         RETURNING id, code_hash, guesses",
        person,
        printed_after,
        most
    )
    .opt()
    .await
}

/// Ends a code; its address goes with it.
pub(crate) async fn end_code(tx: &mut Tx, id: PostalCodeId, now: Ts) -> Result<()> {
    q!(
        tx,
        "UPDATE postal_code SET ended_at = $1, code_hash = NULL, name = '', street = '', place = ''
         WHERE id = $2",
        now,
        id
    )
    .exec()
    .await?;
    Ok(())
}

/// Ends a person's code whose letter is too old, so that another can be asked for.
pub(crate) async fn end_old(tx: &mut Tx, person: PersonId, before: Ts, now: Ts) -> Result<()> {
    q!(
        tx,
        "UPDATE postal_code SET ended_at = $1, code_hash = NULL, name = '', street = '', place = ''
         WHERE person = $2 AND ended_at IS NULL AND printed_at < $3",
        now,
        person,
        before
    )
    .exec()
    .await?;
    Ok(())
}

/// Deletes what ended, or was printed or asked for too long ago.
pub(crate) async fn sweep_codes(tx: &mut Tx, before: Ts) -> Result<u64> {
    q!(
        tx,
        "DELETE FROM postal_code WHERE ended_at < $1 OR coalesce(printed_at, asked_at) < $1",
        before
    )
    .exec()
    .await
}

/// What a person waits for.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct Waiting {
    pub(crate) asked_at: Ts,
    pub(crate) printed_at: Option<Ts>,
}

pub(crate) async fn find_waiting(tx: &mut Tx, person: PersonId) -> Result<Option<Waiting>> {
    q!(
        tx,
        "SELECT asked_at, printed_at FROM postal_code WHERE person = $1 AND ended_at IS NULL",
        person
    )
    .opt()
    .await
}

/// A letter in the staff's list; the address is read with the letter only.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct Listed {
    pub(crate) id: PostalCodeId,
    pub(crate) asked_at: Ts,
    pub(crate) printed_at: Option<Ts>,
}

/// Letters somebody waits for, the oldest first, from behind `after`.
pub(crate) async fn list_codes(
    tx: &mut Tx,
    after: (Ts, PostalCodeId),
    limit: i64,
) -> Result<Vec<Listed>> {
    q!(
        tx,
        "SELECT id, asked_at, printed_at FROM postal_code
         WHERE ended_at IS NULL AND (asked_at > $1 OR (asked_at = $1 AND id > $2))
         ORDER BY asked_at, id LIMIT $3",
        after.0,
        after.1,
        limit
    )
    .all()
    .await
}
