#![doc = include_str!("../README.md")]

mod difference;
mod editor;
mod finding;
mod pages;
mod phrasebook;
mod piece;
pub mod sheet;
mod submission;
mod workshop;

pub use difference::Differences;
pub use editor::{Editor, Stored};
pub use finding::Findings;
pub use piece::{Piece, changes, done};
pub use sheet::{Sheet, SheetField};
pub use submission::{Rejected, Submitted};
pub use workshop::Workshop;

use kernel::Lang;
use web::{
    NavEntry, Room,
    room::{AdminEntry, Audience},
};

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
        name: "admin",
        routes: pages::routes(),
        locales: LOCALES,
        nav: vec![NavEntry {
            label: "admin-nav",
            path: "/admin",
            icon: "settings",
            audience: Audience::Administrators,
            order: 900,
        }],
        admin: vec![
            entry("admin-words-title", "admin-words-text", "/admin/texts", "speech", 40),
            entry("admin-pages-title", "admin-pages-text", "/admin/pages", "list", 50),
            entry("admin-history-title", "admin-history-text", "/admin/history", "clock", 60),
        ],
        ..Room::default()
    }
}
