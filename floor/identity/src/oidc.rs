//! Signing in through an identity provider (OpenID Connect, code flow with PKCE). Who somebody
//! is there is its issuer and subject; an e-mail address only helps to find the account here,
//! and only after a mail of ours to it was opened in the same browser.

mod answer;
mod arriving;
mod going;
mod provider;

use axum::http::{HeaderMap, StatusCode};
use kernel::{Trust, Ts, municipality::IdentityProvider};
use web::{Here, Problem, here::cookie};

pub use answer::Vouched;
pub(crate) use arriving::join;
pub use arriving::{Arrived, Brought, arrive};
pub use going::go;

kernel::id! {
    /// An account at a provider.
    SubjectId,
}

/// How long somebody may stay at the provider, and how long the mail after it is awaited.
pub const ATTEMPT: i64 = 20 * Ts::MINUTE;

/// Name of the cookie that ties an attempt to a browser; the prefix as for sessions.
#[must_use]
pub fn cookie_name(secure: bool) -> &'static str {
    if secure { "__Host-al_oidc" } else { "al_oidc" }
}

/// What the browser holds of an attempt.
#[must_use]
pub(crate) fn browser_of(here: &Here, headers: &HeaderMap) -> Option<String> {
    let token = cookie(headers, cookie_name(here.secure()));
    token.filter(|t| !t.is_empty()).map(str::to_owned)
}

/// An account at a provider, and what it is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// Who says so.
    pub issuer: String,
    /// Whom they mean.
    pub subject: String,
    /// Key of the provider.
    pub provider: String,
    /// How sure they are.
    pub trust: Trust,
}

/// Where the provider sends people back to.
fn return_address(here: &Here, provider: &IdentityProvider) -> String {
    crate::mail::address(here, &format!("/sign-in/return/{}", provider.key))
}

/// The provider cannot be asked now; the cause is in the log.
pub(crate) fn down(provider: &str, cause: &dyn std::fmt::Display) -> Problem {
    tracing::warn!(provider, %cause, "identity provider not reached");
    problem(StatusCode::BAD_GATEWAY, "identity-oidc-down-title", "identity-oidc-down")
}

/// What the provider sent proves nothing; the cause is in the log.
pub(crate) fn unproved(provider: &str, cause: &dyn std::fmt::Display) -> Problem {
    tracing::warn!(provider, %cause, "identity provider's answer refused");
    problem(StatusCode::BAD_GATEWAY, "identity-oidc-wrong-title", "identity-oidc-wrong")
}

/// A page with the other ways to sign in.
pub(crate) fn problem(status: StatusCode, title: &'static str, text: &'static str) -> Problem {
    Problem { status, title, text, args: Vec::new(), links: Vec::new(), resend: None }
        .link("identity-oidc-other-way", "/sign-in")
}
