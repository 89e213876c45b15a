//! Which permits do not hold any more: asked from the rooms that issue them.

use std::sync::Arc;

use ::store::{Result, Tx};
use axum::http::Extensions;
use futures_util::future::BoxFuture;
use jiff::civil::Date;

use crate::verdict::Void;

/// A room's answer. The room gives it to [`crate::room`].
pub trait Ledger: Send + Sync + 'static {
    /// Its permits that would still hold by their days on this day of the municipality, but were
    /// revoked, or changed since they were issued (with the moment of the last change). One query.
    fn void<'a>(&'a self, tx: &'a mut Tx, today: Date) -> BoxFuture<'a, Result<Void>>;

    /// Where whoever asks sees more of a permit by its number, which follows the address: for those
    /// who check in the town's name. The room knows who they are from the request.
    fn more(&self, request: &Extensions) -> Option<&'static str> {
        let _ = request;
        None
    }
}

/// The ledgers of all rooms.
#[derive(Clone, Default)]
pub struct Ledgers(Arc<[Arc<dyn Ledger>]>);

impl Ledgers {
    /// Collects ledgers.
    #[must_use]
    pub fn new(ledgers: impl IntoIterator<Item = Arc<dyn Ledger>>) -> Self {
        Self(ledgers.into_iter().collect())
    }

    pub(crate) async fn void(&self, tx: &mut Tx, today: Date) -> Result<Void> {
        let mut all = Void::new();
        for ledger in self.0.iter() {
            all.append(&mut ledger.void(tx, today).await?);
        }
        Ok(all)
    }

    pub(crate) fn more(&self, request: &Extensions) -> Option<&'static str> {
        self.0.iter().find_map(|ledger| ledger.more(request))
    }
}
