//! Sending: a row and a job in the caller's transaction, delivery by the worker.

use ::store::{Error, Result, Store, Tx};
use jobs::{Job, JobContext, JobError, Jobs, enqueue, enqueue_once, record};
use kernel::{Actor, Chance, Ts};
use serde::{Deserialize, Serialize};

use crate::mail::{Mail, MailId, Sender};
use crate::mailer::{Delivered, Mailer, Undelivered};
use crate::returned::{MailsHeldBack, returned};
use crate::store::{
    Queued, count_to, find_queued, forget_at, forget_mails, insert_mail, mark_kept, mark_sent,
    note_failure,
};

/// Delivers one mail. With these attempts a mail server may be away for two days.
#[derive(Debug, Serialize, Deserialize)]
pub struct SendMail {
    /// Which.
    pub mail: MailId,
}

impl Job for SendMail {
    const NAME: &'static str = "SendMail";
    const ATTEMPTS: i64 = 18;
}

/// Forgets addresses and texts whose retention period is over.
#[derive(Debug, Serialize, Deserialize)]
pub struct ForgetMails {}

impl Job for ForgetMails {
    const NAME: &'static str = "ForgetMails";
}

/// Mails to one address within 24 hours; more are a loop or a mistake. A department's shared
/// mailbox of a large town gets fewer.
pub const MOST_A_DAY: i64 = 200;

/// Keeps a mail from going out; the first of a day is written into the journal.
async fn hold_back(tx: &mut Tx, id: MailId, sent: i64, now: Ts) -> Result<()> {
    note_failure(tx, id, Some(now), "held back: too many mails to this address within a day")
        .await?;
    if sent == MOST_A_DAY {
        tracing::warn!(mail = %id, "too many mails to one address; the next are held back");
        record(tx, now, &Actor::System("mail"), &MailsHeldBack { mail: id }).await?;
    }
    Ok(())
}

/// Sends a mail if the caller's transaction commits, and never if it does not.
///
/// # Errors
/// Engine errors.
pub async fn send(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    sender: &Sender,
    mail: &Mail,
) -> Result<MailId> {
    let sent = count_to(tx, mail.to.as_str(), now.plus(-Ts::DAY)).await?;
    let id = insert_mail(tx, chance, now, sender, mail).await?;
    if sent >= MOST_A_DAY {
        hold_back(tx, id, sent, now).await?;
        return Ok(id);
    }
    enqueue(tx, chance, now, now, &SendMail { mail: id }).await?;
    let (at, day) = forget_time(now, sender.kept_days);
    enqueue_once(tx, chance, now, at, &ForgetMails {}, &day).await?;
    Ok(id)
}

/// The code for this crate's jobs.
#[must_use]
pub fn jobs(mailer: &Mailer) -> Jobs {
    let mailer = mailer.clone();
    Jobs::default()
        .on::<SendMail, _, _>(move |job, context| {
            let mailer = mailer.clone();
            async move { deliver(&mailer, job.mail, &context).await }
        })
        .on::<ForgetMails, _, _>(|_, context| async move {
            let now = context.now;
            let forgotten = context
                .store
                .write::<_, Error, _>(move |tx| {
                    Box::pin(async move { forget_mails(tx, now).await })
                })
                .await?;
            tracing::info!(mails.forgotten = forgotten, "mails forgotten");
            Ok(())
        })
}

/// When the mails of one day are forgotten, and the key under which that is asked for once:
/// early on the day after the last of them is due.
fn forget_time(now: Ts, kept_days: u32) -> (Ts, String) {
    let day = forget_at(now, kept_days).0.div_euclid(Ts::DAY);
    (Ts((day + 1) * Ts::DAY + Ts::HOUR), format!("day {day}"))
}

async fn deliver(mailer: &Mailer, id: MailId, context: &JobContext) -> Result<(), JobError> {
    let found = find_queued(&mut context.store.read().await?, id).await?;
    let Some(mail) = found.filter(|mail| !mail.done) else {
        return Ok(());
    };
    let last = context.attempt >= SendMail::ATTEMPTS;
    match mailer.deliver(&mail).await {
        Ok(delivered) => note_delivered(&context.store, &mail, delivered, context.now).await,
        // Nothing an administrator could mend: the rooms hear of it, and staff see it there.
        Err(Undelivered::NoSuchAddress(error)) => {
            note_no_address(&context.store, id, context.now, error).await
        }
        Err(Undelivered::Never(error)) => {
            note(&context.store, id, Some(context.now), error.clone()).await?;
            Err(JobError::Hopeless(error))
        }
        Err(Undelivered::Later(error)) => {
            note(&context.store, id, last.then_some(context.now), error.clone()).await?;
            Err(JobError::Retry(error))
        }
    }
}

async fn note_delivered(
    store: &Store,
    mail: &Queued,
    delivered: Delivered,
    now: Ts,
) -> Result<(), JobError> {
    let (id, secret) = (mail.id, mail.secret);
    store
        .write::<_, Error, _>(move |tx| {
            Box::pin(async move {
                match delivered {
                    Delivered::Sent => mark_sent(tx, id, now, secret).await,
                    Delivered::Kept => mark_kept(tx, id, now).await,
                }
            })
        })
        .await?;
    Ok(())
}

/// The server knows at once what others tell in a returned mail.
async fn note_no_address(
    store: &Store,
    id: MailId,
    now: Ts,
    error: String,
) -> Result<(), JobError> {
    store
        .write::<_, Error, _>(move |tx| {
            Box::pin(async move {
                note_failure(tx, id, Some(now), &error).await?;
                returned(tx, id, &error, now).await
            })
        })
        .await?;
    Ok(())
}

async fn note(
    store: &Store,
    id: MailId,
    given_up: Option<Ts>,
    error: String,
) -> Result<(), JobError> {
    store
        .write::<_, Error, _>(move |tx| {
            Box::pin(async move { note_failure(tx, id, given_up, &error).await })
        })
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mails_of_one_day_are_forgotten_together_and_not_too_early() {
        let morning = Ts(20_000 * Ts::DAY);
        let evening = morning.plus(Ts::DAY - 1);
        let (at, day) = forget_time(morning, 30);
        assert_eq!(forget_time(evening, 30), (at, day));
        assert!(at >= forget_at(evening, 30));
    }
}
