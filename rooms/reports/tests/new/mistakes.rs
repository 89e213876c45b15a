use crate::{
    CHECK, DESCRIBE, WHAT, WHERE, YOU, pass, pass_all, picture,
    voiced::{rooms, town},
};
use testkit::TestTown;

#[tokio::test]
async fn a_report_without_any_place_is_refused_at_the_field() {
    let town = town().await;
    let mut anna = town.visitor();
    let answer = anna.fill(WHERE, WHERE, &[("address", "  ")]).await;
    assert_eq!(answer.status(), 422);
    assert_eq!(answer.attributes(".al-errors a", "href"), ["#address"]);
    assert!(answer.has("#address[aria-invalid=true]"));
    let far = [("lon", "13.4"), ("lat", "52.5"), ("object", "Laterne 7")];
    let berlin = anna.fill(WHERE, WHERE, &far).await;
    assert_eq!(berlin.status(), 422, "Berlin is far outside");
    assert_eq!(berlin.attributes("#object", "value"), ["Laterne 7"]);
}

#[tokio::test]
async fn nothing_that_was_typed_is_lost_with_a_refused_picture() {
    let town = town().await;
    let mut ben = town.visitor();
    let lamp = picture("lamp.jpg");
    let text = [("text", "Die Laterne\nist dunkel")];
    let files = [
        ("pictures", "lamp.jpg", lamp.as_slice()),
        ("pictures", "notes.jpg", b"no picture" as &[u8]),
    ];
    let answer = ben.fill_with_files(DESCRIBE, DESCRIBE, &text, &files).await;
    assert_eq!(answer.status(), 422);
    assert_eq!(answer.attributes(".al-errors a", "href"), ["#pictures"]);
    assert_eq!(answer.one("textarea[name=text]"), "Die Laterne ist dunkel");
    assert_eq!(answer.all(".al-pictures > li").len(), 1, "the good picture stays");
    let address = answer.attributes(".al-pictures img", "src").remove(0);
    assert_eq!(ben.get(&address).await.status(), 200, "its author sees it");
    let again = ben.fill_with_files(DESCRIBE, DESCRIBE, &[], &files[..1]).await;
    assert_eq!(again.location().as_deref(), Some(YOU));
    let page = ben.get(DESCRIBE).await;
    assert_eq!(page.all(".al-pictures > li").len(), 1, "sent twice, kept once");
    let token = page.attributes("button[name=remove]", "value").remove(0);
    let fields = [("remove", token.as_str())];
    ben.fill(DESCRIBE, DESCRIBE, &fields).await;
    assert!(!ben.get(DESCRIBE).await.has(".al-pictures > li"));
    assert_eq!(ben.get(&address).await.status(), 404, "removed is gone");
}

#[tokio::test]
async fn more_pictures_than_allowed_are_named_and_the_others_stay() {
    let town = town().await;
    let mut carla = town.visitor();
    let names = ["lamp", "bin", "bench", "glass", "hedge", "sign"];
    let all: Vec<Vec<u8>> = names.iter().map(|n| picture(&format!("{n}.jpg"))).collect();
    let files: Vec<_> = all.iter().map(|b| ("pictures", "p.jpg", b.as_slice())).collect();
    let text = [("text", "Sechs Bilder")];
    let answer = carla.fill_with_files(DESCRIBE, DESCRIBE, &text, &files).await;
    assert_eq!(answer.status(), 422);
    assert!(answer.one(".al-errors").contains("höchstens 5 Bilder"));
    assert_eq!(answer.all(".al-pictures > li").len(), 5);
}

