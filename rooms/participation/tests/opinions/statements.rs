//! Statements people add, and what staff decide about them.

use testkit::{Actor, Answer};

use crate::town::{
    self,
    camps::{MAP, planner, say},
};

const STAFF: &str = "/staff/participation/stimmung/statements";

pub async fn write(author: &mut Actor, text: &str) -> Answer {
    let new = format!("{MAP}/new");
    author.fill(&new, &new, &[("text", text)]).await
}

#[tokio::test]
async fn what_somebody_adds_is_read_and_then_voted_on_by_all() {
    let town = town::town().await;
    let (mut author, mut clerk) = (town.visitor(), planner(&town).await);
    let sent = write(&mut author, "Die Bücherei soll  sonntags öffnen.").await;
    assert_eq!(sent.location().as_deref(), Some(&*format!("{MAP}?done=sent#own-title")));
    let own = author.get(MAP).await.main();
    assert!(
        own.contains("Die Bücherei soll sonntags öffnen.") && own.contains("wird gelesen"),
        "{own}"
    );
    let mut other = town.visitor();
    let page = other.get(MAP).await;
    assert!(!page.main().contains("Bücherei"));
    assert_eq!(say(&mut other, &page, 1_000, 1).await.status(), 410, "nobody votes on it yet");

    let mut tx = town.store().read().await.expect("it reads");
    let waits = tx.query(participation::store::WAITING).bind(kernel::Clock::now(&*town.clock));
    let waits: Vec<(String, String, i64, i64)> = waits.all().await.expect("rows");
    drop(tx);
    assert_eq!(waits.len(), 1);
    assert_eq!((waits[0].0.as_str(), waits[0].1.as_str()), ("statement/stimmung", "stadtplanung"));
    let inbox = clerk.get(STAFF).await;
    assert_eq!(inbox.all(".al-table__title"), ["Die Bücherei soll sonntags öffnen."]);
    let done = clerk.press(&inbox, &format!("{STAFF}/1000/release"), &[]).await;
    assert_eq!(done.location(), Some(format!("{STAFF}?done=released")));
    let again = clerk.press(&inbox, &format!("{STAFF}/1000/release"), &[]).await;
    assert_eq!(again.location(), Some(format!("{STAFF}?done=already")));

    assert_eq!(say(&mut other, &page, 1_000, 1).await.status(), 303);
    let english = other.get(&format!("{MAP}?statement=1000&lang=en")).await;
    assert_eq!(english.attributes("#statement-text", "lang"), ["de"], "as its author wrote it");
    assert!(author.get(MAP).await.main().contains("zur Abstimmung"));
}

#[tokio::test]
async fn what_is_refused_names_the_rule_to_its_author_and_its_votes_do_not_count() {
    let town = town::town().await;
    let (mut author, mut clerk) = (town.visitor(), planner(&town).await);
    write(&mut author, "Der Mann von Haus drei soll wegziehen.").await;
    let case = format!("{STAFF}/1000");
    clerk.fill(&case, &format!("{case}/release"), &[]).await;
    let page = author.get(MAP).await;
    assert_eq!(say(&mut author, &page, 1_000, 1).await.status(), 303);
    let without = clerk.fill(&case, &format!("{case}/refusal"), &[("reason", "Darum.")]).await;
    assert_eq!(without.status(), 422);
    assert!(without.text().contains("Darum."), "what was typed is kept");
    let fields = [("rule", "personen"), ("reason", "Es geht um einen Menschen.")];
    assert_eq!(clerk.fill(&case, &format!("{case}/refusal"), &fields).await.status(), 303);
    let own = author.get(MAP).await.main();
    assert!(
        own.contains("Keine Namen und keine Angaben") && own.contains("um einen Menschen"),
        "{own}"
    );
    assert_eq!(say(&mut author, &page, 1_000, -1).await.status(), 410);
    let mut stranger = town.visitor();
    assert!(!stranger.get(&format!("{MAP}/results")).await.main().contains("Haus drei"));
    let file = stranger.get(&format!("{MAP}/comments.csv")).await.text();
    assert!(!file.contains("Haus drei"), "its words are not given away: {file}");
    assert!(file.contains("1000,,1,0,-1,0,"), "its number is, for there are votes: {file}");
    let other = stranger.get(&format!("{MAP}?statement=1000")).await;
    assert!(!other.one("#statement-text").contains("Haus drei"));
}

#[tokio::test]
async fn a_clerk_of_another_office_decides_nothing() {
    let town = town::town().await;
    write(&mut town.visitor(), "Die Bücherei soll sonntags öffnen.").await;
    let mut stranger = town::clerk(&town).await;
    assert_eq!(stranger.get(STAFF).await.status(), 404);
    assert_eq!(stranger.get(&format!("{STAFF}/1000")).await.status(), 404);
    let inbox = stranger.get("/staff/participation").await;
    let token = inbox.attributes("meta[name=csrf]", "content").remove(0);
    let act = stranger.post(&format!("{STAFF}/1000/release"), &[("csrf", &token)]).await;
    assert_eq!(act.status(), 404);
    assert_eq!(planner(&town).await.get(STAFF).await.all(".al-table__title").len(), 1);
}

#[tokio::test]
async fn a_form_sent_twice_is_one_statement_and_the_same_words_are_not_taken_twice() {
    let town = town::town().await;
    let mut author = town.visitor();
    let new = format!("{MAP}/new");
    let page = author.get(&new).await;
    for _ in 0..2 {
        let sent = author.press(&page, &new, &[("text", "Mehr Bänke am See.")]).await;
        assert_eq!(sent.status(), 303);
    }
    let same = write(&mut author, "mehr bänke  am See").await;
    assert_eq!(same.status(), 422);
    assert!(same.main().contains("Diese Aussage gibt es schon"), "{}", same.main());
    let seed = write(&mut author, "In Wohnstraßen soll überall Tempo 30 gelten.").await;
    assert_eq!(seed.status(), 422);
    assert_eq!(planner(&town).await.get(STAFF).await.all(".al-table__title").len(), 1);
}
