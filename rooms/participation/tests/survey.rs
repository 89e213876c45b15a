//! A survey from the first page to the counts, through the doors people use.

mod town;

use identity::Role;
use kernel::Ts;
use store::journal;
use testkit::{Actor, Answer, TestTown};

const SURVEY: &str = "/participation/wochenmarkt/survey";
const STAFF: &str = "/staff/participation/wochenmarkt/survey";

/// A page of the survey, counted from 1.
fn page(nr: usize) -> String {
    format!("{SURVEY}/{nr}")
}

/// Fills in a page as a visitor sees it.
async fn fill(actor: &mut Actor, nr: usize, fields: &[(&str, &str)]) -> Answer {
    actor.fill(&page(nr), &page(nr), fields).await
}

/// Where an answer leads, without the notice.
fn leads(answer: &Answer) -> String {
    assert_eq!(answer.status(), 303, "{}", answer.main());
    answer.location().expect("a way on")
}

/// Goes through all pages.
async fn answer(actor: &mut Actor, how_often: &str, age: &str, wish: &str) -> String {
    fill(actor, 1, &[("q-wie_oft", how_often)]).await;
    let second: &[(&str, &str)] = match how_often {
        "nie" => &[("q-warum_nicht", "preise")],
        _ => &[("q-maerkte", "stephan"), ("q-ausgaben", "20"), ("q-zufrieden", "4")],
    };
    fill(actor, 2, second).await;
    fill(actor, 3, &[("q-zeiten-1", "abend"), ("q-wuensche", wish)]).await;
    leads(&fill(actor, 4, &[("q-alter", age)]).await)
}

/// How many responses count, and how many only began.
async fn counted(town: &TestTown) -> (i64, i64) {
    let mut tx = town.store().read().await.expect("it reads");
    participation::store::survey::count_survey(&mut tx, "wochenmarkt").await.expect("a row")
}

/// How many entries of a kind the journal has.
async fn told(town: &TestTown, event: &'static str) -> usize {
    let mut tx = town.store().read().await.expect("it reads");
    journal::list_after(&mut tx, None, &[event], 0, 100).await.expect("it reads").len()
}

/// A clerk of the office that asks.
async fn clerk(town: &TestTown) -> Actor {
    town.person("gitta@gewerbe.example", &[(Role::Clerk, Some("gewerbe"))]).await
}

#[tokio::test]
async fn page_follows_page_and_what_was_typed_is_there_when_one_comes_back() {
    let town = town::town().await;
    let mut visitor = town.visitor();
    let way = visitor.get("/participation/wochenmarkt").await;
    assert!(way.attributes("main a", "href").contains(&SURVEY.to_owned()));
    assert!(visitor.get(SURVEY).await.main().contains("10 Fragen auf 4 Seiten"));
    let to = leads(&fill(&mut visitor, 1, &[("q-wie_oft", "monat")]).await);
    assert_eq!(to, page(2));
    // Who goes back loses nothing, also what is not finished.
    let back = [("q-maerkte", "gebhard"), ("q-ausgaben", "viel"), ("back", "1")];
    assert_eq!(leads(&fill(&mut visitor, 2, &back).await), page(1));
    let first = visitor.get(&page(1)).await;
    assert_eq!(first.attributes("input[name=q-wie_oft][checked]", "value"), ["monat"]);
    let second = visitor.get(&page(2)).await;
    assert_eq!(second.attributes("input[name=q-maerkte][checked]", "value"), ["gebhard"]);
    assert_eq!(counted(&town).await, (0, 1), "a draft does not count");
    let begun = visitor.get(SURVEY).await;
    assert!(begun.main().contains("noch nicht abgeschickt"), "{}", begun.main());
    fill(&mut visitor, 2, &[("q-maerkte", "gebhard"), ("q-ausgaben", "1.2")]).await;
    fill(&mut visitor, 3, &[("q-zeiten-1", "abend"), ("q-zeiten-3", "samstag")]).await;
    assert_eq!(leads(&fill(&mut visitor, 4, &[]).await), format!("{SURVEY}?sent"));
    assert_eq!(counted(&town).await, (1, 0));
    let third = visitor.get(&page(3)).await;
    assert_eq!(third.attributes("select[name=q-zeiten-2] option[selected]", "value"), ["samstag"]);
    assert_eq!(told(&town, "survey_answered").await, 1);
}

