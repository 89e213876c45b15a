//! Clerks decide: the case of an authority with everything said and done about it, its deadlines,
//! the decision with its letter, and what is issued.

pub mod clock;
pub mod delivery;
pub mod event;
pub mod issuing;
pub mod jobs;
pub mod ledger;
pub mod letter;
pub mod mail;
mod permit;
pub mod post;
pub mod print;
pub mod say;
pub mod verbs;
pub mod voice;

use kernel::{FileId, Lang, PersonId, Ts};
use store::Doc;

use crate::{
    Answers, Settled,
    application::{ApplicationId, CaseId, State},
    published::Service,
};
pub use permit::{Permit, Validity};
pub use voice::Voice;

kernel::id! {
    /// What somebody wrote about a case.
    MessageId,
    /// A request for what is missing.
    RequestId,
    /// A proposal or decision.
    DecisionId,
    /// What was issued.
    PermitId,
    /// A letter that goes out.
    LetterId,
}

/// A case with its application.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Case {
    /// Id.
    pub id: CaseId,
    /// The application.
    pub application: ApplicationId,
    /// Key of the authority; empty for the municipality itself.
    pub authority: String,
    /// The department that holds it.
    pub department: String,
    /// Who works on it.
    pub clerk: Option<PersonId>,
    /// Until when it is to be decided, not counting what rests now.
    pub due_at: Option<Ts>,
    /// When everything to look at was ticked.
    pub checked_at: Option<Ts>,
    /// When it was decided.
    pub decided_at: Option<Ts>,
    /// How: `approved`, `refused`, `withdrawn`.
    pub outcome: Option<String>,
    /// When nothing was left to do.
    pub ended_at: Option<Ts>,
    /// What people call the application.
    pub reference: String,
    /// Key of the service.
    pub service: String,
    /// Version of the service it was made with.
    pub version: i64,
    /// What was answered.
    pub answers: Doc<Answers>,
    /// Language of the applicant.
    pub lang: String,
    /// Account of the applicant.
    pub person: Option<PersonId>,
    /// Address of the applicant.
    pub email: Option<String>,
    /// When it came in.
    pub received_at: Ts,
    /// When the applicant took it back.
    pub withdrawn_at: Option<Ts>,
    /// How it came in.
    pub channel: String,
    /// Who of the town typed it for the applicant.
    pub typed_by: Option<PersonId>,
    /// Number of the permit it renews.
    pub renews: Option<String>,
    /// The application that permit comes from, as long as it is kept.
    pub renewed_reference: Option<String>,
    /// Last day of that permit, as long as it is kept and was not revoked.
    pub renewed_until: Option<String>,
}

impl Case {
    /// The applicant's language.
    #[must_use]
    pub fn language(&self) -> Lang {
        Lang::from_name(&self.lang).unwrap_or_default()
    }

    /// Its name in addresses and letters: the reference, with the authority where there are
    /// several.
    #[must_use]
    pub fn code(&self) -> String {
        code(&self.reference, &self.authority)
    }

    /// Last day of the permit it renews.
    #[must_use]
    pub fn renewed_until(&self) -> Option<jiff::civil::Date> {
        self.renewed_until.as_deref().and_then(|day| day.parse().ok())
    }

    /// The authorities whose fees for a renewal are due: this one, or none.
    #[must_use]
    pub fn renewing(&self) -> std::collections::BTreeSet<String> {
        self.renews.iter().map(|_| self.authority.clone()).collect()
    }

    /// Whether anything can still be done to decide it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.decided_at.is_none() && self.withdrawn_at.is_none() && self.ended_at.is_none()
    }

    /// Where it stands for the applicant. `asked` says that an answer of theirs is awaited.
    #[must_use]
    pub fn state(&self, asked: bool) -> State {
        if !self.is_open() {
            State::Completed
        } else if asked {
            State::ActionRequired
        } else if self.clerk.is_some() || self.checked_at.is_some() {
            State::Processing
        } else {
            State::Received
        }
    }

    /// How it was decided.
    #[must_use]
    pub fn outcome(&self) -> Option<Outcome> {
        self.outcome.as_deref().and_then(Outcome::from_name)
    }
}

/// Answers of applicant and clerk, settled.
#[must_use]
pub fn settled<'d>(
    service: &'d Service,
    answers: &Answers,
    decision: Option<&Answers>,
    today: jiff::civil::Date,
) -> Settled<'d> {
    let mut all = answers.clone();
    if let Some(decision) = decision {
        all.fields.extend(decision.fields.clone());
    }
    Settled::new(&service.definition, &service.plan, &all, today)
}

