//! What waits for staff, told to the house: one item a department and a reason.

use kernel::contribution::InboxItem;
use web::{
    Here,
    room::{Audience, Inbox, Waits},
};

use crate::{
    pages::{opinions, survey},
    store::{Tab, WAITING},
};

/// The room's inbox items.
pub const INBOX: Inbox = Inbox { rows: WAITING, audience: Audience::Clerks, tell: item };

fn item(here: &Here, waiting: Waits) -> InboxItem {
    if let Some(process) = waiting.part.strip_prefix("projects:") {
        return InboxItem {
            room: "participation",
            path: format!("/staff/participation/{process}/projects"),
            title: here.t1("participation-budget-wait-projects", "n", waiting.waiting),
            department: Some(waiting.department),
            since: waiting.since,
        };
    }
    if let Some(process) = waiting.part.strip_prefix("words:") {
        return InboxItem {
            room: "participation",
            path: survey::staff_path(process),
            title: here.t1("participation-survey-wait-texts", "n", waiting.waiting),
            department: Some(waiting.department),
            since: waiting.since,
        };
    }
    if let Some(process) = waiting.part.strip_prefix("statement/") {
        return InboxItem {
            room: "participation",
            path: opinions::staff::path(process),
            title: here.t1("participation-wait-statement", "n", waiting.waiting),
            department: Some(waiting.department),
            since: waiting.since,
        };
    }
    let tab = |tab: Tab| format!("/staff/participation?tab={}", tab.as_str());
    let (path, key) = match waiting.part.as_str() {
        "new" => (tab(Tab::New), "participation-wait-new"),
        "comment" => ("/staff/participation/comments".to_owned(), "participation-wait-comments"),
        "flag" => ("/staff/participation/contested".to_owned(), "participation-wait-flags"),
        "appeal" => {
            ("/staff/participation/contested?tab=appeals".to_owned(), "participation-wait-appeals")
        }
        _ => (tab(Tab::Unanswered), "participation-wait-late"),
    };
    InboxItem {
        room: "participation",
        path,
        title: here.t1(key, "n", waiting.waiting),
        department: Some(waiting.department),
        since: waiting.since,
    }
}
