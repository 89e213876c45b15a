//! The inbox: its parts, their lines and counters, released or not.

use kernel::{Lang, PersonId, ReportId, Ts};
use store::{Filter, Result, Tx};

use super::{
    list::narrow_to_district,
    words::{narrow_by_words, reach},
};
use crate::{
    report::{Status, status_of},
    store::{Inbox, narrow_to_assignee, narrow_to_reminded, narrow_to_waiting_pictures},
};

/// One line of the inbox.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct CaseLine {
    /// Id, part of the keyset.
    pub id: ReportId,
    /// Code.
    pub code: String,
    /// Category.
    pub category: String,
    /// Headline.
    pub title: String,
    /// Language of the headline.
    pub lang: String,
    /// Address.
    pub address: Option<String>,
    /// District.
    pub district: Option<String>,
    /// Department.
    pub department: String,
    /// Received.
    pub received_at: Ts,
    /// Released.
    pub published_at: Option<Ts>,
    /// Withheld.
    pub withheld_at: Option<Ts>,
    /// Begun.
    pub started_at: Option<Ts>,
    /// Expected.
    pub expected_at: Option<Ts>,
    /// Closed.
    pub closed_at: Option<Ts>,
    /// Why closed.
    pub closed_reason: Option<String>,
    /// Fixed.
    pub fixed_at: Option<Ts>,
    /// Disputed.
    pub disputed_at: Option<Ts>,
    /// Voices.
    pub supporters: i64,
    /// Whether it has coordinates.
    pub placed: bool,
    /// How many pictures, released or not.
    pub pictures: i64,
    /// How many reports were merged into it.
    pub merged: i64,
}

impl CaseLine {
    /// Where it stands.
    #[must_use]
    pub fn status(&self) -> Status {
        status_of!(self)
    }

    /// The reporter's language.
    #[must_use]
    pub fn language(&self) -> Lang {
        Lang::from_name(&self.lang).unwrap_or_default()
    }
}

/// Which line comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// What came in last.
    #[default]
    Newest,
    /// What has waited longest.
    Oldest,
    /// What is expected first; what nobody expects comes last.
    Due,
}

/// Sorts after every expected date: the year 2255.
const NEVER: i64 = 9_000_000_000_000_000;

impl Order {
    /// The place of a line in this order.
    #[must_use]
    pub fn key_of(self, line: &CaseLine) -> (Ts, ReportId) {
        (self.time_of(line.received_at, line.expected_at), line.id)
    }

    /// The time a case is sorted by in this order.
    #[must_use]
    pub fn time_of(self, received_at: Ts, expected_at: Option<Ts>) -> Ts {
        match self {
            Self::Newest | Self::Oldest => received_at,
            Self::Due => expected_at.unwrap_or(Ts(NEVER)),
        }
    }
}

/// What a member of staff asked for.
#[derive(Debug, Clone, Default)]
pub struct InboxFilter {
    /// Words.
    pub words: Option<String>,
    /// Language of the words.
    pub lang: Lang,
    /// Categories, any of them; empty for all.
    pub categories: Vec<String>,
    /// District; `none` for reports outside all districts or without a place.
    pub district: Option<String>,
    /// Departments, any of them; none for all.
    pub departments: Option<Vec<String>>,
    /// Only reports whose expected date is before this moment.
    pub late_at: Option<Ts>,
    /// Only reports assigned to this person.
    pub assignee: Option<PersonId>,
    /// Only reports with a reminder that still stands.
    pub reminded: bool,
    /// Only reports with a picture nobody has decided about.
    pub pictures_wait: bool,
    /// Which line comes first.
    pub order: Order,
    /// The last line of the page before.
    pub after: Option<(Ts, ReportId)>,
}

impl Inbox {
    /// What lies in this part. What is withheld counts as closed: staff are done with it.
    /// Each wording is one term, so that an index with the same wording fits and no other.
    pub(super) fn condition(self) -> &'static str {
        match self {
            Self::New => " coalesce(published_at, withheld_at, closed_at) IS NULL",
            Self::Open => " (CASE WHEN closed_at IS NULL THEN published_at END) IS NOT NULL",
            Self::Disputed => " disputed_at IS NOT NULL",
            Self::Closed => " coalesce(closed_at, withheld_at) IS NOT NULL",
        }
    }
}

impl InboxFilter {
    /// Whether it asks for something that a map does not keep of its points.
    #[must_use]
    pub fn asks_rows(&self) -> bool {
        self.words.is_some() || self.assignee.is_some() || self.reminded || self.pictures_wait
    }

    /// The values that narrow it, apart from words: what a map filters its points by.
    #[must_use]
    pub fn passes(&self, category: &str, district: Option<&str>, department: &str) -> bool {
        let district_fits = match self.district.as_deref() {
            None => true,
            Some("none") => district.is_none(),
            Some(key) => district == Some(key),
        };
        district_fits
            && (self.categories.is_empty() || self.categories.iter().any(|c| c == category))
            && self.departments.as_ref().is_none_or(|all| all.iter().any(|d| d == department))
    }
}

