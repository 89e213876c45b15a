//! Signing in through an identity provider that is not ours.

use std::sync::{Arc, Mutex};

use axum::http::StatusCode;
use kernel::{Chance, Ts};
use web::{Outside, outside::Unreached};

use crate::{
    house::{House, Setting},
    provider::{self, configured, issuer, sign_in},
    signing_in::newest,
};

const WAY: &str = "/sign-in/with/konto";

/// Signs in for the first time, with the mail to the address opened in the same browser.
async fn first_time(browser: &mut crate::browser::Browser<'_>, who: &str) {
    let back = sign_in(browser, WAY, who).await;
    let asked = browser.get(&back).await;
    assert!(asked.location.starts_with("/sign-in/sent?reference="), "{}", asked.body);
    let (link, _) = newest(browser.house, &format!("{who}@example.org")).await;
    let entered = browser.post(&link, &link, &[]).await;
    assert_eq!(entered.location, "/account", "{}", entered.body);
}

#[tokio::test]
async fn a_new_subject_opens_our_mail_once_and_is_known_from_then_on() {
    let Some(issuer) = issuer("a_new_subject_opens_our_mail_once") else { return };
    let house = provider::house(&issuer, Outside::open().unwrap()).await;
    let mut anna = house.browser();
    assert!(anna.get("/sign-in").await.body.contains("Anmelden mit: "));
    first_time(&mut anna, "anna").await;
    let account = anna.get("/account").await;
    assert!(account.body.contains("anna@example.org") && account.body.contains("value=\"Anna\""));
    assert!(account.all("#providers ~ ul li strong").contains(&"Servicekonto".to_owned()));
    let mails = house.mails().await.len();
    let mut later = house.browser();
    let back = sign_in(&mut later, &format!("{WAY}?next=/account/access"), "anna").await;
    assert_eq!(later.get(&back).await.location, "/account/access");
    assert_eq!(house.mails().await.len(), mails, "no second mail");
    assert_eq!(later.get("/account").await.status, StatusCode::OK);
}

#[tokio::test]
async fn the_way_back_opens_once_and_only_in_the_browser_that_went() {
    let Some(issuer) = issuer("the_way_back_opens_once") else { return };
    let house = provider::house(&issuer, Outside::open().unwrap()).await;
    let mut anna = house.browser();
    first_time(&mut anna, "anna").await;
    let mut again = house.browser();
    let back = sign_in(&mut again, WAY, "anna").await;
    let mut thief = house.browser();
    assert_eq!(thief.get(&back).await.status, StatusCode::GONE);
    assert_eq!(again.get(&back).await.status, StatusCode::GONE, "the thief used it up");
    let back = sign_in(&mut again, WAY, "anna").await;
    assert_eq!(again.get(&back).await.location, "/account");
    assert_eq!(again.get(&back).await.status, StatusCode::GONE);
    let old = sign_in(&mut again, WAY, "anna").await;
    house.clock.advance(21 * Ts::MINUTE);
    assert_eq!(again.get(&old).await.status, StatusCode::GONE);
    assert_eq!(
        again.get("/sign-in/return/konto?error=access_denied&state=x").await.status,
        StatusCode::FORBIDDEN
    );
}

