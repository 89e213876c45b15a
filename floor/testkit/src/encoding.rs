//! A database that was made wrongly.

use kernel::Chance;
use sqlx::{AssertSqlSafe, Connection, PgConnection};

/// An empty database of this encoding beside the one of the run; None where the run has none.
pub async fn database_in(encoding: &str) -> Option<String> {
    let url = std::env::var("ALLMENDE_TEST_DATABASE").ok()?;
    let name = format!("encoded_{}", Chance::system().code(10).to_lowercase());
    let sql = format!(
        "CREATE DATABASE {name} ENCODING '{encoding}' TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'"
    );
    let mut connection = PgConnection::connect(&url).await.expect("the database answers");
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut connection).await.expect("it is made");
    let (server, _) = url.rsplit_once('/')?;
    Some(format!("{server}/{name}"))
}
