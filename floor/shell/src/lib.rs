#![doc = include_str!("../README.md")]

mod address;
pub mod assemble;
pub mod assets;
mod audience;
pub mod frame;
pub mod headers;
pub mod meter;
mod privacy;
mod problem;
pub mod search;
mod shelf;
pub mod start;
mod store;
pub mod town_files;
mod waiting;
pub mod watch;

pub use assemble::{House, assemble};

use std::{collections::HashMap, sync::Arc};

use axum::Router;
use kernel::{Lang, contribution::PersonalField};
use web::{
    App, NavEntry,
    room::{Doors, Inbox, Kind, Teaser},
};

/// What the rooms contribute to the frame and the start page.
#[derive(Clone, Default)]
pub struct Shell(Arc<Contributions>);

/// Collected from all rooms by the app.
#[derive(Default)]
pub struct Contributions {
    /// Navigation entries, in their order.
    pub nav: Vec<NavEntry>,
    /// What many people come for.
    pub doors: Vec<Doors>,
    /// Parts of the start page, in the order of the rooms.
    pub teasers: Vec<Teaser>,
    /// What waits for staff, by room.
    pub inboxes: Vec<(&'static str, Inbox)>,
    /// Stored personal data of all rooms.
    pub personal_data: Vec<PersonalField>,
    /// What the documents of a room are called.
    pub kinds: HashMap<&'static str, Kind>,
    /// Page for visitors without a connection: the first that a room has.
    pub offline: Option<&'static str>,
}

impl Shell {
    /// The frame for these contributions.
    #[must_use]
    pub fn new(mut contributions: Contributions) -> Self {
        contributions.nav.sort_by_key(|entry| entry.order);
        Self(Arc::new(contributions))
    }
}

impl std::ops::Deref for Shell {
    type Target = Contributions;
    fn deref(&self) -> &Contributions {
        &self.0
    }
}

/// The shell's own pages: start, search, the city's texts; assets and town files.
pub fn routes(shell: Shell) -> Router<App> {
    Router::new()
        .merge(start::routes(shell.clone()))
        .merge(search::routes(shell.clone()))
        .merge(town_files::routes(shell))
        .merge(assets::routes())
}

/// Texts of the frame.
pub const LOCALES: &[(Lang, &str)] = &[
    (Lang::De, include_str!("../locales/de.ftl")),
    (Lang::En, include_str!("../locales/en.ftl")),
    (Lang::Simple, include_str!("../locales/de-simple.ftl")),
];
