//! What was written and decided about somebody's applications, for their export. What clerks note
//! among themselves and a decision that was not sent yet are left out.

use kernel::{PersonId, Ts};
use serde::Serialize;
use store::{Result, Tx, q};

macro_rules! exported {
    ($($(#[$doc:meta])* $name:ident / $query:ident = $sql:literal {
        $($field:ident: $kind:ty),+ $(,)?
    })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Serialize, sqlx::FromRow)]
        pub struct $name {
            $($field: $kind),+
        }

        $(#[$doc])*
        ///
        /// # Errors
        /// Engine errors.
        pub async fn $query(tx: &mut Tx, person: PersonId) -> Result<Vec<$name>> {
            q!(tx, $sql, person).all().await
        }
    )+};
}
pub(super) use exported;

exported! {
    /// Messages between the department and the applicant.
    ExportedMessage / export_messages =
        "SELECT a.reference, m.kind, m.department, m.at, m.text FROM case_message m
         JOIN application_case c ON c.id = m.case_id JOIN application a ON a.id = c.application
         WHERE a.person = $1 AND m.kind <> 'note' ORDER BY m.at, m.id" {
        reference: String, kind: String, department: String, at: Ts, text: String,
    }
    /// What was asked for, and the answers.
    ExportedRequest / export_requests =
        "SELECT a.reference, r.department, r.at, r.text, r.field, r.answered_at, r.answer
         FROM case_request r
         JOIN application_case c ON c.id = r.case_id JOIN application a ON a.id = c.application
         WHERE a.person = $1 ORDER BY r.at, r.id" {
        reference: String, department: String, at: Ts, text: String, field: Option<String>,
        answered_at: Option<Ts>,
        answer: Option<String>,
    }
    /// Why silence approves later.
    ExportedExtension / export_extensions =
        "SELECT a.reference, e.department, e.at, e.days, e.reason FROM case_extension e
         JOIN application_case c ON c.id = e.case_id JOIN application a ON a.id = c.application
         WHERE a.person = $1 ORDER BY e.at, e.case_id" {
        reference: String, department: String, at: Ts, days: i64, reason: String,
    }
    /// Decisions that were sent.
    ExportedDecision / export_decisions =
        "SELECT a.reference, d.outcome, d.department, d.sent_at, d.data, d.words, d.letter
         FROM case_decision d
         JOIN application_case c ON c.id = d.case_id JOIN application a ON a.id = c.application
         WHERE a.person = $1 AND d.sent_at IS NOT NULL ORDER BY d.at, d.id" {
        reference: String, outcome: String, department: String, sent_at: Option<Ts>,
        data: String, words: String, letter: String,
    }
    /// Letters that were sent; their files lie in the mailbox.
    ExportedLetter / export_letters =
        "SELECT a.reference, l.occasion, l.printed_at AS sent_at, l.words FROM case_letter l
         JOIN application_case c ON c.id = l.case_id JOIN application a ON a.id = c.application
         WHERE a.person = $1 AND l.printed_at IS NOT NULL ORDER BY l.made_at, l.id" {
        reference: String, occasion: String, sent_at: Option<Ts>, words: String,
    }
    /// Permits.
    ExportedPermit / export_permits =
        "SELECT a.reference, p.number, p.data, p.code, p.plate, p.site, p.valid_from, p.valid_until,
                p.revoked_why, p.revoked_letter FROM permit p
         JOIN application_case c ON c.id = p.case_id JOIN application a ON a.id = c.application
         WHERE a.person = $1 ORDER BY p.made_at, p.id" {
        reference: String, number: String, data: String, code: Option<String>,
        plate: Option<String>, revoked_why: Option<String>, revoked_letter: Option<String>,
        site: Option<String>, valid_from: String, valid_until: Option<String>,
    }
    /// What the holder changed.
    ExportedChange / export_changes =
        "SELECT p.number, h.at, h.was, h.became FROM permit_change h
         JOIN permit p ON p.id = h.permit
         JOIN application_case c ON c.id = p.case_id JOIN application a ON a.id = c.application
         WHERE a.person = $1 ORDER BY h.at, h.id" {
        number: String, at: Ts, was: String, became: String,
    }
}
