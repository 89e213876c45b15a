//! Jobs of all municipalities: at once where a write asked for it, else in a sweep.

use std::time::Duration;

use jobs::{Worker, worker::SWEEP};
use store::TownKey;
use tokio::sync::{broadcast, watch};
use web::App;

/// How often the queues are tidied.
const TIDY: Duration = Duration::from_secs(3_600);

/// Runs the jobs of all municipalities until stopped: at once where a write asked for it,
/// and in a sweep over all now and then.
pub async fn work(app: App, worker: Worker, mut stopped: watch::Receiver<bool>) {
    let mut wakes = app.db.wakes();
    let mut sweep = tokio::time::interval(SWEEP);
    let mut tidy = tokio::time::interval(TIDY);
    while !*stopped.borrow() {
        tokio::select! {
            _ = stopped.changed() => return,
            woken = wakes.recv() => match woken {
                Ok(key) => run_town(&app, &worker, &key).await,
                Err(broadcast::error::RecvError::Lagged(_)) => sweep_all(&app, &worker).await,
                Err(broadcast::error::RecvError::Closed) => return,
            },
            _ = sweep.tick() => sweep_all(&app, &worker).await,
            _ = tidy.tick() => tidy_all(&app, &worker).await,
        }
    }
}

async fn sweep_all(app: &App, worker: &Worker) {
    for key in app.towns.keys() {
        run_town(app, worker, &key).await;
    }
}

/// Drops what the queues of all municipalities no longer need.
async fn tidy_all(app: &App, worker: &Worker) {
    for key in app.towns.keys() {
        if let Ok(Some(town)) = app.town(&key).await
            && let Err(error) = worker.tidy(&town.store).await
        {
            tracing::error!(municipality = %key, %error, "events are not tidied");
        }
    }
}

async fn run_town(app: &App, worker: &Worker, key: &TownKey) {
    let town = match app.town(key).await {
        Ok(Some(town)) => town,
        Ok(None) => return,
        Err(error) => {
            tracing::error!(municipality = %key, %error, "municipality does not load");
            return;
        }
    };
    if let Err(error) = worker.run_due(&town.store).await {
        tracing::error!(municipality = %key, %error, "jobs do not run");
    }
}
