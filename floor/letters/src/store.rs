//! All SQL about mails. Everything runs in the caller's transaction.

pub mod mailbox;

use ::store::{Filter, Result, Tx, q};
use kernel::{Chance, Lang, Ts};

use crate::mail::{Mail, MailId, Sender};
use crate::message::one_line;

/// A mail as the job needs it to send it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct Queued {
    pub(crate) id: MailId,
    pub(crate) code: String,
    pub(crate) lang: String,
    pub(crate) sender_name: String,
    pub(crate) sender: String,
    pub(crate) reply_to: Option<String>,
    pub(crate) recipient: String,
    pub(crate) subject: String,
    pub(crate) body: String,
    pub(crate) unsubscribe: Option<String>,
    pub(crate) message_id: String,
    pub(crate) secret: bool,
    pub(crate) queued_at: Ts,
    /// Sent, kept or forgotten already.
    pub(crate) done: bool,
}

/// A mail as the outbox shows it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Shown {
    /// Its public code.
    pub code: String,
    /// What it is for.
    pub kind: String,
    /// Language of the text.
    pub lang: String,
    /// To whom; empty once forgotten.
    pub recipient: String,
    /// One line; empty once forgotten.
    pub subject: String,
    /// The text; empty once forgotten.
    pub body: String,
    /// When it was asked for.
    pub queued_at: Ts,
    /// When a server took it.
    pub sent_at: Option<Ts>,
    /// When it was given up.
    pub failed_at: Option<Ts>,
    /// What the server said at the last failure.
    pub last_error: Option<String>,
}

/// Characters of the public code.
const CODE: usize = 10;

pub(crate) async fn insert_mail(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    sender: &Sender,
    mail: &Mail,
) -> Result<MailId> {
    let id = MailId::fresh(chance, now);
    let domain = sender.from.rsplit_once('@').map_or("localhost", |(_, domain)| domain);
    q!(
        tx,
        "INSERT INTO mail (id, code, kind, lang, sender_name, sender, reply_to, recipient,
                           subject, body, unsubscribe, message_id, secret, queued_at, forget_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        id,
        chance.code(CODE),
        mail.kind,
        mail.lang.as_str(),
        sender.name.as_str(),
        sender.from.as_str(),
        sender.reply_to.as_deref(),
        mail.to.as_str(),
        one_line(&mail.subject),
        mail.text.replace('\0', ""),
        mail.unsubscribe.as_deref(),
        format!("<{}@{domain}>", id.0.as_simple()),
        mail.secret,
        now,
        forget_at(now, sender.kept_days)
    )
    .exec()
    .await?;
    Ok(id)
}

/// When a mail asked for at `now` is forgotten.
pub(crate) fn forget_at(now: Ts, kept_days: u32) -> Ts {
    now.plus(i64::from(kept_days) * Ts::DAY)
}

pub(crate) async fn find_queued(tx: &mut Tx, id: MailId) -> Result<Option<Queued>> {
    q!(
        tx,
        "SELECT id, code, lang, sender_name, sender, reply_to, recipient, subject, body, unsubscribe,
                message_id, secret, queued_at,
                (sent_at IS NOT NULL OR kept_at IS NOT NULL OR forgotten_at IS NOT NULL) AS done
         FROM mail WHERE id = $1",
        id
    )
    .opt()
    .await
}

/// A server took it. What opens something is forgotten at once.
pub(crate) async fn mark_sent(tx: &mut Tx, id: MailId, now: Ts, secret: bool) -> Result<()> {
    q!(
        tx,
        "UPDATE mail SET sent_at = $1, failed_at = NULL, last_error = NULL,
                body = CASE WHEN $2 THEN '' ELSE body END
         WHERE id = $3",
        now,
        secret,
        id
    )
    .exec()
    .await?;
    Ok(())
}

/// There is no server.
pub(crate) async fn mark_kept(tx: &mut Tx, id: MailId, now: Ts) -> Result<()> {
    q!(tx, "UPDATE mail SET kept_at = $1 WHERE id = $2", now, id).exec().await?;
    Ok(())
}

/// An attempt failed; `given_up` when it was the last one.
pub(crate) async fn note_failure(
    tx: &mut Tx,
    id: MailId,
    given_up: Option<Ts>,
    error: &str,
) -> Result<()> {
    q!(tx, "UPDATE mail SET failed_at = $1, last_error = $2 WHERE id = $3", given_up, error, id)
        .exec()
        .await?;
    Ok(())
}

