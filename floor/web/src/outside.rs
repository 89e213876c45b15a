//! The way out: HTTP to other machines, handed in with the house, with limits that hold for
//! everybody. Redirects are not followed, because whoever answers must not choose where we go.

use std::{error::Error, fmt, sync::Arc, time::Duration};

use futures_util::{StreamExt, future::BoxFuture};
use http::{Request, Response};

/// Longest wait for an answer.
const PATIENCE: Duration = Duration::from_secs(10);
/// Longest wait for a connection.
const CONNECTING: Duration = Duration::from_secs(4);
/// Longest answer, in bytes.
const LONGEST: usize = 2 * 1024 * 1024;

/// Why nothing came back. For logs, never for a browser.
#[derive(Debug)]
pub struct Unreached(Box<dyn Error + Send + Sync>);

impl Unreached {
    /// With a cause.
    pub fn because(cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self(cause.into())
    }
}

impl fmt::Display for Unreached {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not reached: {}", self.0)?;
        let mut cause = self.0.source();
        while let Some(inner) = cause {
            write!(f, ": {inner}")?;
            cause = inner.source();
        }
        Ok(())
    }
}

impl Error for Unreached {}

type Send1 = dyn Fn(Request<Vec<u8>>) -> BoxFuture<'static, Result<Response<Vec<u8>>, Unreached>>
    + Send
    + Sync;

/// A way out; cheap to clone.
#[derive(Clone)]
pub struct Outside(Arc<Send1>);

impl fmt::Debug for Outside {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Outside")
    }
}

impl Outside {
    /// Another way: for tests that stand between us and somebody else.
    pub fn by(
        send: impl Fn(Request<Vec<u8>>) -> BoxFuture<'static, Result<Response<Vec<u8>>, Unreached>>
        + Send
        + Sync
        + 'static,
    ) -> Self {
        Self(Arc::new(send))
    }

    /// No way out: everything is unreached.
    #[must_use]
    pub fn closed() -> Self {
        Self::by(|_| Box::pin(async { Err(Unreached::because("this house has no way out")) }))
    }

    /// The real one: 10 seconds and 2 MiB an answer, no redirects.
    ///
    /// # Errors
    /// When the machine's certificates cannot be used.
    pub fn open() -> Result<Self, Unreached> {
        // One TLS provider for all clients; a second call in one process finds it installed.
        let _ = rustls::crypto::ring::default_provider().install_default();
        #[expect(clippy::disallowed_methods, reason = "the one place where the client is made")]
        let client = reqwest::Client::builder()
            .timeout(PATIENCE)
            .connect_timeout(CONNECTING)
            .redirect(reqwest::redirect::Policy::none())
            .user_agent("Allmende")
            .build()
            .map_err(Unreached::because)?;
        Ok(Self::by(move |request| {
            let client = client.clone();
            Box::pin(async move { send(&client, request).await })
        }))
    }

    /// Sends a request and reads the answer, whatever its status.
    ///
    /// # Errors
    /// [`Unreached`] when there is no answer in time, or one that is too long.
    pub async fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Vec<u8>>, Unreached> {
        (self.0)(request).await
    }
}

async fn send(
    client: &reqwest::Client,
    request: Request<Vec<u8>>,
) -> Result<Response<Vec<u8>>, Unreached> {
    let request = reqwest::Request::try_from(request).map_err(Unreached::because)?;
    let answer = client.execute(request).await.map_err(Unreached::because)?;
    let mut response = Response::builder().status(answer.status());
    if let Some(headers) = response.headers_mut() {
        headers.clone_from(answer.headers());
    }
    let mut body = Vec::new();
    let mut stream = answer.bytes_stream();
    while let Some(piece) = stream.next().await {
        let piece = piece.map_err(Unreached::because)?;
        if body.len() + piece.len() > LONGEST {
            return Err(Unreached::because("the answer is too long"));
        }
        body.extend_from_slice(&piece);
    }
    response.body(body).map_err(Unreached::because)
}
