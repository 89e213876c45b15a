//! Reminds a reporter, once, of a question nobody answered.

use jobs::{Job, JobContext, JobError, enqueue};
use kernel::{Actor, Ts};
use serde::{Deserialize, Serialize};
use store::{Error, Result, Tx};
use web::{App, Town};

use crate::{
    Deed, Report,
    mail::{
        Voice,
        reporter::{self, answer_link},
    },
    store::find_by_code,
    verbs,
};

/// Reminds the reporter of one report of what is still open.
#[derive(Debug, Serialize, Deserialize)]
pub struct RemindReporter {
    /// Code of the report.
    pub code: String,
}

impl Job for RemindReporter {
    const NAME: &'static str = "RemindReporter";
}

/// Plans the reminder of a question that was just asked.
///
/// # Errors
/// Engine errors.
pub async fn plan_reporter_reminder(
    tx: &mut Tx,
    deed: &Deed,
    town: &Town,
    report: &Report,
) -> Result<()> {
    let days = i64::from(town.config.reports.inquiry_reminder_days);
    if days == 0 {
        return Ok(());
    }
    let job = RemindReporter { code: report.code.clone() };
    enqueue(tx, &deed.chance, deed.now, deed.now.plus(days * Ts::DAY), &job).await
}

pub(super) async fn remind(
    app: App,
    job: RemindReporter,
    context: JobContext,
) -> Result<(), JobError> {
    let Some(town) = app.town(context.store.key()).await? else { return Ok(()) };
    let voice = Voice::of_town(&app, &town);
    let deed = Deed {
        actor: Actor::System("RemindReporter"),
        department: String::new(),
        now: context.now,
        chance: context.chance.clone(),
    };
    let reminded = context.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            let Some(report) = find_by_code(tx, &job.code).await? else { return Ok(()) };
            let Some(secret) = verbs::remind_reporter(tx, &deed, &report).await? else {
                return Ok(());
            };
            let voice = voice.speaking(report.language());
            let asking = reporter::reminder(&voice, &report, &answer_link(&voice, &secret));
            reporter::send(tx, &deed, &voice, &report, "inquiry_reminder", asking).await
        })
    });
    Ok(reminded.await?)
}
