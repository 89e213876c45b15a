//! What comes by itself: silence that approves, and reminders of the end of a permit.

use jiff::{ToSpan, civil::Date};
use jobs::{Job, JobContext, JobError, Jobs, Listener, enqueue_once};
use kernel::{Actor, Ts};
use serde::{Deserialize, Serialize};
use store::{Result, Tx};
use web::App;

use super::{
    PermitId, Voice,
    verbs::{Act, fall_silent, issue_all, remind},
};
use crate::{
    Deed,
    application::CaseId,
    event::ApplicationReceived,
    payment::event::{About, PaymentPaid},
    published::Catalogue,
    store::deciding::{
        case::{find_case_by_id, list_cases_of, lock_application},
        permit::find_permit,
        record::list_records,
    },
};

/// Looks whether silence has decided a case.
#[derive(Debug, Serialize, Deserialize)]
pub struct LetSilenceDecide {
    /// The case.
    pub case: CaseId,
}

impl Job for LetSilenceDecide {
    const NAME: &'static str = "LetSilenceDecide";
}

/// Reminds a holder of the end of a permit.
#[derive(Debug, Serialize, Deserialize)]
pub struct RemindHolder {
    /// The permit.
    pub permit: PermitId,
}

impl Job for RemindHolder {
    const NAME: &'static str = "RemindHolder";
}

/// Issues what a decision brought forth, because what had to be paid before has come.
#[derive(Debug, Serialize, Deserialize)]
pub struct IssuePaid {
    /// The case.
    pub case: CaseId,
}

impl Job for IssuePaid {
    const NAME: &'static str = "IssuePaid";
}

/// Jobs and listeners of deciding.
#[must_use]
pub fn jobs(app: &App) -> Jobs {
    let (deciding, reminding, issuing) = (app.clone(), app.clone(), app.clone());
    Jobs::default()
        .listen(Listener::new::<ApplicationReceived>(
            "services_silence_received",
            |tx, event, context| {
                Box::pin(async move {
                    // Most services do not let silence decide; the job finds out and ends there.
                    let deed = system("services_silence_received", &context);
                    for case in list_cases_of(tx, event.application).await? {
                        plan_silence(tx, &deed, case.id, context.now).await?;
                    }
                    Ok(())
                })
            },
        ))
        .listen(Listener::new::<PaymentPaid>("services_issue_paid", |tx, event, context| {
            Box::pin(async move { Ok(plan_issue(tx, &event.about, &context).await?) })
        }))
        .on::<IssuePaid, _, _>(move |job, context| issue_paid(issuing.clone(), job, context))
        .on::<LetSilenceDecide, _, _>(move |job, context| {
            let_silence_decide(deciding.clone(), job, context)
        })
        .on::<RemindHolder, _, _>(move |job, context| {
            remind_holder(reminding.clone(), job, context)
        })
}

fn system(name: &'static str, context: &JobContext) -> Deed {
    Deed { actor: Actor::System(name), now: context.now, chance: context.chance.clone() }
}

/// Plans a look at a case, once.
///
/// # Errors
/// Engine errors.
pub async fn plan_silence(tx: &mut Tx, deed: &Deed, case: CaseId, at: Ts) -> Result<()> {
    let dedupe = format!("{case} {}", at.0);
    enqueue_once(tx, &deed.chance, deed.now, at, &LetSilenceDecide { case }, &dedupe).await
}

/// What was paid for an application is issued; changes and renewals have their own way.
async fn plan_issue(tx: &mut Tx, about: &About, context: &JobContext) -> Result<()> {
    let application = about.application.filter(|_| about.occasion == "application");
    let Some(application) = application else { return Ok(()) };
    for case in list_cases_of(tx, application).await? {
        if case.authority == about.authority {
            let (job, dedupe) = (IssuePaid { case: case.id }, case.id.to_string());
            let JobContext { chance, now, .. } = context;
            enqueue_once(tx, chance, *now, *now, &job, &dedupe).await?;
        }
    }
    Ok(())
}

