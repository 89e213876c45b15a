//! What is due for deletion, and its deletion.

use kernel::{FileId, Ts};
use store::{Doc, Filter, Result, Tx, q};
use uuid::Uuid;

use super::Version;
use crate::{
    Answers,
    application::ApplicationId,
    retention::{Periods, Rule, before},
};

/// The versions of services of which applications are over.
///
/// # Errors
/// Engine errors.
pub async fn list_versions_over(tx: &mut Tx) -> Result<Vec<Version>> {
    q!(
        tx,
        "SELECT v.service, v.version, v.text, v.hash FROM service_version AS v
         WHERE EXISTS (SELECT 1 FROM application AS a WHERE a.service = v.service
           AND a.version = v.version AND a.ended_at IS NOT NULL)
         ORDER BY v.service, v.version"
    )
    .all()
    .await
}

/// An application a rule applies to.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Due {
    /// Its id.
    pub id: ApplicationId,
    /// Its number.
    pub reference: String,
    /// Key of its service.
    pub service: String,
    /// Version of its service.
    pub version: i64,
    /// When it was over.
    pub ended_at: Ts,
    /// Last day of what was issued.
    pub valid_until: Option<String>,
    /// The longest of the shorter periods that was applied.
    pub shortened_days: i64,
}

/// What was issued and holds, in the text of a day.
const HOLDING: &str = " AND NOT EXISTS (SELECT 1 FROM permit AS p JOIN application_case AS c
    ON c.id = p.case_id WHERE c.application = a.id AND p.issued_at IS NOT NULL
    AND p.revoked_at IS NULL AND (p.valid_until >= ";

/// Applications a rule applies to at the moment `at`, in the order of their ids.
///
/// # Errors
/// Engine errors.
pub async fn list_due(
    tx: &mut Tx,
    rule: Rule,
    periods: &Periods,
    at: Ts,
    limit: i64,
) -> Result<Vec<Due>> {
    let mut f = Filter::new(
        "SELECT a.id, a.reference, a.service, a.version, a.ended_at,
           (SELECT max(p.valid_until) FROM permit AS p JOIN application_case AS c
             ON c.id = p.case_id WHERE c.application = a.id AND p.issued_at IS NOT NULL
             AND p.revoked_at IS NULL) AS valid_until, a.shortened_days
         FROM application AS a WHERE a.ended_at IS NOT NULL AND (FALSE",
    );
    for kept in &periods.kept {
        let whole = [kept.days];
        let all = if rule == Rule::Answers { kept.shorter.as_slice() } else { &whole };
        for days in all {
            let over = before(at, *days);
            f.bound(" OR (a.service = $?", kept.service.as_str());
            f.and("a.version = $?", kept.version).and("a.ended_at < $?", over);
            if rule == Rule::Answers {
                f.and("a.shortened_days < $?", i64::from(*days));
            }
            f.text(HOLDING).bound("$?", over.date(&periods.zone).to_string());
            f.text(if kept.endless { " OR p.valid_until IS NULL)))" } else { ")))" });
        }
    }
    f.text(")");
    if rule != Rule::Answers {
        // What somebody owes, or the town owes them, is not over.
        f.text(
            " AND NOT EXISTS (SELECT 1 FROM payment_due AS d WHERE d.application = a.id
                AND (d.paid_by IS NULL AND d.withdrawn_at IS NULL
                  OR EXISTS (SELECT 1 FROM payment AS p JOIN payment_task AS t ON t.payment = p.id
                    WHERE p.due = d.id AND t.closed_at IS NULL)
                  OR EXISTS (SELECT 1 FROM payment AS p JOIN payment_refund AS r ON r.payment = p.id
                    WHERE p.due = d.id AND r.paid_out_at IS NULL)))",
        );
    }
    f.bound(" ORDER BY a.id LIMIT $?", limit);
    f.query(tx).all().await
}

/// A file of an application.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Held {
    /// The application.
    pub application: ApplicationId,
    /// The file.
    pub file: FileId,
    /// Key of the field, in a group `group.field`.
    pub field: String,
}

/// The files of these applications.
///
/// # Errors
/// Engine errors.
pub async fn list_files(tx: &mut Tx, applications: &[ApplicationId]) -> Result<Vec<Held>> {
    // The sheets of letters are files, too; they are of no field.
    let mut f = Filter::new(
        "SELECT application, file, field FROM (
           SELECT application, file, field FROM application_file WHERE application IS NOT NULL
           UNION ALL SELECT c.application, l.file, '' FROM case_letter AS l
             JOIN application_case AS c ON c.id = l.case_id WHERE l.file IS NOT NULL
         ) AS held WHERE TRUE",
    );
    f.and_in("application", applications.to_vec());
    f.text(" ORDER BY application, field, file");
    f.query(tx).all().await
}

