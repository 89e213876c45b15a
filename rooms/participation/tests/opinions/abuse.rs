//! Who tries to count more than once, or to say more than there is to say: a clear refusal, and
//! nothing changed.

use kernel::{Actor, Chance, Lang, Ts, municipality::Municipality};
use participation::{
    Deed, Processes,
    process::{Method, read_process},
    verbs::opinions::{Said, Submitted, submit_statement},
};
use testkit::TestTown;

use crate::{
    counted,
    statements::write,
    town::{
        self,
        camps::{MAP, say},
    },
};

#[tokio::test]
async fn a_browser_and_an_account_of_one_person_count_once() {
    let town = town::town().await;
    // Said in the browser, then signed in there: the same person.
    let (mut browser, mut person) = (town.visitor(), town.person("a@b.example", &[]).await);
    let page = browser.get(MAP).await;
    say(&mut browser, &page, 1, 1).await;
    say(&mut browser, &page, 2, 1).await;
    let visit = browser.cookie("al_visit").expect("it votes").to_owned();
    // On another device the account says something on its own first.
    let page = person.get(MAP).await;
    say(&mut person, &page, 2, -1).await;
    assert_eq!(counted(&town).await, (2, 3));
    person.keep_cookie("al_visit", &visit);
    let page = person.get(MAP).await;
    assert!(page.main().contains("2 von 14 Aussagen"), "both count as said: {}", page.main());
    say(&mut person, &page, 3, 0).await;
    assert_eq!(counted(&town).await, (1, 3), "one person with what the account said to the second");
    // Signing out does not give another voice.
    let page = browser.get(MAP).await;
    assert!(page.main().contains("3 von 14 Aussagen"), "{}", page.main());
    say(&mut browser, &page, 1, -1).await;
    assert_eq!(counted(&town).await, (1, 3));
    let table = browser.get(&format!("{MAP}/results")).await;
    assert_eq!(table.all("#all tbody tr:nth-child(1) td")[..2], ["0 (0 %)", "1 (100 %)"]);
    assert_eq!(table.all("#all tbody tr:nth-child(2) td")[..2], ["0 (0 %)", "1 (100 %)"]);
    // Another account in the same browser is another person.
    let mut sister = town.person("s@b.example", &[]).await;
    sister.keep_cookie("al_visit", &visit);
    let page = sister.get(MAP).await;
    assert!(page.main().contains("0 von 14 Aussagen"), "{}", page.main());
    say(&mut sister, &page, 1, 1).await;
    assert_eq!(counted(&town).await, (2, 4));
}

#[tokio::test]
async fn a_vote_sent_again_or_with_a_strangers_form_changes_nothing() {
    let town = town::town().await;
    let mut voter = town.visitor();
    let page = voter.get(MAP).await;
    for _ in 0..3 {
        assert_eq!(say(&mut voter, &page, 5, 1).await.status(), 303);
    }
    assert_eq!(counted(&town).await, (1, 1));
    let token = page.attributes("input[name=csrf]", "value").remove(0);
    let mut thief = town.visitor();
    thief.get(MAP).await;
    let fields = [("csrf", token.as_str()), ("statement", "5"), ("vote", "-1")];
    assert_eq!(thief.post(MAP, &fields).await.status(), 403);
    assert_eq!(counted(&town).await, (1, 1));
}

#[tokio::test]
async fn votes_on_what_is_not_asked_and_answers_that_are_none_are_refused() {
    let town = town::town().await;
    let mut voter = town.visitor();
    let page = voter.get(MAP).await;
    for (statement, vote, status) in [
        ("15", "1", 410),
        ("1000", "1", 410),
        ("4294967295", "1", 410),
        ("0", "1", 410),
        ("-1", "1", 400),
        ("99999999999", "1", 400),
        ("x", "1", 400),
        ("", "1", 400),
        ("1", "2", 400),
        ("1", "", 400),
        ("1", "agree", 400),
    ] {
        let fields = [("statement", statement), ("vote", vote)];
        let answer = voter.press(&page, MAP, &fields).await;
        assert_eq!(answer.status(), status, "{statement} {vote}: {}", answer.main());
    }
    assert_eq!(counted(&town).await, (0, 0));
    let dialogue = "/participation/rad-und-fuss/opinions";
    assert_eq!(voter.get(dialogue).await.status(), 404, "this process has none");
    let token = page.attributes("input[name=csrf]", "value").remove(0);
    let fields = [("csrf", token.as_str()), ("statement", "1"), ("vote", "1")];
    let foreign = voter.post(dialogue, &fields).await;
    assert_eq!(foreign.status(), 404);
}

#[tokio::test]
async fn texts_too_long_or_empty_come_back_with_what_to_do() {
    let town = town::town().await;
    let mut author = town.visitor();
    let long = "ä".repeat(241);
    for (text, kept) in [(long.as_str(), true), ("   ", false)] {
        let again = write(&mut author, text).await;
        assert_eq!(again.status(), 422);
        assert_eq!(again.all(".kern-error").len(), 1, "{}", again.main());
        assert_eq!(again.text().contains(&long), kept);
    }
    assert_eq!(write(&mut author, &"ä".repeat(240)).await.status(), 303);
}

