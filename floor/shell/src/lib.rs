#![doc = include_str!("../README.md")]

pub mod assemble;
pub mod assets;
pub mod frame;
pub mod headers;
pub mod search;
pub mod start;
pub mod town_files;

pub use assemble::{House, assemble};

use std::sync::Arc;

use axum::Router;
use kernel::Lang;
use web::{App, NavEntry, room::Teaser};

/// What the rooms contribute to the frame and the start page.
#[derive(Clone, Default)]
pub struct Shell(Arc<Contributions>);

/// Collected from all rooms by the app.
#[derive(Default)]
pub struct Contributions {
    /// Navigation entries, in their order.
    pub nav: Vec<NavEntry>,
    /// Parts of the start page, in the order of the rooms.
    pub teasers: Vec<Teaser>,
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
        .merge(start::routes(shell))
        .merge(search::routes())
        .merge(town_files::routes())
        .merge(assets::routes())
}

/// Texts of the frame.
pub const LOCALES: &[(Lang, &str)] = &[
    (Lang::De, include_str!("../locales/de.ftl")),
    (Lang::En, include_str!("../locales/en.ftl")),
    (Lang::Simple, include_str!("../locales/de-simple.ftl")),
];
