//! Deleting what a retention rule applies to. What stays of it is a fact: when, and how many.

use kernel::{FileId, ReportId, Ts};
use store::{Doc, Filter, Result, Tx, q};
use uuid::Uuid;

use crate::report::Answered;

/// Deletes how to reach the reporters, and keeps when; answers the reports of which there was
/// something to delete, with their codes.
///
/// # Errors
/// Engine errors.
pub async fn forget_contacts(
    tx: &mut Tx,
    reports: &[ReportId],
    now: Ts,
) -> Result<Vec<(ReportId, String)>> {
    let mut f = Filter::new(
        "SELECT report.id, report.code FROM report JOIN contact ON contact.report = report.id
         WHERE TRUE",
    );
    f.and_in("report.id", reports.to_vec());
    f.text(" ORDER BY report.id");
    let known: Vec<(ReportId, String)> = f.query(tx).all().await?;
    let ids: Vec<ReportId> = known.iter().map(|(id, _)| *id).collect();
    mark(
        tx,
        &ids,
        now,
        "INSERT INTO forgotten (report, contact_at, voices) SELECT id, CAST($? AS BIGINT), 0
         FROM report WHERE TRUE",
        " ON CONFLICT (report) DO UPDATE SET contact_at = excluded.contact_at",
    )
    .await?;
    delete_of(tx, "DELETE FROM contact WHERE TRUE", &ids).await?;
    Ok(known)
}

async fn mark(
    tx: &mut Tx,
    reports: &[ReportId],
    now: Ts,
    begin: &'static str,
    end: &'static str,
) -> Result<()> {
    let mut f = Filter::new("");
    f.bound(begin, now);
    f.and_in("id", reports.to_vec());
    f.text(end);
    f.query(tx).exec().await?;
    Ok(())
}

async fn delete_of(tx: &mut Tx, begin: &'static str, reports: &[ReportId]) -> Result<()> {
    let mut f = Filter::new(begin);
    f.and_in("report", reports.to_vec());
    f.query(tx).exec().await?;
    Ok(())
}

/// Deletes who follows these reports.
///
/// # Errors
/// Engine errors.
pub async fn forget_followers(tx: &mut Tx, codes: &[String]) -> Result<()> {
    let mut f = Filter::new("DELETE FROM follower WHERE target = 'report'");
    f.and_in("target_key", codes.to_vec());
    f.query(tx).exec().await?;
    Ok(())
}

/// Deletes the reporters of these reports, by the addresses they left, from those who follow them.
///
/// # Errors
/// Engine errors.
pub async fn forget_following_reporters(tx: &mut Tx, reports: &[ReportId]) -> Result<()> {
    let mut f = Filter::new(
        "DELETE FROM follower WHERE target = 'report' AND EXISTS (SELECT 1 FROM report
           JOIN contact ON contact.report = report.id AND lower(contact.email) = follower.email
           WHERE report.code = follower.target_key",
    );
    f.and_in("report.id", reports.to_vec());
    f.text(")");
    f.query(tx).exec().await?;
    Ok(())
}

