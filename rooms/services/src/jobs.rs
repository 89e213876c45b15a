//! Drafts that nobody touched for a month go, with what was attached; a week before, whoever left an
//! address is told.

use std::{collections::BTreeMap, sync::Arc};

use jobs::{Job, JobContext, JobError, Jobs, enqueue_once};
use kernel::{Actor, Chance, FileId, Lang, Ts};
use letters::{Address, Mail, Sender};
use serde::{Deserialize, Serialize};
use store::{Result, Tx};
use web::{App, Town};

use crate::{
    Deed, deciding::Voice, draft::Draft, figures, pages::current::KEPT, published::Catalogue,
    store as rows,
};

/// Drafts deleted in one transaction.
const PAGE: i64 = 100;

/// Deletes drafts of applications whose time is over.
#[derive(Debug, Serialize, Deserialize)]
pub struct SweepApplicationDrafts {}

impl Job for SweepApplicationDrafts {
    const NAME: &'static str = "SweepApplicationDrafts";
}

/// Tells applicants that drafts nobody touches will go.
#[derive(Debug, Serialize, Deserialize)]
pub struct WarnOfDraftEnd {}

impl Job for WarnOfDraftEnd {
    const NAME: &'static str = "WarnOfDraftEnd";
}

/// How long before its end whoever left an address is told.
const WARNED: i64 = 7 * Ts::DAY;

/// The room's jobs.
#[must_use]
pub fn jobs() -> Jobs {
    Jobs::default().on::<SweepApplicationDrafts, _, _>(sweep)
}

/// Those that need the house's words.
#[must_use]
pub fn warnings(app: &App) -> Jobs {
    let app = app.clone();
    Jobs::default().on::<WarnOfDraftEnd, _, _>(move |_, context| warn(app.clone(), context))
}

/// Plans the sweep of what is touched today, once: when the last of it has been kept long enough.
///
/// # Errors
/// Engine errors.
pub async fn plan_sweep(tx: &mut Tx, chance: &Chance, now: Ts) -> Result<()> {
    let day = now.0.div_euclid(Ts::DAY);
    let (at, dedupe) = (Ts((day + 1) * Ts::DAY + KEPT + Ts::HOUR), format!("day {day}"));
    enqueue_once(tx, chance, now, at.plus(-WARNED), &WarnOfDraftEnd {}, &dedupe).await?;
    enqueue_once(tx, chance, now, at, &SweepApplicationDrafts {}, &dedupe).await
}

async fn warn(app: App, context: JobContext) -> std::result::Result<(), JobError> {
    let Some(town) = app.town(context.store.key()).await? else { return Ok(()) };
    let catalogue = Catalogue::of_town(&town, context.now).await?;
    loop {
        let (app, town, catalogue) = (app.clone(), Arc::clone(&town), Arc::clone(&catalogue));
        let JobContext { now, chance, .. } = context.clone();
        let warned = context.store.write::<_, store::Error, _>(move |tx| {
            Box::pin(async move {
                let before = now.plus(WARNED - KEPT);
                let over = rows::list_drafts_to_warn_of(tx, before, PAGE).await?;
                for draft in &over {
                    tell(tx, &app, &town, &catalogue, (draft, &chance, now)).await?;
                    rows::mark_draft_warned(tx, &draft.token_hash, now).await?;
                }
                Ok(over.len())
            })
        });
        if warned.await? < usize::try_from(PAGE).unwrap_or(usize::MAX) {
            return Ok(());
        }
    }
}

/// Writes to the address that proved to be the applicant's, or to the one of their account.
async fn tell(
    tx: &mut Tx,
    app: &App,
    town: &Arc<Town>,
    catalogue: &Catalogue,
    (draft, chance, now): (&Draft, &Chance, Ts),
) -> Result<()> {
    let mut address = draft.data.confirmed.clone();
    if let (None, Some(person)) = (&address, draft.person) {
        address = identity::directory::find(tx, person).await?.map(|person| person.email);
    }
    let Some(to) = address.as_deref().and_then(Address::parse) else { return Ok(()) };
    let own = draft.data.lang.as_deref().and_then(Lang::from_name);
    let voice = Voice::new(app, town, own.unwrap_or_else(|| town.config.language(Lang::De)));
    let service = catalogue.find(&draft.service);
    let name = service.map_or(draft.service.as_str(), |s| s.definition.name.get(voice.lang()));
    let args = [
        ("town", town.config.name.as_str().into()),
        ("service", name.into()),
        ("day", voice.day(draft.changed_at.plus(KEPT)).into()),
        ("link", voice.link("/services/resume").into()),
    ];
    let subject = voice.say("services-draft-warning-subject", &args);
    let body = voice.say("services-draft-warning-text", &args);
    let mail = Mail::new(to, "draft_warning", voice.lang(), subject, body);
    letters::send(tx, chance, now, &Sender::of(&town.config), &mail).await?;
    Ok(())
}

/// Deletes drafts with their files. What is counted of them comes last: see [`figures::count`].
///
/// # Errors
/// Engine errors.
pub(crate) async fn drop_drafts(tx: &mut Tx, deed: &Deed, drafts: &[Draft]) -> Result<()> {
    let mut left: BTreeMap<&str, Vec<figures::Tick>> = BTreeMap::new();
    for draft in drafts {
        for id in draft.data.files.keys() {
            if let Ok(id) = id.parse() {
                files::delete_file(tx, &deed.chance, deed.now, &deed.actor, FileId(id)).await?;
            }
        }
        files::delete_coming_of(tx, &draft.token_hash).await?;
        rows::delete_draft(tx, &draft.token_hash).await?;
        let tick = (figures::What::Left, draft.data.at.clone());
        left.entry(&draft.service).or_default().push(tick);
    }
    for (service, ticks) in left {
        figures::count(tx, service, deed.now, ticks).await?;
    }
    Ok(())
}

async fn sweep(
    _: SweepApplicationDrafts,
    context: JobContext,
) -> std::result::Result<(), JobError> {
    loop {
        let JobContext { now, chance, .. } = context.clone();
        let swept = context.store.write::<_, store::Error, _>(move |tx| {
            Box::pin(async move {
                let actor = Actor::System("SweepApplicationDrafts");
                let deed = Deed { actor, now, chance };
                let over = rows::list_drafts_before(tx, now.plus(-KEPT), PAGE).await?;
                drop_drafts(tx, &deed, &over).await?;
                Ok(over.len())
            })
        });
        if swept.await? < usize::try_from(PAGE).unwrap_or(usize::MAX) {
            return Ok(());
        }
    }
}
