//! What waits for staff in all rooms.

use kernel::Ts;
use store::{Filter, Result, Tx};
use web::room::{Inbox, Waits};

/// What waits in the rooms at a moment, the oldest first, each with the room's name: the rows of all
/// rooms in one query, so that one more room costs the start page none.
///
/// # Errors
/// Engine errors.
pub(crate) async fn list_waiting(
    tx: &mut Tx,
    inboxes: &[(&'static str, Inbox)],
    now: Ts,
) -> Result<Vec<(String, Waits)>> {
    let mut f = Filter::new("SELECT room, part, department, waiting, since FROM (");
    f.bound("", now);
    for (nr, (room, inbox)) in inboxes.iter().enumerate() {
        f.text(if nr == 0 { "SELECT '" } else { " UNION ALL SELECT '" }).text(room);
        f.text("' AS room, part, department, waiting, since FROM (").text(inbox.rows);
        f.text(") AS in_").text(room);
    }
    f.bound(") AS waits WHERE since <= $? ORDER BY since, room, part, department", now);
    let rows = f.query(tx).all::<(String, String, String, i64, Ts)>().await?;
    let waits = |(room, part, department, waiting, since)| {
        (room, Waits { part, department, waiting, since })
    };
    Ok(rows.into_iter().map(waits).collect())
}
