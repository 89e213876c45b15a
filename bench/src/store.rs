//! Looks into the database with eyes of its own, so that the product is not its own witness.

pub mod services;

use std::collections::HashSet;
use std::path::Path;

use anyhow::{Context, Result};
use sqlx::postgres::PgConnection;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{Connection, Executor};

use crate::crash::ledger::{Found, Stored};
use crate::server::TOWN;

/// A connection to the town's tables.
pub(crate) enum Open {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

/// All rows of a query with text columns, on either engine.
macro_rules! rows {
    ($open:expr, $row:ty, $sql:literal) => {
        match $open {
            $crate::store::Open::Sqlite(c) => sqlx::query_as::<_, $row>($sql).fetch_all(c).await,
            $crate::store::Open::Postgres(c) => sqlx::query_as::<_, $row>($sql).fetch_all(c).await,
        }
    };
}
pub(crate) use rows;

/// Opens the tables of the town, on whichever engine.
///
/// # Errors
/// When they cannot be opened.
pub(crate) async fn open(data: &Path, database: Option<&str>) -> Result<Open> {
    match database {
        None => {
            let file = data.join("db").join(format!("{TOWN}.sqlite"));
            let options = SqliteConnectOptions::new().filename(&file);
            let connection = SqliteConnection::connect_with(&options).await;
            Ok(Open::Sqlite(connection.with_context(|| format!("opening {}", file.display()))?))
        }
        Some(url) => {
            let mut connection =
                PgConnection::connect(url).await.context("opening the database")?;
            connection.execute(sqlx::query(SEARCH_PATH)).await?;
            Ok(Open::Postgres(connection))
        }
    }
}

const SEARCH_PATH: &str = "SET search_path TO konstanz";

/// Text before the key in the description of every report that is sent here.
pub const MARK: &str = "Kennung ";

/// The reports and what belongs to them, without those of `before`, by code.
///
/// # Errors
/// When the database cannot be read.
pub async fn list_found(
    data: &Path,
    database: Option<&str>,
    before: &HashSet<String>,
) -> Result<Found> {
    let mut open = open(data, database).await?;
    let reports = rows!(&mut open, (String, String), "SELECT code, description FROM report")?;
    let journal = rows!(
        &mut open,
        (String,),
        "SELECT detail FROM journal WHERE room = 'reports' AND verb = 'report_submitted'"
    )?;
    let outbox =
        rows!(&mut open, (String,), "SELECT payload FROM outbox WHERE name = 'report_submitted'")?;
    let receipts =
        rows!(&mut open, (String,), "SELECT subject FROM mail WHERE kind = 'report_receipt'")?;
    let codes = |details: Vec<(String,)>| -> Result<Vec<String>> {
        let codes = details.iter().map(|(detail,)| code_of(detail));
        let codes: Vec<String> = codes.collect::<Result<_>>()?;
        Ok(codes.into_iter().filter(|code| !before.contains(code)).collect())
    };
    Ok(Found {
        reports: reports
            .into_iter()
            .filter(|(code, _)| !before.contains(code))
            .map(|(code, text)| Stored { key: key_in(&text), code })
            .collect(),
        journal: codes(journal)?,
        outbox: codes(outbox)?,
        receipts: receipts.into_iter().map(|(subject,)| subject).collect(),
    })
}

/// Codes of all released reports.
///
/// # Errors
/// When the database cannot be read.
pub async fn list_codes(data: &Path, database: Option<&str>) -> Result<Vec<String>> {
    let mut open = open(data, database).await?;
    let codes =
        rows!(&mut open, (String,), "SELECT code FROM report WHERE published_at IS NOT NULL")?;
    Ok(codes.into_iter().map(|(code,)| code).collect())
}

/// What of the queue is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Queue {
    /// Jobs that wait for nothing but a worker.
    pub due: usize,
    /// Jobs a worker holds; one that was killed holds its job for two minutes more.
    pub locked: usize,
    /// Jobs given up.
    pub dead: usize,
    /// Events that a listener has yet to hear.
    pub unheard: i64,
}

/// The queue at a moment (microseconds since 1970).
///
/// # Errors
/// When the database cannot be read.
pub async fn find_queue(data: &Path, database: Option<&str>, now: i64) -> Result<Queue> {
    let mut open = open(data, database).await?;
    let jobs = rows!(
        &mut open,
        (i64, i64, i64),
        "SELECT run_at, coalesce(dead_at, 0) AS dead_at, coalesce(locked_until, 0) AS locked_until
         FROM job"
    )?;
    let unheard = rows!(
        &mut open,
        (i64,),
        "SELECT coalesce((SELECT max(seq) FROM outbox), 0)
           - coalesce((SELECT min(seq) FROM listener), 0) AS unheard"
    )?;
    let count =
        |is: fn(&(i64, i64, i64), i64) -> bool| jobs.iter().filter(|job| is(job, now)).count();
    Ok(Queue {
        due: count(|(at, dead, until), now| *dead == 0 && *at <= now && *until <= now),
        locked: count(|(_, dead, until), now| *dead == 0 && *until > now),
        dead: count(|(_, dead, _), _| *dead > 0),
        unheard: unheard.first().map_or(0, |(unheard,)| *unheard),
    })
}

fn key_in(text: &str) -> String {
    let key = text.split_once(MARK).map_or("", |(_, key)| key);
    key.trim().trim_end_matches('.').to_owned()
}

fn code_of(detail: &str) -> Result<String> {
    let detail: serde_json::Value = serde_json::from_str(detail)?;
    let code = detail["code"].as_str().context("an event without a code")?;
    Ok(code.to_owned())
}
