//! Rows of what people kept.

use kernel::{PersonId, Ts};
use serde_json::Value;
use store::{Result, Tx, q};

use crate::kept::{Datum, DatumId};

#[derive(Debug, sqlx::FromRow)]
pub(crate) struct Kept {
    id: DatumId,
    name: String,
    value: String,
    source: String,
    kept_at: Ts,
}

impl From<Kept> for Datum {
    fn from(kept: Kept) -> Self {
        let Kept { id, name, value, source, kept_at } = kept;
        let value = serde_json::from_str(&value).unwrap_or(Value::String(value));
        Self { id, name, value, source, kept_at }
    }
}

pub(crate) async fn list_data(tx: &mut Tx, person: PersonId) -> Result<Vec<Kept>> {
    q!(
        tx,
        "SELECT id, name, value, source, kept_at FROM kept_datum
         WHERE person = $1 ORDER BY name, kept_at DESC, id LIMIT 200",
        person
    )
    .all()
    .await
}

pub(crate) async fn count_data(tx: &mut Tx, person: PersonId) -> Result<i64> {
    q!(tx, "SELECT CAST(count(*) AS BIGINT) FROM kept_datum WHERE person = $1", person)
        .scalar()
        .await
}

/// Name, value and source of a datum.
pub(crate) type What<'a> = (&'a str, &'a str, &'a str);

pub(crate) async fn insert_datum(
    tx: &mut Tx,
    id: DatumId,
    person: PersonId,
    (name, value, source): What<'_>,
    now: Ts,
) -> Result<()> {
    q!(
        tx,
        "INSERT INTO kept_datum (id, person, name, value, source, kept_at)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (person, name, value)
         DO UPDATE SET source = excluded.source, kept_at = excluded.kept_at",
        id,
        person,
        name,
        value,
        source,
        now
    )
    .exec()
    .await?;
    Ok(())
}

pub(crate) async fn delete_datum(
    tx: &mut Tx,
    person: PersonId,
    id: DatumId,
) -> Result<Option<String>> {
    q!(tx, "DELETE FROM kept_datum WHERE id = $1 AND person = $2 RETURNING name", id, person)
        .scalar_opt()
        .await
}
