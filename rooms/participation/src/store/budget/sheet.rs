//! Ballots on paper, while they are entered.

use kernel::{PersonId, Ts};
use store::{Doc, Filter, Result, Tx, q};

use crate::budget::{CodeId, Said, Sheet};

macro_rules! columns {
    () => {
        "code, process, number, first_said, first_by, first_at, second_said, second_by, became"
    };
}

/// Stores what the first person read; false when the sheet was entered before.
///
/// # Errors
/// Engine errors.
pub async fn insert_sheet(
    tx: &mut Tx,
    process: &str,
    (code, number): (CodeId, i64),
    said: &Said,
    by: PersonId,
    at: Ts,
) -> Result<bool> {
    let added = q!(
        tx,
        "INSERT INTO budget_sheet (code, process, number, first_said, first_by, first_at)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
        code,
        process,
        number,
        Doc(said.clone()),
        by,
        at
    );
    Ok(added.exec().await? > 0)
}

/// By the number beside its code.
///
/// # Errors
/// Engine errors.
pub async fn find_sheet(tx: &mut Tx, process: &str, number: i64) -> Result<Option<Sheet>> {
    q!(
        tx,
        concat!("SELECT ", columns!(), " FROM budget_sheet WHERE process = $1 AND number = $2"),
        process,
        number
    )
    .opt()
    .await
}

/// By the number beside its code, with its row locked until the commit.
///
/// # Errors
/// Engine errors.
pub async fn find_sheet_for_change(
    tx: &mut Tx,
    process: &str,
    number: i64,
) -> Result<Option<Sheet>> {
    q!(
        tx,
        concat!(
            "UPDATE budget_sheet SET number = number WHERE process = $1 AND number = $2 RETURNING ",
            columns!()
        ),
        process,
        number
    )
    .opt()
    .await
}

/// Notes what the second person read.
///
/// # Errors
/// Engine errors.
pub async fn set_second(tx: &mut Tx, code: CodeId, said: &Said, by: PersonId) -> Result<()> {
    q!(
        tx,
        "UPDATE budget_sheet SET second_said = $2, second_by = $3 WHERE code = $1",
        code,
        Doc(said.clone()),
        by
    )
    .later()
    .await
}

/// Notes what became of a sheet; what was read goes.
///
/// # Errors
/// Engine errors.
pub async fn set_sheet_settled(tx: &mut Tx, code: CodeId, became: &str, at: Ts) -> Result<()> {
    q!(
        tx,
        "UPDATE budget_sheet SET first_said = NULL, second_said = NULL, became = $2,
           settled_at = $3 WHERE code = $1",
        code,
        became,
        at
    )
    .later()
    .await
}

/// Takes a sheet out, to be entered anew.
///
/// # Errors
/// Engine errors.
pub async fn delete_sheet(tx: &mut Tx, code: CodeId) -> Result<()> {
    q!(tx, "DELETE FROM budget_sheet WHERE code = $1", code).later().await
}

/// How many sheets of a process stand where, by the words of the states.
///
/// # Errors
/// Engine errors.
pub async fn count_sheets(tx: &mut Tx, process: &str) -> Result<Vec<(String, i64)>> {
    q!(
        tx,
        "SELECT coalesce(became, CASE WHEN second_by IS NULL THEN 'once' ELSE 'differs' END)
           AS state, CAST(count(*) AS BIGINT) AS n
         FROM budget_sheet WHERE process = $1 GROUP BY 1 ORDER BY 1",
        process
    )
    .all()
    .await
}

/// Whether sheets of a process wait for somebody.
///
/// # Errors
/// Engine errors.
pub async fn has_open_sheets(tx: &mut Tx, process: &str) -> Result<bool> {
    let found = q!(
        tx,
        "SELECT number FROM budget_sheet WHERE process = $1 AND became IS NULL LIMIT 1",
        process
    );
    Ok(found.scalar_opt::<i64>().await?.is_some())
}

/// The open sheets of a process behind a number: those that differ, or those entered once.
///
/// # Errors
/// Engine errors.
pub async fn list_open_sheets(
    tx: &mut Tx,
    process: &str,
    differing: bool,
    after: Option<i64>,
    limit: i64,
) -> Result<Vec<Sheet>> {
    let mut f = Filter::new(concat!("SELECT ", columns!(), " FROM budget_sheet WHERE "));
    f.bound("process = $? AND became IS NULL", process.to_owned());
    f.text(if differing { " AND second_by IS NOT NULL" } else { " AND second_by IS NULL" });
    if let Some(after) = after {
        f.and("number > $?", after);
    }
    f.bound(" ORDER BY number LIMIT $?", limit);
    f.query(tx).all().await
}
