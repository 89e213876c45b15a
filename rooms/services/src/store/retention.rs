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

/// Answers, wherever they stand.
#[derive(Debug, sqlx::FromRow)]
pub struct HeldAnswers {
    /// The application.
    pub application: ApplicationId,
    /// `sent` with the application, `entered` by a clerk with a decision, on what was `issued`, or
    /// `was` and `became` of a change of that.
    pub place: String,
    /// The application, decision, permit or change.
    pub id: Uuid,
    /// The answers.
    pub answers: Doc<Answers>,
}

/// The answers of these applications: as they were sent, as a clerk entered them, and as they stand
/// on what was issued, now and before each change.
///
/// # Errors
/// Engine errors.
pub async fn list_answers(tx: &mut Tx, applications: &[ApplicationId]) -> Result<Vec<HeldAnswers>> {
    let mut f = Filter::new(
        "SELECT application, place, id, answers FROM (
           SELECT id AS application, 'sent' AS place, id, answers FROM application
           UNION ALL SELECT c.application, 'entered', d.id, d.data FROM case_decision AS d
             JOIN application_case AS c ON c.id = d.case_id
           UNION ALL SELECT c.application, 'issued', p.id, p.data FROM permit AS p
             JOIN application_case AS c ON c.id = p.case_id
           UNION ALL SELECT c.application, 'was', h.id, h.was FROM permit_change AS h
             JOIN permit AS p ON p.id = h.permit JOIN application_case AS c ON c.id = p.case_id
           UNION ALL SELECT c.application, 'became', h.id, h.became FROM permit_change AS h
             JOIN permit AS p ON p.id = h.permit JOIN application_case AS c ON c.id = p.case_id
         ) AS held WHERE TRUE",
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
        let sql = match one.place.as_str() {
            "entered" => "UPDATE case_decision SET data = $2 WHERE id = $1",
            "issued" => "UPDATE permit SET data = $2 WHERE id = $1",
            "was" => "UPDATE permit_change SET was = $2 WHERE id = $1",
            "became" => "UPDATE permit_change SET became = $2 WHERE id = $1",
            _ => "UPDATE application SET answers = $2 WHERE id = $1",
        };
        q!(tx, sql, one.id, one.answers).later().await?;
    }
    Ok(())
}

/// Takes out what was answered later about these fields of an application. That it was asked and
/// answered stays.
///
/// # Errors
/// Engine errors.
pub async fn clear_later_answers(
    tx: &mut Tx,
    application: ApplicationId,
    fields: &[String],
) -> Result<()> {
    let mut f = Filter::new("UPDATE case_request SET answer = NULL WHERE answer IS NOT NULL");
    f.and_in("field", fields.to_vec());
    f.bound(
        " AND case_id IN (SELECT id FROM application_case WHERE application = $?)",
        application,
    );
    f.query(tx).later().await
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
