//! What a service costs: a table by time and condition, with the law it stands on.

use jiff::civil::Date;
use kernel::{LocalText, municipality::Section};

use super::{Formula, Spot, read};

/// A fee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fee {
    /// Its key.
    pub key: String,
    /// Its name on the bill.
    pub name: LocalText,
    /// The law or statute it stands on.
    pub basis: Option<String>,
    /// Key of the authority that charges it; it is due only where that authority decides.
    pub authority: Option<String>,
    /// What it is due for.
    pub due: Due,
    /// How often.
    pub rhythm: Rhythm,
    /// When it is due; without a condition, always.
    pub when: Option<Formula>,
    /// What the rate is multiplied by.
    pub times: Option<Formula>,
    /// The table; the first row that fits counts.
    pub rates: Vec<Rate>,
    /// Where `authority` stands.
    pub authority_spot: Spot,
    /// Where it stands.
    pub spot: Spot,
}

/// What a fee is due for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Due {
    /// The application.
    #[default]
    Application,
    /// A change the holder makes to what was issued.
    Change,
    /// A renewal.
    Renewal,
}

/// How often a fee is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Rhythm {
    /// Once.
    #[default]
    Once,
    /// Each year.
    Year,
    /// Each month.
    Month,
}

/// A row of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rate {
    /// First day on which it counts; `None` when it cannot be read.
    pub from: Option<Date>,
    /// Last day on which it counts.
    pub until: Option<Date>,
    /// For whom it counts; without a condition, for all.
    pub when: Option<Formula>,
    /// What it is.
    pub price: Price,
    /// Where the amount was found, and when.
    pub source: Option<String>,
    /// Where it stands.
    pub spot: Spot,
}

/// An amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Price {
    /// In cents.
    Cents(i64),
    /// An administrator has to enter it before the service is published.
    Unknown,
}

impl Rate {
    /// Whether it counts on a day.
    #[must_use]
    pub fn covers(&self, day: Date) -> bool {
        self.from.is_some_and(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }

    fn read(section: &Section<'_>) -> Self {
        section.need_text("from");
        let cents = section.integer("cents", 0..=100_000_000_000);
        let unknown = section.flag("unknown");
        if cents.is_none() && !unknown && !section.has("cents") {
            section.refuse(
                "cents",
                "the row has no amount",
                "add cents = …, or unknown = true until an administrator enters it",
            );
        }
        if cents.is_some() && unknown {
            let remedy = "take one of cents and unknown out";
            section.refuse("unknown", "the amount is there and unknown at once", remedy);
        }
        let (from, until) = (read::day(section, "from"), read::day(section, "until"));
        if let (Some(from), Some(until)) = (from, until)
            && until < from
        {
            let problem = format!("the row ends on {until}, before it begins");
            section.refuse("until", problem, "let until be a day after from");
        }
        Self {
            from,
            until,
            when: Formula::read(section, "when"),
            price: cents.map_or(Price::Unknown, Price::Cents),
            source: section.text("source"),
            spot: Spot::at(section),
        }
    }
}

impl Fee {
    pub(super) fn read(section: &Section<'_>) -> Self {
        let due =
            [("application", Due::Application), ("change", Due::Change), ("renewal", Due::Renewal)];
        let rhythm = [("once", Rhythm::Once), ("year", Rhythm::Year), ("month", Rhythm::Month)];
        Self {
            key: section.need_key("key"),
            name: read::need_words(section, "name"),
            basis: section.text("basis"),
            authority: section.text("authority"),
            due: section.choice("on", &due).unwrap_or_default(),
            rhythm: section.choice("per", &rhythm).unwrap_or_default(),
            when: Formula::read(section, "when"),
            times: Formula::read(section, "times"),
            rates: section.sections("rate").iter().map(Rate::read).collect(),
            authority_spot: Spot::of(section, "authority"),
            spot: Spot::at(section),
        }
    }
}
