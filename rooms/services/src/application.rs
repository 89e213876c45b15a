//! What somebody applied for, and how far it is.

use kernel::{PersonId, Ts};
use store::Doc;

use crate::{Answers, receipt::Signed};

kernel::id! {
    /// An application.
    ApplicationId,
    /// What one authority decides about an application.
    CaseId,
}

/// An application.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Application {
    /// Its id.
    pub id: ApplicationId,
    /// The number people name it by.
    pub reference: String,
    /// Key of the service.
    pub service: String,
    /// The version of the service it was made with.
    pub version: i64,
    /// The answers that counted when it was sent, with computed values.
    pub answers: Doc<Answers>,
    /// The language it was made in.
    pub lang: String,
    /// Whose account it is in.
    pub person: Option<PersonId>,
    /// Where mail about it goes.
    pub email: Option<String>,
    /// When it was stored, or its paper came in.
    pub received_at: Ts,
    /// When the applicant withdrew it.
    pub withdrawn_at: Option<Ts>,
    /// When everything about it was over.
    pub ended_at: Option<Ts>,
    /// What the applicant can prove.
    pub receipt: Doc<Signed>,
}

/// What one authority decides about an application.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Case {
    /// Its id.
    pub id: CaseId,
    /// Key of the authority; empty for the municipality.
    pub authority: String,
    /// Key of the department that works on it.
    pub department: String,
    /// Who works on it.
    pub clerk: Option<PersonId>,
    /// Until when it is to be decided.
    pub due_at: Option<Ts>,
    /// When it was found complete.
    pub checked_at: Option<Ts>,
    /// When it was decided.
    pub decided_at: Option<Ts>,
    /// How: `approved`, `refused`, `withdrawn`.
    pub outcome: Option<String>,
    /// When it was over.
    pub ended_at: Option<Ts>,
    /// Whether the applicant was asked for something and has not answered.
    pub asked: bool,
    /// Last day of what was issued and holds.
    pub valid_until: Option<String>,
}

/// How far an application is, in the six words of the federal mailbox (ZBP, message version 6).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Begun and not sent.
    Initiated,
    /// Sent, and something has to happen before anybody looks at it.
    Submitted,
    /// Stored, and waiting for somebody to look at it.
    Received,
    /// Somebody works on it.
    Processing,
    /// The applicant has to do something.
    ActionRequired,
    /// It is over.
    Completed,
}

impl State {
    /// The word as the mailbox spells it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Initiated => "INITIATED",
            Self::Submitted => "SUBMITTED",
            Self::Received => "RECEIVED",
            Self::Processing => "PROCESSING",
            Self::ActionRequired => "ACTION_REQUIRED",
            Self::Completed => "COMPLETED",
        }
    }

    /// Message of the word.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Initiated => "services-state-initiated",
            Self::Submitted => "services-state-submitted",
            Self::Received => "services-state-received",
            Self::Processing => "services-state-processing",
            Self::ActionRequired => "services-state-action-required",
            Self::Completed => "services-state-completed",
        }
    }

    /// Message of what it means.
    #[must_use]
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Initiated => "services-state-initiated-text",
            Self::Submitted => "services-state-submitted-text",
            Self::Received => "services-state-received-text",
            Self::Processing => "services-state-processing-text",
            Self::ActionRequired => "services-state-action-required-text",
            Self::Completed => "services-state-completed-text",
        }
    }

    /// The state that follows from the facts. `asked` says that the applicant has to do something.
    #[must_use]
    pub fn of(application: &Application, cases: &[Case], asked: bool) -> Self {
        if application.ended_at.is_some() || application.withdrawn_at.is_some() {
            return Self::Completed;
        }
        if asked {
            return Self::ActionRequired;
        }
        let begun = |case: &Case| {
            case.clerk.is_some() || case.checked_at.is_some() || case.decided_at.is_some()
        };
        if cases.iter().any(begun) { Self::Processing } else { Self::Received }
    }
}
