//! Rows of passkeys and of ceremonies under way.

use kernel::{PersonId, Ts};
use store::{Result, Tx, q};

use crate::passkey::PasskeyId;

/// A passkey in its owner's list.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct Listed {
    pub(crate) id: PasskeyId,
    pub(crate) name: String,
    pub(crate) created_at: Ts,
    pub(crate) used_at: Option<Ts>,
    pub(crate) credential_id: Vec<u8>,
}

pub(crate) async fn list_passkeys(tx: &mut Tx, person: PersonId) -> Result<Vec<Listed>> {
    q!(
        tx,
        "SELECT id, name, created_at, used_at, credential_id FROM passkey
         WHERE person = $1 ORDER BY created_at, id LIMIT 50",
        person
    )
    .all()
    .await
}

/// A passkey as it is added.
pub(crate) struct Added<'a> {
    pub(crate) id: PasskeyId,
    pub(crate) credential_id: &'a [u8],
    pub(crate) person: PersonId,
    pub(crate) credential: &'a str,
    pub(crate) name: &'a str,
    pub(crate) created_at: Ts,
}

/// Adds a passkey; false when somebody has this credential already.
pub(crate) async fn insert_passkey(tx: &mut Tx, passkey: Added<'_>) -> Result<bool> {
    let added = q!(
        tx,
        "INSERT INTO passkey (id, credential_id, person, credential, name, created_at)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (credential_id) DO NOTHING",
        passkey.id,
        passkey.credential_id,
        passkey.person,
        passkey.credential,
        passkey.name,
        passkey.created_at
    )
    .exec()
    .await?;
    Ok(added > 0)
}

/// The stored credential of a person who is still here.
pub(crate) async fn find_credential(
    tx: &mut Tx,
    person: PersonId,
    credential_id: &[u8],
) -> Result<Option<String>> {
    q!(
        tx,
        "SELECT k.credential FROM passkey k
         JOIN person p ON p.id = k.person AND p.deleted_at IS NULL
         WHERE k.credential_id = $1 AND k.person = $2",
        credential_id,
        person
    )
    .scalar_opt()
    .await
}

/// Notes that a passkey was used, with its counter inside `credential`.
pub(crate) async fn note_use(
    tx: &mut Tx,
    credential_id: &[u8],
    credential: &str,
    now: Ts,
) -> Result<()> {
    q!(
        tx,
        "UPDATE passkey SET used_at = $1, credential = $2 WHERE credential_id = $3",
        now,
        credential,
        credential_id
    )
    .exec()
    .await?;
    Ok(())
}

/// Names a person's passkey; false when it is not theirs.
pub(crate) async fn rename_passkey(
    tx: &mut Tx,
    person: PersonId,
    id: PasskeyId,
    name: &str,
) -> Result<bool> {
    let changed =
        q!(tx, "UPDATE passkey SET name = $1 WHERE id = $2 AND person = $3", name, id, person)
            .exec()
            .await?;
    Ok(changed > 0)
}

/// Removes a person's passkey; false when it is not theirs.
pub(crate) async fn delete_passkey(tx: &mut Tx, person: PersonId, id: PasskeyId) -> Result<bool> {
    let changed =
        q!(tx, "DELETE FROM passkey WHERE id = $1 AND person = $2", id, person).exec().await?;
    Ok(changed > 0)
}

pub(crate) async fn insert_challenge(
    tx: &mut Tx,
    token_hash: &[u8],
    person: Option<PersonId>,
    kind: &str,
    state: &str,
    now: Ts,
) -> Result<()> {
    q!(
        tx,
        "INSERT INTO passkey_challenge (token_hash, person, kind, state, created_at)
         VALUES ($1, $2, $3, $4, $5)",
        token_hash,
        person,
        kind,
        state,
        now
    )
    .exec()
    .await?;
    Ok(())
}

/// Takes a challenge out, so that it is answered once; none when it is too old or another's.
pub(crate) async fn take_challenge(
    tx: &mut Tx,
    token_hash: &[u8],
    person: Option<PersonId>,
    kind: &str,
    made_after: Ts,
) -> Result<Option<String>> {
    let taken = q!(
        tx,
        "DELETE FROM passkey_challenge WHERE token_hash = $1 AND kind = $2 AND created_at > $3
         RETURNING person, state",
        token_hash,
        kind,
        made_after
    )
    .opt::<(Option<PersonId>, String)>()
    .await?;
    Ok(taken.filter(|(owner, _)| *owner == person).map(|(_, state)| state))
}

pub(crate) async fn sweep_challenges(tx: &mut Tx, before: Ts) -> Result<u64> {
    q!(tx, "DELETE FROM passkey_challenge WHERE created_at < $1", before).exec().await
}
