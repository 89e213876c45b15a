//! On the way to the provider: what is remembered, and the address that leads there.

use kernel::{PersonId, chance::token_hash, municipality::IdentityProvider};
use openidconnect::{
    CsrfToken, Nonce, PkceCodeChallenge, PkceCodeVerifier, Scope, core::CoreAuthenticationFlow,
};
use store::Error;
use web::{Here, problem::Answer};

use super::provider;
use crate::{next, store::subjects, sweep};

/// Begins an attempt: the provider's address, and the token the browser keeps. With a person,
/// their account is to be linked.
///
/// # Errors
/// Store errors; the provider does not answer.
pub async fn go(
    here: &Here,
    provider: &IdentityProvider,
    person: Option<PersonId>,
    back: &str,
) -> Answer<(String, String)> {
    let party = provider::party(here, provider).await?;
    let chance = &here.app.chance;
    let (state, nonce, browser) = (chance.token(), chance.token(), chance.token());
    let verifier = PkceCodeVerifier::new(format!("{}{}", chance.token(), chance.token()));
    let challenge = PkceCodeChallenge::from_code_verifier_sha256(&verifier);
    let (told_state, told_nonce) = (state.clone(), nonce.clone());
    let (url, ..) = party
        .authorize_url(
            CoreAuthenticationFlow::AuthorizationCode,
            || CsrfToken::new(told_state),
            || Nonce::new(told_nonce),
        )
        // The protocol's own scope is added by the client.
        .add_scopes(provider.scopes.iter().filter(|s| *s != "openid").cloned().map(Scope::new))
        .set_pkce_challenge(challenge)
        .url();
    let attempt = subjects::Attempt {
        browser_hash: token_hash(&browser),
        provider: provider.key.clone(),
        nonce,
        verifier: verifier.secret().clone(),
        person,
        next: next::safe(back).to_owned(),
    };
    let (now, days, chance) = (here.now, sweep::days(here), chance.clone());
    let begun = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            subjects::insert_attempt(tx, &token_hash(&state), &attempt, now).await?;
            sweep::plan(tx, &chance, now, days).await
        })
    });
    begun.await?;
    Ok((url.into(), browser))
}
