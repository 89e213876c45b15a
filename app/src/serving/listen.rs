//! The door: connections taken, slow ones given up, and all of them let out in the end.

use std::{net::SocketAddr, pin::pin, sync::Arc, time::Duration};

use axum::{Router, body::Body, extract::ConnectInfo, http::Request};
use hyper::{body::Body as _, body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore, watch},
};
use tower::Service;
use tower_http::timeout::TimeoutBody;

use crate::settings::Door;

/// Takes connections and holds them to the settings' patience.
#[derive(Clone)]
pub struct Doorman {
    most: u32,
    head: Duration,
    body: Duration,
    stop: Duration,
}

impl Doorman {
    /// With the patience of the settings.
    pub fn new(door: &Door) -> Self {
        Self {
            most: door.max_connections,
            head: Duration::from_secs(door.header_timeout_seconds),
            body: Duration::from_secs(door.body_timeout_seconds),
            stop: Duration::from_secs(door.stop_timeout_seconds),
        }
    }

    /// Serves until `stopped` says so, then lets open requests finish.
    pub async fn serve(
        self,
        listener: TcpListener,
        router: Router,
        mut stopped: watch::Receiver<bool>,
    ) {
        let slots = Arc::new(Semaphore::new(self.most as usize));
        loop {
            let taken = tokio::select! {
                _ = stopped.changed() => break,
                taken = take(&listener, &slots) => taken,
            };
            if let Some((stream, from, slot)) = taken {
                let (this, router, stopped) = (self.clone(), router.clone(), stopped.clone());
                tokio::spawn(async move {
                    this.attend(stream, from, router, stopped).await;
                    drop(slot);
                });
            }
        }
        drop(listener);
        // All slots free again means that every connection is closed.
        let all = slots.acquire_many(self.most);
        if tokio::time::timeout(self.stop, all).await.is_err() {
            tracing::warn!("some visitors did not finish in time and were cut off");
        }
    }

    /// One connection until it ends.
    async fn attend(
        &self,
        stream: TcpStream,
        from: SocketAddr,
        router: Router,
        mut stopped: watch::Receiver<bool>,
    ) {
        // Answers are small and whole: waiting for more to send only delays them.
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "no delay was not set");
        }
        let patience = self.body;
        let service = service_fn(move |request: Request<Incoming>| {
            let mut request = request.map(|body| {
                if body.is_end_stream() {
                    Body::empty()
                } else {
                    Body::new(TimeoutBody::new(patience, body))
                }
            });
            request.extensions_mut().insert(ConnectInfo(from));
            router.clone().call(request)
        });
        let mut connection = pin!(
            http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(self.head)
                .serve_connection(TokioIo::new(stream), service)
        );
        let ended = tokio::select! {
            ended = connection.as_mut() => ended,
            _ = stopped.changed() => {
                connection.as_mut().graceful_shutdown();
                connection.await
            }
        };
        // Mostly visitors who went away; nothing an administrator could mend.
        if let Err(error) = ended {
            tracing::debug!(%error, "connection ended");
        }
    }
}

/// The next connection, once there is room for it.
async fn take(
    listener: &TcpListener,
    slots: &Arc<Semaphore>,
) -> Option<(TcpStream, SocketAddr, OwnedSemaphorePermit)> {
    let slot = Arc::clone(slots).acquire_owned().await.ok()?;
    match listener.accept().await {
        Ok((stream, from)) => Some((stream, from, slot)),
        Err(error) => {
            // Too many open files, say: a pause, so that the loop does not spin.
            tracing::error!(%error, "a connection could not be taken");
            tokio::time::sleep(Duration::from_millis(200)).await;
            None
        }
    }
}
