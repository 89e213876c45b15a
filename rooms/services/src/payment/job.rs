//! Asks the payment service, because it never calls: about each open payment until it is final, and
//! about itself. One attempt asks once; that nobody answered is a fact to write down, not a
//! failure of the job.

use std::sync::Arc;

use jobs::{Job, JobContext, JobError, Jobs, enqueue_once};
use kernel::{Actor, Ts};
use serde::{Deserialize, Serialize};
use store::{Doc, Result, Tx};
use uuid::Uuid;
use web::{App, Town};

use super::{
    provider::{client, request},
    state::State,
    verbs::{Observation, observe},
    xbezahldienste::{Client, Trouble},
};
use crate::{
    Deed,
    published::Catalogue,
    store::payment::{
        Due, Payment, ServiceStatus, find_due, find_payment, find_service_status,
        put_service_status,
    },
};

/// Asks about a payment.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LookAtPayment {
    /// The payment.
    pub payment: Uuid,
    /// The look that was planned for this moment; none where somebody waits and wants to know.
    pub planned: Option<Ts>,
}

impl Job for LookAtPayment {
    const NAME: &'static str = "services.LookAtPayment";
    // Only the store can make it fail, and money waits for it.
    const ATTEMPTS: i64 = 1_000;
}

/// Asks the payment service which ways of paying work, and when they will not.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LookAtService {
    /// Key of the authority; empty for the municipality.
    pub authority: String,
}

impl Job for LookAtService {
    const NAME: &'static str = "services.LookAtService";
    const ATTEMPTS: i64 = 2;
}

/// What the payment service says about itself is taken as true for this time.
pub const FRESH_FOR: i64 = 5 * Ts::MINUTE;

/// Plans a look. The payment's row knows the next one, and an older plan does nothing.
pub(super) async fn look_at(tx: &mut Tx, deed: &Deed, payment: Uuid, at: Ts) -> Result<()> {
    let job = LookAtPayment { payment, planned: Some(at) };
    let key = format!("{payment} {}", at.0);
    enqueue_once(tx, &deed.chance, deed.now, at, &job, &key).await
}

/// Has a payment looked at now, because somebody waits.
pub(crate) async fn look_soon(tx: &mut Tx, deed: &Deed, payment: Uuid) -> Result<()> {
    let job = LookAtPayment { payment, planned: None };
    enqueue_once(tx, &deed.chance, deed.now, deed.now, &job, &format!("{payment} now")).await
}

/// Has the payment service asked about itself.
pub(crate) async fn ask_service(tx: &mut Tx, deed: &Deed, authority: &str) -> Result<()> {
    let job = LookAtService { authority: authority.to_owned() };
    enqueue_once(tx, &deed.chance, deed.now, deed.now, &job, authority).await
}

/// The jobs of paying.
#[must_use]
pub fn jobs(app: &App) -> Jobs {
    let (payments, services) = (app.clone(), app.clone());
    let mut jobs = super::asking::listen();
    jobs.merge(super::mail::listen(app));
    jobs.on::<LookAtPayment, _, _>(move |job, context| look(payments.clone(), job, context))
        .on::<LookAtService, _, _>(move |job, context| look_around(services.clone(), job, context))
}

fn deed(context: &JobContext) -> Deed {
    Deed { actor: Actor::System("payments"), now: context.now, chance: context.chance.clone() }
}

async fn town_of(app: &App, context: &JobContext) -> std::result::Result<Arc<Town>, JobError> {
    let found = app.town(context.store.key()).await?;
    found.ok_or_else(|| JobError::Retry("the municipality does not load".to_owned()))
}

async fn look(
    app: App,
    job: LookAtPayment,
    context: JobContext,
) -> std::result::Result<(), JobError> {
    let mut tx = context.store.read().await?;
    let Some(payment) = find_payment(&mut tx, job.payment).await? else { return Ok(()) };
    let Some(due) = find_due(&mut tx, payment.due).await? else { return Ok(()) };
    drop(tx);
    if !is_wanted(&payment, job.planned) {
        return Ok(());
    }
    let town = town_of(&app, &context).await?;
    store::fault::point("look.begun");
    let told = ask_about(&app, &town, &due, &payment).await?;
    store::fault::point("look.answered");
    if let Observation::Not(trouble) = &told {
        tracing::warn!(municipality = %town.key, payment = %payment.id, %trouble, "payment service");
    }
    let deed = deed(&context);
    context
        .store
        .write::<_, store::Error, _>(move |tx| {
            Box::pin(async move { observe(tx, &deed, job.payment, &told).await })
        })
        .await?;
    store::fault::point("look.stored");
    Ok(())
}

/// Whether this look is the next one the payment waits for, or somebody waits for it. A payment is
/// created by its planned looks alone, one after another, so that it is never asked for twice at
/// the same time.
fn is_wanted(payment: &Payment, planned: Option<Ts>) -> bool {
    let over = payment.way != "online" || payment.paid_at.is_some();
    match planned {
        _ if over => false,
        Some(at) => payment.look_at == Some(at),
        None => payment.remote_id.is_some() && State::of(payment).is_open(),
    }
}

async fn ask_about(
    app: &App,
    town: &Arc<Town>,
    due: &Due,
    payment: &Payment,
) -> std::result::Result<Observation, JobError> {
    let Some(client) = client(app, town, &due.authority) else {
        let gone = "the municipality has no payment service any more".to_owned();
        return Ok(Observation::Not(Trouble::Later(gone)));
    };
    let answered = match &payment.remote_id {
        Some(id) => client.find(id).await,
        None => {
            let catalogue = Catalogue::of_town(town, app.clock.now()).await?;
            let service = catalogue.find(&due.service);
            let definition = service.map(|service| &service.definition);
            client.create(&request(app, town, due, payment, definition)).await
        }
    };
    Ok(match answered {
        Ok(told) => Observation::Told(Box::new(told.payment_information)),
        Err(trouble) => Observation::Not(trouble),
    })
}

async fn look_around(
    app: App,
    job: LookAtService,
    context: JobContext,
) -> std::result::Result<(), JobError> {
    let town = town_of(&app, &context).await?;
    let Some(client) = client(&app, &town, &job.authority) else { return Ok(()) };
    let endpoint = client.endpoint.clone();
    let known = find_service_status(&mut context.store.read().await?, &endpoint).await?;
    if known.is_some_and(|known| known.asked_at.plus(FRESH_FOR) > context.now) {
        return Ok(());
    }
    let status = status(&client, context.now).await;
    context
        .store
        .write::<_, store::Error, _>(move |tx| {
            Box::pin(async move { put_service_status(tx, &endpoint, &status).await })
        })
        .await?;
    Ok(())
}

async fn status(client: &Client, now: Ts) -> ServiceStatus {
    let (methods, windows) = (client.methods().await, client.maintenance().await);
    let trouble = methods.as_ref().err().or(windows.as_ref().err()).map(ToString::to_string);
    ServiceStatus {
        methods: Doc(methods.unwrap_or_default()),
        windows: Doc(windows.unwrap_or_default()),
        asked_at: now,
        trouble,
    }
}
