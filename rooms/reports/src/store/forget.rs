//! Deleting what a retention rule applies to. What stays of it is a fact: when, and how many.

use kernel::{FileId, ReportId, Ts};
use store::{Filter, Result, Tx};
use uuid::Uuid;

/// Deletes how to reach the reporters, and keeps when.
///
/// # Errors
/// Engine errors.
pub async fn forget_contacts(tx: &mut Tx, reports: &[ReportId], now: Ts) -> Result<()> {
    mark(
        tx,
        reports,
        now,
        "INSERT INTO forgotten (report, contact_at, voices) SELECT id, CAST($? AS BIGINT), 0
         FROM report WHERE TRUE",
        " ON CONFLICT (report) DO UPDATE SET contact_at = excluded.contact_at",
    )
    .await?;
    delete_of(tx, "DELETE FROM contact WHERE TRUE", reports).await
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

/// Deletes what tells the supporters' devices apart, and keeps their number.
///
/// # Errors
/// Engine errors.
pub async fn forget_devices(tx: &mut Tx, reports: &[ReportId]) -> Result<()> {
    let mut f = Filter::new(
        "INSERT INTO forgotten (report, voices) SELECT report, CAST(count(*) AS BIGINT)
         FROM support WHERE TRUE",
    );
    f.and_in("report", reports.to_vec());
    f.text(
        " GROUP BY report ON CONFLICT (report) DO UPDATE
           SET voices = forgotten.voices + excluded.voices",
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

/// Deletes the addresses of contractors, what reporters answered, and the further keys to their
/// own pages; that there was an errand and an answer stays.
///
/// # Errors
/// Engine errors.
pub async fn forget_exchanges(tx: &mut Tx, reports: &[ReportId]) -> Result<()> {
    delete_of(tx, "UPDATE errand SET email = '' WHERE email <> ''", reports).await?;
    delete_of(tx, "UPDATE inquiry SET answer = NULL WHERE answer IS NOT NULL", reports).await?;
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
