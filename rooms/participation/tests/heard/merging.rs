//! Contributions about the same: found, merged with everybody behind them, and taken apart again.

use kernel::Ts;
use store::journal;
use testkit::{Actor, Answer, TestTown};

use crate::{
    discussion_town::{IDEAS, clerk_of_ideas, comment, idea},
    post::{ANNA, BEN, follow, later, news},
    town::{self, PROCESS, clerk, press, released, send, words},
};

/// How a contribution stands: voices, how many were merged into it, into which it was merged.
async fn stands(town: &TestTown, code: &str) -> (i64, i64, Option<String>) {
    let mut tx = town.store().read().await.expect("it reads");
    let found = participation::store::find_by_code(&mut tx, code).await.expect("it reads");
    let found = found.expect("it is there");
    (found.supporters, found.merged, found.merged_code)
}

async fn support(who: &mut Actor, code: &str) {
    let page = format!("{PROCESS}/{code}");
    assert_eq!(who.fill(&page, &format!("{page}/support"), &[]).await.status(), 303);
}

async fn merge(clerk: &mut Actor, code: &str, into: &str) -> Answer {
    let page = format!("/staff/participation/{code}/duplicates");
    let token = clerk.get(&page).await.attributes("input[name=csrf]", "value").remove(0);
    let act = format!("/staff/participation/{code}/merge");
    clerk.post(&act, &[("csrf", &token), ("merge_into", into)]).await
}

async fn part(clerk: &mut Actor, code: &str) -> Answer {
    let page = format!("/staff/participation/{code}/duplicates");
    let token = clerk.get(&page).await.attributes("input[name=csrf]", "value").remove(0);
    clerk.post(&format!("/staff/participation/{code}/parting"), &[("csrf", &token)]).await
}

/// Two contributions about the same, and a third about something else.
async fn three(town: &TestTown) -> (String, String, String) {
    let same = [("title", "Der Radweg hört vor der Brücke auf"), ("lon", "9.1770")];
    let other =
        [("title", "Eine Bank am Ufer"), ("text", "Zum Ausruhen."), ("category", "fussweg")];
    (released(town, &[]).await, released(town, &same).await, released(town, &other).await)
}

#[tokio::test]
async fn whoever_writes_is_asked_whether_it_is_there_already() {
    let town = town::town().await;
    let code = released(&town, &[]).await;
    let new = format!("{PROCESS}/new");
    let mut author = town.visitor();
    let again = [("seen", ""), ("title", "Radweg an der Brücke endet")];
    let asked = author.fill(&new, &new, &words(&again)).await;
    assert_eq!(asked.status(), 200);
    let main = asked.main();
    assert!(main.contains("Ist es das schon?") && main.contains("Radweg endet vor der"), "{main}");
    assert_eq!(asked.attributes("#title", "value"), ["Radweg an der Brücke endet"], "all is kept");
    // Yes: a voice instead of a second contribution.
    let yes = author.press(&asked, &new, &[("seen", ""), ("same", &code)]).await;
    let page = format!("{PROCESS}/{code}?supported#support-title");
    assert_eq!(yes.location().as_deref(), Some(page.as_str()));
    assert_eq!(stands(&town, &code).await.0, 1);
    // No: it is sent with one more press.
    let sent = author.press(&asked, &new, &[]).await;
    assert!(sent.location().is_some_and(|to| to.contains("/participation/own/")));
    // Also without a map, where the place was chosen from a list, or is words alone.
    let named = [("seen", ""), ("address", "Rheinbrücke"), ("lon", ""), ("lat", "")];
    let which = author.fill(&new, &new, &words(&named)).await;
    let places = which.attributes("input[name=found]", "value");
    for found in [places[0].as_str(), ""] {
        let asked = author.press(&which, &new, &[("found", found)]).await;
        assert_eq!(asked.status(), 200, "{found}");
        let sent = author.press(&asked, &new, &[]).await;
        assert_eq!(sent.status(), 303, "{found}: {}", sent.main());
    }
    // What is far away, or says something else, asks nothing.
    for other in [[("seen", ""), ("lat", "47.6900")], [("seen", ""), ("text", "Bäume!")]] {
        let far = [other[0], other[1], ("title", "Schatten auf dem Spielplatz")];
        let far: Vec<_> = match other[1].0 {
            "lat" => vec![other[0], other[1]],
            _ => far.to_vec(),
        };
        assert_eq!(author.fill(&new, &new, &words(&far)).await.status(), 303, "{far:?}");
    }
}

