//! How an application is decided.

use kernel::{LocalText, municipality::Section};

use super::{Formula, Spot, Step, read, step};

/// The procedure.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Procedure {
    /// Until when it has to be decided.
    pub deadline: Option<Deadline>,
    /// What it means when the authority says nothing.
    pub silence: Option<Silence>,
    /// Whether a second person confirms the decision.
    pub four_eyes: bool,
    /// When one pays.
    pub pay: Payment,
    /// What the clerk enters when deciding; conditions of the application cannot ask for it,
    /// fees, letters and what is issued can.
    pub decision: Step,
    /// What a clerk ticks off.
    pub checks: Vec<Check>,
    /// Reasons for refusing.
    pub reasons: Vec<Reason>,
}

/// Until when it has to be decided, by law.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// How many days.
    pub days: u32,
    /// Whether only working days count.
    pub working: bool,
    /// The law.
    pub basis: String,
}

/// Silence that counts as an approval, by law.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Silence {
    /// After how many months.
    pub months: u32,
    /// The law.
    pub basis: String,
}

/// When one pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Payment {
    /// Nothing is paid.
    #[default]
    None,
    /// Before anybody looks at the application.
    BeforeCheck,
    /// After the decision, before something is issued.
    BeforeIssue,
    /// By invoice.
    After,
    /// In person, when one comes.
    AtCounter,
}

impl Payment {
    /// Message of when one pays.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::None => "services-pay-none",
            Self::BeforeCheck => "services-pay-before-check",
            Self::BeforeIssue => "services-pay-before-issue",
            Self::After => "services-pay-after",
            Self::AtCounter => "services-pay-at-counter",
        }
    }
}

/// Something a clerk looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// Its key.
    pub key: String,
    /// What to look at.
    pub text: LocalText,
    /// When it is to be looked at; without a condition, always.
    pub when: Option<Formula>,
    /// Where it stands.
    pub spot: Spot,
}

/// A reason for refusing, which the clerk completes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// Its key.
    pub key: String,
    /// Its words, with the law.
    pub text: LocalText,
}

impl Procedure {
    pub(super) fn read(section: &Section<'_>) -> Self {
        let pay = [
            ("none", Payment::None),
            ("before_check", Payment::BeforeCheck),
            ("before_issue", Payment::BeforeIssue),
            ("after", Payment::After),
            ("at_counter", Payment::AtCounter),
        ];
        Self {
            deadline: deadline(section),
            silence: silence(section),
            four_eyes: section.flag("four_eyes"),
            pay: section.choice("pay", &pay).unwrap_or_default(),
            decision: step::read_decision(section),
            checks: read::each_once(section, "check", Check::read, |check| &check.key),
            reasons: read::each_once(section, "reason", Reason::read, |reason| &reason.key),
        }
    }
}

fn deadline(section: &Section<'_>) -> Option<Deadline> {
    let working = section.count("deadline_days", 1..=500);
    let calendar = section.count("deadline_calendar_days", 1..=1_000);
    let basis = section.text("deadline_basis");
    if working.is_some() && calendar.is_some() {
        let remedy = "take one of deadline_days and deadline_calendar_days out";
        section.refuse("deadline_calendar_days", "there are two deadlines", remedy);
    }
    let days = working.or(calendar)?;
    if basis.is_none() {
        section.refuse(
            "deadline_basis",
            "the deadline has no legal basis",
            "add deadline_basis = \"§ …\", or promise decided_within_days instead",
        );
    }
    Some(Deadline { days, working: working.is_some(), basis: basis.unwrap_or_default() })
}

fn silence(section: &Section<'_>) -> Option<Silence> {
    let approval = section.choice("silence", &[("approval", ())]);
    let months = section.count("silence_months", 1..=36);
    let basis = section.text("silence_basis");
    approval?;
    if months.is_none() || basis.is_none() {
        section.refuse(
            "silence",
            "silence counts as an approval, but nothing says when and by which law",
            "add silence_months = 3 and silence_basis = \"§ …\"",
        );
    }
    Some(Silence { months: months.unwrap_or(1), basis: basis.unwrap_or_default() })
}

impl Check {
    fn read(section: &Section<'_>) -> Self {
        Self {
            key: section.need_key("key"),
            text: read::need_words(section, "text"),
            when: Formula::read(section, "when"),
            spot: Spot::at(section),
        }
    }
}

impl Reason {
    fn read(section: &Section<'_>) -> Self {
        Self { key: section.need_key("key"), text: read::need_words(section, "text") }
    }
}
