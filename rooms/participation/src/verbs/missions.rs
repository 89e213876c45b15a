//! Missions: a group is made and closed, finds come in, its leader lets them through or throws them
//! away.

mod decide;
mod group;
mod send;

pub use decide::{approve_find, discard_find};
pub use group::{close_group, make_group, renew_link};
pub use send::{Found, Photo, Sent, WAITING_AT_MOST, is_sent, send_find};