#[tokio::test]
async fn a_merge_keeps_everybody_counts_each_once_and_is_undone_exactly() {
    let town = town::town().await;
    let (stays, goes, _) = three(&town).await;
    let mut clerk = clerk(&town).await;
    // Anna supports both, with her account; Ben both without one; Cora only the one that goes.
    let (mut anna, mut ben) = (town.person(ANNA, &[]).await, town.visitor());
    let mut cora = town.visitor();
    for code in [&stays, &goes] {
        support(&mut anna, code).await;
        support(&mut ben, code).await;
    }
    support(&mut cora, &goes).await;
    let before = (stands(&town, &stays).await, stands(&town, &goes).await);
    assert_eq!((before.0.0, before.1.0), (2, 3));

    let page = clerk.get(&format!("/staff/participation/{goes}/duplicates")).await;
    let offered = page.attributes("input[name=merge_into][type=hidden]", "value");
    assert_eq!(
        offered,
        std::slice::from_ref(&stays),
        "what says the same, and nothing else: {}",
        page.main()
    );
    let done = merge(&mut clerk, &goes, &stays).await;
    let there = format!("/staff/participation/{goes}/duplicates?done=merged");
    assert_eq!(done.location(), Some(there));
    assert_eq!(stands(&town, &stays).await, (3, 1, None));
    assert_eq!(stands(&town, &goes).await, (3, 0, Some(stays.clone())));

    // Both pages say so; list, map and figures count the matter once.
    let shown = cora.get(&format!("{PROCESS}/{stays}")).await;
    assert!(shown.main().contains("Dasselbe wurde noch einmal vorgeschlagen"), "{}", shown.main());
    assert!(shown.has(&format!("a[href='{PROCESS}/{goes}']")));
    assert!(shown.has("input[name=take_back]"), "her voice counts here");
    let gone = cora.get(&format!("{PROCESS}/{goes}")).await;
    assert!(gone.main().contains("mit einem anderen zusammengelegt"), "{}", gone.main());
    assert!(gone.has(&format!("a[href='{PROCESS}/{stays}']")));
    assert_eq!(gone.all(".al-reporthead .al-state"), ["zusammengelegt"]);
    assert!(!gone.has(&format!("form[action='{PROCESS}/{goes}/support']")));
    let count = cora.get(&format!("{PROCESS}/count.json")).await.json();
    assert_eq!(count["count"], 2);
    assert_eq!(cora.get(PROCESS).await.all("#contribution-list h4").len(), 2);

    // The same press again, and the other way round, change nothing.
    assert!(
        merge(&mut clerk, &goes, &stays).await.location().is_some_and(|to| to.ends_with("already"))
    );
    assert_eq!(merge(&mut clerk, &stays, &goes).await.status(), 422);
    assert_eq!(stands(&town, &stays).await, (3, 1, None));

    let parted = part(&mut clerk, &goes).await;
    assert!(parted.location().is_some_and(|to| to.ends_with("parted")));
    let after = (stands(&town, &stays).await, stands(&town, &goes).await);
    assert_eq!(after, before, "exactly as before");
    assert!(part(&mut clerk, &goes).await.location().is_some_and(|to| to.ends_with("already")));
    assert_eq!(cora.get(PROCESS).await.all("#contribution-list h4").len(), 3);
    assert!(journal::verify(town.store(), |_| {}).await.expect("it reads").broken.is_none());
}

