//! One query on whichever engine the transaction has.

use futures_util::TryStreamExt;
use sqlx::{
    Arguments, AssertSqlSafe, Either, Encode, Executor, FromRow, PgConnection, Postgres, SqlStr,
    Sqlite, SqliteConnection, Type,
    postgres::{PgArguments, PgRow},
    sqlite::{SqliteArguments, SqliteRow},
};

use crate::{Error, Result, batch::Batch};

/// A value both engines can bind.
pub trait Bind<'q>:
    Encode<'q, Sqlite> + Type<Sqlite> + Encode<'q, Postgres> + Type<Postgres> + Send
{
}
impl<'q, T> Bind<'q> for T where
    T: Encode<'q, Sqlite> + Type<Sqlite> + Encode<'q, Postgres> + Type<Postgres> + Send
{
}

/// A row struct both engines can fill: `#[derive(sqlx::FromRow)]`.
pub trait Row: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin {}
impl<T> Row for T where T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin
{}

pub(crate) enum On<'t> {
    Sqlite(&'t mut SqliteConnection, Batch<'t>),
    Postgres(&'t mut PgConnection, PgArguments),
}

/// SQL text that is safe to run: a literal, or assembled by [`crate::Filter`] from literals.
pub struct Sql(pub(crate) SqlStr);

impl From<&'static str> for Sql {
    fn from(text: &'static str) -> Self {
        Self(SqlStr::from_static(text))
    }
}

impl Sql {
    /// Only for text assembled inside this crate from literals and checked keys.
    pub(crate) fn assembled(text: String) -> Self {
        Self(sqlx::SqlSafeStr::into_sql_str(AssertSqlSafe(text)))
    }
}

/// A query with its binds; run it with one of the closing methods.
pub struct Query<'t> {
    pub(crate) sql: Sql,
    pub(crate) on: On<'t>,
    pub(crate) binds: usize,
    /// Whether it counts in [`crate::meter`].
    pub(crate) counted: bool,
    pub(crate) failed: Option<sqlx::Error>,
    /// The transaction's mark that a statement failed.
    pub(crate) broken: &'t mut bool,
}

/// Runs a body with the engine's query object; both engines spell it the same.
macro_rules! run {
    ($self:ident, $row:ty, $call:ident) => {{
        let q = $self.checked()?;
        let answered = match q.on {
            On::Sqlite(c, batch) => {
                let (sql, args) = batch.ending_with(q.sql);
                sqlx::query_as_with::<Sqlite, $row, _>(sql, args).$call(c).await
            }
            On::Postgres(c, args) => {
                sqlx::query_as_with::<Postgres, $row, _>(q.sql.0, args).$call(c).await
            }
        };
        marked(q.broken, answered)
    }};
}

impl Query<'_> {
    /// Binds the next `$n`.
    #[must_use]
    pub fn bind<'q, T: Bind<'q>>(mut self, value: T) -> Self {
        let added = match &mut self.on {
            On::Sqlite(_, batch) => batch.add(value),
            On::Postgres(_, args) => args.add(value),
        };
        self.binds += 1;
        if let Err(e) = added {
            self.failed.get_or_insert(sqlx::Error::Encode(e));
        }
        self
    }

    /// Runs it and answers the number of rows changed.
    ///
    /// # Errors
    /// Engine errors, and [`Error::Placeholders`].
    pub async fn exec(self) -> Result<u64> {
        let q = self.checked()?;
        let changed = match q.on {
            On::Sqlite(c, batch) => {
                let (sql, args) = batch.ending_with(q.sql);
                changed_by_last(c, sql, args).await
            }
            On::Postgres(c, args) => sqlx::query_with::<Postgres, _>(q.sql.0, args)
                .execute(c)
                .await
                .map(|done| done.rows_affected()),
        };
        marked(q.broken, changed)
    }

    /// Runs it before the next statement that answers something, at the latest when the write
    /// ends; an error comes with that one. For statements of which nobody asks how many rows
    /// they changed: on SQLite, where each answer is a way to another thread and back, several
    /// go there together.
    ///
    /// # Errors
    /// [`Error::Placeholders`]; engine errors, of this statement or of those before it.
    pub async fn later(self) -> Result<()> {
        let q = self.checked()?;
        match q.on {
            On::Sqlite(c, batch) => match batch.going_on_with(q.sql) {
                None => Ok(()),
                Some((sql, args)) => {
                    marked(q.broken, changed_by_last(c, sql, args).await).map(|_| ())
                }
            },
            On::Postgres(c, args) => {
                let done = sqlx::query_with::<Postgres, _>(q.sql.0, args).execute(c).await;
                marked(q.broken, done).map(|_| ())
            }
        }
    }

    /// All rows.
    ///
    /// # Errors
    /// Engine errors, and [`Error::Placeholders`].
    pub async fn all<R: Row>(self) -> Result<Vec<R>> {
        run!(self, R, fetch_all)
    }

    /// At most one row.
    ///
    /// # Errors
    /// Engine errors, and [`Error::Placeholders`].
    pub async fn opt<R: Row>(self) -> Result<Option<R>> {
        run!(self, R, fetch_optional)
    }

    /// Exactly one row.
    ///
    /// # Errors
    /// Engine errors (no row is one), and [`Error::Placeholders`].
    pub async fn one<R: Row>(self) -> Result<R> {
        run!(self, R, fetch_one)
    }

    fn checked(self) -> Result<Self> {
        if let Some(e) = self.failed {
            return Err(e.into());
        }
        if self.counted {
            crate::meter::query();
        }
        let placeholders = highest_placeholder(self.sql.0.as_str());
        if placeholders != self.binds {
            return Err(Error::Placeholders {
                placeholders,
                binds: self.binds,
                sql: self.sql.0.as_str().to_owned(),
            });
        }
        Ok(self)
    }
}

