//! Filters under a name: whose they are, who sees them, how they end.

use testkit::{Actor, Answer};

use crate::staff_town::{Like, clerk, press, report, town};

const NEW: &str = "/staff/reports/views/new?tab=open&category=strassenschaden&sort=due";

async fn save(actor: &mut Actor, name: &str, department: &str) -> Answer {
    let fields = [("name", name), ("department", department)];
    actor.fill(NEW, "/staff/reports/views", &fields).await
}

/// The row of views over the inbox.
async fn row(actor: &mut Actor) -> Vec<String> {
    actor.get("/staff/reports").await.all(".al-viewrow .al-chip")
}

async fn code_of_first(actor: &mut Actor) -> String {
    let page = actor.get("/staff/reports/views").await;
    let edit = page.attributes(".al-entry a.al-go", "href").remove(0);
    edit.rsplit('/').next().expect("a code").to_owned()
}

#[tokio::test]
async fn a_saved_view_is_a_link_with_a_counter() {
    let town = town().await;
    let mut clerk = clerk(&town, "tiefbauamt").await;
    for _ in 0..2 {
        let code = report(&town, Like::default()).await;
        press(&mut clerk, &code, "release", &[]).await;
    }
    let other = report(&town, Like { category: "laterne", ..Like::default() }).await;
    press(&mut clerk, &other, "release", &[]).await;
    let saved = save(&mut clerk, "Schlaglöcher", "").await;
    let path = "/staff/reports?tab=open&category=strassenschaden&sort=due";
    assert_eq!(saved.location().as_deref(), Some(path));
    assert_eq!(row(&mut clerk).await, ["Schlaglöcher 2"]);
    let shown = clerk.get(path).await;
    assert_eq!(shown.all(".al-viewrow [aria-current=page]"), ["Schlaglöcher 2"]);
    assert!(!shown.has(".al-viewrow a[href*='views/new']"), "it is saved already");
}

#[tokio::test]
async fn the_same_name_again_renews_the_view() {
    let town = town().await;
    let mut clerk = clerk(&town, "tiefbauamt").await;
    save(&mut clerk, "Meins", "").await;
    save(&mut clerk, "Meins", "").await;
    let other = "/staff/reports/views/new?tab=closed&q=Laterne";
    clerk.fill(other, "/staff/reports/views", &[("name", "Meins")]).await;
    let page = clerk.get("/staff/reports").await;
    assert_eq!(
        page.attributes(".al-viewrow .al-chip", "href"),
        ["/staff/reports?tab=closed&q=Laterne"]
    );
}

#[tokio::test]
async fn a_view_is_seen_by_its_owner_and_by_the_department_it_is_shared_with() {
    let town = town().await;
    let mut owner = clerk(&town, "tiefbauamt").await;
    let mut colleague =
        town.person("zwei@konstanz.example", &[(identity::Role::Clerk, Some("tiefbauamt"))]).await;
    let mut stranger = clerk(&town, "stadtwerke").await;
    save(&mut owner, "Privat", "").await;
    save(&mut owner, "Für alle", "tiefbauamt").await;
    assert_eq!(row(&mut owner).await.len(), 2);
    assert_eq!(row(&mut colleague).await, ["Geteilt: Für alle 0"]);
    assert!(row(&mut stranger).await.is_empty());
    // A foreign view is, to others, not there; nor can it be shared with a foreign department.
    let code = code_of_first(&mut owner).await;
    let path = format!("/staff/reports/views/{code}");
    assert_eq!(stranger.get(&path).await.status(), 404);
    assert_eq!(press(&mut stranger, "views", &format!("{code}/removal"), &[]).await.status(), 404);
    assert_eq!(row(&mut owner).await.len(), 2);
    let refused = press(&mut owner, "views", &code, &[("name", "X"), ("department", "stadtwerke")]);
    let refused = refused.await;
    assert_eq!(refused.status(), 422);
    assert!(refused.main().contains("für das Sie arbeiten"), "{}", refused.main());
}

#[tokio::test]
async fn a_view_can_be_renamed_shared_and_removed_and_a_repeat_is_harmless() {
    let town = town().await;
    let mut owner = clerk(&town, "tiefbauamt").await;
    save(&mut owner, "Alt", "").await;
    save(&mut owner, "Besetzt", "").await;
    let code = code_of_first(&mut owner).await;
    let path = format!("/staff/reports/views/{code}");
    let taken = owner.fill(&path, &path, &[("name", "Besetzt")]).await;
    assert_eq!(taken.status(), 422);
    assert_eq!(taken.attributes("#name", "value"), ["Besetzt"], "what was typed is kept");
    let long = owner.fill(&path, &path, &[("name", &*"x".repeat(61))]).await;
    assert_eq!(long.status(), 422);
    for _ in 0..2 {
        let fields = [("name", "Neu"), ("department", "tiefbauamt")];
        assert_eq!(owner.fill(&path, &path, &fields).await.status(), 303);
    }
    assert_eq!(row(&mut owner).await, ["Besetzt 0", "Geteilt: Neu 0"]);
    for _ in 0..2 {
        let gone = press(&mut owner, "views", &format!("{code}/removal"), &[]).await;
        assert_eq!(gone.location().as_deref(), Some("/staff/reports/views?done=removed"));
    }
    assert_eq!(row(&mut owner).await, ["Besetzt 0"]);
}

#[tokio::test]
async fn nobody_saves_more_views_than_a_row_can_show() {
    let town = town().await;
    let mut clerk = clerk(&town, "tiefbauamt").await;
    for nr in 0..24 {
        assert_eq!(save(&mut clerk, &format!("Ansicht {nr}"), "").await.status(), 303);
    }
    let full = save(&mut clerk, "Eine zu viel", "").await;
    assert_eq!(full.status(), 422);
    assert!(full.main().contains("Mehr als 24"), "{}", full.main());
    assert_eq!(
        save(&mut clerk, "Ansicht 3", "").await.status(),
        303,
        "one that is there is renewed"
    );
}

#[tokio::test]
async fn ones_own_views_are_seen_however_many_colleagues_share() {
    let town = town().await;
    let mut owner = clerk(&town, "tiefbauamt").await;
    let mut colleague =
        town.person("zwei@konstanz.example", &[(identity::Role::Clerk, Some("tiefbauamt"))]).await;
    for nr in 0..24 {
        save(&mut colleague, &format!("Ansicht {nr}"), "tiefbauamt").await;
    }
    save(&mut owner, "Zuletzt", "").await;
    let row = row(&mut owner).await;
    assert_eq!((row.len(), &*row[0]), (24, "Zuletzt 0"));
}