/// A page of the inbox.
///
/// # Errors
/// Engine errors.
pub async fn list_cases(
    tx: &mut Tx,
    inbox: Inbox,
    filter: &InboxFilter,
    limit: i64,
) -> Result<Vec<CaseLine>> {
    let reach = reach(tx, inbox, filter).await?;
    let mut f = Filter::new(
        "SELECT report.id, report.code, report.category, report.title, report.lang, report.address,
           report.district, report.department, report.received_at, report.published_at,
           report.withheld_at, report.started_at, report.expected_at, report.closed_at,
           report.closed_reason, report.fixed_at, report.disputed_at, report.supporters,
           report.lat IS NOT NULL AS placed,
           (SELECT CAST(count(*) AS BIGINT) FROM report_picture p WHERE p.report = report.id)
             AS pictures,
           (SELECT CAST(count(*) AS BIGINT) FROM report m WHERE m.merged_into = report.id)
             AS merged
         FROM report WHERE",
    );
    f.text(inbox.condition());
    narrow(&mut f, filter);
    narrow_by_words(tx, &mut f, inbox, filter, reach);
    if let Some((at, id)) = filter.after {
        match filter.order {
            Order::Newest => f.and("(received_at, report.id) < ($?", at),
            Order::Oldest => f.and("(received_at, report.id) > ($?", at),
            Order::Due => f.and("(coalesce(expected_at, 9000000000000000), report.id) > ($?", at),
        };
        f.bound(", $?)", id);
    }
    let order = match filter.order {
        Order::Newest => " ORDER BY received_at DESC, report.id DESC LIMIT $?",
        Order::Oldest => " ORDER BY received_at, report.id LIMIT $?",
        Order::Due => " ORDER BY coalesce(expected_at, 9000000000000000), report.id LIMIT $?",
    };
    f.bound(order, limit);
    f.query(tx).all().await
}

/// Everything but the words.
pub(super) fn narrow(f: &mut Filter<'_>, filter: &InboxFilter) {
    if let Some(departments) = &filter.departments {
        f.and_in("department", departments.clone());
    }
    if !filter.categories.is_empty() {
        f.and_in("category", filter.categories.clone());
    }
    narrow_to_district(f, filter.district.as_deref());
    if let Some(person) = filter.assignee {
        narrow_to_assignee(f, person);
    }
    if filter.reminded {
        narrow_to_reminded(f);
    }
    if filter.pictures_wait {
        narrow_to_waiting_pictures(f);
    }
    if let Some(at) = filter.late_at {
        // Worded like the index of what is expected first, which then answers with a range.
        f.and("coalesce(expected_at, 9000000000000000) < $?", at);
    }
}

/// How many reports lie in each part of the inbox.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Counters {
    /// Not yet released.
    pub fresh: i64,
    /// Released and not closed.
    pub open: i64,
    /// Of these past their expected date.
    pub late: i64,
    /// Disputed.
    pub disputed: i64,
    /// Closed.
    pub closed: i64,
    /// The report with the code that was asked for beside, whatever the filter says.
    pub code: Option<String>,
}

/// Counting stops here; pages show it as "more than".
const COUNTED: i64 = 10_000;
/// And here in the archive, which nobody works through: it would cost half of the page's time.
const ARCHIVE_COUNTED: i64 = 1_000;

impl Inbox {
    /// Where counting of this part stops.
    #[must_use]
    pub fn counted(self) -> i64 {
        match self {
            Self::Closed => ARCHIVE_COUNTED,
            Self::New | Self::Open | Self::Disputed => COUNTED,
        }
    }
}

impl Counters {
    /// The counter of one part.
    #[must_use]
    pub fn of(&self, inbox: Inbox) -> i64 {
        match inbox {
            Inbox::New => self.fresh,
            Inbox::Open => self.open,
            Inbox::Disputed => self.disputed,
            Inbox::Closed => self.closed,
        }
    }
}

/// Counts the parts under the same filter but for words and late ones, up to [`Inbox::counted`]
/// each, and looks beside whether there is a report with this code.
///
/// # Errors
/// Engine errors.
pub async fn count_inbox(
    tx: &mut Tx,
    filter: &InboxFilter,
    now: Ts,
    code: &str,
) -> Result<Counters> {
    let all = InboxFilter { late_at: None, ..filter.clone() };
    let late = InboxFilter { late_at: Some(now), ..filter.clone() };
    let mut f = Filter::new("SELECT ");
    for (inbox, filter, end) in [
        (Inbox::New, &all, " LIMIT $?) AS capped) AS fresh, "),
        (Inbox::Open, &all, " LIMIT $?) AS capped) AS open, "),
        (Inbox::Open, &late, " LIMIT $?) AS capped) AS late, "),
        (Inbox::Disputed, &all, " LIMIT $?) AS capped) AS disputed, "),
        (Inbox::Closed, &all, " LIMIT $?) AS capped) AS closed"),
    ] {
        f.text("(SELECT CAST(count(*) AS BIGINT) FROM (SELECT 1 AS one FROM report WHERE");
        f.text(inbox.condition());
        narrow(&mut f, filter);
        f.bound(end, inbox.counted());
    }
    f.bound(
        ", (SELECT known.code FROM report known WHERE known.code = $?) AS code",
        code.to_owned(),
    );
    f.query(tx).one().await
}
