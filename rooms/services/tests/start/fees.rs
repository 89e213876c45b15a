//! Fees nobody knew, from the list to the published service.

use identity::Role;
use testkit::{Actor, Answer, TestTown};

use crate::town::{follow, plain_town};

const SERVICE: &str = "/admin/services/sperrmuell";
const FEES: &str = "/admin/services/sperrmuell/fees";
pub const TEXT: &str = "/admin/services/sperrmuell/text";

/// What an administrator types for both fees; the second takes its source from the first.
const TYPED: [(&str, &str); 6] = [
    ("cents-abholung-0", "20"),
    ("from-abholung", "2026-01-01"),
    ("source-abholung", "Gemeinderat, 12.11.2026"),
    ("cents-menge-0", "5,50 €"),
    ("from-menge", "1.1.2026"),
    ("source-menge", ""),
];

pub async fn administrator(town: &TestTown) -> Actor {
    town.person("kerstin@konstanz.example", &[(Role::Administrator, None)]).await
}

/// Who published versions of a service, as the journal writes them down.
pub async fn publishers(town: &TestTown, service: &str) -> Vec<String> {
    let mut tx = town.store().read().await.unwrap();
    let subject = format!("service:{service}");
    let entries = store::journal::list_about(&mut tx, &subject, 50).await.unwrap();
    let published = entries.into_iter().filter(|entry| entry.verb == "service_published");
    published.map(|entry| entry.actor.split(':').next().unwrap_or_default().to_owned()).collect()
}

#[tokio::test]
async fn a_service_waits_for_its_fees_and_is_there_once_they_are_entered() {
    let town = plain_town().await;
    let mut admin = administrator(&town).await;
    let list = admin.get("/admin/services").await;
    assert!(list.main().contains("2 Beträge sind nicht bekannt"), "{}", list.main());
    assert_eq!(town.visitor().get("/services/sperrmuell").await.status(), 404);
    let stands = admin.get(SERVICE).await;
    assert!(stands.main().contains("Abfallwirtschaftssatzung"), "{}", stands.main());

    let preview = admin.fill(FEES, FEES, &TYPED).await;
    assert_eq!(preview.status(), 200, "{}", preview.main());
    for seen in ["20,00 €", "5,50 €", "Fassung 1 wird die erste", "Sperrmüll"] {
        assert!(preview.main().contains(seen), "{seen} in {}", preview.main());
    }
    assert_eq!(
        town.visitor().get("/services/sperrmuell").await.status(),
        404,
        "nobody sees it yet"
    );
    let unsure = admin.press(&preview, TEXT, &[("act", "publish")]).await;
    assert_eq!(unsure.status(), 422, "{}", unsure.main());

    let done = admin.press(&unsure, TEXT, &[("act", "publish"), ("sure", "1")]).await;
    let page = follow(&mut admin, &done).await;
    assert!(page.main().contains("Veröffentlicht als Fassung 1"), "{}", page.main());
    let seen = town.visitor().get("/services/sperrmuell").await;
    assert!(seen.main().contains("20,00 €"), "{}", seen.main());
    assert_eq!(publishers(&town, "sperrmuell").await, ["staff"]);
    let known = admin.get(FEES).await;
    assert_eq!(known.status(), 404, "there is nothing left to enter");
}

#[tokio::test]
async fn mistakes_stand_at_their_fields_and_everything_typed_is_kept() {
    let town = plain_town().await;
    let mut admin = administrator(&town).await;
    let wrong = [
        ("cents-abholung-0", "zwanzig"),
        ("cents-menge-0", "5"),
        ("from-menge", "2099-01-01"),
        ("basis-menge", ""),
        ("source-menge", ""),
    ];
    let answer = admin.fill(FEES, FEES, &wrong).await;
    assert_eq!(answer.status(), 422);
    for field in ["cents-abholung-0", "from-menge", "basis-menge", "source-menge"] {
        assert!(answer.has(&format!("[id='{field}-error']")), "{field}: {}", answer.main());
    }
    assert_eq!(answer.attributes("#cents-abholung-0", "value"), ["zwanzig"]);
    let nothing = admin.fill(FEES, FEES, &[]).await;
    assert_eq!(nothing.status(), 422, "{}", nothing.main());
}

#[tokio::test]
async fn some_amounts_are_stored_and_the_service_still_waits_for_the_others() {
    let town = plain_town().await;
    let mut admin = administrator(&town).await;
    let preview = admin.fill(FEES, FEES, &TYPED[..3]).await;
    assert!(preview.main().contains("Ein Betrag ist noch nicht bekannt"), "{}", preview.main());
    let stored = admin.press(&preview, TEXT, &[("act", "publish"), ("sure", "1")]).await;
    let page = follow(&mut admin, &stored).await;
    assert!(page.main().contains("Ein Betrag ist nicht bekannt"), "{}", page.main());
    assert_eq!(town.visitor().get("/services/sperrmuell").await.status(), 404);
    let rest: Answer = admin.get(FEES).await;
    assert!(!rest.has("#cents-abholung-0") && rest.has("#cents-menge-0"), "{}", rest.main());
}

#[tokio::test]
async fn nobody_but_administrators_gets_there() {
    let town = plain_town().await;
    let clerk = [(Role::Clerk, Some("buergerbuero"))];
    let mut clerk = town.person("tobias@konstanz.example", &clerk).await;
    for path in ["/admin/services", SERVICE, FEES, TEXT, "/admin/services/new"] {
        assert_eq!(clerk.get(path).await.status(), 403, "{path}");
        let away = town.visitor().get(path).await.location().unwrap();
        assert!(away.starts_with("/sign-in"), "{path} {away}");
    }
}
