#![doc = include_str!("../README.md")]

pub mod answers;
pub mod application;
pub mod attachments;
pub mod branch;
pub mod charge;
pub mod check;
pub mod code;
pub mod costs;
pub mod deciding;
mod deed;
pub mod definition;
pub mod draft;
pub mod entry;
pub mod event;
#[cfg(test)]
mod example;
pub mod expression;
pub mod fee_entry;
mod file_check;
pub mod import;
mod index;
mod jobs;
pub mod pages;
pub mod paths;
pub mod personal;
pub mod plan;
pub mod prune;
pub mod published;
pub mod receipt;
mod sample;
mod search;
pub mod settled;
pub mod store;
pub mod trust;
pub mod verbs;

pub use answers::Answers;
pub use deed::Deed;
pub use definition::Definition;
pub use expression::{Expression, Number, Row, Value};
pub use plan::Plan;
pub use settled::Settled;

use std::sync::Arc;

use kernel::Lang;
use web::{
    NavEntry, Room,
    room::{Audience, Kind},
};

/// The room, ready to join the house.
#[must_use]
pub fn room() -> Room {
    Room {
        name: "services",
        routes: pages::routes(),
        migrations: MIGRATIONS,
        locales: LOCALES,
        jobs: jobs::jobs(),
        jobs_of: Some(deciding::jobs::jobs),
        nav: vec![
            entry("services-nav-list", "/services", "edit", Audience::Everybody, 20),
            entry("services-inbox-title", "/staff/services", "inbox", Audience::Staff, 110),
        ],
        inbox: Some(Arc::new(|here| Box::pin(pages::staff::waiting::list_items(here)))),
        check: Some(file_check::check),
        personal_data: personal::FIELDS,
        kind: Some(Kind { label: "services-kind", icon: "edit" }),
        ..Room::default()
    }
}

fn entry(
    label: &'static str,
    path: &'static str,
    icon: &'static str,
    audience: Audience,
    order: i32,
) -> NavEntry {
    NavEntry { label, path, icon, audience, order }
}

/// The room's tables.
pub const MIGRATIONS: &[::store::Migration] = &[
    ::store::Migration {
        room: "services",
        name: "0001_services",
        sql: include_str!("../migrations/0001_services.sql"),
    },
    ::store::Migration {
        room: "services",
        name: "0003_deciding",
        sql: include_str!("../migrations/0003_deciding.sql"),
    },
];

/// The room's texts, by part.
pub const LOCALES: &[(Lang, &str)] = &[
    (Lang::De, include_str!("../locales/apply/de.ftl")),
    (Lang::En, include_str!("../locales/apply/en.ftl")),
    (Lang::Simple, include_str!("../locales/apply/de-simple.ftl")),
    (Lang::De, include_str!("../locales/deciding/de.ftl")),
    (Lang::En, include_str!("../locales/deciding/en.ftl")),
    (Lang::Simple, include_str!("../locales/deciding/de-simple.ftl")),
];
