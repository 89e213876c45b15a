//! One person, one voice, whether they sign in, out or in between.

use kernel::Ts;
use store::journal;
use testkit::{Actor, TestTown};

use crate::{
    discussion_town::{IDEAS, comment, comment_code, idea},
    town::{self, PROCESS, released},
};

/// The number a contribution's page tells.
async fn told(town: &TestTown, code: &str) -> i64 {
    let mut tx = town.store().read().await.expect("it reads");
    let found = participation::store::find_by_code(&mut tx, code).await.expect("it reads");
    found.expect("it is there").supporters
}

/// The same browser without its session.
fn signed_out(who: &Actor, town: &TestTown) -> Actor {
    let mut out = town.visitor();
    out.keep_cookie("al_visit", who.cookie("al_visit").expect("it has been here"));
    out
}

/// The same browser with the session of somebody.
async fn signed_in(who: &Actor, town: &TestTown, email: &str) -> Actor {
    let mut person = town.person(email, &[]).await;
    person.keep_cookie("al_visit", who.cookie("al_visit").expect("it has been here"));
    person
}

#[tokio::test]
async fn who_signs_out_does_not_support_a_second_time() {
    let town = town::town().await;
    let code = released(&town, &[]).await;
    let (page, form) = (format!("{PROCESS}/{code}"), format!("{PROCESS}/{code}/support"));
    let mut anna = town.person("anna@example.org", &[]).await;
    assert_eq!(anna.fill(&page, &form, &[]).await.status(), 303);
    let mut out = signed_out(&anna, &town);
    let refused = out.fill(&page, &form, &[]).await;
    assert_eq!(refused.status(), 403, "{}", refused.main());
    let said = refused.main();
    assert!(
        said.contains("Von diesem Gerät unterstützt das schon jemand mit einem Konto"),
        "{said}"
    );
    assert!(refused.has(&format!("a[href='{page}']")), "a way back");
    assert_eq!(told(&town, &code).await, 1);
    let mut tx = town.store().read().await.expect("it reads");
    let entries = journal::list_after(&mut tx, None, &["contribution_supported"], 0, 10).await;
    assert_eq!(entries.expect("it reads").len(), 1, "nothing changed, nothing told");
    drop(tx);
    // Who takes the voice back leaves the browser free.
    assert_eq!(anna.fill(&page, &form, &[]).await.status(), 303);
    assert_eq!(told(&town, &code).await, 0);
    assert_eq!(out.fill(&page, &form, &[]).await.status(), 303);
    assert_eq!(told(&town, &code).await, 1);
}

#[tokio::test]
async fn a_voice_given_before_signing_in_becomes_the_accounts() {
    let town = town::town().await;
    let code = released(&town, &[]).await;
    let (page, form) = (format!("{PROCESS}/{code}"), format!("{PROCESS}/{code}/support"));
    let mut out = town.visitor();
    let fresh = out.get(&page).await;
    assert_eq!(out.press(&fresh, &form, &[]).await.status(), 303);
    let mut anna = signed_in(&out, &town, "anna@example.org").await;
    // The page says that this browser supports already; a form that was opened before does not.
    assert!(anna.get(&page).await.has("input[name=take_back]"));
    let token = anna.get(&page).await.attributes("input[name=csrf]", "value").remove(0);
    assert_eq!(anna.post(&form, &[("csrf", &token)]).await.status(), 303);
    assert_eq!(told(&town, &code).await, 1);
    // From now on it is the account's: the browser alone has none and gets none, another browser
    // of the account takes it back.
    let mut out = signed_out(&out, &town);
    assert_eq!(out.fill(&page, &form, &[]).await.status(), 403);
    let mut elsewhere = town.person("anna@example.org", &[]).await;
    assert_eq!(elsewhere.fill(&page, &form, &[]).await.status(), 303);
    assert_eq!(told(&town, &code).await, 0);
}

#[tokio::test]
async fn what_was_said_apart_from_an_account_becomes_one_with_it() {
    let town = town::town().await;
    let code = released(&town, &[]).await;
    let (page, form) = (format!("{PROCESS}/{code}"), format!("{PROCESS}/{code}/support"));
    let mut anna = town.person("anna@example.org", &[]).await;
    anna.fill(&page, &form, &[]).await;
    let mut phone = town.visitor();
    phone.fill(&page, &form, &[]).await;
    assert_eq!(told(&town, &code).await, 2, "nobody can know yet that it is Anna");
    let mut phone = signed_in(&phone, &town, "anna@example.org").await;
    let token = phone.get(&page).await.attributes("input[name=csrf]", "value").remove(0);
    assert_eq!(phone.post(&form, &[("csrf", &token)]).await.status(), 303);
    assert_eq!(told(&town, &code).await, 1);
    // Two accounts in one browser are two people.
    let mut ben = signed_in(&phone, &town, "ben@example.org").await;
    assert_eq!(ben.fill(&page, &form, &[]).await.status(), 303);
    assert_eq!(told(&town, &code).await, 2);
}

#[tokio::test]
async fn a_comment_is_found_helpful_once_a_person_too() {
    let town = town::town().await;
    let code = idea(&town, "Kino im Park").await;
    let mut author = town.visitor();
    let own = comment(&mut author, &code, "pro", "Gern.").await;
    let said = comment_code(&mut author, &own).await;
    let (page, form) = (format!("{IDEAS}/{code}"), format!("{IDEAS}/{code}/voices"));
    let press = [("comment", said.as_str()), ("back", page.as_str())];
    let mut anna = town.person("anna@example.org", &[]).await;
    assert_eq!(anna.fill(&page, &form, &press).await.status(), 303);
    let mut out = signed_out(&anna, &town);
    let refused = out.fill(&page, &form, &press).await;
    assert_eq!(refused.status(), 403, "{}", refused.main());
    let voices = || async {
        let mut tx = town.store().read().await.expect("it reads");
        let found = participation::store::find_comment(&mut tx, &said).await.expect("it reads");
        found.expect("it is there").voices
    };
    assert_eq!(voices().await, 1);
    // The browser's own voice, given before signing in, is the account's afterwards.
    let mut ben = town.visitor();
    ben.fill(&page, &form, &press).await;
    let mut ben = signed_in(&ben, &town, "ben@example.org").await;
    let token = ben.get(&page).await.attributes("input[name=csrf]", "value").remove(0);
    let again = [("csrf", token.as_str()), ("comment", said.as_str())];
    assert_eq!(ben.post(&form, &again).await.status(), 303);
    assert_eq!(voices().await, 2);
    assert_eq!(signed_out(&ben, &town).fill(&page, &form, &press).await.status(), 403);
}

#[tokio::test]
async fn the_browser_behind_an_account_is_forgotten_with_the_voice() {
    let town = town::town().await;
    let code = released(&town, &[]).await;
    let (page, form) = (format!("{PROCESS}/{code}"), format!("{PROCESS}/{code}/support"));
    let mut anna = town.person("anna@example.org", &[]).await;
    anna.fill(&page, &form, &[]).await;
    for _ in 0..2 {
        town.clock.advance(400 * Ts::DAY);
        town.run_jobs().await;
    }
    let mut tx = town.store().read().await.expect("it reads");
    let left = store::q!(tx, "SELECT CAST(count(*) AS BIGINT) FROM contribution_support");
    assert_eq!(left.scalar::<i64>().await.expect("a number"), 0);
    drop(tx);
    assert_eq!(told(&town, &code).await, 1);
}