#[tokio::test]
async fn what_does_not_concern_somebody_is_not_asked_and_says_nothing() {
    let town = town::town().await;
    let mut visitor = town.visitor();
    fill(&mut visitor, 1, &[("q-wie_oft", "monat")]).await;
    let usual = visitor.get(&page(2)).await;
    assert!(usual.has("#q-ausgaben") && !usual.has("#q-warum_nicht"));
    fill(&mut visitor, 2, &[("q-ausgaben", "30")]).await;
    // A change of mind on the first page hides the answer of the second.
    fill(&mut visitor, 1, &[("q-wie_oft", "nie")]).await;
    let never = visitor.get(&page(2)).await;
    assert!(!never.has("#q-ausgaben") && never.has("#q-warum_nicht"));
    fill(&mut visitor, 2, &[("q-warum_nicht-other", "Ich esse nie zu Hause.")]).await;
    fill(&mut visitor, 3, &[]).await;
    fill(&mut visitor, 4, &[]).await;
    let mut tx = town.store().read().await.expect("it reads");
    let rows = participation::store::survey::list_counts(&mut tx, "wochenmarkt", None).await;
    let rows: Vec<_> = rows.expect("rows").into_iter().map(|r| (r.question, r.value)).collect();
    assert!(rows.contains(&("warum_nicht".to_owned(), "other".to_owned())), "{rows:?}");
    assert!(rows.iter().all(|(question, _)| question != "ausgaben"), "{rows:?}");
}

#[tokio::test]
async fn what_is_wrong_is_said_at_its_question_and_nothing_is_lost() {
    let town = town::town().await;
    let mut visitor = town.visitor();
    let empty = fill(&mut visitor, 1, &[]).await;
    assert_eq!(empty.status(), 422);
    assert_eq!(empty.attributes(".al-errors a", "href"), ["#q-wie_oft"]);
    assert_eq!(fill(&mut visitor, 1, &[("q-wie_oft", "sonntags")]).await.status(), 422);
    fill(&mut visitor, 1, &[("q-wie_oft", "nie")]).await;
    let all = [("q-warum_nicht", "zeiten"), ("q-warum_nicht", "preise"), ("q-warum_nicht", "weg")];
    let many = visitor.get(&page(2)).await;
    let many = visitor.press(&many, &page(2), &all).await;
    assert_eq!(many.status(), 422);
    assert!(many.main().contains("Lassen Sie höchstens 2 stehen"), "{}", many.main());
    fill(&mut visitor, 1, &[("q-wie_oft", "woche")]).await;
    let wrong = [("q-ausgaben", "501"), ("q-zufrieden", "6")];
    let wrong = fill(&mut visitor, 2, &wrong).await;
    assert_eq!(wrong.attributes(".al-errors a", "href"), ["#q-ausgaben", "#q-zufrieden"]);
    assert_eq!(wrong.attributes("#q-ausgaben", "value"), ["501"], "kept");
    let long = "x".repeat(2_001);
    let twice = [("q-zeiten-1", "abend"), ("q-zeiten-2", "abend"), ("q-wuensche", &*long)];
    let twice = fill(&mut visitor, 3, &twice).await;
    assert_eq!(twice.status(), 422);
    let at = twice.attributes(".al-errors a", "href");
    assert_eq!(at, ["#q-zeiten-2", "#q-zeiten", "#q-wuensche"]);
    assert_eq!(counted(&town).await, (0, 1));
}

