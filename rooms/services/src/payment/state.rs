//! What follows from the facts of a payment: its state, where money belongs, when to look again.
//! Nothing here reads or writes anything.

use kernel::Ts;

use crate::store::payment::{Due, Payment};

/// How far a payment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Stored; the payment service has not confirmed that it has it.
    Asked,
    /// The payer may pay, and perhaps does.
    Started,
    /// Paid.
    Paid,
    /// Paid, and taken back by the bank.
    Returned,
    /// It cannot be paid any more.
    Failed,
    /// The payer gave it up.
    Cancelled,
}

impl State {
    /// The state of a payment. Money that came outweighs everything said before.
    #[must_use]
    pub fn of(payment: &Payment) -> Self {
        if payment.returned_at.is_some() {
            Self::Returned
        } else if payment.paid_at.is_some() {
            Self::Paid
        } else if payment.failed_at.is_some() {
            Self::Failed
        } else if payment.cancelled_at.is_some() {
            Self::Cancelled
        } else if payment.started_at.is_some() {
            Self::Started
        } else {
            Self::Asked
        }
    }

    /// Whether money may still come from it.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Asked | Self::Started)
    }
}

/// Why money belongs nowhere by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It was paid already.
    Twice,
    /// It is another sum than was asked for.
    Sum,
    /// Nobody asks for it any more.
    Withdrawn,
    /// The bank took it back.
    Returned,
    /// The payment service says nothing final for a long time.
    Silent,
}

impl Why {
    /// The word in rows and events.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Twice => "twice",
            Self::Sum => "sum",
            Self::Withdrawn => "withdrawn",
            Self::Returned => "returned",
            Self::Silent => "silent",
        }
    }
}

/// Where money that came belongs: it counts for what is due, or somebody has to look at it.
///
/// # Errors
/// Why somebody has to look at it.
pub fn place(due: &Due, cents: i64) -> Result<(), Why> {
    if due.paid_by.is_some() {
        Err(Why::Twice)
    } else if due.withdrawn_at.is_some() || due.application.is_none() {
        Err(Why::Withdrawn)
    } else if cents != due.cents {
        Err(Why::Sum)
    } else {
        Ok(())
    }
}

/// After this time without a final word somebody asks the payment service by other means.
pub const SILENT_AFTER: i64 = 7 * Ts::DAY;
/// A payment that ended without money is looked at once more after this time, because a booking
/// may cross with the word that it failed.
pub const LAST_LOOK_AFTER: i64 = Ts::DAY;
/// When looking ends for good; a task stands open by then.
const GIVEN_UP_AFTER: i64 = 400 * Ts::DAY;

/// When to look at an open payment again: at once in the first minutes, then ever more seldom.
#[must_use]
pub fn next_look(created_at: Ts, now: Ts) -> Option<Ts> {
    let age = now.0.saturating_sub(created_at.0);
    let pause = match age {
        a if a < 2 * Ts::MINUTE => 5 * Ts::SECOND,
        a if a < 15 * Ts::MINUTE => 30 * Ts::SECOND,
        a if a < 2 * Ts::HOUR => 5 * Ts::MINUTE,
        a if a < 2 * Ts::DAY => 30 * Ts::MINUTE,
        a if a < 30 * Ts::DAY => 6 * Ts::HOUR,
        a if a < GIVEN_UP_AFTER => Ts::DAY,
        _ => return None,
    };
    Some(now.plus(pause))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looks_become_seldom_and_end_only_after_a_year() {
        let made = Ts(0);
        let (mut now, mut looks, mut last) = (made, 0, 0);
        while let Some(next) = next_look(made, now) {
            let pause = next.0 - now.0;
            assert!(pause >= last, "pauses never shrink");
            (now, last, looks) = (next, pause, looks + 1);
        }
        assert!(now.0 >= 400 * Ts::DAY && (300..1_500).contains(&looks), "{looks}");
    }
}
