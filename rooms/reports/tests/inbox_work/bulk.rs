//! One act on several cases.

use testkit::{Actor, Answer};

use crate::staff_town::{Like, clerk, now, picture, press, report, town, verbs_of};

/// Sends the form of the act as the page makes it.
async fn act_on(actor: &mut Actor, codes: &[&str], act: &str, fields: &[(&str, &str)]) -> Answer {
    let cases: String = codes.iter().map(|code| format!("&case={code}")).collect();
    let path = format!("/staff/reports/bulk?act={act}{cases}&back=/staff/reports%3Ftab%3Dopen");
    let page = actor.get(&path).await;
    assert_eq!(page.status(), 200, "{}", page.text());
    let token = page.attributes("meta[name=csrf]", "content").remove(0);
    let mut all = vec![("csrf", token.as_str()), ("act", act), ("back", "/staff/reports?tab=open")];
    all.extend(codes.iter().map(|code| ("case", *code)));
    all.extend_from_slice(fields);
    actor.post("/staff/reports/bulk", &all).await
}

fn told(answer: &Answer) -> String {
    answer.location().unwrap_or_else(|| panic!("no redirect: {}", answer.main()))
}

#[tokio::test]
async fn an_act_changes_what_it_may_and_names_what_it_may_not() {
    let town = town().await;
    let mut road = clerk(&town, "tiefbauamt").await;
    let own = report(&town, Like::default()).await;
    let done = report(&town, Like::default()).await;
    let foreign = report(&town, Like { department: "stadtwerke", ..Like::default() }).await;
    press(&mut road, &done, "release", &[]).await;
    let codes = [&*own, &*done, &*foreign];
    let asked = road
        .get(&format!("/staff/reports/bulk?act=release&case={own}&case={done}&case={foreign}"))
        .await;
    assert!(asked.main().contains("1 davon wird geändert"), "{}", asked.main());
    let path = told(&act_on(&mut road, &codes, "release", &[]).await);
    assert_eq!(
        path,
        format!("/staff/reports?tab=open&changed=1&already=1&closed=&refused={foreign}")
    );
    let list = road.get(&path).await;
    let notice = list.one(".al-notice");
    assert!(notice.contains("1 Meldung ist geändert. 1 war schon so."), "{notice}");
    assert_eq!(list.attributes(".al-notice a", "href"), [format!("/staff/reports/{foreign}")]);
    assert!(now(&town, &own).await.is_public());
    assert!(!now(&town, &foreign).await.is_public());
    // A second press finds everything done, and writes nothing.
    let before = verbs_of(&town, &own).await;
    let path = told(&act_on(&mut road, &codes, "release", &[]).await);
    assert!(path.contains("changed=0&already=2"), "{path}");
    assert_eq!(verbs_of(&town, &own).await, before);
}

#[tokio::test]
async fn pictures_are_released_only_with_a_tick_of_their_own() {
    let town = town().await;
    let mut road = clerk(&town, "tiefbauamt").await;
    let (file, token) = picture(&town, 90).await;
    let code = report(&town, Like { pictures: vec![file], ..Like::default() }).await;
    act_on(&mut road, &[&code], "release", &[]).await;
    let mut visitor = town.visitor();
    let small = format!("/files/{token}/small.jpg");
    assert_eq!(visitor.get(&small).await.status(), 404);
    let asked = road.get(&format!("/staff/reports/bulk?act=release&case={code}")).await;
    assert_eq!(
        asked.attributes(".al-chosen img", "src"),
        std::slice::from_ref(&small),
        "seen before released"
    );
    let path = told(&act_on(&mut road, &[&code], "release", &[("pictures", "1")]).await);
    assert!(path.contains("changed=1&already=0"), "{path}");
    assert_eq!(visitor.get(&small).await.status(), 200);
    // Another release without the tick takes nothing back.
    act_on(&mut road, &[&code], "release", &[]).await;
    assert_eq!(visitor.get(&small).await.status(), 200);
}

