//! Rows of accounts at identity providers.

use kernel::{PersonId, Trust, Ts};
use store::{Error, Result, Tx, q};

use crate::oidc::{Subject, SubjectId};

/// Somebody on the way to a provider; see `oidc_attempt` in the migration.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct Attempt {
    pub(crate) browser_hash: Vec<u8>,
    pub(crate) provider: String,
    pub(crate) nonce: String,
    pub(crate) verifier: String,
    pub(crate) person: Option<PersonId>,
    pub(crate) next: String,
}

pub(crate) async fn insert_attempt(
    tx: &mut Tx,
    state_hash: &[u8],
    attempt: &Attempt,
    now: Ts,
) -> Result<()> {
    q!(
        tx,
        "INSERT INTO oidc_attempt
           (state_hash, browser_hash, provider, nonce, verifier, person, next, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        state_hash,
        attempt.browser_hash.as_slice(),
        attempt.provider.as_str(),
        attempt.nonce.as_str(),
        attempt.verifier.as_str(),
        attempt.person,
        attempt.next.as_str(),
        now
    )
    .exec()
    .await?;
    Ok(())
}

/// Takes an attempt out; none when it is too old or was answered before.
pub(crate) async fn take_attempt(
    tx: &mut Tx,
    state_hash: &[u8],
    made_after: Ts,
) -> Result<Option<Attempt>> {
    q!(
        tx,
        "DELETE FROM oidc_attempt WHERE state_hash = $1 AND created_at > $2
         RETURNING browser_hash, provider, nonce, verifier, person, next",
        state_hash,
        made_after
    )
    .opt()
    .await
}

pub(crate) async fn sweep_attempts(tx: &mut Tx, before: Ts) -> Result<u64> {
    q!(tx, "DELETE FROM oidc_attempt WHERE created_at < $1", before).exec().await
}

/// Whose the subject is, noting that it was used and what it is worth today.
pub(crate) async fn use_subject(
    tx: &mut Tx,
    subject: &Subject,
    now: Ts,
) -> Result<Option<PersonId>> {
    q!(
        tx,
        "UPDATE identity_subject SET used_at = $1, trust = $2
         WHERE issuer = $3 AND subject = $4 RETURNING person",
        now,
        subject.trust.as_str(),
        subject.issuer.as_str(),
        subject.subject.as_str()
    )
    .scalar_opt()
    .await
}

/// Whose a subject is after it was to be linked.
pub(crate) enum Linked {
    /// The person's, from now on.
    New,
    /// It was somebody's before.
    To(PersonId),
}

pub(crate) async fn insert_subject(
    tx: &mut Tx,
    id: SubjectId,
    person: PersonId,
    subject: &Subject,
    now: Ts,
) -> Result<Linked> {
    let added = q!(
        tx,
        "INSERT INTO identity_subject
           (id, issuer, subject, person, provider, trust, linked_at, used_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $7) ON CONFLICT (issuer, subject) DO NOTHING",
        id,
        subject.issuer.as_str(),
        subject.subject.as_str(),
        person,
        subject.provider.as_str(),
        subject.trust.as_str(),
        now
    )
    .exec()
    .await?;
    if added > 0 {
        return Ok(Linked::New);
    }
    let owner = use_subject(tx, subject, now).await?;
    owner.map(Linked::To).ok_or(Error::Engine(sqlx::Error::RowNotFound))
}

/// An account at a provider in its owner's list.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct Listed {
    pub(crate) id: SubjectId,
    pub(crate) provider: String,
    pub(crate) trust: String,
    pub(crate) linked_at: Ts,
    pub(crate) used_at: Ts,
}

pub(crate) async fn list_subjects(tx: &mut Tx, person: PersonId) -> Result<Vec<Listed>> {
    q!(
        tx,
        "SELECT id, provider, trust, linked_at, used_at FROM identity_subject
         WHERE person = $1 ORDER BY linked_at, id LIMIT 20",
        person
    )
    .all()
    .await
}

/// Parts a subject from its owner and answers the provider; none when it is not theirs.
pub(crate) async fn delete_subject(
    tx: &mut Tx,
    person: PersonId,
    id: SubjectId,
) -> Result<Option<String>> {
    q!(
        tx,
        "DELETE FROM identity_subject WHERE id = $1 AND person = $2 RETURNING provider",
        id,
        person
    )
    .scalar_opt()
    .await
}

/// A subject that waits for the mail to its address; see `pending_subject` in the migration.
pub(crate) async fn insert_pending(
    tx: &mut Tx,
    link: &[u8],
    browser_hash: &[u8],
    subject: &Subject,
    name: &str,
) -> Result<()> {
    q!(
        tx,
        "INSERT INTO pending_subject (link, browser_hash, issuer, subject, provider, trust, name)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        link,
        browser_hash,
        subject.issuer.as_str(),
        subject.subject.as_str(),
        subject.provider.as_str(),
        subject.trust.as_str(),
        name
    )
    .exec()
    .await?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct Pending {
    browser_hash: Vec<u8>,
    issuer: String,
    subject: String,
    provider: String,
    trust: String,
    name: String,
}

/// Takes out the subject that waits for this mail, with the name it came with, when the browser
/// is the one it came with.
pub(crate) async fn take_pending(
    tx: &mut Tx,
    link: &[u8],
    browser_hash: Option<&[u8]>,
) -> Result<Option<(Subject, String)>> {
    let pending = q!(
        tx,
        "DELETE FROM pending_subject WHERE link = $1
         RETURNING browser_hash, issuer, subject, provider, trust, name",
        link
    )
    .opt::<Pending>()
    .await?;
    Ok(pending.filter(|p| browser_hash == Some(p.browser_hash.as_slice())).map(|p| {
        let trust = Trust::from_name(&p.trust).unwrap_or(Trust::Email);
        let Pending { issuer, subject, provider, name, .. } = p;
        (Subject { issuer, subject, provider, trust }, name)
    }))
}
