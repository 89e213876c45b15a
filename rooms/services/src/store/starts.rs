//! Registers, what they told of, and what was proposed.

use kernel::{Lang, PersonId, Ts};
use serde::Serialize;
use store::{Doc, Result, Tx, q};

use crate::starts::{
    proposal::{Proposal, ProposalId},
    source::{Source, SourceId},
};

/// Adds a register.
///
/// # Errors
/// Engine errors; a key that is in force violates a unique key.
pub async fn insert_source(tx: &mut Tx, new: &Source) -> Result<()> {
    q!(
        tx,
        "INSERT INTO event_source (id, name, issuer, kid, public_key, events, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        new.id,
        new.name.as_str(),
        new.issuer.as_str(),
        new.kid.as_str(),
        new.public_key.as_slice(),
        new.events.as_str(),
        new.created_at
    )
    .exec()
    .await
    .map(|_| ())
}

/// The register whose key in force has this name.
///
/// # Errors
/// Engine errors.
pub async fn find_source(tx: &mut Tx, kid: &str) -> Result<Option<Source>> {
    q!(
        tx,
        "SELECT id, name, issuer, kid, public_key, events, created_at, revoked_at
         FROM event_source WHERE kid = $1 AND revoked_at IS NULL",
        kid
    )
    .opt()
    .await
}

/// All registers, the newest first.
///
/// # Errors
/// Engine errors.
pub async fn list_sources(tx: &mut Tx) -> Result<Vec<Source>> {
    q!(
        tx,
        "SELECT id, name, issuer, kid, public_key, events, created_at, revoked_at
         FROM event_source ORDER BY created_at DESC, id DESC"
    )
    .all()
    .await
}

/// Takes a key out of force; answers whether it was.
///
/// # Errors
/// Engine errors.
pub async fn revoke_source(tx: &mut Tx, id: SourceId, now: Ts) -> Result<bool> {
    let revoked = q!(
        tx,
        "UPDATE event_source SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL",
        id,
        now
    );
    Ok(revoked.exec().await? > 0)
}

/// Notes that a register told of something; answers whether it is new.
///
/// # Errors
/// Engine errors.
pub async fn insert_event(
    tx: &mut Tx,
    source: SourceId,
    event_id: &str,
    sha256: &[u8],
    now: Ts,
) -> Result<bool> {
    let added = q!(
        tx,
        "INSERT INTO source_event (source, event_id, sha256, received_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (source, event_id) DO NOTHING",
        source,
        event_id,
        sha256,
        now
    );
    Ok(added.exec().await? > 0)
}

/// The hash of what a register told under a number.
///
/// # Errors
/// Engine errors.
pub async fn find_event(tx: &mut Tx, source: SourceId, event_id: &str) -> Result<Option<Vec<u8>>> {
    let found: Option<(Vec<u8>,)> = q!(
        tx,
        "SELECT sha256 FROM source_event WHERE source = $1 AND event_id = $2",
        source,
        event_id
    )
    .opt()
    .await?;
    Ok(found.map(|(hash,)| hash))
}

/// Forgets numbers that are too old to come again.
///
/// # Errors
/// Engine errors.
pub async fn delete_events_before(tx: &mut Tx, before: Ts) -> Result<()> {
    q!(tx, "DELETE FROM source_event WHERE received_at < $1", before).exec().await.map(|_| ())
}

/// Adds a proposal; `letter` is what is to be posted.
///
/// # Errors
/// Engine errors.
pub async fn insert_proposal(
    tx: &mut Tx,
    new: &Proposal,
    code_hash: &[u8],
    letter: Option<&str>,
) -> Result<()> {
    q!(
        tx,
        "INSERT INTO proposal (id, source, code_hash, event, happened_on, data, birth_date, person,
           lang, channel, letter, made_at, tries)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 0)",
        new.id,
        new.source,
        code_hash,
        new.event.as_str(),
        new.happened_on.as_str(),
        Doc(&new.data.0),
        new.birth_date.as_str(),
        new.person,
        new.lang.as_str(),
        new.channel.as_str(),
        letter,
        new.made_at
    )
    .exec()
    .await
    .map(|_| ())
}

macro_rules! proposals {
    () => {
        "SELECT p.id, p.source, s.name AS source_name, p.event, p.happened_on, p.data,
           p.birth_date, p.person, p.lang, p.channel, p.made_at, p.opened_at, p.tries
         FROM proposal AS p JOIN event_source AS s ON s.id = p.source"
    };
}

/// The proposal behind the hash of a code.
///
/// # Errors
/// Engine errors.
pub async fn find_proposal(tx: &mut Tx, code_hash: &[u8]) -> Result<Option<Proposal>> {
    q!(tx, concat!(proposals!(), " WHERE p.code_hash = $1"), code_hash).opt().await
}