#[tokio::test]
async fn a_voice_for_what_was_merged_counts_for_what_remains() {
    let town = town::town().await;
    let (stays, goes, _) = three(&town).await;
    let mut clerk = clerk(&town).await;
    let mut anna = town.person(ANNA, &[]).await;
    support(&mut anna, &goes).await;
    // Dora opened the page before the merge and presses after it; twice, as people do.
    let mut dora = town.visitor();
    let (page, form) = (format!("{PROCESS}/{goes}"), format!("{PROCESS}/{goes}/support"));
    let old = dora.get(&page).await;
    merge(&mut clerk, &goes, &stays).await;
    for _ in 0..2 {
        let pressed = dora.press(&old, &form, &[]).await;
        let to = format!("{PROCESS}/{stays}?supported#support-title");
        assert_eq!(pressed.location(), Some(to));
    }
    assert_eq!(stands(&town, &stays).await.0, 2);
    // Anna has spoken: neither again here, nor after signing out.
    let here = format!("{PROCESS}/{stays}");
    assert!(anna.get(&here).await.has("input[name=take_back]"));
    let mut out = town.visitor();
    out.keep_cookie("al_visit", anna.cookie("al_visit").expect("it has been here"));
    assert_eq!(out.fill(&here, &format!("{here}/support"), &[]).await.status(), 403);
    // She takes it back here: it is gone there, too.
    support(&mut anna, &stays).await;
    assert_eq!(stands(&town, &stays).await.0, 1);
    part(&mut clerk, &goes).await;
    assert_eq!((stands(&town, &stays).await.0, stands(&town, &goes).await.0), (1, 0));
}

#[tokio::test]
async fn a_browser_and_its_account_are_one_person_across_a_merge() {
    let town = town::town().await;
    let (stays, goes, _) = three(&town).await;
    let mut out = town.visitor();
    support(&mut out, &stays).await;
    let mut anna = town.person(ANNA, &[]).await;
    anna.keep_cookie("al_visit", out.cookie("al_visit").expect("it has been here"));
    support(&mut anna, &goes).await;
    merge(&mut clerk(&town).await, &goes, &stays).await;
    assert_eq!(stands(&town, &stays).await.0, 1, "one person, in and out");
    part(&mut clerk(&town).await, &goes).await;
    assert_eq!((stands(&town, &stays).await.0, stands(&town, &goes).await.0), (1, 1));
}

#[tokio::test]
async fn readers_of_both_hear_of_the_merge_and_then_of_what_remains_once() {
    let town = town::town().await;
    let (stays, goes, _) = three(&town).await;
    follow(&town, &goes, ANNA, "at-once").await;
    follow(&town, &stays, BEN, "at-once").await;
    follow(&town, &goes, BEN, "at-once").await;
    let mut clerk = clerk(&town).await;
    merge(&mut clerk, &goes, &stays).await;
    later(&town, 5 * Ts::MINUTE).await;
    let told = news(&town, ANNA).await;
    assert!(told[0].body.contains("zusammengelegt"), "{}", told[0].body);
    press(&mut clerk, &stays, "answer", &[("state", "planned"), ("answer", "Im April.")]).await;
    later(&town, 5 * Ts::MINUTE).await;
    for reader in [ANNA, BEN] {
        let all = news(&town, reader).await;
        let answers = all.iter().filter(|mail| mail.body.contains("Im April.")).count();
        assert_eq!(answers, 1, "{reader}");
    }
    // The answer stands on both pages.
    let shown = town.visitor().get(&format!("{PROCESS}/{goes}")).await;
    assert!(shown.main().contains("Im April."), "{}", shown.main());
    part(&mut clerk, &goes).await;
    later(&town, 5 * Ts::MINUTE).await;
    press(&mut clerk, &stays, "answer", &[("state", "built"), ("answer", "Fertig!")]).await;
    later(&town, 5 * Ts::MINUTE).await;
    assert!(news(&town, ANNA).await.iter().all(|mail| !mail.body.contains("Fertig!")));
    assert!(news(&town, BEN).await.iter().any(|mail| mail.body.contains("Fertig!")));
}

