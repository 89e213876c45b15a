//! A participatory budget after the urn: counted once, published, explained, and found again by
//! whoever counts the published ballots.

mod town;

use identity::Role;
use kernel::{Actor, Clock};
use participation::{
    Deed,
    budget::Channel,
    store::budget::{find_project_for_change, set_admitted},
};
use store::journal;
use testkit::TestTown;
use town::{
    BUDGET,
    urn::{COUNT, SLUG, cast, clerk, close, fill, open},
};

/// A town whose vote is over, with nobody having counted.
async fn voted() -> TestTown {
    let town = town::town().await;
    open(&town).await;
    fill(&town).await;
    close(&town).await;
    town
}

/// The same, counted.
async fn counted() -> TestTown {
    let town = voted().await;
    let mut clerk = clerk(&town).await;
    let done = clerk.fill(COUNT, COUNT, &[("ready", "yes")]).await;
    assert_eq!(done.location(), Some(format!("{COUNT}?done=published")), "{}", done.main());
    town
}

/// The token of somebody's forms, from another form of theirs.
async fn token(actor: &mut testkit::Actor) -> String {
    let page = actor.get("/participation/rad-und-fuss/new").await;
    page.attributes("input[name=csrf]", "value").remove(0)
}

#[tokio::test]
async fn before_the_end_nobody_sees_what_the_votes_give() {
    let town = town::town().await;
    open(&town).await;
    fill(&town).await;
    let (mut visitor, mut clerk) = (town.visitor(), clerk(&town).await);
    for path in ["/result", "/result/2", "/result.json", "/ballots.pb"] {
        assert_eq!(visitor.get(&format!("{BUDGET}{path}")).await.status(), 404, "{path}");
    }
    let page = clerk.get(&format!("{COUNT}?compare=true")).await;
    assert!(page.main().contains("Vorher sieht niemand"), "{}", page.main());
    assert!(!page.has("table") && !page.has("input[name=ready]"));
    // A form somebody made themselves.
    let token = token(&mut clerk).await;
    let early = clerk.post(COUNT, &[("csrf", &token), ("ready", "yes")]).await;
    assert_eq!(early.status(), 422);
    assert!(early.main().contains("Die Abstimmung läuft noch"), "{}", early.main());
    assert_eq!(visitor.get(&format!("{BUDGET}/result")).await.status(), 404);
}

#[tokio::test]
async fn a_clerk_looks_at_the_rules_then_counts_once() {
    let town = voted().await;
    let mut clerk = clerk(&town).await;
    let page = clerk.get(COUNT).await;
    assert!(!page.has("table"), "nothing is counted before it is asked for");
    let preview = clerk.get(&format!("{COUNT}?compare=true")).await;
    let rows = preview.all("tbody tr");
    assert!(
        rows[0].contains("Gleiche Anteile") && rows[0].contains("Nach dieser Regel"),
        "{rows:?}"
    );
    let greedy = rows.iter().find(|row| row.contains("meisten Stimmen zuerst")).expect("a row");
    assert!(greedy.contains("auch gewonnen: Sporthalle öffnen"), "{greedy}");
    assert!(greedy.contains("nicht gewonnen: Brücke für Räder"), "{greedy}");
    assert_eq!(town.visitor().get(&format!("{BUDGET}/result")).await.status(), 404);

    let unsure = clerk.fill(COUNT, COUNT, &[]).await;
    assert_eq!(unsure.status(), 422);
    assert_eq!(unsure.all(".kern-error").len(), 1, "{}", unsure.main());
    let page = clerk.get(COUNT).await;
    let first = clerk.press(&page, COUNT, &[("ready", "yes")]).await;
    assert_eq!(first.location(), Some(format!("{COUNT}?done=published")));
    let again = clerk.press(&page, COUNT, &[("ready", "yes")]).await;
    assert_eq!(again.location(), Some(format!("{COUNT}?done=already")));
    let mut tx = town.store().read().await.expect("it reads");
    let told = journal::list_after(&mut tx, None, &["budget_counted"], 0, 10).await;
    assert_eq!(told.expect("it reads").len(), 1);
    drop(tx);
    assert!(journal::verify(town.store(), |_| {}).await.expect("it reads").broken.is_none());
    assert!(!clerk.get(COUNT).await.has("input[name=ready]"), "there is nothing more to press");
}