/// A proposal that nobody else changes until the transaction ends.
///
/// # Errors
/// Engine errors.
pub async fn lock_proposal(tx: &mut Tx, id: ProposalId) -> Result<Option<Proposal>> {
    q!(tx, "UPDATE proposal SET tries = tries WHERE id = $1", id).exec().await?;
    q!(tx, concat!(proposals!(), " WHERE p.id = $1"), id).opt().await
}

/// Counts a wrong day of birth.
///
/// # Errors
/// Engine errors.
pub async fn count_try(tx: &mut Tx, id: ProposalId) -> Result<()> {
    q!(tx, "UPDATE proposal SET tries = tries + 1 WHERE id = $1", id).exec().await.map(|_| ())
}

/// Notes the first look; answers whether it was the first.
///
/// # Errors
/// Engine errors.
pub async fn mark_opened(tx: &mut Tx, id: ProposalId, now: Ts) -> Result<bool> {
    let opened =
        q!(tx, "UPDATE proposal SET opened_at = $2 WHERE id = $1 AND opened_at IS NULL", id, now);
    Ok(opened.exec().await? > 0)
}

/// Deletes a proposal; answers whether it was there.
///
/// # Errors
/// Engine errors.
pub async fn delete_proposal(tx: &mut Tx, id: ProposalId) -> Result<bool> {
    Ok(q!(tx, "DELETE FROM proposal WHERE id = $1", id).exec().await? > 0)
}

/// Proposals made before a moment.
///
/// # Errors
/// Engine errors.
pub async fn list_proposals_before(tx: &mut Tx, before: Ts, limit: i64) -> Result<Vec<ProposalId>> {
    let found: Vec<(ProposalId,)> = q!(
        tx,
        "SELECT id FROM proposal WHERE made_at < $1 ORDER BY made_at LIMIT $2",
        before,
        limit
    )
    .all()
    .await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// A letter that waits to be posted.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Waiting {
    /// The proposal.
    pub id: ProposalId,
    /// Its text.
    pub letter: String,
    /// The language it is written in.
    pub lang: String,
    /// Since when it waits.
    pub made_at: Ts,
}

impl Waiting {
    /// The language it is written in.
    #[must_use]
    pub fn language(&self) -> Lang {
        Lang::from_name(&self.lang).unwrap_or_default()
    }
}

/// Letters that wait to be posted, the oldest first.
///
/// # Errors
/// Engine errors.
pub async fn list_letters(tx: &mut Tx, limit: i64) -> Result<Vec<Waiting>> {
    q!(
        tx,
        "SELECT id, letter, lang, made_at FROM proposal WHERE letter IS NOT NULL
         ORDER BY made_at, id LIMIT $1",
        limit
    )
    .all()
    .await
}

/// A letter that waits to be posted.
///
/// # Errors
/// Engine errors.
pub async fn find_letter(tx: &mut Tx, id: ProposalId) -> Result<Option<Waiting>> {
    q!(
        tx,
        "SELECT id, letter, lang, made_at FROM proposal WHERE id = $1 AND letter IS NOT NULL",
        id
    )
    .opt()
    .await
}

/// Forgets the text of a letter; answers whether it was there.
///
/// # Errors
/// Engine errors.
pub async fn clear_letter(tx: &mut Tx, id: ProposalId) -> Result<bool> {
    let cleared =
        q!(tx, "UPDATE proposal SET letter = NULL WHERE id = $1 AND letter IS NOT NULL", id);
    Ok(cleared.exec().await? > 0)
}

/// A proposal in the export.
#[derive(Debug, Serialize, sqlx::FromRow)]
pub struct ExportedProposal {
    event: String,
    happened_on: String,
    data: String,
    birth_date: String,
    letter: Option<String>,
    person: Option<PersonId>,
    made_at: Ts,
    opened_at: Option<Ts>,
}

/// The proposals of an account.
///
/// # Errors
/// Engine errors.
pub async fn export_proposals(tx: &mut Tx, person: PersonId) -> Result<Vec<ExportedProposal>> {
    q!(
        tx,
        "SELECT event, happened_on, data, birth_date, letter, person, made_at, opened_at FROM proposal
         WHERE person = $1 ORDER BY made_at, id",
        person
    )
    .all()
    .await
}

/// The proposals in an account.
///
/// # Errors
/// Engine errors.
pub async fn list_proposals_of(tx: &mut Tx, person: PersonId) -> Result<Vec<ProposalId>> {
    q!(tx, "SELECT id FROM proposal WHERE person = $1 ORDER BY id", person).scalars().await
}
