//! Whose voice it is, and what it changes: one person, one voice, signed in or not.

/// Whose voice it is: what it is counted under, and what else it may have been counted under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// The account, where there is one, else the browser.
    pub own: Vec<u8>,
    /// All hashes that are this person's.
    pub all: Vec<Vec<u8>>,
}

impl Voice {
    /// The browser an account speaks in; none without an account.
    #[must_use]
    pub fn browser(&self) -> Option<&[u8]> {
        self.all.iter().map(Vec::as_slice).find(|hash| *hash != self.own)
    }

    /// The browser somebody speaks in, with an account or without.
    #[must_use]
    pub fn device(&self) -> &[u8] {
        self.browser().unwrap_or(&self.own)
    }
}

/// A voice that is there already.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Spoken {
    /// The account, else the browser.
    pub device: Vec<u8>,
    /// The browser an account spoke in.
    pub browser: Option<Vec<u8>>,
}

/// What became of a voice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// It counts.
    Counted,
    /// It counted already, and counts once.
    Already,
    /// From this browser somebody with an account has spoken; who has signed out speaks no second
    /// time.
    Taken,
}

/// What has to be written for a voice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    /// A new voice.
    Add,
    /// What the browser said before somebody signed in becomes the account's.
    Adopt,
    /// Nothing.
    Keep,
    /// Nothing: another account's browser.
    Refuse,
}

/// Weighs a voice against those that are there.
pub(super) fn weigh(voice: &Voice, there: &[Spoken]) -> Change {
    let counted = |hash: &[u8]| there.iter().any(|spoken| spoken.device == hash);
    let Some(browser) = voice.browser() else {
        let mine = |spoken: &Spoken| spoken.browser.as_deref() == Some(&voice.own);
        return match (counted(&voice.own), there.iter().any(mine)) {
            (true, _) => Change::Keep,
            (false, true) => Change::Refuse,
            (false, false) => Change::Add,
        };
    };
    match (counted(&voice.own), counted(browser)) {
        (_, true) => Change::Adopt,
        (false, false) => Change::Add,
        (true, false) => Change::Keep,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ACCOUNT: u8 = 1;
    const BROWSER: u8 = 2;
    const OTHER: u8 = 3;

    fn spoken(device: u8, browser: Option<u8>) -> Spoken {
        Spoken { device: vec![device], browser: browser.map(|hash| vec![hash]) }
    }

    #[test]
    fn a_person_speaks_once_in_whatever_order_they_sign_in_and_out() {
        let out = Voice { own: vec![BROWSER], all: vec![vec![BROWSER]] };
        let signed_in = Voice { own: vec![ACCOUNT], all: vec![vec![ACCOUNT], vec![BROWSER]] };
        for (voice, there, change) in [
            (&out, vec![], Change::Add),
            (&out, vec![spoken(BROWSER, None)], Change::Keep),
            (&out, vec![spoken(ACCOUNT, Some(BROWSER))], Change::Refuse),
            (&out, vec![spoken(ACCOUNT, Some(OTHER))], Change::Add),
            (&signed_in, vec![], Change::Add),
            (&signed_in, vec![spoken(BROWSER, None)], Change::Adopt),
            (&signed_in, vec![spoken(ACCOUNT, Some(OTHER))], Change::Keep),
            (&signed_in, vec![spoken(ACCOUNT, Some(OTHER)), spoken(BROWSER, None)], Change::Adopt),
            // Two accounts in one browser are two people.
            (&signed_in, vec![spoken(OTHER, Some(BROWSER))], Change::Add),
        ] {
            assert_eq!(weigh(voice, &there), change, "{voice:?} {there:?}");
        }
    }
}
