//! "Helpful".

use kernel::Ts;
use store::{Filter, Result, Tx, q};
use uuid::Uuid;

use crate::{
    comment::CommentId,
    contribution::ContributionId,
    verbs::{Spoken, Voice},
};

/// The voices that have to do with this one: its own, and those of accounts in its browser.
///
/// # Errors
/// Engine errors.
pub async fn list_comment_voices_of(
    tx: &mut Tx,
    comment: CommentId,
    voice: &Voice,
) -> Result<Vec<Spoken>> {
    let mut f = Filter::new("SELECT device, browser FROM contribution_comment_voice WHERE ");
    f.bound("comment = $?", comment);
    f.and_in("device", voice.all.iter().cloned());
    f.bound(
        " UNION ALL SELECT device, browser FROM contribution_comment_voice WHERE comment = $?",
        comment,
    );
    f.and("browser = $?", voice.device().to_vec());
    f.query(tx).all().await
}

/// Adds a voice; answers the number of voices.
///
/// # Errors
/// Engine errors.
pub async fn insert_comment_voice(
    tx: &mut Tx,
    comment: CommentId,
    voice: &Voice,
    at: Ts,
) -> Result<i64> {
    q!(
        tx,
        "INSERT INTO contribution_comment_voice (comment, device, browser, at)
         VALUES ($1, $2, $3, $4)",
        comment,
        voice.own.clone(),
        voice.browser().map(<[u8]>::to_vec),
        at
    )
    .exec()
    .await?;
    change(tx, comment, 1).await
}

/// The browser's voice becomes that of the account that speaks in it; where the account has one
/// already, the browser's goes, and the number of voices that are left is answered.
///
/// # Errors
/// Engine errors.
pub async fn adopt_comment_voice(
    tx: &mut Tx,
    comment: CommentId,
    voice: &Voice,
) -> Result<Option<i64>> {
    let gone = q!(
        tx,
        "DELETE FROM contribution_comment_voice WHERE comment = $1 AND device = $3
           AND EXISTS (SELECT 1 FROM contribution_comment_voice o
             WHERE o.comment = contribution_comment_voice.comment AND o.device = $2)",
        comment,
        voice.own.clone(),
        voice.device().to_vec()
    );
    if gone.exec().await? > 0 {
        return change(tx, comment, -1).await.map(Some);
    }
    q!(
        tx,
        "UPDATE contribution_comment_voice SET device = $2, browser = $3
         WHERE comment = $1 AND device = $3",
        comment,
        voice.own.clone(),
        voice.device().to_vec()
    )
    .later()
    .await?;
    Ok(None)
}

/// Takes the voices of these devices back; answers the number of voices, or none where there was
/// none to take.
///
/// # Errors
/// Engine errors.
pub async fn delete_comment_voice(
    tx: &mut Tx,
    comment: CommentId,
    devices: &[Vec<u8>],
) -> Result<Option<i64>> {
    let mut f = Filter::new("DELETE FROM contribution_comment_voice WHERE ");
    f.bound("comment = $?", comment);
    f.and_in("device", devices.iter().cloned());
    let gone = i64::try_from(f.query(tx).exec().await?).unwrap_or_default();
    if gone == 0 {
        return Ok(None);
    }
    change(tx, comment, -gone).await.map(Some)
}

async fn change(tx: &mut Tx, comment: CommentId, by: i64) -> Result<i64> {
    q!(
        tx,
        "UPDATE contribution_comment SET voices = voices + $2 WHERE id = $1 RETURNING voices",
        comment,
        by
    )
    .scalar()
    .await
}

/// What has to do with somebody on a contribution's page.
#[derive(Debug, Clone, Default)]
pub struct Mine {
    /// What they have a voice for: ids of the contribution and of comments.
    pub voiced: Vec<Uuid>,
    /// They are told what becomes of it.
    pub follows: bool,
}

/// What these devices have a voice for, of a contribution and the comments on its page, and whether
/// an address is told of it; one question for all buttons of a page.
///
/// # Errors
/// Engine errors.
pub async fn find_mine(
    tx: &mut Tx,
    contribution: ContributionId,
    comments: &[CommentId],
    devices: &[Vec<u8>],
    email: Option<&str>,
) -> Result<Mine> {
    let mut f = Filter::new(
        "SELECT 'voice' AS what, c.id FROM contribution c WHERE EXISTS
           (SELECT 1 FROM contribution_support s WHERE s.contribution IN
             (SELECT m.id FROM contribution m WHERE m.id = c.id OR m.merged_into = c.id)",
    );
    f.and_in("s.device", devices.iter().cloned());
    f.text(")").and("c.id = $?", contribution);
    f.text(
        " UNION SELECT 'voice' AS what, comment AS id FROM contribution_comment_voice WHERE TRUE",
    );
    f.and_in("comment", comments.to_vec());
    f.and_in("device", devices.iter().cloned());
    if let Some(email) = email {
        f.text(
            " UNION SELECT 'follows' AS what, fo.contribution AS id FROM contribution_follower fo
             JOIN participation_reader r ON r.id = fo.reader WHERE fo.confirmed_at IS NOT NULL",
        );
        f.and("fo.contribution = $?", contribution);
        f.and("r.email = $?", email.to_owned());
    }
    let found: Vec<(String, Uuid)> = f.query(tx).all().await?;
    let (voiced, follows): (Vec<_>, Vec<_>) =
        found.into_iter().partition(|(what, _)| what == "voice");
    Ok(Mine {
        voiced: voiced.into_iter().map(|(_, id)| id).collect(),
        follows: !follows.is_empty(),
    })
}
