//! What departments are reminded of: who is due, who was told, what still stands.

use kernel::{PersonId, ReportId, Ts};
use store::{Filter, Result, Tx, q};

/// Why a department is reminded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lapse {
    /// Nobody said whether the report is theirs.
    Acceptance,
    /// The promised day has passed.
    Overdue,
    /// The public heard nothing for a long time.
    Silence,
}

impl Lapse {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Acceptance, Self::Overdue, Self::Silence];

    /// Stored name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Acceptance => "acceptance",
            Self::Overdue => "overdue",
            Self::Silence => "silence",
        }
    }

    /// From the stored name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lapse| lapse.as_str() == name)
    }
}

/// A report that is due for a reminder or, after one, for escalation.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Lapsed {
    /// Report.
    pub id: ReportId,
    /// Code.
    pub code: String,
    /// Department that holds it.
    pub department: String,
    /// What the reminder is about: see the table.
    pub about: i64,
    /// Whether the department was reminded of it before.
    pub again: bool,
}

/// Open reports, and whether their department was reminded (a) and the matter escalated (b);
/// `about` is what of.
macro_rules! lapsed {
    ($kind:literal, $about:literal, $joined:literal, $narrower:literal) => {
        concat!(
            "SELECT report.id, report.code, report.department, ",
            $about,
            " AS about, a.at IS NOT NULL AS again FROM report ",
            $joined,
            " LEFT JOIN reminder a ON a.report = report.id AND a.kind = '",
            $kind,
            "' AND a.stage = 1 AND a.about = ",
            $about,
            " LEFT JOIN reminder b ON b.report = report.id AND b.kind = '",
            $kind,
            "' AND b.stage = 2 AND b.about = ",
            $about,
            " WHERE closed_at IS NULL AND withheld_at IS NULL",
            $narrower
        )
    };
}

/// Open reports that are due for something: `lapsed` is the moment before which the period must
/// have begun, `escalates` the one before which the reminder must have been given.
///
/// # Errors
/// Engine errors.
pub async fn list_lapsed(
    tx: &mut Tx,
    lapse: Lapse,
    lapsed: Ts,
    escalates: Ts,
    limit: i64,
) -> Result<Vec<Lapsed>> {
    let mut f = Filter::new(match lapse {
        Lapse::Acceptance => lapsed!(
            "acceptance",
            "l.nr",
            "JOIN responsibility l ON l.report = report.id AND l.until IS NULL
               AND l.accepted_at IS NULL",
            ""
        ),
        Lapse::Overdue => lapsed!("overdue", "expected_at", "", ""),
        // Who waits for the reporter's answer has nothing to tell.
        Lapse::Silence => lapsed!(
            "silence",
            "changed_at",
            "",
            " AND published_at IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM inquiry i WHERE i.report = report.id
                AND i.answered_at IS NULL AND i.withdrawn_at IS NULL)"
        ),
    });
    match lapse {
        Lapse::Acceptance => f.and("l.since < $?", lapsed),
        Lapse::Overdue => f.and("expected_at < $?", lapsed),
        Lapse::Silence => f.and("changed_at < $?", lapsed),
    };
    f.and("(a.at IS NULL OR (b.at IS NULL AND a.at < $?))", escalates);
    f.bound(" ORDER BY report.received_at, report.id LIMIT $?", limit);
    f.query(tx).all().await
}

/// Notes a reminder (stage 1) or an escalation (stage 2); false when it was noted before.
///
/// # Errors
/// Engine errors.
pub async fn insert_reminder(
    tx: &mut Tx,
    due: &Lapsed,
    lapse: Lapse,
    stage: i64,
    at: Ts,
) -> Result<bool> {
    let added = q!(
        tx,
        "INSERT INTO reminder (report, kind, about, stage, department, at)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (report, kind, about, stage) DO NOTHING",
        due.id,
        lapse.as_str(),
        due.about,
        stage,
        due.department.as_str(),
        at
    )
    .exec()
    .await?;
    Ok(added > 0)
}

/// A reminder nobody has been told of yet.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Untold {
    /// Code of the report.
    pub code: String,
    /// Category of the report.
    pub category: String,
    /// Department that held it.
    pub department: String,
    /// Person it is assigned to.
    pub assignee: Option<PersonId>,
    /// [`Lapse`].
    pub kind: String,
    /// 1 reminder, 2 escalation.
    pub stage: i64,
}

/// Reminders nobody has been told of, in the order of a mail.
///
/// # Errors
/// Engine errors.
pub async fn list_untold(tx: &mut Tx) -> Result<Vec<Untold>> {
    q!(
        tx,
        "SELECT report.code, report.category, m.department, report.assignee, m.kind, m.stage
         FROM reminder m JOIN report ON report.id = m.report WHERE m.told_at IS NULL
         ORDER BY m.stage DESC, m.kind, report.received_at, report.id"
    )
    .all()
    .await
}

/// Everybody has been told.
///
/// # Errors
/// Engine errors.
pub async fn mark_all_told(tx: &mut Tx, at: Ts) -> Result<()> {
    q!(tx, "UPDATE reminder SET told_at = $1 WHERE told_at IS NULL", at).exec().await?;
    Ok(())
}

/// Condition that a reminder `m` still stands for its report: nobody has done since what it
/// was about.
macro_rules! reminder_stands {
    () => {
        "m.report = report.id AND ((m.kind = 'overdue' AND m.about = report.expected_at) \
           OR (m.kind = 'silence' AND m.about = report.changed_at) \
           OR (m.kind = 'acceptance' AND EXISTS (SELECT 1 FROM responsibility l \
                 WHERE l.report = report.id AND l.nr = m.about AND l.until IS NULL \
                   AND l.accepted_at IS NULL)))"
    };
}
pub(crate) use reminder_stands;

/// Narrows a list of reports to those with a reminder that still stands.
pub fn narrow_to_reminded(f: &mut Filter<'_>) {
    f.text(concat!(" AND EXISTS (SELECT 1 FROM reminder m WHERE ", reminder_stands!(), ")"));
}
