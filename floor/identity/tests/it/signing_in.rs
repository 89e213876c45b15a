//! Links and digits.

use axum::http::StatusCode;
use kernel::Ts;

use crate::{
    browser::{Browser, Seen},
    house::House,
};

/// Asks for a link; answers where the browser was sent.
pub async fn ask(browser: &mut Browser<'_>, email: &str, next: &str) -> Seen {
    // Mails of one moment have no order.
    browser.house.clock.advance(Ts::SECOND);
    browser.post("/sign-in", "/sign-in", &[("email", email), ("next", next)]).await
}

/// Path of the link and the digits in the newest mail to an address.
pub async fn newest(house: &House, email: &str) -> (String, String) {
    let mails = house.mails().await;
    let mail = mails.iter().find(|m| m.recipient == email).unwrap();
    let text = &mail.body;
    let link = text.split_whitespace().find(|w| w.contains("/sign-in/link/")).unwrap();
    let path = link.split_once(&house.host).unwrap().1.to_owned();
    let digits: String = text
        .lines()
        .find(|l| l.contains("Code ein"))
        .unwrap()
        .chars()
        .filter(char::is_ascii_digit)
        .collect();
    (path, digits)
}

#[tokio::test]
async fn a_confirmed_link_creates_a_citizen_and_works_once() {
    let house = House::new().await;
    let mut browser = house.browser();
    let sent = ask(&mut browser, " Anna@Example.org ", "/account/access").await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    assert!(sent.location.starts_with("/sign-in/sent?reference="), "{}", sent.location);
    let (path, _) = newest(&house, "anna@example.org").await;
    let page = browser.get(&path).await;
    assert!(page.body.contains("anna@example.org"));
    let entered = browser.post(&path, &path, &[]).await;
    assert_eq!(entered.location, "/account/access");
    assert_eq!(browser.get("/account").await.status, StatusCode::OK);
    let mut other = house.browser();
    let token = other.token("/sign-in").await;
    let again = other.post_bare(&path, &[("csrf", &token)]).await;
    assert_eq!(again.status, StatusCode::GONE);
    assert_eq!(other.get(&path).await.status, StatusCode::GONE);
}

#[tokio::test]
async fn a_mail_scanner_that_opens_the_link_uses_nothing_up() {
    let house = House::new().await;
    let mut browser = house.browser();
    ask(&mut browser, "anna@example.org", "").await;
    let (path, _) = newest(&house, "anna@example.org").await;
    let mut scanner = house.browser();
    for _ in 0..3 {
        assert_eq!(scanner.get(&path).await.status, StatusCode::OK);
    }
    assert!(scanner.cookie("al_session").is_none());
    assert_eq!(browser.post(&path, &path, &[]).await.location, "/account");
}

#[tokio::test]
async fn a_link_and_its_digits_die_after_twenty_minutes() {
    let house = House::new().await;
    let mut browser = house.browser();
    let reference = ask(&mut browser, "anna@example.org", "").await.sent_to("reference");
    let (path, digits) = newest(&house, "anna@example.org").await;
    house.clock.advance(20 * Ts::MINUTE);
    assert_eq!(browser.get(&path).await.status, StatusCode::GONE);
    let fields = [("code", digits.as_str()), ("reference", reference.as_str())];
    let seen = browser.post("/sign-in/sent", "/sign-in/code", &fields).await;
    assert_eq!(seen.status, StatusCode::GONE);
    assert!(browser.cookie("al_session").is_none());
}

#[tokio::test]
async fn the_digits_sign_in_the_browser_that_asked() {
    let house = House::new().await;
    let mut browser = house.browser();
    let reference = ask(&mut browser, "anna@example.org", "").await.sent_to("reference");
    let (path, digits) = newest(&house, "anna@example.org").await;
    let spaced = format!("{} {}", &digits[..3], &digits[3..]);
    let fields = [("code", spaced.as_str()), ("reference", reference.as_str())];
    let seen = browser.post("/sign-in/sent", "/sign-in/code", &fields).await;
    assert_eq!((seen.status, seen.location.as_str()), (StatusCode::SEE_OTHER, "/account"));
    assert_eq!(house.browser().get(&path).await.status, StatusCode::GONE, "digits use the link up");
}

#[tokio::test]
async fn digits_open_only_the_link_they_were_sent_with() {
    let house = House::new().await;
    let (mut anna, mut ben) = (house.browser(), house.browser());
    let reference = ask(&mut anna, "anna@example.org", "").await.sent_to("reference");
    ask(&mut ben, "ben@example.org", "").await;
    let (_, bens) = newest(&house, "ben@example.org").await;
    let fields = [("code", bens.as_str()), ("reference", reference.as_str())];
    let seen = ben.post("/sign-in/sent", "/sign-in/code", &fields).await;
    assert!(seen.body.contains("noch 4 Versuche"), "{}", seen.body);
    assert!(ben.cookie("al_session").is_none());
}