#[tokio::test]
async fn a_mail_opened_in_another_browser_signs_in_and_links_nothing() {
    let Some(issuer) = issuer("a_mail_opened_in_another_browser") else { return };
    let house = provider::house(&issuer, Outside::open().unwrap()).await;
    house.person("anna@example.org", &[]).await;
    // Somebody holds an account "anna" at the provider and wants into ours.
    let mut stranger = house.browser();
    let back = sign_in(&mut stranger, WAY, "anna").await;
    stranger.get(&back).await;
    let (link, _) = newest(&house, "anna@example.org").await;
    let mut anna = house.browser();
    anna.post(&link, &link, &[]).await;
    assert!(anna.get("/account").await.all("#providers ~ ul li strong").is_empty());
    let back = sign_in(&mut stranger, WAY, "anna").await;
    assert!(stranger.get(&back).await.location.starts_with("/sign-in/sent"));
    assert_eq!(stranger.get("/account").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn an_address_the_provider_has_not_verified_opens_nothing() {
    let Some(issuer) = issuer("an_address_the_provider_has_not_verified") else { return };
    let house = provider::house(&issuer, Outside::open().unwrap()).await;
    house.person("unverified-ben@example.org", &[]).await;
    let mut ben = house.browser();
    let back = sign_in(&mut ben, WAY, "unverified-ben").await;
    assert_eq!(ben.get(&back).await.status, StatusCode::FORBIDDEN);
    assert!(house.mails().await.is_empty());
}

#[tokio::test]
async fn who_is_signed_in_links_their_account_and_is_as_sure_as_the_provider() {
    let Some(issuer) = issuer("who_is_signed_in_links_their_account") else { return };
    let house = provider::house(&issuer, Outside::open().unwrap()).await;
    let mut carla = house.enter("carla@example.org", &[]).await;
    assert!(carla.get("/account").await.body.contains("E-Mail-Adresse bestätigt"));
    let back = sign_in(&mut carla, "/account/providers/link/konto", "eid-carla").await;
    assert_eq!(carla.get(&back).await.location, "/account?done=linked#providers");
    let page = carla.get("/account").await;
    assert!(page.all("dd").contains(&"Identität nachgewiesen".to_owned()), "{}", page.body);
    let mut later = house.browser();
    let back = sign_in(&mut later, WAY, "eid-carla").await;
    assert_eq!(later.get(&back).await.location, "/account");
    assert!(later.get("/account").await.body.contains("carla@example.org"));
    let mut dora = house.enter("dora@example.org", &[]).await;
    let back = sign_in(&mut dora, "/account/providers/link/konto", "eid-carla").await;
    assert_eq!(dora.get(&back).await.location, "/account?done=taken#providers");
    let subject = carla.get("/account").await.value("input[name=subject]");
    let parted =
        carla.post("/account", "/account/providers/unlink", &[("subject", &subject)]).await;
    assert_eq!(parted.location, "/account?done=unlinked#providers");
    let back = sign_in(&mut later, WAY, "eid-carla").await;
    assert!(later.get(&back).await.location.starts_with("/sign-in/sent"));
}

#[tokio::test]
async fn another_site_begins_no_linking_and_nobody_comes_back_as_somebody_else() {
    let Some(issuer) = issuer("another_site_begins_no_linking") else { return };
    let house = provider::house(&issuer, Outside::open().unwrap()).await;
    let mut anna = house.enter("anna@example.org", &[]).await;
    anna.headers.push(("sec-fetch-site", "cross-site".into()));
    let refused = anna.get("/account/providers/link/konto").await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    anna.headers.clear();
    let back = sign_in(&mut anna, "/account/providers/link/konto", "mallory").await;
    let session = house.enter("ben@example.org", &[]).await.cookie("al_session").unwrap();
    anna.put_cookie("al_session", &session);
    assert_eq!(anna.get(&back).await.status, StatusCode::BAD_GATEWAY);
}

#[tokio::test]
async fn a_provider_that_is_down_gets_a_page_with_the_other_ways() {
    let house = House::with(Setting {
        more: configured("http://127.0.0.1:9", "town"),
        outside: Outside::open().unwrap(),
        ..Setting::default()
    })
    .await;
    let down = house.browser().get(WAY).await;
    assert_eq!(down.status, StatusCode::BAD_GATEWAY);
    assert_eq!(house.browser().get("/sign-in/with/nobody").await.status, StatusCode::NOT_FOUND);
}

/// Stands between us and the provider and changes one letter of what the token is signed with,
/// or what it says.
fn tampering(part: usize) -> Outside {
    let open = Outside::open().unwrap();
    let chance = Arc::new(Mutex::new(Chance::seeded(1)));
    Outside::by(move |request| {
        let (open, chance) = (open.clone(), Arc::clone(&chance));
        Box::pin(async move {
            let token = request.uri().path().ends_with("/token");
            let mut answer = open.send(request).await?;
            if token {
                let mut told: serde_json::Value =
                    serde_json::from_slice(answer.body()).map_err(Unreached::because)?;
                let id = told["id_token"].as_str().unwrap_or_default().to_owned();
                let mut parts: Vec<String> = id.split('.').map(str::to_owned).collect();
                let at = chance.lock().unwrap().below(20) + 4;
                let other = if parts[part].as_bytes()[at] == b'A' { "B" } else { "A" };
                parts[part].replace_range(at..=at, other);
                told["id_token"] = parts.join(".").into();
                *answer.body_mut() = told.to_string().into_bytes();
            }
            Ok(answer)
        })
    })
}

#[tokio::test]
async fn a_token_that_was_touched_signs_nobody_in() {
    let Some(issuer) = issuer("a_token_that_was_touched") else { return };
    for part in [1, 2] {
        let house = provider::house(&issuer, tampering(part)).await;
        let mut anna = house.browser();
        let back = sign_in(&mut anna, WAY, "anna").await;
        assert_eq!(anna.get(&back).await.status, StatusCode::BAD_GATEWAY);
        assert!(house.mails().await.is_empty());
    }
}

#[tokio::test]
async fn an_answer_that_names_another_issuer_is_refused() {
    let Some(issuer) = issuer("an_answer_that_names_another_issuer") else { return };
    let house = provider::house(&issuer, Outside::open().unwrap()).await;
    let mut anna = house.browser();
    let back = sign_in(&mut anna, WAY, "anna").await;
    let (before, _) = back.split_once("&iss=").unwrap();
    let other = anna.get(&format!("{before}&iss=https%3A%2F%2Fevil.example")).await;
    assert_eq!(other.status, StatusCode::BAD_GATEWAY);
}
