//! How people vote, each kind of ballot, and what they see of their own.

use kernel::Ts;
use participation::store::budget::count_ballots;
use store::journal;

use crate::hall::{BUDGET, SLUG, VOTE, open, projects, said, told, urn, vote};

/// The lines of the example that say how people vote.
const KNAPSACK: &str = "ballot = \"knapsack\"";

#[tokio::test]
async fn a_ballot_goes_into_the_urn_and_its_receipt_shows_it_and_leads_back_to_it() {
    let town = open(&[]).await;
    let mut voter = town.visitor();
    let page = voter.get(VOTE).await;
    assert_eq!(page.attributes("input[name=choice]", "value"), ["1", "2", "3"]);
    let fields = [("choice", "3"), ("choice", "1"), ("district", "paradies")];
    let sent = voter.press(&page, VOTE, &fields).await;
    let to = sent.location().expect("a way to the receipt");
    let receipt = voter.get(&to).await;
    assert_eq!(receipt.all("h3"), ["Brunnen", "Bühne"]);
    assert!(receipt.main().contains("400.000 € von 500.000 €"), "{}", receipt.main());
    assert!(receipt.main().contains("Paradies"), "{}", receipt.main());
    assert_eq!(said(&town).await, [[(1, 1), (3, 1)]]);

    // Who has the address, has the ballot: on another device too.
    let mut elsewhere = town.visitor();
    let path = to.split('?').next().unwrap_or_default().to_owned();
    let shown = elsewhere.get(&path).await;
    let change = shown.attributes("a.kern-btn", "href").remove(0);
    let form = elsewhere.get(&change).await;
    assert_eq!(form.attributes("input[name=choice][checked]", "value"), ["1", "3"]);
    let changed = elsewhere.press(&form, VOTE, &[("choice", "2")]).await;
    assert_eq!(changed.location(), Some(format!("{path}?counted")));
    assert_eq!(said(&town).await, [[(2, 1)]]);
    assert_eq!(voter.get(&path).await.all("h3"), ["Bäume"]);

    // Once it is over, it can be seen and not changed.
    town.clock.advance(20 * Ts::DAY);
    let over = voter.get(&path).await;
    assert!(over.all("h3") == ["Bäume"] && !over.has("a.kern-btn"), "{}", over.main());
    assert!(journal::verify(town.store(), |_| {}).await.expect("it reads").broken.is_none());
}

#[tokio::test]
async fn voting_again_before_the_end_replaces_the_own_ballot() {
    let town = open(&[]).await;
    let mut voter = town.visitor();
    let first = vote(&mut voter, &["1"]).await.location();
    let page = voter.get(VOTE).await;
    assert!(page.main().contains("Sie haben schon abgestimmt"), "{}", page.main());
    assert_eq!(page.attributes("input[name=choice][checked]", "value"), ["1"]);
    let second = vote(&mut voter, &["2", "3"]).await.location();
    assert_eq!((first.is_some(), &first), (true, &second), "the receipt stays");
    assert_eq!(said(&town).await, [[(2, 1), (3, 1)]]);
    let told =
        (told(&town, &["budget_ballot_cast"]).await, told(&town, &["budget_ballot_changed"]).await);
    assert_eq!(told, (1, 1));
}

#[tokio::test]
async fn a_knapsack_over_the_budget_comes_back_with_every_mark_and_the_sum() {
    let town = open(&[]).await;
    let mut voter = town.visitor();
    let again = vote(&mut voter, &["1", "2", "3"]).await;
    assert_eq!(again.status(), 422);
    assert_eq!(again.attributes("input[name=choice][checked]", "value"), ["1", "2", "3"]);
    let said_so = again.one("#choice-error");
    assert!(said_so.contains("550.000 €") && said_so.contains("50.000 € zu viel"), "{said_so}");
    assert_eq!(urn(&town).await, []);
    // Without a script the sum is one press away, and votes for nothing.
    let page = voter.get(VOTE).await;
    let sum = voter.press(&page, VOTE, &[("choice", "2"), ("sum", "1")]).await;
    assert_eq!(sum.status(), 200);
    assert!(sum.one("#sum").contains("Gewählt: 150.000 € von 500.000 €"), "{}", sum.one("#sum"));
    assert_eq!(sum.attributes("input[name=choice][checked]", "value"), ["2"]);
    assert_eq!(urn(&town).await, []);
    assert_eq!(vote(&mut voter, &["1", "2"]).await.status(), 303, "450,000 fit");
}

#[tokio::test]
async fn points_are_given_as_one_likes_and_no_more_than_there_are() {
    let town = open(&[(KNAPSACK, "ballot = \"points\"\npoints = 10")]).await;
    let mut voter = town.visitor();
    for (fields, field) in [
        (vec![("points-1", "7"), ("points-2", "4")], "choice"),
        (vec![("points-1", "-1")], "points-1"),
        (vec![("points-1", "11")], "points-1"),
        (vec![("points-1", "zwei"), ("points-3", "3")], "points-1"),
        (vec![("points-4", "3")], "choice"),
        (vec![("points-99", "3"), ("points-1", "3")], "choice"),
        (vec![("points-1", "0")], "choice"),
    ] {
        let again = voter.fill(VOTE, VOTE, &fields).await;
        assert_eq!(again.status(), 422, "{fields:?}");
        assert!(again.has(&format!("#{field}-error")), "{fields:?}: {}", again.main());
        let kept = again.attributes("#points-1", "value");
        let sent = fields.iter().find(|(name, _)| *name == "points-1");
        assert_eq!(kept, [sent.map_or("", |(_, value)| *value)], "{fields:?}");
    }
    assert_eq!(urn(&town).await, []);
    let fields = [("points-1", "6"), ("points-3", "4"), ("points-2", "")];
    assert_eq!(voter.fill(VOTE, VOTE, &fields).await.status(), 303);
    assert_eq!(said(&town).await, [[(1, 6), (3, 4)]]);
}

