//! Takes in a bank statement: what came in pays what is due, what went back opens it again. A file
//! may be read twice, and files may overlap.

use kernel::{Actor, Chance, Ts};
use serde::Serialize;
use store::Store;

use super::{
    statement::{Booking, Fault, NoStatement, Statement},
    verbs::{Booked, book},
};
use crate::Deed;

/// Bookings taken in by one write.
const TOGETHER: usize = 200;

/// What came of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// Bookings that were taken in.
    pub imported: usize,
    /// Those among them that paid something, or opened a task.
    pub payments: usize,
    /// Those among them by which money went back to us or to the payer.
    pub reversed: usize,
    /// Those among them that are refunds.
    pub refunds: usize,
    /// Bookings that were read before.
    pub unchanged: usize,
    /// Bookings that have nothing to do with services.
    pub foreign: usize,
    /// Bookings that cannot be taken in.
    pub failed: Vec<Fault>,
}

/// Why nothing of a file was taken in.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// It is no statement.
    #[error(transparent)]
    File(#[from] NoStatement),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] store::Error),
}

/// Takes in the text of a camt.053 file.
///
/// # Errors
/// When the file is no statement, and store errors.
pub async fn run(store: &Store, text: &str, now: Ts, chance: &Chance) -> Result<Outcome, Refused> {
    let Statement { bookings, faults } = Statement::read(text)?;
    let mut outcome = Outcome { failed: faults, ..Outcome::default() };
    for part in bookings.chunks(TOGETHER) {
        let deed = Deed { actor: Actor::System("import"), now, chance: chance.clone() };
        let part = part.to_vec();
        let booked = store.write::<Vec<(Booking, Booked)>, store::Error, _>(move |tx| {
            Box::pin(async move {
                let mut booked = Vec::with_capacity(part.len());
                for booking in part {
                    let what = book(tx, &deed, &booking).await?;
                    booked.push((booking, what));
                }
                Ok(booked)
            })
        });
        for (booking, what) in booked.await? {
            outcome.add(&booking, what);
        }
    }
    outcome.failed.sort_by_key(|fault| fault.line);
    Ok(outcome)
}

impl Outcome {
    fn add(&mut self, booking: &Booking, what: Booked) {
        match what {
            Booked::Taken => self.payments += 1,
            Booked::Returned => self.reversed += 1,
            Booked::Refunded => self.refunds += 1,
            Booked::Known => self.unchanged += 1,
            Booked::Foreign => self.foreign += 1,
            Booked::Unclear => self.failed.push(Fault {
                line: booking.line,
                field: "RmtInf".to_owned(),
                reason: "it carries a reference of ours, but neither a payment nor a refund of \
                         this sum fits"
                    .to_owned(),
            }),
        }
        if matches!(what, Booked::Taken | Booked::Returned | Booked::Refunded) {
            self.imported += 1;
        }
    }
}

impl std::fmt::Display for Outcome {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{} taken in ({} payments, {} taken back, {} refunds), {} known before, {} foreign",
            self.imported, self.payments, self.reversed, self.refunds, self.unchanged, self.foreign
        )?;
        for Fault { line, field, reason } in &self.failed {
            write!(f, "\nline {line}: {field}: {reason}")?;
        }
        Ok(())
    }
}
