//! What the room holds of somebody with an account: their timeline, everything, and its end.

use kernel::{PersonId, ReportId, Ts};
use serde::Serialize;
use store::{Filter, Result, Tx, q};

/// What happened to the reports of an author.
pub const HAPPENED: &str =
    "SELECT 'received' AS what, code AS key, title, received_at AS at FROM report
     WHERE author = $1
   UNION ALL SELECT 'started', code, title, started_at FROM report
     WHERE author = $1 AND started_at IS NOT NULL
   UNION ALL SELECT 'closed', code, title, closed_at FROM report
     WHERE author = $1 AND closed_at IS NOT NULL
   UNION ALL SELECT 'asked', r.code, r.title, i.asked_at FROM inquiry i
     JOIN report r ON r.id = i.report WHERE r.author = $1";

/// Reports of an account, and those without one whose reporter has its address.
///
/// # Errors
/// Engine errors.
pub async fn list_reports_of(tx: &mut Tx, author: PersonId, email: &str) -> Result<Vec<ReportId>> {
    q!(
        tx,
        "SELECT id FROM report WHERE author = $1
         UNION SELECT c.report FROM contact c JOIN report r ON r.id = c.report
           WHERE r.author IS NULL AND c.email IS NOT NULL AND lower(c.email) = $2",
        author,
        email
    )
    .scalars()
    .await
}

/// Deletes what is the person's alone: what they follow, their views, and the links to the own
/// pages of their reports.
///
/// # Errors
/// Engine errors.
pub async fn delete_belongings(
    tx: &mut Tx,
    person: PersonId,
    email: &str,
    reports: &[ReportId],
) -> Result<()> {
    q!(tx, "DELETE FROM follower WHERE email = $1", email).exec().await?;
    q!(tx, "DELETE FROM saved_view WHERE owner = $1", person).exec().await?;
    let mut f = Filter::new("DELETE FROM own_key WHERE TRUE");
    f.and_in("report", reports.to_vec());
    f.query(tx).exec().await?;
    Ok(())
}

/// Takes the account out of the reports it wrote and works on.
///
/// # Errors
/// Engine errors.
pub async fn part_from_reports(tx: &mut Tx, person: PersonId) -> Result<()> {
    q!(tx, "UPDATE report SET author = NULL WHERE author = $1", person).exec().await?;
    q!(tx, "UPDATE report SET assignee = NULL WHERE assignee = $1", person).exec().await?;
    Ok(())
}

macro_rules! exported {
    ($($(#[$doc:meta])* $name:ident / $query:ident ($($by:ident: $type:ty),+) = $sql:literal {
        $($field:ident: $kind:ty),+ $(,)?
    })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Serialize, sqlx::FromRow)]
        #[expect(missing_docs, reason = "the columns of the table")]
        pub struct $name {
            $(pub $field: $kind),+
        }

        $(#[$doc])*
        ///
        /// # Errors
        /// Engine errors.
        pub async fn $query(tx: &mut Tx, $($by: $type),+) -> Result<Vec<$name>> {
            q!(tx, $sql, $($by),+).all().await
        }
    )+};
}

exported! {
    /// The reports of an account.
    ExportedReport / export_reports (person: PersonId, email: &str) =
        "SELECT code, title, description, answers, address, received_at, closed_at FROM report
         WHERE author = $1 OR (author IS NULL AND id IN
           (SELECT report FROM contact WHERE lower(email) = $2))
         ORDER BY received_at, id" {
        code: String, title: String, description: String, answers: String,
        address: Option<String>, received_at: Ts, closed_at: Option<Ts>,
    }
    /// How to reach the reporter.
    ExportedContact / export_contacts (person: PersonId, email: &str) =
        "SELECT r.code, c.name, c.email, c.phone, c.created_at FROM contact c
         JOIN report r ON r.id = c.report
         WHERE r.author = $1 OR (r.author IS NULL AND lower(c.email) = $2)
         ORDER BY c.created_at, r.code" {
        code: String, name: Option<String>, email: Option<String>, phone: Option<String>,
        created_at: Ts,
    }
    /// What an address follows.
    ExportedFollower / export_followers (email: &str) =
        "SELECT email, target, target_key, lang, created_at, confirmed_at FROM follower
         WHERE email = $1 ORDER BY created_at, id" {
        email: String, target: String, target_key: String, lang: String, created_at: Ts,
        confirmed_at: Option<Ts>,
    }
    /// Questions to the reporter, with the answers.
    ExportedInquiry / export_inquiries (person: PersonId) =
        "SELECT r.code, i.text, i.asked_at, i.answer, i.answered_at FROM inquiry i
         JOIN report r ON r.id = i.report WHERE r.author = $1 ORDER BY i.asked_at, i.id" {
        code: String, text: String, asked_at: Ts, answer: Option<String>,
        answered_at: Option<Ts>,
    }
    /// What stood in reports before personal data were taken out.
    ExportedWording / export_wordings (person: PersonId) =
        "SELECT r.code, w.title, w.description, w.reason, w.at FROM wording w
         JOIN report r ON r.id = w.report WHERE r.author = $1 ORDER BY w.at, r.code" {
        code: String, title: Option<String>, description: Option<String>, reason: String, at: Ts,
    }
    /// Where somebody who works outside was to be.
    ExportedStop / export_stops (person: PersonId) =
        "SELECT person, day, crew, planned_at FROM field_stop WHERE person = $1
         ORDER BY planned_at, nr" {
        person: Option<PersonId>, day: String, crew: String, planned_at: Ts,
    }
    /// What somebody who works outside told.
    ExportedAct / export_acts (person: PersonId) =
        "SELECT person, act, happened_at, text FROM field_act WHERE person = $1
         ORDER BY happened_at, key" {
        person: PersonId, act: String, happened_at: Ts, text: String,
    }
    /// Searches somebody gave a name.
    ExportedView / export_views (person: PersonId) =
        "SELECT name, query, created_at FROM saved_view WHERE owner = $1 ORDER BY name" {
        name: String, query: String, created_at: Ts,
    }
    /// Orders to an address outside.
    ExportedErrand / export_errands (email: &str) =
        "SELECT email, contractor, message, ordered_at FROM errand WHERE lower(email) = $1
         ORDER BY ordered_at, id" {
        email: String, contractor: String, message: String, ordered_at: Ts,
    }
}
