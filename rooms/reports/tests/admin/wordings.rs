//! Messages in the municipality's own words.

use kernel::Clock;

use crate::town::{administrator, file, stored, town};

const KEY: &str = "reports-nav-new";

#[tokio::test]
async fn a_message_is_found_by_its_words_put_otherwise_and_taken_back() {
    let town = town().await;
    let mut admin = administrator(&town).await;
    let found = admin.get("/admin/texts?q=nav-new").await;
    let links = found.attributes("main tbody a", "href");
    assert!(links.contains(&format!("/admin/texts/{KEY}")), "{links:?}");
    let address = format!("/admin/texts/{KEY}");
    let saved = admin.fill(&address, &address, &[("text.de", "Schaden melden!")]).await;
    assert_eq!(saved.location().as_deref(), Some("/admin/texts?done=1"), "{}", saved.main());
    assert!(town.visitor().get("/").await.text().contains("Schaden melden!"));
    assert!(!town.visitor().speaking("en").get("/").await.text().contains("Schaden melden!"));
    assert!(admin.get("/admin/texts").await.main().contains(KEY));
    admin.fill(&address, &address, &[("act", "default")]).await;
    assert!(!town.visitor().get("/").await.text().contains("Schaden melden!"));
}

#[tokio::test]
async fn comments_in_the_file_of_own_wordings_stay() {
    let town = town().await;
    let mut admin = administrator(&town).await;
    let address = format!("/admin/texts/{KEY}");
    admin.fill(&address, &address, &[("text.de", "Melden")]).await;
    let other = "/admin/texts/reports-nav-list";
    admin.fill(other, other, &[("text.de", "Alles")]).await;
    assert_eq!(
        file(&town, "texts/de.ftl").await,
        "reports-nav-new = Melden\nreports-nav-list = Alles\n"
    );
}

#[tokio::test]
async fn a_wording_that_does_not_read_or_asks_for_unknown_values_is_refused() {
    let town = town().await;
    let mut admin = administrator(&town).await;
    let address = format!("/admin/texts/{KEY}");
    for wrong in ["Melden { $n", "Melden { $wetter }"] {
        let answer = admin.fill(&address, &address, &[("text.de", wrong)]).await;
        assert_eq!(answer.status(), 422, "{}", answer.main());
        assert!(answer.main().contains("texts/de.ftl:1"), "{}", answer.main());
        assert!(answer.main().contains(wrong), "{}", answer.main());
    }
    assert_eq!(file(&town, "texts/de.ftl").await, "");
    assert_eq!(admin.get("/admin/texts/no-such-message").await.status(), 404);
}

#[tokio::test]
async fn a_wording_of_a_message_that_is_gone_can_be_taken_out() {
    let town = town().await;
    let mut admin = administrator(&town).await;
    let mut files = stored(&town).await.files().clone();
    files.insert("texts/de.ftl".to_owned(), b"reports-gone = Von gestern\n".to_vec());
    let (registry, key) = (town.app.towns.registry(), &town.town.key);
    let put = registry.put(key, vec![town.host.clone()], files, town.clock.now());
    put.await.expect("it is stored");
    let listed = admin.get("/admin/texts").await;
    assert_eq!(listed.one("main tbody a"), "Von gestern", "a link says where it leads");
    let address = "/admin/texts/reports-gone";
    let page = admin.get(address).await;
    assert_eq!(page.status(), 200);
    assert!(page.main().contains("nicht mehr"), "{}", page.main());
    let gone = admin.fill(address, address, &[("act", "default")]).await;
    assert_eq!(gone.location().as_deref(), Some("/admin/texts?done=1"), "{}", gone.main());
    assert_eq!(file(&town, "texts/de.ftl").await, "");
    assert_eq!(admin.get(address).await.status(), 404);
}
