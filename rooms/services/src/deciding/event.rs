//! What happens to a case, told to the journal and to whoever listens. Ids and facts only.

use jobs::Event;
use serde::{Deserialize, Serialize};

use super::{DecisionId, LetterId, PermitId, RequestId};
use crate::application::{ApplicationId, CaseId};

/// Declares the events; all hold the application and the case, and what the verb needs.
macro_rules! events {
    ($($(#[$doc:meta])* $name:ident = $stored:literal { $($field:ident: $kind:ty),* $(,)? }),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Serialize, Deserialize)]
        pub struct $name {
            /// The application.
            pub application: ApplicationId,
            /// What people call it.
            pub reference: String,
            /// The case.
            pub case: CaseId,
            $(
                #[doc = concat!("The ", stringify!($field), " of the event.")]
                pub $field: $kind,
            )*
        }

        impl Event for $name {
            const NAME: &'static str = $stored;
            const ROOM: &'static str = "services";
            fn subject(&self) -> String {
                format!("application:{}", self.application)
            }
        }
    )+};
}

events! {
    /// A clerk ticked what they looked at.
    CaseChecked = "case_checked" { ticked: i64, complete: bool },
    /// Clerk or applicant wrote to the other; the words stand with the message.
    CaseMessageWritten = "case_message_written" { by_applicant: bool },
    /// A clerk noted something for colleagues.
    CaseNoted = "case_noted" {},
    /// The applicant was asked for what is missing.
    CaseRequestMade = "case_request_made" { request: RequestId, due_at: i64 },
    /// The applicant answered.
    CaseRequestAnswered = "case_request_answered" { request: RequestId, files: i64 },
    /// The answer is not needed any more.
    CaseRequestWithdrawn = "case_request_withdrawn" { request: RequestId },
    /// A case went to another department, authority or person.
    CaseHandedOver = "case_handed_over" { from: String, to: String, authority: String },
    /// A clerk took a case.
    CaseTaken = "case_taken" {},
    /// A clerk proposed a decision that a second one has to look at.
    CaseDecisionProposed = "case_decision_proposed" { decision: DecisionId, outcome: String },
    /// A second clerk sent a proposal back.
    CaseDecisionReturned = "case_decision_returned" { decision: DecisionId },
    /// A decision counts; `silent` where the law lets silence decide.
    CaseDecided = "case_decided" { decision: DecisionId, outcome: String, silent: bool },
    /// A decision was sent, and counts as notified on a day.
    CaseDecisionSent = "case_decision_sent" { decision: DecisionId, channel: String, notified_on: String },
    /// A letter was printed and sent; its bytes are kept and have this SHA-256.
    CaseLetterSent = "case_letter_sent" { letter: LetterId, occasion: String, sha256: String },
    /// The applicant opened a decision for the first time.
    CaseDecisionFetched = "case_decision_fetched" { decision: DecisionId },
    /// Silence approves later than the law says at first.
    CaseSilenceExtended = "case_silence_extended" { until: String },
    /// The applicant took the application back.
    CaseWithdrawn = "case_withdrawn" {},
    /// A permit may be used from now on.
    PermitIssued = "permit_issued" { permit: PermitId, number: String },
    /// Its holder changed what stands on it.
    PermitChanged = "permit_changed" { permit: PermitId, number: String },
    /// Its holder said where it is used; the place stands with the permit, and only the last one.
    PermitUsed = "permit_used" { permit: PermitId, number: String },
    /// It was revoked.
    PermitRevoked = "permit_revoked" { permit: PermitId, number: String },
    /// Its holder was reminded of its end.
    PermitReminded = "permit_reminded" { permit: PermitId, number: String },
}