#[tokio::test]
async fn nobody_sends_without_what_has_to_be_there() {
    let town = town::town().await;
    let mut visitor = town.visitor();
    let sent = fill(&mut visitor, 4, &[("q-alter", "bis_29")]).await;
    let to = leads(&sent);
    assert_eq!(to, format!("{}?missing", page(1)));
    let lacks = visitor.get(&to).await;
    assert_eq!(lacks.attributes(".al-errors a", "href"), ["#q-wie_oft"]);
    assert_eq!(counted(&town).await, (0, 1));
    for forged in ["/0", "/9", "/x", "/results/wie_oft"] {
        assert_eq!(visitor.get(&format!("{SURVEY}{forged}")).await.status(), 404, "{forged}");
    }
    assert_eq!(visitor.post(&page(1), &[("q-wie_oft", "nie")]).await.status(), 403, "no token");
}

#[tokio::test]
async fn one_voice_has_one_response_and_an_old_form_changes_nothing() {
    let town = town::town().await;
    let mut visitor = town.visitor();
    let first = visitor.get(&page(4)).await;
    answer(&mut visitor, "woche", "bis_29", "Mehr Bänke").await;
    // The same once more counts once.
    let again = fill(&mut visitor, 4, &[("q-alter", "bis_29")]).await;
    assert_eq!(leads(&again), format!("{SURVEY}?same"));
    assert_eq!((counted(&town).await, told(&town, "survey_changed").await), ((1, 0), 0));
    // A form from before the answers were sent is not taken; what was typed stays.
    let old = visitor.press(&first, &page(4), &[("q-alter", "ab_60")]).await;
    assert_eq!(old.status(), 409);
    assert!(old.main().contains("in einem anderen Fenster"), "{}", old.main());
    assert_eq!(old.attributes("input[name=q-alter][checked]", "value"), ["ab_60"]);
    // Whoever means it says so once more.
    let meant = visitor.press(&old, &page(4), &[("q-alter", "ab_60")]).await;
    assert_eq!(leads(&meant), format!("{SURVEY}?sent"));
    assert_eq!((counted(&town).await, told(&town, "survey_changed").await), ((1, 0), 1));
    // With an account it is still the same person's.
    let mut person = town.person("a@b.example", &[]).await;
    person.keep_cookie("al_visit", visitor.cookie("al_visit").expect("it has one"));
    assert_eq!(
        person.get(&page(1)).await.attributes("input[name=q-wie_oft][checked]", "value"),
        ["woche"]
    );
    answer(&mut person, "selten", "ab_60", "Mehr Bänke").await;
    assert_eq!(counted(&town).await, (1, 0));
    let mut left = town.visitor();
    left.keep_cookie("al_visit", visitor.cookie("al_visit").expect("it has one"));
    assert_eq!(left.get(&page(1)).await.status(), 403, "it is the account's");
    let mut tx = town.store().read().await.expect("it reads");
    let all = journal::list_after(&mut tx, None, &["survey_changed"], 0, 10).await;
    assert!(all.expect("it reads").iter().all(|entry| !format!("{entry:?}").contains("citizen:")));
}

