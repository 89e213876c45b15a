//! The inbox of applications: its parts, their lines and counters.

use kernel::{PersonId, Ts};
use store::{Filter, Result, Tx};

use crate::application::CaseId;

/// A part of the inbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Nobody has taken it.
    New,
    /// Somebody works on it, or should.
    Open,
    /// The applicant was asked for something.
    Asked,
    /// A second clerk has to look at the decision.
    Second,
    /// Decided, and something is still to come: a payment.
    Issue,
    /// Over.
    Done,
}

impl Part {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 6] =
        [Self::New, Self::Open, Self::Asked, Self::Second, Self::Issue, Self::Done];

    /// The word in addresses.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Open => "open",
            Self::Asked => "asked",
            Self::Second => "second",
            Self::Issue => "issue",
            Self::Done => "done",
        }
    }

    /// The part with this word.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.as_str() == name)
    }

    /// Message with its name.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::New => "services-inbox-new",
            Self::Open => "services-inbox-open",
            Self::Asked => "services-inbox-asked",
            Self::Second => "services-inbox-second",
            Self::Issue => "services-inbox-issue",
            Self::Done => "services-inbox-done",
        }
    }

    fn condition(self) -> &'static str {
        match self {
            Self::New => {
                " c.ended_at IS NULL AND c.decided_at IS NULL AND c.clerk IS NULL
                  AND NOT EXISTS (SELECT 1 FROM case_request r WHERE r.case_id = c.id)"
            }
            Self::Open => " c.ended_at IS NULL AND c.decided_at IS NULL",
            Self::Asked => {
                " c.ended_at IS NULL AND c.decided_at IS NULL
                  AND EXISTS (SELECT 1 FROM case_request r WHERE r.case_id = c.id
                    AND r.answered_at IS NULL AND r.withdrawn_at IS NULL)"
            }
            Self::Second => {
                " c.ended_at IS NULL AND c.decided_at IS NULL
                  AND EXISTS (SELECT 1 FROM case_decision d WHERE d.case_id = c.id
                    AND d.counts_at IS NULL AND d.returned_at IS NULL)"
            }
            Self::Issue => " c.ended_at IS NULL AND c.decided_at IS NOT NULL",
            Self::Done => " c.ended_at IS NOT NULL",
        }
    }
}

/// Sorts after every date: the year 2255.
const NEVER: i64 = 9_000_000_000_000_000;

/// One line of the inbox.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct InboxLine {
    /// Id, part of the keyset.
    pub id: CaseId,
    /// What people call the application.
    pub reference: String,
    /// Key of the authority.
    pub authority: String,
    /// Key of the service.
    pub service: String,
    /// Department that holds it.
    pub department: String,
    /// Who works on it.
    pub clerk: Option<PersonId>,
    /// When it came in.
    pub received_at: Ts,
    /// Until when it is to be decided.
    pub due_at: Option<Ts>,
    /// When everything was ticked.
    pub checked_at: Option<Ts>,
    /// How it was decided.
    pub outcome: Option<String>,
    /// When it was over.
    pub ended_at: Option<Ts>,
    /// Whether an answer is awaited.
    pub asked: bool,
    /// Whether a proposal waits for a second clerk.
    pub proposed: bool,
    /// Whether the applicant wrote last.
    pub written: bool,
}

impl InboxLine {
    /// The place of the line in a part.
    #[must_use]
    pub fn key(&self, part: Part) -> (i64, CaseId) {
        let at = match part {
            Part::Done => self.ended_at.map_or(NEVER, |at| at.0),
            _ => self.due_at.map_or(NEVER, |at| at.0),
        };
        (at, self.id)
    }
}

/// What a clerk asked for.
#[derive(Debug, Clone, Default)]
pub struct InboxFilter {
    /// Key of a service.
    pub service: Option<String>,
    /// Departments, any of them; none for all.
    pub departments: Option<Vec<String>>,
    /// Only what this person works on.
    pub clerk: Option<PersonId>,
    /// Only what was to be decided before this moment and does not rest.
    pub late_at: Option<Ts>,
    /// The last line of the page before.
    pub after: Option<(i64, CaseId)>,
}

fn narrow(f: &mut Filter<'_>, filter: &InboxFilter) {
    if let Some(departments) = &filter.departments {
        f.and_in("c.department", departments.clone());
    }
    if let Some(service) = &filter.service {
        f.and("a.service = $?", service.clone());
    }
    if let Some(clerk) = filter.clerk {
        f.and("c.clerk = $?", clerk);
    }
    if let Some(at) = filter.late_at {
        f.and(
            "c.due_at < $? AND NOT EXISTS (SELECT 1 FROM case_request r WHERE r.case_id = c.id
               AND r.answered_at IS NULL AND r.withdrawn_at IS NULL)",
            at,
        );
    }
}

