//! What happens to money, told to the journal and to whoever listens. Ids and sums only.

use jobs::Event;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{application::ApplicationId, store::payment::Due};

/// Declares the events; all hold the payment and what it is for.
macro_rules! events {
    ($($(#[$doc:meta])* $name:ident = $stored:literal { $($field:ident: $kind:ty),* $(,)? }),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Serialize, Deserialize)]
        pub struct $name {
            /// The payment.
            pub payment: Uuid,
            /// What it is for.
            pub about: About,
            $(
                #[doc = concat!("The ", stringify!($field), " of the event.")]
                pub $field: $kind,
            )*
        }

        impl Event for $name {
            const NAME: &'static str = $stored;
            const ROOM: &'static str = "services";
            fn subject(&self) -> String {
                self.about.subject()
            }
        }
    )+};
}

/// What a payment is for.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct About {
    /// The application, as long as it is there.
    pub application: Option<ApplicationId>,
    /// Key of the authority; empty for the municipality.
    pub authority: String,
    /// What for: `application`, or a change or renewal with its id.
    pub occasion: String,
    /// The reference at banks.
    pub reference: String,
}

impl About {
    /// What is due.
    #[must_use]
    pub fn of(due: &Due) -> Self {
        Self {
            application: due.application,
            authority: due.authority.clone(),
            occasion: due.occasion.clone(),
            reference: due.reference.clone(),
        }
    }

    fn subject(&self) -> String {
        match self.application {
            Some(id) => format!("application:{id}"),
            None => format!("payment:{}", self.reference),
        }
    }
}

events! {
    /// Somebody begins to pay.
    PaymentStarted = "payment_started" { way: String, cents: i64 },
    /// Money came, and what was due is paid.
    PaymentPaid = "payment_paid" { way: String, cents: i64 },
    /// A payment cannot be paid any more.
    PaymentFailed = "payment_failed" { way: String, trouble: String },
    /// The payer, or the house for them, gave a payment up.
    PaymentCancelled = "payment_cancelled" { way: String },
    /// Money came, or went back, and somebody has to look at it.
    PaymentOrphaned = "payment_orphaned" { way: String, cents: i64, why: String },
    /// Somebody decided what money belongs to that came as an orphan.
    PaymentCleared = "payment_cleared" { why: String, outcome: String },
    /// Money is to go back.
    RefundOrdered = "refund_ordered" { refund: Uuid, cents: i64, reason: String },
    /// Money went back.
    PaymentRefunded = "payment_refunded" { refund: Uuid, cents: i64 },
}

/// A sum is asked for.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PaymentAsked {
    /// What for.
    pub about: About,
    /// How much.
    pub cents: i64,
}

impl Event for PaymentAsked {
    const NAME: &'static str = "payment_asked";
    const ROOM: &'static str = "services";
    fn subject(&self) -> String {
        self.about.subject()
    }
}

/// A sum is no longer asked for.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PaymentWithdrawn {
    /// What for.
    pub about: About,
}

impl Event for PaymentWithdrawn {
    const NAME: &'static str = "payment_withdrawn";
    const ROOM: &'static str = "services";
    fn subject(&self) -> String {
        self.about.subject()
    }
}
