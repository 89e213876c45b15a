//! What waits for staff, told to the house: one item a department and a part of the inbox.

use kernel::contribution::InboxItem;
use web::{Answer, Here};

use super::asked::Asked;
use crate::store::{Waiting, list_waiting};

/// The room's inbox items.
///
/// # Errors
/// Store errors.
pub async fn list_items(here: Here) -> Answer<Vec<InboxItem>> {
    let mut tx = here.town.store.read().await?;
    let waiting = list_waiting(&mut tx, here.now).await?;
    Ok(waiting.into_iter().map(|w| item(&here, w)).collect())
}

fn item(here: &Here, waiting: Waiting) -> InboxItem {
    let (tab, late, key) = match waiting.part.as_str() {
        "new" => ("new", "", "reports-inbox-wait-new"),
        "disputed" => ("disputed", "", "reports-inbox-wait-disputed"),
        _ => ("open", "1", "reports-inbox-wait-late"),
    };
    let asked = Asked {
        tab: tab.to_owned(),
        late: late.to_owned(),
        department: waiting.department.clone(),
        ..Asked::default()
    };
    InboxItem {
        room: "reports",
        path: asked.path(),
        title: here.t1(key, "n", waiting.reports),
        department: Some(waiting.department),
        since: waiting.since,
    }
}
