//! What people wrote in their own words.

use kernel::Ts;
use store::{Filter, Result, Tx, q};

use crate::survey::ResponseId;

/// What somebody wrote, to be looked at.
#[derive(Debug, Clone)]
pub struct NewText {
    /// Code staff call it by.
    pub code: String,
    /// Slug of the process.
    pub process: String,
    /// The response it belongs to.
    pub response: ResponseId,
    /// Key of the question.
    pub question: String,
    /// The words.
    pub text: String,
    /// Key of the department that looks at it.
    pub office: String,
    /// When.
    pub at: Ts,
}

/// Stores it.
///
/// # Errors
/// Engine errors.
pub async fn insert_text(tx: &mut Tx, new: NewText) -> Result<()> {
    q!(
        tx,
        "INSERT INTO survey_text (code, process, response, question, text, office, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        new.code,
        new.process,
        new.response,
        new.question,
        new.text,
        new.office,
        new.at
    )
    .later()
    .await
}

/// Deletes what a response said to a question.
///
/// # Errors
/// Engine errors.
pub async fn delete_text(tx: &mut Tx, response: ResponseId, question: &str) -> Result<()> {
    q!(tx, "DELETE FROM survey_text WHERE response = $1 AND question = $2", response, question)
        .later()
        .await
}

/// The words of a response, by question.
///
/// # Errors
/// Engine errors.
pub async fn list_words(tx: &mut Tx, response: ResponseId) -> Result<Vec<(String, String)>> {
    q!(tx, "SELECT question, text FROM survey_text WHERE response = $1", response).all().await
}

/// Words everybody may read.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Released {
    /// Code.
    pub code: String,
    /// Key of the question.
    pub question: String,
    /// The words.
    pub text: String,
}

/// The newest released words of each question, so many of each, and one more.
///
/// # Errors
/// Engine errors.
pub async fn list_released(tx: &mut Tx, process: &str, each: i64) -> Result<Vec<Released>> {
    q!(
        tx,
        "SELECT t.code, t.question, t.text FROM (
           SELECT code, question, text, row_number() OVER (
             PARTITION BY question ORDER BY released_at DESC, code DESC) AS place
           FROM survey_text
           WHERE process = $1 AND released_at IS NOT NULL AND withheld_at IS NULL) t
         WHERE t.place <= $2 ORDER BY t.question, t.place",
        process,
        each + 1
    )
    .all()
    .await
}

/// Released words to a question behind a code, in the order of codes, which says nothing.
///
/// # Errors
/// Engine errors.
pub async fn list_released_after(
    tx: &mut Tx,
    process: &str,
    question: &str,
    after: &str,
    limit: i64,
) -> Result<Vec<Released>> {
    q!(
        tx,
        "SELECT code, question, text FROM survey_text
         WHERE process = $1 AND question IN ($2, $3) AND code > $4
           AND released_at IS NOT NULL AND withheld_at IS NULL
         ORDER BY code LIMIT $5",
        process,
        question,
        format!("{question}.{}", crate::process::OTHER),
        after,
        limit
    )
    .all()
    .await
}

/// Released words of a response.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct WordsOf {
    /// The response.
    pub response: ResponseId,
    /// Key of the question.
    pub question: String,
    /// The words.
    pub text: String,
}

/// The released words of the responses from one to another, by id.
///
/// # Errors
/// Engine errors.
pub async fn list_released_of(
    tx: &mut Tx,
    process: &str,
    first: ResponseId,
    last: ResponseId,
) -> Result<Vec<WordsOf>> {
    q!(
        tx,
        "SELECT response, question, text FROM survey_text
         WHERE process = $1 AND response >= $2 AND response <= $3
           AND released_at IS NOT NULL AND withheld_at IS NULL",
        process,
        first,
        last
    )
    .all()
    .await
}

/// A part of the list of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextTab {
    /// Nobody has looked at them.
    Waiting,
    /// Everybody may read them.
    Released,
    /// Nobody may.
    Withheld,
}

/// Words as staff see them.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct TextRow {
    /// Code.
    pub code: String,
    /// Key of the question.
    pub question: String,
    /// The words.
    pub text: String,
    /// When they came in.
    pub at: Ts,
    /// When everybody could read them.
    pub released_at: Option<Ts>,
    /// When they were withheld.
    pub withheld_at: Option<Ts>,
    /// For which rule.
    pub withheld_rule: Option<String>,
}

macro_rules! columns {
    () => {
        "SELECT code, question, text, at, released_at, withheld_at, withheld_rule FROM survey_text
         WHERE "
    };
}

/// Words of a process in a part of the list, behind a code.
///
/// # Errors
/// Engine errors.
pub async fn list_texts(
    tx: &mut Tx,
    process: &str,
    tab: TextTab,
    after: &str,
    limit: i64,
) -> Result<Vec<TextRow>> {
    let mut f = Filter::new(columns!());
    f.bound("process = $?", process.to_owned());
    f.and("code > $?", after.to_owned());
    f.text(match tab {
        TextTab::Waiting => " AND released_at IS NULL AND withheld_at IS NULL",
        TextTab::Released => " AND released_at IS NOT NULL AND withheld_at IS NULL",
        TextTab::Withheld => " AND withheld_at IS NOT NULL",
    });
    f.bound(" ORDER BY code LIMIT $?", limit);
    f.query(tx).all().await
}

/// Words of a process by their code.
///
/// # Errors
/// Engine errors.
pub async fn find_text(tx: &mut Tx, process: &str, code: &str) -> Result<Option<TextRow>> {
    q!(tx, concat!(columns!(), "process = $1 AND code = $2"), process, code).opt().await
}

/// How many words stand in each part.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct TextCount {
    /// Nobody has looked at them.
    pub waiting: i64,
    /// Everybody may read them.
    pub released: i64,
    /// Nobody may.
    pub withheld: i64,
}

/// Counts the parts in one go.
///
/// # Errors
/// Engine errors.
pub async fn count_texts(tx: &mut Tx, process: &str) -> Result<TextCount> {
    q!(
        tx,
        "SELECT
           CAST(count(CASE WHEN released_at IS NULL AND withheld_at IS NULL THEN 1 END) AS BIGINT)
             AS waiting,
           CAST(count(CASE WHEN released_at IS NOT NULL AND withheld_at IS NULL THEN 1 END)
             AS BIGINT) AS released,
           CAST(count(withheld_at) AS BIGINT) AS withheld
         FROM survey_text WHERE process = $1",
        process
    )
    .one()
    .await
}

/// Everybody may read it, also after it was withheld.
///
/// # Errors
/// Engine errors.
pub async fn set_text_released(tx: &mut Tx, code: &str, at: Ts) -> Result<bool> {
    let set = q!(
        tx,
        "UPDATE survey_text SET released_at = $2, withheld_at = NULL, withheld_rule = NULL
         WHERE code = $1 AND (released_at IS NULL OR withheld_at IS NOT NULL)",
        code,
        at
    );
    Ok(set.exec().await? > 0)
}

/// Nobody may read it, for a rule.
///
/// # Errors
/// Engine errors.
pub async fn set_text_withheld(tx: &mut Tx, code: &str, at: Ts, rule: &str) -> Result<bool> {
    let set = q!(
        tx,
        "UPDATE survey_text SET withheld_at = $2, withheld_rule = $3
         WHERE code = $1 AND withheld_at IS NULL",
        code,
        at,
        rule
    );
    Ok(set.exec().await? > 0)
}
