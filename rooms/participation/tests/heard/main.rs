//! One person counts once and hears what becomes of what they care for.

mod digest;
#[path = "../discussion_town/mod.rs"]
mod discussion_town;
mod following;
mod merging;
mod post;
#[path = "../town/mod.rs"]
mod town;
mod voices;
