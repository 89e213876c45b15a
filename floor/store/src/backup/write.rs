//! Writing all rows of a backup into an empty place: the schema as it was, the rows, and then
//! the steps that came later.

use std::{collections::HashMap, io::BufRead};

use kernel::{Lang, Ts};
use serde_json::Value;
use sqlx::AssertSqlSafe;

use super::{Cell, Table, is_plain};
use crate::{
    Error, Migration, Result, Store, Tx, dialect, migrate, q,
    query::{Query, Sql},
    search,
    tx::Inner,
};

/// Values bound by one statement at most.
const BINDS: usize = 4_000;
/// Documents indexed between two looks.
const PAGE: i64 = 500;

/// A table of a backup with its rows, one JSON array a line.
pub struct Loaded {
    /// The table as it was.
    pub table: Table,
    /// Its rows.
    pub lines: Box<dyn BufRead + Send + Sync>,
}

/// Fills an empty store: `ran` are the steps the backup's schema was made of, `steps` those
/// this program knows. All of it, or nothing. Answers the rows by table.
///
/// # Errors
/// Engine errors; [`Error::Backup`] when the place is not empty, a step is unknown or was
/// edited, or a line does not fit its table.
pub async fn restore(
    store: &Store,
    steps: Vec<Migration>,
    ran: Vec<(String, String, String)>,
    tables: Vec<Loaded>,
    now: Ts,
) -> Result<HashMap<String, u64>> {
    store.prepare().await?;
    if !store.snapshot().await?.tables().await?.is_empty() {
        return Err(Error::Backup(format!("{} has tables already", store.key())));
    }
    let known = |(room, name, body): &(String, String, String)| {
        let step = steps.iter().find(|s| s.room == room && s.name == name);
        match step {
            Some(step) if step.sql == body => Ok(()),
            Some(_) => Err(Error::Edited { room: room.clone(), name: name.clone() }),
            None => Err(Error::Backup(format!(
                "the backup has the step {room}/{name}, which this program does not know: \
                 it is older than the one that made the backup"
            ))),
        }
    };
    ran.iter().try_for_each(known)?;
    store
        .write(move |tx| {
            Box::pin(async move {
                let was = |s: &Migration| ran.iter().any(|(r, n, _)| r == s.room && n == s.name);
                let first: Vec<Migration> = steps.iter().copied().filter(was).collect();
                migrate::run(tx, first, now).await?;
                defer_references(tx).await?;
                let mut counts = HashMap::new();
                for loaded in &tables {
                    check_names(&loaded.table)?;
                    // What the steps put there themselves (the journal's head) is in the rows.
                    let sql = format!("DELETE FROM \"{}\"", loaded.table.name);
                    tx.query(Sql::assembled(sql)).exec().await?;
                }
                for loaded in tables {
                    let name = loaded.table.name.clone();
                    counts.insert(name, insert(tx, loaded).await?);
                }
                enforce_references(tx).await?;
                index_all(tx).await?;
                migrate::run(tx, steps, now).await?;
                Ok(counts)
            })
        })
        .await
}

/// Adds rows to tables that are there already; all of them, or none.
pub(crate) async fn add(store: &Store, tables: Vec<Loaded>) -> Result<()> {
    store
        .write(move |tx| {
            Box::pin(async move {
                defer_references(tx).await?;
                for loaded in tables {
                    check_names(&loaded.table)?;
                    insert(tx, loaded).await?;
                }
                enforce_references(tx).await
            })
        })
        .await
}

fn check_names(table: &Table) -> Result<()> {
    let plain = is_plain(&table.name) && table.columns.iter().all(|c| is_plain(&c.name));
    if plain { Ok(()) } else { Err(Error::Backup(format!("{} is no table", table.name))) }
}

