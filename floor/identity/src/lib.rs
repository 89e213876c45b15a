#![doc = include_str!("../README.md")]

pub mod access;
pub mod authority;
pub mod directory;
pub mod erasure;
pub mod events;
pub mod kept;
pub mod link;
mod mail;
pub mod next;
pub mod oidc;
mod pages;
pub mod passkey;
pub mod person;
pub mod personal;
pub mod postal;
pub mod roles;
pub mod seed;
pub mod session;
mod store;
pub mod sweep;
pub mod visitor;

pub use authority::{Administrator, Citizen, Clerk, FieldWorker, FigureReader};
pub use person::{Grant, Person, Role};
pub use store::sessions::count_sessions;
pub use sweep::SweepIdentity;
pub use visitor::{Signed, Visitor, recognise};

use std::sync::Arc;

use kernel::Lang;
use web::{Room, room::AdminEntry};

/// Tables of this crate.
pub const MIGRATIONS: &[::store::Migration] = &[
    ::store::Migration {
        room: "identity",
        name: "0001_identity",
        sql: include_str!("../migrations/0001_identity.sql"),
    },
    ::store::Migration {
        room: "identity",
        name: "0002_trust",
        sql: include_str!("../migrations/0002_trust.sql"),
    },
    ::store::Migration {
        room: "identity",
        name: "0003_personal",
        sql: include_str!("../migrations/0003_personal.sql"),
    },
    ::store::Migration {
        room: "identity",
        name: "0004_officer",
        sql: include_str!("../migrations/0004_officer.sql"),
    },
];

/// Texts of this crate in each language.
pub const LOCALES: &[(Lang, &str)] = &[
    (Lang::De, include_str!("../locales/de.ftl")),
    (Lang::En, include_str!("../locales/en.ftl")),
    (Lang::Simple, include_str!("../locales/de-simple.ftl")),
];

/// This crate as a room of the house.
#[must_use]
pub fn room() -> Room {
    let entry = |label, text, path, icon, order| AdminEntry { label, text, path, icon, order };
    Room {
        name: "identity",
        routes: pages::routes(),
        migrations: MIGRATIONS,
        locales: LOCALES,
        jobs: sweep::jobs(),
        admin: vec![
            entry("identity-people-nav", "identity-people-about", "/staff/people", "people", 70),
            entry("identity-desk-nav", "identity-desk-about", "/staff/post-codes", "mail", 75),
            entry("identity-jobs-nav", "identity-jobs-about", "/staff/jobs", "settings", 80),
        ],
        personal_data: personal::FIELDS,
        stays: erasure::STAYS,
        timeline: Some(erasure::TIMELINE),
        export: Some(Arc::new(|here, owner| Box::pin(erasure::export(here, owner)))),
        erase: Some(|tx, who| Box::pin(erasure::erase(tx, who))),
        account: vec![entry(
            "identity-post-title",
            "identity-post-about",
            "/account/post",
            "mail",
            60,
        )],
        ..Room::default()
    }
}
