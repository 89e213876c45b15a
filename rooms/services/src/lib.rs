#![doc = include_str!("../README.md")]

pub mod account;
pub mod answers;
pub mod application;
pub mod attachments;
pub mod branch;
pub mod came;
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
pub mod fee_entry;
pub mod figures;
mod file_check;
pub mod import;
pub mod in_words;
mod index;
pub mod jobs;
pub mod letter_text;
pub mod moving;
pub mod pages;
mod paper;
pub mod paths;
pub mod payment;
pub mod personal;
pub mod plan;
pub mod prune;
pub mod published;
pub mod receipt;
pub mod renewal;
pub mod retention;
mod sample;
mod search;
pub mod settled;
pub mod standing;
pub mod starts;
pub mod store;
pub mod tally;
pub mod trust;
pub mod verbs;

pub use ::expression::{self, Expression, Number, Row, Value};
pub use answers::Answers;
pub use deed::Deed;
pub use definition::Definition;
pub use plan::Plan;
pub use settled::Settled;

use std::sync::Arc;

use files::Files;
use kernel::Lang;
use web::{
    App, NavEntry, Room,
    room::{Audience, Kind},
};

/// Where staff read figures.
const FIGURES: &str = "/staff/services/figures";

/// The room, ready to join the house.
#[must_use]
pub fn room() -> Room {
    Room {
        name: "services",
        routes: pages::routes(),
        migrations: MIGRATIONS,
        locales: LOCALES,
        jobs: jobs::jobs(),
        jobs_of: Some(Arc::new(all_jobs)),
        nav: vec![
            entry("services-nav-list", "/services", "edit", Audience::Everybody, 20),
            entry("services-inbox-title", "/staff/services", "inbox", Audience::Clerks, 110),
            entry("services-payments-nav", "/staff/payments", "list", Audience::Clerks, 111),
            entry("services-figures-own", FIGURES, "chart", Audience::Figures, 112),
        ],
        doors: Some(pages::teaser::doors),
        teaser: Some(Arc::new(|here| Box::pin(pages::teaser::show_teaser(here)))),
        admin: pages::admin::ENTRIES.into(),
        inbox: Some(pages::staff::waiting::INBOX),
        check: Some(file_check::check),
        personal_data: personal::FIELDS,
        stays: account::STAYS,
        timeline: Some(account::TIMELINE),
        export: Some(Arc::new(|here, owner| Box::pin(account::export(here, owner)))),
        erase: Some(|tx, who| Box::pin(account::erase(tx, who))),
        kind: Some(Kind { label: "services-kind", icon: "edit" }),
        ..Room::default()
    }
}

/// The part of the room that prints letters and keeps them as they were sent.
#[must_use]
pub fn printing(files: &Files) -> Room {
    let files = files.clone();
    let jobs = move |app: &App| deciding::print::jobs(app, &files);
    Room { name: "services", jobs_of: Some(Arc::new(jobs)), ..Room::default() }
}

/// Jobs and listeners of the room's parts.
fn all_jobs(app: &App) -> ::jobs::Jobs {
    let mut jobs = deciding::jobs::jobs(app);
    jobs.merge(retention::job::jobs(app));
    jobs.merge(jobs::warnings(app));
    jobs.merge(payment::job::jobs(app));
    jobs.merge(tally::jobs(app));
    jobs.merge(figures::jobs());
    jobs.merge(starts::jobs::jobs());
    jobs
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
        name: "0002_payments",
        sql: include_str!("../migrations/0002_payments.sql"),
    },
    ::store::Migration {
        room: "services",
        name: "0003_deciding",
        sql: include_str!("../migrations/0003_deciding.sql"),
    },
    ::store::Migration {
        room: "services",
        name: "0004_permit_code",
        sql: include_str!("../migrations/0004_permit_code.sql"),
    },
    ::store::Migration {
        room: "services",
        name: "0006_paper",
        sql: include_str!("../migrations/0006_paper.sql"),
    },
    ::store::Migration {
        room: "services",
        name: "0008_tally",
        sql: include_str!("../migrations/0008_tally.sql"),
    },
    ::store::Migration {
        room: "services",
        name: "0011_figures",
        sql: include_str!("../migrations/0011_figures.sql"),
    },
    ::store::Migration {
        room: "services",
        name: "0007_came",
        sql: include_str!("../migrations/0007_came.sql"),
    },
    ::store::Migration {
        room: "services",
        name: "0012_starts",
        sql: include_str!("../migrations/0012_starts.sql"),
    },
    ::store::Migration {
        room: "services",
        name: "0009_retention",
        sql: include_str!("../migrations/0009_retention.sql"),
    },
    ::store::Migration {
        room: "services",
        name: "0010_answers",
        sql: include_str!("../migrations/0010_answers.sql"),
    },
    ::store::Migration {
        room: "services",
        name: "0013_extension",
        sql: include_str!("../migrations/0013_extension.sql"),
    },
    ::store::Migration {
        room: "services",
        name: "0014_renewal",
        sql: include_str!("../migrations/0014_renewal.sql"),
    },
];

/// The room's texts, by part.
pub const LOCALES: &[(Lang, &str)] = &[
    (Lang::De, include_str!("../locales/account/de.ftl")),
    (Lang::En, include_str!("../locales/account/en.ftl")),
    (Lang::Simple, include_str!("../locales/account/de-simple.ftl")),
    (Lang::De, include_str!("../locales/apply/de.ftl")),
    (Lang::En, include_str!("../locales/apply/en.ftl")),
    (Lang::Simple, include_str!("../locales/apply/de-simple.ftl")),
    (Lang::De, include_str!("../locales/deciding/de.ftl")),
    (Lang::En, include_str!("../locales/deciding/en.ftl")),
    (Lang::Simple, include_str!("../locales/deciding/de-simple.ftl")),
    (Lang::De, include_str!("../locales/differences/de.ftl")),
    (Lang::En, include_str!("../locales/differences/en.ftl")),
    (Lang::Simple, include_str!("../locales/differences/de-simple.ftl")),
    (Lang::De, include_str!("../locales/drafts/de.ftl")),
    (Lang::En, include_str!("../locales/drafts/en.ftl")),
    (Lang::Simple, include_str!("../locales/drafts/de-simple.ftl")),
    (Lang::De, include_str!("../locales/paper/de.ftl")),
    (Lang::En, include_str!("../locales/paper/en.ftl")),
    (Lang::Simple, include_str!("../locales/paper/de-simple.ftl")),
    (Lang::De, include_str!("../locales/owed/de.ftl")),
    (Lang::En, include_str!("../locales/owed/en.ftl")),
    (Lang::Simple, include_str!("../locales/owed/de-simple.ftl")),
    (Lang::De, include_str!("../locales/payment/de.ftl")),
    (Lang::En, include_str!("../locales/payment/en.ftl")),
    (Lang::Simple, include_str!("../locales/payment/de-simple.ftl")),
    (Lang::De, include_str!("../locales/renewal/de.ftl")),
    (Lang::En, include_str!("../locales/renewal/en.ftl")),
    (Lang::Simple, include_str!("../locales/renewal/de-simple.ftl")),
    (Lang::De, include_str!("../locales/start/de.ftl")),
    (Lang::En, include_str!("../locales/start/en.ftl")),
    (Lang::Simple, include_str!("../locales/start/de-simple.ftl")),
    (Lang::De, include_str!("../locales/starts/de.ftl")),
    (Lang::En, include_str!("../locales/starts/en.ftl")),
    (Lang::Simple, include_str!("../locales/starts/de-simple.ftl")),
];
