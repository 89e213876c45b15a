//! Rows of mailboxes.

use base64::{Engine, engine::general_purpose::STANDARD};
use kernel::{PersonId, Ts};
use serde::Serialize;
use store::{Filter, Result, Tx, q};
use uuid::Uuid;

use crate::mailbox::{Attachment, Message, MessageId};

pub(crate) async fn insert_message(
    tx: &mut Tx,
    id: MessageId,
    code: &str,
    message: &Message,
    now: Ts,
) -> Result<()> {
    q!(
        tx,
        "INSERT INTO mailbox_message
           (id, code, person, room, thing, path, lang, subject, body, provided_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        id,
        code,
        message.person,
        message.room,
        message.thing.as_str(),
        message.path.as_str(),
        message.lang.as_str(),
        message.subject.as_str(),
        message.body.as_str(),
        now
    )
    .exec()
    .await?;
    Ok(())
}

pub(crate) async fn insert_attachment(
    tx: &mut Tx,
    message: MessageId,
    nr: i64,
    attachment: &Attachment,
) -> Result<()> {
    q!(
        tx,
        "INSERT INTO mailbox_attachment (message, nr, name, media_type, bytes)
         VALUES ($1, $2, $3, $4, $5)",
        message,
        nr,
        attachment.name.as_str(),
        attachment.media_type,
        attachment.bytes.as_slice()
    )
    .exec()
    .await?;
    Ok(())
}

/// A message in its owner's list.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Listed {
    /// Part of the keyset.
    pub id: Uuid,
    /// What stands in addresses.
    pub code: String,
    /// Language of the words.
    pub lang: String,
    /// One line.
    pub subject: String,
    /// When it was put there.
    pub provided_at: Ts,
    /// When it was first opened.
    pub opened_at: Option<Ts>,
}

/// A person's messages, the newest first; `before` is the last one of the page before.
///
/// # Errors
/// Engine errors.
pub async fn list_messages(
    tx: &mut Tx,
    person: PersonId,
    before: Option<(Ts, Uuid)>,
    limit: i64,
) -> Result<Vec<Listed>> {
    let mut f = Filter::new(
        "SELECT id, code, lang, subject, provided_at, opened_at FROM mailbox_message WHERE",
    );
    f.bound(" person = $?", person);
    if let Some((at, id)) = before {
        f.and("(provided_at, id) < ($?", at);
        f.bound(", $?)", id);
    }
    f.bound(" ORDER BY provided_at DESC, id DESC LIMIT $?", limit);
    f.query(tx).all().await
}

/// A person's messages as they stand in their timeline.
pub(crate) const ARRIVED: &str =
    "SELECT '' AS what, code AS key, subject AS title, provided_at AS at
   FROM mailbox_message WHERE person = $1";

/// A message as its owner reads it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Letter {
    /// Its id.
    pub id: Uuid,
    /// Address of what it is about; empty when there is none.
    pub path: String,
    /// Language of the words.
    pub lang: String,
    /// One line.
    pub subject: String,
    /// Paragraphs between empty lines.
    pub body: String,
    /// When it was put there.
    pub provided_at: Ts,
    /// When it was first opened.
    pub opened_at: Option<Ts>,
}

/// A person's message by its code.
///
/// # Errors
/// Engine errors.
pub async fn find_message(tx: &mut Tx, person: PersonId, code: &str) -> Result<Option<Letter>> {
    q!(
        tx,
        "SELECT id, path, lang, subject, body, provided_at, opened_at FROM mailbox_message
         WHERE person = $1 AND code = $2",
        person,
        code
    )
    .opt()
    .await
}

/// Whose a message is and what it is called, for the mail about it.
///
/// # Errors
/// Engine errors.
pub async fn find_provided(tx: &mut Tx, id: MessageId) -> Result<Option<(String, String)>> {
    q!(tx, "SELECT code, lang FROM mailbox_message WHERE id = $1", id).opt().await
}

/// An attachment without its bytes: its number, its name, its size.
///
/// # Errors
/// Engine errors.
pub async fn list_attachments(tx: &mut Tx, message: Uuid) -> Result<Vec<(i64, String, i64)>> {
    q!(
        tx,
        "SELECT nr, name, CAST(length(bytes) AS BIGINT) FROM mailbox_attachment
         WHERE message = $1 ORDER BY nr",
        message
    )
    .all()
    .await
}

