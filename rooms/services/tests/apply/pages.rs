//! Every page in every language.

use crate::{
    filling::{SERVICE, complete, step},
    town::{plain_town, send, town},
};

#[tokio::test]
async fn pages_speak_three_languages_and_show_no_message_key() {
    let town = town().await;
    let mut sender = complete(&town).await;
    let own = send(&mut sender.clone(), SERVICE).await;
    let own = own.attributes("a.kern-btn--primary", "href").remove(0);
    let service = format!("/services/{SERVICE}");
    let review = format!("{service}/review");
    for language in ["de", "en", "de-simple"] {
        sender = sender.speaking(language);
        let steps = ["betrieb", "umfang", "wagen", "nachweise"].map(step);
        let fixed = ["/services", "/services/resume", "/services/status", "/receipts/verify"];
        let others = [service.as_str(), review.as_str(), own.as_str()];
        let paths = fixed.into_iter().chain(others).chain(steps.iter().map(String::as_str));
        for path in paths {
            let page = sender.open(path).await;
            assert_eq!(page.status(), 200, "{path}");
            let text = page.text();
            let raw = text
                .split(['"', '<', '>', ' '])
                .find(|word| word.starts_with("services-") && !["services-q"].contains(word));
            assert_eq!(raw, None, "{path} in {language}");
        }
    }
}

#[tokio::test]
async fn the_list_is_grouped_and_finds_words_by_their_stem() {
    let town = town().await;
    let mut actor = town.visitor();
    let page = actor.open("/services").await;
    assert!(page.all("h2").contains(&"Verkehr und Parken".to_owned()), "{:?}", page.all("h2"));
    let page = actor.open("/services?q=Hunde").await;
    assert!(page.main().contains("Hund") && !page.main().contains("Sperrmüll"));
    let page = actor.open("/services?q=Zwiebelkuchen").await;
    assert!(page.main().contains("gibt es keine Leistung"), "{}", page.main());
    let hits = actor.open("/search?q=Handwerkerparkausweis").await;
    assert!(hits.main().contains("Handwerkerparkausweis"), "{}", hits.main());
}

#[tokio::test]
async fn a_service_with_a_fee_nobody_knows_is_not_offered() {
    let town = plain_town().await;
    let mut actor = town.visitor();
    let page = actor.open("/services").await;
    assert!(!page.text().contains("/services/handwerkerparkausweis"));
    assert!(page.text().contains("/services/hundesteuer"));
    assert_eq!(actor.get("/services/handwerkerparkausweis").await.status(), 404);
}

#[tokio::test]
async fn a_service_says_what_it_costs_and_on_which_law() {
    let town = town().await;
    let page = town.visitor().open("/services/handwerkerparkausweis").await;
    for shown in [
        "12,50 €",
        "GebOSt Nr. 264",
        "gilt seit 1. Januar 2026",
        "§ 46 Abs. 3 StVO",
        "10 Arbeitstage",
    ] {
        assert!(page.main().contains(shown), "{shown}: {}", page.main());
    }
}
