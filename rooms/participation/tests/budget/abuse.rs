//! What nobody can do: vote twice, bring an old ballot back, mark what is not there.

use testkit::{Actor, TestTown};

use crate::hall::{SLUG, VOTE, open, said, told, urn, vote};

/// The same browser without whoever was signed in there.
fn signed_out(town: &TestTown, from: &Actor) -> Actor {
    let mut browser = town.visitor();
    browser.keep_cookie("al_visit", from.cookie("al_visit").expect("it has one"));
    browser
}

/// Somebody signs in in a browser.
async fn signed_in(town: &TestTown, email: &str, browser: &Actor) -> Actor {
    let mut person = town.person(email, &[]).await;
    person.keep_cookie("al_visit", browser.cookie("al_visit").expect("it has one"));
    person
}

#[tokio::test]
async fn the_same_form_sent_twice_is_one_ballot_and_one_entry_in_the_journal() {
    let town = open(&[]).await;
    let mut voter = town.visitor();
    let form = voter.get(VOTE).await;
    let first = voter.press(&form, VOTE, &[("choice", "1")]).await.location();
    let second = voter.press(&form, VOTE, &[("choice", "1")]).await.location();
    let path = |to: Option<String>| to.map(|to| to.split('?').next().map(str::to_owned));
    assert_eq!(path(first), path(second));
    assert_eq!(said(&town).await, [[(1, 1)]]);
    let cast = told(&town, &["budget_ballot_cast"]).await;
    let changed = told(&town, &["budget_ballot_changed"]).await;
    assert_eq!((cast, changed), (1, 0));
}

#[tokio::test]
async fn an_old_form_in_a_second_window_does_not_undo_the_ballot_unasked() {
    let town = open(&[]).await;
    let mut voter = town.visitor();
    let (old, new) = (voter.get(VOTE).await, voter.get(VOTE).await);
    assert_eq!(voter.press(&new, VOTE, &[("choice", "1")]).await.status(), 303);
    let refused = voter.press(&old, VOTE, &[("choice", "2")]).await;
    assert_eq!(refused.status(), 409);
    assert!(refused.main().contains("inzwischen geändert"), "{}", refused.main());
    assert_eq!(refused.attributes("input[name=choice][checked]", "value"), ["2"], "kept");
    assert_eq!(said(&town).await, [[(1, 1)]], "nothing changed");
    // Whoever means it says so once more; a replay of the first form still changes nothing.
    assert_eq!(voter.press(&refused, VOTE, &[("choice", "2")]).await.status(), 303);
    assert_eq!(voter.press(&new, VOTE, &[("choice", "1")]).await.status(), 409);
    assert_eq!(said(&town).await, [[(2, 1)]]);
}

#[tokio::test]
async fn many_windows_at_the_same_moment_are_one_ballot() {
    let town = open(&[]).await;
    let mut voter = town.visitor();
    let form = voter.get(VOTE).await;
    let presses = (0..6).map(|_| {
        let (mut window, form) = (signed_out(&town, &voter), &form);
        async move { window.press(form, VOTE, &[("choice", "1")]).await.status() }
    });
    let answers = futures_util::future::join_all(presses).await;
    assert!(answers.iter().all(|status| *status == 303), "{answers:?}");
    assert_eq!(said(&town).await, [[(1, 1)]]);
    assert_eq!(told(&town, &["budget_ballot_cast"]).await, 1);
}

#[tokio::test]
async fn first_the_browser_then_the_account_are_one_ballot() {
    let town = open(&[]).await;
    let mut browser = town.visitor();
    assert_eq!(vote(&mut browser, &["1"]).await.status(), 303);
    let mut account = signed_in(&town, "a@b.example", &browser).await;
    let page = account.get(VOTE).await;
    assert_eq!(page.attributes("input[name=choice][checked]", "value"), ["1"], "it is theirs");
    assert_eq!(vote(&mut account, &["2"]).await.status(), 303);
    assert_eq!(said(&town).await, [[(2, 1)]]);
    // Somebody who voted by account elsewhere and without it here has one ballot, too.
    let mut elsewhere = town.visitor();
    assert_eq!(vote(&mut elsewhere, &["3"]).await.status(), 303);
    assert_eq!(urn(&town).await.len(), 2);
    let mut account = signed_in(&town, "a@b.example", &elsewhere).await;
    assert_eq!(vote(&mut account, &["1", "3"]).await.status(), 303);
    assert_eq!(said(&town).await, [[(1, 1), (3, 1)]]);
}

