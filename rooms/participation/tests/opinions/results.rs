//! What came out: in words, as a picture, as files anybody recomputes.

use opinion::{analyse, read};

use crate::town::{
    self,
    camps::{MAP, camps, opinion, say},
};

#[tokio::test]
async fn the_pages_groups_are_those_anybody_computes_from_the_files() {
    let town = town::town().await;
    camps(&town, 24).await;
    // One vote more at a time, each on top of what is known.
    let mut late = town.visitor();
    let page = late.get(MAP).await;
    for statement in 1..=9 {
        say(&mut late, &page, statement, opinion(25, statement)).await;
        assert_eq!(late.get(&format!("{MAP}/results")).await.status(), 200);
    }
    let shown = late.get(&format!("{MAP}/results")).await;
    let [votes, comments] = ["votes", "comments"].map(|name| format!("{MAP}/{name}.csv"));
    let (votes, comments) = (late.get(&votes).await.text(), late.get(&comments).await.text());
    assert!(votes.starts_with("timestamp,datetime,comment-id,voter-id,vote\n"), "{votes}");
    let conversation = read::conversation(&[
        read::Source { name: "votes.csv", text: &votes },
        read::Source { name: "comments.csv", text: &comments },
    ]);
    let conversation = conversation.expect("they are in order");
    let again = analyse(&conversation);
    assert_eq!(again.participants.len(), 25);
    assert!(again.groups.len() >= 2, "{:?}", again.groups);
    assert!(shown.main().contains("25 Menschen haben zusammen 345 Antworten zu 14 Aussagen"));
    let people: Vec<String> =
        again.groups.iter().map(|group| format!("{} Menschen.", group.people)).collect();
    let told = shown.all(".al-groups .al-panel > p");
    assert_eq!(told.len(), people.len());
    assert!(told.iter().zip(&people).all(|(told, people)| told.starts_with(people)), "{told:?}");
    let words = |number: u32| conversation.wording(number).to_owned();
    let common: Vec<String> =
        again.common_ground.iter().take(8).map(|one| words(one.statement)).collect();
    assert!(!common.is_empty());
    assert_eq!(shown.all("section[aria-labelledby=shared-title] .al-said__text"), common);
    let apart: Vec<String> =
        again.dividing.iter().take(8).map(|one| words(one.statement)).collect();
    assert_eq!(shown.all("section[aria-labelledby=apart-title] .al-said__text"), apart);
    let stands: Vec<String> = (again.groups.iter())
        .flat_map(|group| group.representative.iter().map(|one| words(one.statement)))
        .collect();
    assert_eq!(shown.all(".al-groups .al-said__text"), stands);
    // Words first, then the picture with one outline a group and where one stands.
    let html = shown.text();
    assert!(
        html.find("shared-title").expect("words")
            < html.find("<svg viewBox=\"0 0 400 312\"").expect("a picture")
    );
    assert_eq!(shown.all("polygon.al-opinions__group").len(), again.groups.len());
    assert!(shown.main().contains("Sie stehen bei Gruppe"), "{}", shown.main());
    let stranger = town.visitor().get(&format!("{MAP}/results")).await;
    assert!(stranger.main().contains("Wenn Sie selbst antworten"), "{}", stranger.main());
}

#[tokio::test]
async fn too_few_people_are_told_so_instead_of_groups() {
    let town = town::town().await;
    camps(&town, 3).await;
    let mut visitor = town.visitor();
    let page = visitor.get(&format!("{MAP}/results")).await;
    assert!(page.main().contains("Noch zu wenige für Gruppen"), "{}", page.main());
    assert!(!page.has(".al-opinions") && !page.has(".al-groups"));
    assert_eq!(page.all("#all tbody tr").len(), 14);
    let file = visitor.get(&format!("{MAP}/votes.csv")).await;
    assert_eq!(file.status(), 410, "single votes of three people are about persons");
    for language in ["en", "de-simple"] {
        let page = visitor.get(&format!("{MAP}/results?lang={language}")).await;
        assert_eq!(page.status(), 200, "{language}");
    }
}