#[tokio::test]
async fn after_the_last_day_nothing_is_taken_and_the_result_stays() {
    let town = town::town().await;
    let mut voter = town.visitor();
    let (page, new) = (voter.get(MAP).await, format!("{MAP}/new"));
    let form = voter.get(&new).await;
    say(&mut voter, &page, 1, 1).await;
    town.clock.advance(400 * Ts::DAY);
    assert_eq!(say(&mut voter, &page, 2, 1).await.status(), 410);
    assert_eq!(say(&mut voter, &page, 1, -1).await.status(), 410);
    assert_eq!(voter.press(&form, &new, &[("text", "Zu spät.")]).await.status(), 410);
    assert_eq!(voter.get(&new).await.status(), 410);
    assert_eq!(counted(&town).await, (1, 1));
    let shown = voter.get(MAP).await;
    assert!(shown.main().contains("Beendet am 31. August 2027"), "{}", shown.main());
    assert!(shown.all("button[name=vote]").is_empty());
    assert_eq!(voter.get(&format!("{MAP}/results")).await.status(), 200);
}

#[tokio::test]
async fn one_network_cannot_be_a_crowd() {
    let town = TestTown::with_limits(town::rooms).await;
    let mut statuses = Vec::new();
    for _ in 0..41 {
        let mut voter = town.visitor();
        let page = voter.get(MAP).await;
        statuses.push(say(&mut voter, &page, 1, 1).await.status());
    }
    assert_eq!(statuses.iter().filter(|status| **status == 303).count(), 40);
    assert_eq!(statuses.last(), Some(&429));
    assert_eq!(counted(&town).await, (40, 40));
    let mut author = town.visitor();
    let mut last = 0;
    for nr in 0..11 {
        last = write(&mut author, &format!("Aussage Nummer {nr} von vielen")).await.status();
    }
    assert_eq!(last, 429);
}

#[tokio::test]
async fn a_process_takes_no_more_statements_than_it_says() {
    let town = town::town().await;
    let mut process = Processes::of(&town.town).find("stimmung").cloned().expect("it is there");
    for phase in &mut process.phases {
        if let Method::OpinionMap(asked) = &mut phase.method {
            asked.own_at_most = 1;
        }
    }
    let asked = process.opinions().expect("it has a map").1.clone();
    let now = kernel::Clock::now(&*town.clock);
    let mut became = Vec::new();
    for text in ["Eins.", "Zwei."] {
        let (process, asked) = (process.clone(), asked.clone());
        let done = town.store().write::<_, store::Error, _>(move |tx| {
            Box::pin(async move {
                let deed = Deed { actor: Actor::Visitor, now, chance: Chance::system() };
                let said = Said {
                    text: text.to_owned(),
                    lang: Lang::De,
                    key: deed.chance.token(),
                    author: None,
                    device: vec![1],
                    source: "web",
                };
                submit_statement(tx, &deed, &process, &asked, said).await
            })
        });
        became.push(done.await.expect("stored"));
    }
    assert_eq!(became, [Submitted::Taken(1_000), Submitted::Full]);
}

#[test]
fn mistakes_in_the_file_are_named_with_line_and_remedy() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/konstanz");
    let read = |file: &str| std::fs::read_to_string(root.join(file)).expect("it is there");
    let town = Municipality::parse("municipality.toml", &read("municipality.toml"));
    let town = town.expect("it is sound");
    let findings = |change: &dyn Fn(String) -> String| -> Vec<String> {
        let text = change(read("participation/stimmung.toml"));
        let found = read_process("participation/stimmung.toml", &text, &town);
        let found = found.expect("it is a process").err().unwrap_or_default();
        found.iter().map(ToString::to_string).collect()
    };
    assert_eq!(findings(&|text| text), Vec::<String>::new());
    for (from, to, remedy) in [
        ("statements_at_most = 150\n", "", "add statements_at_most = 150"),
        ("number = 14\n", "number = 13\n", "give each its own number"),
        ("number = 14\n", "", "add number = 1"),
        ("number = 14\n", "number = 1000\n", "a whole number from 1 to 999"),
        ("moderation = \"before\"", "moderation = \"never\"", "write \"before\" or \"after\""),
        ("new_statements = true", "new_statments = true", "did you mean \"new_statements\"?"),
        (
            "en = \"Shops in the centre should be allowed to open on more Sundays.\"\n",
            "",
            "add en =",
        ),
    ] {
        let found = findings(&|text| text.replacen(from, to, 1));
        assert!(
            found
                .iter()
                .any(|f| f.starts_with("participation/stimmung.toml:") && f.contains(remedy)),
            "{from}: {found:?}"
        );
    }
}
