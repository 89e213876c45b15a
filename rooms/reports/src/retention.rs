//! Deleting when its time is over: which rules there are, how long each keeps, and the proof
//! of what a run has deleted.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use kernel::Ts;
use serde::{Deserialize, Serialize};
pub use store::chain::Chain;

use crate::{Scope, pages::new::DRAFTS_KEPT};

/// One rule: what is deleted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// Name, e-mail address, telephone number of reporters, what they answered that is not public,
    /// what others said and nobody released, and the addresses of contractors; some time after the
    /// closing.
    Contact,
    /// Addresses of those who followed a report; as long as the contact data.
    Followers,
    /// What tells the devices of supporters apart; as long as the contact data. Their number
    /// stays.
    Support,
    /// Words that staff took personal data out of; as long as the contact data.
    Wordings,
    /// Pictures of reports, of disputes, and from outside; some time after the closing.
    Pictures,
    /// Whole reports that are not released and that nobody works on; some time after they came in,
    /// or somebody decided about them.
    Unreleased,
    /// Reports that somebody began to write and never sent.
    Drafts,
    /// Who was outside where, on lists of a day and with what was told.
    FieldLists,
}

impl Rule {
    /// All, in the order in which a run follows them. Unreleased reports come before what
    /// hangs on reports, so that nothing of them is deleted twice.
    pub const ALL: [Self; 8] = [
        Self::Unreleased,
        Self::Contact,
        Self::Followers,
        Self::Support,
        Self::Wordings,
        Self::Pictures,
        Self::Drafts,
        Self::FieldLists,
    ];

    /// Name in rows, in the journal and on the command line.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Followers => "followers",
            Self::Support => "support",
            Self::Wordings => "wordings",
            Self::Pictures => "pictures",
            Self::Unreleased => "unreleased",
            Self::Drafts => "drafts",
            Self::FieldLists => "field_lists",
        }
    }

    /// From its name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.as_str() == name)
    }

    /// Message of its name.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Contact => "reports-retention-rule-contact",
            Self::Followers => "reports-retention-rule-followers",
            Self::Support => "reports-retention-rule-support",
            Self::Wordings => "reports-retention-rule-wordings",
            Self::Pictures => "reports-retention-rule-pictures",
            Self::Unreleased => "reports-retention-rule-unreleased",
            Self::Drafts => "reports-retention-rule-drafts",
            Self::FieldLists => "reports-retention-rule-field-lists",
        }
    }
}

/// For how many days each rule keeps, as the municipality's files say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Periods {
    /// Contact data, followers, devices and wordings, counted from the closing.
    pub contact_days: u32,
    /// Categories (keys) with a period of their own for those.
    pub contact_days_by_category: BTreeMap<String, u32>,
    /// Pictures, counted from the closing.
    pub pictures_days: u32,
    /// Reports that are not released, counted from their arrival or the last decision about them.
    pub unreleased_days: u32,
    /// Drafts, counted from the last change.
    pub drafts_days: u32,
    /// Lists for outside, counted from their day.
    pub field_list_days: u32,
    /// Questions (keys) of each category whose answers the public reads, so that they stay; none in
    /// runs of versions that kept all answers.
    #[serde(default)]
    pub public_answers: Option<BTreeMap<String, BTreeSet<String>>>,
}

impl Periods {
    /// Those of a municipality.
    #[must_use]
    pub fn of(scope: &Scope) -> Self {
        let kept = scope.town().config.retention;
        // Reports of categories that were retired are still there.
        let own = scope.catalogue.all().filter_map(|c| Some((c.key.clone(), c.contact_days?)));
        let public = scope.catalogue.all().map(|c| {
            let questions = c.questions.iter().filter(|question| question.public);
            (c.key.clone(), questions.map(|question| question.key.clone()).collect())
        });
        Self {
            contact_days: kept.contact_after_closing_days,
            contact_days_by_category: own.collect(),
            pictures_days: kept.pictures_after_closing_days,
            unreleased_days: kept.unreleased_report_days,
            drafts_days: u32::try_from(DRAFTS_KEPT / Ts::DAY).unwrap_or(u32::MAX),
            field_list_days: kept.field_list_days,
            public_answers: Some(public.collect()),
        }
    }

    /// Whether the answer to a question of this category stays. What no catalogue calls public goes.
    #[must_use]
    pub fn keeps_answer(&self, category: &str, question: &str) -> bool {
        let Some(public) = &self.public_answers else { return true };
        public.get(category).is_some_and(|questions| questions.contains(question))
    }

    /// Days a rule keeps what belongs to a report of this category.
    #[must_use]
    pub fn days(&self, rule: Rule, category: &str) -> u32 {
        match rule {
            Rule::Contact | Rule::Followers | Rule::Support | Rule::Wordings => {
                self.contact_days_by_category.get(category).copied().unwrap_or(self.contact_days)
            }
            Rule::Pictures => self.pictures_days,
            Rule::Unreleased => self.unreleased_days,
            Rule::Drafts => self.drafts_days,
            Rule::FieldLists => self.field_list_days,
        }
    }

    /// Days a rule keeps where no category says otherwise.
    #[must_use]
    pub fn usual_days(&self, rule: Rule) -> u32 {
        self.days(rule, "")
    }

    /// What is older than this at the moment `at` is over.
    #[must_use]
    pub fn cut_off(&self, rule: Rule, at: Ts) -> Ts {
        before(at, self.usual_days(rule))
    }

    /// The first day that lists for outside are kept for at the moment `at`, `2026-11-23`.
    #[must_use]
    pub fn first_list_day(&self, at: Ts) -> String {
        let today = at.timestamp().to_zoned(jiff::tz::TimeZone::UTC).date();
        today.saturating_sub(i64::from(self.field_list_days).days()).to_string()
    }

    /// When contact data of a report of this category are deleted that was closed at `closed`.
    #[must_use]
    pub fn contact_ends(&self, category: &str, closed: Ts) -> Ts {
        closed.plus(i64::from(self.days(Rule::Contact, category)) * Ts::DAY)
    }
}

/// The moment so many days before another one.
#[must_use]
pub fn before(at: Ts, days: u32) -> Ts {
    at.plus(-i64::from(days) * Ts::DAY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_category_may_keep_contact_data_for_another_time() {
        let periods = Periods {
            contact_days: 180,
            contact_days_by_category: BTreeMap::from([("hundekot".to_owned(), 30)]),
            pictures_days: 730,
            unreleased_days: 90,
            drafts_days: 7,
            field_list_days: 90,
            public_answers: None,
        };
        assert_eq!(periods.days(Rule::Contact, "hundekot"), 30);
        assert_eq!(periods.days(Rule::Contact, "lampe"), 180);
        assert_eq!(periods.days(Rule::Pictures, "hundekot"), 730);
        for rule in Rule::ALL {
            assert_eq!(Rule::from_name(rule.as_str()), Some(rule));
        }
    }
}
