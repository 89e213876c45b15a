//! What the bank says.

use jobs::record;
use store::{Result, Tx};
use uuid::Uuid;

use super::{arrive, clear::note_paid_out, orphan};
use crate::{
    Deed,
    payment::{
        event::{About, PaymentStarted},
        state::Why,
        statement::{Booking, Movement},
    },
    store::payment::{
        Due, Payment, find_dues_by_reference, find_open_refund, find_paid_by_transfer,
        find_payment, has_booking, insert_booking, insert_payment, mark_due_open, mark_returned,
    },
};

/// What a booking turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Booked {
    /// Money for something that is due, or a task.
    Taken,
    /// Money that came before went back.
    Returned,
    /// A refund that was ordered.
    Refunded,
    /// It was read before.
    Known,
    /// It has nothing to do with services.
    Foreign,
    /// It carries our reference, but nothing here fits.
    Unclear,
}

/// Takes in a booking of a bank statement, once.
///
/// # Errors
/// Engine errors.
pub async fn book(tx: &mut Tx, deed: &Deed, booking: &Booking) -> Result<Booked> {
    let references: Vec<&str> = booking.references.iter().map(|r| r.as_str()).collect();
    if references.is_empty() {
        return Ok(Booked::Foreign);
    }
    let dues = find_dues_by_reference(tx, &references).await?;
    // The longest reference that fits is the one that was written; shorter ones are chance.
    let Some(due) = dues.into_iter().max_by_key(|due| due.reference.len()) else {
        return Ok(Booked::Foreign);
    };
    if has_booking(tx, &booking.key).await? {
        return Ok(Booked::Known);
    }
    match booking.movement {
        Movement::In => take(tx, deed, booking, &due).await,
        Movement::Back => go_back(tx, deed, booking, &due).await,
        Movement::Out => go_out(tx, deed, booking, &due).await,
    }
}

async fn take(tx: &mut Tx, deed: &Deed, booking: &Booking, due: &Due) -> Result<Booked> {
    let payment = transfer(deed, booking, due);
    insert_payment(tx, &payment).await?;
    insert_booking(tx, &booking.key, Some(payment.id), None, deed.now).await?;
    let event = PaymentStarted {
        payment: payment.id,
        about: About::of(due),
        way: payment.way.clone(),
        cents: payment.cents,
    };
    record(tx, deed.now, &deed.actor, &event).await?;
    arrive(tx, deed, &payment, deed.now, None).await?;
    Ok(Booked::Taken)
}

fn transfer(deed: &Deed, booking: &Booking, due: &Due) -> Payment {
    Payment {
        id: deed.chance.uuid(deed.now),
        due: due.id,
        request_id: format!("booking-{}", booking.key),
        way: "transfer".to_owned(),
        cents: booking.cents,
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

async fn go_back(tx: &mut Tx, deed: &Deed, booking: &Booking, due: &Due) -> Result<Booked> {
    let Some(id) = find_paid_by_transfer(tx, due.id, booking.cents).await? else {
        return Ok(Booked::Unclear);
    };
    let Some(payment) = find_payment(tx, id).await? else { return Ok(Booked::Unclear) };
    insert_booking(tx, &booking.key, Some(id), None, deed.now).await?;
    mark_returned(tx, id, deed.now).await?;
    mark_due_open(tx, due.id, id).await?;
    orphan(tx, deed, due, &payment, Why::Returned).await?;
    Ok(Booked::Returned)
}

async fn go_out(tx: &mut Tx, deed: &Deed, booking: &Booking, due: &Due) -> Result<Booked> {
    let found = find_open_refund(tx, &due.reference, booking.cents).await?;
    let Some(refund) = found else { return Ok(Booked::Unclear) };
    let id: Uuid = refund.id;
    insert_booking(tx, &booking.key, None, Some(id), deed.now).await?;
    note_paid_out(tx, deed, due, &refund).await?;
    Ok(Booked::Refunded)
}
