//! All SQL of the room, one named function per query.

use kernel::{PersonId, Ts};
use serde::Serialize;
use store::{Filter, Result, Tx, q};
use uuid::Uuid;
use web::personal::Timeline;

/// An objection as it is made.
#[derive(Debug)]
pub struct Made<'a> {
    /// Its id.
    pub id: Uuid,
    /// What stands in addresses.
    pub code: &'a str,
    /// Who objects.
    pub person: PersonId,
    /// To which line of the access log.
    pub access: Uuid,
    /// When their data were opened.
    pub accessed_at: Ts,
    /// By which department.
    pub department: Option<&'a str>,
    /// With which reason.
    pub reason: &'a str,
    /// What they say.
    pub text: &'a str,
    /// In which language.
    pub lang: &'a str,
}

/// Adds an objection; false when there is one to this line already.
///
/// # Errors
/// Engine errors.
pub async fn insert_objection(tx: &mut Tx, made: &Made<'_>, now: Ts) -> Result<bool> {
    let added = q!(
        tx,
        "INSERT INTO objection
           (id, code, person, access, accessed_at, department, reason, text, lang, made_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (person, access) DO NOTHING",
        made.id,
        made.code,
        made.person,
        made.access,
        made.accessed_at,
        made.department,
        made.reason,
        made.text,
        made.lang,
        now
    )
    .exec()
    .await?;
    Ok(added > 0)
}

/// An objection with its answer.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Objection {
    /// Part of the keyset.
    pub id: Uuid,
    /// What stands in addresses.
    pub code: String,
    /// Who objects; their number only, because the answer is about the access.
    pub person: PersonId,
    /// To which line of the access log.
    pub access: Uuid,
    /// When their data were opened.
    pub accessed_at: Ts,
    /// By which department.
    pub department: Option<String>,
    /// With which reason.
    pub reason: String,
    /// What they say.
    pub text: String,
    /// In which language.
    pub lang: String,
    /// When.
    pub made_at: Ts,
    /// What the administration answers.
    pub answer: Option<String>,
    /// When it answered.
    pub answered_at: Option<Ts>,
}

macro_rules! columns {
    () => {
        "SELECT id, code, person, access, accessed_at, department, reason, text, lang, made_at,
                answer, answered_at FROM objection "
    };
}

/// By its code.
///
/// # Errors
/// Engine errors.
pub async fn find_objection(tx: &mut Tx, code: &str) -> Result<Option<Objection>> {
    q!(tx, concat!(columns!(), "WHERE code = $1"), code).opt().await
}

/// A person's objections and the answers to them, as they stand in their timeline.
pub const OBJECTED: &str = "SELECT 'objected' AS what, '' AS key, reason AS title, made_at AS at
     FROM objection WHERE person = $1
   UNION ALL SELECT 'answered', '', reason, answered_at FROM objection
     WHERE person = $1 AND answered_at IS NOT NULL";

/// What happened to a person in a room.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct InRoom {
    /// The room's name.
    pub room: String,
    /// What happened.
    pub what: String,
    /// To which thing.
    pub key: String,
    /// Its headline.
    pub title: String,
    /// When.
    pub at: Ts,
}

