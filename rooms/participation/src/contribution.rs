//! A contribution: what somebody says about a place, and what became of it.

use kernel::{Lang, Point, Ts};
use web::Here;

use crate::process::{Process, Processes};

kernel::id! {
    /// A contribution.
    ContributionId,
}

/// What became of an idea, as the administration answers it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It is being looked into.
    Examined,
    /// It will be done.
    Planned,
    /// The money is there.
    Budgeted,
    /// It is done.
    Built,
    /// It will not be done.
    Refused,
}

impl State {
    /// All, from the first to the last.
    pub const ALL: [Self; 5] =
        [Self::Examined, Self::Planned, Self::Budgeted, Self::Built, Self::Refused];

    /// The word stored and sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Examined => "examined",
            Self::Planned => "planned",
            Self::Budgeted => "budgeted",
            Self::Built => "built",
            Self::Refused => "refused",
        }
    }

    /// By its word.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == name)
    }

    /// Message of its name.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Examined => "participation-state-examined",
            Self::Planned => "participation-state-planned",
            Self::Budgeted => "participation-state-budgeted",
            Self::Built => "participation-state-built",
            Self::Refused => "participation-state-refused",
        }
    }
}

/// Where a contribution stands for everybody who sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nobody has looked at it yet.
    Waiting,
    /// It is not shown, for a rule.
    Withheld,
    /// It is public and has no answer.
    Unanswered,
    /// It has an answer.
    Answered(State),
    /// It is merged into another, which is answered for it.
    Merged,
}

impl Standing {
    /// Message of its name.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Waiting => "participation-state-waiting",
            Self::Withheld => "participation-state-withheld",
            Self::Unanswered => "participation-state-unanswered",
            Self::Answered(state) => state.label(),
            Self::Merged => "participation-state-merged",
        }
    }

    /// Name of its sign among the badges of the house.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::Waiting => "new",
            Self::Unanswered => "open",
            Self::Answered(State::Examined) => "working",
            Self::Answered(State::Planned | State::Budgeted) => "planned",
            Self::Answered(State::Built) => "fixed",
            Self::Withheld | Self::Answered(State::Refused) => "refused",
            Self::Merged => "closed",
        }
    }

    /// What the map says of it: each has its shape.
    #[must_use]
    pub fn on_map(self) -> &'static str {
        match self {
            Self::Answered(State::Built) => "done",
            Self::Answered(State::Refused) | Self::Withheld => "refused",
            Self::Answered(_) => "in_progress",
            Self::Unanswered | Self::Waiting | Self::Merged => "open",
        }
    }
}

/// A contribution as it stands in its row.
#[derive(Debug, Clone, PartialEq, sqlx::FromRow)]
pub struct Contribution {
    /// Id.
    pub id: ContributionId,
    /// Public code.
    pub code: String,
    /// Slug of its process.
    pub process: String,
    /// Theme; none where it was brought in without one.
    pub category: Option<String>,
    /// Title.
    pub title: String,
    /// What it says.
    pub body: String,
    /// Language it was written in.
    pub lang: String,
    /// Place in words.
    pub address: Option<String>,
    /// Longitude.
    pub lon: Option<f64>,
    /// Latitude.
    pub lat: Option<f64>,
    /// Key of its district.
    pub district: Option<String>,
    /// Key of the department that answers.
    pub office: String,
    /// Where it was published first, for what was brought in from elsewhere.
    pub source_url: Option<String>,
    /// When it came in.
    pub received_at: Ts,
    /// When the public could see it.
    pub released_at: Option<Ts>,
    /// When it was refused.
    pub refused_at: Option<Ts>,
    /// Key of the rule.
    pub refused_rule: Option<String>,
    /// Why, in words for its author.
    pub refused_reason: Option<String>,
    /// By when it has an answer.
    pub due_at: Option<Ts>,
    /// What became of it.
    pub state: Option<String>,
    /// When it was answered first.
    pub answered_at: Option<Ts>,
    /// Voices.
    pub supporters: i64,
    /// Comments everybody can read, answers to comments among them.
    pub comments: i64,
    /// Those for it.
    pub comments_pro: i64,
    /// Those against it.
    pub comments_contra: i64,
    /// The contribution it was merged into, because both are about the same.
    pub merged_into: Option<ContributionId>,
    /// Public code of that one.
    pub merged_code: Option<String>,
    /// How many were merged into this one.
    pub merged: i64,
}

impl Contribution {
    /// Whether the public sees it.
    #[must_use]
    pub fn is_public(&self) -> bool {
        self.released_at.is_some() && self.refused_at.is_none()
    }

    /// Where it stands.
    #[must_use]
    pub fn standing(&self) -> Standing {
        let state = self.state.as_deref().and_then(State::from_name);
        match (self.refused_at, self.released_at, state) {
            (Some(_), ..) => Standing::Withheld,
            (None, None, _) => Standing::Waiting,
            (None, Some(_), _) if self.merged_into.is_some() => Standing::Merged,
            (None, Some(_), Some(state)) => Standing::Answered(state),
            (None, Some(_), None) => Standing::Unanswered,
        }
    }

    /// Where it is.
    #[must_use]
    pub fn point(&self) -> Option<Point> {
        Point::new(self.lon?, self.lat?)
    }

    /// The author's language.
    #[must_use]
    pub fn language(&self) -> Lang {
        Lang::from_name(&self.lang).unwrap_or_default()
    }

    /// Whether its answer is late.
    #[must_use]
    pub fn is_late(&self, now: Ts) -> bool {
        let waits = self.is_public() && self.merged_into.is_none() && self.answered_at.is_none();
        waits && self.due_at.is_some_and(|due| due < now)
    }

    /// Address of its page.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/participation/{}/{}", self.process, self.code)
    }

    /// Address of the page of the one it was merged into.
    #[must_use]
    pub fn remaining_path(&self) -> Option<String> {
        let code = self.merged_code.as_deref()?;
        Some(format!("/participation/{}/{code}", self.process))
    }

    /// Its process, where the municipality still has it.
    #[must_use]
    pub fn process_in<'p>(&self, processes: &'p Processes) -> Option<&'p Process> {
        processes.find(&self.process)
    }

    /// Its place in words: what its author wrote, or the district.
    #[must_use]
    pub fn place(&self, here: &Here) -> String {
        let areas = &maps::TownMap::of(&here.town).areas;
        let district = self.district.as_deref().and_then(|key| areas.get(key));
        match (&self.address, district) {
            (Some(address), Some(area)) => format!("{address}, {}", area.name),
            (Some(address), None) => address.clone(),
            (None, Some(area)) => area.name.clone(),
            (None, None) if self.point().is_some() => here.t("participation-place-outside"),
            (None, None) => here.t("participation-place-none"),
        }
    }
}
