//! Whoever follows a contribution is told what becomes of it.

use store::{Result, Tx};

use super::Deed;
use crate::{
    contribution::Contribution,
    jobs::digest::plan_at_once,
    store::following::{News, insert_news},
};

/// Notes what there is to tell, under its journal number, where anybody wants to hear it.
pub(super) async fn tell(
    tx: &mut Tx,
    deed: &Deed,
    contribution: &Contribution,
    seq: i64,
    news: News<'_>,
) -> Result<()> {
    if insert_news(tx, seq, contribution.id, deed.now, news).await? {
        plan_at_once(tx, &deed.chance, deed.now).await?;
    }
    Ok(())
}
