//! What somebody answered in surveys with an account: found by making its hash again.

use kernel::Ts;
use serde::Serialize;
use store::{Doc, Filter, Result, Tx};

use crate::survey::Answers;

#[derive(sqlx::FromRow)]
struct ResponseRow {
    process: String,
    draft: Option<Doc<Answers>>,
    answers: Option<Doc<Answers>>,
    touched_at: Ts,
}

/// The answers of a person, for them to take away.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the columns of the table")]
pub struct OwnResponse {
    pub process: String,
    pub draft: Option<Answers>,
    pub answers: Option<Answers>,
    pub touched_at: Ts,
}

/// What a person wrote in a survey, for them to take away.
#[derive(Debug, Serialize, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns of the table")]
pub struct OwnText {
    pub process: String,
    pub question: String,
    pub text: String,
    pub at: Ts,
}

/// The answers of the account behind the hashes, one of them for each process, and the words.
///
/// # Errors
/// Engine errors.
pub async fn export_surveys(
    tx: &mut Tx,
    voters: Vec<Vec<u8>>,
) -> Result<(Vec<OwnResponse>, Vec<OwnText>)> {
    if voters.is_empty() {
        return Ok(Default::default());
    }
    let mut f =
        Filter::new("SELECT process, draft, answers, touched_at FROM survey_response WHERE TRUE");
    f.and_in("voter", voters.clone());
    f.text(" ORDER BY process");
    let rows = f.query(tx).all::<ResponseRow>().await?;
    let own = |row: ResponseRow| OwnResponse {
        process: row.process,
        draft: row.draft.map(|draft| draft.0),
        answers: row.answers.map(|answers| answers.0),
        touched_at: row.touched_at,
    };
    let mut f = Filter::new(
        "SELECT t.process, t.question, t.text, t.at FROM survey_text t
         JOIN survey_response r ON r.id = t.response WHERE TRUE",
    );
    f.and_in("r.voter", voters);
    f.text(" ORDER BY t.process, t.question");
    let texts = f.query(tx).all().await?;
    Ok((rows.into_iter().map(own).collect(), texts))
}
