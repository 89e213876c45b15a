//! What a field asks for.

use super::{Choice, Formula};
use crate::expression::Type;

/// The kind of a field, with what only this kind has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldKind {
    /// A line of text.
    Text,
    /// Several lines of text.
    Area,
    /// A number with so many decimal places.
    Number {
        /// Decimal places.
        places: u32,
        /// What is counted, such as `kg`.
        unit: Option<String>,
    },
    /// An amount of money, in cents.
    Money,
    /// A calendar day.
    Date,
    /// A time of day, `08:30`.
    Time,
    /// One of these.
    Choice(Vec<Choice>),
    /// Any of these.
    Choices(Vec<Choice>),
    /// Yes or no.
    YesNo,
    /// An address.
    Address,
    /// A number plate.
    Plate,
    /// A bank account.
    Iban,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A place on the map.
    Place,
    /// Files.
    Upload(Upload),
    /// A person's name and day of birth.
    Person,
    /// A sentence to agree to.
    Declaration,
    /// A value that follows from the others.
    Computed {
        /// How; `None` when it cannot be read.
        value: Option<Formula>,
        /// What is counted, such as `kg`.
        unit: Option<String>,
        /// Whether it is an amount in cents.
        money: bool,
    },
    /// Rows of fields.
    Group,
    /// Not known; the finding stands elsewhere.
    Unknown,
}

/// What an upload takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload {
    /// PDF files.
    pub pdf: bool,
    /// Pictures.
    pub picture: bool,
    /// Largest size of one file in megabytes.
    pub max_megabytes: u32,
}

/// Names of the kinds in files.
pub(super) const NAMES: [&str; 20] = [
    "text",
    "area",
    "number",
    "money",
    "date",
    "time",
    "choice",
    "choices",
    "yes_no",
    "address",
    "plate",
    "iban",
    "email",
    "phone",
    "place",
    "upload",
    "person",
    "declaration",
    "computed",
    "group",
];

/// Parts of an address.
pub(crate) const ADDRESS_PARTS: [&str; 4] = ["street", "house_number", "postcode", "town"];
/// Parts of a person.
pub(crate) const PERSON_PARTS: [&str; 3] = ["given_name", "family_name", "birth_date"];
/// Parts of a place.
pub(crate) const PLACE_PARTS: [&str; 2] = ["latitude", "longitude"];

impl FieldKind {
    /// What it is in expressions; a computed field is what its value is.
    #[must_use]
    pub fn of_answer(&self) -> Type {
        let keys = |choices: &[Choice]| choices.iter().map(|c| c.key.clone()).collect();
        let parts = |names: &[&str]| Type::Parts(names.iter().map(|n| (*n).to_owned()).collect());
        match self {
            Self::Text | Self::Area | Self::Plate | Self::Iban | Self::Email | Self::Phone => {
                Type::Text
            }
            Self::Number { .. } | Self::Money => Type::Number,
            Self::Date => Type::Date,
            Self::Time => Type::Time,
            Self::Choice(choices) => Type::Choice(keys(choices)),
            Self::Choices(choices) => Type::Choices(keys(choices)),
            Self::YesNo | Self::Declaration => Type::Flag,
            Self::Address => parts(&ADDRESS_PARTS),
            Self::Person => parts(&PERSON_PARTS),
            Self::Place => parts(&PLACE_PARTS),
            Self::Upload(_) => Type::Files,
            Self::Group => Type::Rows,
            Self::Computed { .. } | Self::Unknown => Type::Unknown,
        }
    }

    /// The choices, where there are any.
    #[must_use]
    pub fn choices(&self) -> &[Choice] {
        match self {
            Self::Choice(choices) | Self::Choices(choices) => choices,
            _ => &[],
        }
    }

    /// Whether it follows from others and is not answered.
    #[must_use]
    pub fn is_computed(&self) -> bool {
        matches!(self, Self::Computed { .. })
    }
}
