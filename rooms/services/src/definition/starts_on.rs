//! Something that happens elsewhere after which the town proposes a service by itself.

use kernel::{LocalText, municipality::Section};

use super::{Spot, read};

/// After what the service is proposed, and what of it is known already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StartsOn {
    /// What happened: `birth.registered`.
    pub event: String,
    /// What the person is told.
    pub text: LocalText,
    /// Data that can be taken over: key of the field, name of the datum, where it stands.
    pub prefill: Vec<(String, String, Spot)>,
    /// Where `event` stands.
    pub spot: Spot,
}

impl StartsOn {
    pub(super) fn read(section: &Section<'_>) -> Self {
        let prefill = section.section("prefill");
        let known = |table: &Section<'_>| {
            let keys = table.keys().into_iter();
            let pairs = keys.filter_map(|key| {
                let datum = table.text(&key)?;
                let spot = Spot::of(table, &key);
                Some((key, datum, spot))
            });
            pairs.collect::<Vec<_>>()
        };
        Self {
            event: section.need_text("event"),
            text: read::need_words(section, "text"),
            prefill: prefill.as_ref().map(known).unwrap_or_default(),
            spot: Spot::of(section, "event"),
        }
    }
}