/// Runs statements and answers how many rows the last of them changed.
async fn changed_by_last(
    c: &mut SqliteConnection,
    sql: SqlStr,
    args: SqliteArguments,
) -> Result<u64, sqlx::Error> {
    let mut last = 0;
    let mut steps = c.fetch_many(sqlx::query_with::<Sqlite, _>(sql, args));
    while let Some(step) = steps.try_next().await? {
        if let Either::Left(done) = step {
            last = done.rows_affected();
        }
    }
    Ok(last)
}

/// Notes in the transaction that the engine refused a statement: PostgreSQL would then
/// answer a commit with a silent rollback. "No row" is no such refusal.
fn marked<T>(broken: &mut bool, answered: Result<T, sqlx::Error>) -> Result<T> {
    if let Err(sqlx::Error::Database(_) | sqlx::Error::Io(_)) = &answered {
        *broken = true;
    }
    Ok(answered?)
}

/// A single value that both engines decode, for [`Query::scalar`].
pub trait Value:
    for<'r> sqlx::Decode<'r, Sqlite>
    + Type<Sqlite>
    + for<'r> sqlx::Decode<'r, Postgres>
    + Type<Postgres>
    + Send
    + Unpin
{
}
impl<T> Value for T where
    T: for<'r> sqlx::Decode<'r, Sqlite>
        + Type<Sqlite>
        + for<'r> sqlx::Decode<'r, Postgres>
        + Type<Postgres>
        + Send
        + Unpin
{
}

impl Query<'_> {
    /// The first column of exactly one row.
    ///
    /// # Errors
    /// Engine errors (no row is one), and [`Error::Placeholders`].
    pub async fn scalar<T: Value>(self) -> Result<T> {
        let (value,) = self.one::<(T,)>().await?;
        Ok(value)
    }

    /// The first column of at most one row.
    ///
    /// # Errors
    /// Engine errors, and [`Error::Placeholders`].
    pub async fn scalar_opt<T: Value>(self) -> Result<Option<T>> {
        Ok(self.opt::<(T,)>().await?.map(|(value,)| value))
    }

    /// The first column of all rows.
    ///
    /// # Errors
    /// Engine errors, and [`Error::Placeholders`].
    pub async fn scalars<T: Value>(self) -> Result<Vec<T>> {
        Ok(self.all::<(T,)>().await?.into_iter().map(|(value,)| value).collect())
    }
}

/// The highest `$n` outside of string literals.
fn highest_placeholder(sql: &str) -> usize {
    let (mut highest, mut quoted) = (0, false);
    let bytes = sql.as_bytes();
    let mut i = 0;
    while i < bytes.len() {
        match bytes[i] {
            b'\'' => quoted = !quoted,
            b'$' if !quoted => {
                let digits = bytes[i + 1..].iter().take_while(|b| b.is_ascii_digit()).count();
                let n = sql.get(i + 1..i + 1 + digits).and_then(|d| d.parse().ok()).unwrap_or(0);
                highest = highest.max(n);
                i += digits;
            }
            _ => {}
        }
        i += 1;
    }
    highest
}

#[cfg(test)]
mod tests {
    use super::highest_placeholder;

    #[test]
    fn placeholders_are_counted_outside_of_literals() {
        assert_eq!(highest_placeholder("SELECT 1"), 0);
        assert_eq!(highest_placeholder("a=$1 AND b=$2 OR a=$1"), 2);
        assert_eq!(highest_placeholder("a='$9' AND b=$12"), 12);
    }
}
