#![doc = include_str!("../README.md")]

pub mod account;
pub mod api;
pub mod category;
mod check;
mod choose;
pub mod contractor;
pub mod draft;
pub mod event;
pub mod field;
pub mod figures;
pub mod following;
pub mod import;
mod in_step;
mod index;
pub mod jobs;
pub mod mail;
pub mod map;
pub mod names;
pub mod note_template;
pub mod pages;
pub mod personal;
pub mod pictures;
pub mod register;
mod relocate;
pub mod report;
pub mod retention;
pub mod rounding;
pub mod scope;
pub mod store;
pub mod suggest;
pub mod verbs;
pub mod view;

pub use relocate::relocate;
pub use report::{Closing, Report, Status};
pub use scope::Scope;
pub use verbs::Deed;

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
        name: "reports",
        routes: pages::routes().merge(api::routes()),
        migrations: MIGRATIONS,
        locales: LOCALES,
        jobs_of: Some(Arc::new(jobs::jobs)),
        nav: vec![
            entry("reports-nav-list", "/reports", "map", Audience::Everybody, 10),
            entry("reports-nav-new", "/reports/new", "camera", Audience::Everybody, 11),
            entry("reports-nav-figures", "/reports/figures", "chart", Audience::Everybody, 12),
            entry("reports-mine-title", "/reports/mine", "user", Audience::Citizens, 13),
            entry("reports-nav-inbox", "/staff/reports", "inbox", Audience::Staff, 100),
            entry("reports-nav-field", "/staff/reports/field", "list", Audience::Staff, 101),
        ],
        doors: Some(pages::teaser::doors),
        teaser: Some(Arc::new(|here| Box::pin(pages::teaser::show_teaser(here)))),
        admin: pages::admin::ENTRIES.into(),
        check: Some(check::check),
        inbox: Some(pages::staff::waiting::INBOX),
        personal_data: personal::FIELDS,
        stays: account::STAYS,
        timeline: Some(account::TIMELINE),
        export: Some(Arc::new(|here, owner| Box::pin(account::export(here, owner)))),
        erase: Some(|tx, who| Box::pin(account::erase(tx, who))),
        data_sets: vec![api::data_set::data_set()],
        kind: Some(Kind { label: "reports-show-kind", icon: "pin" }),
        offline: Some("/reports/offline"),
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
        room: "reports",
        name: "0001_reports",
        sql: include_str!("../migrations/0001_reports.sql"),
    },
    ::store::Migration {
        room: "reports",
        name: "0002_inbox",
        sql: include_str!("../migrations/0002_inbox.sql"),
    },
    ::store::Migration {
        room: "reports",
        name: "0003_views",
        sql: include_str!("../migrations/0003_views.sql"),
    },
    ::store::Migration {
        room: "reports",
        name: "0003_words",
        sql: include_str!("../migrations/0003_words.sql"),
    },
    ::store::Migration {
        room: "reports",
        name: "0004_merges",
        sql: include_str!("../migrations/0004_merges.sql"),
    },
    ::store::Migration {
        room: "reports",
        name: "0005_baton",
        sql: include_str!("../migrations/0005_baton.sql"),
    },
    ::store::Migration {
        room: "reports",
        name: "0007_api",
        sql: include_str!("../migrations/0007_api.sql"),
    },
    ::store::Migration {
        room: "reports",
        name: "0008_field",
        sql: include_str!("../migrations/0008_field.sql"),
    },
    ::store::Migration {
        room: "reports",
        name: "0008_place_rounded",
        sql: include_str!("../migrations/0008_place_rounded.sql"),
    },
    ::store::Migration {
        room: "reports",
        name: "0009_returned_mail",
        sql: include_str!("../migrations/0009_returned_mail.sql"),
    },
    ::store::Migration {
        room: "reports",
        name: "0010_inbox_narrowed",
        sql: include_str!("../migrations/0010_inbox_narrowed.sql"),
    },
    ::store::Migration {
        room: "reports",
        name: "0011_forgotten",
        sql: include_str!("../migrations/0011_forgotten.sql"),
    },
    ::store::Migration {
        room: "reports",
        name: "0012_waiting_pictures",
        sql: include_str!("../migrations/0012_waiting_pictures.sql"),
    },
    ::store::Migration {
        room: "reports",
        name: "0013_inbox_place",
        sql: include_str!("../migrations/0013_inbox_place.sql"),
    },
];

/// The room's texts, by part: what everybody reads, writing a report, what follows from it, staff.
pub const LOCALES: &[(Lang, &str)] = &[
    (Lang::De, include_str!("../locales/public/de.ftl")),
    (Lang::En, include_str!("../locales/public/en.ftl")),
    (Lang::Simple, include_str!("../locales/public/de-simple.ftl")),
    (Lang::De, include_str!("../locales/new/de.ftl")),
    (Lang::En, include_str!("../locales/new/en.ftl")),
    (Lang::Simple, include_str!("../locales/new/de-simple.ftl")),
    (Lang::De, include_str!("../locales/news/de.ftl")),
    (Lang::En, include_str!("../locales/news/en.ftl")),
    (Lang::Simple, include_str!("../locales/news/de-simple.ftl")),
    (Lang::De, include_str!("../locales/admin/de.ftl")),
    (Lang::En, include_str!("../locales/admin/en.ftl")),
    (Lang::Simple, include_str!("../locales/admin/de-simple.ftl")),
    (Lang::De, include_str!("../locales/staff/de.ftl")),
    (Lang::En, include_str!("../locales/staff/en.ftl")),
    (Lang::Simple, include_str!("../locales/staff/de-simple.ftl")),
    (Lang::De, include_str!("../locales/inbox/de.ftl")),
    (Lang::En, include_str!("../locales/inbox/en.ftl")),
    (Lang::Simple, include_str!("../locales/inbox/de-simple.ftl")),
    (Lang::De, include_str!("../locales/duplicates/de.ftl")),
    (Lang::En, include_str!("../locales/duplicates/en.ftl")),
    (Lang::Simple, include_str!("../locales/duplicates/de-simple.ftl")),
    (Lang::De, include_str!("../locales/account/de.ftl")),
    (Lang::En, include_str!("../locales/account/en.ftl")),
    (Lang::Simple, include_str!("../locales/account/de-simple.ftl")),
    (Lang::De, include_str!("../locales/api/de.ftl")),
    (Lang::En, include_str!("../locales/api/en.ftl")),
    (Lang::Simple, include_str!("../locales/api/de-simple.ftl")),
    (Lang::De, include_str!("../locales/field/de.ftl")),
    (Lang::En, include_str!("../locales/field/en.ftl")),
    (Lang::Simple, include_str!("../locales/field/de-simple.ftl")),
    (Lang::De, include_str!("../locales/baton/de.ftl")),
    (Lang::En, include_str!("../locales/baton/en.ftl")),
    (Lang::Simple, include_str!("../locales/baton/de-simple.ftl")),
];
