//! What registers tell of, and which data come with it. Anything else is not taken: what nobody
//! needs for a proposal, nobody should have.

/// Something registers tell of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Happening {
    /// Its name in events and definitions.
    pub name: &'static str,
    /// Message of what it is.
    pub label: &'static str,
    /// What comes with it: name of the datum, what it is. All of it may be missing.
    pub data: &'static [(&'static str, Kind)],
}

/// What a datum is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A line.
    Text,
    /// A day.
    Date,
    /// `street`, `house_number`, `postcode`, `town`.
    Address,
}

/// All of them.
pub const HAPPENINGS: [Happening; 3] = [
    Happening {
        name: "birth.registered",
        label: "services-starts-birth",
        data: &[
            ("child.given_name", Kind::Text),
            ("child.family_name", Kind::Text),
            ("child.birth_date", Kind::Date),
            ("parents.names", Kind::Text),
            ("register.number", Kind::Text),
            ("person.given_name", Kind::Text),
            ("person.family_name", Kind::Text),
            ("person.birth_date", Kind::Date),
            ("person.address", Kind::Address),
        ],
    },
    Happening {
        name: "moved.in",
        label: "services-starts-moved",
        data: &[
            ("moved.on", Kind::Date),
            ("person.given_name", Kind::Text),
            ("person.family_name", Kind::Text),
            ("person.birth_date", Kind::Date),
            ("person.address", Kind::Address),
        ],
    },
    Happening {
        name: "company.registered",
        label: "services-starts-company",
        data: &[
            ("company.name", Kind::Text),
            ("company.register_number", Kind::Text),
            ("company.activity", Kind::Text),
            ("company.address", Kind::Address),
            ("company.since", Kind::Date),
            ("person.given_name", Kind::Text),
            ("person.family_name", Kind::Text),
        ],
    },
];

impl Happening {
    /// The one with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<&'static Self> {
        HAPPENINGS.iter().find(|happening| happening.name == name)
    }
}
