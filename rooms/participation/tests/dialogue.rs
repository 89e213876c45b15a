//! A map dialogue from the first word to the answer, through the doors people use.

mod town;

use kernel::Ts;
use store::journal;
use testkit::{TestTown, real_data};
use town::{PROCESS, clerk, code, press, released, send, words};

#[tokio::test]
async fn what_somebody_says_is_read_shown_supported_and_answered() {
    let town = town::town().await;
    let (mut author, mut clerk) = (town.visitor(), clerk(&town).await);
    let own = send(&mut author, &[]).await;
    let page = author.get(&own).await;
    assert!(page.main().contains("bevor ihn alle sehen"), "{}", page.main());
    let code = code(&mut author, &own).await;
    assert_eq!(author.get(&format!("{PROCESS}/{code}")).await.status(), 404, "not yet public");
    assert!(!author.get(PROCESS).await.main().contains("Radweg endet vor"));

    let inbox = clerk.get("/staff/participation").await;
    assert_eq!(inbox.all(".al-table__title"), ["Radweg endet vor der Brücke"]);
    let done = press(&mut clerk, &code, "release", &[]).await;
    assert_eq!(done.location(), Some(format!("/staff/participation/{code}?done=released")));

    // List and map agree, with and without a filter.
    for (query, n) in [("", 1), ("?category=radweg", 1), ("?category=fussweg", 0)] {
        let list = author.get(&format!("{PROCESS}{query}")).await;
        assert_eq!(list.all("#contribution-list h4").len(), n, "{query}");
        let count = author.get(&format!("{PROCESS}/count.json{query}")).await.json();
        assert_eq!(count["count"], n, "{query}");
        let tile = author.get(&format!("{PROCESS}/tiles/10/538/357{query}")).await;
        assert_eq!((tile.status(), !tile.bytes().is_empty()), (200, n > 0), "{query}");
    }

    let answered = press(
        &mut clerk,
        &code,
        "answer",
        &[("state", "planned"), ("answer", "Markiert wird im April.")],
    );
    assert_eq!(answered.await.status(), 303);
    let shown = author.get(&format!("{PROCESS}/{code}")).await;
    assert!(shown.main().contains("Markiert wird im April."), "{}", shown.main());
    let own = author.get(&own).await.main();
    assert!(own.contains("Markiert wird im April.") && own.contains("geplant"), "{own}");
    let process = author.get(PROCESS).await.main();
    assert!(process.contains("1 von 1 beantwortet (100 %)"), "{process}");
    assert!(journal::verify(town.store(), |_| {}).await.expect("it reads").broken.is_none());
}

#[tokio::test]
async fn a_form_sent_twice_is_one_contribution_and_one_way_back() {
    let town = town::town().await;
    let mut author = town.visitor();
    let new = format!("{PROCESS}/new");
    let page = author.get(&new).await;
    let first = author.press(&page, &new, &words(&[])).await.location();
    let second = author.press(&page, &new, &words(&[])).await.location();
    assert_eq!((first.is_some(), &first), (true, &second));
    let inbox = clerk(&town).await.get("/staff/participation").await;
    assert_eq!(inbox.all(".al-table__title").len(), 1);
}

#[tokio::test]
async fn wrong_input_comes_back_with_everything_typed_and_what_to_do() {
    let town = town::town().await;
    let mut author = town.visitor();
    let new = format!("{PROCESS}/new");
    let long = "x".repeat(3_001);
    for (field, value) in [
        ("category", "nirgends"),
        ("title", ""),
        ("text", ""),
        ("text", &long),
        ("lon", "1.0"),
        ("lat", "x"),
    ] {
        let again = author.fill(&new, &new, &words(&[(field, value)])).await;
        assert_eq!(again.status(), 422, "{field}");
        assert_eq!(again.all(".kern-error").len(), 1, "{field}: {}", again.main());
        assert_eq!(again.attributes("#address", "value"), ["Rheinbrücke"], "{field}");
        if field != "title" {
            assert_eq!(again.attributes("#title", "value"), ["Radweg endet vor der Brücke"]);
        }
    }
    let nowhere = words(&[("address", ""), ("lon", ""), ("lat", "")]);
    let again = author.fill(&new, &new, &nowhere).await;
    assert!(again.main().contains("Hier fehlt der Ort"), "{}", again.main());
}

