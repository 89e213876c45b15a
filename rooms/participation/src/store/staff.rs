//! What staff have to do.

use kernel::Ts;
use store::{Filter, Result, Tx};

use super::columns;
use crate::contribution::{Contribution, ContributionId};

/// A part of the staff's list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// Nobody has looked at them.
    New,
    /// Public, and waiting for an answer.
    Unanswered,
    /// Answered.
    Answered,
    /// Not shown.
    Refused,
}

impl Tab {
    /// All in their order.
    pub const ALL: [Self; 4] = [Self::New, Self::Unanswered, Self::Answered, Self::Refused];

    /// Name in addresses.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Unanswered => "unanswered",
            Self::Answered => "answered",
            Self::Refused => "refused",
        }
    }

    /// By its name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tab| tab.as_str() == name)
    }

    /// Which rows stand in it.
    fn rows(self) -> &'static str {
        match self {
            Self::New => "released_at IS NULL AND refused_at IS NULL",
            Self::Unanswered => {
                "released_at IS NOT NULL AND refused_at IS NULL AND merged_into IS NULL
                   AND answered_at IS NULL"
            }
            Self::Answered => {
                "released_at IS NOT NULL AND refused_at IS NULL AND answered_at IS NOT NULL"
            }
            Self::Refused => "refused_at IS NOT NULL",
        }
    }
}

/// A page of a part: what waits longest first, what is decided newest first.
///
/// # Errors
/// Engine errors.
pub async fn list_inbox(
    tx: &mut Tx,
    tab: Tab,
    offices: Option<&[String]>,
    process: Option<&str>,
    after: Option<(Ts, ContributionId)>,
    limit: i64,
) -> Result<Vec<Contribution>> {
    let mut f = Filter::new(concat!("SELECT ", columns!(), " FROM contribution WHERE "));
    f.text(tab.rows());
    narrow(&mut f, offices);
    if let Some(process) = process {
        f.and("process = $?", process.to_owned());
    }
    let (further, order) = match tab {
        Tab::New => ("(received_at, id) > ($?", " ORDER BY received_at, id"),
        Tab::Unanswered => ("(due_at, id) > ($?", " ORDER BY due_at, id"),
        Tab::Answered => ("(answered_at, id) < ($?", " ORDER BY answered_at DESC, id DESC"),
        Tab::Refused => ("(refused_at, id) < ($?", " ORDER BY refused_at DESC, id DESC"),
    };
    if let Some((at, id)) = after {
        f.and(further, at).bound(", $?)", id);
    }
    f.text(order).bound(" LIMIT $?", limit);
    f.query(tx).all().await
}

fn narrow(f: &mut Filter<'_>, offices: Option<&[String]>) {
    if let Some(offices) = offices {
        f.and_in("office", offices.to_vec());
    }
}

/// How many stand in each part.
#[derive(Debug, Clone, Copy, Default, sqlx::FromRow)]
pub struct TabCount {
    /// Nobody has looked at them.
    pub fresh: i64,
    /// Waiting for an answer.
    pub unanswered: i64,
    /// Answered.
    pub answered: i64,
    /// Not shown.
    pub refused: i64,
}

/// Counts the parts in one go.
///
/// # Errors
/// Engine errors.
pub async fn count_tabs(tx: &mut Tx, offices: Option<&[String]>) -> Result<TabCount> {
    let mut f = Filter::new(
        "SELECT
           CAST(coalesce(sum(CASE WHEN released_at IS NULL AND refused_at IS NULL THEN 1 END), 0)
             AS BIGINT) AS fresh,
           CAST(coalesce(sum(CASE WHEN released_at IS NOT NULL AND refused_at IS NULL
             AND merged_into IS NULL AND answered_at IS NULL THEN 1 END), 0) AS BIGINT) AS unanswered,
           CAST(coalesce(sum(CASE WHEN released_at IS NOT NULL AND refused_at IS NULL
             AND answered_at IS NOT NULL THEN 1 END), 0) AS BIGINT) AS answered,
           CAST(coalesce(sum(CASE WHEN refused_at IS NOT NULL THEN 1 END), 0) AS BIGINT) AS refused
         FROM contribution WHERE TRUE",
    );
    narrow(&mut f, offices);
    f.query(tx).one().await
}

/// What waits: `new` for a look, `late` for an answer that is past its day, `comment` for a
/// look, `flag` for one after a report of readers, `appeal` for a decision, `statement/<process>` for
/// a look at what people want to vote on, `projects:<process>` for what the offices say of them,
/// `words:<process>` for a look at what people wrote in a survey.
pub const WAITING: &str =
    "SELECT 'new' AS part, office AS department, CAST(count(*) AS BIGINT) AS waiting,
       min(received_at) AS since
     FROM contribution WHERE released_at IS NULL AND refused_at IS NULL GROUP BY office
     UNION ALL
     SELECT 'late' AS part, office AS department, CAST(count(*) AS BIGINT) AS waiting,
       min(due_at) AS since
     FROM contribution WHERE released_at IS NOT NULL AND refused_at IS NULL
       AND merged_into IS NULL AND answered_at IS NULL AND due_at < $1
     GROUP BY office
     UNION ALL
     SELECT 'comment' AS part, c.office AS department, CAST(count(*) AS BIGINT) AS waiting,
       min(m.at) AS since
     FROM contribution_comment m JOIN contribution c ON c.id = m.contribution
     WHERE m.released_at IS NULL AND m.refused_at IS NULL AND m.withdrawn_at IS NULL
     GROUP BY c.office
     UNION ALL
     SELECT 'flag' AS part, c.office AS department,
       CAST(count(DISTINCT f.target) AS BIGINT) AS waiting, min(f.at) AS since
     FROM contribution_flag f JOIN contribution c ON c.id = f.contribution
     WHERE f.settled_at IS NULL GROUP BY c.office
     UNION ALL
     SELECT 'appeal' AS part, c.office AS department, CAST(count(*) AS BIGINT) AS waiting,
       min(a.at) AS since
     FROM contribution_appeal a JOIN contribution c ON c.id = a.contribution
     WHERE a.decided_at IS NULL GROUP BY c.office
     UNION ALL
     SELECT 'statement/' || process AS part, office AS department,
       CAST(count(*) AS BIGINT) AS waiting, min(received_at) AS since
     FROM opinion_statement WHERE released_at IS NULL AND refused_at IS NULL
     GROUP BY process, office
     UNION ALL
     SELECT 'projects:' || process AS part, office AS department,
       CAST(count(*) AS BIGINT) AS waiting, min(proposed_at) AS since
     FROM budget_project WHERE state = 'proposed' GROUP BY process, office
     UNION ALL
     SELECT 'words:' || process AS part, office AS department,
       CAST(count(*) AS BIGINT) AS waiting, min(at) AS since
     FROM survey_text WHERE released_at IS NULL AND withheld_at IS NULL GROUP BY process, office";