#[tokio::test]
async fn what_is_said_below_a_merged_idea_stays_readable_and_ends_there() {
    let town = town::town().await;
    let (stays, goes) = (idea(&town, "Kino im Park").await, idea(&town, "Freiluftkino").await);
    comment(&mut town.visitor(), &goes, "pro", "Mit Decken!").await;
    merge(&mut clerk_of_ideas(&town).await, &goes, &stays).await;
    let mut visitor = town.visitor();
    let gone = visitor.get(&format!("{IDEAS}/{goes}")).await;
    assert!(gone.main().contains("Mit Decken!"), "{}", gone.main());
    assert_eq!(visitor.get(&format!("{IDEAS}/{goes}/comments")).await.status(), 410);
    let shown = visitor.get(&format!("{IDEAS}/{stays}")).await;
    assert!(shown.main().contains("Ein Kommentar"), "{}", shown.main());
}

#[tokio::test]
async fn only_what_belongs_together_is_merged_and_only_by_who_may() {
    let town = town::town().await;
    let (stays, goes, third) = three(&town).await;
    let elsewhere = idea(&town, "Kino im Park").await;
    let mut author = town.visitor();
    let own = send(&mut author, &[("title", "Noch nicht gelesen")]).await;
    let hidden = town::code(&mut author, &own).await;
    let mut clerk = clerk(&town).await;
    for (into, why) in [
        ("", "Geben Sie die Nummer"),
        ("NIRGEND", "Diese Nummer gibt es nicht"),
        (goes.as_str(), "Das ist dieser Beitrag selbst"),
        (elsewhere.as_str(), "gehört zu einem anderen Verfahren"),
        (hidden.as_str(), "Nur was alle lesen können"),
    ] {
        let again = merge(&mut clerk, &goes, into).await;
        assert_eq!(again.status(), 422, "{into}");
        assert!(again.main().contains(why), "{into}: {}", again.main());
    }
    merge(&mut clerk, &goes, &stays).await;
    // One that has others does not move away under them; one that joins later finds the remaining.
    assert_eq!(merge(&mut clerk, &stays, &third).await.status(), 422);
    assert_eq!(merge(&mut clerk, &third, &goes).await.status(), 303);
    assert_eq!(stands(&town, &third).await.2, Some(stays.clone()));
    // A merged one is answered where it is merged, not by itself.
    let case = clerk.get(&format!("/staff/participation/{goes}")).await;
    assert!(!case.has(&format!("form[action='/staff/participation/{goes}/answer']")));
    let token = case.attributes("input[name=csrf]", "value").remove(0);
    let fields = [("csrf", token.as_str()), ("state", "built"), ("answer", "Fertig.")];
    clerk.post(&format!("/staff/participation/{goes}/answer"), &fields).await;
    assert!(!author.get(&format!("{PROCESS}/{goes}")).await.main().contains("Fertig."));
    // Another office sees nothing and does nothing.
    let roles = [(identity::Role::Clerk, Some("standesamt"))];
    let mut stranger = town.person("s@standesamt.example", &roles).await;
    let page = format!("/staff/participation/{goes}/duplicates");
    assert_eq!(stranger.get(&page).await.status(), 404);
    let token = stranger.get("/staff/participation").await;
    let token = token.attributes("meta[name=csrf]", "content").remove(0);
    let act = format!("/staff/participation/{goes}/parting");
    assert_eq!(stranger.post(&act, &[("csrf", &token)]).await.status(), 404);
    assert_eq!(stands(&town, &stays).await.1, 2);
    // What remains is taken down: the others stand for themselves again.
    let fields = [("rule", "personen"), ("reason", "Ein Name stand darin.")];
    assert_eq!(press(&mut clerk, &stays, "refusal", &fields).await.status(), 303);
    assert_eq!(stands(&town, &goes).await.2, None);
    assert_eq!(stands(&town, &third).await.2, None);
    assert_eq!(author.get(PROCESS).await.all("#contribution-list h4").len(), 2);
}
