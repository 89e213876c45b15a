#![doc = include_str!("../README.md")]

pub mod account;
pub mod budget;
mod check;
pub mod comment;
pub mod contribution;
pub mod count;
pub mod duplicates;
pub mod event;
pub mod export;
pub mod following;
pub mod import;
pub mod jobs;
pub mod map;
pub mod mission;
pub mod opinions;
pub mod pages;
pub mod personal;
pub mod pictures;
pub mod process;
pub mod store;
pub mod survey;
pub mod verbs;

pub use comment::Comment;
pub use contribution::{Contribution, Standing, State};
pub use process::{Process, Processes};
pub use verbs::Deed;

use std::sync::Arc;

use kernel::Lang;
use web::{
    NavEntry, Room,
    room::{AdminEntry, Audience, Kind},
};

/// The room, ready to join the house.
#[must_use]
pub fn room() -> Room {
    Room {
        name: "participation",
        routes: pages::routes(),
        migrations: MIGRATIONS,
        locales: LOCALES,
        jobs_of: Some(Arc::new(jobs::jobs)),
        nav: vec![
            entry("participation-nav", "/participation", "speech", Audience::Everybody, 25),
            entry(
                "participation-nav-staff",
                "/staff/participation",
                "speech",
                Audience::Clerks,
                120,
            ),
        ],
        admin: vec![AdminEntry {
            label: "participation-admin-title",
            text: "participation-admin-about",
            path: pages::admin::PATH,
            icon: "speech",
            order: 30,
        }],
        doors: Some(pages::teaser::doors),
        check: Some(check::check),
        inbox: Some(pages::staff::waiting::INBOX),
        personal_data: personal::FIELDS,
        stays: account::STAYS,
        timeline: Some(account::TIMELINE),
        export: Some(Arc::new(|here, owner| Box::pin(account::export(here, owner)))),
        erase: Some(|tx, who| Box::pin(account::erase(tx, who))),
        data_sets: vec![export::data_set()],
        kind: Some(Kind { label: "participation-kind", icon: "speech" }),
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
    step("0001_participation", include_str!("../migrations/0001_participation.sql")),
    step("0002_budget", include_str!("../migrations/0002_budget.sql")),
    step("0003_count", include_str!("../migrations/0003_count.sql")),
    step("0004_comment", include_str!("../migrations/0004_comment.sql")),
    step("0005_opinion", include_str!("../migrations/0005_opinion.sql")),
    step("0005_opinion_month", include_str!("../migrations/0005_opinion_month.sql")),
    step("0008_appeal", include_str!("../migrations/0008_appeal.sql")),
    step("0012_budget_code", include_str!("../migrations/0012_budget_code.sql")),
    step("0012_budget_sheet", include_str!("../migrations/0012_budget_sheet.sql")),
    step("0013_survey", include_str!("../migrations/0013_survey.sql")),
    step("0014_missions", include_str!("../migrations/0014_missions.sql")),
    step("0015_voice", include_str!("../migrations/0015_voice.sql")),
    step("0016_following", include_str!("../migrations/0016_following.sql")),
    step("0017_merge", include_str!("../migrations/0017_merge.sql")),
];

const fn step(name: &'static str, sql: &'static str) -> ::store::Migration {
    ::store::Migration { room: "participation", name, sql }
}

/// The room's texts: what everybody reads, and what staff do.
pub const LOCALES: &[(Lang, &str)] = &[
    (Lang::De, include_str!("../locales/public/de.ftl")),
    (Lang::En, include_str!("../locales/public/en.ftl")),
    (Lang::Simple, include_str!("../locales/public/de-simple.ftl")),
    (Lang::De, include_str!("../locales/opinions/de.ftl")),
    (Lang::En, include_str!("../locales/opinions/en.ftl")),
    (Lang::Simple, include_str!("../locales/opinions/de-simple.ftl")),
    (Lang::De, include_str!("../locales/discussion/de.ftl")),
    (Lang::En, include_str!("../locales/discussion/en.ftl")),
    (Lang::Simple, include_str!("../locales/discussion/de-simple.ftl")),
    (Lang::De, include_str!("../locales/appeal/de.ftl")),
    (Lang::En, include_str!("../locales/appeal/en.ftl")),
    (Lang::Simple, include_str!("../locales/appeal/de-simple.ftl")),
    (Lang::De, include_str!("../locales/following/de.ftl")),
    (Lang::En, include_str!("../locales/following/en.ftl")),
    (Lang::Simple, include_str!("../locales/following/de-simple.ftl")),
    (Lang::De, include_str!("../locales/duplicates/de.ftl")),
    (Lang::En, include_str!("../locales/duplicates/en.ftl")),
    (Lang::Simple, include_str!("../locales/duplicates/de-simple.ftl")),
    (Lang::De, include_str!("../locales/admin/de.ftl")),
    (Lang::En, include_str!("../locales/admin/en.ftl")),
    (Lang::Simple, include_str!("../locales/admin/de-simple.ftl")),
    (Lang::De, include_str!("../locales/staff/de.ftl")),
    (Lang::En, include_str!("../locales/staff/en.ftl")),
    (Lang::Simple, include_str!("../locales/staff/de-simple.ftl")),
    (Lang::De, include_str!("../locales/budget/de.ftl")),
    (Lang::En, include_str!("../locales/budget/en.ftl")),
    (Lang::Simple, include_str!("../locales/budget/de-simple.ftl")),
    (Lang::De, include_str!("../locales/missions/de.ftl")),
    (Lang::En, include_str!("../locales/missions/en.ftl")),
    (Lang::Simple, include_str!("../locales/missions/de-simple.ftl")),
    (Lang::De, include_str!("../locales/count/de.ftl")),
    (Lang::En, include_str!("../locales/count/en.ftl")),
    (Lang::Simple, include_str!("../locales/count/de-simple.ftl")),
    (Lang::De, include_str!("../locales/kiosk/de.ftl")),
    (Lang::En, include_str!("../locales/kiosk/en.ftl")),
    (Lang::Simple, include_str!("../locales/kiosk/de-simple.ftl")),
    (Lang::De, include_str!("../locales/paper/de.ftl")),
    (Lang::En, include_str!("../locales/paper/en.ftl")),
    (Lang::Simple, include_str!("../locales/paper/de-simple.ftl")),
    (Lang::De, include_str!("../locales/survey/de.ftl")),
    (Lang::En, include_str!("../locales/survey/en.ftl")),
    (Lang::Simple, include_str!("../locales/survey/de-simple.ftl")),
];
