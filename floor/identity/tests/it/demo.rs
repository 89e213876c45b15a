//! The doors of the demonstration.

use axum::http::StatusCode;
use identity::Role;
use web::Mode;

use crate::house::{House, Setting};

#[tokio::test]
async fn one_press_enters_as_each_of_them() {
    let house = House::with(Setting { mode: Mode::Demo, ..Setting::default() }).await;
    house.person("anna@example.org", &[]).await;
    house.person("carla@example.org", &[(Role::Clerk, Some("tiefbau"))]).await;
    house.person("it@example.org", &[(Role::Administrator, None)]).await;
    let mut browser = house.browser();
    let page = browser.get("/demo").await;
    assert_eq!(page.all(".al-entrances h3"), ["anna", "carla", "it"]);
    assert!(page.body.contains("href=\"/outbox\""));
    let seen = browser.get("/demo/enter/it@example.org?next=/staff/people").await;
    assert_eq!(seen.location, "/staff/people");
    assert_eq!(browser.get("/staff/people").await.status, StatusCode::OK);
    browser.get("/demo/enter/carla@example.org").await;
    assert_eq!(browser.get("/staff/people").await.status, StatusCode::FORBIDDEN);
    assert_eq!(browser.get("/demo/enter/nobody@example.org").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn in_production_there_are_no_such_doors() {
    let house = House::new().await;
    house.person("it@example.org", &[(Role::Administrator, None)]).await;
    let mut browser = house.browser();
    for path in ["/demo", "/demo/enter/it@example.org"] {
        assert_eq!(browser.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert!(browser.cookie("al_session").is_none());
    assert!(!browser.get("/sign-in").await.body.contains("/demo"));
}
