//! What somebody said in a survey.

use kernel::Ts;
use store::{Doc, Filter, Result, Tx, q};

use crate::survey::{Answers, ResponseId};

/// A response with the marks it is found again by.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Held {
    /// Id.
    pub id: ResponseId,
    /// Whom it counts for.
    pub voter: Option<Vec<u8>>,
    /// The browser it came from, where no other response has it.
    pub browser: Option<Vec<u8>>,
    /// What was typed and not sent.
    pub draft: Option<Doc<Answers>>,
    /// What counts, without the words; none where nothing was sent yet.
    pub answers: Option<Doc<Answers>>,
    /// The change it was sent with.
    pub change_seq: Option<i64>,
}

/// The responses of a voter and of a browser: none, one, or two.
///
/// # Errors
/// Engine errors.
pub async fn list_held(
    tx: &mut Tx,
    process: &str,
    voter: &[u8],
    browser: &[u8],
) -> Result<Vec<Held>> {
    q!(
        tx,
        "SELECT id, voter, browser, draft, answers, change_seq FROM survey_response
         WHERE process = $1 AND (voter = $2 OR browser = $3) ORDER BY id",
        process,
        voter,
        browser
    )
    .all()
    .await
}

/// A response's row.
#[derive(Debug, Clone)]
pub struct NewResponse {
    /// Id.
    pub id: ResponseId,
    /// Slug of the process.
    pub process: String,
    /// Whom it counts for.
    pub voter: Vec<u8>,
    /// The browser it came from.
    pub browser: Option<Vec<u8>>,
    /// What was typed and not sent.
    pub draft: Option<Answers>,
    /// What counts, without the words.
    pub answers: Option<Answers>,
    /// When.
    pub at: Ts,
}

/// Stores a response; false when this voter or browser has one already.
///
/// # Errors
/// Engine errors.
pub async fn insert_response(tx: &mut Tx, new: NewResponse) -> Result<bool> {
    let added = q!(
        tx,
        "INSERT INTO survey_response (id, process, voter, browser, draft, answers, touched_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
        new.id,
        new.process,
        new.voter,
        new.browser,
        new.draft.map(Doc),
        new.answers.map(Doc),
        new.at
    );
    Ok(added.exec().await? > 0)
}

/// Sends a response, also once more, if it was not sent since a change; the draft goes.
///
/// # Errors
/// Engine errors.
pub async fn change_response(tx: &mut Tx, new: NewResponse, since: i64) -> Result<bool> {
    let changed = q!(
        tx,
        "UPDATE survey_response SET voter = $2, browser = $3, draft = NULL, answers = $4,
           touched_at = $5
         WHERE id = $1 AND coalesce(change_seq, 0) = $6",
        new.id,
        new.voter,
        new.browser,
        new.answers.map(Doc),
        new.at,
        since
    );
    Ok(changed.exec().await? > 0)
}

/// Notes with which change a response was sent.
///
/// # Errors
/// Engine errors.
pub async fn set_response_change(tx: &mut Tx, id: ResponseId, seq: i64) -> Result<()> {
    q!(tx, "UPDATE survey_response SET change_seq = $2 WHERE id = $1", id, seq).later().await
}

/// Keeps what was typed, or lets go of it.
///
/// # Errors
/// Engine errors.
pub async fn set_response_draft(
    tx: &mut Tx,
    id: ResponseId,
    draft: Option<&Answers>,
    at: Ts,
) -> Result<()> {
    q!(
        tx,
        "UPDATE survey_response SET draft = $2, touched_at = $3 WHERE id = $1",
        id,
        draft.cloned().map(Doc),
        at
    )
    .later()
    .await
}

/// Deletes a response with its marks and words.
///
/// # Errors
/// Engine errors.
pub async fn delete_response(tx: &mut Tx, id: ResponseId) -> Result<()> {
    q!(tx, "DELETE FROM survey_response WHERE id = $1", id).later().await
}

/// The number of the last response that was sent or changed; 0 before the first.
///
/// # Errors
/// Engine errors.
pub async fn last_change(tx: &mut Tx, process: &str) -> Result<i64> {
    q!(
        tx,
        "SELECT CAST(coalesce(max(change_seq), 0) AS BIGINT) FROM survey_response
         WHERE process = $1",
        process
    )
    .scalar()
    .await
}

/// How many sent their answers, and how many began and did not.
///
/// # Errors
/// Engine errors.
pub async fn count_survey(tx: &mut Tx, process: &str) -> Result<(i64, i64)> {
    q!(
        tx,
        "SELECT CAST(count(answers) AS BIGINT) AS sent,
           CAST(count(*) - count(answers) AS BIGINT) AS begun
         FROM survey_response WHERE process = $1",
        process
    )
    .one()
    .await
}

/// A response as it is handed out.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Response {
    /// Id, drawn by lot.
    pub id: ResponseId,
    /// What was said, without the words.
    pub answers: Doc<Answers>,
}

/// The next responses of a process behind one, by id.
///
/// # Errors
/// Engine errors.
pub async fn list_responses_after(
    tx: &mut Tx,
    process: &str,
    after: Option<ResponseId>,
    limit: i64,
) -> Result<Vec<Response>> {
    let mut f = Filter::new("SELECT id, answers FROM survey_response WHERE answers IS NOT NULL");
    f.and("process = $?", process.to_owned());
    if let Some(after) = after {
        f.and("id > $?", after);
    }
    f.bound(" ORDER BY id LIMIT $?", limit);
    f.query(tx).all().await
}
