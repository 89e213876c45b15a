//! The demo city: people, reports, contributions and what became of them, from `examples/<town>/demo/`.
//! Everything is done with the verbs of the rooms, so the demo's journal proves like any other.

mod budget;
mod dialogue;
mod discussion;
mod fees;
mod files;
mod fill;
mod missions;
mod opinions;
mod sent;
mod sheets;
mod stages;
mod surveys;

pub use fees::enter as enter_fees;
pub use files::entrances;
pub use fill::fill;
