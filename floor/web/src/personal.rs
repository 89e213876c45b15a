//! What the house knows of one person, collected from all rooms: their timeline, everything that
//! is stored about them, and its end.

use std::sync::Arc;

use futures_util::future::BoxFuture;
use kernel::{
    Actor, Chance, PersonId, Ts,
    contribution::{PersonalField, Stays, TimelineEntry},
};
use serde_json::Value;
use store::Tx;

use crate::{Here, problem::Answer, room::AdminEntry};

/// What a room contributes to a person's timeline: the account asks for the rows of all rooms in one
/// query, and lets each room say its own.
#[derive(Clone, Copy)]
pub struct Timeline {
    /// A SELECT of what happened to the person `$1`: the texts `what`, `key` and `title`, and the
    /// moment `at`, as the room likes to fill them.
    pub rows: &'static str,
    /// Says them; without asking the store, but for what is kept in memory anyway.
    pub tell: Tell,
}

/// Says the rows of a room.
pub type Tell = fn(Here, Vec<Happened>) -> Told;

/// Entries, once they are said.
pub type Told = BoxFuture<'static, Answer<Vec<TimelineEntry>>>;

/// A row of [`Timeline::rows`].
#[derive(Debug, Clone)]
pub struct Happened {
    /// What happened, in the room's words.
    pub what: String,
    /// Which thing it happened to.
    pub key: String,
    /// Its headline, or what makes it.
    pub title: String,
    /// When.
    pub at: Ts,
}

/// Everything a room stores of a person: an object with a list of rows for each table, whose
/// columns have the names of the declaration ([`PersonalField::column`]).
pub type Export = Arc<dyn Fn(Here, Owner) -> BoxFuture<'static, Answer<Value>> + Send + Sync>;

/// Whose data it is.
#[derive(Debug, Clone)]
pub struct Owner {
    /// Who.
    pub person: PersonId,
    /// Their address, in lower case.
    pub email: String,
}

/// Takes a person out of a room's tables, but for what it declared as [`Stays`].
pub type Erase = for<'t> fn(&'t mut Tx, Arc<Erasing>) -> BoxFuture<'t, store::Result<()>>;

/// Who is erased, and by whom.
#[derive(Debug, Clone)]
pub struct Erasing {
    /// Who.
    pub person: PersonId,
    /// Their address, in lower case.
    pub email: String,
    /// The mark under which rooms keep what the account said without its name
    /// ([`crate::device::of_person`]).
    pub mark: Vec<u8>,
    /// Who asked for it.
    pub actor: Actor,
    /// Now.
    pub at: Ts,
    /// Randomness.
    pub chance: Chance,
}

/// What all rooms contribute to an account; handlers take it as an extension. Cheap to clone.
#[derive(Clone, Default)]
pub struct Personal(Arc<Contributed>);

/// What [`Personal`] holds.
#[derive(Default)]
pub struct Contributed {
    /// Timelines, by room.
    pub timelines: Vec<(&'static str, Timeline)>,
    /// What is stored, by room.
    pub exports: Vec<(&'static str, Export)>,
    /// How it ends, in the order of the rooms.
    pub erasures: Vec<Erase>,
    /// What is declared.
    pub fields: Vec<PersonalField>,
    /// What remains, and why.
    pub stays: Vec<Stays>,
    /// Pages of the account.
    pub pages: Vec<AdminEntry>,
    /// A key of `[retention]` in words.
    pub until: Option<fn(&Here, &str) -> String>,
}

impl Personal {
    /// The contributions, pages in their order.
    #[must_use]
    pub fn new(mut contributed: Contributed) -> Self {
        contributed.pages.sort_by_key(|page| page.order);
        Self(Arc::new(contributed))
    }

    /// When something is deleted, in words.
    #[must_use]
    pub fn until(&self, here: &Here, retention: &str) -> String {
        self.0.until.map_or_else(|| retention.to_owned(), |until| until(here, retention))
    }
}

impl std::ops::Deref for Personal {
    type Target = Contributed;
    fn deref(&self) -> &Contributed {
        &self.0
    }
}
