//! Begin to pay online; pay a clerk in person.

use jobs::record;
use store::{Result, Tx};

use super::arrive;
use crate::{
    Deed,
    payment::{
        event::{About, PaymentStarted},
        job::{look_at, look_soon},
        state::place,
    },
    store::payment::{Due, Payment, find_open_online, insert_payment},
};

/// What became of the wish to pay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Begun {
    /// A payment is open, a new one or the one from before.
    Open,
    /// There is nothing to pay any more.
    Over,
}

fn payment(deed: &Deed, due: &Due, way: &str, request_id: String) -> Payment {
    Payment {
        id: deed.chance.uuid(deed.now),
        due: due.id,
        request_id,
        way: way.to_owned(),
        cents: due.cents,
        created_at: deed.now,
        started_at: None,
        remote_id: None,
        remote_url: None,
        books_id: None,
        paid_at: None,
        failed_at: None,
        cancelled_at: None,
        returned_at: None,
        looked_at: None,
        look_at: None,
        looks: 0,
        trouble: None,
        taken_by: None,
    }
}

/// Stores a payment before the payment service hears of it, and has the service asked. While one
/// is open there is no second one.
///
/// # Errors
/// Engine errors.
pub async fn begin_online(tx: &mut Tx, deed: &Deed, due: &Due) -> Result<Begun> {
    if place(due, due.cents).is_err() {
        return Ok(Begun::Over);
    }
    if let Some(open) = find_open_online(tx, due.id).await? {
        look_soon(tx, deed, open.id).await?;
        return Ok(Begun::Open);
    }
    let request_id = deed.chance.uuid(deed.now).to_string();
    let new = Payment { look_at: Some(deed.now), ..payment(deed, due, "online", request_id) };
    insert_payment(tx, &new).await?;
    let (way, cents) = (new.way.clone(), new.cents);
    let event = PaymentStarted { payment: new.id, about: About::of(due), way, cents };
    record(tx, deed.now, &deed.actor, &event).await?;
    look_at(tx, deed, new.id, deed.now).await?;
    Ok(Begun::Open)
}

/// A clerk took the money. False when there was nothing to pay any more, and the money has to be
/// handed back.
///
/// # Errors
/// Engine errors.
pub async fn take_at_counter(tx: &mut Tx, deed: &Deed, due: &Due) -> Result<bool> {
    if place(due, due.cents).is_err() {
        return Ok(false);
    }
    let request_id = format!("counter-{}", deed.chance.uuid(deed.now));
    let taken_by = match deed.actor {
        kernel::Actor::Staff(id) => Some(id),
        _ => None,
    };
    let new = Payment { taken_by, ..payment(deed, due, "counter", request_id) };
    insert_payment(tx, &new).await?;
    arrive(tx, deed, &new, deed.now, None).await?;
    Ok(true)
}
