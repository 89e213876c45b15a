//! What waits for staff, by department.

use kernel::Ts;
use store::{Result, Tx, q};

/// Reports of one department that wait for the same thing.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Waiting {
    /// `new`: for a release; `disputed`: for a decision; `late`: past their expected date.
    pub part: String,
    /// Department.
    pub department: String,
    /// How many.
    pub reports: i64,
    /// Since when the oldest waits: received, disputed, or expected.
    pub since: Ts,
}

/// What waits, the oldest first. Worded like the inbox, so that its indexes answer alone.
///
/// # Errors
/// Engine errors.
pub async fn list_waiting(tx: &mut Tx, now: Ts) -> Result<Vec<Waiting>> {
    q!(
        tx,
        "SELECT 'new' AS part, department, CAST(count(*) AS BIGINT) AS reports,
           min(received_at) AS since
         FROM report WHERE coalesce(published_at, withheld_at, closed_at) IS NULL
         GROUP BY department
         UNION ALL
         SELECT 'disputed' AS part, department, CAST(count(*) AS BIGINT) AS reports,
           min(disputed_at) AS since
         FROM report WHERE disputed_at IS NOT NULL GROUP BY department
         UNION ALL
         SELECT 'late' AS part, department, CAST(count(*) AS BIGINT) AS reports,
           min(expected_at) AS since
         FROM report WHERE (CASE WHEN closed_at IS NULL THEN published_at END) IS NOT NULL
           AND expected_at < $1
         GROUP BY department
         ORDER BY since, part, department",
        now
    )
    .all()
    .await
}
