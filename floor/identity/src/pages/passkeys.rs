//! Naming and removing passkeys from the account; adding one is a ceremony.

use axum::response::Response;
use web::{Form, Guarded, Here, Problem, fields, problem::Answer, see_other};

use crate::{
    Citizen,
    passkey::{self, PasskeyId},
};

fields! {
    pub(super) PasskeyField { Passkey = "passkey", Label = "label" }
}

/// Longest name of a passkey, in characters.
pub(super) const LONGEST: usize = 60;

pub(super) async fn rename_passkey(
    here: Here,
    citizen: Citizen,
    Guarded(form): Guarded<PasskeyField>,
) -> Answer<Response> {
    let id = chosen(&form)?;
    let name: String = form.value(PasskeyField::Label).chars().take(LONGEST).collect();
    if name.is_empty() {
        return Ok(see_other("/account#passkeys"));
    }
    if !passkey::rename(&here, &citizen, id, name).await? {
        return Err(Problem::not_found());
    }
    Ok(see_other("/account?done=passkey-named#passkeys"))
}

pub(super) async fn remove_passkey(
    here: Here,
    citizen: Citizen,
    Guarded(form): Guarded<PasskeyField>,
) -> Answer<Response> {
    // Removed twice is removed.
    passkey::remove(&here, &citizen, chosen(&form)?).await?;
    Ok(see_other("/account?done=passkey-removed#passkeys"))
}

fn chosen(form: &Form<PasskeyField>) -> Answer<PasskeyId> {
    let id = form.value(PasskeyField::Passkey).parse().ok();
    id.map(PasskeyId).ok_or_else(Problem::bad_request)
}
