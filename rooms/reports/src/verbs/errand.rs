//! Errands: a contractor gets the work by a link, takes it on or declines it, writes, and says
//! that it is done. The department keeps the responsibility.

use jobs::record;
use kernel::{FileId, Ts, chance::token_hash};
use store::{Doc, Result, Tx};

use crate::{
    Report,
    event::{
        ReportErrandAccepted, ReportErrandDone, ReportErrandGiven, ReportErrandNoted,
        ReportErrandRejected, ReportErrandRevoked, ReportNoted,
    },
    store::{
        Errand, Word, add_pictures, insert_errand, insert_note, insert_word, mark_errand_accepted,
        mark_errand_done, mark_errand_rejected, mark_errand_revoked, mark_word_taken, touch,
    },
    verbs::Deed,
};

/// What a clerk gives to a contractor.
#[derive(Debug, Clone)]
pub struct Order {
    /// Name of the contractor.
    pub contractor: String,
    /// Their address.
    pub email: String,
    /// Whether the public reads the name.
    pub named: bool,
    /// What is to be done.
    pub message: String,
    /// Pictures of the report they see.
    pub pictures: Vec<FileId>,
    /// Whether they may see how to reach the reporter.
    pub shares_contact: bool,
    /// By when.
    pub due_at: Option<Ts>,
    /// When the link ends.
    pub expires_at: Ts,
}

/// Gives work to a contractor and answers the secret of the link: the one time it is known.
///
/// # Errors
/// Engine errors.
pub async fn give_errand(
    tx: &mut Tx,
    deed: &Deed,
    report: &Report,
    order: Order,
) -> Result<String> {
    let (id, token) = (deed.chance.uuid(deed.now), deed.chance.token());
    let event = ReportErrandGiven {
        report: report.id,
        code: report.code.clone(),
        errand: id,
        due_at: order.due_at.map(|at| at.0),
        shares_contact: order.shares_contact,
    };
    let seq = record(tx, deed.now, &deed.actor, &event).await?;
    let errand = Errand {
        id,
        nr: 0,
        contractor: order.contractor,
        email: order.email,
        named: order.named,
        message: order.message,
        pictures: Doc(order.pictures),
        shares_contact: order.shares_contact,
        department: deed.department.clone(),
        ordered_by: deed.person(),
        ordered_at: deed.now,
        due_at: order.due_at,
        expires_at: order.expires_at,
        accepted_at: None,
        rejected_at: None,
        rejected_reason: None,
        done_at: None,
        revoked_at: None,
    };
    insert_errand(tx, report.id, &token_hash(&token), &errand).await?;
    touch(tx, report.id, deed.now, seq).await?;
    Ok(token)
}

/// The contractor takes it on; false when they did before, or it is over.
///
/// # Errors
/// Engine errors.
pub async fn accept_errand(
    tx: &mut Tx,
    deed: &Deed,
    report: &Report,
    errand: &Errand,
) -> Result<bool> {
    if errand.accepted_at.or(errand.ended_at()).is_some() {
        return Ok(false);
    }
    let (report, code) = (report.id, report.code.clone());
    let event = ReportErrandAccepted { report, code, errand: errand.id };
    record(tx, deed.now, &deed.actor, &event).await?;
    mark_errand_accepted(tx, errand.id, deed.now).await?;
    Ok(true)
}

/// The contractor declines it, with a reason for staff; false when it is over.
///
/// # Errors
/// Engine errors.
pub async fn reject_errand(
    tx: &mut Tx,
    deed: &Deed,
    report: &Report,
    errand: &Errand,
    reason: &str,
) -> Result<bool> {
    if errand.ended_at().is_some() {
        return Ok(false);
    }
    let (id, code) = (report.id, report.code.clone());
    let event = ReportErrandRejected { report: id, code, errand: errand.id };
    let seq = record(tx, deed.now, &deed.actor, &event).await?;
    mark_errand_rejected(tx, errand.id, deed.now, reason).await?;
    touch(tx, id, deed.now, seq).await?;
    Ok(true)
}

/// The contractor writes something, with pictures that have rows already.
///
/// # Errors
/// Engine errors.
pub async fn write_word(
    tx: &mut Tx,
    deed: &Deed,
    report: &Report,
    errand: &Errand,
    text: &str,
    pictures: &[FileId],
) -> Result<()> {
    let (id, word) = (report.id, deed.chance.uuid(deed.now));
    let event = ReportErrandNoted {
        report: id,
        code: report.code.clone(),
        errand: errand.id,
        pictures: i64::try_from(pictures.len()).unwrap_or(i64::MAX),
    };
    record(tx, deed.now, &deed.actor, &event).await?;
    insert_word(tx, word, errand.id, deed.now, text).await?;
    add_pictures(tx, id, pictures, Some(word)).await?;
    for file in pictures {
        files::attach_file(tx, *file, deed.now).await?;
    }
    Ok(())
}

/// The contractor says that it is done; false when it is over.
///
/// # Errors
/// Engine errors.
pub async fn finish_errand(
    tx: &mut Tx,
    deed: &Deed,
    report: &Report,
    errand: &Errand,
) -> Result<bool> {
    if errand.ended_at().is_some() {
        return Ok(false);
    }
    let (id, code) = (report.id, report.code.clone());
    let event = ReportErrandDone { report: id, code, errand: errand.id };
    let seq = record(tx, deed.now, &deed.actor, &event).await?;
    mark_errand_done(tx, errand.id, deed.now).await?;
    touch(tx, id, deed.now, seq).await?;
    Ok(true)
}

/// Staff take it back: the link opens nothing any more. False when they did before.
///
/// # Errors
/// Engine errors.
pub async fn revoke_errand(
    tx: &mut Tx,
    deed: &Deed,
    report: &Report,
    errand: &Errand,
) -> Result<bool> {
    if errand.revoked_at.is_some() {
        return Ok(false);
    }
    let (id, code) = (report.id, report.code.clone());
    let event = ReportErrandRevoked { report: id, code, errand: errand.id };
    let seq = record(tx, deed.now, &deed.actor, &event).await?;
    mark_errand_revoked(tx, errand.id, deed.now).await?;
    touch(tx, id, deed.now, seq).await?;
    Ok(true)
}

/// Staff take a contractor's word over into a public note, in their own words, with those of its
/// pictures that are in `pictures`; false when they did before.
///
/// # Errors
/// Engine errors.
pub async fn take_word_over(
    tx: &mut Tx,
    deed: &Deed,
    report: &Report,
    word: &Word,
    text: &str,
    pictures: &[FileId],
) -> Result<bool> {
    if word.taken_at.is_some() {
        return Ok(false);
    }
    let event = ReportNoted { report: report.id, code: report.code.clone(), public: true };
    let seq = record(tx, deed.now, &deed.actor, &event).await?;
    let (department, author) = (deed.department.as_str(), deed.person());
    insert_note(tx, &deed.chance, report.id, deed.now, department, author, text, true).await?;
    mark_word_taken(tx, word.id, pictures, deed.now).await?;
    touch(tx, report.id, deed.now, seq).await?;
    Ok(true)
}