#[tokio::test]
async fn several_cases_are_handed_over_accepted_begun_and_closed() {
    let town = town().await;
    let mut moderator = clerk(&town, "koordination").await;
    let mut codes = Vec::new();
    for _ in 0..3 {
        codes.push(report(&town, Like::default()).await);
    }
    let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
    let handing = [("department", "stadtwerke"), ("reason", "Gehört den Stadtwerken.")];
    assert!(
        told(&act_on(&mut moderator, &codes, "handover", &handing).await).contains("changed=3")
    );
    let mut works = clerk(&town, "stadtwerke").await;
    let day = [("expected", "2026-12-24")];
    assert!(told(&act_on(&mut works, &codes, "accept", &day).await).contains("changed=3"));
    assert!(told(&act_on(&mut works, &codes, "accept", &day).await).contains("already=3"));
    assert!(told(&act_on(&mut works, &codes, "start", &[]).await).contains("changed=3"));
    press(&mut works, codes[0], "closure", &[("close_reason", "answered"), ("close_note", "Ja.")])
        .await;
    let closing = [("close_reason", "fixed"), ("close_note", "Erledigt.")];
    let path = told(&act_on(&mut works, &codes, "close", &closing).await);
    assert!(path.contains("changed=2&already=1"), "{path}");
    let case = now(&town, codes[2]).await;
    assert_eq!((&*case.department, case.fixed_at.is_some()), ("stadtwerke", true));
    let told = verbs_of(&town, codes[2]).await;
    for verb in ["report_handed_over", "report_accepted", "report_started", "report_closed"] {
        assert!(told.iter().any(|t| t == verb), "{verb} in {told:?}");
    }
    // What is closed is not handed over any more.
    let back = [("department", "tiefbauamt"), ("reason", "Zurück.")];
    let late = act_on(&mut works, &codes, "handover", &back).await;
    assert!(late.location().is_some_and(|path| path.contains("changed=0&already=0&closed=")));
}

#[tokio::test]
async fn a_template_closes_each_case_in_the_language_of_its_reporter() {
    let town = town().await;
    let mut road = clerk(&town, "tiefbauamt").await;
    let mut codes = Vec::new();
    for lang in ["de", "en"] {
        codes.push(report(&town, Like { lang, at_once: true, ..Like::default() }).await);
    }
    let both: Vec<&str> = codes.iter().map(String::as_str).collect();
    let page =
        road.get(&format!("/staff/reports/bulk?act=close&case={}&case={}", both[0], both[1])).await;
    let offered = page.attributes("#template option", "value");
    assert!(offered.iter().any(|key| key == "behoben"), "{offered:?}");
    // It is for hedges, and this one leaves something to fill in.
    assert!(!offered.iter().any(|key| key == "gehoelzschnitt" || key == "eigentum"));
    let wrong = act_on(&mut road, &both, "close", &[("template", "gehoelzschnitt")]).await;
    assert_eq!(wrong.status(), 422);
    assert!(wrong.has("#template[aria-invalid]"), "{}", wrong.main());
    let fields = [("template", "behoben"), ("close_note", "Danke!")];
    let path = told(&act_on(&mut road, &both, "close", &fields).await);
    assert!(path.contains("changed=2"), "{path}");
    for (code, said) in codes.iter().zip(["Der Schaden ist seit", "The damage has been fixed"]) {
        let page = town.visitor().get(&format!("/reports/{code}")).await.main();
        assert!(page.contains("Danke!") && page.contains(said), "{said}: {page}");
        assert!(page.contains("23"), "with the day: {page}");
        assert!(now(&town, code).await.fixed_at.is_some(), "the template says why");
    }
}