#[tokio::test]
async fn results_come_from_ten_people_on_and_groups_that_would_give_somebody_away_do_not() {
    let town = town::town().await;
    let results = format!("{SURVEY}/results");
    for nr in 0..32 {
        let age = ["bis_29", "bis_59", "ab_60"][usize::from(nr >= 12) + usize::from(nr >= 24)];
        answer(&mut town.visitor(), if nr < 16 { "woche" } else { "nie" }, age, "").await;
        if nr == 8 {
            let few = town.visitor().get(&results).await;
            assert!(few.main().contains("zu wenige Antworten"), "{}", few.main());
            assert!(!few.has("figure"));
        }
    }
    let mut reader = town.visitor();
    let all = reader.get(&results).await;
    assert!(all.main().contains("32 Menschen haben teilgenommen"), "{}", all.main());
    let rows = |page: &Answer, nr: usize| page.all(&format!("section:nth-child({nr}) tbody tr td"));
    assert_eq!(rows(&all, 1), ["16 (50 %)", "0 (0 %)", "0 (0 %)", "16 (50 %)"]);
    assert!(all.main().contains("Im Durchschnitt 4,0"), "{}", all.main());
    // Eight are sixty and older: they are no group, and neither is another that would give them away.
    let groups = all.attributes("#f-group option", "value");
    assert_eq!(groups, ["", "wie_oft.woche", "wie_oft.nie", "zufrieden.4", "alter.bis_59"]);
    let part = reader.get(&format!("{results}?group=wie_oft.nie")).await;
    assert!(part.main().contains("16 von 32 Menschen"), "{}", part.main());
    assert_eq!(rows(&part, 1), ["0 (0 %)", "0 (0 %)", "0 (0 %)", "16 (100 %)"]);
    let forged = reader.get(&format!("{results}?group=alter.ab_60")).await;
    assert!(forged.main().contains("32 Menschen haben teilgenommen"), "nobody is told apart");
    // Of a group in which too few answered something, that is not told.
    let mut clerk = clerk(&town).await;
    let file = clerk.get(&format!("{STAFF}/answers.csv")).await;
    assert_eq!(file.header("cache-control"), Some("no-store"));
    let text = file.text();
    let head = "wie_oft,maerkte.stephan,maerkte.gebhard,maerkte.other,maerkte.other_text,ausgaben,";
    assert!(text.starts_with(head), "{text}");
    assert_eq!(text.lines().count(), 33);
    assert_eq!(text.lines().filter(|line| line.starts_with("woche,1,0,0,,20,4,")).count(), 16);
    assert_eq!(town.visitor().get(&format!("{STAFF}/answers.csv")).await.status(), 303);
}

#[tokio::test]
async fn words_are_read_before_everybody_reads_them_and_once_more_when_they_change() {
    let town = town::town().await;
    let mut author = town.visitor();
    answer(&mut author, "woche", "bis_29", "Mehr Bänke").await;
    for _ in 0..9 {
        answer(&mut town.visitor(), "woche", "bis_29", "").await;
    }
    let results = format!("{SURVEY}/results");
    assert!(!author.get(&results).await.main().contains("Mehr Bänke"));
    let mut clerk = clerk(&town).await;
    let board = clerk.get(STAFF).await;
    assert!(board.main().contains("Mehr Bänke"), "{}", board.main());
    let act = board.attributes("form[action$=release]", "action").remove(0);
    assert!(leads(&clerk.fill(STAFF, &act, &[]).await).contains("done=released"));
    assert!(author.get(&results).await.main().contains("Mehr Bänke"));
    assert_eq!(told(&town, "survey_text_released").await, 1);
    let released = format!("{STAFF}?tab=released");
    let withhold = act.replace("release", "refusal");
    let refused = clerk.fill(&released, &withhold, &[("rule", "gefaellt_nicht")]).await;
    assert_eq!(refused.status(), 400);
    let withheld = clerk.fill(&released, &withhold, &[("rule", "werbung")]).await;
    assert!(leads(&withheld).contains("done=withheld"));
    let all = format!("{results}/wuensche");
    assert!(!author.get(&all).await.main().contains("Mehr Bänke"));
    let stale = clerk.get(&format!("{STAFF}?tab=withheld")).await;
    // What is changed is new.
    answer(&mut author, "woche", "bis_29", "Mehr Bänke!").await;
    let board = clerk.get(STAFF).await;
    assert!(board.main().contains("Mehr Bänke!"), "{}", board.main());
    let old = clerk.fill(STAFF, &board.attributes("form[action$=release]", "action")[0], &[]).await;
    assert_eq!(old.status(), 303);
    assert!(author.get(&all).await.main().contains("Mehr Bänke!"));
    let gone = clerk.press(&stale, &act, &[]).await;
    assert_eq!(gone.status(), 404, "the old words are gone");
    // Somebody of another office sees none of it.
    let mut other = town::clerk(&town).await;
    assert_eq!(other.get(STAFF).await.status(), 404);
}