/// The name of a case in addresses.
#[must_use]
pub fn code(reference: &str, authority: &str) -> String {
    if authority.is_empty() { reference.to_owned() } else { format!("{reference}.{authority}") }
}

/// Reference and authority of a case's name; names are typed in any case.
#[must_use]
pub fn parts(code: &str) -> (String, String) {
    let (reference, authority) = code.split_once('.').unwrap_or((code, ""));
    (reference.to_uppercase(), authority.to_owned())
}

/// How a case ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Granted.
    Approved,
    /// Not granted.
    Refused,
    /// Taken back by the applicant.
    Withdrawn,
}

impl Outcome {
    /// The word in rows and forms.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Approved => "approved",
            Self::Refused => "refused",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The outcome with this word.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Approved, Self::Refused, Self::Withdrawn].into_iter().find(|o| o.as_str() == name)
    }

    /// Message with its name.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Approved => "services-outcome-approved",
            Self::Refused => "services-outcome-refused",
            Self::Withdrawn => "services-outcome-withdrawn",
        }
    }
}

/// What somebody wrote.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Message {
    /// `staff`, `applicant` or `note`.
    pub kind: String,
    /// When.
    pub at: Ts,
    /// Who of the staff.
    pub clerk: Option<PersonId>,
    /// For which department.
    pub department: String,
    /// The words.
    pub text: String,
}

/// A request for what is missing.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Request {
    /// Id.
    pub id: RequestId,
    /// The case it belongs to.
    pub case: CaseId,
    /// When it was asked.
    pub at: Ts,
    /// For which department.
    pub department: String,
    /// What is missing.
    pub text: String,
    /// Until when it is asked for.
    pub due_at: Ts,
    /// When the answer came.
    pub answered_at: Option<Ts>,
    /// The answer's words.
    pub answer: Option<String>,
    /// Which field it is about, `group.field` in a group.
    pub field: Option<String>,
    /// When staff did not need it any more.
    pub withdrawn_at: Option<Ts>,
}

impl Request {
    /// Whether an answer is awaited.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.answered_at.is_none() && self.withdrawn_at.is_none()
    }

    /// When the waiting ended, if it did.
    #[must_use]
    pub fn ended_at(&self) -> Option<Ts> {
        self.answered_at.or(self.withdrawn_at)
    }
}

/// The time after which silence approves was extended.
#[derive(Debug, Clone)]
pub struct Extension {
    /// When.
    pub at: Ts,
    /// By how many calendar days.
    pub days: i64,
    /// Why.
    pub reason: String,
}

/// A file that came with the application or with an answer.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Attached {
    /// The file.
    pub file: FileId,
    /// The field it was given in.
    pub field: String,
    /// The row of a repeat group, counted from 0.
    pub row: i64,
    /// The name it had.
    pub name: String,
    /// The request it answers.
    pub request: Option<RequestId>,
    /// Where it is opened or saved.
    pub path: String,
}

/// A hand-over.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Leg {
    /// When.
    pub at: Ts,
    /// From which department.
    pub from_department: String,
    /// To which.
    pub department: String,
    /// Why.
    pub reason: String,
}

/// A proposal or decision.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Decision {
    /// Id.
    pub id: DecisionId,
    /// `approved` or `refused`.
    pub outcome: String,
    /// Who proposed it; nobody where silence decided.
    pub clerk: Option<PersonId>,
    /// When.
    pub at: Ts,
    /// What the clerk entered.
    pub data: Doc<Answers>,
    /// Keys of the reasons.
    pub reasons: Doc<Vec<String>>,
    /// The clerk's own words.
    pub words: String,
    /// Since when it counts.
    pub counts_at: Option<Ts>,
    /// Who confirmed it.
    pub confirmed_by: Option<PersonId>,
    /// When a second clerk sent it back.
    pub returned_at: Option<Ts>,
    /// Who did.
    pub returned_by: Option<PersonId>,
    /// Why.
    pub returned_why: Option<String>,
    /// What was written.
    pub letter: Doc<letter::Written>,
    /// How it was sent.
    pub channel: Option<String>,
    /// When it was sent.
    pub sent_at: Option<Ts>,
    /// The day on which it counts as notified.
    pub notified_on: Option<String>,
    /// When the applicant first opened it.
    pub fetched_at: Option<Ts>,
}

impl Decision {
    /// How it decides.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        Outcome::from_name(&self.outcome).unwrap_or(Outcome::Refused)
    }

    /// Whether a second clerk has to look at it.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.counts_at.is_none() && self.returned_at.is_none()
    }

    /// The day on which it counts as notified.
    #[must_use]
    pub fn notified_on(&self) -> Option<jiff::civil::Date> {
        self.notified_on.as_deref().and_then(|day| day.parse().ok())
    }
}
