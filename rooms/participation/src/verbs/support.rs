//! "I support this", once a person.

use jobs::record;
use store::{Result, Tx};

use super::{
    Deed, Heard, Voice,
    voice::{Change, weigh},
};
use crate::{
    contribution::Contribution,
    event::ContributionSupported,
    store::{
        adopt_support, delete_support, insert_support, list_supports_of, recount_merged,
        recount_supporters,
    },
};

/// Adds the voice. What a browser said before somebody signed in becomes the account's; where an
/// account has spoken, nobody speaks again from its browser after signing out.
///
/// # Errors
/// Engine errors.
pub async fn support(
    tx: &mut Tx,
    deed: &Deed,
    contribution: &Contribution,
    voice: &Voice,
) -> Result<Heard> {
    let id = contribution.id;
    let there = list_supports_of(tx, id, voice).await?;
    let change = weigh(voice, &there);
    match change {
        Change::Refuse => return Ok(Heard::Taken),
        Change::Keep => return Ok(Heard::Already),
        Change::Add => insert_support(tx, id, voice, deed.now).await?,
        Change::Adopt => adopt_support(tx, id, voice).await?,
    }
    recounted(tx, deed, contribution).await?;
    Ok(if change == Change::Add { Heard::Counted } else { Heard::Already })
}

/// Takes the voice back; false when there was none.
///
/// # Errors
/// Engine errors.
pub async fn take_support_back(
    tx: &mut Tx,
    deed: &Deed,
    contribution: &Contribution,
    voice: &Voice,
) -> Result<bool> {
    if !delete_support(tx, contribution.id, &voice.all).await? {
        return Ok(false);
    }
    recounted(tx, deed, contribution).await?;
    Ok(true)
}

async fn recounted(tx: &mut Tx, deed: &Deed, contribution: &Contribution) -> Result<()> {
    if contribution.merged > 0 {
        recount_merged(tx, contribution.id).await?;
    }
    let supporters = recount_supporters(tx, contribution.id).await?;
    if supporters == contribution.supporters {
        return Ok(());
    }
    let event = ContributionSupported {
        contribution: contribution.id,
        code: contribution.code.clone(),
        supporters,
    };
    record(tx, deed.now, &deed.actor, &event).await?;
    Ok(())
}
