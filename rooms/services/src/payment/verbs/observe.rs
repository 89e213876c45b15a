//! What the payment service says about a payment.

use jobs::record;
use kernel::Ts;
use store::{Result, Tx};
use uuid::Uuid;

use super::{arrive, cancel, orphan};
use crate::{
    Deed,
    payment::{
        event::{About, PaymentFailed},
        job::look_at,
        state::{LAST_LOOK_AFTER, SILENT_AFTER, State, Why, next_look},
        xbezahldienste::{PaymentInformation, Status, Trouble},
    },
    store::payment::{
        Due, Payment, find_due, find_payment, mark_failed, mark_looked, mark_started,
    },
};

/// What came back when the payment service was asked.
#[derive(Debug, Clone)]
pub enum Observation {
    /// It told what it knows.
    Told(Box<PaymentInformation>),
    /// It did not.
    Not(Trouble),
}

/// Takes in what the payment service says. The same may be said any number of times and in any
/// order: what was paid stays paid, and money that comes late finds its place or a task.
///
/// # Errors
/// Engine errors.
pub async fn observe(tx: &mut Tx, deed: &Deed, id: Uuid, told: &Observation) -> Result<()> {
    let Some(payment) = find_payment(tx, id).await? else { return Ok(()) };
    let Some(due) = find_due(tx, payment.due).await? else { return Ok(()) };
    if payment.paid_at.is_some() {
        return Ok(());
    }
    let mut trouble = None;
    let mut ended = !State::of(&payment).is_open();
    match told {
        Observation::Told(told) => {
            start(tx, deed, &payment, told).await?;
            match told.status {
                Status::Initial => {}
                Status::Payed => {
                    store::fault::point("paid.told");
                    return arrive(tx, deed, &payment, deed.now, books_id(told)).await;
                }
                Status::Failed => {
                    fail(tx, deed, &due, &payment, "FAILED").await?;
                    ended = true;
                }
                Status::Canceled if ended => {}
                Status::Canceled => {
                    cancel(tx, deed, &due, &payment).await?;
                    ended = true;
                }
            }
        }
        Observation::Not(why) => {
            trouble = Some(why.to_string());
            if is_final(&payment, why) {
                fail(tx, deed, &due, &payment, &why.to_string()).await?;
                ended = true;
            }
        }
    }
    let next = next(&payment, deed.now, ended);
    mark_looked(tx, id, deed.now, next, trouble.as_deref()).await?;
    if let Some(next) = next {
        look_at(tx, deed, id, next).await?;
    }
    if !ended && deed.now.0 - payment.created_at.0 > SILENT_AFTER {
        orphan(tx, deed, &due, &payment, Why::Silent).await?;
    }
    Ok(())
}

fn books_id(told: &PaymentInformation) -> Option<&str> {
    told.transaction_reference.as_deref()
}

async fn start(
    tx: &mut Tx,
    deed: &Deed,
    payment: &Payment,
    told: &PaymentInformation,
) -> Result<()> {
    let url = Some(told.transaction_redirect_url.as_str()).filter(|url| !url.is_empty());
    let url = url.or(payment.remote_url.as_deref()).unwrap_or("");
    mark_started(tx, payment.id, deed.now, &told.transaction_id, url).await
}

/// Whether a refusal ends the payment. Only before the service had it: afterwards a refusal says
/// something about the service, and nothing about the money.
fn is_final(payment: &Payment, why: &Trouble) -> bool {
    payment.started_at.is_none() && !matches!(why, Trouble::Later(_))
}

async fn fail(tx: &mut Tx, deed: &Deed, due: &Due, payment: &Payment, why: &str) -> Result<()> {
    if payment.failed_at.is_some() {
        return Ok(());
    }
    mark_failed(tx, payment.id, deed.now, why).await?;
    let event = PaymentFailed {
        payment: payment.id,
        about: About::of(due),
        way: payment.way.clone(),
        trouble: why.to_owned(),
    };
    record(tx, deed.now, &deed.actor, &event).await?;
    Ok(())
}

/// When to look again. What has ended is looked at once more, a day later.
fn next(payment: &Payment, now: Ts, ended: bool) -> Option<Ts> {
    if !ended {
        return next_look(payment.created_at, now);
    }
    let known = payment.started_at.is_some();
    (known && State::of(payment).is_open()).then(|| now.plus(LAST_LOOK_AFTER))
}
