//! What can be done with money. Every verb is idempotent, runs in the caller's transaction, and
//! writes its journal entry and event there.

mod ask;
mod book;
mod clear;
mod observe;
mod pay;

pub use ask::{Asked, ask, withdraw};
pub use book::{Booked, book};
pub use clear::{Clearing, clear, order_refund, pay_out};
pub use observe::{Observation, observe};
pub use pay::{Begun, begin_online, take_at_counter};

use jobs::record;
use kernel::Ts;
use store::{Result, Tx};

use super::{
    event::{About, PaymentCancelled, PaymentOrphaned, PaymentPaid},
    state::{State, Why, place},
};
use crate::{
    Deed,
    store::payment::{
        Due, Payment, find_due, insert_task, list_payments, mark_cancelled, mark_due_paid,
        mark_paid,
    },
};

/// Money of a payment came: what was due is paid, or a task is open, before this returns.
async fn arrive(
    tx: &mut Tx,
    deed: &Deed,
    payment: &Payment,
    at: Ts,
    books_id: Option<&str>,
) -> Result<()> {
    mark_paid(tx, payment.id, at, books_id).await?;
    store::fault::point("paid.half");
    let Some(due) = find_due(tx, payment.due).await? else {
        return Err(store::Error::Engine(sqlx::Error::RowNotFound));
    };
    match place(&due, payment.cents) {
        Ok(()) => count(tx, deed, &due, payment).await,
        Err(why) => orphan(tx, deed, &due, payment, why).await,
    }
}

/// The payment counts for what is due.
async fn count(tx: &mut Tx, deed: &Deed, due: &Due, payment: &Payment) -> Result<()> {
    mark_due_paid(tx, due.id, payment.id, deed.now).await?;
    let (way, cents) = (payment.way.clone(), payment.cents);
    let event = PaymentPaid { payment: payment.id, about: About::of(due), way, cents };
    record(tx, deed.now, &deed.actor, &event).await?;
    // What nobody could have paid yet need not be asked for any more. What has a pay page goes
    // on being looked at: somebody may be paying there right now.
    for other in list_payments(tx, due.id).await? {
        if other.id != payment.id && State::of(&other) == State::Asked {
            cancel(tx, deed, due, &other).await?;
        }
    }
    Ok(())
}

async fn cancel(tx: &mut Tx, deed: &Deed, due: &Due, payment: &Payment) -> Result<()> {
    mark_cancelled(tx, payment.id, deed.now).await?;
    let way = payment.way.clone();
    let event = PaymentCancelled { payment: payment.id, about: About::of(due), way };
    record(tx, deed.now, &deed.actor, &event).await?;
    Ok(())
}

/// Somebody has to look at it.
async fn orphan(tx: &mut Tx, deed: &Deed, due: &Due, payment: &Payment, why: Why) -> Result<()> {
    let id = deed.chance.uuid(deed.now);
    if !insert_task(tx, id, payment.id, why.as_str(), deed.now).await? {
        return Ok(());
    }
    let event = PaymentOrphaned {
        payment: payment.id,
        about: About::of(due),
        way: payment.way.clone(),
        cents: payment.cents,
        why: why.as_str().to_owned(),
    };
    record(tx, deed.now, &deed.actor, &event).await?;
    Ok(())
}