#[tokio::test]
async fn the_result_says_who_won_what_it_cost_and_why() {
    let town = counted().await;
    let mut visitor = town.visitor();
    let page = visitor.get(&format!("{BUDGET}/result")).await;
    let text = page.main();
    assert!(text.contains("2 der 4 Projekte") || text.contains("2 der 4 Vorhaben"), "{text}");
    assert!(text.contains("350.000") && text.contains("150.000"), "{text}");
    let titles = page.all("tbody th a");
    assert_eq!(titles[..2], ["Bäume am Ring", "Brücke für Räder"], "{titles:?}");
    assert!(text.contains("30 Menschen haben abgestimmt"), "{text}");
    assert_eq!(page.attributes("[data-recount]", "data-ballots"), [format!("{BUDGET}/ballots.pb")]);
    assert!(page.has("[data-recount][hidden]"), "without a script there is no button");
    assert!(text.contains("allmende tally"), "{text}");

    let won = visitor.get(&format!("{BUDGET}/result/2")).await.main();
    assert!(won.contains("wird bezahlt") && won.contains("18 wirksame"), "{won}");
    let lost = visitor.get(&format!("{BUDGET}/result/1")).await.main();
    assert!(lost.contains("wird nicht bezahlt") && lost.contains("Es fehlten"), "{lost}");
    let nobody = visitor.get(&format!("{BUDGET}/result/4")).await.main();
    assert!(nobody.contains("Niemand hat dafür gestimmt"), "{nobody}");
    for wrong in ["5", "0", "x", "-1"] {
        let path = format!("{BUDGET}/result/{wrong}");
        assert_eq!(visitor.get(&path).await.status(), 404, "{wrong}");
    }
    for language in ["en", "de-simple"] {
        let mut reader = town.visitor().speaking(language);
        for path in ["/result", "/result/1", "/result/2", "/result/3"] {
            let page = reader.get(&format!("{BUDGET}{path}?lang={language}")).await;
            assert_eq!(page.status(), 200);
            assert!(!page.text().contains("participation-"), "{language} {path}");
        }
    }
}

#[tokio::test]
async fn districts_of_a_few_are_told_together() {
    let town = counted().await;
    let mut visitor = town.visitor();
    let page = visitor.get(&format!("{BUDGET}/result")).await;
    let districts = page.all("[aria-labelledby=districts-title] tbody th");
    assert_eq!(districts, ["Ohne Angabe", "Altstadt"]);
    let file = visitor.get(&format!("{BUDGET}/ballots.pb")).await.text();
    assert!(file.contains(";altstadt") && !file.contains("paradies"), "{file}");
    let json = visitor.get(&format!("{BUDGET}/result.json")).await;
    assert!(!json.text().contains("paradies"));
    assert_eq!(json.json()["ballots"]["channels"]["paper"], 10);
}

#[tokio::test]
async fn whoever_counts_the_published_ballots_finds_the_published_result() {
    let town = counted().await;
    let mut visitor = town.visitor();
    let file = visitor.get(&format!("{BUDGET}/ballots.pb")).await;
    let published = visitor.get(&format!("{BUDGET}/result.json")).await.json();
    let election = tally::pb::read(file.bytes()).expect("it is a Pabulib file");
    assert_eq!(election.votes.len(), 30);
    let rule = published["options"]["rule"].as_str().expect("a word").parse().expect("a rule");
    let outcome = tally::count(&election, &tally::Options::of(rule)).expect("it can be counted");
    let outcome = serde_json::to_value(&outcome).expect("it becomes JSON");
    assert_eq!(outcome, published["outcome"]);
    assert_eq!(outcome["winners"], serde_json::json!(["2", "3"]));
    let answer = visitor.get(&format!("{BUDGET}/result.json")).await;
    assert_eq!(answer.header("access-control-allow-origin"), Some("*"));
}

#[tokio::test]
async fn nothing_that_changes_later_changes_a_published_result() {
    let town = counted().await;
    let mut visitor = town.visitor();
    let mut read = async || {
        let mut all = Vec::new();
        for path in ["/ballots.pb", "/result.json"] {
            all.push(visitor.get(&format!("{BUDGET}{path}")).await.text());
        }
        all.push(visitor.get(&format!("{BUDGET}/result")).await.main());
        all
    };
    let before = read().await;
    let (now, chance) = (town.clock.now(), town.app.chance.clone());
    let changed = town.store().write::<_, store::Error, _>(move |tx| {
        let chance = chance.clone();
        Box::pin(async move {
            let deed = Deed { actor: Actor::System("test"), now, chance };
            cast(tx, &deed, vec![(4, 1)], None, Channel::Paper).await?;
            let project = find_project_for_change(tx, SLUG, 1).await?.expect("it is there");
            set_admitted(tx, project.id, now, 1, "Billiger geworden.", 1).await
        })
    });
    changed.await.expect("it is stored");
    assert_eq!(read().await, before);
    let again = clerk(&town).await.get(COUNT).await;
    assert!(!again.has("input[name=ready]"));
}

#[tokio::test]
async fn an_empty_urn_and_a_foreign_hand_publish_nothing() {
    let town = town::town().await;
    close(&town).await;
    let mut clerk = clerk(&town).await;
    let empty = clerk.fill(COUNT, COUNT, &[("ready", "yes")]).await;
    assert_eq!(empty.status(), 422);
    assert!(empty.main().contains("keine Stimmzettel"), "{}", empty.main());

    fill(&town).await;
    let office = [(Role::Clerk, Some("stadtwerke"))];
    let mut other = town.person("bodo@stadtwerke.example", &office).await;
    assert_eq!(other.get(COUNT).await.status(), 404);
    let token = token(&mut other).await;
    let foreign = other.post(COUNT, &[("csrf", &token), ("ready", "yes")]).await;
    assert_eq!(foreign.status(), 404);
    let mut citizen = town.person("marlene@konstanz.example", &[]).await;
    assert!([403, 404].contains(&citizen.get(COUNT).await.status()));
    assert_eq!(town.visitor().get(COUNT).await.status(), 303, "a visitor signs in first");
    let forged = clerk.post(COUNT, &[("csrf", "0000"), ("ready", "yes")]).await;
    assert_ne!(forged.status(), 303);
    assert_eq!(town.visitor().get(&format!("{BUDGET}/result")).await.status(), 404);
}
