//! E-mails to a reporter who is asked something, in the language they reported in.

use letters::{Address, Mail};
use store::{Result, Tx};
use web::Arg;

use super::{Voice, send_single};
use crate::{Deed, Report, store::find_contact};

/// A mail before it has an address.
pub(crate) struct Asking {
    /// One line.
    pub subject: String,
    /// Its text.
    pub text: String,
}

/// The mail that asks a question. `link` leads to the reporter's own page.
pub(crate) fn question(voice: &Voice, report: &Report, words: &str, link: &str) -> Asking {
    let args = args(voice, report, words, link);
    Asking {
        subject: voice.say("reports-baton-mail-question-subject", &args),
        text: voice.say("reports-baton-mail-question-text", &args),
    }
}

/// The mail that reminds of open questions.
pub(crate) fn reminder(voice: &Voice, report: &Report, link: &str) -> Asking {
    let args = args(voice, report, "", link);
    Asking {
        subject: voice.say("reports-baton-mail-question-reminder-subject", &args),
        text: voice.say("reports-baton-mail-question-reminder-text", &args),
    }
}

fn args(voice: &Voice, report: &Report, words: &str, link: &str) -> [(&'static str, Arg); 5] {
    [
        ("town", voice.town().config.name.as_str().into()),
        ("code", report.code.as_str().into()),
        ("title", report.title.as_str().into()),
        ("question", words.into()),
        ("link", link.into()),
    ]
}

/// The address of the page on which a reporter answers.
pub(crate) fn answer_link(voice: &Voice, secret: &str) -> String {
    voice.link(&format!("/reports/own/{secret}/answer"))
}

/// Sends it to the reporter, if they left an address. Staff do not see it.
///
/// # Errors
/// Engine errors.
pub(crate) async fn send(
    tx: &mut Tx,
    deed: &Deed,
    voice: &Voice,
    report: &Report,
    kind: &'static str,
    asking: Asking,
) -> Result<()> {
    let contact = find_contact(tx, report.id).await?;
    let email = contact.and_then(|c| c.email);
    let Some(to) = email.as_deref().and_then(Address::parse) else { return Ok(()) };
    let mail = Mail::new(to, kind, voice.lang(), asking.subject, asking.text).secret();
    send_single(tx, &deed.chance, deed.now, voice, &mail).await
}
