//! How a room joins the house. The app collects what rooms contribute; nobody writes a list
//! of rooms twice.

use std::sync::Arc;

use axum::Router;
use futures_util::future::BoxFuture;
use jobs::Jobs;
use kernel::{
    Lang,
    contribution::{Figure, InboxItem, PersonalField},
    municipality::{Finding, Municipality},
};
use store::{Migration, registry::Files};

use crate::{App, Here, problem::Answer};

/// An entry of the main navigation.
#[derive(Debug, Clone, Copy)]
pub struct NavEntry {
    /// Message of the text.
    pub label: &'static str,
    /// Address.
    pub path: &'static str,
    /// Name of the icon.
    pub icon: &'static str,
    /// Who sees it.
    pub audience: Audience,
    /// Smaller comes first.
    pub order: i32,
}

/// Who sees something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Everybody.
    Everybody,
    /// Whoever is signed in.
    Citizens,
    /// Signed-in staff.
    Staff,
    /// Administrators.
    Administrators,
}

/// A place where administrators look after something.
#[derive(Debug, Clone, Copy)]
pub struct AdminEntry {
    /// Message of the name.
    pub label: &'static str,
    /// Message of a sentence about it.
    pub text: &'static str,
    /// Address.
    pub path: &'static str,
    /// Name of the icon.
    pub icon: &'static str,
    /// Smaller comes first.
    pub order: i32,
}

/// What is wrong in a room's own files of a municipality.
pub type Check = fn(&Municipality, &Files) -> Vec<Finding>;

/// HTML of a room on the start page.
pub type Teaser = Arc<dyn Fn(Here) -> BoxFuture<'static, Answer<String>> + Send + Sync>;
/// Figures of a room for the cockpit.
pub type Figures = Arc<dyn Fn(Here) -> BoxFuture<'static, Answer<Vec<Figure>>> + Send + Sync>;
/// Inbox items of a room for staff.
pub type Inbox = Arc<dyn Fn(Here) -> BoxFuture<'static, Answer<Vec<InboxItem>>> + Send + Sync>;

/// What a room's documents are, for those who find them: `Report` with its icon.
#[derive(Debug, Clone, Copy)]
pub struct Kind {
    /// Message of the word.
    pub label: &'static str,
    /// Name of the icon.
    pub icon: &'static str,
}

/// What a room brings.
#[derive(Default)]
pub struct Room {
    /// Its name, the word of the design's glossary.
    pub name: &'static str,
    /// Its pages and interfaces.
    pub routes: Router<App>,
    /// Its tables.
    pub migrations: &'static [Migration],
    /// Its texts.
    pub locales: &'static [(Lang, &'static str)],
    /// Its jobs and listeners.
    pub jobs: Jobs,
    /// Those that need the running house (texts and addresses for e-mails); made when it
    /// stands.
    pub jobs_of: Option<fn(&App) -> Jobs>,
    /// Its navigation entries.
    pub nav: Vec<NavEntry>,
    /// What administrators look after.
    pub admin: Vec<AdminEntry>,
    /// Looks at the municipality's files that it reads.
    pub check: Option<Check>,
    /// Its part of the start page, in the order of the rooms.
    pub teaser: Option<Teaser>,
    /// Its figures.
    pub figures: Option<Figures>,
    /// Its inbox items.
    pub inbox: Option<Inbox>,
    /// Its personal data.
    pub personal_data: &'static [PersonalField],
    /// What its documents are called among the hits of the search.
    pub kind: Option<Kind>,
    /// Address of its page for visitors without a connection; a service worker keeps it.
    pub offline: Option<&'static str>,
}