async fn issue_paid(
    app: App,
    job: IssuePaid,
    context: JobContext,
) -> std::result::Result<(), JobError> {
    let Some(act) = act_on(&app, &context, IssuePaid::NAME, job.case).await? else {
        return Ok(());
    };
    let issued = context.store.write::<_, store::Error, _>(move |tx| {
        Box::pin(async move {
            lock_application(tx, act.case.application).await?;
            let Some(case) = find_case_by_id(tx, act.case.id).await? else { return Ok(()) };
            let act = Act { case, ..act };
            issue_all(tx, &act).await.map(|_| ())
        })
    });
    Ok(issued.await?)
}

/// Plans the reminder of a permit's end, at eight in the morning.
///
/// # Errors
/// Engine errors.
pub async fn plan_reminder(
    tx: &mut Tx,
    act: &Act,
    permit: PermitId,
    until: Date,
    days: u32,
) -> Result<()> {
    let day = until.checked_sub(i64::from(days).days()).unwrap_or(until);
    let zone = act.voice.town().zone.clone();
    let morning = day.at(8, 0, 0, 0).to_zoned(zone);
    let at = morning.map_or(act.deed.now, |at| at.timestamp().into());
    let at = at.max(act.deed.now);
    let dedupe = permit.to_string();
    let job = RemindHolder { permit };
    enqueue_once(tx, &act.deed.chance, act.deed.now, at, &job, &dedupe).await
}

/// A case with what a verb works with; nothing where it is gone.
pub(super) async fn act_on(
    app: &App,
    context: &JobContext,
    name: &'static str,
    case: CaseId,
) -> Result<Option<Act>> {
    let Some(town) = app.town(context.store.key()).await? else { return Ok(None) };
    let found = find_case_by_id(&mut context.store.read().await?, case).await?;
    let Some(case) = found else { return Ok(None) };
    let catalogue = Catalogue::of_town(&town, context.now).await?;
    let service = catalogue.version(&town, &case.service, case.version).await?;
    let lang = case.language();
    Ok(service.map(|service| Act {
        deed: system(name, context),
        department: String::new(),
        case,
        service,
        voice: Voice::new(app, &town, lang),
    }))
}

async fn let_silence_decide(
    app: App,
    job: LetSilenceDecide,
    context: JobContext,
) -> std::result::Result<(), JobError> {
    let Some(act) = act_on(&app, &context, LetSilenceDecide::NAME, job.case).await? else {
        return Ok(());
    };
    if act.service.definition.procedure.silence.is_none() {
        return Ok(());
    }
    let decided = context.store.write::<_, store::Error, _>(move |tx| {
        Box::pin(async move {
            lock_application(tx, act.case.application).await?;
            let Some(case) = find_case_by_id(tx, act.case.id).await? else { return Ok(()) };
            let act = Act { case, ..act };
            let record = list_records(tx, act.case.application).await?.of(act.case.id);
            if let Some(at) = fall_silent(tx, &act, &record).await? {
                plan_silence(tx, &act.deed, act.case.id, at.plus(Ts::SECOND)).await?;
            }
            Ok(())
        })
    });
    Ok(decided.await?)
}

async fn remind_holder(
    app: App,
    job: RemindHolder,
    context: JobContext,
) -> std::result::Result<(), JobError> {
    let found = find_permit(&mut context.store.read().await?, job.permit).await?;
    let Some(permit) = found else { return Ok(()) };
    let Some(act) = act_on(&app, &context, RemindHolder::NAME, permit.case_id).await? else {
        return Ok(());
    };
    let reminded = context.store.write::<_, store::Error, _>(move |tx| {
        Box::pin(async move {
            lock_application(tx, act.case.application).await?;
            let Some(permit) = find_permit(tx, permit.id).await? else { return Ok(()) };
            remind(tx, &act, &permit).await.map(|_| ())
        })
    });
    Ok(reminded.await?)
}
