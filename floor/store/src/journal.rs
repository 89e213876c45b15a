//! The journal: every state change, append-only, each entry's hash over its content and the
//! hash before it, so that a changed, removed or inserted row is found by [`verify`].
//!
//! Entries hold ids and facts, never contact data: the journal is kept when a person's data
//! is erased.

use kernel::{Actor, Ts};
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::{Filter, Result, Store, Tx, q};

/// What happened, for one entry.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// Room that changed something.
    pub room: &'a str,
    /// What it did, past tense: `report_closed`.
    pub verb: &'a str,
    /// The thing, `noun:id`.
    pub subject: &'a str,
}

/// Appends an entry and answers its number. Numbers have no gaps and follow the order of
/// commits, because the head row is locked until the commit.
///
/// # Errors
/// Engine errors; `detail` that is no JSON.
pub async fn append(
    tx: &mut Tx,
    at: Ts,
    actor: &Actor,
    entry: Entry<'_>,
    detail: &(impl Serialize + Sync),
) -> Result<i64> {
    append_written(tx, at, &actor.written(), entry, detail).await
}

/// [`append`] for an actor that was written down before.
pub(crate) async fn append_written(
    tx: &mut Tx,
    at: Ts,
    actor: &str,
    entry: Entry<'_>,
    detail: &(impl Serialize + Sync),
) -> Result<i64> {
    let detail = serde_json::to_string(detail)?;
    let (seq, before) = match tx.journal_head.take() {
        Some((seq, hash)) => (seq + 1, hash),
        None => {
            q!(tx, "UPDATE journal_head SET seq = seq + 1 WHERE one = 1 RETURNING seq, hash")
                .one::<(i64, Vec<u8>)>()
                .await?
        }
    };
    let row = Written {
        seq,
        at,
        actor: actor.to_owned(),
        room: entry.room.to_owned(),
        verb: entry.verb.to_owned(),
        subject: entry.subject.to_owned(),
        detail,
        hash: Vec::new(),
    };
    let hash = row.chained(&before);
    q!(
        tx,
        "INSERT INTO journal (seq, at, actor, room, verb, subject, detail, hash)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        seq,
        at,
        row.actor,
        row.room,
        row.verb,
        row.subject,
        row.detail,
        hash.as_slice()
    )
    .later()
    .await?;
    q!(tx, "UPDATE journal_head SET seq = $1, hash = $2 WHERE one = 1", seq, hash.as_slice())
        .later()
        .await?;
    tx.journal_head = Some((seq, hash));
    Ok(seq)
}

/// An entry as stored.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Written {
    /// Number, from 1, without gaps.
    pub seq: i64,
    /// When.
    pub at: Ts,
    /// [`Actor::written`].
    pub actor: String,
    /// Room.
    pub room: String,
    /// Verb, past tense.
    pub verb: String,
    /// `noun:id`.
    pub subject: String,
    /// JSON.
    pub detail: String,
    /// SHA-256 over the entry before and this one's fields.
    pub hash: Vec<u8>,
}

impl Written {
    /// SHA-256 over the hash before and all fields, each preceded by its length in bytes
    /// (u64, little endian), so that no two entries share an encoding.
    fn chained(&self, before: &[u8]) -> Vec<u8> {
        let mut h = Sha256::new();
        let mut field = |bytes: &[u8]| {
            h.update((bytes.len() as u64).to_le_bytes());
            h.update(bytes);
        };
        field(before);
        field(&self.seq.to_le_bytes());
        field(&self.at.0.to_le_bytes());
        for text in [&self.actor, &self.room, &self.verb, &self.subject, &self.detail] {
            field(text.as_bytes());
        }
        h.finalize().to_vec()
    }
}

/// What [`verify`] found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Verdict {
    /// Entries that hold.
    pub entries: i64,
    /// The first entry that does not, with the reason.
    pub broken: Option<(i64, &'static str)>,
}

/// Entries read at once by [`verify`].
const PAGE: i64 = 2_000;

