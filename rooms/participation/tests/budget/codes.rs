//! Codes by post: made once, one ballot each.

use testkit::{Actor, TestTown};

use crate::hall::{
    BOARD, VOTE, clerk, codes_page as page, open, open_with_limits, said, sheets, told, urn,
};

const BY_CODE: (&str, &str) = ("who = \"anybody\"", "who = \"code\"");

/// Codes as the file hands them out.
async fn codes(clerk: &mut Actor, n: &str) -> Vec<String> {
    let answer = clerk.fill(&page(), &page(), &[("count", n)]).await;
    assert_eq!(answer.status(), 200, "{}", answer.text());
    assert_eq!(answer.header("content-type"), Some("text/csv; charset=utf-8"));
    let text = answer.text();
    let line = |line: &str| line.split(';').nth(1).expect("a code").to_owned();
    text.lines().skip(1).map(line).collect()
}

async fn vote(town: &TestTown, code: &str, project: &str) -> testkit::Answer {
    town.visitor().fill(VOTE, VOTE, &[("code", code), ("choice", project)]).await
}

#[tokio::test]
async fn each_code_is_one_ballot_on_whatever_device_and_only_its_hash_is_kept() {
    let town = open(&[BY_CODE]).await;
    let mut clerk = clerk(&town).await;
    assert!(clerk.get(BOARD).await.attributes("a", "href").contains(&page()));
    let codes = codes(&mut clerk, "3").await;
    assert_eq!(codes.len(), 3);
    let sent = vote(&town, &codes[0], "1").await;
    assert_eq!(sent.status(), 303, "{}", sent.main());
    let receipt = town.visitor().get(&sent.location().expect("a receipt")).await;
    assert_eq!(receipt.all("h3"), ["Brunnen"]);
    // As people type it.
    let typed = codes[1].to_lowercase().replace(' ', "-");
    assert_eq!(vote(&town, &typed, "2").await.status(), 303);
    assert_eq!(said(&town).await, [[(1, 1)], [(2, 1)]]);

    // The same code once more changes nothing unasked, and then its own ballot.
    let mut again = town.visitor();
    let fields = [("code", codes[0].as_str()), ("choice", "3")];
    let asked = again.fill(VOTE, VOTE, &fields).await;
    assert_eq!(asked.status(), 409);
    assert!(asked.main().contains("Mit diesem Code wurde schon abgestimmt"), "{}", asked.main());
    assert_eq!(said(&town).await, [[(1, 1)], [(2, 1)]]);
    assert_eq!(again.press(&asked, VOTE, &[("choice", "3")]).await.status(), 303);
    assert_eq!(said(&town).await, [[(2, 1)], [(3, 1)]]);

    let mut tx = town.store().read().await.expect("it reads");
    let kept: Vec<Vec<u8>> = store::q!(tx, "SELECT code_hash FROM budget_code ORDER BY id")
        .scalars()
        .await
        .expect("it reads");
    let plain = codes[0].replace(' ', "");
    assert!(kept.iter().all(|hash| hash.len() == 32 && hash != plain.as_bytes()));
}

#[tokio::test]
async fn without_a_code_or_with_a_forged_one_nothing_is_taken() {
    let town = open(&[BY_CODE]).await;
    let codes = codes(&mut clerk(&town).await, "1").await;
    let swapped: String = codes[0].chars().rev().collect();
    for code in ["", "x", "AAAAA AAAAA", swapped.as_str(), "' OR 1=1 --"] {
        let refused = vote(&town, code, "1").await;
        assert_eq!(refused.status(), 422, "{code}");
        assert!(refused.has("#code-error"), "{code}: {}", refused.main());
        assert_eq!(refused.attributes("input[name=choice][checked]", "value"), ["1"], "kept");
    }
    // An account is no code.
    let mut account = town.person("a@b.example", &[]).await;
    assert_eq!(account.fill(VOTE, VOTE, &[("choice", "1")]).await.status(), 422);
    assert_eq!(urn(&town).await, []);
}