/// Notes that a mail came back; false when that was known.
pub(crate) async fn mark_returned(tx: &mut Tx, id: MailId, now: Ts, reason: &str) -> Result<bool> {
    let changed = q!(
        tx,
        "UPDATE mail SET returned_at = $1, returned_reason = $2
         WHERE id = $3 AND returned_at IS NULL AND forgotten_at IS NULL",
        now,
        reason,
        id
    )
    .exec()
    .await?;
    Ok(changed > 0)
}

/// The mail with this code.
pub(crate) async fn find_by_code(tx: &mut Tx, code: &str) -> Result<Option<MailId>> {
    q!(tx, "SELECT id FROM mail WHERE code = $1", code).scalar_opt().await
}

/// To whom a mail went; None when there is no such mail or it is forgotten. Personal data.
///
/// # Errors
/// Engine errors.
pub async fn find_recipient(tx: &mut Tx, id: MailId) -> Result<Option<String>> {
    q!(tx, "SELECT recipient FROM mail WHERE id = $1 AND forgotten_at IS NULL", id)
        .scalar_opt()
        .await
}

/// Mails asked for to an address since a moment.
pub(crate) async fn count_to(tx: &mut Tx, recipient: &str, since: Ts) -> Result<i64> {
    q!(
        tx,
        "SELECT CAST(count(*) AS BIGINT) FROM mail
         WHERE recipient = $1 AND queued_at > $2 AND forgotten_at IS NULL",
        recipient,
        since
    )
    .scalar()
    .await
}

/// Forgets address and text of the mails whose time has come; answers how many.
pub(crate) async fn forget_mails(tx: &mut Tx, now: Ts) -> Result<u64> {
    q!(
        tx,
        "UPDATE mail SET recipient = '', subject = '', body = '', unsubscribe = NULL,
                last_error = NULL, returned_reason = NULL, forgotten_at = $1
         WHERE forgotten_at IS NULL AND forget_at <= $2",
        now,
        now
    )
    .exec()
    .await
}

/// One mail by its code.
///
/// # Errors
/// Engine errors.
pub async fn find_mail(tx: &mut Tx, code: &str) -> Result<Option<Shown>> {
    q!(
        tx,
        "SELECT code, kind, lang, recipient, subject, body, queued_at, sent_at, failed_at,
                last_error
         FROM mail WHERE code = $1",
        code
    )
    .opt()
    .await
}

/// The mails not yet forgotten, newest first, older than the one with the code `after`.
///
/// # Errors
/// Engine errors.
pub async fn list_mails(tx: &mut Tx, after: Option<&str>, limit: i64) -> Result<Vec<Shown>> {
    let mut listing = Filter::new(
        "SELECT code, kind, lang, recipient, subject, body, queued_at, sent_at, failed_at,
                last_error
         FROM mail WHERE forgotten_at IS NULL",
    );
    if let Some(after) = after {
        let older = "(queued_at, id) < (SELECT m.queued_at, m.id FROM mail m WHERE m.code = $?)";
        listing.and(older, after);
    }
    listing.bound(" ORDER BY queued_at DESC, id DESC LIMIT $?", limit);
    listing.query(tx).all().await
}

impl Shown {
    /// The language of the text.
    #[must_use]
    pub fn language(&self) -> Lang {
        Lang::from_name(&self.lang).unwrap_or_default()
    }
}

/// Mails that wait for a server, those that were given up, and those whose address does not take
/// them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::FromRow)]
pub struct Traffic {
    /// Not sent yet.
    pub waiting: i64,
    /// Given up, though nothing is known against the address.
    pub failed: i64,
    /// Returned, or refused at once because of the address.
    pub returned: i64,
}

/// The mails not yet forgotten in figures.
///
/// # Errors
/// Engine errors.
pub async fn count_mails(tx: &mut Tx) -> Result<Traffic> {
    q!(
        tx,
        "SELECT CAST(count(*) FILTER (WHERE sent_at IS NULL AND kept_at IS NULL
                                        AND failed_at IS NULL) AS BIGINT) AS waiting,
                CAST(count(*) FILTER (WHERE failed_at IS NOT NULL
                                        AND returned_at IS NULL) AS BIGINT) AS failed,
                CAST(count(*) FILTER (WHERE returned_at IS NOT NULL) AS BIGINT) AS returned
         FROM mail WHERE forgotten_at IS NULL"
    )
    .one()
    .await
}
