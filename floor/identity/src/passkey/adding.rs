//! A new passkey: the browser is asked for one, and what it answers is added to the account.

use jobs::record;
use kernel::Actor;
use serde_json::Value;
use store::Error;
use web::{Here, problem::Answer};
use webauthn_rs::prelude::{CredentialID, PasskeyRegistration, RegisterPublicKeyCredential};

use super::{Asked, PasskeyId, Unfinished, failed, json, keep, proved, relying_party, take};
use crate::{
    Citizen, Person,
    events::PasskeyAdded,
    mail,
    store::passkeys::{self, Added},
};

/// Challenge for a new passkey.
const REGISTER: &str = "register";

/// Begins to add a passkey to the account.
///
/// # Errors
/// A [`web::Problem`] on hosts without passkeys, and store errors.
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
    let letter = mail::passkey_added(here, &citizen.person.email, &name);
    let chance = here.app.chance.clone();
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
                    if let Some(letter) = letter {
                        mail::send(tx, &chance, now, &letter).await?;
                    }
                }
                Ok(new)
            })
        })
        .await?;
    Ok(if new { Ok(id) } else { Err(Unfinished::Refused) })
}