#[tokio::test]
async fn without_a_map_a_name_leads_to_a_place_or_stands_for_itself() {
    let town = town::town().await;
    let mut author = town.visitor();
    let new = format!("{PROCESS}/new");
    let named = words(&[("address", "Marktstätte"), ("lon", ""), ("lat", "")]);
    let asked = author.fill(&new, &new, &named).await;
    assert_eq!(asked.status(), 422);
    let places = asked.attributes("input[name=found]", "value");
    assert_eq!(places.first().map(String::as_str), Some("9.176200,47.660300"), "{places:?}");
    let taken = author.press(&asked, &new, &[("found", &places[0])]).await;
    let own = author.get(&taken.location().expect("it was sent")).await;
    assert!(own.main().contains("Marktstätte, Altstadt"), "{}", own.main());
    let words_alone = author.press(&asked, &new, &[("title", "Anderswo")]).await;
    assert_eq!(words_alone.status(), 303, "none of the places is an answer, too");
}

#[tokio::test]
async fn one_browser_has_one_voice_and_can_take_it_back() {
    let town = town::town().await;
    let code = released(&town, &[]).await;
    let (page, form) = (format!("{PROCESS}/{code}"), format!("{PROCESS}/{code}/support"));
    let mut visitor = town.visitor();
    assert_eq!(visitor.fill(&page, &form, &[]).await.status(), 303);
    let shown = visitor.get(&page).await;
    assert!(shown.main().contains("Ein Mensch unterstützt"), "{}", shown.main());
    // The same press again, as a double click or an old page sends it.
    let token = shown.attributes("input[name=csrf]", "value").remove(0);
    assert_eq!(visitor.post(&form, &[("csrf", &token)]).await.status(), 303);
    assert!(visitor.get(&page).await.main().contains("Ein Mensch unterstützt"));
    let mut other = town.visitor();
    other.fill(&page, &form, &[]).await;
    assert!(other.get(&page).await.main().contains("2 Menschen unterstützen"));
    visitor.fill(&page, &form, &[]).await;
    let list = visitor.get(&format!("{PROCESS}?sort=supported")).await;
    assert_eq!(list.all(".al-entry__foot"), ["noch ohne Antwort 1 Unterstützung"]);
    let mut tx = town.store().read().await.expect("it reads");
    let told = journal::list_after(&mut tx, None, &["contribution_supported"], 0, 10).await;
    assert_eq!(told.expect("it reads").len(), 3, "two voices, one taken back, no fourth entry");
}

#[tokio::test]
async fn what_is_refused_names_the_rule_to_its_author_and_is_seen_by_nobody_else() {
    let town = town::town().await;
    let (mut author, mut clerk) = (town.visitor(), clerk(&town).await);
    let own = send(&mut author, &[]).await;
    let code = code(&mut author, &own).await;
    let without = press(&mut clerk, &code, "refusal", &[("reason", "Darum.")]).await;
    assert_eq!(without.status(), 422);
    assert!(without.text().contains("Darum."), "what was typed is kept");
    let fields = [("rule", "personen"), ("reason", "Ein Name stand darin.")];
    assert_eq!(press(&mut clerk, &code, "refusal", &fields).await.status(), 303);
    let page = author.get(&own).await.main();
    assert!(
        page.contains("Keine Namen, Kennzeichen") && page.contains("Ein Name stand darin."),
        "{page}"
    );
    assert_eq!(author.get(&format!("{PROCESS}/{code}")).await.status(), 404);
    // What was public before is gone for good, and its address says why.
    let shown = released(&town, &[("title", "Zuerst gezeigt")]).await;
    press(&mut clerk, &shown, "refusal", &fields).await;
    assert_eq!(author.get(&format!("{PROCESS}/{shown}")).await.status(), 410);
    assert_eq!(author.get(&format!("{PROCESS}/count.json")).await.json()["count"], 0);
}

