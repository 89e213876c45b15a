//! What is due for deletion, and the runs that deleted.

use kernel::{ReportId, Ts};
use store::{Doc, Filter, Result, Tx, q};
use uuid::Uuid;

use crate::retention::{Periods, Rule, before};

/// Staff are done with what is closed, and with what is withheld. A merged report is over when the
/// one that remains is.
const OVER: &str = " CASE WHEN report.merged_into IS NULL
    THEN coalesce(report.closed_at, report.withheld_at)
    ELSE coalesce(remaining.closed_at, remaining.withheld_at) END";
/// What is disputed is not over.
const UNDISPUTED: &str = " AND report.disputed_at IS NULL AND remaining.disputed_at IS NULL";

/// The condition under which a rule applies to a report at the moment `at`.
fn due<'f>(f: &mut Filter<'f>, rule: Rule, periods: &'f Periods, at: Ts) {
    f.text(
        " FROM report LEFT JOIN report remaining ON remaining.id = report.merged_into WHERE TRUE",
    );
    match rule {
        Rule::Contact => {
            f.text(
                " AND report.id IN (SELECT report FROM contact UNION SELECT report FROM own_key
                    UNION SELECT report FROM errand WHERE email <> ''
                    UNION SELECT report FROM inquiry WHERE answer IS NOT NULL
                    UNION SELECT report FROM dispute WHERE released_at IS NULL AND text <> ''",
            );
            // A run that an earlier version began does not know which answers are public.
            if periods.public_answers.is_some() {
                f.text(
                    " UNION SELECT a.id FROM report a WHERE a.answers <> '[]' AND NOT EXISTS
                        (SELECT 1 FROM forgotten g
                         WHERE g.report = a.id AND g.answers_at IS NOT NULL)",
                );
            }
            f.text(")")
        }
        Rule::Followers => {
            f.text(" AND report.code IN (SELECT target_key FROM follower WHERE target = 'report')")
        }
        Rule::Support => f.text(" AND report.id IN (SELECT report FROM support)"),
        Rule::Wordings => f.text(
            " AND report.id IN (SELECT report FROM wording
                WHERE title IS NOT NULL OR description IS NOT NULL)",
        ),
        Rule::Pictures => f.text(
            " AND report.id IN (SELECT report FROM report_picture
                UNION SELECT report FROM dispute WHERE file IS NOT NULL
                UNION SELECT report FROM field_act WHERE file IS NOT NULL)",
        ),
        Rule::Unreleased => {
            f.text(
                " AND report.published_at IS NULL AND report.merged_into IS NULL
                  AND (report.withheld_at IS NOT NULL OR report.closed_at IS NOT NULL
                    OR report.started_at IS NULL AND NOT EXISTS (SELECT 1 FROM responsibility
                      WHERE responsibility.report = report.id
                        AND responsibility.accepted_at IS NOT NULL))
                  AND NOT EXISTS (SELECT 1 FROM report m WHERE m.merged_into = report.id)",
            );
            // What somebody decided about counts from then on, or a report taken back after
            // months would be gone the night after.
            let last = before(at, periods.unreleased_days);
            f.text(UNDISPUTED).and("report.received_at < $?", last);
            f.and("(report.withheld_at IS NULL OR report.withheld_at < $?)", last);
            f.and("(report.closed_at IS NULL OR report.closed_at < $?)", last)
        }
        Rule::FieldLists => {
            f.bound(
                " AND report.id IN (SELECT report FROM field_stop WHERE day < $?",
                periods.first_list_day(at),
            );
            f.bound(
                " UNION SELECT report FROM field_act WHERE taken_at < $?",
                before(at, periods.field_list_days),
            );
            f.bound(" AND person <> $?)", Uuid::nil())
        }
        Rule::Drafts => f.text(" AND FALSE"),
    };
    if rule == Rule::Pictures {
        f.text(UNDISPUTED).text(" AND").text(OVER);
        f.bound(" < $?", before(at, periods.pictures_days));
    } else if !matches!(rule, Rule::Unreleased | Rule::FieldLists | Rule::Drafts) {
        f.text(UNDISPUTED).text(" AND").text(OVER);
        f.text(" < CASE WHEN report.category = '' THEN 0");
        for (category, days) in &periods.contact_days_by_category {
            f.bound(" WHEN report.category = $?", category.as_str());
            f.bound(" THEN CAST($? AS BIGINT)", before(at, *days));
        }
        f.bound(" ELSE CAST($? AS BIGINT) END", before(at, periods.contact_days));
    }
}

