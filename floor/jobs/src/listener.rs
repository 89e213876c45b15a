//! Listeners: rooms hear what other rooms told, in order, at least once.

use futures_util::future::BoxFuture;
use kernel::Ts;
use serde::de::DeserializeOwned;
use store::{Result, Store, Tx, q};

use crate::{Event, JobContext, JobError};

type Hear = std::sync::Arc<
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
        let hear: Hear = std::sync::Arc::new(move |tx, payload, context| {
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
/// where it is and tries again at the next call; the others go on. Who has heard everything
/// costs no write: most calls find nothing new.
pub(crate) async fn deliver(listeners: &[Listener], context: &JobContext) -> Result<()> {
    let (newest, heard) = progress(&context.store).await?;
    for listener in listeners {
        let at = heard.iter().find(|(name, _)| name == listener.name).map(|(_, seq)| *seq);
        if at.is_some_and(|at| at >= newest) {
            continue;
        }
        while deliver_page(listener, context).await? {}
    }
    Ok(())
}

/// The number of the newest event, and how far each listener has heard.
async fn progress(store: &Store) -> Result<(i64, Vec<(String, i64)>)> {
    let mut tx = store.read().await?;
    let newest = q!(tx, "SELECT coalesce(max(seq), 0) FROM outbox").scalar::<i64>().await?;
    let heard = q!(tx, "SELECT name, seq FROM listener").all::<(String, i64)>().await?;
    Ok((newest, heard))
}

/// Hears one page in one transaction; true when there may be more.
async fn deliver_page(listener: &Listener, context: &JobContext) -> Result<bool> {
    let (listener, context) = (listener.clone(), context.clone());
    let store = context.store.clone();
    let (name, heard) = (listener.name, listener.event);
    let outcome: Result<bool, JobError> = store
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
                    "SELECT seq, name, payload FROM outbox WHERE seq > $1 ORDER BY seq LIMIT $2",
                    from,
                    PAGE
                )
                .all::<Told>()
                .await?;
                let Some(last) = told.last().map(|t| t.seq) else {
                    return Ok(false);
                };
                for event in told.into_iter().filter(|t| t.name == listener.event) {
                    (listener.hear)(tx, event.payload, context.clone()).await?;
                }
                q!(tx, "UPDATE listener SET seq = $1 WHERE name = $2", last, listener.name)
                    .exec()
                    .await?;
                Ok(true)
            })
        })
        .await;
    match outcome {
        Ok(more) => Ok(more),
        Err(JobError::Store(e)) => Err(e),
        Err(e) => {
            tracing::error!(listener = name, event = heard, error = %e, "listener failed");
            Ok(false)
        }
    }
}

/// Removes what everybody has heard and what is older than `before`.
///
/// # Errors
/// Engine errors.
pub(crate) async fn forget(store: &Store, before: Ts) -> Result<()> {
    store
        .write(move |tx| {
            Box::pin(async move {
                q!(
                    tx,
                    "DELETE FROM outbox WHERE at < $1
                       AND seq <= (SELECT coalesce(min(seq), 0) FROM listener)",
                    before
                )
                .exec()
                .await?;
                Ok(())
            })
        })
        .await
}
