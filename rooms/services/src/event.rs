//! What the room tells: to the journal and to whoever listens. Ids and facts only.

use jobs::Event;
use kernel::PersonId;
use serde::{Deserialize, Serialize};

use crate::{application::ApplicationId, came::Channel};

/// An application was stored.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ApplicationReceived {
    /// The application.
    pub application: ApplicationId,
    /// Its number.
    pub reference: String,
    /// Key of the service.
    pub service: String,
    /// Version of the service.
    pub version: i64,
    /// Keys of the authorities that decide; an empty one is the municipality.
    pub authorities: Vec<String>,
    /// SHA-256 of the receipt, which thereby stands in the chain of the journal.
    pub receipt: String,
    /// How it came in.
    #[serde(default)]
    pub channel: Channel,
    /// Who of the town typed it for the applicant.
    #[serde(default)]
    pub typed_by: Option<PersonId>,
    /// The application whose permits it renews.
    #[serde(default)]
    pub renews: Option<ApplicationId>,
}

impl Event for ApplicationReceived {
    const NAME: &'static str = "application_received";
    const ROOM: &'static str = "services";
    fn subject(&self) -> String {
        format!("application:{}", self.application)
    }
}

/// A member of staff began an application for somebody.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct DraftBegun {
    /// Key of the service.
    pub service: String,
    /// How they have the person's words.
    pub channel: Channel,
}

impl Event for DraftBegun {
    const NAME: &'static str = "draft_begun_for_somebody";
    const ROOM: &'static str = "services";
    fn subject(&self) -> String {
        format!("service:{}", self.service)
    }
}

/// Somebody moved what they are filling in to a newer version.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct DraftMoved {
    /// Key of the service.
    pub service: String,
    /// The version it was begun with.
    pub from: i64,
    /// The version it goes on with.
    pub to: i64,
}

impl Event for DraftMoved {
    const NAME: &'static str = "draft_moved";
    const ROOM: &'static str = "services";
    fn subject(&self) -> String {
        format!("service:{}", self.service)
    }
}

/// A version of a service can be applied for from now on.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ServicePublished {
    /// Key of the service.
    pub service: String,
    /// Its number.
    pub version: i64,
    /// SHA-256 of the definition.
    pub hash: String,
}

impl Event for ServicePublished {
    const NAME: &'static str = "service_published";
    const ROOM: &'static str = "services";
    fn subject(&self) -> String {
        format!("service:{}", self.service)
    }
}
