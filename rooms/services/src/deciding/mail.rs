//! What is written to the applicant: into the mailbox of their account, or by mail, if they left an
//! address.

use letters::{
    Address, Mail, Sender,
    mailbox::{self, Message},
};
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

/// Writes to the applicant: into the mailbox of whoever has an account, who is told of it as they
/// chose, and to all others by mail.
///
/// # Errors
/// Engine errors.
pub async fn send(
    tx: &mut Tx,
    deed: &Deed,
    voice: &Voice,
    case: &Case,
    kind: &'static str,
    (subject, body): (String, String),
) -> Result<()> {
    let Some(person) = case.person else {
        return mail(tx, deed, voice, case, kind, (subject, body)).await.map(|_| ());
    };
    let message = Message {
        person,
        room: "services",
        thing: format!("application:{}", case.reference),
        path: format!("/services/own/{}/progress", case.reference),
        lang: voice.lang(),
        subject,
        body,
        attachments: Vec::new(),
    };
    mailbox::provide(tx, &deed.chance, deed.now, &deed.actor, &message).await.map(|_| ())
}

/// Sends a letter by mail, with the way to the applicant's page below it; false when there is no
/// address to write to.
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
    mail(tx, deed, &voice, case, kind, words(&voice, case, letter)).await
}

/// As [`send`], for a letter that is not printed.
///
/// # Errors
/// Engine errors.
pub async fn send_words(
    tx: &mut Tx,
    deed: &Deed,
    voice: &Voice,
    case: &Case,
    kind: &'static str,
    letter: &Written,
) -> Result<()> {
    let voice = voice.speaking(case.language());
    send(tx, deed, &voice, case, kind, words(&voice, case, letter)).await
}

fn words(voice: &Voice, case: &Case, letter: &Written) -> (String, String) {
    let between = voice.say("services-letter-german", &[]);
    let below = voice.say("services-mail-below", &[("link", link(voice, case).into())]);
    (letter.subject_read().to_owned(), format!("{}\n\n{below}", letter.whole(&between)))
}

async fn mail(
    tx: &mut Tx,
    deed: &Deed,
    voice: &Voice,
    case: &Case,
    kind: &'static str,
    (subject, text): (String, String),
) -> Result<bool> {
    let Some(to) = case.email.as_deref().and_then(Address::parse) else { return Ok(false) };
    let mail = Mail::new(to, kind, voice.lang(), subject, text);
    let sender = Sender::of(&voice.town().config);
    letters::send(tx, &deed.chance, deed.now, &sender, &mail).await?;
    Ok(true)
}
