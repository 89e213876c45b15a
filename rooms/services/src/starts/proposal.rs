//! A proposal, and what the person does with it.

use std::{collections::BTreeMap, sync::Arc};

use jobs::record;
use kernel::{Actor, PersonId, Ts};
use serde_json::Value as Json;
use store::{Doc, Result, Tx};

use super::{
    event::{ProposalEnded, ProposalOpened, ProposalPosted},
    source::SourceId,
};
use crate::{
    Deed, Value,
    definition::{Field, FieldKind, StartsOn},
    published::{Catalogue, Service},
    store::starts as rows,
};

kernel::id! {
    /// A proposal.
    ProposalId,
}

/// How long a proposal stands.
pub const KEPT: i64 = 90 * Ts::DAY;
/// Wrong days of birth until a proposal answers nobody any more.
pub const TRIES: i64 = 10;

/// What somebody could apply for.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Proposal {
    /// Its id.
    pub id: ProposalId,
    /// The register that told.
    pub source: SourceId,
    /// Its name.
    pub source_name: String,
    /// What happened.
    pub event: String,
    /// When, as a day.
    pub happened_on: String,
    /// What was told.
    pub data: Doc<BTreeMap<String, Json>>,
    /// The day the person was born.
    pub birth_date: String,
    /// Their account.
    pub person: Option<PersonId>,
    /// Their language.
    pub lang: String,
    /// `account`, `mail` or `post`.
    pub channel: String,
    /// When it was made.
    pub made_at: Ts,
    /// When it was seen first.
    pub opened_at: Option<Ts>,
    /// Wrong days of birth so far.
    pub tries: i64,
}

impl Proposal {
    /// Whether nobody may try any more, or its time is over.
    #[must_use]
    pub fn is_closed(&self, now: Ts) -> bool {
        self.tries >= TRIES || self.made_at.plus(KEPT) <= now
    }

    /// What is offered for the fields of a service: field, answer.
    #[must_use]
    pub fn offers<'s>(&self, service: &'s Service) -> Vec<(&'s Field, Value)> {
        let starts = service.definition.starts.iter().find(|start| start.event == self.event);
        let prefill = starts.map(|start| start.prefill.as_slice()).unwrap_or_default();
        let offer = |(key, datum, _): &(String, String, _)| {
            let field = service.definition.field(key)?;
            Some((field, answer(&field.kind, self.data.0.get(datum)?)?))
        };
        prefill.iter().filter_map(offer).collect()
    }
}

/// A datum as the answer to a field.
fn answer(kind: &FieldKind, datum: &Json) -> Option<Value> {
    match kind {
        FieldKind::Date => Some(Value::Date(datum.as_str()?.parse().ok()?)),
        FieldKind::Address => {
            let parts = datum.as_object()?.iter();
            let parts = parts.filter_map(|(k, v)| Some((k.clone(), v.as_str()?.to_owned())));
            Some(Value::Parts(parts.collect()))
        }
        _ => Some(Value::Text(datum.as_str()?.to_owned())),
    }
}

/// The services that start on an event, with what they say about it.
#[must_use]
pub fn starting(catalogue: &Catalogue, event: &str) -> Vec<(Arc<Service>, StartsOn)> {
    let start = |service: &Arc<Service>| {
        let starts = service.definition.starts.iter();
        let found = starts.clone().find(|start| start.event == event)?;
        Some((Arc::clone(service), found.clone()))
    };
    catalogue.all().filter_map(start).collect()
}

/// Whether this is the day the person was born; notes a wrong one, and the first right one. The row
/// is looked at as it stands: many who try at the same moment have ten tries together.
///
/// # Errors
/// Engine errors.
pub async fn open(tx: &mut Tx, deed: &Deed, id: ProposalId, born: &str) -> Result<bool> {
    let locked = rows::lock_proposal(tx, id).await?;
    let Some(proposal) = locked.filter(|proposal| !proposal.is_closed(deed.now)) else {
        return Ok(false);
    };
    if born != proposal.birth_date {
        rows::count_try(tx, id).await?;
        return Ok(false);
    }
    if rows::mark_opened(tx, id, deed.now).await? {
        record(tx, deed.now, &deed.actor, &ProposalOpened { proposal: id }).await?;
    }
    Ok(true)
}

/// Ends a proposal: what was told is gone.
///
/// # Errors
/// Engine errors.
pub async fn end(
    tx: &mut Tx,
    actor: &Actor,
    now: Ts,
    proposal: ProposalId,
    why: &str,
) -> Result<()> {
    if rows::delete_proposal(tx, proposal).await? {
        let ended = ProposalEnded { proposal, why: why.to_owned() };
        record(tx, now, actor, &ended).await?;
    }
    Ok(())
}

/// Notes that the letter is on its way; its text, with the code, is gone from here.
///
/// # Errors
/// Engine errors.
pub async fn posted(tx: &mut Tx, actor: &Actor, now: Ts, proposal: ProposalId) -> Result<()> {
    if rows::clear_letter(tx, proposal).await? {
        record(tx, now, actor, &ProposalPosted { proposal }).await?;
    }
    Ok(())
}