#[tokio::test]
async fn what_is_wrong_stands_at_its_field_and_nothing_is_lost() {
    let town = town().await;
    let mut road = clerk(&town, "tiefbauamt").await;
    let code = report(&town, Like::default()).await;
    let wrong = act_on(&mut road, &[&code], "close", &[("close_note", "Das ist der Grund.")]).await;
    assert_eq!(wrong.status(), 422);
    assert!(wrong.has("#close_reason[aria-invalid]"), "{}", wrong.main());
    assert_eq!(wrong.one("#close_note"), "Das ist der Grund.");
    assert_eq!(wrong.attributes("input[name=case]", "value"), [&*code]);
    assert!(now(&town, &code).await.closed_at.is_none());
    let past = act_on(&mut road, &[&code], "accept", &[("expected", "2020-01-01")]).await;
    assert_eq!(past.status(), 422);
    let foreign = [("department", "raumfahrt"), ("reason", "Weg.")];
    assert_eq!(act_on(&mut road, &[&code], "handover", &foreign).await.status(), 422);
}

#[tokio::test]
async fn one_tick_means_all_on_the_page_and_none_means_a_word() {
    let town = town().await;
    let mut road = clerk(&town, "tiefbauamt").await;
    let mut codes = vec![report(&town, Like::default()).await];
    codes.push(report(&town, Like::default()).await);
    codes.sort();
    let list = road.get("/staff/reports").await;
    let shown = list.attributes("input[name=shown]", "value").remove(0);
    let page = road.get(&format!("/staff/reports/bulk?act=start&page=1&shown={shown}")).await;
    assert_eq!(page.attributes("form input[name=case]", "value"), codes);
    let none = road.get("/staff/reports/bulk?act=start&back=https://evil.example/").await;
    assert_eq!(none.location().as_deref(), Some("/staff/reports?ticked=none"));
    assert!(road.get("/staff/reports?ticked=none").await.one(".al-notice").contains("Kreuzen"));
}

#[tokio::test]
async fn only_clerks_act_on_cases() {
    let town = town().await;
    let code = report(&town, Like::default()).await;
    let mut worker = town
        .person("dragan@konstanz.example", &[(identity::Role::Field, Some("tiefbauamt"))])
        .await;
    let list = worker.get("/staff/reports").await;
    assert!(!list.has("input[name=case]"), "who may not act cannot tick");
    let path = format!("/staff/reports/bulk?act=start&case={code}");
    assert_eq!(worker.get(&path).await.status(), 403);
    let token = list.attributes("meta[name=csrf]", "content").remove(0);
    let fields = [("csrf", token.as_str()), ("act", "start"), ("case", code.as_str())];
    assert_eq!(worker.post("/staff/reports/bulk", &fields).await.status(), 403);
    assert!(now(&town, &code).await.started_at.is_none());
    assert_eq!(town.visitor().get(&path).await.status(), 303);
}

#[tokio::test]
async fn what_waits_is_told_to_the_house_by_department() {
    let town = town().await;
    for _ in 0..2 {
        report(&town, Like::default()).await;
    }
    let late = report(&town, Like { department: "stadtwerke", ..Like::default() }).await;
    let mut works = clerk(&town, "stadtwerke").await;
    press(&mut works, &late, "release", &[]).await;
    press(&mut works, &late, "acceptance", &[("accept_expected", "2026-11-24")]).await;
    town.clock.advance(3 * kernel::Ts::DAY);
    let told = clerk(&town, "stadtwerke").await.get("/").await.all(".al-waiting a");
    assert_eq!(told, ["Bei 1 Meldung ist der Termin überschritten"]);
    let mut road = clerk(&town, "tiefbauamt").await;
    let start = road.get("/").await;
    assert_eq!(start.all(".al-waiting a"), ["2 neue Meldungen warten auf die Freigabe"]);
    let path = start.attributes(".al-waiting a", "href").remove(0);
    assert_eq!(road.get(&path).await.all("tbody tr").len(), 2, "{path}");
    assert!(!town.visitor().get("/").await.has(".al-waiting"), "nobody else is told");
}