/// Proves the chain from the first entry to the head; `progress` is told after each page.
///
/// # Errors
/// Engine errors. A broken chain is a [`Verdict`], not an error.
pub async fn verify(store: &Store, mut progress: impl FnMut(i64) + Send) -> Result<Verdict> {
    let mut tx = store.read().await?;
    let (head_seq, head_hash) = head(&mut tx).await?;
    let (mut last, mut before) = (0_i64, Vec::new());
    loop {
        // Entries appended while we read are proved by the next run.
        let page = q!(
            tx,
            "SELECT seq, at, actor, room, verb, subject, detail, hash FROM journal
             WHERE seq > $1 AND seq <= $2 ORDER BY seq LIMIT $3",
            last,
            head_seq,
            PAGE
        )
        .all::<Written>()
        .await?;
        if page.is_empty() {
            break;
        }
        for row in page {
            if row.seq != last + 1 {
                return Ok(broken(last, last + 1, "the entry is missing"));
            }
            if row.chained(&before) != row.hash {
                return Ok(broken(last, row.seq, "the entry or its hash was changed"));
            }
            last = row.seq;
            before = row.hash;
        }
        progress(last);
    }
    if last != head_seq {
        return Ok(broken(last, last + 1, "the entry is missing at the end"));
    }
    if before != head_hash {
        return Ok(broken(last, last, "the head does not fit the last entry"));
    }
    Ok(Verdict { entries: last, broken: None })
}

fn broken(entries: i64, seq: i64, reason: &'static str) -> Verdict {
    Verdict { entries, broken: Some((seq, reason)) }
}

/// The number of the last entry; 0 when there is none.
///
/// # Errors
/// Engine errors.
pub async fn last(tx: &mut Tx) -> Result<i64> {
    q!(tx, "SELECT seq FROM journal_head WHERE one = 1").scalar().await
}

/// The latest moment of the last entries; None when there is no entry.
///
/// # Errors
/// Engine errors.
pub async fn newest_at(tx: &mut Tx) -> Result<Option<Ts>> {
    q!(tx, "SELECT max(at) FROM (SELECT at FROM journal ORDER BY seq DESC LIMIT 100) AS newest")
        .scalar()
        .await
}

/// The number and the hash of the last entry.
///
/// # Errors
/// Engine errors.
pub async fn head(tx: &mut Tx) -> Result<(i64, Vec<u8>)> {
    q!(tx, "SELECT seq, hash FROM journal_head WHERE one = 1").one().await
}

/// Those of the verbs in `verbs` after the entry `after`, oldest first, at most `limit`;
/// about one thing, or about anything.
///
/// # Errors
/// Engine errors.
pub async fn list_after(
    tx: &mut Tx,
    subject: Option<&str>,
    verbs: &[&'static str],
    after: i64,
    limit: i64,
) -> Result<Vec<Written>> {
    let mut f = Filter::new(
        "SELECT seq, at, actor, room, verb, subject, detail, hash FROM journal WHERE TRUE",
    );
    if let Some(subject) = subject {
        f.and("subject = $?", subject.to_owned());
    }
    f.and("seq > $?", after);
    f.and_in("verb", verbs.to_vec());
    f.bound(" ORDER BY seq LIMIT $?", limit);
    f.query(tx).all().await
}

/// The entries about one thing, newest first, at most `limit`.
///
/// # Errors
/// Engine errors.
pub async fn list_newest_about(tx: &mut Tx, subject: &str, limit: i64) -> Result<Vec<Written>> {
    q!(
        tx,
        "SELECT seq, at, actor, room, verb, subject, detail, hash FROM journal
         WHERE subject = $1 ORDER BY seq DESC LIMIT $2",
        subject,
        limit
    )
    .all()
    .await
}

/// The entries about one thing, oldest first, at most `limit`.
///
/// # Errors
/// Engine errors.
pub async fn list_about(tx: &mut Tx, subject: &str, limit: i64) -> Result<Vec<Written>> {
    q!(
        tx,
        "SELECT seq, at, actor, room, verb, subject, detail, hash FROM journal
         WHERE subject = $1 ORDER BY seq LIMIT $2",
        subject,
        limit
    )
    .all()
    .await
}
