//! Adding a passkey and signing in with it.

use axum::http::StatusCode;
use kernel::Ts;
use serde_json::{Value, json};

use crate::{authenticator::Authenticator, browser::Browser, house::House};

const OPTIONS: &str = "/passkeys/register/options";
const FINISH: &str = "/passkeys/register/finish";
const ASK: &str = "/sign-in/passkey/options";
const ENTER: &str = "/sign-in/passkey/finish";

fn device(house: &House) -> Authenticator {
    Authenticator::new(&format!("http://{}", house.host), &house.app.chance)
}

/// Adds a passkey from the account's page.
async fn add(browser: &mut Browser<'_>, device: &mut Authenticator) -> (StatusCode, Value) {
    let (status, options) = browser.post_json("/account", OPTIONS, &json!({})).await;
    assert_eq!(status, StatusCode::OK, "{options}");
    let credential = device.create(&options);
    let answer =
        json!({ "state": options["state"], "credential": credential, "label": "Mein Telefon" });
    browser.post_json("/account", FINISH, &answer).await
}

/// Signs in from the page for it.
async fn enter(browser: &mut Browser<'_>, device: &mut Authenticator) -> (StatusCode, Value) {
    let (_, options) = browser.post_json("/sign-in", ASK, &json!({})).await;
    let credential = device.get(&options);
    let answer = json!({ "state": options["state"], "credential": credential, "next": "/reports" });
    browser.post_json("/sign-in", ENTER, &answer).await
}

#[tokio::test]
async fn a_passkey_signs_in_without_an_address() {
    let house = House::new().await;
    let mut anna = house.enter("anna@example.org", &[]).await;
    let mut device = device(&house);
    let (status, added) = add(&mut anna, &mut device).await;
    assert_eq!(
        (status, &added["location"]),
        (StatusCode::OK, &"/account?done=passkey#passkeys".into())
    );
    assert!(anna.get("/account").await.body.contains("Mein Telefon"));
    let told = house.mails().await.remove(0);
    assert!(told.recipient == "anna@example.org" && told.body.contains("Mein Telefon"));
    for _ in 0..2 {
        let mut browser = house.browser();
        let (status, entered) = enter(&mut browser, &mut device).await;
        assert_eq!((status, &entered["location"]), (StatusCode::OK, &"/reports".into()));
        let account = browser.get("/account").await;
        assert!(account.body.contains("anna@example.org"));
        assert!(account.body.contains("zuletzt benutzt"));
    }
}

#[tokio::test]
async fn an_answer_counts_once_and_in_time() {
    let house = House::new().await;
    let mut anna = house.enter("anna@example.org", &[]).await;
    let mut device = device(&house);
    add(&mut anna, &mut device).await;
    let mut browser = house.browser();
    let (_, options) = browser.post_json("/sign-in", ASK, &json!({})).await;
    let answer = json!({ "state": options["state"], "credential": device.get(&options) });
    assert_eq!(browser.post_json("/sign-in", ENTER, &answer).await.0, StatusCode::OK);
    let mut thief = house.browser();
    let (status, again) = thief.post_json("/sign-in", ENTER, &answer).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again["message"].as_str().is_some_and(|m| !m.is_empty()));
    let (_, options) = thief.post_json("/sign-in", ASK, &json!({})).await;
    house.clock.advance(5 * Ts::MINUTE);
    let late = json!({ "state": options["state"], "credential": device.get(&options) });
    let (status, _) = thief.post_json("/sign-in", ENTER, &late).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(thief.cookie("al_session").is_none());
}

#[tokio::test]
async fn a_device_of_its_own_making_signs_in_as_nobody() {
    let house = House::new().await;
    let person = house.person("anna@example.org", &[]).await;
    let mut anna = house.enter("anna@example.org", &[]).await;
    add(&mut anna, &mut device(&house)).await;
    let mut forged = device(&house);
    forged.pretend(person.0.as_bytes());
    let mut browser = house.browser();
    let (status, _) = enter(&mut browser, &mut forged).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(browser.cookie("al_session").is_none());
}

#[tokio::test]
async fn a_passkey_of_another_site_is_refused() {
    let house = House::new().await;
    let mut anna = house.enter("anna@example.org", &[]).await;
    let mut device = Authenticator::new("https://evil.example", &house.app.chance);
    let (status, _) = add(&mut anna, &mut device).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn one_persons_challenge_adds_nothing_to_anothers_account() {
    let house = House::new().await;
    let mut anna = house.enter("anna@example.org", &[]).await;
    let mut eve = house.enter("eve@example.org", &[]).await;
    let (_, options) = anna.post_json("/account", OPTIONS, &json!({})).await;
    let credential = device(&house).create(&options);
    let answer = json!({ "state": options["state"], "credential": credential });
    let (status, _) = eve.post_json("/account", FINISH, &answer).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn the_same_credential_belongs_to_one_account() {
    let house = House::new().await;
    let mut anna = house.enter("anna@example.org", &[]).await;
    let mut eve = house.enter("eve@example.org", &[]).await;
    let mut device = device(&house);
    assert_eq!(add(&mut anna, &mut device).await.0, StatusCode::OK);
    assert_eq!(add(&mut eve, &mut device).await.0, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_removed_passkey_signs_in_no_more_and_only_its_owner_removes_it() {
    let house = House::new().await;
    let mut anna = house.enter("anna@example.org", &[]).await;
    let mut eve = house.enter("eve@example.org", &[]).await;
    let mut device = device(&house);
    add(&mut anna, &mut device).await;
    let id = anna.get("/account").await.value("input[name=passkey]");
    let fields = [("passkey", id.as_str()), ("label", "Meins")];
    eve.post("/account", "/account/passkeys/remove", &fields).await;
    let renamed = eve.post("/account", "/account/passkeys/rename", &fields).await;
    assert_eq!(renamed.status, StatusCode::NOT_FOUND);
    assert_eq!(enter(&mut house.browser(), &mut device).await.0, StatusCode::OK);
    anna.post("/account", "/account/passkeys/rename", &fields).await;
    assert!(anna.get("/account").await.body.contains("Meins"));
    anna.post("/account", "/account/passkeys/remove", &fields).await;
    let (status, _) = enter(&mut house.browser(), &mut device).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_ceremony_begins_only_on_our_own_pages() {
    let house = House::new().await;
    let mut browser = house.browser();
    for path in [ASK, ENTER] {
        let seen = browser.post_bare(path, &[]).await;
        assert_eq!(seen.status, StatusCode::FORBIDDEN, "{path}");
    }
    let (status, _) = browser.post_json("/sign-in", OPTIONS, &json!({})).await;
    assert_eq!(status, StatusCode::FORBIDDEN, "only somebody signed in adds a passkey");
}

#[tokio::test]
async fn nonsense_is_refused_and_not_our_fault() {
    let house = House::new().await;
    let mut browser = house.browser();
    let (_, options) = browser.post_json("/sign-in", ASK, &json!({})).await;
    let answer = json!({ "state": options["state"], "credential": { "id": "x" } });
    let (status, _) = browser.post_json("/sign-in", ENTER, &answer).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    let (status, _) = browser.post_json("/sign-in", ENTER, &json!([1])).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
}
