//! The door: connections taken, slow ones given up, and all of them let out in the end.

use std::{convert::Infallible, net::SocketAddr, pin::pin, sync::Arc, time::Duration};

use axum::{
    Router,
    body::Body,
    extract::ConnectInfo,
    http::{HeaderValue, Request, header},
};
use hyper::{body::Body as _, body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore, watch},
};
use tower::Service;
use tower_http::timeout::TimeoutBody;

use crate::settings::Door;

/// How long whoever is connected is still heard after the server was asked to stop: a request
/// that is on its way at that moment is answered, and told that it is the last one.
const LAST_CALL: Duration = Duration::from_secs(1);

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
            if let Some(taken) = taken {
                self.welcome(taken, &router, &stopped);
            }
        }
        for taken in waiting(listener, &slots) {
            self.welcome(taken, &router, &stopped);
        }
        // All slots free again means that every connection is closed.
        let all = slots.acquire_many(self.most);
        if tokio::time::timeout(self.stop, all).await.is_err() {
            tracing::warn!("some visitors did not finish in time and were cut off");
        }
    }

    /// Attends to a connection in a task of its own.
    fn welcome(&self, taken: Taken, router: &Router, stopped: &watch::Receiver<bool>) {
        let (this, router, stopped) = (self.clone(), router.clone(), stopped.clone());
        tokio::spawn(async move {
            let (stream, from, slot) = taken;
            this.attend(stream, from, router, stopped).await;
            drop(slot);
        });
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
        let stopping = stopped.clone();
        let service = service_fn(move |request: Request<Incoming>| {
            let mut request = request.map(|body| {
                if body.is_end_stream() {
                    Body::empty()
                } else {
                    Body::new(TimeoutBody::new(patience, body))
                }
            });
            request.extensions_mut().insert(ConnectInfo(from));
            let (answer, stopping) = (router.clone().call(request), stopping.clone());
            async move {
                let mut answer = answer.await?;
                if *stopping.borrow() {
                    answer
                        .headers_mut()
                        .insert(header::CONNECTION, HeaderValue::from_static("close"));
                }
                Ok::<_, Infallible>(answer)
            }
        });
        let mut connection = pin!(
            http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(self.head)
                .serve_connection(TokioIo::new(stream), service)
        );
        let ended = tokio::select! {
            ended = connection.as_mut() => ended,
            () = asked_to_stop(&mut stopped) => {
                match tokio::time::timeout(LAST_CALL, connection.as_mut()).await {
                    Ok(ended) => ended,
                    Err(_elapsed) => {
                        connection.as_mut().graceful_shutdown();
                        connection.await
                    }
                }
            }
        };
        // Mostly visitors who went away; nothing an administrator could mend.
        if let Err(error) = ended {
            tracing::debug!(%error, "connection ended");
        }
    }
}

/// Returns once the server is asked to stop, or was asked before.
async fn asked_to_stop(stopped: &mut watch::Receiver<bool>) {
    // Whoever could ask being gone is the same as being asked.
    let _ = stopped.wait_for(|stop| *stop).await;
}

/// A connection, whose it is, and its place among those that may be open.
type Taken = (TcpStream, SocketAddr, OwnedSemaphorePermit);

/// Those the system has connected already when the door is closed; without this they would be
/// cut off with what they sent.
fn waiting(listener: TcpListener, slots: &Arc<Semaphore>) -> Vec<Taken> {
    let Ok(listener) = listener.into_std() else { return Vec::new() };
    let mut all = Vec::new();
    while let Ok(slot) = Arc::clone(slots).try_acquire_owned()
        && let Ok((stream, from)) = listener.accept()
        && stream.set_nonblocking(true).is_ok()
        && let Ok(stream) = TcpStream::from_std(stream)
    {
        all.push((stream, from, slot));
    }
    all
}

/// The next connection, once there is room for it.
async fn take(listener: &TcpListener, slots: &Arc<Semaphore>) -> Option<Taken> {
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
