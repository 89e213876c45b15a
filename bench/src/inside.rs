//! What the server itself counted: the time from a request to its answer, without the wait for a
//! connection and without the client, which shares the cores.

use anyhow::{Context, Result, ensure};

use crate::client::{Connection, get};

/// Answers to GET since the start: those within the promised 10 ms, and all.
#[derive(Debug, Clone, Copy)]
pub struct Counted {
    within: u64,
    all: u64,
}

impl Counted {
    /// Asks the server.
    ///
    /// # Errors
    /// When it does not answer, or with something else than its figures.
    pub async fn ask(port: u16, host: &str) -> Result<Self> {
        let mut connection = Connection::open(port).await?;
        let answer = connection.ask(&get(host, "/metrics")).await?;
        ensure!(answer.status == 200, "the server tells no figures: {}", answer.status);
        let page = std::str::from_utf8(answer.body)?;
        Ok(Self { within: sum(page, "_bucket{", "le=\"0.01\"")?, all: sum(page, "_count{", "")? })
    }

    /// Percent of the answers since then that were within the promise.
    #[expect(clippy::cast_precision_loss, reason = "thousands of answers")]
    pub fn percent_within(self, since: Self) -> f64 {
        let all = self.all.saturating_sub(since.all).max(1);
        100.0 * self.within.saturating_sub(since.within) as f64 / all as f64
    }
}

/// The sum over all routes' lines of this kind.
fn sum(page: &str, kind: &str, label: &str) -> Result<u64> {
    let start = format!("allmende_request_seconds{kind}method=\"GET\"");
    let lines = page.lines().filter(|line| line.starts_with(&start) && line.contains(label));
    let values = lines.map(|line| {
        let value = line.rsplit(' ').next().unwrap_or_default();
        value.parse::<f64>().with_context(|| format!("no number in {line}"))
    });
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count")]
    values.sum::<Result<f64>>().map(|sum| sum as u64)
}