/// A report that a rule applies to.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct DueReport {
    /// Its id.
    pub id: ReportId,
    /// Its code.
    pub code: String,
    /// Its category.
    pub category: String,
    /// When it came in.
    pub received_at: Ts,
    /// When staff were done with it, or with the one it was merged into.
    pub over_at: Option<Ts>,
}

/// Reports a rule applies to at the moment `at`, in the order of their ids.
///
/// # Errors
/// Engine errors.
pub async fn list_due(
    tx: &mut Tx,
    rule: Rule,
    periods: &Periods,
    at: Ts,
    after: Option<ReportId>,
    limit: i64,
) -> Result<Vec<DueReport>> {
    let mut f = Filter::new("SELECT report.id, report.code, report.category, report.received_at,");
    f.text(OVER).text(" AS over_at");
    due(&mut f, rule, periods, at);
    if let Some(after) = after {
        f.and("report.id > $?", after);
    }
    f.bound(" ORDER BY report.id LIMIT $?", limit);
    f.query(tx).all().await
}

/// How many reports (or drafts) each rule applies to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::FromRow)]
pub struct DueCounts {
    unreleased: i64,
    contact: i64,
    followers: i64,
    support: i64,
    wordings: i64,
    pictures: i64,
    field_lists: i64,
    drafts: i64,
}

impl DueCounts {
    /// The number of one rule.
    #[must_use]
    pub fn of(&self, rule: Rule) -> i64 {
        match rule {
            Rule::Unreleased => self.unreleased,
            Rule::Contact => self.contact,
            Rule::Followers => self.followers,
            Rule::Support => self.support,
            Rule::Wordings => self.wordings,
            Rule::Pictures => self.pictures,
            Rule::Drafts => self.drafts,
            Rule::FieldLists => self.field_lists,
        }
    }
}

/// Counts what is due at the moment `at`.
///
/// # Errors
/// Engine errors.
pub async fn count_due(tx: &mut Tx, periods: &Periods, at: Ts) -> Result<DueCounts> {
    let mut f = Filter::new("SELECT ");
    for (rule, end) in [
        (Rule::Unreleased, ") AS unreleased, "),
        (Rule::Contact, ") AS contact, "),
        (Rule::Followers, ") AS followers, "),
        (Rule::Support, ") AS support, "),
        (Rule::Wordings, ") AS wordings, "),
        (Rule::Pictures, ") AS pictures, "),
        (Rule::FieldLists, ") AS field_lists, "),
    ] {
        f.text("(SELECT CAST(count(*) AS BIGINT)");
        due(&mut f, rule, periods, at);
        f.text(end);
    }
    let drafts = periods.cut_off(Rule::Drafts, at);
    f.bound("(SELECT CAST(count(*) AS BIGINT) FROM draft WHERE changed_at < $?) AS drafts", drafts);
    f.query(tx).one().await
}

/// A run of the job.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Run {
    /// Its id.
    pub id: Uuid,
    /// Its public code.
    pub code: String,
    /// The moment it counts periods back from.
    pub at: Ts,
    /// The periods as they were.
    pub periods: Doc<Periods>,
    /// Who ran it, as the journal writes it.
    pub actor: String,
    /// When it was through.
    pub finished_at: Option<Ts>,
    /// Number of its journal entry.
    pub entry: Option<i64>,
}

