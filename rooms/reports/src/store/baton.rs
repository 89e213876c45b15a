//! The chain with everything that stands beside it: contractors and what they wrote, questions
//! to the reporter. One query each, because pages have few.

use kernel::{PersonId, ReportId, Ts};
use store::{Result, Tx, q};
use uuid::Uuid;

use crate::store::{Leg, reminder::reminder_stands};

/// Whom a department waits for while it holds a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Elsewhere {
    /// A contractor.
    Contractor,
    /// The reporter, who was asked something.
    Reporter,
}

/// A time in which a report lay with somebody outside the department that holds it.
#[derive(Debug, Clone)]
pub struct Stay {
    /// With whom.
    pub with: Elsewhere,
    /// Name of a contractor, where the public may read it.
    pub name: String,
    /// Since when.
    pub since: Ts,
    /// Until when; none while it lasts.
    pub until: Option<Ts>,
}

/// The chain as the public sees it.
#[derive(Debug, Clone, Default)]
pub struct Chain {
    /// Departments, first to last.
    pub legs: Vec<Leg>,
    /// Times outside, first to last.
    pub stays: Vec<Stay>,
}

impl Chain {
    /// The times outside that began while a leg ran.
    pub fn stays_of(&self, leg: &Leg) -> Vec<Stay> {
        let within = |stay: &&Stay| {
            stay.since >= leg.since && leg.until.is_none_or(|until| stay.since < until)
        };
        self.stays.iter().filter(within).cloned().collect()
    }

    fn of(links: Vec<Link>) -> Self {
        let mut chain = Self::default();
        for link in links {
            match link.kind.as_str() {
                "leg" => chain.legs.push(link.leg()),
                "errand" => chain.stays.push(link.stay(Elsewhere::Contractor)),
                _ => chain.stays.push(link.stay(Elsewhere::Reporter)),
            }
        }
        chain
    }
}

#[derive(sqlx::FromRow)]
struct Link {
    kind: String,
    id: Uuid,
    nr: i64,
    who: String,
    since: Ts,
    until: Option<Ts>,
    handed_reason: Option<String>,
    accepted_at: Option<Ts>,
    refused_at: Option<Ts>,
    refused_reason: Option<String>,
}

impl Link {
    fn leg(self) -> Leg {
        Leg {
            id: self.id,
            nr: self.nr,
            department: self.who,
            since: self.since,
            until: self.until,
            handed_reason: self.handed_reason,
            accepted_at: self.accepted_at,
            refused_at: self.refused_at,
            refused_reason: self.refused_reason,
        }
    }

    fn stay(self, with: Elsewhere) -> Stay {
        Stay { with, name: self.who, since: self.since, until: self.until }
    }
}

/// The chain of a report: its legs, and the times it lay with somebody outside.
///
/// # Errors
/// Engine errors.
pub async fn list_chain(tx: &mut Tx, report: ReportId) -> Result<Chain> {
    let links = q!(
        tx,
        "SELECT 'leg' AS kind, id, nr, department AS who, since, until, handed_reason,
           accepted_at, refused_at, refused_reason FROM responsibility WHERE report = $1
         UNION ALL
         SELECT 'errand', id, nr, CASE WHEN named THEN contractor ELSE '' END, ordered_at,
           coalesce(revoked_at, rejected_at, done_at), NULL, NULL, NULL, NULL
           FROM errand WHERE report = $1
         UNION ALL
         SELECT 'inquiry', id, nr, '', asked_at, coalesce(answered_at, withdrawn_at), NULL, NULL,
           NULL, NULL FROM inquiry WHERE report = $1
         ORDER BY kind, nr",
        report
    )
    .all::<Link>()
    .await?;
    Ok(Chain::of(links))
}

/// Something between staff and somebody outside, or a reminder, as a case shows it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Exchange {
    /// `errand`, `word`, `inquiry` or `reminder`; what else there is, [`list_baton`] sorts out.
    pub kind: String,
    /// Id of a leg, errand, word or inquiry; of the report for a reminder.
    pub id: Uuid,
    /// Number of the errand or inquiry within the report; stage of a reminder.
    pub nr: i64,
    /// Number of a word within its errand; 0 otherwise.
    pub word: i64,
    /// Name of the contractor, key of the department, kind of the reminder.
    pub who: String,
    /// Whether the public reads the contractor's name.
    pub named: bool,
    /// Ordered, written, asked, reminded.
    pub at: Ts,
    /// Message, word or question.
    pub text: String,
    /// Reason of a contractor who declined; answer of a reporter.
    pub reply: Option<String>,
    /// By when a contractor should be done.
    pub due_at: Option<Ts>,
    /// When a link ends.
    pub expires_at: Option<Ts>,
    /// Taken on by the contractor; taken over from a word; reminded of a question.
    pub noted_at: Option<Ts>,
    /// Declined by the contractor; answered by the reporter.
    pub replied_at: Option<Ts>,
    /// Done.
    pub done_at: Option<Ts>,
    /// Taken back by staff.
    pub revoked_at: Option<Ts>,
    /// Picture of a word, one row each: the secret part of its address.
    pub picture: Option<String>,
    /// Pictures of an answer.
    pub pictures: i64,
}

