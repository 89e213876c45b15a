//! What waits for staff, told to the house: one item a department and a part of the inbox.

use kernel::contribution::InboxItem;
use web::{
    Here,
    room::{Audience, Inbox, Waits},
};

use super::asked::Asked;
use crate::store::WAITING;

/// The room's inbox items.
pub const INBOX: Inbox = Inbox { rows: WAITING, audience: Audience::Staff, tell: item };

fn item(here: &Here, waiting: Waits) -> InboxItem {
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
        title: here.t1(key, "n", waiting.waiting),
        department: Some(waiting.department),
        since: waiting.since,
    }
}
