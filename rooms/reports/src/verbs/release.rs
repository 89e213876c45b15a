//! Release and withhold: what the public sees, the text and each picture by itself.

use jobs::record;
use kernel::FileId;
use store::{Result, Tx};

use crate::{
    Report,
    event::{ReportPictureReleased, ReportPictureWithheld, ReportReleased, ReportWithheld},
    store::{list_pictures, mark_published, mark_withheld, set_picture_release, touch},
    verbs::Deed,
};

/// Lets the public see a report, and of its pictures those in `pictures`; the others it does
/// not see (any more). A merged report is seen through the one that remains.
///
/// # Errors
/// Engine errors.
pub async fn release(tx: &mut Tx, deed: &Deed, report: &Report, pictures: &[FileId]) -> Result<()> {
    choose_pictures(tx, deed, report, pictures).await?;
    if report.is_public() || report.merged_into.is_some() {
        return Ok(());
    }
    let event = ReportReleased { report: report.id, code: report.code.clone() };
    let seq = record(tx, deed.now, &deed.actor, &event).await?;
    mark_published(tx, report.id, deed.now, seq).await?;
    crate::index::put(tx, &report.code).await
}

/// Lets the public see of a report's pictures those in `chosen` and no others, as soon as it
/// sees the report. A picture that stays as it was has no entry.
///
/// # Errors
/// Engine errors.
pub async fn choose_pictures(
    tx: &mut Tx,
    deed: &Deed,
    report: &Report,
    chosen: &[FileId],
) -> Result<()> {
    for picture in list_pictures(tx, report.id).await? {
        let release = chosen.contains(&picture.file);
        if release != picture.released_at.is_some() {
            decide_picture(tx, deed, report, picture.file, release).await?;
        }
    }
    Ok(())
}

/// Decides about one picture: the public may see it, or staff looked at it and keep it.
///
/// # Errors
/// Engine errors.
pub async fn decide_picture(
    tx: &mut Tx,
    deed: &Deed,
    report: &Report,
    file: FileId,
    release: bool,
) -> Result<()> {
    let (id, code) = (report.id, report.code.clone());
    let seq = if release {
        let event = ReportPictureReleased { report: id, code, file };
        record(tx, deed.now, &deed.actor, &event).await?
    } else {
        let event = ReportPictureWithheld { report: id, code, file };
        record(tx, deed.now, &deed.actor, &event).await?
    };
    set_picture_release(tx, report.id, file, deed.now, release).await?;
    if report.is_public() { touch(tx, report.id, deed.now, seq).await } else { Ok(()) }
}

/// Keeps a report from the public; the reporter sees the reason on their page.
///
/// # Errors
/// Engine errors.
pub async fn withhold(tx: &mut Tx, deed: &Deed, report: &Report, reason: &str) -> Result<()> {
    if report.withheld_at.is_some() || report.merged_into.is_some() {
        return Ok(());
    }
    let event =
        ReportWithheld { report: report.id, code: report.code.clone(), reason: reason.to_owned() };
    let seq = record(tx, deed.now, &deed.actor, &event).await?;
    mark_withheld(tx, report.id, deed.now, reason, seq).await?;
    crate::index::put(tx, &report.code).await
}
