//! Every real difference between the engines, one named function each. Naming an engine
//! anywhere else fails a test.

use crate::{Result, Tx, q};

/// Claims due jobs for this worker: other workers skip what one has locked.
/// Binds: `$1` now, `$2` lock until, `$3` how many. Answers id, kind, payload, attempts.
#[must_use]
pub fn claim_jobs(tx: &Tx) -> &'static str {
    if tx.is_postgres() {
        // Materialized: the planner may run a subquery behind IN more than once, and each run
        // would lock others.
        "WITH due AS MATERIALIZED (
            SELECT id FROM job WHERE dead_at IS NULL AND run_at <= $1
              AND (locked_until IS NULL OR locked_until < $1)
            ORDER BY run_at, id LIMIT $3 FOR UPDATE SKIP LOCKED)
         UPDATE job SET locked_until = $2, attempts = attempts + 1 FROM due
         WHERE job.id = due.id
         RETURNING job.id, job.kind, job.payload, job.attempts"
    } else {
        "UPDATE job SET locked_until = $2, attempts = attempts + 1 WHERE id IN (
            SELECT id FROM job WHERE dead_at IS NULL AND run_at <= $1
              AND (locked_until IS NULL OR locked_until < $1)
            ORDER BY run_at, id LIMIT $3)
         RETURNING id, kind, payload, attempts"
    }
}

/// The part of a migration written for this engine: lines after `-- @sqlite` or
/// `-- @postgres` belong to one engine until `-- @both`.
#[must_use]
pub(crate) fn section(tx: &Tx, sql: &str) -> String {
    let (mine, other) = if tx.is_postgres() {
        ("-- @postgres", "-- @sqlite")
    } else {
        ("-- @sqlite", "-- @postgres")
    };
    let mut take = true;
    let mut out = String::with_capacity(sql.len());
    for line in sql.lines() {
        match line.trim() {
            l if l == mine || l == "-- @both" => take = true,
            l if l == other => take = false,
            _ if take => {
                out.push_str(line);
                out.push('\n');
            }
            _ => {}
        }
    }
    out
}

/// Takes the lock under which migrations run; SQLite has only one writer anyway.
#[must_use]
pub(crate) fn migration_lock(tx: &Tx) -> Option<&'static str> {
    tx.is_postgres().then_some("SELECT pg_advisory_xact_lock(hashtext(current_schema()))")
}

/// A table `each` of the texts in a JSON array, as bytes in its column `bytes`; `$?` is the array.
/// Written for [`crate::Filter`].
#[must_use]
pub fn bytes_of_each(tx: &Tx) -> &'static str {
    if tx.is_postgres() {
        "(SELECT convert_to(value, 'UTF8') AS bytes
          FROM json_array_elements_text(CAST($? AS JSON))) AS each"
    } else {
        "(SELECT CAST(value AS BLOB) AS bytes FROM json_each($?)) AS each"
    }
}

/// Adds a stored document's words to the index. Binds: `$1` words, `$2` its room, `$3` its key.
#[must_use]
pub(crate) fn index_words(tx: &Tx) -> &'static str {
    if tx.is_postgres() {
        "UPDATE search_document SET words = to_tsvector('simple', $1) WHERE room = $2 AND key = $3"
    } else {
        "INSERT INTO search_index (words, rowid)
         SELECT $1, nr FROM search_document WHERE room = $2 AND key = $3"
    }
}

/// Takes a document's words out of the index before it changes, where that is a step of its
/// own. Binds: `$1` its room, `$2` its key.
#[must_use]
pub(crate) fn unindex_words(tx: &Tx) -> Option<&'static str> {
    (!tx.is_postgres()).then_some(
        "DELETE FROM search_index WHERE rowid =
           (SELECT nr FROM search_document WHERE room = $1 AND key = $2)",
    )
}

/// Condition that a `search_document` row matches; `$?` is the question from
/// [`match_words`]. Written for [`crate::Filter`].
#[must_use]
pub fn matches_document(tx: &Tx) -> &'static str {
    if tx.is_postgres() {
        "search_document.words @@ to_tsquery('simple', $?)"
    } else {
        "search_document.nr IN (SELECT rowid FROM search_index WHERE search_index MATCH $?)"
    }
}

/// Where documents are found in the order of their numbers, newest first; goes with
/// [`matches_in_order`], [`in_order`] and [`number_in_order`]. What is joined stands behind it
/// with `CROSS JOIN`, so that the index of words leads and stops when enough are found.
#[must_use]
pub fn documents_in_order(tx: &Tx) -> &'static str {
    if tx.is_postgres() { "search_document" } else { "search_index CROSS JOIN search_document" }
}