#[tokio::test]
async fn wrong_answers_and_addresses_stay_in_their_fields() {
    let town = town().await;
    let mut dora = town.visitor();
    dora.fill(WHAT, WHAT, &[("category", "strassenlaterne")]).await;
    let answer = dora.fill(WHAT, WHAT, &[("q-lampe", "7")]).await;
    assert_eq!(answer.status(), 422);
    assert_eq!(answer.attributes(".al-errors a", "href"), ["#q-zustand"]);
    assert_eq!(answer.attributes("#q-lampe", "value"), ["7"]);
    assert_eq!(dora.fill(WHAT, WHAT, &[("category", "nonsense")]).await.status(), 422);
    let answer = dora.fill(YOU, YOU, &[("email", "dora@"), ("phone", "07531 1")]).await;
    assert_eq!(answer.status(), 422);
    assert_eq!(answer.attributes(".al-errors a", "href"), ["#email"]);
    assert_eq!(answer.attributes("#phone", "value"), ["07531 1"]);
    let answer = dora.fill(YOU, YOU, &[("notify", "1")]).await;
    assert_eq!(answer.attributes(".al-errors a", "href"), ["#email"], "news need an address");
    let long = "a".repeat(4_001);
    let answer = dora.fill(DESCRIBE, DESCRIBE, &[("text", &long)]).await;
    assert_eq!(answer.status(), 422);
    assert_eq!(answer.one("textarea").len(), 4_001);
}

#[tokio::test]
async fn what_is_not_ours_leads_to_whose_it_is_and_the_draft_stays() {
    let town = town().await;
    let mut emil = town.visitor();
    pass(&mut emil, WHERE, &[("address", "Hof hinter dem Laden")], WHAT).await;
    emil.fill(WHAT, WHAT, &[("category", "strassenschaden")]).await;
    let page = emil.get(WHAT).await;
    let links = page.attributes(".al-elsewhere a[href^='/reports/new/elsewhere/']", "href");
    assert_eq!(links, ["/reports/new/elsewhere/strassenschaden-1"]);
    let stop = emil.get(&links[0]).await;
    assert!(stop.main().contains("Eigentümerin"));
    assert!(emil.get("/reports/new/elsewhere/all-0").await.main().contains("112"));
    assert_eq!(emil.get("/reports/new/elsewhere/all-99").await.status(), 404);
    assert_eq!(emil.get(WHERE).await.attributes("#address", "value"), ["Hof hinter dem Laden"]);
}

#[tokio::test]
async fn forms_from_elsewhere_and_stale_ones_store_nothing() {
    let town = town().await;
    let mut frida = town.visitor();
    let stale = frida.post(DESCRIBE, &[("csrf", "old"), ("text", "Das habe ich getippt")]).await;
    assert_eq!(stale.status(), 403);
    assert!(stale.text().contains("Das habe ich getippt"), "one press sends it again");
    let early = frida.post(CHECK, &[("csrf", "old")]).await;
    assert_eq!(early.status(), 403);
    assert!(frida.cookie("al_draft").is_none());
}

#[tokio::test]
async fn one_network_can_send_ten_reports_at_once() {
    let town = TestTown::with_limits(rooms).await;
    let mut greta = town.visitor();
    for n in 0..10 {
        pass_all(&mut greta).await;
        let sent = greta.fill(CHECK, CHECK, &[]).await;
        assert_eq!(sent.status(), 303, "report {n}: {}", sent.main());
    }
    pass_all(&mut greta).await;
    assert_eq!(greta.fill(CHECK, CHECK, &[]).await.status(), 429);
    assert!(greta.get(CHECK).await.main().contains("Seestraße 33"), "the draft is still there");
}

#[tokio::test]
async fn every_page_speaks_every_language() {
    let town = town().await;
    for language in ["de", "en", "de-simple"] {
        let mut someone = town.visitor().speaking(language);
        pass_all(&mut someone).await;
        let pages =
            [WHERE, WHAT, DESCRIBE, YOU, CHECK, "/reports/offline", "/reports/new/elsewhere/all-0"];
        for path in pages {
            let page = someone.get(path).await;
            assert_eq!(page.status(), 200, "{path}");
            for family in ["reports-new-", "reports-own-", "reports-offline-", "web-field-"] {
                assert!(!page.main().contains(family), "{path} in {language}: {}", page.main());
            }
        }
    }
}
