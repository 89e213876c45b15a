//! How often something that costs a mail or guesses at a secret may be done.

use axum::http::StatusCode;
use serde_json::json;

use crate::{
    house::{House, Setting},
    signing_in::ask,
};

async fn limited() -> House {
    House::with(Setting { limits: true, ..Setting::default() }).await
}

#[tokio::test]
async fn one_network_gets_five_mails_at_once() {
    let house = limited().await;
    let mut browser = house.browser();
    for number in 0..5 {
        let seen = ask(&mut browser, &format!("p{number}@example.org"), "").await;
        assert_eq!(seen.status, StatusCode::SEE_OTHER);
    }
    let sixth = ask(&mut browser, "p6@example.org", "").await;
    assert_eq!(sixth.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(house.mails().await.len(), 5);
}

#[tokio::test]
async fn one_address_gets_three_mails_in_ten_minutes_whoever_asks() {
    let house = limited().await;
    let mut browser = house.browser();
    for _ in 0..3 {
        let seen = ask(&mut browser, "anna@example.org", "").await;
        assert_eq!(seen.status, StatusCode::SEE_OTHER);
    }
    let fourth = ask(&mut browser, "Anna@example.org", "").await;
    assert_eq!(fourth.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(ask(&mut browser, "ben@example.org", "").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn passkey_ceremonies_are_limited() {
    let house = limited().await;
    let mut browser = house.browser();
    let mut last = StatusCode::OK;
    for _ in 0..30 {
        last = browser.post_json("/sign-in", "/sign-in/passkey/options", &json!({})).await.0;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
}
