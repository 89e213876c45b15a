//! What was issued, and whether it may be used.

use jiff::civil::Date;
use kernel::Ts;
use store::Doc;

use super::{PermitId, letter::Written};
use crate::{Answers, application::CaseId};

/// What was issued.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Permit {
    /// Id.
    pub id: PermitId,
    /// The case it comes from.
    pub case_id: CaseId,
    /// Its number.
    pub number: String,
    /// What stands on it.
    pub data: Doc<Answers>,
    /// First day.
    pub valid_from: String,
    /// Last day; none where it does not end.
    pub valid_until: Option<String>,
    /// Since when it may be used; before, a payment is awaited.
    pub issued_at: Option<Ts>,
    /// When its holder changed what stands on it.
    pub changed_at: Option<Ts>,
    /// Revoked.
    pub revoked_at: Option<Ts>,
    /// Why.
    pub revoked_why: Option<String>,
    /// What was written about that.
    pub revoked_letter: Option<Doc<Written>>,
    /// The sealed code that proves it without a network.
    pub code: Option<String>,
    /// When its holder was reminded of its end.
    pub reminded_at: Option<Ts>,
    /// The plate of the vehicle it lies in now.
    pub plate: Option<String>,
    /// Where it is used now.
    pub site: Option<String>,
    /// Since when.
    pub arrived_at: Option<Ts>,
}

/// Whether a permit may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Validity {
    /// A payment is awaited.
    Unpaid,
    /// Its first day is still to come.
    Later,
    /// Now.
    Valid,
    /// Its last day is over.
    Over,
    /// Revoked.
    Revoked,
}

impl Validity {
    /// Message of it.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Unpaid => "services-permit-unpaid",
            Self::Later => "services-permit-later",
            Self::Valid => "services-permit-valid",
            Self::Over => "services-permit-over",
            Self::Revoked => "services-permit-revoked",
        }
    }
}

impl Permit {
    /// First day.
    #[must_use]
    pub fn from(&self) -> Option<Date> {
        self.valid_from.parse().ok()
    }

    /// Last day.
    #[must_use]
    pub fn until(&self) -> Option<Date> {
        self.valid_until.as_deref().and_then(|day| day.parse().ok())
    }

    /// Whether it may be used on a day.
    #[must_use]
    pub fn validity(&self, today: Date) -> Validity {
        if self.revoked_at.is_some() {
            Validity::Revoked
        } else if self.issued_at.is_none() {
            Validity::Unpaid
        } else if self.until().is_some_and(|until| until < today) {
            Validity::Over
        } else if self.from().is_some_and(|from| today < from) {
            Validity::Later
        } else {
            Validity::Valid
        }
    }
}
