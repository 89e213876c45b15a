//! What the person concerned is told: that there is something, and how to see it. What happened and
//! to whom stands nowhere in it, because the address may be somebody else's.

use kernel::{PersonId, Ts};
use letters::{
    Address, Mail, Sender,
    mailbox::{self, Message},
};
use store::{Result, Tx};

use super::{proposal::ProposalId, token::Person};
use crate::{Deed, code, deciding::Voice};

/// How a message reached the person, and what is to be posted.
pub struct Way {
    /// `account`, `mail` or `post`.
    pub channel: &'static str,
    /// The text of a letter that somebody has to post.
    pub letter: Option<String>,
}

/// Tells the person in their account, else by mail; else answers the letter that tells them.
///
/// # Errors
/// Engine errors.
pub async fn tell(
    tx: &mut Tx,
    deed: &Deed,
    voice: &Voice,
    (proposal, secret): (ProposalId, &str),
    account: Option<PersonId>,
    person: &Person,
    until: Ts,
) -> Result<Way> {
    let shown = code::grouped(secret);
    let path = format!("/services/proposals/{shown}");
    let args = [
        ("town", voice.town().config.name.as_str().into()),
        ("link", voice.link(&path).into()),
        ("page", voice.link("/services/proposals").into()),
        ("code", shown.as_str().into()),
        ("until", voice.day(until).into()),
        ("name", format!("{} {}", person.given_name, person.family_name).into()),
    ];
    let subject = voice.say("services-proposal-subject", &args);
    if let Some(account) = account {
        let message = Message {
            person: account,
            room: "services",
            thing: format!("proposal:{proposal}"),
            path,
            lang: voice.lang(),
            subject,
            body: voice.say("services-proposal-account", &args),
            attachments: Vec::new(),
        };
        mailbox::provide(tx, &deed.chance, deed.now, &deed.actor, &message).await?;
        return Ok(Way { channel: "account", letter: None });
    }
    if let Some(to) = person.email.as_deref().and_then(Address::parse) {
        let text = voice.say("services-proposal-mail", &args);
        let mail = Mail::new(to, "service_proposal", voice.lang(), subject, text).secret();
        let sender = Sender::of(&voice.town().config);
        letters::send(tx, &deed.chance, deed.now, &sender, &mail).await?;
        return Ok(Way { channel: "mail", letter: None });
    }
    let letter = voice.say("services-proposal-letter", &args);
    let whole =
        format!("{}\n\n{}\n\n{subject}\n\n{letter}", addressed(person), voice.day(deed.now));
    Ok(Way { channel: "post", letter: Some(whole) })
}

/// A letter to be posted, taken apart again.
pub struct Posting<'t> {
    /// Name and address, a line each.
    pub recipient: Vec<&'t str>,
    /// One line.
    pub subject: &'t str,
    /// Paragraphs.
    pub text: &'t str,
}

impl<'t> Posting<'t> {
    /// The parts of what [`tell`] wrote: to whom, when, about what, and the text.
    #[must_use]
    pub fn of(whole: &'t str) -> Self {
        let mut parts = whole.splitn(4, "\n\n");
        let mut next = || parts.next().unwrap_or_default();
        let recipient = next().lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        let _day = next();
        Self { recipient, subject: next(), text: next() }
    }
}

/// Name and address as they stand on a letter.
fn addressed(person: &Person) -> String {
    let name = format!("{} {}", person.given_name, person.family_name);
    let Some(address) = &person.address else { return name };
    let part = |key: &str| address.get(key).map_or("", String::as_str);
    format!(
        "{name}\n{} {}\n{} {}",
        part("street"),
        part("house_number"),
        part("postcode"),
        part("town")
    )
}
