//! Administrators give roles and take them back.

use axum::http::StatusCode;
use identity::{Role, directory};
use store::journal::{Written, list_about};

use crate::house::House;

const ADMINISTRATOR: &[(Role, Option<&str>)] = &[(Role::Administrator, None)];

/// What the journal says about somebody, as `verb actor detail`.
async fn journal(house: &House, person: kernel::PersonId) -> Vec<String> {
    let mut tx = house.store.read().await.unwrap();
    let entries = list_about(&mut tx, &format!("person:{person}"), 100).await.unwrap();
    let line = |e: Written| format!("{} {} {}", e.verb, e.actor, e.detail);
    entries.into_iter().map(line).collect()
}

#[tokio::test]
async fn an_invited_person_has_the_role_and_a_mail() {
    let house = House::new().await;
    let mut it = house.enter("it@example.org", ADMINISTRATOR).await;
    let fields = [
        ("email", "Neu@Example.org"),
        ("name", "Nora Neu"),
        ("role", "clerk"),
        ("department", "tiefbau"),
    ];
    let seen = it.post("/staff/people/invite", "/staff/people/invite", &fields).await;
    assert_eq!(seen.location, "/staff/people?done=invited");
    let list = it.get(&seen.location).await;
    assert!(list.body.contains("Nora Neu") && list.body.contains("Sachbearbeitung: Tiefbauamt"));
    let mail = house.mails().await.remove(0);
    assert_eq!(mail.recipient, "neu@example.org");
    let mut nora = house.enter("neu@example.org", &[]).await;
    assert_eq!(nora.get("/test/clerk/tiefbau").await.status, StatusCode::OK);
    it.post("/staff/people/invite", "/staff/people/invite", &fields).await;
    assert_eq!(house.mails().await.len(), 1, "a role that is there is not given again");
}

#[tokio::test]
async fn an_invitation_with_mistakes_gives_nothing() {
    let house = House::new().await;
    let mut it = house.enter("it@example.org", ADMINISTRATOR).await;
    let fields = [("email", "neu"), ("role", "king"), ("department", "moon")];
    let seen = it.post("/staff/people/invite", "/staff/people/invite", &fields).await;
    assert_eq!(seen.all(".al-errors li").len(), 3);
    assert!(house.mails().await.is_empty());
}

#[tokio::test]
async fn only_administrators_give_and_take_roles() {
    let house = House::new().await;
    let mut clerk = house.enter("clerk@example.org", &[(Role::Clerk, None)]).await;
    let token = clerk.token("/account").await;
    for path in ["/staff/people/invite", "/staff/people/revoke", "/staff/jobs/wake"] {
        let seen = clerk.post_bare(path, &[("csrf", &token)]).await;
        assert_eq!(seen.status, StatusCode::FORBIDDEN, "{path}");
    }
}

#[tokio::test]
async fn a_role_taken_back_is_gone_with_the_next_request() {
    let house = House::new().await;
    let mut it = house.enter("it@example.org", ADMINISTRATOR).await;
    let mut clerk = house.enter("clerk@example.org", &[(Role::Clerk, Some("tiefbau"))]).await;
    assert_eq!(clerk.get("/test/clerk/tiefbau").await.status, StatusCode::OK);
    let list = it.get("/staff/people?q=clerk").await;
    assert_eq!(list.all("tbody tr").len(), 1);
    let grant = list.value("input[name=grant]");
    let seen = it.post("/staff/people", "/staff/people/revoke", &[("grant", &grant)]).await;
    assert_eq!(seen.location, "/staff/people?done=revoked");
    assert_eq!(clerk.get("/test/clerk/tiefbau").await.status, StatusCode::FORBIDDEN);
    assert!(it.get("/staff/people?q=clerk").await.all("tbody tr").is_empty());
}

