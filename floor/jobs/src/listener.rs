//! Listeners: rooms hear what other rooms told, in order, at least once.

use std::{
    collections::HashMap,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use futures_util::future::BoxFuture;
use kernel::Ts;
use serde::de::DeserializeOwned;
use store::{Filter, Result, Store, Tx, q};

use crate::{Event, JobContext, JobError, failure, stuck};

type Hear = Arc<
    dyn for<'t> Fn(&'t mut Tx, String, JobContext) -> BoxFuture<'t, Result<(), JobError>>
        + Send
        + Sync,
>;

/// Hears one kind of event.
#[derive(Clone)]
pub struct Listener {
    name: &'static str,
    event: &'static str,
    hear: Hear,
}

impl Listener {
    /// A listener called `name` (stored: never change it) for events `E`.
    pub fn new<E: Event + DeserializeOwned>(
        name: &'static str,
        hear: impl for<'t> Fn(&'t mut Tx, E, JobContext) -> BoxFuture<'t, Result<(), JobError>>
        + Send
        + Sync
        + Clone
        + 'static,
    ) -> Self {
        let hear: Hear = Arc::new(move |tx, payload, context| {
            let hear = hear.clone();
            Box::pin(async move {
                let event: E = serde_json::from_str(&payload).map_err(store::Error::from)?;
                hear(tx, event, context).await
            })
        });
        Self { name, event: E::NAME, hear }
    }
}

#[derive(sqlx::FromRow)]
struct Told {
    seq: i64,
    name: String,
    payload: String,
}

/// Events read at once.
const PAGE: i64 = 100;

/// Lets every listener hear what was told since it heard last. A listener that fails stays
/// where it is and tries again after a while; the others go on. Where nothing is new, nothing
/// is written.
pub(crate) async fn deliver(listeners: &[Listener], context: &JobContext) -> Result<()> {
    let mut tx = context.store.read().await?;
    let last = q!(tx, "SELECT coalesce(max(seq), 0) FROM outbox").scalar::<i64>().await?;
    let heard = q!(tx, "SELECT name, seq FROM listener").all::<(String, i64)>().await?;
    let waiting: HashMap<String, Ts> = stuck::waiting(&mut tx).await?.into_iter().collect();
    drop(tx);
    let heard: HashMap<String, i64> = heard.into_iter().collect();
    for listener in listeners {
        let new = heard.get(listener.name).is_none_or(|seq| *seq < last);
        if new && waiting.get(listener.name).is_none_or(|at| *at <= context.now) {
            while deliver_page(listener, context).await {}
        }
    }
    Ok(())
}

/// Hears one page; true when there may be more. What comes before an event that fails is
/// heard for good; the event itself is written down for the administrator.
async fn deliver_page(listener: &Listener, context: &JobContext) -> bool {
    let failing = Arc::new(AtomicI64::new(0));
    let error = match hear_page(listener, context, i64::MAX, &failing).await {
        Ok(more) => return more,
        Err(error) => error,
    };
    let (name, event) = (listener.name, listener.event);
    let seq = failing.load(Ordering::Relaxed);
    // Even an error of the store may be this listener's own (an event it cannot read, a row it
    // may not write), and must not keep the jobs from running.
    let text = failure::nameless(&error);
    tracing::error!(listener = name, event, seq, error = text, "listener failed");
    if seq == 0 {
        return false;
    }
    if let Err(error) = hear_page(listener, context, seq - 1, &failing).await {
        let error = failure::nameless(&error);
        tracing::error!(listener = name, event, error, "listener failed");
    }
    let now = context.now;
    let noted = context.store.write::<_, store::Error, _>(move |tx| {
        Box::pin(async move { stuck::note(tx, name, (seq, event), now, &text).await })
    });
    if let Err(error) = noted.await {
        tracing::error!(listener = name, %error, "the failure was not written down");
    }
    false
}

/// Hears one page up to the event `until` in one transaction; true when there may be more.
/// On an error `failing` holds the number of the event that was being heard.
async fn hear_page(
    listener: &Listener,
    context: &JobContext,
    until: i64,
    failing: &Arc<AtomicI64>,
) -> Result<bool, JobError> {
    let (listener, context) = (listener.clone(), context.clone());
    let store = context.store.clone();
    let failing = Arc::clone(failing);
    store
        .write(move |tx| {
            Box::pin(async move {
                q!(
                    tx,
                    "INSERT INTO listener (name, seq) VALUES ($1, 0) ON CONFLICT (name) DO NOTHING",
                    listener.name
                )
                .exec()
                .await?;
                // The update locks the row, so that two workers never hear the same twice.
                let from = q!(
                    tx,
                    "UPDATE listener SET seq = seq WHERE name = $1 RETURNING seq",
                    listener.name
                )
                .scalar::<i64>()
                .await?;
                let told = q!(
                    tx,
                    "SELECT seq, name, payload FROM outbox WHERE seq > $1 AND seq <= $2
                     ORDER BY seq LIMIT $3",
                    from,
                    until,
                    PAGE
                )
                .all::<Told>()
                .await?;
                let Some(last) = told.last().map(|t| t.seq) else {
                    return Ok(false);
                };
                let skipped = stuck::skipped(tx, listener.name, from).await?;
                let mine = |t: &Told| t.name == listener.event && !skipped.contains(&t.seq);
                for event in told.into_iter().filter(mine) {
                    failing.store(event.seq, Ordering::Relaxed);
                    (listener.hear)(tx, event.payload, context.clone()).await?;
                }
                q!(tx, "UPDATE listener SET seq = $1 WHERE name = $2", last, listener.name)
                    .exec()
                    .await?;
                stuck::forget(tx, listener.name, last).await?;
                Ok(true)
            })
        })
        .await
}

/// Removes what is older than `before` and has been heard by all of `listeners`. One that
/// never ran has heard nothing; one that is no longer there holds nothing back.
///
/// # Errors
/// Engine errors.
pub(crate) async fn forget(store: &Store, listeners: &[Listener], before: Ts) -> Result<()> {
    let names: Vec<&'static str> = listeners.iter().map(|l| l.name).collect();
    while forget_page(store, names.clone(), before).await? {}
    Ok(())
}

/// Events removed in one transaction.
const FORGOTTEN: i64 = 5_000;

/// Removes one page; true when there may be more.
async fn forget_page(store: &Store, names: Vec<&'static str>, before: Ts) -> Result<bool> {
    store
        .write(move |tx| {
            Box::pin(async move {
                let mut f = Filter::new("SELECT seq FROM listener WHERE TRUE");
                f.and_in("name", names.clone());
                let heard = f.query(tx).scalars::<i64>().await?;
                let all = heard.len() == names.len();
                let floor = if names.is_empty() {
                    i64::MAX
                } else {
                    heard.into_iter().min().filter(|_| all).unwrap_or(0)
                };
                // From the oldest on: looking at the time of every event would read them all.
                let oldest = q!(
                    tx,
                    "SELECT seq, at FROM outbox WHERE seq <= $1 ORDER BY seq LIMIT $2",
                    floor,
                    FORGOTTEN
                )
                .all::<(i64, Ts)>()
                .await?;
                let old = oldest.iter().take_while(|(_, at)| *at < before);
                let Some((last, _)) = old.last() else { return Ok(false) };
                q!(tx, "DELETE FROM outbox WHERE seq <= $1", *last).exec().await?;
                Ok(i64::try_from(oldest.len()).is_ok_and(|n| n == FORGOTTEN))
            })
        })
        .await
}
