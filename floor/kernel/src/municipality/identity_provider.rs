//! Who vouches for people: identity providers by OpenID Connect.

use super::Section;
use crate::{LocalText, Trust};

/// An identity provider the town accepts. Its client secret, if it has one, is no file's matter
/// but the administrator's (`oidc_secrets`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdentityProvider {
    /// Its key, part of the address people come back to.
    pub key: String,
    /// What people call it.
    pub name: LocalText,
    /// Its issuer, below which its configuration is found.
    pub issuer: String,
    /// Under which name the town is known there.
    pub client_id: String,
    /// What the town asks for; `openid` is always among it.
    pub scopes: Vec<String>,
    /// The claim that says how sure the provider is. Default `acr`.
    pub trust_claim: String,
    /// Values of that claim, and which trust each of them gives.
    pub trust: Vec<(String, Trust)>,
    /// The trust any other value gives, or none at all. Default e-mail.
    pub trust_otherwise: Trust,
}

/// What a provider may vouch for: the words of the file.
const LEVELS: [(&str, Trust); 3] =
    [("email", Trust::Email), ("post", Trust::Post), ("identified", Trust::Identified)];

impl IdentityProvider {
    /// The trust a value of the claim gives.
    #[must_use]
    pub fn trust_of(&self, value: Option<&str>) -> Trust {
        let found = self.trust.iter().find(|(known, _)| Some(known.as_str()) == value);
        found.map_or(self.trust_otherwise, |(_, trust)| *trust)
    }

    pub(super) fn build_all(root: &Section<'_>) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for section in &root.sections("identity_provider") {
            let provider = Self::build(section);
            if !provider.key.is_empty() && all.iter().any(|p| p.key == provider.key) {
                section.refuse(
                    "key",
                    format!("the identity provider {} stands twice", provider.key),
                    "give each its own key",
                );
            }
            all.push(provider);
        }
        all
    }

    fn build(section: &Section<'_>) -> Self {
        let mut scopes = section.texts("scopes");
        if !scopes.iter().any(|scope| scope == "openid") {
            scopes.insert(0, "openid".to_owned());
        }
        let trust = section.section("trust").map(|levels| {
            let keys = levels.keys().into_iter();
            let level = |key: String| Some((key.clone(), levels.choice(&key, &LEVELS)?));
            keys.filter_map(level).collect()
        });
        Self {
            key: section.need_key("key"),
            name: section.need_local("name"),
            issuer: issuer(section),
            client_id: section.need_text("client_id"),
            scopes,
            trust_claim: section.text("trust_claim").unwrap_or_else(|| "acr".to_owned()),
            trust: trust.unwrap_or_default(),
            trust_otherwise: section.choice("trust_otherwise", &LEVELS).unwrap_or(Trust::Email),
        }
    }
}

/// Who listens between town and provider could sign in as anybody, so only a provider on the
/// same machine may do without TLS.
fn issuer(section: &Section<'_>) -> String {
    let issuer = section.url("issuer").unwrap_or_else(|| section.need_text("issuer"));
    if let Some(rest) = issuer.strip_prefix("http://") {
        let host = rest.split(['/', ':']).next().unwrap_or_default();
        if !["localhost", "127.0.0.1"].contains(&host) {
            section.refuse(
                "issuer",
                "the identity provider is asked without TLS",
                "write its address with https://",
            );
        }
    }
    issuer
}