#[tokio::test]
async fn the_last_administrator_stays() {
    let house = House::new().await;
    let mut it = house.enter("it@example.org", ADMINISTRATOR).await;
    let grant = it.get("/staff/people").await.value("input[name=grant]");
    let seen = it.post("/staff/people", "/staff/people/revoke", &[("grant", &grant)]).await;
    assert_eq!(seen.location, "/staff/people?done=last");
    assert_eq!(it.get("/staff/people").await.status, StatusCode::OK);
}

#[tokio::test]
async fn the_list_is_read_page_by_page_and_searched_literally() {
    let house = House::new().await;
    let mut it = house.enter("zz@example.org", ADMINISTRATOR).await;
    for number in 0..34 {
        house.person(&format!("p{number:02}@example.org"), &[(Role::Field, None)]).await;
    }
    house.person("citizen@example.org", &[]).await;
    let first = it.get("/staff/people").await;
    assert_eq!(first.all("tbody tr").len(), 30);
    assert!(!first.body.contains("citizen@example.org"), "citizens are nobody's list");
    let second = it.get("/staff/people?after=p29%40example.org").await;
    assert_eq!(second.all("tbody tr").len(), 5);
    assert_eq!(it.get("/staff/people?q=P0").await.all("tbody tr").len(), 10);
    assert!(it.get("/staff/people?q=%25").await.all("tbody tr").is_empty(), "a % is a %");
    assert!(it.get("/staff/people?q=p_1").await.all("tbody tr").is_empty(), "and _ is _");
}

#[tokio::test]
async fn names_are_found_in_any_case_with_umlauts_too() {
    let house = House::new().await;
    let mut it = house.enter("it@example.org", ADMINISTRATOR).await;
    it.post("/account", "/account/name", &[("name", "Änne Öztürk")]).await;
    assert_eq!(it.get("/staff/people?q=%C3%A4nne+%C3%96Z").await.all("tbody tr").len(), 1);
}

#[tokio::test]
async fn the_journal_knows_who_did_what_and_no_address() {
    let house = House::new().await;
    let person = house.person("anna@example.org", &[(Role::Clerk, Some("tiefbau"))]).await;
    let mut anna = house.enter("anna@example.org", &[]).await;
    anna.post("/account", "/account/name", &[("name", "Anna")]).await;
    anna.post("/account", "/account/name", &[("name", "Anna")]).await;
    anna.post("/account", "/sign-out", &[]).await;
    let entries = journal(&house, person).await;
    let verbs: Vec<&str> = entries.iter().filter_map(|e| e.split(' ').next()).collect();
    assert_eq!(verbs, ["person_created", "role_granted", "person_renamed", "session_revoked"]);
    assert!(entries.iter().all(|e| !e.contains('@') && !e.contains("Anna")), "{entries:?}");
}

#[tokio::test]
async fn rooms_find_names_and_the_staff_of_a_department() {
    let house = House::new().await;
    let anna = house.person("anna@example.org", &[]).await;
    house.person("zora@example.org", &[(Role::Clerk, Some("tiefbau"))]).await;
    house.person("all@example.org", &[(Role::Clerk, None), (Role::Editor, None)]).await;
    house.person("other@example.org", &[(Role::Clerk, Some("rathaus"))]).await;
    house.person("field@example.org", &[(Role::Field, Some("tiefbau"))]).await;
    let mut tx = house.store.read().await.unwrap();
    let staff = directory::staff_of(&mut tx, "tiefbau", &[Role::Clerk]).await.unwrap();
    let names: Vec<&str> = staff.iter().map(|p| p.display_name()).collect();
    assert_eq!(names, ["all", "zora"]);
    let nobody = kernel::PersonId::fresh(&house.app.chance, house.now());
    let names = directory::names(&mut tx, &[anna, nobody]).await.unwrap();
    assert_eq!(names, [(anna, "anna".to_owned())].into());
    assert_eq!(directory::find(&mut tx, nobody).await.unwrap(), None);
}
