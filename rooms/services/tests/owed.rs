//! What the room owes people after they applied: an end of their data, word of what happens, a way
//! to hand in what is missing.

#[path = "owed/answers.rs"]
mod answers;
#[path = "owed/extension.rs"]
mod extension;
#[path = "owed/retention.rs"]
mod retention;
#[path = "owed/told.rs"]
mod told;
#[path = "deciding/town.rs"]
mod town;
