#![doc = include_str!("../README.md")]

pub mod access;
pub mod authority;
pub mod directory;
pub mod events;
pub mod link;
mod mail;
pub mod next;
mod pages;
pub mod passkey;
pub mod person;
pub mod personal;
pub mod roles;
pub mod seed;
pub mod session;
mod store;
pub mod sweep;
pub mod visitor;

pub use authority::{Administrator, Citizen, Clerk, FieldWorker};
pub use person::{Grant, Person, Role};
pub use sweep::SweepIdentity;
pub use visitor::{Signed, Visitor, recognise};

use kernel::Lang;
use web::{NavEntry, Room, room::Audience};

/// Tables of this crate.
pub const MIGRATIONS: &[::store::Migration] = &[::store::Migration {
    room: "identity",
    name: "0001_identity",
    sql: include_str!("../migrations/0001_identity.sql"),
}];

/// Texts of this crate in each language.
pub const LOCALES: &[(Lang, &str)] = &[
    (Lang::De, include_str!("../locales/de.ftl")),
    (Lang::En, include_str!("../locales/en.ftl")),
    (Lang::Simple, include_str!("../locales/de-simple.ftl")),
];

/// This crate as a room of the house.
#[must_use]
pub fn room() -> Room {
    let entry = |label, path, icon, order| NavEntry {
        label,
        path,
        icon,
        audience: Audience::Administrators,
        order,
    };
    Room {
        name: "identity",
        routes: pages::routes(),
        migrations: MIGRATIONS,
        locales: LOCALES,
        jobs: sweep::jobs(),
        nav: vec![
            entry("identity-people-nav", "/staff/people", "people", 900),
            entry("identity-jobs-nav", "/staff/jobs", "settings", 910),
        ],
        personal_data: personal::FIELDS,
        ..Room::default()
    }
}
