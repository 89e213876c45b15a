//! Every night: delete what is over, and plan the next night.

use jobs::{Job, JobContext, JobError, Jobs, Listener, enqueue_tonight};
use kernel::Actor;
use serde::{Deserialize, Serialize};
use store::Error;
use web::App;

use crate::event::ApplicationReceived;

/// Deletes what is over of applications and of the books.
#[derive(Debug, Serialize, Deserialize)]
pub struct ForgetApplications {}

impl Job for ForgetApplications {
    const NAME: &'static str = "ForgetApplications";
}

/// Applications that come in see to it that somebody deletes them one day.
#[must_use]
pub fn jobs(app: &App) -> Jobs {
    let app = app.clone();
    Jobs::default()
        .listen(Listener::new::<ApplicationReceived>(
            "services_forget_received",
            |tx, _, context| {
                Box::pin(async move {
                    let JobContext { chance, now, .. } = context;
                    Ok(enqueue_tonight(tx, &chance, now, &ForgetApplications {}).await?)
                })
            },
        ))
        .on::<ForgetApplications, _, _>(move |_, context| forget(app.clone(), context))
}

async fn forget(app: App, context: JobContext) -> Result<(), JobError> {
    let (chance, now) = (context.chance.clone(), context.now);
    let next = context.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { enqueue_tonight(tx, &chance, now, &ForgetApplications {}).await })
    });
    next.await?;
    let Some(town) = app.town(context.store.key()).await? else { return Ok(()) };
    let actor = Actor::System(ForgetApplications::NAME);
    let ran = super::run(&town, &context.chance, &actor, now, now).await?;
    let deleted: i64 = ran.iter().map(|(_, deleted)| deleted).sum();
    tracing::info!(retention.deleted = deleted, "what was over of applications is deleted");
    Ok(())
}