/// A page of the inbox: what is due first, of what is over the last.
///
/// # Errors
/// Engine errors.
pub async fn list_inbox(
    tx: &mut Tx,
    part: Part,
    filter: &InboxFilter,
    limit: i64,
) -> Result<Vec<InboxLine>> {
    let mut f = Filter::new(
        "SELECT c.id, a.reference, c.authority, a.service, c.department, c.clerk, a.received_at,
           c.due_at, c.checked_at, c.outcome, c.ended_at,
           EXISTS (SELECT 1 FROM case_request r WHERE r.case_id = c.id
             AND r.answered_at IS NULL AND r.withdrawn_at IS NULL) AS asked,
           EXISTS (SELECT 1 FROM case_decision d WHERE d.case_id = c.id
             AND d.counts_at IS NULL AND d.returned_at IS NULL) AS proposed,
           EXISTS (SELECT 1 FROM case_message m WHERE m.case_id = c.id AND m.kind = 'applicant'
             AND NOT EXISTS (SELECT 1 FROM case_message s WHERE s.case_id = c.id
               AND s.kind = 'staff' AND s.at > m.at)) AS written
         FROM application_case c JOIN application a ON a.id = c.application WHERE",
    );
    f.text(part.condition());
    narrow(&mut f, filter);
    if let Some((at, id)) = filter.after {
        match part {
            Part::Done => f.and("(c.ended_at, c.id) < ($?", at),
            _ => f.and("(coalesce(c.due_at, 9000000000000000), c.id) > ($?", at),
        };
        f.bound(", $?)", id);
    }
    let order = match part {
        Part::Done => " ORDER BY c.ended_at DESC, c.id DESC LIMIT $?",
        _ => " ORDER BY coalesce(c.due_at, 9000000000000000), c.id LIMIT $?",
    };
    f.bound(order, limit);
    f.query(tx).all().await
}

/// How many cases lie in each part.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Counters {
    /// Nobody has taken them.
    pub new: i64,
    /// To be decided.
    pub open: i64,
    /// Of these an answer is awaited.
    pub asked: i64,
    /// Of these a second clerk has to look.
    pub second: i64,
    /// Decided, and something is to come.
    pub issue: i64,
    /// Over.
    pub done: i64,
    /// Of those to be decided, past their date.
    pub late: i64,
    /// The reference that was asked for beside, where there is such an application, whatever the
    /// filter says.
    pub known: Option<String>,
    /// The authority of its first case.
    pub authority: Option<String>,
}

/// Counting stops here.
pub const COUNTED: i64 = 10_000;

impl Counters {
    /// The counter of one part.
    #[must_use]
    pub fn of(&self, part: Part) -> i64 {
        match part {
            Part::New => self.new,
            Part::Open => self.open,
            Part::Asked => self.asked,
            Part::Second => self.second,
            Part::Issue => self.issue,
            Part::Done => self.done,
        }
    }
}

/// Counts the parts under the same filter but for late ones, up to [`COUNTED`] each, and looks
/// beside whether there is an application with this reference.
///
/// # Errors
/// Engine errors.
pub async fn count_inbox(
    tx: &mut Tx,
    filter: &InboxFilter,
    now: Ts,
    reference: &str,
) -> Result<Counters> {
    let all = InboxFilter { late_at: None, after: None, ..filter.clone() };
    let late = InboxFilter { late_at: Some(now), ..all.clone() };
    let mut f = Filter::new("SELECT ");
    for (part, filter, end) in [
        (Part::New, &all, " LIMIT $?) AS capped) AS new, "),
        (Part::Open, &all, " LIMIT $?) AS capped) AS open, "),
        (Part::Asked, &all, " LIMIT $?) AS capped) AS asked, "),
        (Part::Second, &all, " LIMIT $?) AS capped) AS second, "),
        (Part::Issue, &all, " LIMIT $?) AS capped) AS issue, "),
        (Part::Done, &all, " LIMIT $?) AS capped) AS done, "),
        (Part::Open, &late, " LIMIT $?) AS capped) AS late"),
    ] {
        f.text(
            "(SELECT CAST(count(*) AS BIGINT) FROM (SELECT 1 AS one FROM application_case c
               JOIN application a ON a.id = c.application WHERE",
        );
        f.text(part.condition());
        narrow(&mut f, filter);
        f.bound(end, COUNTED);
    }
    f.bound(
        ", (SELECT known.reference FROM application known WHERE known.reference = $?) AS known",
        reference.to_owned(),
    );
    f.bound(
        ", (SELECT min(k.authority) FROM application_case k JOIN application known
            ON known.id = k.application WHERE known.reference = $?) AS authority",
        reference.to_owned(),
    );
    f.query(tx).one().await
}

/// What waits: `new` for a clerk, `second` for a second pair of eyes, `late` past its day, `payment`
/// for somebody who sees what became of money.
pub const WAITING: &str = "SELECT 'new' AS part, c.department, CAST(count(*) AS BIGINT) AS waiting,
       min(a.received_at) AS since
     FROM application_case c JOIN application a ON a.id = c.application
     WHERE c.ended_at IS NULL AND c.decided_at IS NULL AND c.clerk IS NULL
     GROUP BY c.department
     UNION ALL
     SELECT 'second' AS part, c.department, CAST(count(*) AS BIGINT) AS waiting,
       min(d.at) AS since
     FROM application_case c JOIN case_decision d ON d.case_id = c.id
     WHERE c.ended_at IS NULL AND d.counts_at IS NULL AND d.returned_at IS NULL
     GROUP BY c.department
     UNION ALL
     SELECT 'late' AS part, c.department, CAST(count(*) AS BIGINT) AS waiting,
       min(c.due_at) AS since
     FROM application_case c
     WHERE c.ended_at IS NULL AND c.decided_at IS NULL AND c.due_at < $1
     GROUP BY c.department
     UNION ALL
     SELECT 'payment' AS part, '' AS department, CAST(count(*) AS BIGINT) AS waiting,
       min(t.opened_at) AS since
     FROM payment_task t WHERE t.closed_at IS NULL GROUP BY t.closed_at";