#[tokio::test]
async fn five_wrong_guesses_kill_the_link_in_the_mail_too() {
    let house = House::new().await;
    let mut browser = house.browser();
    let reference = ask(&mut browser, "anna@example.org", "").await.sent_to("reference");
    let (path, digits) = newest(&house, "anna@example.org").await;
    let wrong = if digits == "000000" { "000001" } else { "000000" };
    let guess = [("code", wrong), ("reference", reference.as_str())];
    for _ in 0..4 {
        let seen = browser.post("/sign-in/sent", "/sign-in/code", &guess).await;
        assert_eq!(seen.status, StatusCode::OK);
        assert_eq!(seen.all(".kern-error").len(), 1);
    }
    let fifth = browser.post("/sign-in/sent", "/sign-in/code", &guess).await;
    assert_eq!(fifth.status, StatusCode::GONE);
    let right = [("code", digits.as_str()), ("reference", reference.as_str())];
    let late = browser.post("/sign-in/sent", "/sign-in/code", &right).await;
    assert_eq!(late.status, StatusCode::GONE);
    assert_eq!(browser.get(&path).await.status, StatusCode::GONE);
}

#[tokio::test]
async fn what_is_no_code_costs_no_guess() {
    let house = House::new().await;
    let mut browser = house.browser();
    let reference = ask(&mut browser, "anna@example.org", "").await.sent_to("reference");
    let (_, digits) = newest(&house, "anna@example.org").await;
    for _ in 0..6 {
        let fields = [("code", "12345"), ("reference", reference.as_str())];
        browser.post("/sign-in/sent", "/sign-in/code", &fields).await;
    }
    let fields = [("code", digits.as_str()), ("reference", reference.as_str())];
    let seen = browser.post("/sign-in/sent", "/sign-in/code", &fields).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_known_and_an_unknown_address_get_the_same_answer_and_the_same_mail() {
    let house = House::new().await;
    house.person("known@example.org", &[(identity::Role::Administrator, None)]).await;
    let mut answers = Vec::new();
    for email in ["known@example.org", "nobody@example.org"] {
        let mut browser = house.browser();
        let seen = ask(&mut browser, email, "").await;
        let reference = seen.sent_to("reference");
        let page = browser.get(&seen.location).await;
        let token = page.value("input[name=csrf]");
        let mail = house.mails().await.remove(0);
        let (link, digits) = newest(&house, email).await;
        let text = mail.body;
        let spaced = format!("{} {}", &digits[..3], &digits[3..]);
        answers.push((
            seen.status,
            seen.location.replace(&reference, ""),
            page.body.replace(&reference, "").replace(&token, ""),
            mail.subject,
            text.replace(&link, "").replace(&spaced, ""),
        ));
    }
    assert_eq!(answers[0], answers[1]);
}

#[tokio::test]
async fn a_way_back_to_another_site_is_forgotten() {
    let house = House::new().await;
    for away in ["https://evil.example/", "//evil.example", "/\\evil.example", "/\t/evil.example"] {
        let mut browser = house.browser();
        ask(&mut browser, "anna@example.org", away).await;
        let (path, _) = newest(&house, "anna@example.org").await;
        let entered = browser.post(&path, &path, &[]).await;
        assert_eq!(entered.location, "/account", "{away:?}");
        let query = serde_urlencoded::to_string([("next", away)]).unwrap();
        let signed = browser.get(&format!("/sign-in?{query}")).await;
        assert_eq!(signed.location, "/account", "{away:?}");
    }
}

#[tokio::test]
async fn a_form_of_another_site_sends_no_mail_and_opens_no_link() {
    let house = House::new().await;
    let mut browser = house.browser();
    let seen = browser.post_bare("/sign-in", &[("email", "anna@example.org")]).await;
    assert_eq!(seen.status, StatusCode::FORBIDDEN);
    assert!(house.mails().await.is_empty());
    ask(&mut browser, "anna@example.org", "").await;
    let (path, _) = newest(&house, "anna@example.org").await;
    browser.headers.push(("sec-fetch-site", "cross-site".to_owned()));
    let token = browser.token("/sign-in").await;
    let seen = browser.post_bare(&path, &[("csrf", &token)]).await;
    assert_eq!(seen.status, StatusCode::FORBIDDEN);
    assert!(browser.cookie("al_session").is_none());
}

#[tokio::test]
async fn what_is_no_address_is_said_at_the_field() {
    let house = House::new().await;
    let mut browser = house.browser();
    for wrong in ["", "anna", "anna@"] {
        let seen = ask(&mut browser, wrong, "").await;
        assert_eq!(seen.status, StatusCode::OK);
        assert_eq!(seen.all("#email-error").len(), 1);
        assert_eq!(seen.all(".al-errors a[href='#email']").len(), 1);
        assert_eq!(seen.value("#email"), wrong);
    }
}

#[tokio::test]
async fn the_link_leads_to_our_port_whatever_the_request_says() {
    let house = House::new().await;
    let mut browser = house.browser();
    ask(&mut browser, "anna@example.org", "").await;
    let text = house.mails().await.remove(0).body;
    assert!(text.contains(&format!("http://{}/sign-in/link/", house.host)), "{text}");
}
