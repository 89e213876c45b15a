//! How a room joins the house. The app collects what rooms contribute; nobody writes a list
//! of rooms twice.

use std::sync::Arc;

use axum::Router;
use futures_util::{future::BoxFuture, stream::BoxStream};
use jobs::Jobs;
use kernel::{
    Lang, Ts,
    contribution::{DataColumn, DataValue, Figure, InboxItem, PersonalField, Rhythm, Stays},
    municipality::{Finding, Municipality},
};
use store::{Migration, registry::Files};

use crate::{
    App, Here, Town,
    personal::{Erase, Export, Timeline},
    problem::Answer,
};

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

/// What many people come for: a large link on the start page, in the visitor's language.
#[derive(Debug, Clone)]
pub struct Door {
    /// What to do: "Report a defect".
    pub title: String,
    /// A sentence about it.
    pub text: String,
    /// Address.
    pub path: &'static str,
    /// Name of the icon.
    pub icon: &'static str,
    /// Smaller comes first; the first one stands out.
    pub order: i32,
}

/// The doors of a room, in the words of the visitor's town.
pub type Doors = fn(&Here) -> Vec<Door>;

/// Who sees something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Everybody.
    Everybody,
    /// Whoever is signed in.
    Citizens,
    /// Signed-in staff who see cases: clerks, field workers, administrators.
    Staff,
    /// Signed-in clerks, and administrators: who decides cases.
    Clerks,
    /// Signed-in staff who read figures.
    Figures,
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
/// What waits for staff in a room: the start page asks for the rows of all rooms in one query, and
/// lets each room say its own.
#[derive(Clone, Copy)]
pub struct Inbox {
    /// A SELECT of what waits at the moment `$1`: the texts `part` and `department`, the number
    /// `waiting`, and since when the oldest waits, `since`. No row where nothing waits.
    pub rows: &'static str,
    /// Who may open where its items lead.
    pub audience: Audience,
    /// Says one of them, without asking the store.
    pub tell: fn(&Here, Waits) -> InboxItem,
}

/// A row of [`Inbox::rows`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waits {
    /// What it waits for, in the room's words.
    pub part: String,
    /// Department, by key; empty for none.
    pub department: String,
    /// How many.
    pub waiting: i64,
    /// Since when the oldest waits.
    pub since: Ts,
}

/// Rows of a data set, in the order of its columns, with names in a language. Read in pieces,
/// never held whole.
pub type DataRows = Arc<
    dyn Fn(App, Arc<Town>, Lang) -> BoxStream<'static, store::Result<Vec<DataValue>>> + Send + Sync,
>;

/// A public data set of a room: what a catalogue says of it, and its rows. The licence is the
/// municipality's ([`kernel::municipality::Licence`]).
#[derive(Clone)]
pub struct DataSet {
    /// Stable key among the room's data sets.
    pub key: &'static str,
    /// Message of its title.
    pub title: &'static str,
    /// Message of what it is.
    pub description: &'static str,
    /// Message of what was left out or made coarser, so that it names nobody.
    pub anonymisation: &'static str,
    /// Its columns.
    pub columns: &'static [DataColumn],
    /// How often it changes.
    pub rhythm: Rhythm,
    /// Address of the page that explains it.
    pub page: &'static str,
    /// Addresses of its files.
    pub files: &'static [DataFile],
    /// Its rows.
    pub rows: DataRows,
}

/// A file of a data set.
#[derive(Debug, Clone, Copy)]
pub struct DataFile {
    /// Name people know: `CSV`.
    pub format: &'static str,
    /// Media type.
    pub media_type: &'static str,
    /// Address on this site.
    pub path: &'static str,
}

/// What a room's documents are, for those who find them: `Report` with its icon.
#[derive(Debug, Clone, Copy)]
pub struct Kind {
    /// Message of the word.
    pub label: &'static str,
    /// Name of the icon.
    pub icon: &'static str,
}

/// Jobs and listeners made from the running house.
pub type JobsOf = Arc<dyn Fn(&App) -> Jobs + Send + Sync>;

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
    pub jobs_of: Option<JobsOf>,
    /// Its navigation entries.
    pub nav: Vec<NavEntry>,
    /// What administrators look after.
    pub admin: Vec<AdminEntry>,
    /// Looks at the municipality's files that it reads.
    pub check: Option<Check>,
    /// What many people come to it for.
    pub doors: Option<Doors>,
    /// Its part of the start page, in the order of the rooms.
    pub teaser: Option<Teaser>,
    /// Its figures.
    pub figures: Option<Figures>,
    /// Its inbox items.
    pub inbox: Option<Inbox>,
    /// Its personal data.
    pub personal_data: &'static [PersonalField],
    /// What it keeps of a person who deletes their account, and why.
    pub stays: &'static [Stays],
    /// Its entries in a person's timeline.
    pub timeline: Option<Timeline>,
    /// Everything it stores of a person.
    pub export: Option<Export>,
    /// Takes a person out of its tables.
    pub erase: Option<Erase>,
    /// Its pages of the account.
    pub account: Vec<AdminEntry>,
    /// Its public data sets.
    pub data_sets: Vec<DataSet>,
    /// What its documents are called among the hits of the search.
    pub kind: Option<Kind>,
    /// Address of its page for visitors without a connection; a service worker keeps it.
    pub offline: Option<&'static str>,
}
