//! Deleting when its time is over: which rules there are, how long each service keeps, and when an
//! application goes. What a run deleted it proves as the other rooms do: a number and a chain of
//! hashes in the journal.

pub mod job;
mod run;

pub use run::{DueRule, Ran, RetentionRan, SUBJECT, forget_due, preview, run};

use jiff::{
    ToSpan,
    civil::{Date, date},
    tz::TimeZone,
};
use kernel::Ts;
use serde::{Deserialize, Serialize};
use store::{Result, Tx};
use web::Town;

use crate::{Definition, definition::IssueKind, store::retention as rows};

/// One rule: what is deleted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// Answers and documents that a field keeps for a shorter time than its service.
    Answers,
    /// Applications with everything that hangs on them, as long after their end as the service
    /// says. Money that is still owed or to be given back keeps them.
    Applications,
    /// What was paid, when the books of the year are not needed any more; never before the
    /// application it belongs to is gone.
    Books,
}

impl Rule {
    /// All, in the order in which a run follows them.
    pub const ALL: [Self; 3] = [Self::Answers, Self::Applications, Self::Books];

    /// Name in the journal and on the command line.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Answers => "answers",
            Self::Applications => "applications",
            Self::Books => "books",
        }
    }

    /// Message of its name.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Answers => "services-retention-answers",
            Self::Applications => "services-retention-applications",
            Self::Books => "services-retention-books",
        }
    }
}

/// How long a version of a service keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Key of the service.
    pub service: String,
    /// Its version.
    pub version: i64,
    /// Days after the end.
    pub days: u32,
    /// The shorter periods of single fields, each once, the shortest first.
    pub shorter: Vec<u32>,
    /// Whether what it issues holds for as long as nobody revokes it, where it names no last day.
    pub endless: bool,
}

impl Kept {
    /// Of a definition.
    #[must_use]
    pub fn of(definition: &Definition, version: i64) -> Self {
        let fields = definition.kept_fields().filter_map(|(_, field)| field.retention_days);
        let mut shorter: Vec<u32> = fields.filter(|d| *d < definition.retention_days).collect();
        shorter.sort_unstable();
        shorter.dedup();
        Self {
            service: definition.key.clone(),
            version,
            days: definition.retention_days,
            shorter,
            endless: definition.issue.as_ref().is_some_and(|i| i.kind == Some(IssueKind::Permit)),
        }
    }
}

/// How long everything is kept.
#[derive(Debug, Clone)]
pub struct Periods {
    /// By version of a service. What no version says anything about stays.
    pub kept: Vec<Kept>,
    /// Years the books are kept.
    pub accounting_years: u32,
    /// Where the days begin.
    pub zone: TimeZone,
}

impl Periods {
    /// Those of a municipality, for the applications that are over.
    ///
    /// # Errors
    /// Engine errors.
    pub async fn of(tx: &mut Tx, town: &Town) -> Result<Self> {
        let versions = rows::list_versions_over(tx).await?;
        let read = |v: &crate::store::Version| {
            let (definition, _) = Definition::read(&format!("{}.toml", v.service), &v.text);
            definition.map(|definition| Kept::of(&definition, v.version))
        };
        Ok(Self {
            kept: versions.iter().filter_map(read).filter(|kept| kept.days > 0).collect(),
            accounting_years: town.config.retention.accounting_years,
            zone: town.zone.clone(),
        })
    }

    /// What was booked before this moment is not needed any more at `at`. The period begins with the
    /// year after the one in which the annual accounts are settled (§ 39 (2) GemHVO BW).
    #[must_use]
    pub fn books_before(&self, at: Ts) -> Ts {
        let years = i16::try_from(self.accounting_years).unwrap_or(i16::MAX);
        let first = at.date(&self.zone).year().saturating_sub(years).saturating_sub(1).max(0);
        begin(date(first, 1, 1), &self.zone)
    }
}

/// The moment so many days before another one.
#[must_use]
pub fn before(at: Ts, days: u32) -> Ts {
    at.plus(-i64::from(days) * Ts::DAY)
}

fn begin(day: Date, zone: &TimeZone) -> Ts {
    day.to_zoned(zone.clone()).map_or(Ts(0), |zoned| zoned.timestamp().into())
}

/// From when on the period counts: the end of the application, or of what was issued, where that
/// comes later. `valid_until` is a last day.
#[must_use]
pub fn over_at(ended_at: Ts, valid_until: Option<&str>, zone: &TimeZone) -> Ts {
    let last: Option<Date> = valid_until.and_then(|day| day.parse().ok());
    let end = last.map(|day| begin(day.saturating_add(1.day()), zone));
    end.map_or(ended_at, |end| end.max(ended_at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_period_begins_with_the_end_of_what_was_issued() {
        let zone = TimeZone::UTC;
        let ended = begin(date(2026, 11, 23), &zone);
        assert_eq!(over_at(ended, None, &zone), ended);
        assert_eq!(over_at(ended, Some("2025-01-01"), &zone), ended);
        assert_eq!(over_at(ended, Some("2027-11-22"), &zone), begin(date(2027, 11, 23), &zone));
    }

    #[test]
    fn books_are_kept_from_the_second_year_on() {
        let periods = Periods { kept: Vec::new(), accounting_years: 10, zone: TimeZone::UTC };
        let before = |year| periods.books_before(begin(date(year, 1, 1), &TimeZone::UTC));
        // Paid in 2026, settled in 2027, kept from 2028 to the end of 2037.
        assert_eq!(before(2038), begin(date(2027, 1, 1), &TimeZone::UTC));
        assert_eq!(before(2037), begin(date(2026, 1, 1), &TimeZone::UTC));
    }
}
