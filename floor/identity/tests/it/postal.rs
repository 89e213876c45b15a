//! A code by post.

use axum::http::StatusCode;
use identity::Role;
use kernel::Ts;

use crate::{
    browser::{Browser, Seen},
    house::House,
};

const ADDRESS: [(&str, &str); 3] =
    [("name", "Weiß"), ("street", "Seestraße 1"), ("place", "78464 Konstanz")];

/// Staff print the only letter; answers its code.
async fn print(it: &mut Browser<'_>) -> String {
    let id = it.get("/staff/post-codes").await.value("input[name=code]");
    let letter = it.post("/staff/post-codes", "/staff/post-codes/print", &[("code", &id)]).await;
    assert!(letter.body.contains("Seestraße 1") && letter.body.contains("Weiß"));
    letter.all("article strong").remove(0)
}

async fn enter(browser: &mut Browser<'_>, code: &str) -> Seen {
    browser.post("/account/post", "/account/post/code", &[("code", code)]).await
}

#[tokio::test]
async fn the_code_of_the_letter_confirms_the_address_and_the_log_tells_that_it_was_printed() {
    let house = House::new().await;
    let mut anna = house.enter("anna@example.org", &[]).await;
    let mut it = house.enter("it@example.org", &[(Role::Administrator, None)]).await;
    let missing = anna.post("/account/post", "/account/post", &[("name", "Weiß")]).await;
    assert_eq!(missing.value("#name"), "Weiß");
    assert!(missing.body.contains("damit der Brief ankommt"));
    anna.post("/account/post", "/account/post", &ADDRESS).await;
    let mut ben = house.enter("ben@example.org", &[]).await;
    assert_eq!(ben.get("/staff/post-codes").await.status, StatusCode::FORBIDDEN);
    let list = it.get("/staff/post-codes").await;
    assert!(!list.body.contains("Seestraße"), "the list shows no address");
    let code = print(&mut it).await;
    let done = enter(&mut anna, &code.to_lowercase()).await;
    assert_eq!(done.location, "/account?done=post");
    let page = anna.get("/account").await;
    assert!(page.all("dd").contains(&"Anschrift mit Brief bestätigt".to_owned()));
    assert!(it.get("/staff/post-codes").await.all("tbody tr").is_empty());
    let who = house.person("anna@example.org", &[]).await;
    let mut tx = house.store.read().await.unwrap();
    let log = identity::access::list_about_person(&mut tx, who, None, 10).await.unwrap();
    assert_eq!(log[0].reason, "Brief mit Code gedruckt");
}

#[tokio::test]
async fn a_code_has_three_tries_and_twenty_one_days() {
    let house = House::new().await;
    let mut anna = house.enter("anna@example.org", &[]).await;
    let mut it = house.enter("it@example.org", &[(Role::Administrator, None)]).await;
    anna.post("/account/post", "/account/post", &ADDRESS).await;
    assert_eq!(enter(&mut anna, "BBBB BBBB").await.status, StatusCode::GONE, "not printed yet");
    let first = print(&mut it).await;
    let second = print(&mut it).await;
    assert!(enter(&mut anna, &first).await.body.contains("noch 2 Versuche"));
    assert!(enter(&mut anna, "BBBB BBBB").await.body.contains("noch einen Versuch"));
    assert_eq!(enter(&mut anna, "BBBB BBBB").await.status, StatusCode::GONE);
    let dead = anna.get("/account/post").await;
    assert!(dead.body.contains("Brief anfordern"), "another can be asked for");
    let token = anna.token("/account/post").await;
    let again = [("code", second.as_str()), ("csrf", token.as_str())];
    assert_eq!(anna.post_bare("/account/post/code", &again).await.status, StatusCode::GONE);
    anna.post("/account/post", "/account/post", &ADDRESS).await;
    let late = print(&mut it).await;
    house.clock.advance(22 * Ts::DAY);
    let again = [("code", late.as_str()), ("csrf", token.as_str())];
    assert_eq!(anna.post_bare("/account/post/code", &again).await.status, StatusCode::GONE);
}
