use reports::store::find_contact;

use crate::{CHECK, YOU, pass, pass_all, send, stored, voiced::town};

#[tokio::test]
async fn the_secret_link_opens_the_reporters_own_page() {
    let town = town().await;
    let mut anna = town.visitor();
    pass_all(&mut anna).await;
    pass(&mut anna, YOU, &[("email", "anna@example.org"), ("name", "Anna")], CHECK).await;
    let done = send(&mut anna).await;
    let code = done.one(".al-code");
    let path = done.attributes("a[href^='/reports/own/']", "href").remove(0);
    let mut elsewhere = town.visitor();
    let own = elsewhere.get(&path).await;
    assert_eq!(own.status(), 200);
    assert!(own.main().contains("Die Laterne ist seit Montag dunkel."));
    assert!(own.main().contains("anna@example.org"));
    assert!(own.text().contains(r#"content="noindex""#));
    assert_eq!(own.header("cache-control"), Some("no-store"));
    assert_eq!(elsewhere.get(&format!("/reports/{code}")).await.status(), 404, "not yet public");
    assert_eq!(elsewhere.get("/reports/own/nonsense").await.status(), 404);
    let gone = elsewhere.fill(&path, &format!("{path}/contact"), &[]).await;
    assert_eq!(gone.status(), 303);
    let report = stored(&town, &code).await;
    let mut tx = town.store().read().await.unwrap();
    assert!(find_contact(&mut tx, report.id).await.unwrap().is_none());
}

#[tokio::test]
async fn a_report_can_be_taken_over_into_an_account_once() {
    let town = town().await;
    let mut ben = town.visitor();
    pass_all(&mut ben).await;
    let path = send(&mut ben).await.attributes("a[href^='/reports/own/']", "href").remove(0);
    assert!(!ben.get(&path).await.has("form[action$=claim]"), "nobody is signed in");
    let mut account = town.person("ben@example.org", &[]).await;
    let claimed = account.fill(&path, &format!("{path}/claim"), &[]).await;
    assert_eq!(claimed.location(), Some(format!("{path}?claimed")));
    let again = account.get(&path).await;
    assert!(!again.has("form[action$=claim]"), "it belongs to an account now");
    let mine = account.get("/reports/mine").await;
    let link = mine.attributes(".al-entry__title a", "href").remove(0);
    let own = account.get(&link).await;
    assert_eq!(own.status(), 200, "the account needs no secret");
    assert!(own.main().contains("Die Laterne ist seit Montag dunkel."));
    assert_eq!(ben.get(&link).await.status(), 404, "the number alone opens nothing");
    let mut other = town.person("carla@example.org", &[]).await;
    assert_eq!(other.get(&link).await.status(), 404, "nor does another account");
    assert!(!other.get("/reports/mine").await.has(".al-entry"));
}