/// As [`matches_document`], for [`documents_in_order`].
#[must_use]
pub fn matches_in_order(tx: &Tx) -> &'static str {
    if tx.is_postgres() {
        "search_document.words @@ to_tsquery('simple', $?)"
    } else {
        "search_index MATCH $? AND search_document.nr = search_index.rowid"
    }
}

/// A condition on the document's number, below `$?`.
#[must_use]
pub fn number_in_order(tx: &Tx) -> &'static str {
    if tx.is_postgres() { "search_document.nr < $?" } else { "search_index.rowid < $?" }
}

/// The order, newest first.
#[must_use]
pub fn in_order(tx: &Tx) -> &'static str {
    if tx.is_postgres() {
        " ORDER BY search_document.nr DESC"
    } else {
        " ORDER BY search_index.rowid DESC"
    }
}

/// The engine's question for documents that hold all `stems`, the last one as a beginning.
#[must_use]
pub(crate) fn match_words(tx: &Tx, stems: &[String]) -> String {
    let last = stems.len().saturating_sub(1);
    let postgres = tx.is_postgres();
    let parts: Vec<String> = stems
        .iter()
        .enumerate()
        .map(|(i, stem)| match (postgres, i == last) {
            (true, true) => format!("{stem}:*"),
            (true, false) => stem.clone(),
            (false, true) => format!("\"{stem}\"*"),
            (false, false) => format!("\"{stem}\""),
        })
        .collect();
    parts.join(if postgres { " & " } else { " AND " })
}

/// The question for documents that hold any of these stems. Stems hold letters and digits only.
#[must_use]
pub(crate) fn match_any(tx: &Tx, stems: &[String]) -> String {
    if tx.is_postgres() {
        return stems.join(" | ");
    }
    let quoted: Vec<String> = stems.iter().map(|stem| format!("\"{stem}\"")).collect();
    quoted.join(" OR ")
}

/// All columns of all tables: table, column and declared type, in their order.
#[must_use]
pub(crate) fn list_columns(tx: &Tx) -> &'static str {
    if tx.is_postgres() {
        "SELECT CAST(c.table_name AS TEXT), CAST(c.column_name AS TEXT), CAST(c.data_type AS TEXT)
         FROM information_schema.columns c
         JOIN information_schema.tables t
           ON t.table_schema = c.table_schema AND t.table_name = c.table_name
         WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
         ORDER BY CAST(c.table_name AS TEXT) COLLATE \"C\", c.ordinal_position"
    } else {
        "SELECT t.name, c.name, c.type FROM pragma_table_list t, pragma_table_info(t.name) c
         WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite%'
         ORDER BY t.name, c.cid"
    }
}

/// Whether a column of this type is derived from others by the engine: the index of words.
#[must_use]
pub(crate) fn is_derived(declared: &str) -> bool {
    declared.eq_ignore_ascii_case("tsvector")
}

/// Statements after which references between tables are checked late: at the commit, or by
/// [`enforce_references`].
pub(crate) async fn defer_references(tx: &mut Tx) -> Result<Vec<String>> {
    if !tx.is_postgres() {
        return Ok(vec!["PRAGMA defer_foreign_keys = ON".to_owned()]);
    }
    let references = list_references(tx).await?;
    let late = |(table, name): (String, String)| {
        format!("ALTER TABLE \"{table}\" ALTER CONSTRAINT \"{name}\" DEFERRABLE INITIALLY DEFERRED")
    };
    Ok(references.into_iter().map(late).collect())
}

/// Statements that check the references now and end what [`defer_references`] began.
pub(crate) async fn enforce_references(tx: &mut Tx) -> Result<Vec<String>> {
    if !tx.is_postgres() {
        return Ok(Vec::new());
    }
    let references = list_references(tx).await?;
    let soon = |(table, name): (String, String)| {
        format!("ALTER TABLE \"{table}\" ALTER CONSTRAINT \"{name}\" NOT DEFERRABLE")
    };
    let checked = std::iter::once("SET CONSTRAINTS ALL IMMEDIATE".to_owned());
    Ok(checked.chain(references.into_iter().map(soon)).collect())
}

/// Foreign keys on PostgreSQL: table and name.
async fn list_references(tx: &mut Tx) -> Result<Vec<(String, String)>> {
    q!(
        tx,
        "SELECT CAST(r.relname AS TEXT), CAST(c.conname AS TEXT) FROM pg_constraint c
         JOIN pg_class r ON r.oid = c.conrelid
         JOIN pg_namespace n ON n.oid = r.relnamespace
         WHERE c.contype = 'f' AND n.nspname = current_schema()"
    )
    .all()
    .await
}
