//! Signing in with a passkey, whoever it turns out to be.

use kernel::PersonId;
use serde_json::Value;
use store::Error;
use web::{Here, problem::Answer};
use webauthn_rs::prelude::{
    DiscoverableAuthentication, DiscoverableKey, Passkey, PublicKeyCredential,
};

use super::{Asked, Unfinished, failed, json, keep, proved, relying_party, take};
use crate::store::passkeys;

/// Challenge for signing in.
const SIGN_IN: &str = "sign_in";

/// Begins to sign somebody in, whoever it will turn out to be.
///
/// # Errors
/// A [`web::Problem`] on hosts without passkeys, and store errors.
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
