//! Background work: the mail that says there is a message, and forgetting old objections.

use ::jobs::{Job, JobContext, JobError, Jobs, Listener, enqueue_tonight};
use ::store::{Result, Tx};
use kernel::{Chance, Lang, Ts};
use letters::{Address, Mail, Sender, mailbox::MessageProvided, store::mailbox};
use serde::{Deserialize, Serialize};
use web::{App, Arg};

use crate::{pages::choices, store};

/// Deletes objections that are older than the access log. Plans itself for the next day.
#[derive(Debug, Serialize, Deserialize)]
pub struct SweepObjections {}

impl Job for SweepObjections {
    const NAME: &'static str = "SweepObjections";
}

/// Plans the sweep of the coming night, once.
///
/// # Errors
/// Engine errors.
pub async fn plan(tx: &mut Tx, chance: &Chance, now: Ts) -> Result<()> {
    enqueue_tonight(tx, chance, now, &SweepObjections {}).await
}

/// Jobs and listeners of the room.
#[must_use]
pub fn jobs(app: &App) -> Jobs {
    let (telling, sweeping) = (app.clone(), app.clone());
    Jobs::default()
        .on::<SweepObjections, _, _>(move |_, context| sweep(sweeping.clone(), context))
        .listen(Listener::new::<MessageProvided>(
            "accounts_tell_of_message",
            move |tx, event, context| {
                let app = telling.clone();
                Box::pin(async move { tell(tx, &app, event, context).await })
            },
        ))
}

/// Tells a person by e-mail that there is a message; not what it says, because mail is a postcard.
async fn tell(
    tx: &mut Tx,
    app: &App,
    event: MessageProvided,
    context: JobContext,
) -> Result<(), JobError> {
    let quiet = store::list_quiet(tx, event.person).await?;
    if event.told || quiet.iter().any(|about| about == choices::about(&event.room)) {
        return Ok(());
    }
    let found = mailbox::find_provided(tx, event.message).await?;
    let person = identity::directory::find(tx, event.person).await?;
    let town = app.town(context.store.key()).await?;
    let (Some((code, lang)), Some(person), Some(town)) = (found, person, town) else {
        return Ok(());
    };
    let Some(to) = Address::parse(&person.email) else { return Ok(()) };
    let lang = Lang::from_name(&lang).unwrap_or_default();
    let name: Arg = town.config.name.as_str().into();
    let link = app.absolute(&town, &format!("/account/mailbox/{code}"));
    let say = |key: &str| {
        let args = [("town", name.clone()), ("link", link.as_str().into())];
        let own = town.texts.find(lang, key, &args);
        own.unwrap_or_else(|| app.words.say(lang, key, &args))
    };
    let (subject, body) = (say("accounts-mail-message-subject"), say("accounts-mail-message-body"));
    let mail = Mail::new(to, "mailbox", lang, subject, body);
    letters::send(tx, &context.chance, context.now, &Sender::of(&town.config), &mail).await?;
    Ok(())
}

async fn sweep(app: App, context: JobContext) -> Result<(), JobError> {
    let JobContext { store, now, chance, .. } = context;
    let Some(town) = app.town(store.key()).await? else { return Ok(()) };
    let kept = i64::from(town.config.retention.access_log_days) * Ts::DAY;
    let swept = store.write::<_, ::store::Error, _>(move |tx| {
        Box::pin(async move {
            let swept = store::sweep_objections(tx, now.plus(-kept)).await?;
            plan(tx, &chance, now).await?;
            Ok(swept)
        })
    });
    let deleted = swept.await?;
    tracing::info!(rows.deleted = deleted, "objections swept");
    Ok(())
}
