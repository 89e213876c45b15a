//! Which permits do not hold any more, for the page that checks them by their codes.

use axum::http::Extensions;
use futures_util::future::BoxFuture;
use identity::Visitor;
use jiff::civil::Date;
use seal::{Ledger, verdict::Void};
use store::{Result, Tx};

use crate::store::deciding::permit::list_void;

/// The permits of this room.
#[derive(Debug, Clone, Copy)]
pub struct PermitLedger;

impl Ledger for PermitLedger {
    fn void<'a>(&'a self, tx: &'a mut Tx, today: Date) -> BoxFuture<'a, Result<Void>> {
        Box::pin(async move {
            let all = list_void(tx, &today.to_string()).await?;
            let until = |permit: &crate::store::deciding::permit::Void| {
                // Revoked for ever; changed until the change.
                if permit.revoked_at.is_some() { None } else { permit.changed_at }
            };
            Ok(all
                .into_iter()
                .map(|permit| {
                    let at = until(&permit);
                    (permit.number, at)
                })
                .collect())
        })
    }

    fn more(&self, request: &Extensions) -> Option<&'static str> {
        let visitor = Visitor::of(request);
        let checks = visitor.clerk().is_some() || visitor.field_worker().is_some();
        checks.then_some("/staff/permits/")
    }
}
