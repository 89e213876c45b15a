//! Working through the inbox: saved views, one act on several cases, the staff's map.

#[path = "inbox_work/bulk.rs"]
mod bulk;
#[path = "inbox_work/map.rs"]
mod map;
mod staff_town;
#[path = "inbox_work/views.rs"]
mod views;
#[path = "inbox_work/words.rs"]
mod words;
