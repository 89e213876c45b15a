//! What waits for staff, told to the house: one item a department and a reason.

use kernel::contribution::InboxItem;
use web::{
    Here,
    room::{Audience, Inbox, Waits},
};

use crate::{
    pages::opinions,
    store::{Tab, WAITING},
};

/// The room's inbox items.
pub const INBOX: Inbox = Inbox { rows: WAITING, audience: Audience::Clerks, tell: item };

fn item(here: &Here, waiting: Waits) -> InboxItem {
    if let Some(process) = waiting.part.strip_prefix("statement/") {
        return InboxItem {
            room: "participation",
            path: opinions::staff::path(process),
            title: here.t1("participation-wait-statement", "n", waiting.waiting),
            department: Some(waiting.department),
            since: waiting.since,
        };
    }
    let (tab, key) = match waiting.part.as_str() {
        "new" => (Tab::New, "participation-wait-new"),
        _ => (Tab::Unanswered, "participation-wait-late"),
    };
    InboxItem {
        room: "participation",
        path: format!("/staff/participation?tab={}", tab.as_str()),
        title: here.t1(key, "n", waiting.waiting),
        department: Some(waiting.department),
        since: waiting.since,
    }
}
