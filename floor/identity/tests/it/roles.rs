//! What which role opens.

use axum::http::StatusCode;
use identity::Role;

use crate::house::House;

#[tokio::test]
async fn without_a_session_a_page_leads_to_the_sign_in_and_back() {
    let house = House::new().await;
    let mut visitor = house.browser();
    let seen = visitor.get("/staff/people?q=a&after=b").await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER);
    assert_eq!(seen.sent_to("next"), "/staff/people?q=a&after=b");
    let token = visitor.token("/sign-in").await;
    let seen = visitor.post_bare("/account/name", &[("csrf", &token)]).await;
    assert_eq!(seen.status, StatusCode::FORBIDDEN, "what is sent is not sent again by itself");
}

#[tokio::test]
async fn a_clerk_of_one_department_is_no_administrator_and_no_clerk_of_another() {
    let house = House::new().await;
    let mut clerk = house.enter("clerk@example.org", &[(Role::Clerk, Some("tiefbau"))]).await;
    for closed in ["/staff/people", "/staff/people/invite", "/staff/jobs", "/test/field/tiefbau"] {
        assert_eq!(clerk.get(closed).await.status, StatusCode::FORBIDDEN, "{closed}");
    }
    assert_eq!(clerk.get("/test/clerk/tiefbau").await.body, "true Some([\"tiefbau\"])");
    assert_eq!(clerk.get("/test/clerk/rathaus").await.body, "false Some([\"tiefbau\"])");
}

#[tokio::test]
async fn a_role_without_a_department_counts_for_all() {
    let house = House::new().await;
    let roles = [(Role::Clerk, Some("tiefbau")), (Role::Editor, None)];
    let mut editor = house.enter("editor@example.org", &roles).await;
    assert_eq!(editor.get("/test/clerk/rathaus").await.body, "true None");
    let mut administrator = house.enter("it@example.org", &[(Role::Administrator, None)]).await;
    assert_eq!(administrator.get("/test/clerk/rathaus").await.body, "true None");
}

#[tokio::test]
async fn field_workers_are_no_clerks() {
    let house = House::new().await;
    let mut worker = house.enter("field@example.org", &[(Role::Field, Some("tiefbau"))]).await;
    assert_eq!(worker.get("/test/field/tiefbau").await.body, "true Some([\"tiefbau\"])");
    assert_eq!(worker.get("/test/clerk/tiefbau").await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_citizen_reaches_no_page_of_staff() {
    let house = House::new().await;
    let mut anna = house.enter("anna@example.org", &[]).await;
    for closed in ["/staff/people", "/staff/jobs", "/test/clerk/tiefbau", "/test/field/tiefbau"] {
        assert_eq!(anna.get(closed).await.status, StatusCode::FORBIDDEN, "{closed}");
    }
}
