//! What an expression can ask for by name.

/// A function.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Function {
    /// How many rows, files or choices.
    Count,
    /// The sum over all rows.
    Sum,
    /// Whether a condition holds in at least one row.
    Any,
    /// Whether a condition holds in every row.
    All,
    /// Whether there is an answer.
    Given,
    /// Whether a choice is among several.
    Has,
    /// Full years from a day until today.
    Age,
    /// Days from one day to another.
    Days,
    /// Full months from one day to another.
    Months,
    /// The smaller of two.
    Least,
    /// The greater of two.
    Most,
    /// The next whole number that is not below.
    RoundUp,
}

impl Function {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::Count,
        Self::Sum,
        Self::Any,
        Self::All,
        Self::Given,
        Self::Has,
        Self::Age,
        Self::Days,
        Self::Months,
        Self::Least,
        Self::Most,
        Self::RoundUp,
    ];

    /// Its name in expressions.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Sum => "sum",
            Self::Any => "any",
            Self::All => "all",
            Self::Given => "given",
            Self::Has => "has",
            Self::Age => "age",
            Self::Days => "days",
            Self::Months => "months",
            Self::Least => "min",
            Self::Most => "max",
            Self::RoundUp => "round_up",
        }
    }

    /// How it is written.
    #[must_use]
    pub fn usage(self) -> &'static str {
        match self {
            Self::Count => "count(group), count(group.field) or count(group, condition)",
            Self::Sum => "sum(group.field) or sum(group, expression)",
            Self::Any => "any(group, condition)",
            Self::All => "all(group, condition)",
            Self::Given => "given(field)",
            Self::Has => "has(field, 'choice')",
            Self::Age => "age(date)",
            Self::Days => "days(from, to)",
            Self::Months => "months(from, to)",
            Self::Least => "min(a, b)",
            Self::Most => "max(a, b)",
            Self::RoundUp => "round_up(number)",
        }
    }

    /// How many arguments it can take.
    pub(super) fn arity(self) -> std::ops::RangeInclusive<usize> {
        match self {
            Self::Count | Self::Sum => 1..=2,
            Self::Given | Self::Age | Self::RoundUp => 1..=1,
            Self::Any
            | Self::All
            | Self::Has
            | Self::Days
            | Self::Months
            | Self::Least
            | Self::Most => 2..=2,
        }
    }

    /// Whether its first argument is a group, and the second is asked in each row.
    pub(super) fn goes_through_rows(self) -> bool {
        matches!(self, Self::Count | Self::Sum | Self::Any | Self::All)
    }

    pub(super) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|function| function.name() == name)
    }
}
