//! Groups.

use kernel::Ts;
use store::{Result, Tx, q};

use crate::mission::{Group, GroupId};

macro_rules! columns {
    () => {
        "id, process, code, name, link_nr, made_at, closed_at"
    };
}

/// A new group's row.
#[derive(Debug, Clone)]
pub struct NewGroup {
    /// Id.
    pub id: GroupId,
    /// Slug of its process.
    pub process: String,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// When.
    pub made_at: Ts,
}

/// Stores a group; false where its id or its code is there already.
///
/// # Errors
/// Engine errors.
pub async fn insert_group(tx: &mut Tx, new: NewGroup) -> Result<bool> {
    let added = q!(
        tx,
        "INSERT INTO mission_group (id, process, code, name, link_nr, made_at)
         VALUES ($1, $2, $3, $4, 1, $5) ON CONFLICT DO NOTHING",
        new.id,
        new.process,
        new.code,
        new.name,
        new.made_at
    );
    Ok(added.exec().await? > 0)
}

/// By its code.
///
/// # Errors
/// Engine errors.
pub async fn find_group(tx: &mut Tx, code: &str) -> Result<Option<Group>> {
    q!(tx, concat!("SELECT ", columns!(), " FROM mission_group WHERE code = $1"), code).opt().await
}

/// By its id, with its row locked until the commit.
///
/// # Errors
/// Engine errors.
pub async fn find_group_for_change(tx: &mut Tx, id: GroupId) -> Result<Option<Group>> {
    q!(
        tx,
        concat!("UPDATE mission_group SET link_nr = link_nr WHERE id = $1 RETURNING ", columns!()),
        id
    )
    .opt()
    .await
}

/// A group with how much it found.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct GroupLine {
    /// The group.
    #[sqlx(flatten)]
    pub group: Group,
    /// Finds its leader has not looked at.
    pub waiting: i64,
    /// Finds everybody sees.
    pub approved: i64,
}

/// Groups of a process, the last one first; those made before one.
///
/// # Errors
/// Engine errors.
pub async fn list_groups(
    tx: &mut Tx,
    process: &str,
    before: Option<GroupId>,
    limit: i64,
) -> Result<Vec<GroupLine>> {
    let mut f = store::Filter::new(
        "SELECT g.id, g.process, g.code, g.name, g.link_nr, g.made_at, g.closed_at,
           (SELECT CAST(count(*) AS BIGINT) FROM mission_find w
             WHERE w.mission_group = g.id AND w.approved_at IS NULL) AS waiting,
           (SELECT CAST(count(*) AS BIGINT) FROM mission_find a
             WHERE a.mission_group = g.id AND a.approved_at IS NOT NULL) AS approved
         FROM mission_group g WHERE ",
    );
    f.bound("g.process = $?", process.to_owned());
    if let Some(before) = before {
        f.and("g.id < $?", before);
    }
    f.bound(" ORDER BY g.id DESC LIMIT $?", limit);
    f.query(tx).all().await
}

/// Notes that it takes no finds any more.
///
/// # Errors
/// Engine errors.
pub async fn set_group_closed(tx: &mut Tx, id: GroupId, at: Ts) -> Result<()> {
    q!(tx, "UPDATE mission_group SET closed_at = $2 WHERE id = $1", id, at).later().await
}

/// Notes which of its leader's addresses holds.
///
/// # Errors
/// Engine errors.
pub async fn set_link(tx: &mut Tx, id: GroupId, link_nr: i64) -> Result<()> {
    q!(tx, "UPDATE mission_group SET link_nr = $2 WHERE id = $1", id, link_nr).later().await
}

/// Takes the names from the groups of processes that have been over long enough; answers how many.
///
/// # Errors
/// Engine errors.
pub async fn blank_groups(tx: &mut Tx, processes: &[String]) -> Result<u64> {
    if processes.is_empty() {
        return Ok(0);
    }
    let mut f = store::Filter::new("UPDATE mission_group SET name = '' WHERE name <> ''");
    f.and_in("process", processes.to_vec());
    f.query(tx).exec().await
}