#[tokio::test]
async fn a_clerk_of_another_office_sees_and_decides_nothing() {
    let town = town::town().await;
    let code = released(&town, &[]).await;
    let roles = [(identity::Role::Clerk, Some("standesamt"))];
    let mut stranger = town.person("s@standesamt.example", &roles).await;
    assert_eq!(stranger.get(&format!("/staff/participation/{code}")).await.status(), 404);
    let inbox = stranger.get("/staff/participation?tab=unanswered").await;
    assert!(inbox.all(".al-table__title").is_empty());
    let token = inbox.attributes("meta[name=csrf]", "content").remove(0);
    let fields = [("csrf", token.as_str()), ("state", "built"), ("answer", "Fertig.")];
    let act = stranger.post(&format!("/staff/participation/{code}/answer"), &fields).await;
    assert_eq!(act.status(), 404);
}

#[tokio::test]
async fn after_the_last_day_nothing_is_taken_and_everything_stays_readable() {
    let town = town::town().await;
    let code = released(&town, &[]).await;
    let (new, page) = (format!("{PROCESS}/new"), format!("{PROCESS}/{code}"));
    let mut visitor = town.visitor();
    let form = visitor.get(&new).await;
    let shown = visitor.get(&page).await;
    town.clock.advance(200 * Ts::DAY);
    let late = visitor.press(&form, &new, &words(&[])).await;
    assert_eq!(late.status(), 410, "{}", late.main());
    let voice = visitor.press(&shown, &format!("{page}/support"), &[]).await;
    assert_eq!(voice.status(), 410);
    let process = visitor.get(PROCESS).await;
    assert!(process.main().contains("Beendet am 31. März 2027"), "{}", process.main());
    assert!(process.main().contains("Eine Antwort kam oder kommt zu spät"), "{}", process.main());
    assert!(visitor.get(&page).await.main().contains("Dort steht man plötzlich"));
}

#[tokio::test]
async fn traces_of_people_go_when_their_time_is_over_and_the_numbers_stay() {
    let town = town::town().await;
    let code = released(&town, &[]).await;
    let (page, mut visitor) = (format!("{PROCESS}/{code}"), town.visitor());
    visitor.fill(&page, &format!("{page}/support"), &[]).await;
    let waiting = send(&mut visitor, &[("title", "Nie gelesen")]).await;
    assert_eq!(visitor.get(&waiting).await.status(), 200);
    for _ in 0..2 {
        town.clock.advance(400 * Ts::DAY);
        town.run_jobs().await;
    }
    assert_eq!(visitor.get(&waiting).await.status(), 404);
    let shown = visitor.get(&page).await.main();
    assert!(shown.contains("Ein Mensch unterstützt"), "{shown}");
    let mut tx = town.store().read().await.expect("it reads");
    let left: i64 = store::q!(tx, "SELECT CAST(count(*) AS BIGINT) FROM contribution_support")
        .scalar()
        .await
        .expect("a number");
    assert_eq!(left, 0);
}

