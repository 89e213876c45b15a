//! Signing in through an identity provider: there, back again, and the accounts there that
//! belong to the account here. Going there is a link, because the browser follows a form
//! nowhere but to this site.

use axum::{
    extract::Path,
    http::{HeaderMap, StatusCode},
    response::Response,
};
use jobs::record;
use kernel::municipality::IdentityProvider;
use store::Error;
use web::{Guarded, Here, Problem, csrf, fields, here::set_cookie, problem::Answer, see_other};

use super::{PROVIDERS, entering, query, welcome};
use crate::{
    Citizen, Visitor,
    events::IdentityUnlinked,
    next,
    oidc::{self, Arrived, Brought, SubjectId},
    store::subjects,
};

fields! {
    pub(super) UnlinkField { Subject = "subject" }
}

/// `GET /sign-in/with/{provider}`
pub(super) async fn go_to_provider(here: Here, Path(key): Path<String>) -> Answer<Response> {
    let provider = find(&here, &key)?;
    here.limit(PROVIDERS)?;
    let (url, browser) = oidc::go(&here, provider, None, &query(&here, "next")).await?;
    Ok(sent_off(&here, &url, &browser))
}

/// `GET /account/providers/link/{provider}`
pub(super) async fn link_provider(
    here: Here,
    citizen: Citizen,
    Path(key): Path<String>,
    headers: HeaderMap,
) -> Answer<Response> {
    // Another site must not begin this for somebody.
    if csrf::is_foreign(&here, &headers) {
        return Err(Problem::forbidden());
    }
    let provider = find(&here, &key)?;
    here.limit(PROVIDERS)?;
    let (url, browser) = oidc::go(&here, provider, Some(citizen.id()), "/account").await?;
    Ok(sent_off(&here, &url, &browser))
}

/// `GET /sign-in/return/{provider}`
pub(super) async fn come_back(
    here: Here,
    visitor: Visitor,
    Path(key): Path<String>,
    headers: HeaderMap,
) -> Answer<Response> {
    let provider = find(&here, &key)?;
    here.limit(PROVIDERS)?;
    let refused = query(&here, "error");
    if !refused.is_empty() {
        tracing::info!(provider = key, error = refused, "identity provider refused");
        return Err(oidc::problem(
            StatusCode::FORBIDDEN,
            "identity-oidc-refused-title",
            "identity-oidc-refused",
        ));
    }
    // A mix-up of two providers shows here (RFC 9207).
    let issuer = query(&here, "iss");
    if !issuer.is_empty() && issuer != provider.issuer {
        return Err(oidc::unproved(&key, &"the answer names another issuer"));
    }
    let brought = Brought {
        state: query(&here, "state"),
        code: query(&here, "code"),
        browser: oidc::browser_of(&here, &headers).unwrap_or_default(),
    };
    let entering = entering(&here, &visitor, &headers);
    Ok(match oidc::arrive(&here, provider, &visitor, brought, entering).await? {
        Arrived::Entered(entered) => welcome(&here, &entered.token, &entered.next),
        Arrived::Linked => see_other("/account?done=linked#providers"),
        Arrived::Taken => see_other("/account?done=taken#providers"),
        Arrived::Asked(reference) => {
            see_other(&next::with("/sign-in/sent", "reference", &reference))
        }
        Arrived::Unknown => {
            return Err(Problem::forbidden()
                .because("identity-oidc-unknown")
                .link("identity-sign-in-title", next::sign_in_path("/account")));
        }
    })
}

/// `POST /account/providers/unlink`
pub(super) async fn unlink_provider(
    here: Here,
    citizen: Citizen,
    Guarded(form): Guarded<UnlinkField>,
) -> Answer<Response> {
    let id = form.value(UnlinkField::Subject).parse().map(SubjectId).ok();
    let id = id.ok_or_else(Problem::bad_request)?;
    let now = here.now;
    let unlinked = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            let person = citizen.id();
            if let Some(provider) = subjects::delete_subject(tx, person, id).await? {
                let event = IdentityUnlinked { person, provider };
                record(tx, now, &citizen.actor(), &event).await?;
            }
            Ok(())
        })
    });
    // Parted twice is parted.
    unlinked.await?;
    Ok(see_other("/account?done=unlinked#providers"))
}

fn find<'h>(here: &'h Here, key: &str) -> Answer<&'h IdentityProvider> {
    here.town.config.identity_provider(key).ok_or_else(Problem::not_found)
}

fn sent_off(here: &Here, url: &str, browser: &str) -> Response {
    let mut response = see_other(url);
    let name = oidc::cookie_name(here.secure());
    set_cookie(&mut response, here, name, browser, oidc::ATTEMPT / kernel::Ts::SECOND);
    response
}
