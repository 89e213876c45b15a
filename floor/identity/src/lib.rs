#![doc = include_str!("../README.md")]

pub mod access;
pub mod authority;
pub mod events;
pub mod next;
pub mod passkey;
pub mod person;
pub mod roles;
pub mod seed;
pub mod session;
mod store;
pub mod visitor;

pub use authority::{Administrator, Citizen, Clerk, FieldWorker};
pub use person::{Grant, Person, Role};
pub use visitor::{Signed, Visitor, recognise};

/// Tables of this crate.
pub const MIGRATIONS: &[::store::Migration] = &[::store::Migration {
    room: "identity",
    name: "0001_identity",
    sql: include_str!("../migrations/0001_identity.sql"),
}];
