//! What waits for clerks, told to the house: one item a department and a part of the inbox, and
//! payments that need somebody.

use kernel::contribution::InboxItem;
use web::{
    Here,
    room::{Audience, Inbox, Waits},
};

use crate::store::deciding::inbox::WAITING;

/// The inbox items of applications.
pub const INBOX: Inbox = Inbox { rows: WAITING, audience: Audience::Clerks, tell: item };

fn item(here: &Here, waiting: Waits) -> InboxItem {
    if waiting.part == "payment" {
        return InboxItem {
            room: "services",
            path: "/staff/payments".to_owned(),
            title: here.t1("services-payments-wait", "n", waiting.waiting),
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
        title: here.t1(key, "n", waiting.waiting),
        department: Some(waiting.department),
        since: waiting.since,
    }
}
