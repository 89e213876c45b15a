//! "I support this", once a browser or account.

use jobs::record;
use store::{Result, Tx};

use super::Deed;
use crate::{
    contribution::Contribution,
    event::ContributionSupported,
    store::{delete_support, has_support, insert_support, recount_supporters},
};

/// Whose voice it is: what it is counted under, and what else it may have been counted under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// The account, where there is one, else the browser.
    pub own: Vec<u8>,
    /// All hashes that are this person's.
    pub all: Vec<Vec<u8>>,
}

/// Adds the voice; answers the number of voices.
///
/// # Errors
/// Engine errors.
pub async fn support(
    tx: &mut Tx,
    deed: &Deed,
    contribution: &Contribution,
    voice: &Voice,
) -> Result<i64> {
    if has_support(tx, contribution.id, &voice.all).await?
        || !insert_support(tx, contribution.id, &voice.own, deed.now).await?
    {
        return Ok(contribution.supporters);
    }
    recounted(tx, deed, contribution).await
}

/// Takes the voice back; answers the number of voices.
///
/// # Errors
/// Engine errors.
pub async fn take_support_back(
    tx: &mut Tx,
    deed: &Deed,
    contribution: &Contribution,
    voice: &Voice,
) -> Result<i64> {
    if !delete_support(tx, contribution.id, &voice.all).await? {
        return Ok(contribution.supporters);
    }
    recounted(tx, deed, contribution).await
}

async fn recounted(tx: &mut Tx, deed: &Deed, contribution: &Contribution) -> Result<i64> {
    let supporters = recount_supporters(tx, contribution.id).await?;
    let event = ContributionSupported {
        contribution: contribution.id,
        code: contribution.code.clone(),
        supporters,
    };
    record(tx, deed.now, &deed.actor, &event).await?;
    Ok(supporters)
}
