//! Reading all rows as they were at one moment, while others write.

use futures_util::TryStreamExt;
use sqlx::{Row as _, postgres::PgRow, sqlite::SqliteRow};

use super::{Cell, Column, Kind, Table};
use crate::{Error, Result, Store, Tx, dialect, journal, q, query::Sql, tx::Inner};

/// The rows of a municipality at one moment.
pub struct Snapshot(Tx);

impl Store {
    /// Opens the rows as they are now; what is written later is not seen.
    ///
    /// # Errors
    /// When no connection can be had.
    pub async fn snapshot(&self) -> Result<Snapshot> {
        let mut snapshot = Snapshot(self.read_one_moment().await?);
        // The moment is that of the first read.
        snapshot.tables().await?;
        Ok(snapshot)
    }
}

impl Snapshot {
    /// The number and the hash of the journal's last entry; None where there is no journal.
    ///
    /// # Errors
    /// Engine errors.
    pub async fn journal(&mut self) -> Result<Option<(i64, Vec<u8>)>> {
        let tables = self.tables().await?;
        if tables.iter().all(|table| table.name != "journal_head") {
            return Ok(None);
        }
        Ok(Some(journal::head(&mut self.0).await?))
    }

    /// The schema steps that ran: room, name and text.
    ///
    /// # Errors
    /// Engine errors.
    pub async fn steps(&mut self) -> Result<Vec<(String, String, String)>> {
        q!(self.0, "SELECT room, name, body FROM migration ORDER BY room, name").all().await
    }

    /// All tables in the order of their names.
    ///
    /// # Errors
    /// Engine errors; a column of a type that no backup knows.
    pub async fn tables(&mut self) -> Result<Vec<Table>> {
        let sql = dialect::list_columns(&self.0);
        let rows = q!(self.0, sql).all::<(String, String, String)>().await?;
        let mut tables: Vec<Table> = Vec::new();
        for (table, column, declared) in rows {
            if tables.last().is_none_or(|last| last.name != table) {
                tables.push(Table { name: table.clone(), columns: Vec::new() });
            }
            let Some(kind) = Kind::of(&declared) else {
                if dialect::is_derived(&declared) {
                    continue;
                }
                return Err(Error::Backup(format!("{table}.{column} has the type {declared}")));
            };
            if let Some(last) = tables.last_mut() {
                last.columns.push(Column { name: column, kind });
            }
        }
        Ok(tables)
    }

    /// Hands every row of a table to `each`; answers how many there were.
    ///
    /// # Errors
    /// Engine errors, and what `each` answers.
    pub async fn rows(
        &mut self,
        table: &Table,
        mut each: impl FnMut(Vec<Cell>) -> std::io::Result<()> + Send,
    ) -> Result<u64> {
        let sql = Sql::assembled(format!("SELECT {} FROM \"{}\"", table.listed(), table.name));
        let mut count = 0;
        match &mut self.0.inner {
            Inner::Read(connection, _) | Inner::Write(connection) => {
                let mut rows = sqlx::query(sql.0).fetch(&mut **connection);
                while let Some(row) = rows.try_next().await? {
                    each(of_sqlite(table, &row)?)?;
                    count += 1;
                }
            }
            Inner::Postgres(tx) => {
                let mut rows = sqlx::query(sql.0).fetch(&mut **tx);
                while let Some(row) = rows.try_next().await? {
                    each(of_postgres(table, &row)?)?;
                    count += 1;
                }
            }
        }
        Ok(count)
    }
}

/// Both engines spell it the same, but their rows have no trait in common that says so.
macro_rules! decode {
    ($name:ident, $row:ty) => {
        fn $name(table: &Table, row: &$row) -> Result<Vec<Cell>> {
            let cells = table.columns.iter().enumerate().map(|(at, column)| {
                Ok(match column.kind {
                    Kind::Int => Cell::Int(row.try_get(at)?),
                    Kind::Real => Cell::Real(row.try_get(at)?),
                    Kind::Bool => Cell::Bool(row.try_get(at)?),
                    Kind::Text => Cell::Text(row.try_get(at)?),
                    Kind::Bytes => Cell::Bytes(row.try_get(at)?),
                    Kind::Uuid => Cell::Uuid(row.try_get(at)?),
                })
            });
            cells.collect()
        }
    };
}

decode!(of_sqlite, SqliteRow);
decode!(of_postgres, PgRow);
