//! Figures of services: what is counted, who sees it, and what nobody sees.

use identity::Role;
use services::figures::{KEPT_DAYS, decided};
use testkit::TestTown;

use crate::{
    filling::{SERVICE, business, complete, step},
    town::{follow, send, town},
};

const OWN: &str = "/staff/services/figures/handwerkerparkausweis";

async fn counters(town: &TestTown) -> serde_json::Value {
    let role = [(Role::Clerk, Some("strassenverkehr"))];
    let mut clerk = town.person("petra@konstanz.example", &role).await;
    clerk.get(&format!("{OWN}/counters.json")).await.json()
}

/// Drafts that were counted as begun.
async fn begun(town: &TestTown) -> i64 {
    let mut tx = town.store().read().await.unwrap();
    let sums = services::store::figures::list_sums(&mut tx, 0).await.unwrap();
    sums.iter().filter(|sum| sum.what == "started").map(|sum| sum.n).sum()
}

#[tokio::test]
async fn begun_stumbled_given_up_and_sent_are_counted_once_each() {
    let town = town().await;
    let mut leaver = town.visitor();
    let path = step("betrieb");
    let wrong = leaver.fill(&path, &path, &[("f-email", "kein Ort")]).await;
    assert_eq!(wrong.status(), 422);
    business(&mut leaver).await;
    let scope = step("umfang");
    let discard = format!("/services/{SERVICE}/discard");
    let gone = leaver.fill(&scope, &discard, &[("sure", "1")]).await;
    follow(&mut leaver, &gone).await;

    let mut sender = complete(&town).await;
    town.clock.advance(4 * kernel::Ts::MINUTE);
    send(&mut sender, SERVICE).await;
    let now = kernel::Clock::now(&*town.clock);
    let done = town.store().write::<_, store::Error, _>(move |tx| {
        Box::pin(async move { decided(tx, SERVICE, now.plus(-3 * kernel::Ts::DAY), now).await })
    });
    done.await.unwrap();

    let told = counters(&town).await;
    let summary = &told["summary"];
    assert_eq!([&summary["started"], &summary["submitted"]], [2, 1], "{told}");
    assert_eq!(summary["left"], serde_json::json!({"umfang": 1}), "{told}");
    assert_eq!(summary["errors"]["email"], 1, "{told}");
    assert_eq!(summary["median_minutes"], 5, "{told}");
    assert_eq!(summary["median_days"], 3, "{told}");
    let role = [(Role::Clerk, Some("strassenverkehr"))];
    let mut clerk = town.person("petra@konstanz.example", &role).await;
    let page = clerk.get(OWN).await;
    assert!(page.main().contains("Ein begonnener Antrag wurde aufgegeben"), "{}", page.main());
    let csv = clerk.get(&format!("{OWN}/counters.csv")).await.text();
    assert!(csv.contains("2026-11-23,left,umfang,1"), "{csv}");
    assert!(clerk.get("/staff/services/figures").await.main().contains("Handwerker"));
}

#[tokio::test]
async fn small_numbers_are_shown_to_the_department_and_to_nobody_else() {
    let town = town().await;
    business(&mut town.visitor()).await;
    let open = town.visitor().get("/services/figures.json").await.json();
    let own = |all: &serde_json::Value| {
        all["services"].as_array().unwrap().iter().find(|s| s["service"] == SERVICE).cloned()
    };
    assert_eq!(own(&open).unwrap()["started"], serde_json::Value::Null);
    for _ in 0..4 {
        business(&mut town.visitor()).await;
    }
    let open = town.visitor().get("/services/figures.json").await.json();
    assert_eq!(own(&open).unwrap()["started"], 5);
    let csv = town.visitor().get("/services/figures.csv").await.text();
    assert!(csv.contains(",5,0,,0,"), "{csv}");
    for language in ["de", "en", "de-simple"] {
        let page = town.visitor().speaking(language).get("/services/figures").await;
        assert_eq!(page.status(), 200, "{}", page.main());
    }
    let other = [(Role::Clerk, Some("standesamt"))];
    let mut other = town.person("frieda@konstanz.example", &other).await;
    assert_eq!(other.get(OWN).await.status(), 404, "another department's");
}

#[tokio::test]
async fn the_digital_officer_sees_the_figures_of_all_departments_and_no_case() {
    let town = town().await;
    let mut sender = complete(&town).await;
    let done = send(&mut sender, SERVICE).await;
    let number = done.one("dd.al-code");
    let mut admin = town.person("k@konstanz.example", &[(Role::Administrator, None)]).await;
    let invite = "/staff/people/invite";
    let asked = [("email", "miriam@konstanz.example"), ("name", "Miriam"), ("role", "officer")];
    let invited = admin.fill(invite, invite, &asked).await;
    let people = follow(&mut admin, &invited).await;
    assert!(people.main().contains("Digitalisierungsbeauftragte"), "{}", people.main());

    let mut officer = town.person("miriam@konstanz.example", &[]).await;
    let list = "/staff/services/figures";
    let page = officer.get(list).await;
    for service in ["Handwerkerparkausweis", "Hundesteuer", "Geburtsurkunde"] {
        assert!(page.main().contains(service), "{service} in {}", page.main());
    }
    assert!(page.has(&format!("nav a[href='{list}']")) && !page.has("a[href='/staff/services']"));
    for below in ["", "/counters.json", "/counters.csv"] {
        assert_eq!(officer.get(&format!("{OWN}{below}")).await.status(), 200, "{below}");
    }
    let case = format!("/staff/services/{number}");
    for closed in ["/staff/services", "/staff/services/new", "/staff/payments", "/admin", &case] {
        assert_eq!(officer.get(closed).await.status(), 403, "{closed}");
    }

    let clerk = [(Role::Clerk, Some("standesamt"))];
    let mut clerk = town.person("frieda@konstanz.example", &clerk).await;
    let page = clerk.get(list).await;
    assert!(page.main().contains("Geburtsurkunde") && !page.main().contains("Hundesteuer"));
    let outside = [(Role::Field, Some("tiefbauamt"))];
    let mut outside = town.person("d@konstanz.example", &outside).await;
    assert_eq!(outside.get(list).await.status(), 403);
    assert!(!outside.get("/").await.has(&format!("a[href='{list}']")));
}

#[tokio::test]
async fn counters_go_when_their_time_is_over() {
    let town = town().await;
    business(&mut town.visitor()).await;
    assert_eq!(begun(&town).await, 1);
    town.clock.advance((KEPT_DAYS + 3) * kernel::Ts::DAY);
    town.run_jobs().await;
    assert_eq!(begun(&town).await, 0);
}
