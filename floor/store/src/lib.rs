#![doc = include_str!("../README.md")]

pub mod alike;
pub mod backup;
mod batch;
pub mod chain;
pub mod db;
pub mod dialect;
pub mod doc;
pub mod error;
pub mod fault;
pub mod filter;
mod head;
pub mod journal;
pub mod meter;
pub mod migrate;
pub mod query;
pub mod registry;
pub mod search;
mod sqlite;
pub mod tx;
mod writer;

pub use db::{Db, Store, TownKey};
pub use doc::Doc;
pub use error::{Error, Result};
pub use filter::Filter;
pub use migrate::Migration;
pub use query::{Bind, Query, Row};
pub use tx::Tx;

/// Runs SQL in a transaction: `q!(tx, "SELECT a FROM t WHERE b = $1", b).all::<A>().await?`.
///
/// The text must be a literal (or come from [`Filter`]); the number of `$n` placeholders
/// must equal the number of binds, else the query answers [`Error::Placeholders`].
#[macro_export]
macro_rules! q {
    ($tx:expr, $sql:expr $(, $bind:expr)* $(,)?) => {
        $tx.query($sql)$(.bind($bind))*
    };
}
