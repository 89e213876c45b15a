//! Inquiries: ask the reporter, and get the answer back.

use jobs::record;
use kernel::{FileId, chance::token_hash};
use store::{Result, Tx};

use crate::{
    Report,
    event::{ReportAnswered, ReportAsked, ReportInquiryWithdrawn, ReportReporterReminded},
    store::{
        Inquiry, add_pictures, find_reach, insert_inquiry, insert_own_key, mark_answered,
        mark_reporter_reminded, mark_withdrawn, touch,
    },
    verbs::Deed,
};

/// Asks the reporter, and answers the secret of a link to their own page for the mail.
///
/// # Errors
/// Engine errors.
pub async fn ask(tx: &mut Tx, deed: &Deed, report: &Report, text: &str) -> Result<String> {
    let id = deed.chance.uuid(deed.now);
    let event = ReportAsked { report: report.id, code: report.code.clone(), inquiry: id };
    let seq = record(tx, deed.now, &deed.actor, &event).await?;
    let (department, person) = (deed.department.as_str(), deed.person());
    insert_inquiry(tx, id, report.id, department, person, deed.now, text).await?;
    touch(tx, report.id, deed.now, seq).await?;
    new_key(tx, deed, report).await
}

/// Reminds the reporter of open questions, once each; answers the secret of a link to their own
/// page, or none when there is nothing to remind of or no address to write to.
///
/// # Errors
/// Engine errors.
pub async fn remind_reporter(tx: &mut Tx, deed: &Deed, report: &Report) -> Result<Option<String>> {
    if report.closed_at.is_some()
        || !find_reach(tx, report.id).await?.by_mail
        || !mark_reporter_reminded(tx, report.id, deed.now).await?
    {
        return Ok(None);
    }
    let event = ReportReporterReminded { report: report.id, code: report.code.clone() };
    record(tx, deed.now, &deed.actor, &event).await?;
    new_key(tx, deed, report).await.map(Some)
}

async fn new_key(tx: &mut Tx, deed: &Deed, report: &Report) -> Result<String> {
    let secret = deed.chance.token();
    insert_own_key(tx, report.id, &token_hash(&secret), deed.now).await?;
    Ok(secret)
}

/// The reporter answers; pictures have rows already, and stand among the report's own from now
/// on. False when it was answered before or is not needed any more.
///
/// # Errors
/// Engine errors.
pub async fn answer(
    tx: &mut Tx,
    deed: &Deed,
    report: &Report,
    inquiry: &Inquiry,
    text: &str,
    pictures: &[FileId],
) -> Result<bool> {
    if !inquiry.waits() {
        return Ok(false);
    }
    let count = i64::try_from(pictures.len()).unwrap_or(i64::MAX);
    let (id, code) = (report.id, report.code.clone());
    let event = ReportAnswered { report: id, code, inquiry: inquiry.id, pictures: count };
    let seq = record(tx, deed.now, &deed.actor, &event).await?;
    mark_answered(tx, inquiry.id, deed.now, text, count).await?;
    add_pictures(tx, id, pictures, None).await?;
    for file in pictures {
        files::attach_file(tx, *file, deed.now).await?;
    }
    touch(tx, id, deed.now, seq).await?;
    Ok(true)
}

/// Staff do not need the answer any more; false when it is there or they said so before.
///
/// # Errors
/// Engine errors.
pub async fn withdraw_inquiry(
    tx: &mut Tx,
    deed: &Deed,
    report: &Report,
    inquiry: &Inquiry,
) -> Result<bool> {
    if !inquiry.waits() {
        return Ok(false);
    }
    let (id, code) = (report.id, report.code.clone());
    let event = ReportInquiryWithdrawn { report: id, code, inquiry: inquiry.id };
    let seq = record(tx, deed.now, &deed.actor, &event).await?;
    mark_withdrawn(tx, inquiry.id, deed.now).await?;
    touch(tx, id, deed.now, seq).await?;
    Ok(true)
}
