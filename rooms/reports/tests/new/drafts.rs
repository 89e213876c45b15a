use kernel::Ts;

use crate::{CHECK, DESCRIBE, WHERE, YOU, pass_all, picture, send, voiced::town};

#[tokio::test]
async fn a_draft_goes_on_on_another_device() {
    let town = town().await;
    let mut phone = town.visitor();
    pass_all(&mut phone).await;
    let link = phone.get(YOU).await.attributes("#resume-link", "value").remove(0);
    let path = link.split(&town.host).nth(1).unwrap().to_owned();
    let mut laptop = town.visitor();
    let asks = laptop.get(&path).await;
    assert_eq!(asks.status(), 200);
    assert!(laptop.cookie("al_draft").is_none(), "opening a link takes nothing over");
    assert!(asks.text().contains(r#"content="noindex""#));
    let taken = laptop.fill(&path, &path, &[]).await;
    assert_eq!(taken.location().as_deref(), Some("/reports/new"));
    assert!(laptop.get(CHECK).await.main().contains("Seestraße 33"));
    send(&mut laptop).await;
    assert_eq!(phone.get(&path).await.status(), 410, "sent is sent");
    assert_eq!(phone.get("/reports/new").await.location().as_deref(), Some(WHERE));
}

#[tokio::test]
async fn an_abandoned_draft_goes_after_a_week_with_its_pictures() {
    let town = town().await;
    let mut anna = town.visitor();
    let lamp = picture("lamp.jpg");
    let files = [("pictures", "lamp.jpg", lamp.as_slice())];
    anna.fill_with_files(DESCRIBE, DESCRIBE, &[("text", "Dunkel")], &files).await;
    let image = anna.get(DESCRIBE).await.attributes(".al-pictures img", "src").remove(0);
    town.clock.advance(6 * Ts::DAY);
    town.run_jobs().await;
    assert_eq!(anna.get(&image).await.status(), 200, "a draft may wait");
    assert_eq!(anna.get(DESCRIBE).await.one("textarea"), "Dunkel");
    town.clock.advance(3 * Ts::DAY);
    town.run_jobs().await;
    assert_eq!(anna.get(&image).await.status(), 404);
    assert_eq!(anna.get(DESCRIBE).await.one("textarea"), "");
}

#[tokio::test]
async fn a_draft_can_be_thrown_away() {
    let town = town().await;
    let mut ben = town.visitor();
    pass_all(&mut ben).await;
    let gone = ben.fill(YOU, "/reports/new/discard", &[]).await;
    assert_eq!(gone.location().as_deref(), Some("/reports"));
    assert_eq!(ben.get("/reports/new").await.location().as_deref(), Some(WHERE));
    assert!(!ben.get(YOU).await.has("#resume-link"));
}
