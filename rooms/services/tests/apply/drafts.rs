//! A draft is kept, found again with its code, and finished on its version.

use testkit::town::{example, folder_files};

use crate::{
    filling::{SERVICE, business, scope, step},
    town::{PDF, change, follow, town},
};

#[tokio::test]
async fn a_draft_goes_on_elsewhere_with_the_code_from_paper() {
    let town = town().await;
    let mut actor = town.visitor();
    business(&mut actor).await;
    let page = actor.open(&step("umfang")).await;
    let code = page.one(".al-code");
    assert_eq!(code.len(), 14, "{code}");

    let mut elsewhere = town.visitor();
    let resume = "/services/resume";
    let typed = code.replace('-', " ").to_lowercase();
    let answer = elsewhere.fill(resume, resume, &[("code", &typed)]).await;
    assert_eq!(answer.location().as_deref(), Some(step("umfang").as_str()));
    scope(&mut elsewhere, "stadt", &[]).await;
    assert_eq!(elsewhere.open(&step("wagen")).await.one(".al-code"), code, "the code stays");
    // Both write into the same draft.
    assert!(actor.open(&step("umfang")).await.text().contains("Messgerät"));

    let wrong = elsewhere.fill(resume, resume, &[("code", "2222-2222-2222")]).await;
    assert_eq!(wrong.status(), 422);
}

#[tokio::test]
async fn what_a_hidden_branch_holds_is_told_and_dropped() {
    let town = town().await;
    let mut actor = town.visitor();
    business(&mut actor).await;
    scope(&mut actor, "kreis", &[("f-orte", "singen")]).await;
    scope(&mut actor, "stadt", &[]).await;
    let review = actor.open(&format!("/services/{SERVICE}/review")).await;
    let dropped = review.one("section[aria-labelledby='dropped-title']");
    assert!(dropped.contains("Stadt Singen"), "{dropped}");
    let decides = review.one("section[aria-labelledby='decide-title']");
    assert!(decides.contains("Stadt Konstanz") && !decides.contains("Singen"), "{decides}");
}

#[tokio::test]
async fn a_draft_finishes_on_its_version_while_others_begin_with_the_new_one() {
    let mut town = town().await;
    let mut early = town.visitor();
    let path = "/services/hundesteuer/apply";
    let first = early.open(path).await;
    let own = first.attributes("form[novalidate]", "action").remove(0);
    early.fill(&own, &own, &[]).await;

    let mut files = folder_files(&example("konstanz"));
    let file = files.get_mut("services/hundesteuer.toml").expect("it is there");
    let text = String::from_utf8_lossy(file).into_owned();
    let (title, _) = text.split_once("[[step]]").expect("it has steps");
    let name = title.lines().find(|line| line.starts_with("name = ")).expect("it has a name");
    let changed = text.replacen("version = 1", "version = 2", 1).replacen(
        name,
        "name = { de = \"Neuer Name\", en = \"New\", de-simple = \"Neu\" }",
        1,
    );
    *file = changed.into_bytes();
    change(&mut town, files).await;

    let page = early.open(&own).await;
    assert!(!page.main().contains("Neuer Name"), "{}", page.main());
    let page = town.visitor().open(path).await;
    assert!(page.main().contains("Neuer Name"), "{}", page.main());
}

#[tokio::test]
async fn a_draft_that_nobody_touches_goes_with_its_files() {
    let town = town().await;
    let mut actor = town.visitor();
    business(&mut actor).await;
    let path = step("nachweise");
    let file = [("f-nachweis", "karte.pdf", PDF)];
    let answer = actor.fill_with_files(&path, &path, &[("do-stay", "f-nachweis")], &file).await;
    let page = follow(&mut actor, &answer).await;
    let address = page.attributes("a[href$='document.pdf']", "href").remove(0);
    assert_eq!(actor.get(&address).await.status(), 200);

    town.clock.advance(29 * kernel::Ts::DAY);
    town.run_jobs().await;
    assert_eq!(actor.get(&address).await.status(), 200, "a month is not over");
    town.clock.advance(4 * kernel::Ts::DAY);
    town.run_jobs().await;
    assert_eq!(actor.get(&address).await.status(), 404);
    assert!(!actor.open(&path).await.has(".al-code"), "there is no draft any more");
}

#[tokio::test]
async fn a_draft_can_be_thrown_away() {
    let town = town().await;
    let mut actor = town.visitor();
    business(&mut actor).await;
    let discard = format!("/services/{SERVICE}/discard");
    let answer = actor.fill(&step("umfang"), &discard, &[]).await;
    assert_eq!(answer.location().as_deref(), Some("/services/handwerkerparkausweis"));
    assert!(!actor.open(&step("betrieb")).await.text().contains("Elektro Weiß"));
}
