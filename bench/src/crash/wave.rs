//! Many clients that send one report each at the same moment, and a server that may die meanwhile.

use std::sync::Arc;

use anyhow::{Context, Result, bail};
use tokio::sync::{Barrier, mpsc};

use crate::client::{Answer, Connection};
use crate::report::Report;

/// What became of one sending.
#[derive(Debug)]
pub enum Outcome {
    /// The server said "saved", with this code.
    Acknowledged {
        /// The report's key.
        key: String,
        /// Its public code.
        code: String,
    },
    /// No answer came.
    Silent,
}

/// Connects one client for each report, lets all send at once, and tells each outcome as it comes.
///
/// # Errors
/// When a client cannot connect.
pub async fn send(
    port: u16,
    host: &str,
    reports: &[Report],
    tell: &mpsc::UnboundedSender<Result<Outcome>>,
) -> Result<()> {
    let start = Arc::new(Barrier::new(reports.len() + 1));
    for report in reports {
        let mut connection = Connection::open(port).await.context("a client cannot connect")?;
        let request = report.request(host);
        let (start, tell, key) = (Arc::clone(&start), tell.clone(), report.key.clone());
        tokio::spawn(async move {
            start.wait().await;
            let outcome = match connection.ask(&request).await {
                Ok(answer) => acknowledged(key, answer),
                // The server is dead: this client knows nothing.
                Err(_) => Ok(Outcome::Silent),
            };
            // Nobody listens any more where another client has failed.
            let _ = tell.send(outcome);
        });
    }
    start.wait().await;
    Ok(())
}

fn acknowledged(key: String, answer: Answer<'_>) -> Result<Outcome> {
    if !matches!(answer.status, 200 | 201) {
        let body = String::from_utf8_lossy(answer.body);
        bail!("a report was answered with {}\n{body:.1000}", answer.status);
    }
    let body: serde_json::Value = serde_json::from_slice(answer.body)?;
    let code = body["code"].as_str().context("an answer without a code")?.to_owned();
    Ok(Outcome::Acknowledged { key, code })
}
