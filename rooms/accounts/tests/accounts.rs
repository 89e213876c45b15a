//! The account over all rooms, through the same door a citizen uses.

#[path = "accounts/access.rs"]
mod access;
#[path = "accounts/everything.rs"]
mod everything;
#[path = "accounts/forgotten.rs"]
mod forgotten;
#[path = "accounts/kept.rs"]
mod kept;
#[path = "accounts/leave.rs"]
mod leave;
#[path = "accounts/mailbox.rs"]
mod mailbox;
#[path = "accounts/pages.rs"]
mod pages;
#[path = "accounts/timeline.rs"]
mod timeline;
mod town;
