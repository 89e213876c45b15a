//! Letters that go out: what they are about, and as which file they were sent.

use kernel::{FileId, PersonId, Ts};
use store::Doc;
use uuid::Uuid;

use super::{LetterId, letter::Written};
use crate::application::CaseId;

/// Kind of the files that hold printed letters.
pub const KIND: &str = "application_letter";

/// What a letter is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    /// A decision.
    Decision,
    /// Something is missing.
    Request,
    /// What was issued is taken back.
    Revocation,
}

impl Occasion {
    /// The word in rows.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Decision => "decision",
            Self::Request => "request",
            Self::Revocation => "revocation",
        }
    }

    /// The occasion with this word.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let all = [Self::Decision, Self::Request, Self::Revocation];
        all.into_iter().find(|occasion| occasion.as_str() == name)
    }

    /// Kind of the mail that brings it.
    #[must_use]
    pub const fn mail(self) -> &'static str {
        match self {
            Self::Decision => "application_decision",
            Self::Request => "application_request",
            Self::Revocation => "permit_revocation",
        }
    }

    /// Message with its name.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Decision => "services-paper-letter-decision",
            Self::Request => "services-paper-letter-request",
            Self::Revocation => "services-paper-letter-revocation",
        }
    }
}

/// A letter of a case.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct CaseLetter {
    /// Id.
    pub id: LetterId,
    /// The case.
    pub case_id: CaseId,
    /// The word of its [`Occasion`].
    pub occasion: String,
    /// The decision, request or permit.
    pub about: Uuid,
    /// What it says.
    pub words: Doc<Written>,
    /// Who answers for it; nobody where the law decided.
    pub clerk: Option<PersonId>,
    /// Since when it says so.
    pub made_at: Ts,
    /// When it was printed and sent.
    pub printed_at: Option<Ts>,
    /// The bytes that were sent.
    pub file: Option<FileId>,
}

impl CaseLetter {
    /// What it is about.
    #[must_use]
    pub fn occasion(&self) -> Occasion {
        Occasion::from_name(&self.occasion).unwrap_or(Occasion::Decision)
    }
}
