//! Marks: what is counted of the responses.

use store::{Filter, Result, Tx, q};

use crate::survey::{Mark, ResponseId};

/// Stores the marks of a response.
///
/// # Errors
/// Engine errors.
pub async fn insert_marks(
    tx: &mut Tx,
    response: ResponseId,
    process: &str,
    marks: Vec<Mark>,
) -> Result<()> {
    for mark in marks {
        q!(
            tx,
            "INSERT INTO survey_mark (response, process, question, value, points)
             VALUES ($1, $2, $3, $4, $5)",
            response,
            process,
            mark.question,
            mark.value,
            mark.points
        )
        .later()
        .await?;
    }
    Ok(())
}

/// Deletes the marks of a response.
///
/// # Errors
/// Engine errors.
pub async fn delete_marks(tx: &mut Tx, response: ResponseId) -> Result<()> {
    q!(tx, "DELETE FROM survey_mark WHERE response = $1", response).later().await
}

/// How many left a mark.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct CountRow {
    /// Key of the question; empty for having taken part.
    pub question: String,
    /// The answer; empty for having answered.
    pub value: String,
    /// How many.
    pub people: i64,
    /// Points together.
    pub points: i64,
}

/// The counts of everybody, or of those who gave one answer to a question.
///
/// # Errors
/// Engine errors.
pub async fn list_counts(
    tx: &mut Tx,
    process: &str,
    group: Option<&(String, String)>,
) -> Result<Vec<CountRow>> {
    let mut f = Filter::new(
        "SELECT question, value, CAST(count(*) AS BIGINT) AS people,
           CAST(coalesce(sum(points), 0) AS BIGINT) AS points
         FROM survey_mark WHERE ",
    );
    f.bound("process = $?", process.to_owned());
    if let Some((question, value)) = group {
        f.bound(
            " AND response IN (SELECT g.response FROM survey_mark g WHERE g.process = $?",
            process.to_owned(),
        );
        f.bound(" AND g.question = $?", question.clone());
        f.bound(" AND g.value = $?)", value.clone());
    }
    f.text(" GROUP BY question, value");
    f.query(tx).all().await
}
