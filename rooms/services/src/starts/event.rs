//! What happens with registers and proposals, for the journal. Ids and facts only.

use jobs::Event;
use serde::{Deserialize, Serialize};

use super::{proposal::ProposalId, source::SourceId};

macro_rules! told {
    ($(#[$doc:meta])* $name:ident, $verb:literal, $subject:ident, $prefix:literal,
     { $($(#[$field_doc:meta])* $field:ident: $kind:ty),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Serialize, Deserialize)]
        pub struct $name {
            $($(#[$field_doc])* pub $field: $kind),*
        }

        impl Event for $name {
            const NAME: &'static str = $verb;
            const ROOM: &'static str = "services";
            fn subject(&self) -> String {
                format!(concat!($prefix, ":{}"), self.$subject)
            }
        }
    };
}

told! {
    /// A register may tell of events from now on.
    SourceRegistered, "source_registered", source, "source", {
        /// Which.
        source: SourceId,
        /// Its name.
        name: String,
        /// The name of its key.
        kid: String,
        /// What it may tell of.
        events: Vec<String>,
    }
}
told! {
    /// A register's key proves nothing any more.
    SourceRevoked, "source_revoked", source, "source", {
        /// Which.
        source: SourceId,
    }
}
told! {
    /// A register told of something.
    EventTold, "event_told", source, "source", {
        /// Which register.
        source: SourceId,
        /// What happened.
        event: String,
    }
}
told! {
    /// Somebody was told what they could apply for now.
    ProposalMade, "proposal_made", proposal, "proposal", {
        /// Which.
        proposal: ProposalId,
        /// What happened.
        event: String,
        /// The services.
        services: Vec<String>,
        /// `account`, `mail` or `post`.
        channel: String,
    }
}
told! {
    /// The letter with a proposal is on its way.
    ProposalPosted, "proposal_posted", proposal, "proposal", {
        /// Which.
        proposal: ProposalId,
    }
}
told! {
    /// The person concerned saw a proposal.
    ProposalOpened, "proposal_opened", proposal, "proposal", {
        /// Which.
        proposal: ProposalId,
    }
}
told! {
    /// The person took data over into a draft.
    ProposalTaken, "proposal_taken", proposal, "proposal", {
        /// Which.
        proposal: ProposalId,
        /// The service.
        service: String,
        /// Keys of the fields.
        fields: Vec<String>,
    }
}
told! {
    /// A proposal is gone, with what was told.
    ProposalEnded, "proposal_ended", proposal, "proposal", {
        /// Which.
        proposal: ProposalId,
        /// `declined` by the person, `erased` with their account, or `over`.
        why: String,
    }
}