#[tokio::test]
async fn lists_go_on_page_by_page_in_both_orders_and_files_hold_everything() {
    let town = town::town().await;
    import(&town, &rows(45)).await;
    let mut visitor = town.visitor();
    for sort in ["", "?sort=supported"] {
        let (mut next, mut seen) = (Some(format!("{PROCESS}{sort}")), Vec::new());
        while let Some(path) = next {
            let page = visitor.get(path.split('#').next().unwrap_or_default()).await;
            seen.extend(page.all("#contribution-list h4"));
            next = page.attributes(".al-paging a[rel=next]", "href").pop();
        }
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), 45, "{sort}");
    }
    let csv = visitor.get(&format!("{PROCESS}/contributions.csv")).await.text();
    assert_eq!(csv.lines().count(), 46);
    let geojson = visitor.get(&format!("{PROCESS}/contributions.geojson")).await.json();
    assert_eq!(geojson["features"].as_array().map(Vec::len), Some(45));
    assert_eq!(geojson["features"][0]["geometry"]["coordinates"][0], 7.1);
}

#[tokio::test]
async fn an_import_names_the_line_of_what_is_wrong_and_takes_nothing_twice() {
    let town = town::town().await;
    let file = "document_id;title;text;url;lat;lon\nA1;Grüße;Straße;https://x.example/a;50,7;7,1\n\
                A2;;Ohne Titel;;50,7;7,1\nA3;Weit;weg;;50,7;abc\nA1;Doppelt;x;;50,7;7,1\n";
    let latin: Vec<u8> = file.chars().map(|c| c as u8).collect();
    let outcome = import(&town, &latin).await;
    assert_eq!((outcome.imported, outcome.unchanged), (1, 0));
    let lines: Vec<_> = outcome.failed.iter().map(|f| (f.line, f.field.as_str())).collect();
    assert_eq!(lines, [(3, "title"), (4, "lat"), (5, "document_id")]);
    let again = import(&town, &latin).await;
    assert_eq!((again.imported, again.unchanged, again.failed.len()), (0, 1, 3));
    assert!(town.visitor().get(PROCESS).await.main().contains("Grüße"));
}

#[tokio::test]
async fn the_raddialog_of_bonn_comes_in_whole() {
    let Some(folder) = real_data("the_raddialog_of_bonn_comes_in_whole") else { return };
    let file = std::fs::read(folder.join("raddialog/bonn_2017.csv")).expect("it is there");
    let town = town::town().await;
    let outcome = import(&town, &file).await;
    assert_eq!(outcome.failed, []);
    assert_eq!((outcome.imported, outcome.unchanged), (2_163, 0));
    assert_eq!(outcome.mended.len(), 1, "one place in the file has lost its comma: 7031");
    let again = import(&town, &file).await;
    assert_eq!((again.imported, again.unchanged), (0, 2_163));
    let mut visitor = town.visitor();
    let count = visitor.get(&format!("{PROCESS}/count.json?bbox=7.0,50.6,7.3,50.8")).await;
    assert_eq!(count.json()["count"], 2_163);
    let csv = visitor.get(&format!("{PROCESS}/contributions.csv")).await.text();
    let line = csv.lines().find(|line| line.contains("Fahrradstraßen in der Innenstadt,"));
    assert!(line.is_some_and(|line| line.contains("7.10385,50.734382")), "{line:?}");
    let tile = visitor.get(&format!("{PROCESS}/tiles/10/532/344")).await;
    assert!(!tile.bytes().is_empty(), "clusters in Bonn");
}

fn rows(n: usize) -> Vec<u8> {
    let row = |i| format!("N{i};Beitrag {i};Text {i};;50,7;7,1\n");
    let rows: String = (0..n).map(row).collect();
    format!("document_id;title;text;url;lat;lon\n{rows}").into_bytes()
}

async fn import(town: &TestTown, file: &[u8]) -> participation::import::Outcome {
    use participation::{Processes, import};
    let processes = Processes::of(&town.town);
    let process = processes.find("rad-und-fuss").expect("the example has it");
    let (rows, outcome) = import::read(file, process).expect("a sound heading");
    let (now, chance) = (kernel::Clock::now(&*town.clock), &town.app.chance);
    import::run(&town.town, process, rows, outcome, now, chance, |_| {}).await.expect("stored")
}
