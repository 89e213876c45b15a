//! Decide what money belongs to that came as an orphan; give money back.

use jobs::record;
use kernel::{Actor, PersonId};
use store::{Result, Tx};
use uuid::Uuid;

use super::count;
use crate::{
    Deed,
    payment::event::{About, PaymentCleared, PaymentRefunded, RefundOrdered},
    store::payment::{
        Due, OpenRefund, Payment, close_task, find_due, find_payment, find_refund, find_task,
        insert_refund, mark_refund_paid_out, sum_refunds,
    },
};

/// What is decided about an orphan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clearing {
    /// It counts for what was asked for, although the sum differs or it was withdrawn.
    Count,
    /// It goes back.
    Refund,
    /// Somebody looked, and nothing is to be done.
    Looked,
}

impl Clearing {
    /// The word in rows and forms.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Count => "counted",
            Self::Refund => "refunded",
            Self::Looked => "looked",
        }
    }

    /// From its word.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Count, Self::Refund, Self::Looked].into_iter().find(|c| c.as_str() == name)
    }
}

fn clerk(deed: &Deed) -> Option<PersonId> {
    match deed.actor {
        Actor::Staff(id) => Some(id),
        _ => None,
    }
}

/// Decides about an orphan; false when it was decided before, or that cannot be done with it.
/// Money that is there can only count or go back; only where there is none, looking is enough.
///
/// # Errors
/// Engine errors.
pub async fn clear(tx: &mut Tx, deed: &Deed, task: Uuid, clearing: Clearing) -> Result<bool> {
    let Some(open) = find_task(tx, task).await? else { return Ok(false) };
    let Some(payment) = find_payment(tx, open.payment).await? else { return Ok(false) };
    let Some(due) = find_due(tx, payment.due).await? else { return Ok(false) };
    let held = payment.paid_at.is_some() && payment.returned_at.is_none();
    let counts = due.paid_by == Some(payment.id);
    match clearing {
        Clearing::Count if held && due.paid_by.is_none() => {
            count(tx, deed, &due, &payment).await?;
        }
        Clearing::Refund if held && !counts => {
            let left = payment.cents - sum_refunds(tx, payment.id).await?;
            if left > 0 {
                refund(tx, deed, &due, &payment, left, ("task", "")).await?;
            }
        }
        Clearing::Looked if !held || counts => {}
        _ => return Ok(false),
    }
    close_task(tx, task, deed.now, clerk(deed), clearing.as_str()).await?;
    let event = PaymentCleared {
        payment: payment.id,
        about: About::of(&due),
        why: open.why,
        outcome: clearing.as_str().to_owned(),
    };
    record(tx, deed.now, &deed.actor, &event).await?;
    Ok(true)
}

/// Orders a refund of at most what is left of a payment; answers the cents that go back.
///
/// # Errors
/// Engine errors.
pub async fn order_refund(
    tx: &mut Tx,
    deed: &Deed,
    payment: Uuid,
    cents: i64,
    why: (&str, &str),
) -> Result<i64> {
    let Some(payment) = find_payment(tx, payment).await? else { return Ok(0) };
    let Some(due) = find_due(tx, payment.due).await? else { return Ok(0) };
    let held = payment.paid_at.is_some() && payment.returned_at.is_none();
    let left = payment.cents - sum_refunds(tx, payment.id).await?;
    let cents = cents.min(left);
    if !held || cents <= 0 {
        return Ok(0);
    }
    refund(tx, deed, &due, &payment, cents, why).await?;
    Ok(cents)
}

async fn refund(
    tx: &mut Tx,
    deed: &Deed,
    due: &Due,
    payment: &Payment,
    cents: i64,
    why: (&str, &str),
) -> Result<()> {
    let id = deed.chance.uuid(deed.now);
    insert_refund(tx, (id, payment.id), cents, why, deed.now, clerk(deed)).await?;
    let reason = why.0.to_owned();
    let event =
        RefundOrdered { payment: payment.id, about: About::of(due), refund: id, cents, reason };
    record(tx, deed.now, &deed.actor, &event).await?;
    Ok(())
}

/// Says that a refund was paid out; false when it was before.
///
/// # Errors
/// Engine errors.
pub async fn pay_out(tx: &mut Tx, deed: &Deed, id: Uuid) -> Result<bool> {
    let Some(refund) = find_refund(tx, id).await? else { return Ok(false) };
    let Some(payment) = find_payment(tx, refund.payment).await? else { return Ok(false) };
    let Some(due) = find_due(tx, payment.due).await? else { return Ok(false) };
    note_paid_out(tx, deed, &due, &refund).await?;
    Ok(true)
}

/// A refund is paid out.
pub(super) async fn note_paid_out(
    tx: &mut Tx,
    deed: &Deed,
    due: &Due,
    refund: &OpenRefund,
) -> Result<()> {
    mark_refund_paid_out(tx, refund.id, deed.now, clerk(deed)).await?;
    let (payment, cents) = (refund.payment, refund.cents);
    let event = PaymentRefunded { payment, about: About::of(due), refund: refund.id, cents };
    record(tx, deed.now, &deed.actor, &event).await?;
    Ok(())
}
