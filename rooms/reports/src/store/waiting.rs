//! What waits for staff, by department.

/// What waits: `new` for a release, `disputed` for a decision, `late` past its expected date.
/// Worded like the inbox, so that its indexes answer alone.
pub const WAITING: &str = "SELECT 'new' AS part, department, CAST(count(*) AS BIGINT) AS waiting,
       min(received_at) AS since
     FROM report WHERE coalesce(published_at, withheld_at, closed_at) IS NULL
     GROUP BY department
     UNION ALL
     SELECT 'disputed' AS part, department, CAST(count(*) AS BIGINT) AS waiting,
       min(disputed_at) AS since
     FROM report WHERE disputed_at IS NOT NULL GROUP BY department
     UNION ALL
     SELECT 'late' AS part, department, CAST(count(*) AS BIGINT) AS waiting,
       min(expected_at) AS since
     FROM report WHERE (CASE WHEN closed_at IS NULL THEN published_at END) IS NOT NULL
       AND expected_at < $1
     GROUP BY department";
