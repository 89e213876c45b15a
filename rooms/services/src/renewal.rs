//! A new application for what ends: who may begin it and when, what it takes over, and since when
//! what comes of it is valid.

mod take;

use std::collections::{BTreeMap, BTreeSet};

use jiff::{ToSpan, civil::Date};
use kernel::Ts;
use serde::{Deserialize, Serialize};

use crate::{Answers, Value, application::ApplicationId, code, definition::Issue, receipt::hex};

pub use take::take_over;

/// Days before the end from which it can be renewed, where the definition reminds nobody.
const OPENS: u32 = 30;
/// Characters of the secret of a draft that renews: 110 bits.
const SECRET: usize = 24;

/// What a draft renews, and what it began with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Renewal {
    /// The application what ends comes from.
    pub application: ApplicationId,
    /// Its number.
    pub reference: String,
    /// When it came in.
    pub received_at: Ts,
    /// Number of the permit from whose page it was begun.
    pub number: String,
    /// Its last day.
    pub until: String,
    /// Numbers of what is renewed, by the authority that granted it; an empty key is the
    /// municipality.
    pub holds: BTreeMap<String, String>,
    /// What was taken over as it was said in that application.
    pub said: Answers,
    /// What was taken over as it stands on the permit, because its holder changed it there.
    pub changed: Answers,
}

/// Where an answer was taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The application.
    Application,
    /// The permit, on which it was changed.
    Permit,
}

impl Renewal {
    /// The authorities that granted what is renewed.
    #[must_use]
    pub fn authorities(&self) -> BTreeSet<String> {
        self.holds.keys().cloned().collect()
    }

    /// What was taken over.
    #[must_use]
    pub fn taken(&self) -> Answers {
        take::together(&self.said, &self.changed)
    }

    /// Where an answer was taken from, if it is still the one that was taken.
    #[must_use]
    pub fn source(&self, group: Option<&str>, key: &str, value: &Value) -> Option<Source> {
        let holds = |answers: &Answers| match group {
            // Rows move when one before them is taken out.
            Some(group) => answers.rows(group).iter().any(|row| row.get(key) == Some(value)),
            None => answers.fields.get(key) == Some(value),
        };
        if holds(&self.changed) {
            return Some(Source::Permit);
        }
        holds(&self.said).then_some(Source::Application)
    }

    /// Last day of the permit from whose page it was begun.
    #[must_use]
    pub fn until(&self) -> Option<Date> {
        self.until.parse().ok()
    }
}

/// The first day on which something can be renewed: that of the reminder of its end.
#[must_use]
pub fn opens(issue: &Issue, until: Date) -> Date {
    let days = i64::from(issue.remind_days_before.unwrap_or(OPENS));
    until.checked_sub(days.days()).unwrap_or(until)
}

/// The first day of what renews something whose last day is `until`: none is paid for twice.
#[must_use]
pub fn begins(wished: Date, until: Option<Date>) -> Date {
    let next = until.and_then(|until| until.checked_add(1.day()).ok());
    next.map_or(wished, |next| wished.max(next))
}

/// The secret of the draft that renews what an application brought: it follows from the house's key,
/// so that whoever has the holder's page finds the one draft there is, in any browser.
#[must_use]
pub fn secret_of(secret: &[u8], application: ApplicationId) -> String {
    code::of("renewal", &format!("{}/{application}", hex(secret)), SECRET)
}
