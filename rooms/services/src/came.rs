//! How an application came in: typed by the applicant, or by somebody of the town for them.

use jiff::civil::Date;
use kernel::{PersonId, Ts};
use serde::{Deserialize, Serialize};
use web::Town;

/// The way.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// Through the town's pages.
    #[default]
    Online,
    /// At the counter, with the person beside.
    Counter,
    /// On the phone.
    Phone,
    /// On paper, entered later.
    Paper,
}

impl Channel {
    /// The ways staff enter applications for others.
    pub const HELPED: [Self; 3] = [Self::Counter, Self::Phone, Self::Paper];

    /// Its word in rows.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Online => "online",
            Self::Counter => "counter",
            Self::Phone => "phone",
            Self::Paper => "paper",
        }
    }

    /// The way with this word; online for any other.
    #[must_use]
    pub fn of(word: &str) -> Self {
        Self::HELPED.into_iter().find(|way| way.as_str() == word).unwrap_or_default()
    }

    /// Message of its name.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Online => "services-channel-online",
            Self::Counter => "services-channel-counter",
            Self::Phone => "services-channel-phone",
            Self::Paper => "services-channel-paper",
        }
    }
}

/// Who of the town fills a draft in for somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Helped {
    /// How they have the person's words.
    pub channel: Channel,
    /// Who.
    pub clerk: PersonId,
    /// The day the paper came in.
    pub arrived: Option<Date>,
}

impl Helped {
    /// How the application came in, sent by this member of staff. A paper that came in on a day was
    /// there at noon: the day counts, not the hour.
    #[must_use]
    pub fn came(&self, town: &Town, sender: PersonId) -> Came {
        let noon = self.arrived.map(|day| day.at(12, 0, 0, 0).to_zoned(town.zone.clone()));
        let arrived_at = noon.and_then(Result::ok).map(|noon| Ts::from(noon.timestamp()));
        Came { channel: self.channel, typed_by: Some(sender), arrived_at }
    }
}

/// How an application came in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Came {
    /// The way.
    pub channel: Channel,
    /// Who of the town typed it.
    pub typed_by: Option<PersonId>,
    /// When the paper came in; deadlines count from then.
    pub arrived_at: Option<Ts>,
}
