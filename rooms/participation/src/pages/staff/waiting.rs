//! What waits for staff, told to the house: one item a department and a reason.

use kernel::contribution::InboxItem;
use web::{Answer, Here};

use crate::store::{Tab, Waiting, list_waiting};

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
    let (tab, key) = match waiting.part.as_str() {
        "new" => (Tab::New, "participation-wait-new"),
        _ => (Tab::Unanswered, "participation-wait-late"),
    };
    InboxItem {
        room: "participation",
        path: format!("/staff/participation?tab={}", tab.as_str()),
        title: here.t1(key, "n", waiting.contributions),
        department: Some(waiting.office),
        since: waiting.since,
    }
}
