//! Whether a permit holds, from its code alone. The browser judges by the same rules
//! (`assets/src/check/verdict.ts`); this is for those whose browser runs no scripts.

use std::collections::BTreeMap;

use jiff::civil::Date;
use kernel::Ts;

use crate::{Kid, Known, Pass, Purpose, Refused, Token};

/// Permits that do not hold as they were sealed: their numbers, and until when what was sealed is
/// void. `None`: for ever, they were revoked.
pub type Void = BTreeMap<String, Option<Ts>>;

/// Whether a permit holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It holds today.
    Valid(Pass),
    /// It will hold.
    Early(Pass),
    /// Its time is over.
    Over(Pass),
    /// It was revoked.
    Revoked(Pass),
    /// It was changed since, and another code holds.
    Replaced(Pass),
    /// The signature does not fit.
    Forged,
    /// A key nobody knows here sealed it.
    Stranger(Kid),
    /// It is no code of a permit, or a part is missing.
    Unreadable,
}

/// Judges a code as it was scanned or typed, the whole address of the checking page included.
#[must_use]
pub fn judge(text: &str, known: &Known, void: &Void, today: Date) -> Verdict {
    let code = text.rsplit('#').next().unwrap_or(text);
    let Ok(token) = Token::read(code) else { return Verdict::Unreadable };
    if token.purpose != Purpose::Permit {
        return Verdict::Unreadable;
    }
    let payload = match token.open(known, Purpose::Permit) {
        Ok(payload) => payload,
        Err(Refused::UnknownKey(kid)) => return Verdict::Stranger(kid),
        Err(Refused::Changed) => return Verdict::Forged,
    };
    let Some(pass) = Pass::read(payload) else { return Verdict::Unreadable };
    match void.get(&pass.number) {
        Some(None) => return Verdict::Revoked(pass),
        // A code knows seconds only: what was sealed in the second of the change is the new one.
        Some(Some(at)) if second(pass.since) < second(*at) => return Verdict::Replaced(pass),
        _ => {}
    }
    if today < pass.from {
        Verdict::Early(pass)
    } else if pass.until.is_some_and(|until| until < today) {
        Verdict::Over(pass)
    } else {
        Verdict::Valid(pass)
    }
}

fn second(at: Ts) -> i64 {
    at.timestamp().as_second()
}

impl Verdict {
    /// Its word in pages and messages.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Valid(_) => "valid",
            Self::Early(_) => "early",
            Self::Over(_) => "over",
            Self::Revoked(_) => "revoked",
            Self::Replaced(_) => "replaced",
            Self::Forged => "forged",
            Self::Stranger(_) => "stranger",
            Self::Unreadable => "unreadable",
        }
    }

    /// The look of its box.
    #[must_use]
    pub fn look(&self) -> &'static str {
        match self {
            Self::Valid(_) => "success",
            Self::Early(_) | Self::Stranger(_) | Self::Unreadable => "warning",
            Self::Over(_) | Self::Revoked(_) | Self::Replaced(_) | Self::Forged => "danger",
        }
    }

    /// What the permit says, once it is proved.
    #[must_use]
    pub fn pass(&self) -> Option<&Pass> {
        match self {
            Self::Valid(pass)
            | Self::Early(pass)
            | Self::Over(pass)
            | Self::Revoked(pass)
            | Self::Replaced(pass) => Some(pass),
            Self::Forged | Self::Stranger(_) | Self::Unreadable => None,
        }
    }
}
