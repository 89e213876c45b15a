//! A provider as it describes itself, asked for once in a while, and the client made of it.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Mutex, PoisonError},
};

use kernel::{Ts, municipality::IdentityProvider};
use openidconnect::{
    AdditionalClaims, Client, ClientId, ClientSecret, EmptyExtraTokenFields, EndpointMaybeSet,
    EndpointNotSet, EndpointSet, HttpRequest, HttpResponse, IdTokenFields, IssuerUrl, RedirectUrl,
    StandardErrorResponse, StandardTokenResponse,
    core::{
        CoreAuthDisplay, CoreAuthPrompt, CoreErrorResponseType, CoreGenderClaim, CoreJsonWebKey,
        CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm, CoreProviderMetadata,
        CoreRevocableToken, CoreRevocationErrorResponse, CoreTokenIntrospectionResponse,
        CoreTokenType,
    },
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use web::{Here, Outside, outside::Unreached, problem::Answer};

use super::{down, return_address};

/// How long a provider's description is believed; its keys change rarely.
const BELIEVED: i64 = 10 * Ts::MINUTE;

/// Claims beyond the standard's.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct Further {
    #[serde(flatten)]
    pub(super) all: BTreeMap<String, Value>,
}

impl AdditionalClaims for Further {}

type Fields = IdTokenFields<
    Further,
    EmptyExtraTokenFields,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJwsSigningAlgorithm,
>;

/// The town at a provider.
pub(super) type Party = Client<
    Further,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    StandardTokenResponse<Fields, CoreTokenType>,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// Signatures anybody can check and nobody but the provider can make.
pub(super) const SIGNATURES: [CoreJwsSigningAlgorithm; 9] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

/// What the providers of a municipality said of themselves, until its files change.
#[derive(Default)]
struct Descriptions(Mutex<HashMap<String, (Ts, CoreProviderMetadata)>>);

/// Sends what the protocol asks for.
pub(super) async fn ask(outside: Outside, request: HttpRequest) -> Result<HttpResponse, Unreached> {
    outside.send(request).await
}

/// The town at this provider.
pub(super) async fn party(here: &Here, provider: &IdentityProvider) -> Answer<Party> {
    let metadata = describe(here, provider).await?;
    let name = format!("{}/{}", here.town.config.slug, provider.key);
    let secret = here.app.settings.oidc_secrets.find(&name);
    let secret = secret.map(|s| ClientSecret::new(s.to_owned()));
    let back = RedirectUrl::new(return_address(here, provider))
        .map_err(|error| down(&provider.key, &error))?;
    let id = ClientId::new(provider.client_id.clone());
    Ok(Party::from_provider_metadata(metadata, id, secret).set_redirect_uri(back))
}

async fn describe(here: &Here, provider: &IdentityProvider) -> Answer<CoreProviderMetadata> {
    let kept = here.town.derived(|_| Descriptions::default());
    let known = kept.0.lock().unwrap_or_else(PoisonError::into_inner).get(&provider.key).cloned();
    if let Some((at, metadata)) = known
        && here.now.0 - at.0 < BELIEVED
    {
        return Ok(metadata);
    }
    let issuer =
        IssuerUrl::new(provider.issuer.clone()).map_err(|error| down(&provider.key, &error))?;
    let outside = here.app.outside.clone();
    let http = |request| ask(outside.clone(), request);
    let found = CoreProviderMetadata::discover_async(issuer, &http).await;
    let metadata = found.map_err(|error| down(&provider.key, &chain(&error)))?;
    let mut all = kept.0.lock().unwrap_or_else(PoisonError::into_inner);
    all.insert(provider.key.clone(), (here.now, metadata.clone()));
    Ok(metadata)
}

/// Forgets what a provider said of itself: its keys may have changed.
pub(super) fn doubt(here: &Here, provider: &IdentityProvider) {
    let kept = here.town.derived(|_| Descriptions::default());
    kept.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&provider.key);
}

/// An error with its causes, for the log.
pub(super) fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        text.push_str(": ");
        text.push_str(&inner.to_string());
        cause = inner.source();
    }
    text
}