/// Deletes what tells the supporters' devices apart, and keeps their number; of a device with a
/// voice on several reports of one matter also that it counts at another of them, at the last one
/// that is forgotten.
///
/// # Errors
/// Engine errors.
pub async fn forget_devices(tx: &mut Tx, reports: &[ReportId]) -> Result<()> {
    let mut f = Filter::new(
        "INSERT INTO forgotten (report, voices, doubled)
         SELECT s.report, CAST(count(*) AS BIGINT), CAST(sum(CASE WHEN EXISTS
             (SELECT 1 FROM report o JOIN support other ON other.report = o.id
                AND other.device = s.device
              WHERE (o.id = coalesce(own.merged_into, own.id)
                  OR o.merged_into = coalesce(own.merged_into, own.id))
                AND o.id <> s.report AND (o.id > s.report OR NOT (TRUE",
    );
    f.and_in("o.id", reports.to_vec());
    f.text(
        "))) THEN 1 ELSE 0 END) AS BIGINT)
         FROM support s JOIN report own ON own.id = s.report WHERE TRUE",
    );
    f.and_in("s.report", reports.to_vec());
    f.text(
        " GROUP BY s.report ON CONFLICT (report) DO UPDATE
           SET voices = forgotten.voices + excluded.voices,
             doubled = forgotten.doubled + excluded.doubled",
    );
    f.query(tx).exec().await?;
    delete_of(tx, "DELETE FROM support WHERE TRUE", reports).await
}

/// Deletes what shortened reports said before; that they were shortened stays.
///
/// # Errors
/// Engine errors.
pub async fn forget_wordings(tx: &mut Tx, reports: &[ReportId]) -> Result<()> {
    delete_of(tx, "UPDATE wording SET title = NULL, description = NULL WHERE TRUE", reports).await
}

/// A report that stands alone shares its forgotten devices with no other.
///
/// # Errors
/// Engine errors.
pub async fn forget_doubles(tx: &mut Tx, report: ReportId) -> Result<()> {
    q!(
        tx,
        "UPDATE forgotten SET doubled = 0 WHERE report = $1 AND doubled <> 0
           AND NOT EXISTS (SELECT 1 FROM report m WHERE m.merged_into = $1)",
        report
    )
    .exec()
    .await?;
    Ok(())
}

/// What reporters of these reports answered to the questions of their categories: report,
/// category, answers.
///
/// # Errors
/// Engine errors.
pub async fn list_answers(
    tx: &mut Tx,
    reports: &[ReportId],
) -> Result<Vec<(ReportId, String, Doc<Vec<Answered>>)>> {
    let mut f = Filter::new("SELECT id, category, answers FROM report WHERE answers <> '[]'");
    f.and_in("id", reports.to_vec());
    f.query(tx).all().await
}

/// Keeps these answers of reports and no others, and that this has been seen to.
///
/// # Errors
/// Engine errors.
pub async fn keep_answers(
    tx: &mut Tx,
    kept: Vec<(ReportId, Vec<Answered>)>,
    now: Ts,
) -> Result<()> {
    if kept.is_empty() {
        return Ok(());
    }
    let ids: Vec<ReportId> = kept.iter().map(|(id, _)| *id).collect();
    let mut f = Filter::new("UPDATE report SET answers = CASE id");
    for (id, answers) in kept {
        f.bound(" WHEN $?", id);
        f.bound(" THEN $?", Doc(answers));
    }
    f.text(" ELSE answers END WHERE TRUE");
    f.and_in("id", ids.clone());
    f.query(tx).exec().await?;
    mark(
        tx,
        &ids,
        now,
        "INSERT INTO forgotten (report, answers_at, voices) SELECT id, CAST($? AS BIGINT), 0
         FROM report WHERE TRUE",
        " ON CONFLICT (report) DO UPDATE SET answers_at = excluded.answers_at",
    )
    .await
}

/// Deletes the addresses of contractors, what reporters answered when they were asked, what others
/// said that nobody released, and the further keys to own pages; that there was an errand, an answer
/// and an objection stays.
///
/// # Errors
/// Engine errors.
pub async fn forget_exchanges(tx: &mut Tx, reports: &[ReportId]) -> Result<()> {
    delete_of(tx, "UPDATE errand SET email = '' WHERE email <> ''", reports).await?;
    delete_of(tx, "UPDATE inquiry SET answer = NULL WHERE answer IS NOT NULL", reports).await?;
    delete_of(tx, "UPDATE dispute SET text = '' WHERE released_at IS NULL", reports).await?;
    delete_of(tx, "DELETE FROM own_key WHERE TRUE", reports).await
}

/// The pictures of these reports, of disputes about them, and from outside.
///
/// # Errors
/// Engine errors.
pub async fn list_files_of(tx: &mut Tx, reports: &[ReportId]) -> Result<Vec<FileId>> {
    let mut f = Filter::new("SELECT file FROM report_picture WHERE TRUE");
    f.and_in("report", reports.to_vec());
    f.text(" UNION SELECT file FROM dispute WHERE file IS NOT NULL");
    f.and_in("report", reports.to_vec());
    f.text(" UNION SELECT file FROM field_act WHERE file IS NOT NULL");
    f.and_in("report", reports.to_vec());
    f.query(tx).scalars().await
}

/// Takes the pictures out of these reports, and keeps when.
///
/// # Errors
/// Engine errors.
pub async fn forget_pictures(tx: &mut Tx, reports: &[ReportId], now: Ts) -> Result<()> {
    mark(
        tx,
        reports,
        now,
        "INSERT INTO forgotten (report, pictures_at, voices) SELECT id, CAST($? AS BIGINT), 0
         FROM report WHERE TRUE",
        " ON CONFLICT (report) DO UPDATE SET pictures_at = excluded.pictures_at",
    )
    .await?;
    delete_of(tx, "DELETE FROM report_picture WHERE TRUE", reports).await?;
    delete_of(tx, "UPDATE dispute SET file = NULL WHERE TRUE", reports).await?;
    delete_of(tx, "UPDATE field_act SET file = NULL WHERE TRUE", reports).await
}

/// Deletes whole reports with all that hangs on them.
///
/// # Errors
/// Engine errors.
pub async fn delete_reports(tx: &mut Tx, reports: &[ReportId]) -> Result<()> {
    let mut f = Filter::new("DELETE FROM report WHERE TRUE");
    f.and_in("id", reports.to_vec());
    f.query(tx).exec().await?;
    Ok(())
}

/// Deletes where these reports stood on lists before a day, and who told about them before a
/// moment.
///
/// # Errors
/// Engine errors.
pub async fn forget_field_work(
    tx: &mut Tx,
    reports: &[ReportId],
    day: &str,
    before: Ts,
) -> Result<()> {
    let mut f = Filter::new("DELETE FROM field_stop WHERE TRUE");
    f.and("day < $?", day.to_owned());
    f.and_in("report", reports.to_vec());
    f.query(tx).exec().await?;
    let mut f = Filter::new("UPDATE field_act SET person = ");
    f.bound("$? WHERE TRUE", Uuid::nil());
    f.and("taken_at < $?", before);
    f.and_in("report", reports.to_vec());
    f.query(tx).exec().await?;
    Ok(())
}
