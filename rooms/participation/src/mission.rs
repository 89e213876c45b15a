//! The nouns of missions: a group with its code, and what it finds.

mod points;
mod words;

pub use points::{FindMark, FindPoints};
pub use words::{fresh_code, read_code};

use kernel::{FileId, Lang, Point, Ts};

use crate::process::Kind;

kernel::id! {
    /// A group.
    GroupId,
    /// What a group found.
    FindId,
}

/// A class or a club on missions.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Group {
    /// Id.
    pub id: GroupId,
    /// Slug of its process.
    pub process: String,
    /// Three words children come in with.
    pub code: String,
    /// What staff and its leader call it; nobody else reads it but its members.
    pub name: String,
    /// Which of its leader's addresses holds: a new one ends those before.
    pub link_nr: i64,
    /// When it was made.
    pub made_at: Ts,
    /// When it was closed.
    pub closed_at: Option<Ts>,
}

impl Group {
    /// Whether it takes finds.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.closed_at.is_none()
    }

    /// Address of its page, for its leader and for staff.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/participation/{}/missions/groups/{}", self.process, self.code)
    }
}

/// What a group found.
#[derive(Debug, Clone, PartialEq, sqlx::FromRow)]
pub struct Find {
    /// Id.
    pub id: FindId,
    /// Public code.
    pub code: String,
    /// Slug of its process.
    pub process: String,
    /// Key of its mission.
    pub mission: String,
    /// What the mission asked for, as a word.
    pub kind: String,
    /// Whose it is.
    pub mission_group: GroupId,
    /// How many there are, or the mark.
    pub number: Option<i64>,
    /// Key of the place of the mission that got the mark.
    pub spot: Option<String>,
    /// What they say about it.
    pub note: String,
    /// Language they wrote in.
    pub lang: String,
    /// Place in words.
    pub address: Option<String>,
    /// Longitude.
    pub lon: Option<f64>,
    /// Latitude.
    pub lat: Option<f64>,
    /// Key of its district.
    pub district: Option<String>,
    /// Its picture.
    pub file: Option<FileId>,
    /// When it came.
    pub sent_at: Ts,
    /// When its leader let it through.
    pub approved_at: Option<Ts>,
    /// The secret part of its picture's address.
    pub token: Option<String>,
}

impl Find {
    /// What the mission asked for.
    #[must_use]
    pub fn kind(&self) -> Kind {
        Kind::from_name(&self.kind).unwrap_or(Kind::Place)
    }

    /// Where it is, if that is known.
    #[must_use]
    pub fn point(&self) -> Option<Point> {
        Point::new(self.lon?, self.lat?)
    }

    /// The language it is written in.
    #[must_use]
    pub fn language(&self) -> Lang {
        Lang::from_name(&self.lang).unwrap_or_default()
    }

    /// Address of its page.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/participation/{}/missions/find/{}", self.process, self.code)
    }
}
