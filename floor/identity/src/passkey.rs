//! Passkeys (WebAuthn): ceremonies whose state lies in our own rows. All are discoverable:
//! nobody types an address to use one, so none is revealed.

mod adding;
mod entering;

use jobs::record;
use kernel::{Actor, PersonId, Ts, chance::token_hash};
use serde_json::Value;
use store::Error;
use web::{Here, Problem, problem::Answer};
use webauthn_rs::prelude::{Url, Webauthn, WebauthnBuilder};

pub use adding::{add, ask_new};
pub use entering::{ask_who, recognise_owner};

use crate::{
    Citizen,
    events::{PasskeyRemoved, PasskeyRenamed},
    store::passkeys,
    sweep,
};

kernel::id! {
    /// A passkey.
    PasskeyId,
}

/// How long a ceremony may take.
pub const CEREMONY: i64 = 5 * Ts::MINUTE;
/// Half of a ceremony: what the browser is asked for, and the token under which its answer
/// is awaited.
pub struct Asked {
    /// Options as WebAuthn's JSON.
    pub options: Value,
    /// To be sent back with the answer.
    pub state: String,
}

/// Why a ceremony came to nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfinished {
    /// The challenge is too old, used, or of somebody else.
    Expired,
    /// The answer does not prove what it should.
    Refused,
}

/// The relying party is the host the visitor sees; a passkey works on no other.
fn relying_party(here: &Here) -> Answer<Webauthn> {
    let origin = Url::parse(&here.origin).map_err(|error| {
        tracing::warn!(%error, "origin");
        Problem::bad_request()
    })?;
    let host = origin.host_str().unwrap_or_default();
    WebauthnBuilder::new(host, &origin)
        .map(|b| b.rp_name(&here.town.config.name))
        .and_then(WebauthnBuilder::build)
        .map_err(|error| {
            tracing::warn!(%error, host, "no passkeys on this host");
            Problem::bad_request()
        })
}

/// Names a passkey; false when it is not the citizen's.
///
/// # Errors
/// Store errors.
pub async fn rename(here: &Here, citizen: &Citizen, id: PasskeyId, name: String) -> Answer<bool> {
    let (now, person) = (here.now, citizen.id());
    let renamed = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            let renamed = passkeys::rename_passkey(tx, person, id, &name).await?;
            if renamed {
                let event = PasskeyRenamed { person, passkey: id };
                record(tx, now, &Actor::Citizen(person), &event).await?;
            }
            Ok(renamed)
        })
    });
    Ok(renamed.await?)
}

/// Removes a passkey; false when it is not the citizen's.
///
/// # Errors
/// Store errors.
pub async fn remove(here: &Here, citizen: &Citizen, id: PasskeyId) -> Answer<bool> {
    let (now, person) = (here.now, citizen.id());
    let removed = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            let removed = passkeys::delete_passkey(tx, person, id).await?;
            if removed {
                let event = PasskeyRemoved { person, passkey: id };
                record(tx, now, &Actor::Citizen(person), &event).await?;
            }
            Ok(removed)
        })
    });
    Ok(removed.await?)
}

/// Stores a challenge and answers the token under which it is found once.
async fn keep(
    here: &Here,
    person: Option<PersonId>,
    kind: &'static str,
    state: &Value,
) -> Answer<String> {
    let token = here.app.chance.token();
    let (hash, state, now) = (token_hash(&token), state.to_string(), here.now);
    let (chance, days) = (here.app.chance.clone(), sweep::days(here));
    let kept = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            passkeys::insert_challenge(tx, &hash, person, kind, &state, now).await?;
            sweep::plan(tx, &chance, now, days).await
        })
    });
    kept.await?;
    Ok(token)
}

async fn take(
    here: &Here,
    person: Option<PersonId>,
    kind: &'static str,
    token: &str,
) -> Answer<Option<String>> {
    let (hash, after) = (token_hash(token), here.now.plus(-CEREMONY));
    let taken = here.town.store.write(move |tx| {
        Box::pin(async move { passkeys::take_challenge(tx, &hash, person, kind, after).await })
    });
    Ok(taken.await?)
}

fn json(value: &impl serde::Serialize) -> Answer<Value> {
    Ok(serde_json::to_value(value).map_err(Error::from)?)
}

/// What was proved; what was not is told to the log.
fn proved<T>(outcome: Result<T, webauthn_rs::prelude::WebauthnError>) -> Option<T> {
    outcome.inspect_err(|error| tracing::info!(%error, "passkey refused")).ok()
}

#[expect(clippy::needless_pass_by_value, reason = "for map_err")]
fn failed(error: webauthn_rs::prelude::WebauthnError) -> Problem {
    tracing::error!(%error, "passkey ceremony does not begin");
    Problem::internal()
}