#[tokio::test]
async fn first_the_account_then_its_browser_is_refused_and_changes_nothing() {
    let town = open(&[]).await;
    let mut account = town.person("a@b.example", &[]).await;
    let form = account.get(VOTE).await;
    assert_eq!(account.press(&form, VOTE, &[("choice", "1")]).await.status(), 303);
    let mut browser = signed_out(&town, &account);
    let page = browser.get(VOTE).await;
    assert_eq!(page.status(), 403);
    assert!(page.main().contains("mit einem Konto abgestimmt"), "{}", page.main());
    assert_eq!(browser.press(&form, VOTE, &[("choice", "2")]).await.status(), 403);
    assert_eq!(said(&town).await, [[(1, 1)]]);
    // A second person at the same computer has a vote of their own.
    let mut other = signed_in(&town, "c@d.example", &browser).await;
    assert_eq!(vote(&mut other, &["2"]).await.status(), 303);
    assert_eq!(vote(&mut account, &["3"]).await.status(), 303);
    assert_eq!(said(&town).await, [[(2, 1)], [(3, 1)]]);
}

#[tokio::test]
async fn what_is_not_on_the_ballot_cannot_be_voted_for() {
    let town = open(&[]).await;
    let mut voter = town.visitor();
    // Refused, undecided, never there, no number, nothing.
    for marks in [&["4"][..], &["5"], &["1", "99"], &["-1"], &["1 OR 1=1"], &["0x1"], &[]] {
        let again = vote(&mut voter, marks).await;
        assert_eq!(again.status(), 422, "{marks:?}");
        assert_eq!(again.all("#choice-error").len(), 1, "{marks:?}: {}", again.main());
    }
    let elsewhere = voter.fill(VOTE, VOTE, &[("choice", "1"), ("district", "atlantis")]).await;
    assert_eq!(elsewhere.status(), 422);
    assert_eq!(urn(&town).await, []);
    // A project marked twice is marked once.
    assert_eq!(vote(&mut voter, &["1", "1"]).await.status(), 303);
    assert_eq!(said(&town).await, [[(1, 1)]]);
}

#[tokio::test]
async fn forged_forms_and_receipts_lead_nowhere() {
    let town = open(&[]).await;
    let mut voter = town.visitor();
    let receipt = vote(&mut voter, &["1"]).await.location().expect("a receipt");
    let mut stranger = town.visitor();
    for secret in ["", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%27%20OR%201=1"] {
        let page = stranger.get(&format!("/participation/budget/receipt/{secret}")).await;
        assert_eq!(page.status(), 404, "{secret}");
    }
    let forged = stranger.fill(VOTE, VOTE, &[("choice", "2"), ("receipt", "x")]).await;
    assert_eq!(forged.status(), 404);
    let without_token = stranger.post(VOTE, &[("choice", "2")]).await;
    assert!(without_token.status() >= 400, "{}", without_token.status());
    // The marks a form claims to have been opened with do not matter to somebody else's ballot.
    let before = [("choice", "2"), ("before", "[[1,1]]")];
    assert_eq!(stranger.fill(VOTE, VOTE, &before).await.status(), 303);
    assert_eq!(said(&town).await, [[(1, 1)], [(2, 1)]]);
    let page = voter.get(&receipt).await;
    assert_eq!(page.all("h3"), ["Brunnen"]);
}

#[tokio::test]
async fn nobody_finds_out_of_the_journal_who_voted_what() {
    let town = open(&[]).await;
    let mut account = town.person("a@b.example", &[]).await;
    assert_eq!(vote(&mut account, &["1"]).await.status(), 303);
    let mut tx = town.store().read().await.expect("it reads");
    let told = store::journal::list_after(&mut tx, None, &["budget_ballot_cast"], 0, 10).await;
    let told = format!("{:?}", told.expect("it reads"));
    let ballot = &urn(&town).await[0];
    assert!(told.contains(SLUG) && !told.contains(&ballot.id.to_string()), "{told}");
    assert!(!told.to_lowercase().contains("citizen") && !told.contains("choices"), "{told}");
}