/// What happened to a person in all rooms before a moment, the newest first: the rows of each, in
/// one query.
///
/// # Errors
/// Engine errors.
pub async fn list_happened(
    tx: &mut Tx,
    timelines: &[(&'static str, Timeline)],
    person: PersonId,
    before: Ts,
    limit: i64,
) -> Result<Vec<InRoom>> {
    let mut f = Filter::new("SELECT room, what, key, title, at FROM (");
    f.bound("", person);
    for (nr, (room, timeline)) in timelines.iter().enumerate() {
        f.text(if nr == 0 { "SELECT '" } else { " UNION ALL SELECT '" }).text(room);
        f.text("' AS room, what, key, title, at FROM (").text(timeline.rows);
        f.text(") AS in_").text(room);
    }
    f.bound(") AS happened WHERE at < $?", before);
    f.bound(" ORDER BY at DESC, room, key DESC LIMIT $?", limit);
    f.query(tx).all().await
}

/// A person's objections, the newest first.
///
/// # Errors
/// Engine errors.
pub async fn list_objections_of(
    tx: &mut Tx,
    person: PersonId,
    limit: i64,
) -> Result<Vec<Objection>> {
    q!(
        tx,
        concat!(
            columns!(),
            "WHERE person = $1 ORDER BY coalesce(answered_at, made_at) DESC, id DESC LIMIT $2"
        ),
        person,
        limit
    )
    .all()
    .await
}

/// Objections for staff: those without an answer first, each the oldest first.
///
/// # Errors
/// Engine errors.
pub async fn list_objections(tx: &mut Tx, limit: i64) -> Result<Vec<Objection>> {
    q!(
        tx,
        concat!(
            columns!(),
            "ORDER BY CASE WHEN answered_at IS NULL THEN 0 ELSE 1 END, made_at DESC, id DESC
             LIMIT $1"
        ),
        limit
    )
    .all()
    .await
}

/// Objections that wait for an answer.
pub const WAITING: &str = "SELECT 'objection' AS part, '' AS department,
       CAST(count(*) AS BIGINT) AS waiting, min(made_at) AS since
     FROM objection WHERE answered_at IS NULL GROUP BY answered_at";

/// Answers an objection; false when it was answered before.
///
/// # Errors
/// Engine errors.
pub async fn answer_objection(
    tx: &mut Tx,
    code: &str,
    by: PersonId,
    answer: &str,
    now: Ts,
) -> Result<bool> {
    let changed = q!(
        tx,
        "UPDATE objection SET answer = $1, answered_by = $2, answered_at = $3
         WHERE code = $4 AND answered_at IS NULL",
        answer,
        by,
        now,
        code
    )
    .exec()
    .await?;
    Ok(changed > 0)
}

/// What a person does not want to be told.
///
/// # Errors
/// Engine errors.
pub async fn list_quiet(tx: &mut Tx, person: PersonId) -> Result<Vec<String>> {
    q!(tx, "SELECT about FROM quiet WHERE person = $1 ORDER BY about", person).scalars().await
}

/// Notes that a person does not want to be told.
///
/// # Errors
/// Engine errors.
pub async fn insert_quiet(tx: &mut Tx, person: PersonId, about: &str, now: Ts) -> Result<()> {
    q!(
        tx,
        "INSERT INTO quiet (person, about, since) VALUES ($1, $2, $3)
         ON CONFLICT (person, about) DO NOTHING",
        person,
        about,
        now
    )
    .exec()
    .await?;
    Ok(())
}

/// Notes that a person wants to be told.
///
/// # Errors
/// Engine errors.
pub async fn delete_quiet(tx: &mut Tx, person: PersonId, about: &str) -> Result<()> {
    q!(tx, "DELETE FROM quiet WHERE person = $1 AND about = $2", person, about).exec().await?;
    Ok(())
}

/// An objection in the export.
#[derive(Debug, Serialize, sqlx::FromRow)]
pub struct ExportedObjection {
    person: PersonId,
    text: String,
    made_at: Ts,
    answer: Option<String>,
    answered_by: Option<PersonId>,
    answered_at: Option<Ts>,
}

/// A person's objections.
///
/// # Errors
/// Engine errors.
pub async fn export_objections(tx: &mut Tx, person: PersonId) -> Result<Vec<ExportedObjection>> {
    q!(
        tx,
        "SELECT person, text, made_at, answer, answered_by, answered_at FROM objection
         WHERE person = $1 ORDER BY made_at, id",
        person
    )
    .all()
    .await
}

/// A choice in the export.
#[derive(Debug, Serialize, sqlx::FromRow)]
pub struct ExportedQuiet {
    person: PersonId,
    about: String,
    since: Ts,
}

/// A person's choices.
///
/// # Errors
/// Engine errors.
pub async fn export_quiet(tx: &mut Tx, person: PersonId) -> Result<Vec<ExportedQuiet>> {
    q!(tx, "SELECT person, about, since FROM quiet WHERE person = $1 ORDER BY about", person)
        .all()
        .await
}

/// Takes a person's words and choices away; that there was an objection stays with its answer.
///
/// # Errors
/// Engine errors.
pub async fn erase_person(tx: &mut Tx, person: PersonId) -> Result<()> {
    q!(tx, "DELETE FROM quiet WHERE person = $1", person).exec().await?;
    q!(tx, "DELETE FROM objection WHERE person = $1", person).exec().await?;
    Ok(())
}

/// Deletes objections made before a moment.
///
/// # Errors
/// Engine errors.
pub async fn sweep_objections(tx: &mut Tx, before: Ts) -> Result<u64> {
    q!(tx, "DELETE FROM objection WHERE made_at < $1", before).exec().await
}
