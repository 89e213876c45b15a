//! What waits for clerks, told to the house: one item a department and a part of the inbox, and
//! payments that need somebody.

use kernel::contribution::InboxItem;
use web::{Answer, Here};

use crate::store::deciding::inbox::{Waiting, list_waiting};

/// The inbox items of applications.
///
/// # Errors
/// Store errors.
pub async fn list_items(here: Here) -> Answer<Vec<InboxItem>> {
    let mut tx = here.town.store.read().await?;
    let waiting = list_waiting(&mut tx, here.now).await?;
    Ok(waiting.into_iter().map(|w| item(&here, w)).collect())
}

fn item(here: &Here, waiting: Waiting) -> InboxItem {
    if waiting.part == "payment" {
        return InboxItem {
            room: "services",
            path: "/staff/payments".to_owned(),
            title: here.t1("services-payments-wait", "n", waiting.cases),
            department: None,
            since: waiting.since,
        };
    }
    let (query, key) = match waiting.part.as_str() {
        "new" => ("tab=new", "services-inbox-wait-new"),
        "second" => ("tab=second", "services-inbox-wait-second"),
        _ => ("tab=open&late=1", "services-inbox-wait-late"),
    };
    InboxItem {
        room: "services",
        path: format!("/staff/services?{query}&department={}", waiting.department),
        title: here.t1(key, "n", waiting.cases),
        department: Some(waiting.department),
        since: waiting.since,
    }
}
