//! The mailbox of a person in their account. Any room puts messages into it, in its own
//! transaction, with [`provide`]; the pages are those of the room `accounts`, which also tells the
//! person by e-mail when it hears [`MessageProvided`].

use std::sync::Arc;

use jobs::{Event, record};
use kernel::{Actor, Chance, Lang, PersonId, Ts, contribution::TimelineEntry};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::{Result, Tx};
use web::{
    Answer, Here,
    personal::{Erasing, Happened, Owner, Timeline},
};

use crate::store::mailbox as rows;

kernel::id! {
    /// A message in a mailbox.
    MessageId,
}

/// Bytes of all attachments of a message.
pub const ATTACHED_BYTES: usize = 8 * 1024 * 1024;
/// Characters of a message's code.
const CODE: usize = 10;

/// A message as a room writes it.
#[derive(Debug, Clone)]
pub struct Message {
    /// To whom.
    pub person: PersonId,
    /// The room that writes.
    pub room: &'static str,
    /// What it is about: `application:KN-7F3K-29QD`.
    pub thing: String,
    /// Address of that on this site; empty when it has none.
    pub path: String,
    /// Language of the words.
    pub lang: Lang,
    /// One line.
    pub subject: String,
    /// Paragraphs between empty lines.
    pub body: String,
    /// What comes with it.
    pub attachments: Vec<Attachment>,
}

/// A document that comes with a message.
#[derive(Debug, Clone)]
pub struct Attachment {
    /// Its name, with its ending.
    pub name: String,
    /// What it is: `application/pdf`.
    pub media_type: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A message lies in a mailbox from now on.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct MessageProvided {
    /// Which.
    pub message: MessageId,
    /// Whose.
    pub person: PersonId,
    /// The room that wrote.
    #[serde(default)]
    pub room: String,
    /// Whether they hear of it otherwise.
    #[serde(default)]
    pub told: bool,
}

impl Event for MessageProvided {
    const NAME: &'static str = "message_provided";
    const ROOM: &'static str = "letters";
    fn subject(&self) -> String {
        format!("message:{}", self.message)
    }
}

/// A person opened a message for the first time.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct MessageOpened {
    /// Which.
    pub message: MessageId,
    /// Whose.
    pub person: PersonId,
}

impl Event for MessageOpened {
    const NAME: &'static str = "message_opened";
    const ROOM: &'static str = "letters";
    fn subject(&self) -> String {
        format!("message:{}", self.message)
    }
}

/// Puts a message into a mailbox. The moment is the one of its provision (Bereitstellung). An
/// attachment that does not fit any more is for the caller to prevent: see [`ATTACHED_BYTES`].
///
/// # Errors
/// Engine errors.
pub async fn provide(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    actor: &Actor,
    message: &Message,
) -> Result<MessageId> {
    put(tx, chance, now, (actor, false), message).await
}

/// As [`provide`], for what goes to the person's address as well: no second mail says that it is
/// there.
///
/// # Errors
/// Engine errors.
pub async fn provide_told(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    actor: &Actor,
    message: &Message,
) -> Result<MessageId> {
    put(tx, chance, now, (actor, true), message).await
}

async fn put(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    (actor, told): (&Actor, bool),
    message: &Message,
) -> Result<MessageId> {
    let id = MessageId::fresh(chance, now);
    rows::insert_message(tx, id, &chance.code(CODE), message, now).await?;
    for (nr, attachment) in (1..).zip(&message.attachments) {
        rows::insert_attachment(tx, id, nr, attachment).await?;
    }
    let (person, room) = (message.person, message.room.to_owned());
    record(tx, now, actor, &MessageProvided { message: id, person, room, told }).await?;
    Ok(id)
}

/// Notes that the person opened their message, the first time.
///
/// # Errors
/// Engine errors.
pub async fn open(tx: &mut Tx, now: Ts, person: PersonId, code: &str) -> Result<()> {
    if let Some(message) = rows::open_message(tx, person, code, now).await? {
        record(tx, now, &Actor::Citizen(person), &MessageOpened { message, person }).await?;
    }
    Ok(())
}

/// The messages of a person in their timeline.
pub const TIMELINE: Timeline = Timeline {
    rows: rows::ARRIVED,
    tell: |_, happened| Box::pin(async move { Ok(happened.into_iter().map(arrived).collect()) }),
};

fn arrived(happened: Happened) -> TimelineEntry {
    TimelineEntry {
        room: "letters",
        path: format!("/account/mailbox/{}", happened.key),
        title: happened.title,
        what: "letters-mailbox-arrived",
        at: happened.at,
    }
}

/// What the mailbox holds of a person, attachments in base64, and the mails still kept that went
/// to their address.
///
/// # Errors
/// Store errors.
pub async fn export(here: Here, owner: Owner) -> Answer<Value> {
    let mut tx = here.town.store.read().await?;
    let messages = rows::export_messages(&mut tx, owner.person).await?;
    let attachments = rows::export_attachments(&mut tx, owner.person).await?;
    let mails = rows::export_mails(&mut tx, &owner.email).await?;
    Ok(serde_json::json!({
        "mailbox_message": messages,
        "mailbox_attachment": attachments,
        "mail": mails,
    }))
}

/// Takes a person's mailbox away, and forgets the mails to their address that went out.
///
/// # Errors
/// Engine errors.
pub async fn erase(tx: &mut Tx, who: Arc<Erasing>) -> Result<()> {
    rows::delete_messages(tx, who.person).await?;
    rows::forget_mails_to(tx, &who.email, who.at).await
}
