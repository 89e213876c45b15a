//! Black out: a picture of which parts are covered takes the place of the one that was sent.

use files::Kept;
use jobs::record;
use store::{Result, Tx};

use crate::{
    Report, event::ReportPictureBlackedOut, pictures::KIND, store::replace_picture, verbs::Deed,
};

/// Puts `made`, whose renditions are in the vault, in the place of a picture, which is deleted.
/// Whether the public sees it stays as it was.
///
/// # Errors
/// Engine errors.
pub async fn black_out(
    tx: &mut Tx,
    deed: &Deed,
    report: &Report,
    picture: &files::File,
    made: &Kept,
) -> Result<()> {
    let (chance, now, actor) = (&deed.chance, deed.now, &deed.actor);
    if files::find_file(tx, picture.id).await?.is_none() {
        // A colleague was faster; what was made of it is swept away.
        return Ok(());
    }
    files::insert_picture(tx, chance, now, actor, KIND, made, &picture.alt).await?;
    files::attach_file(tx, made.id, now).await?;
    replace_picture(tx, picture.id, made.id).await?;
    files::delete_file(tx, chance, now, actor, picture.id).await?;
    let event = ReportPictureBlackedOut {
        report: report.id,
        code: report.code.clone(),
        file: picture.id,
        blacked_out: made.id,
    };
    let seq = record(tx, now, actor, &event).await?;
    crate::store::touch(tx, report.id, now, seq).await
}
