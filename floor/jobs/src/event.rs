//! Events: what happened, told to the journal and to other rooms in one breath.

use kernel::{Actor, Ts};
use serde::{Serialize, de::DeserializeOwned};
use store::{
    Result, Tx,
    journal::{self, Entry},
    q,
};

/// Something that happened, past tense (`report_closed`). It holds ids and facts, never
/// contact data, because the journal outlives them.
pub trait Event: Serialize + DeserializeOwned + Send + Sync + 'static {
    /// Stored name; never change it.
    const NAME: &'static str;
    /// Room that tells it.
    const ROOM: &'static str;
    /// What it is about, `noun:id`.
    fn subject(&self) -> String;
}

/// Writes the journal entry and the outbox row of a state change, in the transaction that
/// makes the change. Answers the entry's number.
///
/// # Errors
/// Engine errors.
pub async fn record<E: Event>(tx: &mut Tx, at: Ts, actor: &Actor, event: &E) -> Result<i64> {
    let subject = event.subject();
    let entry = Entry { room: E::ROOM, verb: E::NAME, subject: &subject };
    let seq = journal::append(tx, at, actor, entry, event).await?;
    q!(
        tx,
        "INSERT INTO outbox (seq, name, payload, at) VALUES ($1, $2, $3, $4)",
        seq,
        E::NAME,
        serde_json::to_string(event)?,
        at
    )
    .later()
    .await?;
    tx.wake_worker();
    Ok(seq)
}
