//! What one gets in the end.

use kernel::{LocalText, municipality::Section};

use super::{Formula, Spot, read};

/// What is issued.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// What it is; `None` when the file does not say.
    pub kind: Option<IssueKind>,
    /// Its name.
    pub name: LocalText,
    /// How many originals; one without an expression.
    pub copies: Option<Formula>,
    /// The first day on which it is valid; the day of issue without an expression.
    pub valid_from: Option<Formula>,
    /// The last day on which it is valid.
    pub valid_until: Option<Formula>,
    /// For how many months it is valid.
    pub valid_months: Option<Formula>,
    /// How long it is valid by condition; the first row that fits counts.
    pub valid: Vec<Validity>,
    /// Days before its end on which the holder is reminded.
    pub remind_days_before: Option<u32>,
    /// Fields the holder may change alone, those of a group as `group.field`.
    pub changes: Vec<String>,
    /// Fields that stand on it, those of a group as `group.field`.
    pub shows: Vec<String>,
    /// Sentences printed on it.
    pub conditions: Vec<LocalText>,
    /// Where `changes` stands.
    pub changes_spot: Spot,
    /// Where `shows` stands.
    pub shows_spot: Spot,
    /// Where it stands.
    pub spot: Spot,
}

/// What is issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IssueKind {
    /// A permit that is shown and checked.
    Permit,
    /// A certificate.
    Certificate,
    /// A notice.
    Notice,
    /// An appointment.
    Date,
    /// A place on a waiting list.
    Place,
}

/// How long something is valid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Validity {
    /// For whom; without a condition, for all.
    pub when: Option<Formula>,
    /// Months.
    pub months: u32,
    /// Days on top.
    pub days: u32,
    /// Where it stands.
    pub spot: Spot,
}

impl Issue {
    pub(super) fn read(section: &Section<'_>) -> Self {
        let kinds = [
            ("permit", IssueKind::Permit),
            ("certificate", IssueKind::Certificate),
            ("notice", IssueKind::Notice),
            ("date", IssueKind::Date),
            ("place", IssueKind::Place),
        ];
        section.need_text("kind");
        let issue = Self {
            kind: section.choice("kind", &kinds),
            name: read::need_words(section, "name"),
            copies: Formula::read(section, "copies"),
            valid_from: Formula::read(section, "valid_from"),
            valid_until: Formula::read(section, "valid_until"),
            valid_months: Formula::read(section, "valid_months"),
            valid: section.sections("valid").iter().map(Validity::read).collect(),
            remind_days_before: section.count("remind_days_before", 1..=365),
            changes: section.texts("changes"),
            shows: section.texts("shows"),
            conditions: section.locals("conditions"),
            changes_spot: Spot::of(section, "changes"),
            shows_spot: Spot::of(section, "shows"),
            spot: Spot::at(section),
        };
        let ends =
            [issue.valid_until.is_some(), issue.valid_months.is_some(), !issue.valid.is_empty()];
        if ends.into_iter().filter(|end| *end).count() > 1 {
            section.refuse(
                "valid_until",
                "its end is said in more than one way",
                "keep one of valid_until, valid_months and [[issue.valid]]",
            );
        }
        issue
    }

    /// Whether it ends at all.
    #[must_use]
    pub fn ends(&self) -> bool {
        self.valid_until.is_some() || self.valid_months.is_some() || !self.valid.is_empty()
    }
}

impl Validity {
    fn read(section: &Section<'_>) -> Self {
        let months = section.count("months", 1..=1_200);
        let days = section.count("days", 1..=36_500);
        if months.is_none() && days.is_none() && !section.has("months") && !section.has("days") {
            section.refuse("months", "nothing says how long", "add months = … or days = …");
        }
        Self {
            when: Formula::read(section, "when"),
            months: months.unwrap_or(0),
            days: days.unwrap_or(0),
            spot: Spot::at(section),
        }
    }
}