#[tokio::test]
async fn after_its_last_day_nothing_is_taken_and_in_time_nobody_knows_whose_it_was() {
    let town = town::town().await;
    for _ in 0..10 {
        answer(&mut town.visitor(), "woche", "bis_29", "").await;
    }
    let mut late = town.visitor();
    fill(&mut late, 1, &[("q-wie_oft", "nie")]).await;
    let form = late.get(&page(4)).await;
    town.clock.advance(30 * Ts::DAY);
    assert_eq!(late.press(&form, &page(4), &[]).await.status(), 410);
    assert_eq!(late.get(&page(1)).await.status(), 410);
    town.run_jobs().await;
    assert_eq!(counted(&town).await, (10, 0), "what was never sent is gone");
    for _ in 0..2 {
        town.clock.advance(500 * Ts::DAY);
        town.run_jobs().await;
    }
    let mut tx = town.store().read().await.expect("it reads");
    let sql = "SELECT CAST(count(voter) AS BIGINT) FROM survey_response";
    let known: i64 = store::q!(tx, sql).scalar().await.expect("a number");
    assert_eq!(known, 0);
    drop(tx);
    let results = town.visitor().get(&format!("{SURVEY}/results")).await;
    assert!(results.main().contains("10 Menschen haben teilgenommen"), "{}", results.main());
    assert!(journal::verify(town.store(), |_| {}).await.expect("it reads").broken.is_none());
}

#[tokio::test]
async fn a_quick_poll_is_answered_on_the_page_of_its_process_and_nobody_knows_more_before_its_end()
{
    const POLL: &str = "/participation/seestrasse";
    let town = town::town().await;
    let one = format!("{POLL}/survey/1");
    let results = format!("{POLL}/survey/results");
    let mut voter = town.visitor();
    let page = voter.get(POLL).await;
    assert!(page.header("cache-control").is_none_or(|kept| !kept.contains("public")));
    let sent = voter.press(&page, &one, &[("q-licht", "nein")]).await;
    assert_eq!(leads(&sent), format!("{POLL}/survey?sent"));
    let mine = voter.get(POLL).await;
    assert_eq!(mine.attributes("input[name=q-licht][checked]", "value"), ["nein"]);
    assert_eq!(voter.press(&mine, &one, &[("q-licht", "ja")]).await.status(), 303);
    assert_eq!(voter.press(&page, &one, &[("q-licht", "nein")]).await.status(), 409, "an old form");
    let empty = town.visitor().fill(POLL, &one, &[]).await;
    assert_eq!(empty.attributes(".al-errors a", "href"), ["#q-licht"]);
    for _ in 0..9 {
        town.visitor().fill(POLL, &one, &[("q-licht", "ja")]).await;
    }
    let early = voter.get(&results).await;
    assert!(early.main().contains("kennt niemand die Ergebnisse"), "{}", early.main());
    assert!(!early.has("figure"));
    let mut clerk = town::clerk(&town).await;
    let board = "/staff/participation/seestrasse/survey";
    let figures = clerk.get(board).await;
    assert!(figures.main().contains("Bis dahin sehen auch Sie sie nicht"), "{}", figures.main());
    assert_eq!(figures.all(".al-figure dd"), ["10", "0"]);
    assert_eq!(clerk.get(&format!("{board}/answers.csv")).await.status(), 410);
    town.clock.advance(28 * Ts::DAY);
    let told = voter.get(&results).await;
    assert_eq!(told.all("section tbody tr td"), ["10 (100 %)", "0 (0 %)", "0 (0 %)"]);
    assert!(!voter.get(POLL).await.has("input[name=q-licht]"), "it is over");
    let mut clerk = town::clerk(&town).await;
    assert_eq!(clerk.get(&format!("{board}/answers.csv")).await.text().lines().count(), 11);
}
