//! Everything said and done about the cases of an application, in one query.

use kernel::{FileId, PersonId, Ts};
use store::{Result, Tx, q};
use uuid::Uuid;

use crate::{
    application::{ApplicationId, CaseId},
    deciding::{Attached, Extension, Leg, Message, PermitId, Request, RequestId, post::Occasion},
};

/// A row of any kind.
#[derive(Debug, Clone, sqlx::FromRow)]
struct Line {
    kind: String,
    case_id: Option<CaseId>,
    id: Uuid,
    at: Ts,
    clerk: Option<PersonId>,
    department: String,
    text: String,
    other: Option<String>,
    due_at: Option<Ts>,
    ended_at: Option<Ts>,
    withdrawn_at: Option<Ts>,
    row: i64,
    field: Option<String>,
    about: Option<Uuid>,
}

/// A permit as lists show it.
#[derive(Debug, Clone)]
pub struct PermitLine {
    /// Id.
    pub id: PermitId,
    /// Number.
    pub number: String,
    /// First day.
    pub valid_from: String,
    /// Last day.
    pub valid_until: Option<String>,
    /// Since when it may be used.
    pub issued_at: Option<Ts>,
    /// Revoked.
    pub revoked_at: Option<Ts>,
}

/// A letter that was printed.
#[derive(Debug, Clone, Copy)]
pub struct LetterLine {
    /// Its place among the letters of the application, from 1: the same for ever.
    pub nr: usize,
    /// What it is about.
    pub occasion: Occasion,
    /// Its date.
    pub at: Ts,
}

/// What was said and done about one case.
#[derive(Debug, Clone, Default)]
pub struct Record {
    /// Words of both sides and notes, oldest first.
    pub messages: Vec<Message>,
    /// Requests, oldest first.
    pub requests: Vec<Request>,
    /// Hand-overs, oldest first.
    pub legs: Vec<Leg>,
    /// Keys of what is ticked.
    pub checked: Vec<String>,
    /// Permits by number.
    pub permits: Vec<PermitLine>,
    /// Whether silence approves later, and why.
    pub extension: Option<Extension>,
    /// Files of the application, whoever's case it is.
    pub files: Vec<Attached>,
    /// Letters that were printed, oldest first.
    pub letters: Vec<LetterLine>,
}

/// The records of all cases of an application.
#[derive(Debug, Clone, Default)]
pub struct Records {
    lines: Vec<Line>,
}

impl Records {
    /// The record of one case.
    #[must_use]
    pub fn of(&self, case: CaseId) -> Record {
        let mut record = Record::default();
        let mut letters = 0;
        for line in &self.lines {
            letters += usize::from(line.kind == "letter");
            if line.case_id.is_none_or(|id| id == case) {
                record.add(line.clone(), letters);
            }
        }
        record
    }
}

impl Record {
    fn add(&mut self, line: Line, nr: usize) {
        let Line { at, clerk, department, text, case_id, .. } = line;
        match line.kind.as_str() {
            "request" => self.requests.push(Request {
                id: RequestId(line.id),
                case: case_id.unwrap_or(CaseId(Uuid::nil())),
                at,
                department,
                text,
                due_at: line.due_at.unwrap_or(at),
                answered_at: line.ended_at,
                answer: line.other,
                field: line.field,
                withdrawn_at: line.withdrawn_at,
            }),
            "leg" => self.legs.push(Leg {
                at,
                from_department: line.other.unwrap_or_default(),
                department,
                reason: text,
            }),
            "letter" => {
                let occasion = Occasion::from_name(&text).filter(|_| line.ended_at.is_some());
                self.letters.extend(occasion.map(|occasion| LetterLine { nr, occasion, at }));
            }
            "check" => self.checked.push(text),
            "extension" => {
                self.extension = Some(Extension { at, days: line.row, reason: text });
            }
            "permit" => self.permits.push(PermitLine {
                id: PermitId(line.id),
                number: text,
                valid_from: department,
                valid_until: line.other,
                issued_at: line.due_at,
                revoked_at: line.ended_at,
            }),
            "file" => self.files.push(Attached {
                file: FileId(line.id),
                field: department,
                row: line.row,
                request: line.about.map(RequestId),
                name: text,
                path: crate::store::path(
                    &line.other.unwrap_or_default(),
                    line.due_at.is_none_or(|width| width.0 == 0),
                ),
            }),
            _ => self.messages.push(Message { kind: line.kind, at, clerk, department, text }),
        }
    }
}

/// Everything said and done about the cases of an application.
///
/// # Errors
/// Engine errors.
pub async fn list_records(tx: &mut Tx, application: ApplicationId) -> Result<Records> {
    let lines = q!(
        tx,
        "WITH mine AS (SELECT id FROM application_case WHERE application = $1)
         SELECT kind, case_id, id, at, clerk, department, text, CAST(NULL AS TEXT) AS other,
           CAST(NULL AS BIGINT) AS due_at, CAST(NULL AS BIGINT) AS ended_at,
           CAST(NULL AS BIGINT) AS withdrawn_at, CAST(0 AS BIGINT) AS row,
           CAST(NULL AS TEXT) AS field, CAST(NULL AS UUID) AS about
         FROM case_message WHERE case_id IN (SELECT id FROM mine)
         UNION ALL
         SELECT 'request', case_id, id, at, clerk, department, text, answer, due_at, answered_at,
           withdrawn_at, 0, field, NULL FROM case_request WHERE case_id IN (SELECT id FROM mine)
         UNION ALL
         SELECT 'leg', case_id, id, at, clerk, department, reason, from_department, NULL, NULL,
           NULL, 0, NULL, NULL FROM case_leg WHERE case_id IN (SELECT id FROM mine)
         UNION ALL
         SELECT 'check', case_id, case_id, at, clerk, '', item, NULL, NULL, NULL, NULL, 0,
           NULL, NULL
         FROM case_check WHERE case_id IN (SELECT id FROM mine)
         UNION ALL
         SELECT 'extension', case_id, case_id, at, clerk, department, reason, NULL, NULL, NULL,
           NULL, days, NULL, NULL FROM case_extension WHERE case_id IN (SELECT id FROM mine)
         UNION ALL
         SELECT 'permit', case_id, id, made_at, NULL, valid_from, number, valid_until, issued_at,
           revoked_at, NULL, 0, NULL, NULL FROM permit WHERE case_id IN (SELECT id FROM mine)
         UNION ALL
         SELECT 'letter', case_id, id, made_at, NULL, '', occasion, NULL, NULL, printed_at, NULL, 0,
           NULL, NULL
         FROM case_letter WHERE case_id IN (SELECT id FROM mine)
         UNION ALL
         SELECT 'file', NULL, a.file, a.nr, NULL, a.field, a.name, f.token, f.width, NULL, NULL,
           a.row, NULL, a.request FROM application_file a JOIN file f ON f.id = a.file
         WHERE a.application = $1 AND f.deleted_at IS NULL
         ORDER BY at, row, id",
        application
    );
    Ok(Records { lines: lines.all().await? })
}
