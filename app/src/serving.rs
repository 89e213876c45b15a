//! Listening, running jobs beside it, and stopping calmly.

mod health;
mod listen;
mod work;

use std::time::Duration;

use anyhow::Context;
use axum::Router;
use tokio::{
    net::TcpListener,
    signal::unix::{Signal, SignalKind, signal},
    sync::watch,
};
use web::App;

use crate::{house::Running, settings::Door};
use listen::Doorman;
use work::work;

/// Serves until the process is asked to stop; answers open requests first.
pub async fn serve(mut running: Running, door: &Door) -> anyhow::Result<()> {
    let orders = Orders::listen()?;
    let (stop, stopped) = watch::channel(false);
    let listener = bind(&door.listen, "--listen 127.0.0.1:8081").await?;
    let metrics = match &door.metrics_listen {
        Some(address) => Some(bind(address, "--metrics-listen 127.0.0.1:9464").await?),
        None => None,
    };
    let worker = (!door.no_worker).then(|| running.worker());
    let jobs = worker
        .clone()
        .map(|worker| tokio::spawn(work(running.app.clone(), worker, stopped.clone())));
    let watcher = tokio::spawn(watch_registry(running.app.clone(), stopped.clone()));
    let health = health::routes(running.app.clone());
    let doorman = Doorman::new(door);
    let beside = metrics.map(|listener| {
        let router = health.clone().merge(health::metrics(running.app.clone()));
        tokio::spawn(doorman.clone().serve(listener, router, stopped.clone()))
    });
    let router: Router = health.fallback_service(running.house.router);
    let front = tokio::spawn(doorman.serve(listener, router, stopped));
    tracing::info!(listen = door.listen, "ready");
    orders.given().await;
    tracing::info!("stopping: open requests and the running job are finished first");
    if let Some(worker) = worker {
        worker.stop();
    }
    // Nobody listening means everything has stopped already.
    let _ = stop.send(true);
    front.await?;
    if let Some(beside) = beside {
        beside.await?;
    }
    if let Some(jobs) = jobs {
        finished(jobs, door.stop_timeout_seconds).await?;
    }
    watcher.await?;
    running.app.db.close().await;
    tracing::info!("stopped");
    Ok(())
}

async fn bind(address: &str, instead: &str) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address).await.with_context(|| {
        format!("cannot listen on {address}: is another program using it? Try {instead}")
    })
}

/// Waits for the jobs, but not for ever: a job that is ended here runs again later.
async fn finished(mut jobs: tokio::task::JoinHandle<()>, seconds: u64) -> anyhow::Result<()> {
    match tokio::time::timeout(Duration::from_secs(seconds), &mut jobs).await {
        Ok(ended) => Ok(ended?),
        Err(_elapsed) => {
            tracing::warn!(seconds, "a job did not finish in time; it runs again later");
            jobs.abort();
            Ok(())
        }
    }
}

/// The orders to stop: of a keyboard, of a service manager.
struct Orders {
    interrupted: Signal,
    terminated: Signal,
}

impl Orders {
    /// Hears them from now on; before, they end the process at once.
    fn listen() -> anyhow::Result<Self> {
        let hear = |kind| signal(kind).context("the order to stop cannot be heard");
        Ok(Self {
            interrupted: hear(SignalKind::interrupt())?,
            terminated: hear(SignalKind::terminate())?,
        })
    }

    /// Waits for the first.
    async fn given(mut self) {
        tokio::select! {
            _ = self.interrupted.recv() => {}
            _ = self.terminated.recv() => {}
        }
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
    let orders = Orders::listen()?;
    let (stop, stopped) = watch::channel(false);
    let app = running.app.clone();
    let worker = running.worker();
    let watcher = tokio::spawn(watch_registry(app.clone(), stopped.clone()));
    let work = tokio::spawn(work(app.clone(), worker.clone(), stopped));
    orders.given().await;
    worker.stop();
    let _ = stop.send(true);
    work.await?;
    watcher.await?;
    app.db.close().await;
    Ok(())
}
