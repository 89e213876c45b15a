//! The schema: each room brings a list of steps; what already ran is remembered with its
//! text, and a step that was edited afterwards is refused.

use kernel::Ts;
use sqlx::AssertSqlSafe;

use crate::{Error, Result, Store, Tx, dialect, q, tx::Inner};

/// One step of a room's schema. Steps run in the order of the list.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// Crate or room that owns it.
    pub room: &'static str,
    /// `0001_sentence`.
    pub name: &'static str,
    /// The statements; see [`crate::dialect`] for sections of one engine.
    pub sql: &'static str,
}

/// The store's own tables: journal and search.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        room: "store",
        name: "0001_journal",
        sql: include_str!("../migrations/0001_journal.sql"),
    },
    Migration {
        room: "store",
        name: "0002_search",
        sql: include_str!("../migrations/0002_search.sql"),
    },
    Migration {
        room: "store",
        name: "0003_file_change",
        sql: include_str!("../migrations/0003_file_change.sql"),
    },
];

#[derive(sqlx::FromRow)]
struct Ran {
    room: String,
    name: String,
    body: String,
}

/// Brings a municipality's schema to the state of `steps`; answers how many steps ran.
///
/// # Errors
/// Engine errors, and [`Error::Edited`]; then nothing of this call is stored.
pub async fn migrate(store: &Store, steps: Vec<Migration>, now: Ts) -> Result<usize> {
    store.prepare().await?;
    store.write(move |tx| Box::pin(run(tx, steps, now))).await
}

/// How a schema differs from the steps of this program; each with `room/name`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Drift {
    /// A step that has not run yet.
    Missing(String),
    /// A step that ran, and that this program does not know.
    Unknown(String),
    /// A step that ran with another text.
    Edited(String),
}

/// Compares a municipality's schema with `steps`, changing nothing.
///
/// # Errors
/// Engine errors.
pub async fn compare(store: &Store, steps: &[Migration]) -> Result<Vec<Drift>> {
    let ran =
        if store.is_made().await? { store.snapshot().await?.steps().await? } else { Vec::new() };
    let mut drift = Vec::new();
    for step in steps {
        let name = format!("{}/{}", step.room, step.name);
        match ran.iter().find(|(room, n, _)| room == step.room && n == step.name) {
            None => drift.push(Drift::Missing(name)),
            Some((.., body)) if body != step.sql => drift.push(Drift::Edited(name)),
            Some(_) => {}
        }
    }
    for (room, name, _) in ran {
        if !steps.iter().any(|step| step.room == room && step.name == name) {
            drift.push(Drift::Unknown(format!("{room}/{name}")));
        }
    }
    Ok(drift)
}

pub(crate) async fn run(tx: &mut Tx, steps: Vec<Migration>, now: Ts) -> Result<usize> {
    if let Some(lock) = dialect::migration_lock(tx) {
        raw(tx, lock.to_owned()).await?;
    }
    raw(
        tx,
        "CREATE TABLE IF NOT EXISTS migration (room TEXT NOT NULL, name TEXT NOT NULL,
         body TEXT NOT NULL, at BIGINT NOT NULL, PRIMARY KEY (room, name))"
            .to_owned(),
    )
    .await?;
    let ran = q!(tx, "SELECT room, name, body FROM migration").all::<Ran>().await?;
    let mut new = 0;
    for step in steps {
        match ran.iter().find(|r| r.room == step.room && r.name == step.name) {
            Some(r) if r.body == step.sql => {}
            Some(_) => {
                return Err(Error::Edited { room: step.room.into(), name: step.name.into() });
            }
            None => {
                raw(tx, dialect::section(tx, step.sql)).await?;
                q!(
                    tx,
                    "INSERT INTO migration (room, name, body, at) VALUES ($1, $2, $3, $4)",
                    step.room,
                    step.name,
                    step.sql,
                    now
                )
                .exec()
                .await?;
                new += 1;
            }
        }
    }
    Ok(new)
}

/// Runs several statements without binds; only for text from migrations.
async fn raw(tx: &mut Tx, sql: String) -> Result<()> {
    let raw = sqlx::raw_sql(AssertSqlSafe(sql));
    if let Some(c) = tx.sqlite() {
        raw.execute(c).await?;
    } else if let Inner::Postgres(open) = &mut tx.inner {
        raw.execute(&mut **open).await?;
    }
    Ok(())
}
