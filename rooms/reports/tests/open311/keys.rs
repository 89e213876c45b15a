//! Keys: made once, shown once, stored as a hash, revoked for good.

use identity::Role;
use reports::store::list_api_keys;
use store::journal;
use testkit::TestTown;

use crate::{
    LAMP, post,
    staff_town::{clerk, town},
};

const PAGE: &str = "/admin/reports/keys";

async fn administrator(town: &TestTown) -> testkit::Actor {
    town.person("admin@konstanz.example", &[(Role::Administrator, None)]).await
}

#[tokio::test]
async fn an_administrator_makes_a_key_sees_it_once_and_revokes_it() {
    let town = town().await;
    let mut boss = administrator(&town).await;
    let made = boss.fill(PAGE, PAGE, &[("name", "Bürger-App")]).await;
    assert_eq!(made.status(), 200, "{}", made.main());
    assert_eq!(made.header("cache-control"), Some("no-store"));
    let secret = made.one(".al-code");
    assert!(secret.starts_with("alm_") && secret.len() == 36, "{secret}");
    let page = boss.get(PAGE).await;
    assert!(page.main().contains("Bürger-App") && !page.text().contains(&secret));
    let stored = list_api_keys(&mut town.store().read().await.unwrap()).await.unwrap();
    assert!(!stored[0].hash.windows(4).any(|w| w == &secret.as_bytes()[..4]));

    let mut program = town.visitor();
    assert_eq!(post(&mut program, "json", &secret, &LAMP).await.status(), 201);
    let revoke = format!("{PAGE}/revoke");
    let gone = boss.fill(PAGE, &revoke, &[]).await;
    assert_eq!(gone.location().as_deref(), Some("/admin/reports/keys?revoked"));
    assert_eq!(post(&mut program, "json", &secret, &LAMP).await.status(), 403);

    let subject = format!("api_key:{}", stored[0].id);
    let mut tx = town.store().read().await.unwrap();
    let said = journal::list_about(&mut tx, &subject, 10).await.unwrap();
    let verbs: Vec<&str> = said.iter().map(|e| e.verb.as_str()).collect();
    assert_eq!(verbs.len(), 2, "{verbs:?}");
    assert!(verbs.contains(&"api_key_issued") && verbs.contains(&"api_key_revoked"));
    assert!(said.iter().all(|e| e.actor.starts_with("staff:") && !e.detail.contains(&secret)));
}

#[tokio::test]
async fn sending_the_form_twice_makes_one_key() {
    let town = town().await;
    let mut boss = administrator(&town).await;
    let page = boss.get(PAGE).await;
    let seed = page.attributes("input[name=form]", "value").remove(0);
    let fields = [("name", "App"), ("form", seed.as_str())];
    let first = boss.fill(PAGE, PAGE, &fields).await.one(".al-code");
    assert_eq!(boss.fill(PAGE, PAGE, &fields).await.one(".al-code"), first);
    let keys = list_api_keys(&mut town.store().read().await.unwrap()).await.unwrap();
    assert_eq!(keys.len(), 1);
}

#[tokio::test]
async fn a_key_without_a_name_is_not_made_and_the_form_says_so() {
    let town = town().await;
    let mut boss = administrator(&town).await;
    let answer = boss.fill(PAGE, PAGE, &[("name", "")]).await;
    assert_eq!(answer.status(), 422);
    assert!(answer.has("#name[aria-invalid]"), "{}", answer.main());
    assert!(list_api_keys(&mut town.store().read().await.unwrap()).await.unwrap().is_empty());
}

#[tokio::test]
async fn keys_are_nobodys_business_but_the_administrators() {
    let town = town().await;
    let mut clerk = clerk(&town, "tiefbauamt").await;
    assert_eq!(clerk.get(PAGE).await.status(), 403);
    assert!(town.visitor().get(PAGE).await.location().is_some_and(|to| to.contains("/sign-in")));
}
