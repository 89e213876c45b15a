//! The noun of the opinion map: a statement people agree or disagree with, and where it stands.

mod current;
mod mine;
mod months;
mod next;

use kernel::{Lang, LocalText, Ts};

pub use current::{FEW, Said};
pub use mine::Mine;
pub use months::keep_months;
pub use next::next;

use crate::{process::Opinions, store::opinions::OwnRow};

/// A statement as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    /// Its number.
    pub number: u32,
    /// What it says.
    pub wording: Wording,
    /// Where it stands.
    pub standing: Standing,
}

/// What a statement says.
#[derive(Debug, Clone, PartialEq)]
pub enum Wording {
    /// In each language of the town, from the process' file.
    Seed(LocalText),
    /// As somebody wrote it.
    Own(OwnRow),
    /// Nobody knows it any more: it was taken out of the file.
    Gone,
}

/// Whether people vote on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nobody has looked at it yet.
    Waiting,
    /// They do.
    Public,
    /// Not, for a rule; votes given before stay and do not count.
    Refused,
}

impl Standing {
    /// From the facts of a row.
    #[must_use]
    pub fn of(released_at: Option<Ts>, refused_at: Option<Ts>) -> Self {
        match (released_at, refused_at) {
            (_, Some(_)) => Self::Refused,
            (None, None) => Self::Waiting,
            (Some(_), None) => Self::Public,
        }
    }

    /// Message of its name.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Waiting => "participation-state-waiting",
            Self::Public => "participation-opinions-public",
            Self::Refused => "participation-state-withheld",
        }
    }

    /// Name of its sign among the badges of the house.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::Waiting => "new",
            Self::Public => "open",
            Self::Refused => "refused",
        }
    }
}

impl Statement {
    /// Its words for a reader of this language.
    #[must_use]
    pub fn text(&self, lang: impl Into<Lang>) -> &str {
        match &self.wording {
            Wording::Seed(text) => text.get(lang),
            Wording::Own(row) => &row.text,
            Wording::Gone => "",
        }
    }

    /// The language these words are in.
    #[must_use]
    pub fn lang(&self, reader: impl Into<Lang>) -> Lang {
        let reader = reader.into();
        match &self.wording {
            Wording::Own(row) => row.language(),
            Wording::Seed(text) => match reader {
                Lang::En if text.en.is_none() => Lang::De,
                Lang::Simple if text.simple.is_none() => Lang::De,
                reader => reader,
            },
            Wording::Gone => reader,
        }
    }

    /// Its row, where somebody added it.
    #[must_use]
    pub fn own(&self) -> Option<&OwnRow> {
        match &self.wording {
            Wording::Own(row) => Some(row),
            Wording::Seed(_) | Wording::Gone => None,
        }
    }

    /// Whether people vote on it.
    #[must_use]
    pub fn is_public(&self) -> bool {
        self.standing == Standing::Public
    }
}

/// All statements by number: those of the file and those people added.
#[must_use]
pub fn statements(asked: &Opinions, own: Vec<OwnRow>) -> Vec<Statement> {
    let seeds = asked.seeds.iter().map(|seed| Statement {
        number: seed.number,
        wording: Wording::Seed(seed.text.clone()),
        standing: Standing::Public,
    });
    let own = own.into_iter().map(|row| Statement {
        number: row.number(),
        standing: Standing::of(row.released_at, row.refused_at),
        wording: Wording::Own(row),
    });
    let mut all: Vec<Statement> = seeds.chain(own).collect();
    all.sort_by_key(|statement| statement.number);
    all
}
