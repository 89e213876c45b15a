//! What stands around applying: publishing definitions, the public counter, figures, and services
//! that start by themselves.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
#![allow(dead_code, reason = "the pieces are used in part")]

#[path = "start/changing.rs"]
mod changing;
#[path = "start/fees.rs"]
mod fees;
#[path = "start/figures.rs"]
mod figures;
#[path = "apply/filling.rs"]
mod filling;
#[path = "paper/kept.rs"]
mod kept;
#[path = "start/register.rs"]
mod register;
#[path = "start/starting.rs"]
mod starting;
#[path = "start/tally.rs"]
mod tally;
#[path = "apply/town.rs"]
mod town;