impl Exchange {
    /// When nobody waits for it any more.
    #[must_use]
    pub fn ended_at(&self) -> Option<Ts> {
        self.revoked_at.or(self.replied_at).or(self.done_at)
    }

    fn leg(self) -> Leg {
        Leg {
            id: self.id,
            nr: self.nr,
            department: self.who,
            since: self.at,
            until: self.done_at,
            handed_reason: Some(self.text).filter(|text| !text.is_empty()),
            accepted_at: self.noted_at,
            refused_at: self.replied_at,
            refused_reason: self.reply,
        }
    }

    fn stay(&self, tells_name: bool) -> Option<Stay> {
        let (with, name) = match self.kind.as_str() {
            "errand" if tells_name => (Elsewhere::Contractor, self.who.clone()),
            "errand" => (Elsewhere::Contractor, String::new()),
            "inquiry" => (Elsewhere::Reporter, String::new()),
            _ => return None,
        };
        Some(Stay { with, name, since: self.at, until: self.ended_at() })
    }
}

/// The chain as staff see it.
#[derive(Debug, Clone, Default)]
pub struct Baton {
    /// What to call the person it is assigned to, and who they are.
    pub assignee: Option<(PersonId, String)>,
    /// Legs, and times outside.
    pub chain: Chain,
    /// Everything else, in the order of pages.
    pub exchanges: Vec<Exchange>,
}

impl Baton {
    /// The chain as the public and the reporter see it.
    #[must_use]
    pub fn public_chain(&self) -> Chain {
        let stays = self.exchanges.iter().filter_map(|e| e.stay(e.named)).collect();
        Chain { legs: self.chain.legs.clone(), stays }
    }
}

/// The chain of one report with its errands, their words, its inquiries and the reminders that
/// still stand.
///
/// # Errors
/// Engine errors.
pub async fn list_baton(tx: &mut Tx, report: ReportId) -> Result<Baton> {
    let rows = q!(
        tx,
        concat!(
            "SELECT 'leg' AS kind, id, nr, CAST(0 AS BIGINT) AS word, department AS who,
               FALSE AS named, since AS at, coalesce(handed_reason, '') AS text, refused_reason AS reply,
               CAST(NULL AS BIGINT) AS due_at, CAST(NULL AS BIGINT) AS expires_at,
               accepted_at AS noted_at, refused_at AS replied_at, until AS done_at,
               CAST(NULL AS BIGINT) AS revoked_at, CAST(NULL AS TEXT) AS picture,
               CAST(0 AS BIGINT) AS pictures FROM responsibility WHERE report = $1
             UNION ALL
             SELECT 'errand', id, nr, 0, contractor, named, ordered_at, message, rejected_reason,
               due_at, expires_at, accepted_at, rejected_at, done_at, revoked_at,
               CAST(NULL AS TEXT), 0 FROM errand WHERE report = $1
             UNION ALL
             SELECT 'word', w.id, e.nr, w.nr, e.contractor, FALSE, w.at, w.text, CAST(NULL AS TEXT),
               CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), w.taken_at, CAST(NULL AS BIGINT),
               CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), f.token, 0
               FROM errand e JOIN errand_word w ON w.errand = e.id
               LEFT JOIN report_picture p ON p.report = e.report AND p.said_in = w.id
               LEFT JOIN file f ON f.id = p.file AND f.deleted_at IS NULL
               WHERE e.report = $1
             UNION ALL
             SELECT 'inquiry', id, nr, 0, department, FALSE, asked_at, text, answer,
               CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), reminded_at, answered_at,
               CAST(NULL AS BIGINT), withdrawn_at, CAST(NULL AS TEXT), pictures
               FROM inquiry WHERE report = $1
             UNION ALL
             SELECT 'reminder', report.id, m.stage, 0, m.kind, FALSE, m.at, '', CAST(NULL AS TEXT),
               CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT),
               CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT),
               CAST(NULL AS TEXT), 0 FROM reminder m JOIN report ON ",
            reminder_stands!(),
            " WHERE report.id = $1 AND report.closed_at IS NULL
             UNION ALL
             SELECT 'assignee', p.id, 0, 0, coalesce(nullif(p.name, ''), p.email),
               FALSE, report.received_at, '', CAST(NULL AS TEXT), CAST(NULL AS BIGINT),
               CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT),
               CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS TEXT), 0
               FROM report JOIN person p ON p.id = report.assignee AND p.deleted_at IS NULL
               WHERE report.id = $1
             ORDER BY 1, 3, 4 LIMIT 1000"
        ),
        report
    )
    .all::<Exchange>()
    .await?;
    let mut baton = Baton::default();
    for row in rows {
        match row.kind.as_str() {
            "leg" => baton.chain.legs.push(row.leg()),
            "assignee" => baton.assignee = Some((PersonId(row.id), row.who)),
            _ => {
                baton.chain.stays.extend(row.stay(true));
                baton.exchanges.push(row);
            }
        }
    }
    Ok(baton)
}
