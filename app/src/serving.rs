//! Listening, running jobs beside it, and stopping calmly.

use std::{net::SocketAddr, time::Duration};

use anyhow::Context;
use axum::{Router, http::StatusCode, routing::get};
use jobs::{Worker, worker::SWEEP};
use store::TownKey;
use tokio::sync::{broadcast, watch};
use web::App;

use crate::house::Running;

/// How often the queues are tidied.
const TIDY: Duration = Duration::from_secs(3_600);

/// Serves until the process is asked to stop; answers open requests first.
pub async fn serve(mut running: Running, listen: &str, with_worker: bool) -> anyhow::Result<()> {
    let (stop, stopped) = watch::channel(false);
    let listener = tokio::net::TcpListener::bind(listen).await.with_context(|| {
        format!(
            "cannot listen on {listen}: is another program using it? Try --listen 127.0.0.1:8081"
        )
    })?;
    let worker = with_worker.then(|| running.worker());
    let work = worker
        .clone()
        .map(|worker| tokio::spawn(work(running.app.clone(), worker, stopped.clone())));
    let watcher = tokio::spawn(watch_registry(running.app.clone(), stopped.clone()));
    let health = Router::new().route("/healthz", get(|| async { StatusCode::OK }));
    let service = health
        .fallback_service(running.house.router)
        .into_make_service_with_connect_info::<SocketAddr>();
    tracing::info!(listen, "ready");
    axum::serve(listener, service)
        .with_graceful_shutdown(async move {
            asked_to_stop().await;
            if let Some(worker) = worker {
                worker.stop();
            }
            // Nobody listening means everything has stopped already.
            let _ = stop.send(true);
        })
        .await?;
    if let Some(work) = work {
        work.await?;
    }
    watcher.await?;
    running.app.db.close().await;
    tracing::info!("stopped");
    Ok(())
}

async fn asked_to_stop() {
    let interrupted = tokio::signal::ctrl_c();
    let mut terminated =
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(signal) => signal,
            Err(error) => {
                tracing::warn!(%error, "SIGTERM is not heard");
                let _ = interrupted.await;
                return;
            }
        };
    tokio::select! {
        _ = interrupted => {}
        _ = terminated.recv() => {}
    }
}

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

/// Notices municipalities that another process added or changed.
async fn watch_registry(app: App, mut stopped: watch::Receiver<bool>) {
    let mut tick = tokio::time::interval(Duration::from_secs(5));
    loop {
        tokio::select! {
            _ = stopped.changed() => return,
            _ = tick.tick() => {
                if let Err(error) = app.towns.refresh().await {
                    tracing::error!(%error, "registry does not answer");
                }
                // Here, because a server without a worker limits its visitors too.
                app.limits.tidy();
            }
        }
    }
}

/// Runs jobs only, until asked to stop.
pub async fn work_only(mut running: Running) -> anyhow::Result<()> {
    let (stop, stopped) = watch::channel(false);
    let app = running.app.clone();
    let worker = running.worker();
    let watcher = tokio::spawn(watch_registry(app.clone(), stopped.clone()));
    let work = tokio::spawn(work(app.clone(), worker.clone(), stopped));
    asked_to_stop().await;
    worker.stop();
    let _ = stop.send(true);
    work.await?;
    watcher.await?;
    app.db.close().await;
    Ok(())
}
