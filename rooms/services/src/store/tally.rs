//! What is counted in public: three facts about each application.

use kernel::Ts;
use store::{Result, Tx, q};

/// How many of a kind on a day.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Count {
    /// Days since 1970, in the municipality's time.
    pub day: i64,
    /// `acknowledged`, `stored`, `delivered`, `missing`, `unseen`, `on_the_way` or `late`.
    pub what: String,
    /// How many.
    pub n: i64,
}

/// Counts since a moment, by the day of reception. `offset` is the difference of the municipality's
/// time in microseconds; what is with no office and was received before `late` is late.
///
/// # Errors
/// Engine errors.
pub async fn list_counts(tx: &mut Tx, since: Ts, offset: i64, late: Ts) -> Result<Vec<Count>> {
    q!(
        tx,
        "WITH reached AS (
           SELECT reference, received_at FROM application_delivered WHERE received_at >= $1
           UNION SELECT a.reference, a.received_at FROM application AS a
             JOIN application_case AS c ON c.application = a.id
             JOIN case_opening AS o ON o.case_id = c.id WHERE a.received_at >= $1
         ), facts AS (
           SELECT 'acknowledged' AS what, received_at FROM receipt_acknowledged
             WHERE received_at >= $1
           UNION ALL SELECT 'stored', received_at FROM application WHERE received_at >= $1
           UNION ALL SELECT 'delivered', received_at FROM reached
           UNION ALL SELECT 'missing', r.received_at FROM receipt_acknowledged AS r
             WHERE r.received_at >= $1
               AND NOT EXISTS (SELECT 1 FROM application AS a WHERE a.reference = r.reference)
           UNION ALL SELECT 'unseen', a.received_at FROM application AS a
             WHERE a.received_at >= $1 AND NOT EXISTS (
               SELECT 1 FROM receipt_acknowledged AS r WHERE r.reference = a.reference)
           UNION ALL SELECT CASE WHEN a.received_at < $3 THEN 'late' ELSE 'on_the_way' END,
               a.received_at FROM application AS a
             WHERE a.received_at >= $1
               AND NOT EXISTS (SELECT 1 FROM reached AS r WHERE r.reference = a.reference)
         )
         SELECT (received_at + $2) / 86400000000 AS day, what, CAST(count(*) AS BIGINT) AS n
         FROM facts GROUP BY (received_at + $2) / 86400000000, what",
        since,
        offset,
        late
    )
    .all()
    .await
}

macro_rules! facts {
    ($($(#[$doc:meta])* $name:ident into $table:literal;)+) => {$(
        $(#[$doc])*
        ///
        /// # Errors
        /// Engine errors.
        pub async fn $name(tx: &mut Tx, reference: &str, received_at: Ts, now: Ts) -> Result<()> {
            let sql = concat!(
                "INSERT INTO ", $table, " (reference, received_at, at) VALUES ($1, $2, $3)
                 ON CONFLICT (reference) DO NOTHING"
            );
            q!(tx, sql, reference, received_at, now).exec().await.map(|_| ())
        }
    )+};
}

facts! {
    /// Notes that the number of an application was shown; the first time counts.
    insert_acknowledged into "receipt_acknowledged";
    /// Notes that an application reached its offices; the first time counts.
    insert_delivered into "application_delivered";
}

/// Deletes facts about applications received before a moment.
///
/// # Errors
/// Engine errors.
pub async fn delete_before(tx: &mut Tx, before: Ts) -> Result<()> {
    q!(tx, "DELETE FROM receipt_acknowledged WHERE received_at < $1", before).exec().await?;
    q!(tx, "DELETE FROM application_delivered WHERE received_at < $1", before).exec().await?;
    Ok(())
}