async fn insert(tx: &mut Tx, mut loaded: Loaded) -> Result<u64> {
    let table = &loaded.table;
    let width = table.columns.len().max(1);
    let most = (BINDS / width).clamp(1, 500);
    let (mut rows, mut count, mut line) = (Vec::with_capacity(most), 0_u64, String::new());
    loop {
        line.clear();
        let more = loaded.lines.read_line(&mut line)? > 0;
        if more {
            rows.push(parse(table, &line)?);
            count += 1;
        }
        if rows.len() == most || (!more && !rows.is_empty()) {
            insert_rows(tx, table, std::mem::take(&mut rows)).await?;
        }
        if !more {
            return Ok(count);
        }
    }
}

fn parse(table: &Table, line: &str) -> Result<Vec<Cell>> {
    let values: Vec<Value> = serde_json::from_str(line)?;
    let wrong = || Error::Backup(format!("a row of {} does not fit it", table.name));
    if values.len() != table.columns.len() {
        return Err(wrong());
    }
    let cells = table.columns.iter().zip(&values);
    cells.map(|(column, value)| Cell::read(column.kind, value).ok_or_else(wrong)).collect()
}

async fn insert_rows(tx: &mut Tx, table: &Table, rows: Vec<Vec<Cell>>) -> Result<()> {
    let width = table.columns.len();
    let row = |nr: usize| {
        let marks: Vec<String> = (1..=width).map(|at| format!("${}", nr * width + at)).collect();
        format!("({})", marks.join(", "))
    };
    let marks: Vec<String> = (0..rows.len()).map(row).collect();
    let (name, listed, marks) = (&table.name, table.listed(), marks.join(", "));
    let sql = Sql::assembled(format!("INSERT INTO \"{name}\" ({listed}) VALUES {marks}"));
    let query = rows.into_iter().flatten().fold(tx.query(sql), bind);
    query.exec().await?;
    Ok(())
}

fn bind(query: Query<'_>, cell: Cell) -> Query<'_> {
    match cell {
        Cell::Int(v) => query.bind(v),
        Cell::Real(v) => query.bind(v),
        Cell::Bool(v) => query.bind(v),
        Cell::Text(v) => query.bind(v),
        Cell::Bytes(v) => query.bind(v),
        Cell::Uuid(v) => query.bind(v),
    }
}

/// Rows come table by table, so what one refers to may come later.
async fn defer_references(tx: &mut Tx) -> Result<()> {
    for sql in dialect::defer_references(tx).await? {
        raw(tx, sql).await?;
    }
    Ok(())
}

/// Checks all references, and has them checked at once from here on.
async fn enforce_references(tx: &mut Tx) -> Result<()> {
    for sql in dialect::enforce_references(tx).await? {
        raw(tx, sql).await?;
    }
    Ok(())
}

async fn raw(tx: &mut Tx, sql: String) -> Result<()> {
    let raw = sqlx::raw_sql(AssertSqlSafe(sql));
    match &mut tx.inner {
        Inner::Read(c, _) | Inner::Write(c) => raw.execute(&mut **c).await.map(|_| ())?,
        Inner::Postgres(open) => raw.execute(&mut **open).await.map(|_| ())?,
    }
    Ok(())
}

#[derive(sqlx::FromRow)]
struct Document {
    nr: i64,
    room: String,
    key: String,
    title: String,
    body: String,
    lang: String,
}

/// The words of all documents, which each engine keeps in its own way.
async fn index_all(tx: &mut Tx) -> Result<()> {
    let mut last = -1;
    loop {
        let page = q!(
            tx,
            "SELECT nr, room, key, title, body, lang FROM search_document
             WHERE nr > $1 ORDER BY nr LIMIT $2",
            last,
            PAGE
        )
        .all::<Document>()
        .await?;
        let Some(end) = page.last() else { return Ok(()) };
        last = end.nr;
        for doc in page {
            let lang = Lang::from_name(&doc.lang).unwrap_or_default();
            search::index(tx, &doc.room, &doc.key, &doc.title, &doc.body, lang).await?;
        }
    }
}
