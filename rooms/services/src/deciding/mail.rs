//! Mail to the applicant, if they left an address.

use letters::{Address, Mail, Sender};
use store::{Result, Tx};

use super::{Case, Voice, letter::Written};
use crate::Deed;

/// Where the applicant reads more: in their account, or on the page that asks for the code on the
/// receipt, because nobody but them knows it.
#[must_use]
pub fn link(voice: &Voice, case: &Case) -> String {
    match case.person {
        Some(_) => voice.link(&format!("/services/own/{}/progress", case.reference)),
        None => voice.link("/services/status"),
    }
}

/// Sends a mail; false when there is no address to write to.
///
/// # Errors
/// Engine errors.
pub async fn send(
    tx: &mut Tx,
    deed: &Deed,
    voice: &Voice,
    case: &Case,
    kind: &'static str,
    subject: String,
    text: String,
) -> Result<bool> {
    let Some(to) = case.email.as_deref().and_then(Address::parse) else { return Ok(false) };
    let mail = Mail::new(to, kind, voice.lang(), subject, text);
    let sender = Sender::of(&voice.town().config);
    letters::send(tx, &deed.chance, deed.now, &sender, &mail).await?;
    Ok(true)
}

/// Sends a letter, with the way to the applicant's page below it.
///
/// # Errors
/// Engine errors.
pub async fn send_letter(
    tx: &mut Tx,
    deed: &Deed,
    voice: &Voice,
    case: &Case,
    kind: &'static str,
    letter: &Written,
) -> Result<bool> {
    let voice = voice.speaking(case.language());
    let between = voice.say("services-letter-german", &[]);
    let below = voice.say("services-mail-below", &[("link", link(&voice, case).into())]);
    let text = format!("{}\n\n{below}", letter.whole(&between));
    send(tx, deed, &voice, case, kind, letter.subject_read().to_owned(), text).await
}
