//! Projects.

use kernel::Ts;
use store::{Filter, Result, Tx, q};

use crate::{
    budget::{Project, ProjectId, ProjectState},
    contribution::ContributionId,
};

macro_rules! columns {
    () => {
        "id, process, number, title, body, lang, district, category, cost, state, reason, office, \
         contribution, proposed_at, decided_at"
    };
}

/// All projects of a process, by number.
///
/// # Errors
/// Engine errors.
pub async fn list_projects(tx: &mut Tx, process: &str) -> Result<Vec<Project>> {
    q!(
        tx,
        concat!("SELECT ", columns!(), " FROM budget_project WHERE process = $1 ORDER BY number"),
        process
    )
    .all()
    .await
}

/// A page of the projects in a state, by number, those after a number.
///
/// # Errors
/// Engine errors.
pub async fn list_page(
    tx: &mut Tx,
    process: &str,
    state: ProjectState,
    after: Option<i64>,
    limit: i64,
) -> Result<Vec<Project>> {
    let mut f = Filter::new(concat!("SELECT ", columns!(), " FROM budget_project WHERE "));
    f.bound("process = $?", process.to_owned()).and("state = $?", state.as_str());
    if let Some(after) = after {
        f.and("number > $?", after);
    }
    f.bound(" ORDER BY number LIMIT $?", limit);
    f.query(tx).all().await
}

/// How many projects stand in each state.
///
/// # Errors
/// Engine errors.
pub async fn count_states(tx: &mut Tx, process: &str) -> Result<Vec<(String, i64)>> {
    q!(
        tx,
        "SELECT state, CAST(count(*) AS BIGINT) AS n FROM budget_project WHERE process = $1
         GROUP BY state ORDER BY state",
        process
    )
    .all()
    .await
}

/// By its number.
///
/// # Errors
/// Engine errors.
pub async fn find_project(tx: &mut Tx, process: &str, number: i64) -> Result<Option<Project>> {
    q!(
        tx,
        concat!("SELECT ", columns!(), " FROM budget_project WHERE process = $1 AND number = $2"),
        process,
        number
    )
    .opt()
    .await
}

/// By its number, with its row locked until the commit.
///
/// # Errors
/// Engine errors.
pub async fn find_project_for_change(
    tx: &mut Tx,
    process: &str,
    number: i64,
) -> Result<Option<Project>> {
    q!(
        tx,
        concat!(
            "UPDATE budget_project SET change_seq = change_seq WHERE process = $1 AND number = $2
             RETURNING ",
            columns!()
        ),
        process,
        number
    )
    .opt()
    .await
}

/// By its id.
///
/// # Errors
/// Engine errors.
pub async fn find_project_by_id(tx: &mut Tx, id: ProjectId) -> Result<Option<Project>> {
    q!(tx, concat!("SELECT ", columns!(), " FROM budget_project WHERE id = $1"), id).opt().await
}

/// Code and title of the public contribution a project came from.
///
/// # Errors
/// Engine errors.
pub async fn find_origin(
    tx: &mut Tx,
    contribution: ContributionId,
) -> Result<Option<(String, String, String)>> {
    q!(
        tx,
        "SELECT process, code, title FROM contribution
         WHERE id = $1 AND released_at IS NOT NULL AND refused_at IS NULL",
        contribution
    )
    .opt()
    .await
}

/// A new project's row.
#[derive(Debug, Clone)]
pub struct NewProject {
    /// Id.
    pub id: ProjectId,
    /// Slug of the process.
    pub process: String,
    /// Title.
    pub title: String,
    /// What it is.
    pub body: String,
    /// Language it is written in.
    pub lang: String,
    /// Key of its district.
    pub district: Option<String>,
    /// Key of its theme.
    pub category: Option<String>,
    /// Key of the department that looks into it.
    pub office: String,
    /// The contribution it came from.
    pub contribution: Option<ContributionId>,
    /// When.
    pub proposed_at: Ts,
}

/// Stores a project under the next free number of its process; false where its id is there already,
/// or somebody else took the number at the same moment.
///
/// # Errors
/// Engine errors.
pub async fn insert_project(tx: &mut Tx, new: NewProject) -> Result<bool> {
    let added = q!(
        tx,
        "INSERT INTO budget_project (id, process, number, title, body, lang, district, category,
           state, office, contribution, proposed_at, change_seq)
         VALUES ($1, $2, (SELECT coalesce(max(p.number), 0) + 1 FROM budget_project p
           WHERE p.process = $2), $3, $4, $5, $6, $7, 'proposed', $8, $9, $10, 0)
         ON CONFLICT DO NOTHING",
        new.id,
        new.process,
        new.title,
        new.body,
        new.lang,
        new.district,
        new.category,
        new.office,
        new.contribution,
        new.proposed_at
    );
    Ok(added.exec().await? > 0)
}

/// Notes the journal's number of a project's last change.
///
/// # Errors
/// Engine errors.
pub async fn set_change(tx: &mut Tx, id: ProjectId, change_seq: i64) -> Result<()> {
    q!(tx, "UPDATE budget_project SET change_seq = $2 WHERE id = $1", id, change_seq).later().await
}

/// Lets people vote for it, at a cost in whole euros.
///
/// # Errors
/// Engine errors.
pub async fn set_admitted(
    tx: &mut Tx,
    id: ProjectId,
    at: Ts,
    cost: i64,
    reason: &str,
    change_seq: i64,
) -> Result<()> {
    q!(
        tx,
        "UPDATE budget_project SET state = 'admitted', cost = $3, reason = $4, decided_at = $2,
           change_seq = $5 WHERE id = $1",
        id,
        at,
        cost,
        reason,
        change_seq
    )
    .later()
    .await
}

/// Keeps it off the ballot.
///
/// # Errors
/// Engine errors.
pub async fn set_project_refused(
    tx: &mut Tx,
    id: ProjectId,
    at: Ts,
    reason: &str,
    change_seq: i64,
) -> Result<()> {
    q!(
        tx,
        "UPDATE budget_project SET state = 'refused', reason = $3, decided_at = $2,
           change_seq = $4 WHERE id = $1",
        id,
        at,
        reason,
        change_seq
    )
    .later()
    .await
}