#[tokio::test]
async fn the_same_form_makes_its_codes_once_and_only_for_the_office() {
    let town = open(&[BY_CODE]).await;
    let mut clerk = clerk(&town).await;
    for n in ["", "0", "-1", "viele", "50001"] {
        let again = clerk.fill(&page(), &page(), &[("count", n)]).await;
        assert_eq!(again.status(), 422, "{n}");
        assert_eq!(again.attributes("#count", "value"), [n]);
    }
    let form = clerk.get(&page()).await;
    assert_eq!(clerk.press(&form, &page(), &[("count", "700")]).await.text().lines().count(), 701);
    assert_eq!(clerk.press(&form, &page(), &[("count", "700")]).await.status(), 409);
    assert_eq!(told(&town, &["budget_codes_made"]).await, 1);
    assert!(clerk.get(&page()).await.main().contains("700 Codes"));
    let roles = [(identity::Role::Clerk, Some("standesamt"))];
    let mut stranger = town.person("s@standesamt.example", &roles).await;
    assert_eq!(stranger.get(&page()).await.status(), 404);
    // Where nobody asks for codes from letters, they are made for ballots on paper alone.
    let other = open(&[]).await;
    let mut clerk = crate::hall::clerk(&other).await;
    assert_eq!(clerk.fill(&page(), &page(), &[("count", "3")]).await.status(), 400);
    assert_eq!(sheets(&mut clerk, "3").await.len(), 3);
    assert_eq!(
        clerk.fill(&page(), &page(), &[("count", "501"), ("sheets", "1")]).await.status(),
        422
    );
}

#[tokio::test]
async fn a_printed_ballot_has_its_projects_its_code_and_a_number_of_its_own() {
    let town = open(&[BY_CODE]).await;
    let mut clerk = clerk(&town).await;
    codes(&mut clerk, "2").await;
    let fields = [("count", "2"), ("sheets", "1")];
    let page = clerk.fill(&page(), &page(), &fields).await;
    let heads = page.all(".al-printed__code span");
    assert_eq!(heads, ["Blatt 3", "Blatt 4"], "numbers go on");
    let first = page.all(".al-printed").remove(0);
    for part in ["Brunnen", "300.000", "Bäume", "Bühne", "13. Dezember 2026", VOTE] {
        assert!(first.contains(part), "{part}: {first}");
    }
    assert!(!first.contains("Seilbahn") && !first.contains("Steg"), "{first}");
    // What stands on paper opens the ballot in a browser, too, and is one ballot.
    let code = page.all(".al-printed__code strong").remove(1);
    assert_eq!(code.len(), 14, "three groups of four: {code}");
    let sent = vote(&town, &code, "2").await;
    assert_eq!(sent.status(), 303, "{}", sent.main());
    let channels: Vec<_> = urn(&town).await.into_iter().map(|ballot| ballot.channel).collect();
    assert_eq!(channels, ["code"]);
    assert!(clerk.get(BOARD).await.main().contains("Im Internet mit Code aus dem Brief"));
}

#[tokio::test]
async fn a_code_and_an_account_are_one_ballot_and_many_windows_at_once_are_too() {
    let town = open(&[BY_CODE]).await;
    let codes = codes(&mut clerk(&town).await, "2").await;
    let fields = [("code", codes[0].as_str()), ("choice", "1")];
    let mut account = town.person("a@b.example", &[]).await;
    assert_eq!(account.fill(VOTE, VOTE, &fields).await.status(), 303);
    // The account adds nothing: elsewhere, without it, the code is used.
    assert_eq!(vote(&town, &codes[0], "2").await.status(), 409);
    // And without the code the account has no vote, though its owner just voted.
    assert_eq!(account.fill(VOTE, VOTE, &[("choice", "2")]).await.status(), 422);
    assert_eq!(said(&town).await, [[(1, 1)]]);
    let presses = (0..6).map(|_| vote(&town, &codes[1], "3"));
    let answers = futures_util::future::join_all(presses).await;
    assert!(answers.iter().all(|answer| answer.status() == 303));
    assert_eq!(said(&town).await, [[(1, 1)], [(3, 1)]]);
    assert_eq!(told(&town, &["budget_ballot_cast"]).await, 2);
}

#[tokio::test]
async fn whoever_guesses_codes_has_to_wait_and_finds_nothing() {
    let town = open_with_limits(&[BY_CODE]).await;
    let mut guesser = town.visitor();
    let form = guesser.get(VOTE).await;
    let mut statuses = Vec::new();
    for n in 0..40 {
        let code = format!("AAAABBBB{n:04}");
        let fields = [("code", code.as_str()), ("choice", "1")];
        statuses.push(guesser.press(&form, VOTE, &fields).await.status());
    }
    assert!(statuses.starts_with(&[422, 422]), "{statuses:?}");
    assert_eq!(statuses.last(), Some(&429), "{statuses:?}");
    assert_eq!(urn(&town).await, []);
}
