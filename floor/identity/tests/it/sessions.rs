//! How long sessions live, and how they end.

use axum::http::StatusCode;
use identity::Role;
use kernel::Ts;

use crate::{
    browser::Browser,
    house::{House, Setting},
};

/// Whether the browser is signed in.
async fn is_in(browser: &mut Browser<'_>) -> bool {
    let seen = browser.get("/account").await;
    assert!(seen.status == StatusCode::OK || seen.location == "/sign-in?next=%2Faccount");
    seen.status == StatusCode::OK
}

#[tokio::test]
async fn a_citizens_session_ends_after_thirty_days_of_silence() {
    let house = House::new().await;
    let mut anna = house.enter("anna@example.org", &[]).await;
    for _ in 0..5 {
        house.clock.advance(29 * Ts::DAY);
        assert!(is_in(&mut anna).await);
    }
    house.clock.advance(30 * Ts::DAY);
    assert!(!is_in(&mut anna).await);
}

#[tokio::test]
async fn a_citizens_session_ends_after_half_a_year_of_use() {
    let house = House::new().await;
    let mut anna = house.enter("anna@example.org", &[]).await;
    for _ in 0..8 {
        house.clock.advance(20 * Ts::DAY);
        assert!(is_in(&mut anna).await);
    }
    house.clock.advance(20 * Ts::DAY);
    assert!(!is_in(&mut anna).await);
}

#[tokio::test]
async fn the_session_of_staff_lasts_a_working_day_and_a_week_at_most() {
    let house = House::new().await;
    let clerk = [(Role::Clerk, Some("tiefbau"))];
    let mut quiet = house.enter("quiet@example.org", &clerk).await;
    let mut busy = house.enter("busy@example.org", &clerk).await;
    house.clock.advance(11 * Ts::HOUR);
    assert!(is_in(&mut busy).await);
    house.clock.advance(Ts::HOUR);
    assert!(!is_in(&mut quiet).await);
    for _ in 0..15 {
        assert!(is_in(&mut busy).await);
        house.clock.advance(10 * Ts::HOUR);
    }
    assert!(is_in(&mut busy).await, "six days and eighteen hours");
    house.clock.advance(6 * Ts::HOUR);
    assert!(!is_in(&mut busy).await);
}

#[tokio::test]
async fn a_new_role_shortens_the_sessions_that_are_open() {
    let house = House::new().await;
    let mut anna = house.enter("anna@example.org", &[]).await;
    house.clock.advance(Ts::DAY);
    house.person("anna@example.org", &[(Role::Field, None)]).await;
    assert!(!is_in(&mut anna).await);
}

#[tokio::test]
async fn a_session_ended_elsewhere_is_out_at_once() {
    let house = House::new().await;
    let mut phone = house.enter("anna@example.org", &[]).await;
    house.clock.advance(Ts::MINUTE);
    let mut desk = house.enter("anna@example.org", &[]).await;
    assert_eq!(desk.get("/account").await.all("form[action='/account/sessions/end']").len(), 2);
    let other = desk.get("/account").await.value("li:nth-of-type(2) input[name=session]");
    let ended = desk.post("/account", "/account/sessions/end", &[("session", &other)]).await;
    assert_eq!(ended.location, "/account?done=session#sessions");
    assert!(!is_in(&mut phone).await);
    assert!(is_in(&mut desk).await);
}

#[tokio::test]
async fn nobody_ends_the_session_of_somebody_else() {
    let house = House::new().await;
    let mut anna = house.enter("anna@example.org", &[]).await;
    let mut eve = house.enter("eve@example.org", &[]).await;
    let annas = anna.get("/account").await.value("input[name=session]");
    eve.post("/account", "/account/sessions/end", &[("session", &annas)]).await;
    assert!(is_in(&mut anna).await);
}

#[tokio::test]
async fn all_other_sessions_end_together() {
    let house = House::new().await;
    let mut first = house.enter("anna@example.org", &[]).await;
    let mut second = house.enter("anna@example.org", &[]).await;
    let mut here = house.enter("anna@example.org", &[]).await;
    here.post("/account", "/account/sessions/end-others", &[]).await;
    assert!(is_in(&mut here).await);
    assert!(!is_in(&mut first).await);
    assert!(!is_in(&mut second).await);
}

#[tokio::test]
async fn signing_out_ends_the_session_and_not_only_the_cookie() {
    let house = House::new().await;
    let mut anna = house.enter("anna@example.org", &[]).await;
    let token = anna.cookie("al_session").unwrap();
    let out = anna.post("/account", "/sign-out", &[]).await;
    assert_eq!(out.location, "/");
    assert!(anna.cookie("al_session").is_none());
    anna.put_cookie("al_session", &token);
    assert!(!is_in(&mut anna).await);
}

#[tokio::test]
async fn over_tls_the_cookie_is_bound_to_the_host_and_the_plain_one_is_ignored() {
    let house = House::with(Setting { behind_proxy: true, ..Setting::default() }).await;
    let mut anna = house.browser();
    anna.headers.push(("x-forwarded-proto", "https".to_owned()));
    crate::signing_in::ask(&mut anna, "anna@example.org", "").await;
    let (path, _) = crate::signing_in::newest(&house, "anna@example.org").await;
    let entered = anna.post(&path, &path, &[]).await;
    let cookie = entered.cookies.iter().find(|c| c.starts_with("__Host-al_session=")).unwrap();
    for part in ["; Path=/;", "; HttpOnly", "; SameSite=Lax", "; Secure"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert!(is_in(&mut anna).await);
    let token = anna.cookie("__Host-al_session").unwrap();
    let mut planted = house.browser();
    planted.headers.push(("x-forwarded-proto", "https".to_owned()));
    planted.put_cookie("al_session", &token);
    assert!(!is_in(&mut planted).await);
}

#[tokio::test]
async fn a_token_that_nobody_gave_out_is_nobody() {
    let house = House::new().await;
    let mut browser = house.browser();
    for token in ["", "x", "00000000000000000000000000000000", "' OR 1=1 --"] {
        browser.put_cookie("al_session", token);
        assert!(!is_in(&mut browser).await);
    }
}

#[tokio::test]
async fn signing_in_anew_ends_the_session_before() {
    let house = House::new().await;
    let mut anna = house.enter("anna@example.org", &[]).await;
    let before = anna.cookie("al_session").unwrap();
    let token = anna.token("/account").await;
    anna.post_bare("/sign-in", &[("csrf", &token), ("email", "anna@example.org")]).await;
    let (path, _) = crate::signing_in::newest(&house, "anna@example.org").await;
    anna.post(&path, &path, &[]).await;
    assert_ne!(anna.cookie("al_session").unwrap(), before);
    let mut old = house.browser();
    old.put_cookie("al_session", &before);
    assert!(!is_in(&mut old).await);
}