#[tokio::test]
async fn a_ranking_has_each_project_once_and_no_gaps() {
    let town = open(&[(KNAPSACK, "ballot = \"ranking\"\nmax_choices = 3")]).await;
    let mut voter = town.visitor();
    let twice = voter.fill(VOTE, VOTE, &[("place-1", "2"), ("place-2", "2")]).await;
    assert_eq!(twice.status(), 422);
    assert!(twice.has("#place-2-error"), "{}", twice.main());
    for fields in [[("place-1", "4")], [("place-9", "1")], [("place-1", "x")]] {
        assert_eq!(voter.fill(VOTE, VOTE, &fields).await.status(), 422, "{fields:?}");
    }
    assert_eq!(urn(&town).await, []);
    let sent = voter.fill(VOTE, VOTE, &[("place-1", "3"), ("place-3", "1")]).await;
    let receipt = voter.get(&sent.location().expect("a receipt")).await;
    assert_eq!(receipt.all("h3"), ["Bühne", "Brunnen"]);
    assert_eq!(said(&town).await, [[(1, 2), (3, 1)]]);
}

#[tokio::test]
async fn an_approval_ballot_holds_no_more_than_it_may() {
    let town = open(&[(KNAPSACK, "ballot = \"approval\"\nmax_choices = 2")]).await;
    let mut voter = town.visitor();
    let again = vote(&mut voter, &["1", "2", "3"]).await;
    assert_eq!(again.status(), 422);
    assert!(again.one("#choice-error").contains("höchstens 2"), "{}", again.main());
    assert_eq!(again.attributes("input[name=choice][checked]", "value").len(), 3);
    assert_eq!(vote(&mut voter, &["1", "2"]).await.status(), 303);
}

#[tokio::test]
async fn where_an_account_is_asked_for_each_has_one_ballot_on_whatever_device() {
    let town = open(&[("who = \"anybody\"", "who = \"account\"")]).await;
    let mut visitor = town.visitor();
    let asked = visitor.get(VOTE).await;
    assert!(asked.location().is_some_and(|to| to.starts_with("/sign-in")));
    let mut at_home = town.person("a@b.example", &[]).await;
    let mut on_the_way = town.person("a@b.example", &[]).await;
    let form = at_home.get(VOTE).await;
    assert_eq!(vote(&mut at_home, &["1"]).await.status(), 303);
    assert_eq!(vote(&mut on_the_way, &["2"]).await.status(), 303);
    assert_eq!(said(&town).await, [[(2, 1)]]);
    // The same computer, another account: another person.
    let mut neighbour = town.person("c@d.example", &[]).await;
    neighbour.keep_cookie("al_visit", at_home.cookie("al_visit").expect("it has one"));
    assert_eq!(vote(&mut neighbour, &["1"]).await.status(), 303);
    assert_eq!(urn(&town).await.len(), 2);
    // A form that was opened with an account counts for nobody without it.
    let mut signed_out = town.visitor();
    signed_out.keep_cookie("al_visit", at_home.cookie("al_visit").expect("it has one"));
    let refused = signed_out.press(&form, VOTE, &[("choice", "3")]).await;
    assert_eq!(refused.status(), 403);
    assert_eq!(urn(&town).await.len(), 2);
}

#[tokio::test]
async fn before_the_first_day_and_after_the_last_nothing_is_taken() {
    let early = crate::hall::before(&[]).await;
    let mut visitor = early.visitor();
    let page = visitor.get(VOTE).await;
    assert_eq!(page.status(), 410);
    assert!(page.main().contains("noch nicht begonnen"), "{}", page.main());
    assert!(!visitor.get(BUDGET).await.has("a.kern-btn"));

    let town = open(&[]).await;
    let mut voter = town.visitor();
    let form = voter.get(VOTE).await;
    town.clock.advance(20 * Ts::DAY);
    let late = voter.press(&form, VOTE, &[("choice", "1")]).await;
    assert_eq!(late.status(), 410);
    assert!(late.main().contains("zu Ende"), "{}", late.main());
    assert_eq!(urn(&town).await, []);
    let shown = voter.get(BUDGET).await;
    assert!(shown.main().contains("endete am 13. Dezember 2026"), "{}", shown.main());
    assert_eq!(shown.all("#projects h3").len(), 3, "everything stays readable");
    assert_eq!(projects(&town).await.len(), 5);
}

#[tokio::test]
async fn whose_a_ballot_was_goes_when_the_time_is_over_and_the_ballot_stays() {
    let town = open(&[]).await;
    let mut voter = town.visitor();
    let receipt = vote(&mut voter, &["1"]).await.location().expect("a receipt");
    for _ in 0..2 {
        town.clock.advance(500 * Ts::DAY);
        town.run_jobs().await;
    }
    assert_eq!(voter.get(&receipt).await.status(), 404);
    assert_eq!(said(&town).await, [[(1, 1)]]);
    let mut tx = town.store().read().await.expect("it reads");
    assert_eq!(count_ballots(&mut tx, SLUG).await.expect("it reads"), [("web".to_owned(), 1)]);
    let named: i64 = store::q!(
        tx,
        "SELECT CAST(count(*) AS BIGINT) FROM budget_ballot
         WHERE voter IS NOT NULL OR browser IS NOT NULL OR receipt_hash IS NOT NULL"
    )
    .scalar()
    .await
    .expect("a number");
    assert_eq!(named, 0);
}
