#![doc = include_str!("../README.md")]

pub mod base32;
pub mod canonical;
pub mod check;
pub mod document;
pub mod jws;
pub mod key;
pub mod keys;
pub mod ledger;
pub mod pass;
pub mod purpose;
pub mod signature;
pub mod store;
pub mod token;
pub mod verdict;

pub use canonical::{NotCanonical, canonical};
pub use key::Kid;
pub use keys::{KeyMade, KeyRetired, rotate};
pub use ledger::{Ledger, Ledgers};
pub use pass::Pass;
pub use purpose::Purpose;
pub use signature::{Known, Refused, Signature, known, sign};
pub use token::{Token, Unreadable, stamp};
pub use verdict::Verdict;

use kernel::Lang;
use web::room::{Audience, NavEntry};

/// Tables of this crate.
pub const MIGRATIONS: &[::store::Migration] = &[::store::Migration {
    room: "seal",
    name: "0001_seal",
    sql: include_str!("../migrations/0001_seal.sql"),
}];

/// Texts of this crate in each language.
pub const LOCALES: &[(Lang, &str)] = &[
    (Lang::De, include_str!("../locales/de.ftl")),
    (Lang::En, include_str!("../locales/en.ftl")),
    (Lang::Simple, include_str!("../locales/de-simple.ftl")),
];

/// This crate as a room of the house, with the ledgers of the rooms that issue permits.
#[must_use]
pub fn room(ledgers: &Ledgers) -> web::Room {
    web::Room {
        name: "seal",
        routes: document::routes().merge(check::routes(ledgers)),
        migrations: MIGRATIONS,
        locales: LOCALES,
        nav: vec![NavEntry {
            label: "seal-check-title",
            path: check::PATH,
            icon: "check",
            audience: Audience::Staff,
            order: 110,
        }],
        ..web::Room::default()
    }
}
