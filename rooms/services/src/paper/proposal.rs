//! The letter that tells somebody without account and e-mail address of a proposal: the words of
//! `starts/message.rs` under the town's letterhead, in the person's language.

use press::{Letter, Signed};

use super::letter::blocks;
use crate::{deciding::Voice, starts::message::Posting, store::starts::Waiting};

/// The letter.
pub(crate) fn proposal(voice: &Voice, waiting: &Waiting) -> Letter {
    let voice = &voice.speaking(waiting.language());
    let Posting { recipient, subject, text } = Posting::of(&waiting.letter);
    let town = voice.town().config.name.as_str();
    let said = |key: &str| voice.say(key, &[]);
    Letter {
        recipient: recipient.into_iter().map(str::to_owned).collect(),
        details: vec![(said("services-paper-date"), voice.day(waiting.made_at))],
        blocks: blocks(voice, text, &[town]),
        signed: Some(Signed {
            greeting: said("services-paper-greeting"),
            name: town.to_owned(),
            role: said("services-paper-unsigned"),
        }),
        annex: Vec::new(),
        code: None,
        sheet: super::sheet(
            voice,
            subject.to_owned(),
            format!("proposal/{}", waiting.id),
            waiting.made_at,
        ),
    }
}
