#![doc = include_str!("../README.md")]

pub mod base32;
pub mod canonical;
pub mod document;
pub mod key;
pub mod keys;
pub mod purpose;
pub mod signature;
pub mod store;
pub mod token;

pub use canonical::{NotCanonical, canonical};
pub use key::Kid;
pub use keys::{KeyMade, KeyRetired, rotate};
pub use purpose::Purpose;
pub use signature::{Known, Refused, Signature, known, sign};
pub use token::{Token, Unreadable, stamp};

/// Tables of this crate.
pub const MIGRATIONS: &[::store::Migration] = &[::store::Migration {
    room: "seal",
    name: "0001_seal",
    sql: include_str!("../migrations/0001_seal.sql"),
}];

/// This crate as a room of the house.
#[must_use]
pub fn room() -> web::Room {
    web::Room {
        name: "seal",
        routes: document::routes(),
        migrations: MIGRATIONS,
        ..web::Room::default()
    }
}
