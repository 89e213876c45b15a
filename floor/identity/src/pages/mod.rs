//! Pages about accounts.

mod account;
mod ceremony;
mod dead_jobs;
mod demo;
mod invite;
mod link;
mod passkeys;
mod people;
mod postal;
mod postal_desk;
mod provider;
mod sent;
mod sessions;
mod sign_in;
mod sign_out;
mod stuck;

use std::time::Duration;

use axum::{
    Router,
    http::{HeaderMap, header},
    response::Response,
    routing::{get, post},
};
use kernel::Trust;
use web::{App, Here, limit::Limit, see_other};

use crate::{Visitor, link::Entering, next, oidc, session};

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/sign-in", get(sign_in::show_sign_in).post(sign_in::ask_link))
        .route("/sign-in/sent", get(sent::show_sent))
        .route("/sign-in/code", post(sent::enter_code))
        .route("/sign-in/link/{token}", get(link::show_link).post(link::open_link))
        .route("/sign-in/passkey/options", post(ceremony::ask_passkey))
        .route("/sign-in/passkey/finish", post(ceremony::sign_in_with_passkey))
        .route("/sign-in/with/{provider}", get(provider::go_to_provider))
        .route("/sign-in/return/{provider}", get(provider::come_back))
        .route("/account/providers/link/{provider}", get(provider::link_provider))
        .route("/account/providers/unlink", post(provider::unlink_provider))
        .route("/sign-out", post(sign_out::sign_out))
        .route("/passkeys/register/options", post(ceremony::ask_new_passkey))
        .route("/passkeys/register/finish", post(ceremony::add_passkey))
        .route("/account", get(account::show_account))
        .route("/account/name", post(account::rename_person))
        .route("/account/sessions/end", post(sessions::end_session))
        .route("/account/sessions/end-others", post(sessions::end_other_sessions))
        .route("/account/passkeys/rename", post(passkeys::rename_passkey))
        .route("/account/passkeys/remove", post(passkeys::remove_passkey))
        .route("/account/post", get(postal::show_post).post(postal::ask_letter))
        .route("/account/post/code", post(postal::enter_post_code))
        .route("/staff/post-codes", get(postal_desk::list_letters))
        .route("/staff/post-codes/print", post(postal_desk::print_letter))
        .route("/staff/people", get(people::list_people))
        .route("/staff/people/revoke", post(people::revoke_role))
        .route("/staff/people/invite", get(invite::show_invite).post(invite::invite_person))
        .route("/staff/jobs", get(dead_jobs::list_jobs))
        .route("/staff/jobs/wake", post(dead_jobs::wake_job))
        .route("/staff/jobs/listener/again", post(stuck::try_listener))
        .route("/staff/jobs/listener/skip", post(stuck::skip_event))
        .route("/demo", get(demo::show_demo))
        .route("/demo/enter/{email}", get(demo::enter_demo))
}

/// Mails to sign in, by whoever asks.
pub(crate) const MAILS: Limit =
    Limit { name: "sign-in mail", burst: 5, every: Duration::from_secs(60) };
/// Mails to one address: three in ten minutes …
pub(crate) const MAILS_TO: Limit =
    Limit { name: "sign-in mail to", burst: 3, every: Duration::from_secs(200) };
/// … and twenty in a day, which also bounds the guesses at an address's digits.
pub(crate) const MAILS_TO_A_DAY: Limit =
    Limit { name: "sign-in mail to, a day", burst: 20, every: Duration::from_secs(72 * 60) };
/// Digits entered, over all links.
const DIGITS: Limit = Limit { name: "sign-in digits", burst: 20, every: Duration::from_secs(30) };
/// Passkey ceremonies begun: twenty a minute.
const PASSKEYS: Limit = Limit { name: "passkey", burst: 20, every: Duration::from_secs(3) };

/// Ways to an identity provider: ten, then one in six seconds.
const PROVIDERS: Limit =
    Limit { name: "identity provider", burst: 10, every: Duration::from_secs(6) };

/// A value in the address of the page; empty when there is none.
fn query(here: &Here, name: &str) -> String {
    let pairs: Vec<(String, String)> =
        serde_urlencoded::from_str(here.uri.query().unwrap_or("")).unwrap_or_default();
    pairs.into_iter().find(|(n, _)| n == name).map_or_else(String::new, |(_, v)| v)
}

/// What entering needs, from the request.
fn entering(here: &Here, visitor: &Visitor, headers: &HeaderMap) -> Entering {
    let agent = headers.get(header::USER_AGENT).and_then(|v| v.to_str().ok()).unwrap_or("");
    Entering {
        now: here.now,
        chance: here.app.chance.clone(),
        agent: session::agent_label(agent),
        before: visitor.session().cloned(),
        browser: oidc::browser_of(here, headers),
        trust: Trust::Email,
    }
}

/// The place somebody goes who has just signed in.
fn landing(back: &str) -> &str {
    match next::safe(back) {
        "/" => "/account",
        back => back,
    }
}

/// Lets somebody in: the cookie, and the way on.
fn welcome(here: &Here, token: &str, back: &str) -> Response {
    let mut response = see_other(landing(back));
    session::hand_over(&mut response, here, token);
    response
}
