//! Passkeys (WebAuthn): ceremonies whose state lies in our own rows. All are discoverable:
//! nobody types an address to use one, so none is revealed.

use jobs::record;
use kernel::{Actor, PersonId, Ts, chance::token_hash};
use serde_json::Value;
use store::Error;
use web::{Here, Problem, problem::Answer};
use webauthn_rs::prelude::{
    CredentialID, DiscoverableAuthentication, DiscoverableKey, Passkey, PasskeyRegistration,
    PublicKeyCredential, RegisterPublicKeyCredential, Url, Webauthn, WebauthnBuilder,
};

use crate::{
    Citizen, Person,
    events::{PasskeyAdded, PasskeyRemoved, PasskeyRenamed},
    store::passkeys::{self, Added},
    sweep,
};

kernel::id! {
    /// A passkey.
    PasskeyId,
}

/// How long a ceremony may take.
pub const CEREMONY: i64 = 5 * Ts::MINUTE;
/// Challenge for a new passkey.
const REGISTER: &str = "register";
/// Challenge for signing in.
const SIGN_IN: &str = "sign_in";

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

/// Begins to add a passkey to the account.
///
/// # Errors
/// A [`Problem`] on hosts without passkeys, and store errors.
pub async fn ask_new(here: &Here, citizen: &Citizen) -> Answer<Asked> {
    let known = passkeys::list_passkeys(&mut here.town.store.read().await?, citizen.id()).await?;
    let known = known.into_iter().map(|k| CredentialID::from(k.credential_id)).collect();
    let Person { id, email, .. } = &citizen.person;
    let (options, state) = relying_party(here)?
        .start_passkey_registration(id.0, email, citizen.person.display_name(), Some(known))
        .map_err(failed)?;
    let mut options = json(&options)?;
    // The library asks for it only of attested keys; here it is what makes signing in work
    // without an address.
    let choice = &mut options["publicKey"]["authenticatorSelection"];
    choice["residentKey"] = "required".into();
    choice["requireResidentKey"] = true.into();
    let state = keep(here, Some(*id), REGISTER, &json(&state)?).await?;
    Ok(Asked { options, state })
}

/// Adds the passkey the browser made.
///
/// # Errors
/// Store errors. An answer that proves nothing is [`Unfinished`].
pub async fn add(
    here: &Here,
    citizen: &Citizen,
    state: &str,
    credential: Value,
    name: &str,
) -> Answer<Result<PasskeyId, Unfinished>> {
    let person = citizen.id();
    let Some(state) = take(here, Some(person), REGISTER, state).await? else {
        return Ok(Err(Unfinished::Expired));
    };
    let state: PasskeyRegistration = serde_json::from_str(&state).map_err(Error::from)?;
    let made = serde_json::from_value::<RegisterPublicKeyCredential>(credential).ok();
    let party = relying_party(here)?;
    let Some(key) = made.and_then(|c| proved(party.finish_passkey_registration(&c, &state))) else {
        return Ok(Err(Unfinished::Refused));
    };
    let (now, id, name) = (here.now, PasskeyId::fresh(&here.app.chance, here.now), name.to_owned());
    let stored = serde_json::to_string(&key).map_err(Error::from)?;
    let new = here
        .town
        .store
        .write::<_, Error, _>(move |tx| {
            Box::pin(async move {
                let row = Added {
                    id,
                    credential_id: key.cred_id().as_ref(),
                    person,
                    credential: &stored,
                    name: &name,
                    created_at: now,
                };
                let new = passkeys::insert_passkey(tx, row).await?;
                if new {
                    let event = PasskeyAdded { person, passkey: id };
                    record(tx, now, &Actor::Citizen(person), &event).await?;
                }
                Ok(new)
            })
        })
        .await?;
    Ok(if new { Ok(id) } else { Err(Unfinished::Refused) })
}

/// Begins to sign somebody in, whoever it will turn out to be.
///
/// # Errors
/// A [`Problem`] on hosts without passkeys, and store errors.
pub async fn ask_who(here: &Here) -> Answer<Asked> {
    let (options, state) =
        relying_party(here)?.start_discoverable_authentication().map_err(failed)?;
    let state = keep(here, None, SIGN_IN, &json(&state)?).await?;
    Ok(Asked { options: json(&options)?, state })
}

/// Who the passkey in the browser's answer belongs to, proved.
///
/// # Errors
/// Store errors. An answer that proves nothing is [`Unfinished`].
pub async fn recognise_owner(
    here: &Here,
    state: &str,
    credential: Value,
) -> Answer<Result<PersonId, Unfinished>> {
    let Some(state) = take(here, None, SIGN_IN, state).await? else {
        return Ok(Err(Unfinished::Expired));
    };
    let state: DiscoverableAuthentication = serde_json::from_str(&state).map_err(Error::from)?;
    let party = relying_party(here)?;
    let Ok(answer) = serde_json::from_value::<PublicKeyCredential>(credential) else {
        return Ok(Err(Unfinished::Refused));
    };
    let Some((owner, credential_id)) = proved(party.identify_discoverable_authentication(&answer))
    else {
        return Ok(Err(Unfinished::Refused));
    };
    let (owner, credential_id) = (PersonId(owner), credential_id.to_vec());
    let mut tx = here.town.store.read().await?;
    let Some(stored) = passkeys::find_credential(&mut tx, owner, &credential_id).await? else {
        return Ok(Err(Unfinished::Refused));
    };
    drop(tx);
    let mut key: Passkey = serde_json::from_str(&stored).map_err(Error::from)?;
    let discoverable = DiscoverableKey::from(&key);
    let result = party.finish_discoverable_authentication_v2(&answer, state, &discoverable);
    let Some(result) = proved(result) else {
        return Ok(Err(Unfinished::Refused));
    };
    key.update_credential(&result);
    let (now, stored) = (here.now, serde_json::to_string(&key).map_err(Error::from)?);
    let noted = here.town.store.write(move |tx| {
        Box::pin(async move { passkeys::note_use(tx, &credential_id, &stored, now).await })
    });
    noted.await?;
    Ok(Ok(owner))
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