/// An attachment as it is handed out.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Attached {
    /// Its name, with its ending.
    pub name: String,
    /// What it is.
    pub media_type: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// An attachment of a person's message.
///
/// # Errors
/// Engine errors.
pub async fn find_attachment(
    tx: &mut Tx,
    person: PersonId,
    code: &str,
    nr: i64,
) -> Result<Option<Attached>> {
    q!(
        tx,
        "SELECT a.name, a.media_type, a.bytes FROM mailbox_attachment a
         JOIN mailbox_message m ON m.id = a.message
         WHERE m.person = $1 AND m.code = $2 AND a.nr = $3",
        person,
        code,
        nr
    )
    .opt()
    .await
}

/// Notes the first opening; none when it was opened before or is another's.
pub(crate) async fn open_message(
    tx: &mut Tx,
    person: PersonId,
    code: &str,
    now: Ts,
) -> Result<Option<MessageId>> {
    q!(
        tx,
        "UPDATE mailbox_message SET opened_at = $1
         WHERE person = $2 AND code = $3 AND opened_at IS NULL RETURNING id",
        now,
        person,
        code
    )
    .scalar_opt()
    .await
}

pub(crate) async fn delete_messages(tx: &mut Tx, person: PersonId) -> Result<()> {
    q!(tx, "DELETE FROM mailbox_message WHERE person = $1", person).exec().await?;
    Ok(())
}

/// Forgets the mails to an address that need not go out any more.
pub(crate) async fn forget_mails_to(tx: &mut Tx, email: &str, now: Ts) -> Result<()> {
    q!(
        tx,
        "UPDATE mail SET recipient = '', subject = '', body = '', unsubscribe = NULL,
                last_error = NULL, returned_reason = NULL, forgotten_at = $1
         WHERE forgotten_at IS NULL AND lower(recipient) = $2",
        now,
        email
    )
    .exec()
    .await?;
    Ok(())
}

/// A message in the export.
#[derive(Debug, Serialize, sqlx::FromRow)]
pub(crate) struct ExportedMessage {
    person: PersonId,
    room: String,
    thing: String,
    subject: String,
    body: String,
    provided_at: Ts,
    opened_at: Option<Ts>,
}

pub(crate) async fn export_messages(tx: &mut Tx, person: PersonId) -> Result<Vec<ExportedMessage>> {
    q!(
        tx,
        "SELECT person, room, thing, subject, body, provided_at, opened_at FROM mailbox_message
         WHERE person = $1 ORDER BY provided_at, id",
        person
    )
    .all()
    .await
}

/// An attachment in the export.
#[derive(Debug, Serialize)]
pub(crate) struct ExportedAttachment {
    name: String,
    media_type: String,
    bytes: String,
}

pub(crate) async fn export_attachments(
    tx: &mut Tx,
    person: PersonId,
) -> Result<Vec<ExportedAttachment>> {
    let all: Vec<Attached> = q!(
        tx,
        "SELECT a.name, a.media_type, a.bytes FROM mailbox_attachment a
         JOIN mailbox_message m ON m.id = a.message WHERE m.person = $1
         ORDER BY m.provided_at, a.nr",
        person
    )
    .all()
    .await?;
    let exported = |a: Attached| ExportedAttachment {
        name: a.name,
        media_type: a.media_type,
        bytes: STANDARD.encode(&a.bytes),
    };
    Ok(all.into_iter().map(exported).collect())
}

/// A mail in the export.
#[derive(Debug, Serialize, sqlx::FromRow)]
pub(crate) struct ExportedMail {
    recipient: String,
    subject: String,
    body: String,
    queued_at: Ts,
}

/// Mails to an address that are still kept; those that open doors are left out.
pub(crate) async fn export_mails(tx: &mut Tx, email: &str) -> Result<Vec<ExportedMail>> {
    q!(
        tx,
        "SELECT recipient, subject, body, queued_at FROM mail
         WHERE lower(recipient) = $1 AND NOT secret AND forgotten_at IS NULL
         ORDER BY queued_at, id",
        email
    )
    .all()
    .await
}
