//! A register tells of something: it is proved, taken once, and becomes a proposal.

use std::sync::Arc;

use jobs::record;
use kernel::{Actor, chance::token_hash};
use seal::jws::Jws;
use sha2::{Digest, Sha256};
use store::{Doc, Result, Tx};
use web::{Here, Town};

use super::{
    event::{EventTold, ProposalMade},
    jobs::plan_sweep,
    message,
    proposal::{KEPT, Proposal, ProposalId, starting},
    source::Source,
    token::{self, Refused, Told},
};
use crate::{Deed, code, deciding::Voice, published::Catalogue, store::starts as rows};

/// What became of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Received {
    /// It is taken.
    New,
    /// It came before, to the letter.
    Before,
    /// Something else came under its number.
    Other,
}

/// What a token says, when a register's key in force proves it and the register may tell of it.
///
/// # Errors
/// [`Refused`]; the sources are those in force with the name of the token's key.
pub fn proved(
    here: &Here,
    token: &Jws,
    source: Option<&Source>,
) -> std::result::Result<(Told, Vec<u8>), Refused> {
    let Some(source) = source else {
        let told = format!("no register is known by the key {}", token.kid);
        return Err(Refused::new("invalid_key", told));
    };
    let Some(payload) = token.proved_by(&source.public_key) else {
        let told = "the signature is not that of the key over these bytes";
        return Err(Refused::new("authentication_failed", told));
    };
    if token::issuer(payload).as_deref() != Some(source.issuer.as_str()) {
        let told = format!("write iss \"{}\", as this key is registered", source.issuer);
        return Err(Refused::new("invalid_issuer", told));
    }
    let told = token::read(payload, &here.town.config.slug, source.created_at, here.now)?;
    if !source.may_tell(told.happening.name) {
        let description = format!("{} may not tell of {}", source.name, told.happening.name);
        return Err(Refused::new("access_denied", description));
    }
    Ok((told, Sha256::digest(payload).to_vec()))
}

/// Takes an event in the caller's transaction, and tells the person concerned.
///
/// # Errors
/// Engine errors.
pub async fn receive(
    tx: &mut Tx,
    here: &Here,
    catalogue: &Catalogue,
    source: &Source,
    told: &Told,
    sha256: &[u8],
) -> Result<Received> {
    let deed = Deed::of(here, Actor::System("event-source"));
    if !rows::insert_event(tx, source.id, &told.id, sha256, deed.now).await? {
        let before = rows::find_event(tx, source.id, &told.id).await?;
        let same = before.is_some_and(|before| before == sha256);
        return Ok(if same { Received::Before } else { Received::Other });
    }
    let event = told.happening.name.to_owned();
    let noted = EventTold { source: source.id, event: event.clone() };
    record(tx, deed.now, &deed.actor, &noted).await?;
    plan_sweep(tx, &deed).await?;
    let services = starting(catalogue, &event);
    let services: Vec<String> = services.iter().map(|(s, _)| s.key().to_owned()).collect();
    if services.is_empty() {
        return Ok(Received::New);
    }
    let account = match &told.person.email {
        Some(email) => identity::directory::find_by_email(tx, email).await?,
        None => None,
    };
    let (id, secret) = (ProposalId::fresh(&deed.chance, deed.now), deed.chance.code(code::OWN));
    let voice = voice(here, &here.town, told);
    let account = account.map(|person| person.id);
    let until = deed.now.plus(KEPT);
    let way = message::tell(tx, &deed, &voice, (id, &secret), account, &told.person, until).await?;
    let proposal = Proposal {
        id,
        source: source.id,
        source_name: source.name.clone(),
        event: event.clone(),
        happened_on: told.on.to_string(),
        data: Doc(told.data.clone()),
        birth_date: told.person.birth_date.to_string(),
        person: account,
        lang: told.lang.as_str().to_owned(),
        channel: way.channel.to_owned(),
        made_at: deed.now,
        opened_at: None,
        tries: 0,
    };
    rows::insert_proposal(tx, &proposal, &token_hash(&secret), way.letter.as_deref()).await?;
    let channel = way.channel.to_owned();
    let made = ProposalMade { proposal: id, event, services, channel };
    record(tx, deed.now, &deed.actor, &made).await?;
    Ok(Received::New)
}

fn voice(here: &Here, town: &Arc<Town>, told: &Told) -> Voice {
    Voice::new(&here.app, town, town.config.language(told.lang))
}