/// Deletes applications with everything that hangs on them. Bills stay, and name nobody any more.
///
/// # Errors
/// Engine errors.
pub async fn delete_applications(tx: &mut Tx, applications: &[ApplicationId]) -> Result<()> {
    let mut f = Filter::new("DELETE FROM application WHERE TRUE");
    f.and_in("id", applications.to_vec());
    f.query(tx).exec().await?;
    Ok(())
}

/// Answers, as they stand in an application or on what was issued.
#[derive(Debug, sqlx::FromRow)]
pub struct HeldAnswers {
    /// The application.
    pub application: ApplicationId,
    /// What was issued; none where it is the application itself.
    pub permit: Option<Uuid>,
    /// The answers.
    pub answers: Doc<Answers>,
}

/// The answers of these applications, and what stands on what was issued for them.
///
/// # Errors
/// Engine errors.
pub async fn list_answers(tx: &mut Tx, applications: &[ApplicationId]) -> Result<Vec<HeldAnswers>> {
    let mut f = Filter::new(
        "SELECT application, permit, answers FROM (
           SELECT id AS application, CAST(NULL AS UUID) AS permit, answers FROM application
           UNION ALL SELECT c.application, p.id, p.data FROM permit AS p
             JOIN application_case AS c ON c.id = p.case_id) AS held WHERE TRUE",
    );
    f.and_in("application", applications.to_vec());
    f.query(tx).all().await
}

/// Stores answers of which some were taken out.
///
/// # Errors
/// Engine errors.
pub async fn put_answers(tx: &mut Tx, held: Vec<HeldAnswers>) -> Result<()> {
    for one in held {
        match one.permit {
            None => {
                q!(
                    tx,
                    "UPDATE application SET answers = $2 WHERE id = $1",
                    one.application,
                    one.answers
                )
                .later()
                .await?;
            }
            Some(permit) => {
                q!(tx, "UPDATE permit SET data = $2 WHERE id = $1", permit, one.answers)
                    .later()
                    .await?;
            }
        }
    }
    Ok(())
}

/// Notes up to which period the answers of an application were forgotten.
///
/// # Errors
/// Engine errors.
pub async fn mark_shortened(tx: &mut Tx, application: ApplicationId, days: i64) -> Result<()> {
    q!(tx, "UPDATE application SET shortened_days = $2 WHERE id = $1", application, days)
        .later()
        .await
}

/// A bill whose application is gone.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Book {
    /// Its id.
    pub id: Uuid,
    /// Its reference.
    pub reference: String,
}

/// Bills whose application is gone, and of which nothing happened since.
///
/// # Errors
/// Engine errors.
pub async fn list_books(tx: &mut Tx, before: Ts, limit: i64) -> Result<Vec<Book>> {
    q!(
        tx,
        "SELECT d.id, d.reference FROM payment_due AS d
         WHERE d.application IS NULL AND d.asked_at < $1
           AND NOT EXISTS (SELECT 1 FROM payment AS p WHERE p.due = d.id
             AND (p.created_at >= $1 OR p.paid_at >= $1 OR p.returned_at >= $1))
           AND NOT EXISTS (SELECT 1 FROM payment AS p JOIN payment_refund AS r ON r.payment = p.id
             WHERE p.due = d.id AND (r.paid_out_at IS NULL OR r.paid_out_at >= $1))
           AND NOT EXISTS (SELECT 1 FROM payment AS p JOIN payment_task AS t ON t.payment = p.id
             WHERE p.due = d.id AND t.closed_at IS NULL)
         ORDER BY d.id LIMIT $2",
        before,
        limit
    )
    .all()
    .await
}

/// Deletes bills with everything that was booked for them.
///
/// # Errors
/// Engine errors.
pub async fn delete_books(tx: &mut Tx, dues: &[Uuid]) -> Result<()> {
    const OF: &str = " IN (SELECT id FROM payment WHERE TRUE";
    for from in [
        "DELETE FROM payment_booking WHERE payment",
        "DELETE FROM payment_refund WHERE payment",
        "DELETE FROM payment_task WHERE payment",
    ] {
        let mut f = Filter::new(from);
        f.text(OF).and_in("due", dues.to_vec());
        f.text(")");
        f.query(tx).exec().await?;
    }
    for (from, column) in
        [("DELETE FROM payment WHERE TRUE", "due"), ("DELETE FROM payment_due WHERE TRUE", "id")]
    {
        let mut f = Filter::new(from);
        f.and_in(column, dues.to_vec());
        f.query(tx).exec().await?;
    }
    Ok(())
}
