//! What the provider answers, checked: the code becomes tokens, the tokens become claims.

use kernel::municipality::IdentityProvider;
use openidconnect::{
    AuthorizationCode, Nonce, OAuth2TokenResponse, PkceCodeVerifier, TokenResponse, UserInfoClaims,
    core::CoreGenderClaim,
};
use serde_json::Value;
use web::{Here, problem::Answer};

use super::{
    Subject, down,
    provider::{self, Further, SIGNATURES, ask, chain},
    unproved,
};
use crate::store::subjects::Attempt;

/// What a provider vouches for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vouched {
    /// Who.
    pub subject: Subject,
    /// Their e-mail address, when the provider has verified it.
    pub email: Option<String>,
    /// Their name, or nothing.
    pub name: String,
}

/// Exchanges the code and checks everything that can be checked: signature, issuer, audience,
/// time, nonce.
pub(super) async fn redeem(
    here: &Here,
    provider: &IdentityProvider,
    attempt: &Attempt,
    code: String,
) -> Answer<Vouched> {
    let key = provider.key.as_str();
    let party = provider::party(here, provider).await?;
    let outside = here.app.outside.clone();
    let http = |request| ask(outside.clone(), request);
    let tokens = party
        .exchange_code(AuthorizationCode::new(code))
        .map_err(|error| down(key, &error))?
        .set_pkce_verifier(PkceCodeVerifier::new(attempt.verifier.clone()))
        .request_async(&http)
        .await
        .map_err(|error| match error {
            openidconnect::RequestTokenError::Request(error) => down(key, &chain(&error)),
            other => unproved(key, &chain(&other)),
        })?;
    let since = std::time::Duration::from_micros(u64::try_from(here.now.0).unwrap_or(0));
    let verifier = party
        .id_token_verifier()
        .set_allowed_algs(SIGNATURES)
        .set_time_fn(move || (std::time::UNIX_EPOCH + since).into());
    let token = tokens.id_token().ok_or_else(|| unproved(key, &"no identity token"))?;
    let claims = token.claims(&verifier, &Nonce::new(attempt.nonce.clone())).map_err(|error| {
        provider::doubt(here, provider);
        unproved(key, &chain(&error))
    })?;
    let mut email = claims.email().map(|e| e.as_str().to_owned());
    let mut verified = claims.email_verified();
    let mut name = claims.name().and_then(|n| n.get(None)).map(|n| n.as_str().to_owned());
    let mut level = claims
        .auth_context_ref()
        .filter(|_| provider.trust_claim == "acr")
        .map(|acr| acr.as_str().to_owned())
        .or_else(|| text(claims.additional_claims(), &provider.trust_claim));
    // Many providers tell these only where they are asked for them.
    if (email.is_none() || level.is_none())
        && let Ok(asking) =
            party.user_info(tokens.access_token().clone(), Some(claims.subject().clone()))
    {
        let told: UserInfoClaims<Further, CoreGenderClaim> =
            asking.request_async(&http).await.map_err(|error| unproved(key, &chain(&error)))?;
        if email.is_none() {
            email = told.email().map(|e| e.as_str().to_owned());
            verified = told.email_verified();
        }
        name = name.or_else(|| told.name().and_then(|n| n.get(None)).map(|n| n.as_str().into()));
        level = level.or_else(|| text(told.additional_claims(), &provider.trust_claim));
    }
    Ok(Vouched {
        subject: Subject {
            issuer: claims.issuer().as_str().to_owned(),
            subject: claims.subject().as_str().to_owned(),
            provider: provider.key.clone(),
            trust: provider.trust_of(level.as_deref()),
        },
        email: email.filter(|_| verified == Some(true)),
        name: name.unwrap_or_default(),
    })
}

fn text(claims: &Further, name: &str) -> Option<String> {
    match claims.all.get(name)? {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}
