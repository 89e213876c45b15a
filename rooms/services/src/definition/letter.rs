//! What is written to the applicant.

use kernel::{LocalText, municipality::Section};

use super::{Spot, read};

/// A letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// What it is for; `None` when the file does not say.
    pub kind: Option<LetterKind>,
    /// Its subject.
    pub subject: LocalText,
    /// Its text, with placeholders.
    pub text: LocalText,
    /// Where the subject stands.
    pub subject_spot: Spot,
    /// Where the text stands.
    pub text_spot: Spot,
}

/// What a letter is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LetterKind {
    /// The application was approved.
    Approval,
    /// It was refused.
    Refusal,
    /// Something is missing.
    Request,
    /// It has arrived.
    Receipt,
    /// What was issued ends soon.
    Reminder,
    /// What was issued is taken back.
    Revocation,
}

impl LetterKind {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Approval,
        Self::Refusal,
        Self::Request,
        Self::Receipt,
        Self::Reminder,
        Self::Revocation,
    ];

    /// Message of its name.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Approval => "services-letters-approval",
            Self::Refusal => "services-letters-refusal",
            Self::Request => "services-letters-request",
            Self::Receipt => "services-letters-receipt",
            Self::Reminder => "services-letters-reminder",
            Self::Revocation => "services-letters-revocation",
        }
    }

    /// Its name in files.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Approval => "approval",
            Self::Refusal => "refusal",
            Self::Request => "request",
            Self::Receipt => "receipt",
            Self::Reminder => "reminder",
            Self::Revocation => "revocation",
        }
    }
}

pub(super) fn read_all(root: &Section<'_>) -> Vec<Letter> {
    let mut found: Vec<Letter> = Vec::new();
    for section in root.sections("letter") {
        let kinds = LetterKind::ALL.map(|kind| (kind.as_str(), kind));
        section.need_text("kind");
        let kind = section.choice("kind", &kinds);
        if let Some(kind) = kind.filter(|kind| found.iter().any(|l| l.kind == Some(*kind))) {
            let problem = format!("the letter {} stands twice", kind.as_str());
            section.refuse("kind", problem, "write one letter for each purpose");
        }
        found.push(Letter {
            kind,
            subject: read::need_words(&section, "subject"),
            text: read::need_words(&section, "text"),
            subject_spot: Spot::of(&section, "subject"),
            text_spot: Spot::of(&section, "text"),
        });
    }
    found
}
