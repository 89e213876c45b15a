#![doc = include_str!("../README.md")]

pub mod contribution;
pub mod event;
pub mod jobs;
pub mod objection;
pub mod pages;
pub mod paper;
pub mod personal;
pub mod readable;
pub mod store;

use std::sync::Arc;

use kernel::Lang;
use web::{
    NavEntry, Room,
    room::{AdminEntry, Audience},
};

/// The room, ready to join the house.
#[must_use]
pub fn room() -> Room {
    let page = |label, text, path, icon, order| AdminEntry { label, text, path, icon, order };
    Room {
        name: "accounts",
        routes: pages::routes(),
        migrations: MIGRATIONS,
        locales: LOCALES,
        jobs_of: Some(Arc::new(jobs::jobs)),
        nav: vec![NavEntry {
            label: "accounts-mailbox-title",
            path: "/account/mailbox",
            icon: "mail",
            audience: Audience::Citizens,
            order: 14,
        }],
        admin: vec![page(
            "accounts-desk-title",
            "accounts-desk-about",
            "/staff/objections",
            "eye",
            76,
        )],
        account: vec![
            page(
                "accounts-timeline-title",
                "accounts-timeline-about",
                "/account/timeline",
                "clock",
                10,
            ),
            page(
                "accounts-mailbox-title",
                "accounts-mailbox-about",
                "/account/mailbox",
                "mail",
                20,
            ),
            page("accounts-kept-title", "accounts-kept-about", "/account/kept", "edit", 30),
            page("accounts-access-title", "accounts-access-about", "/account/access", "eye", 40),
            page(
                "accounts-choices-title",
                "accounts-choices-about",
                "/account/choices",
                "settings",
                50,
            ),
            page(
                "accounts-export-title",
                "accounts-export-about",
                "/account/export",
                "download",
                70,
            ),
            page("accounts-leave-title", "accounts-leave-about", "/account/leave", "lock", 80),
        ],
        inbox: Some(contribution::INBOX),
        personal_data: personal::FIELDS,
        stays: contribution::STAYS,
        timeline: Some(contribution::TIMELINE),
        export: Some(Arc::new(|here, owner| Box::pin(contribution::export(here, owner)))),
        erase: Some(|tx, who| Box::pin(contribution::erase(tx, who))),
        ..Room::default()
    }
}

/// The room's tables.
pub const MIGRATIONS: &[::store::Migration] = &[
    ::store::Migration {
        room: "accounts",
        name: "0001_accounts",
        sql: include_str!("../migrations/0001_accounts.sql"),
    },
    ::store::Migration {
        room: "accounts",
        name: "0002_quiet",
        sql: include_str!("../migrations/0002_quiet.sql"),
    },
];

/// The room's texts.
pub const LOCALES: &[(Lang, &str)] = &[
    (Lang::De, include_str!("../locales/de.ftl")),
    (Lang::En, include_str!("../locales/en.ftl")),
    (Lang::Simple, include_str!("../locales/de-simple.ftl")),
    (Lang::De, include_str!("../locales/paper/de.ftl")),
    (Lang::En, include_str!("../locales/paper/en.ftl")),
    (Lang::Simple, include_str!("../locales/paper/de-simple.ftl")),
];
