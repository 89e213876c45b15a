//! Split: a report that speaks of two things becomes two.

use files::Kept;
use jobs::record;
use kernel::{FileId, ReportId, chance::token_hash};
use store::{Result, Tx};

use crate::{
    Report,
    event::{ReportSplit, ReportSubmitted},
    pictures::KIND,
    store::{
        Follower, NewReport, find_author, find_contact, find_follower_of, insert_contact,
        insert_follower, insert_leg, insert_pictures, insert_report, mark_place_rounded,
        mark_split_from, move_picture, stored_key, touch,
    },
    verbs::{Deed, submit::free_code},
};

/// The part that becomes a report of its own.
#[derive(Debug, Clone)]
pub struct Part {
    /// Key that makes splitting it twice harmless.
    pub idempotency_key: String,
    /// Headline.
    pub title: String,
    /// Description.
    pub description: String,
    /// Kind of the category.
    pub kind: &'static str,
    /// Key of the category.
    pub category: String,
    /// Department that takes care of it.
    pub department: String,
    /// The exact place is for staff only, whatever the category.
    pub place_rounded: bool,
    /// Pictures of the report that go along.
    pub moved: Vec<FileId>,
    /// Copies of pictures that belong to both, in the vault but without rows, and what they show.
    pub copied: Vec<(Kept, String)>,
}

/// Makes a report of a part: at the same place, from the same reporter, not yet released. The
/// reporter follows it as they follow the other. Answers its code.
///
/// # Errors
/// Engine errors.
pub async fn split(tx: &mut Tx, deed: &Deed, report: &Report, part: &Part) -> Result<String> {
    let code = match free_code(tx, &deed.chance, &part.idempotency_key).await? {
        Ok(code) => code,
        Err(known) => return Ok(known.code),
    };
    let id = ReportId::fresh(&deed.chance, deed.now);
    let submitted = ReportSubmitted {
        report: id,
        code: code.clone(),
        category: part.category.clone(),
        department: part.department.clone(),
        source: "split".to_owned(),
    };
    let seq = record(tx, deed.now, &deed.actor, &submitted).await?;
    let author = find_author(tx, report.id).await?;
    insert_report(
        tx,
        NewReport {
            id,
            code: code.clone(),
            // Nobody knows it: the reporter's page is that of the report it comes from.
            secret_hash: token_hash(&deed.chance.token()),
            idempotency_key: Some(stored_key(&part.idempotency_key)),
            source: "split".to_owned(),
            source_id: None,
            kind: part.kind.to_owned(),
            category: part.category.clone(),
            title: part.title.clone(),
            description: part.description.clone(),
            answers: Vec::new(),
            lang: report.lang.clone(),
            lon: report.lon,
            lat: report.lat,
            address: report.address.clone(),
            object_id: None,
            district: report.district.clone(),
            picked_district: report.picked_district.clone(),
            author,
            received_at: report.received_at,
            published_at: None,
            department: part.department.clone(),
            closed_at: None,
            closed_reason: None,
            changed_at: deed.now,
            change_seq: seq,
        },
    )
    .await?;
    crate::index::put(tx, &code).await?;
    insert_leg(tx, &deed.chance, id, 0, &part.department, deed.now, None).await?;
    mark_split_from(tx, id, report.id).await?;
    if part.place_rounded || report.place_rounded {
        mark_place_rounded(tx, id).await?;
    }
    take_pictures(tx, deed, report, id, part).await?;
    take_reporter(tx, deed, report, id, &code, seq).await?;
    let event = ReportSplit { report: report.id, code: report.code.clone(), part: code.clone() };
    let seq = record(tx, deed.now, &deed.actor, &event).await?;
    touch(tx, report.id, deed.now, seq).await?;
    Ok(code)
}

async fn take_pictures(
    tx: &mut Tx,
    deed: &Deed,
    report: &Report,
    id: ReportId,
    part: &Part,
) -> Result<()> {
    let (chance, now, actor) = (&deed.chance, deed.now, &deed.actor);
    let mut copies = Vec::new();
    for (kept, alt) in &part.copied {
        copies.push(files::insert_picture(tx, chance, now, actor, KIND, kept, alt).await?);
        files::attach_file(tx, kept.id, now).await?;
    }
    insert_pictures(tx, id, &copies).await?;
    let first = i64::try_from(copies.len()).unwrap_or(0);
    for (nr, file) in (first..).zip(&part.moved) {
        move_picture(tx, report.id, id, *file, nr).await?;
    }
    Ok(())
}

/// The same person is told about both, as far as they asked for it, and can be reached for both.
async fn take_reporter(
    tx: &mut Tx,
    deed: &Deed,
    report: &Report,
    id: ReportId,
    code: &str,
    seq: i64,
) -> Result<()> {
    let Some(contact) = find_contact(tx, report.id).await? else { return Ok(()) };
    let (name, email) = (contact.name.as_deref(), contact.email.as_deref());
    insert_contact(tx, id, name, email, contact.phone.as_deref(), deed.now).await?;
    let Some(email) = email else { return Ok(()) };
    let Some(follower) = find_follower_of(tx, &report.code, email).await? else { return Ok(()) };
    let new = Follower {
        id: deed.chance.uuid(deed.now),
        target_key: code.to_owned(),
        token: deed.chance.token(),
        told_seq: seq,
        ..follower
    };
    insert_follower(tx, &new, deed.now).await?;
    Ok(())
}