/// Begins a run, unless one is open already.
///
/// # Errors
/// Engine errors.
pub async fn insert_run(tx: &mut Tx, run: &Run) -> Result<()> {
    q!(
        tx,
        "INSERT INTO retention_run (id, code, at, periods, actor) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT DO NOTHING",
        run.id,
        run.code.as_str(),
        run.at,
        Doc(&run.periods.0),
        run.actor.as_str()
    )
    .exec()
    .await?;
    Ok(())
}

/// The run that is not through yet, locked until the transaction ends.
///
/// # Errors
/// Engine errors.
pub async fn take_open_run(tx: &mut Tx) -> Result<Option<Run>> {
    q!(
        tx,
        "UPDATE retention_run SET finished_at = NULL WHERE finished_at IS NULL
         RETURNING id, code, at, periods, actor, finished_at, entry"
    )
    .opt()
    .await
}

/// A run is through.
///
/// # Errors
/// Engine errors.
pub async fn mark_run_finished(tx: &mut Tx, run: Uuid, at: Ts, entry: i64) -> Result<()> {
    q!(tx, "UPDATE retention_run SET finished_at = $1, entry = $2 WHERE id = $3", at, entry, run)
        .exec()
        .await?;
    Ok(())
}

/// A run by its code.
///
/// # Errors
/// Engine errors.
pub async fn find_run(tx: &mut Tx, code: &str) -> Result<Option<Run>> {
    q!(
        tx,
        "SELECT id, code, at, periods, actor, finished_at, entry FROM retention_run
         WHERE code = $1",
        code
    )
    .opt()
    .await
}

/// The newest runs, before a moment.
///
/// # Errors
/// Engine errors.
pub async fn list_runs(tx: &mut Tx, before: Ts, limit: i64) -> Result<Vec<Run>> {
    q!(
        tx,
        "SELECT id, code, at, periods, actor, finished_at, entry FROM retention_run
         WHERE at < $1 ORDER BY at DESC, id DESC LIMIT $2",
        before,
        limit
    )
    .all()
    .await
}

/// How far a run is with one rule.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Step {
    /// The run.
    pub run: Uuid,
    /// See [`Rule`].
    pub rule: String,
    /// How many were deleted so far.
    pub deleted: i64,
    /// The chain over their ids.
    pub hash: Vec<u8>,
    /// The last id.
    pub last: Option<Vec<u8>>,
    /// When nothing was left.
    pub finished_at: Option<Ts>,
}

/// The step of a run, begun when it is not there, locked until the transaction ends.
///
/// # Errors
/// Engine errors.
pub async fn take_step(tx: &mut Tx, run: Uuid, rule: Rule, nothing: &[u8]) -> Result<Step> {
    q!(
        tx,
        "INSERT INTO retention_step (run, rule, deleted, hash) VALUES ($1, $2, 0, $3)
         ON CONFLICT (run, rule) DO UPDATE SET deleted = retention_step.deleted
         RETURNING run, rule, deleted, hash, last, finished_at",
        run,
        rule.as_str(),
        nothing
    )
    .one()
    .await
}

/// How far the step is now.
///
/// # Errors
/// Engine errors.
pub async fn put_step(tx: &mut Tx, step: &Step) -> Result<()> {
    q!(
        tx,
        "UPDATE retention_step SET deleted = $1, hash = $2, last = $3, finished_at = $4
         WHERE run = $5 AND rule = $6",
        step.deleted,
        step.hash.as_slice(),
        step.last.as_deref(),
        step.finished_at,
        step.run,
        step.rule.as_str()
    )
    .exec()
    .await?;
    Ok(())
}

/// The steps of these runs.
///
/// # Errors
/// Engine errors.
pub async fn list_steps(tx: &mut Tx, runs: &[Uuid]) -> Result<Vec<Step>> {
    let mut f = Filter::new(
        "SELECT run, rule, deleted, hash, last, finished_at FROM retention_step WHERE TRUE",
    );
    f.and_in("run", runs.to_vec());
    f.query(tx).all().await
}
