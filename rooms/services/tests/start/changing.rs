//! A definition is changed while people fill it in.

use testkit::{Actor, Answer, TestTown};

use super::fees::{administrator, publishers};
use crate::{
    filling::{SERVICE, business, step},
    town::{PDF, follow, town},
};

fn address(page: &str) -> String {
    format!("/admin/services/{SERVICE}{page}")
}

/// The text as it is stored, with something else in it.
async fn changed(town: &TestTown, from: &str, to: &str) -> String {
    let path = format!("services/{SERVICE}.toml");
    let files = town.app.towns.registry().files(&town.town.key).await.unwrap();
    let text = String::from_utf8(files[&path].clone()).unwrap();
    assert!(text.contains(from), "{from}");
    text.replacen(from, to, 1)
}

async fn check(admin: &mut Actor, text: &str) -> Answer {
    admin.fill(&address("/text"), &address("/text"), &[("text", text)]).await
}

async fn publish(admin: &mut Actor, text: &str) -> Answer {
    let preview = check(admin, text).await;
    assert_eq!(preview.status(), 200, "{}", preview.main());
    admin.press(&preview, &address("/text"), &[("act", "publish"), ("sure", "1")]).await
}

#[tokio::test]
async fn a_definition_is_published_at_noon_and_no_draft_is_lost() {
    let town = town().await;
    let mut early = town.visitor();
    business(&mut early).await;
    let mut admin = administrator(&town).await;
    let text = changed(&town, "version = 1", "version = 2").await;
    let text = text.replacen("Handwerkerparkausweis", "Parkausweis fürs Handwerk", 1);
    let preview = check(&mut admin, &text).await;
    assert!(preview.main().contains("Ein begonnener Antrag bleibt"), "{}", preview.main());
    assert!(preview.main().contains("Was sich ändert"), "{}", preview.main());
    let done = admin.press(&preview, &address("/text"), &[("act", "publish"), ("sure", "1")]).await;
    let page = follow(&mut admin, &done).await;
    assert!(page.main().contains("Veröffentlicht als Fassung 2"), "{}", page.main());
    assert_eq!(publishers(&town, SERVICE).await, ["system", "staff"]);

    let first = early.get(&step("umfang")).await;
    assert_eq!(first.status(), 200, "the draft goes on");
    assert!(first.text().contains("Elektro") || first.has("main form"), "{}", first.main());
    let fresh = town.visitor().get(&format!("/services/{SERVICE}")).await;
    assert!(fresh.main().contains("Parkausweis fürs Handwerk"), "{}", fresh.main());
}

#[tokio::test]
async fn what_differs_is_told_in_words_before_it_is_published() {
    let town = town().await;
    let mut admin = administrator(&town).await;
    let file = format!("services/{SERVICE}.toml");
    let files = town.app.towns.registry().files(&town.town.key).await.unwrap();
    let stored = String::from_utf8(files[&file].clone()).unwrap();
    // Moved lines and remarks say nothing else.
    let text = format!("# A remark\n\n{}", stored.replacen("version = 1", "version = 2", 1));
    let same = check(&mut admin, &text).await;
    assert!(same.main().contains("Nichts von dem"), "{}", same.main());

    let text = [
        ("cents = 1250", "cents = 9900"),
        ("retention_days = ", "retention_days = 1"),
        ("four_eyes = true", "four_eyes = false"),
        ("de = \"Handwerk oder Tätigkeit\"", "de = \"Handwerk, das Sie ausüben\""),
    ]
    .iter()
    .fold(text, |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    });
    let told = check(&mut admin, &text).await;
    assert_eq!(told.status(), 200, "{}", told.main());
    let list = told.one("[aria-labelledby=differ-title]");
    for words in [
        "Gebühren",
        "bisher 12,50 €, künftig 99,00 €",
        "Tage bis zur Löschung",
        "Vier Augen geändert",
        "bisher Ja, künftig Nein",
        "Handwerk, das Sie ausüben geändert",
        "anderer Wortlaut",
    ] {
        assert!(list.contains(words), "{words} in {list}");
    }
    assert!(!list.contains("Schritte"), "nothing else is told: {list}");
    for lang in ["en", "de-simple"] {
        let told = check(&mut admin.clone().speaking(lang), &text).await;
        assert!(!told.main().contains("services-differ"), "{}", told.main());
    }
}

#[tokio::test]
async fn what_is_wrong_is_named_with_its_line_and_nothing_is_stored() {
    let town = town().await;
    let mut admin = administrator(&town).await;
    let broken = changed(&town, "department = ", "departmint = ").await;
    let line = broken.lines().position(|line| line.starts_with("departmint")).unwrap() + 1;
    let answer = check(&mut admin, &broken).await;
    assert_eq!(answer.status(), 422);
    assert!(answer.all("tbody th").contains(&line.to_string()), "{}", answer.main());
    assert!(answer.main().contains("department"), "{}", answer.main());
    assert!(answer.one("textarea").contains("departmint"), "the text is kept");
    let crumbs = answer.one("nav ol");
    assert!(crumbs.contains("Handwerkerparkausweis"), "people read names, not keys: {crumbs}");

    let uncounted = changed(&town, "Handwerk", "Hand-Werk").await;
    let answer = check(&mut admin, &uncounted).await;
    assert_eq!(answer.status(), 422);
    assert!(answer.main().contains("version = 2"), "{}", answer.main());
}

#[tokio::test]
async fn two_administrators_do_not_overwrite_each_other() {
    let town = town().await;
    let mut admin = administrator(&town).await;
    let first = changed(&town, "version = 1", "version = 2").await;
    let second = changed(&town, "version = 1", "version = 3").await;
    let slow = check(&mut admin, &second).await;
    assert_eq!(publish(&mut admin, &first).await.status(), 303);
    let press = [("act", "publish"), ("sure", "1")];
    let late = admin.press(&slow, &address("/text"), &press).await;
    assert_eq!(late.status(), 409, "{}", late.main());
    assert!(late.one("textarea").contains("version = 3"), "the text is kept");
    let preview = admin.press(&late, &address("/text"), &[]).await;
    assert_eq!(preview.status(), 200, "in sight of the other change it goes on");
}

#[tokio::test]
async fn a_definition_comes_as_a_file() {
    let town = town().await;
    let mut admin = administrator(&town).await;
    let new = "/admin/services/new";
    let text = changed(&town, "key = \"handwerkerparkausweis\"", "key = \"parken\"").await;
    let file = [("file", "parken.toml", text.as_bytes())];
    let preview = admin.fill_with_files(new, new, &[], &file).await;
    assert_eq!(preview.status(), 200, "{}", preview.main());
    let action = "/admin/services/parken/text";
    let done = admin.press(&preview, action, &[("act", "publish"), ("sure", "1")]).await;
    assert_eq!(done.status(), 303, "{}", done.main());
    assert_eq!(town.visitor().get("/services/parken").await.status(), 200);
    // Once more: it is there already. And what is no text is told with the place it breaks at.
    assert_eq!(admin.fill_with_files(new, new, &[], &file).await.status(), 422);
    let picture = admin.fill_with_files(new, new, &[], &[("file", "a.toml", PDF)]).await;
    assert_eq!(picture.status(), 422, "{}", picture.main());
    assert_eq!(admin.fill(new, new, &[]).await.status(), 422);
}
