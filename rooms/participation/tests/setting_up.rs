//! An administrator sets up a process from a starter, in the browser.

mod town;

use identity::Role;
use testkit::{Actor, Answer, TestTown};
use town::town;

const NEW: &str = "/admin/participation/new/map-dialogue";

/// Everything a map dialogue needs, with other values for some fields.
fn process<'f>(other: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let usual = [
        ("title.de", "Spielplätze in Litzelstetten"),
        ("title.en", "Playgrounds in Litzelstetten"),
        ("title.de-simple", "Spiel-Plätze"),
        ("summary.de", "Wo fehlt etwas?"),
        ("summary.en", "What is missing?"),
        ("summary.de-simple", "Was fehlt?"),
        ("office", "tiefbauamt"),
        ("opens", "2026-11-20"),
        ("closes", "2026-12-20"),
        ("purpose.de", "Der Plan für Spielplätze wird neu."),
        ("purpose.en", "The plan for playgrounds is written anew."),
        ("purpose.de-simple", "Wir machen einen neuen Plan."),
        ("collected.de", "Orte und Texte bis Dezember."),
        ("collected.en", "Places and texts until December."),
        ("collected.de-simple", "Orte und Texte."),
        ("decides.de", "Der Ortschaftsrat."),
        ("decides.en", "The village council."),
        ("decides.de-simple", "Der Orts-Rat entscheidet."),
        ("results.de", "Ein Bericht im Februar."),
        ("results.en", "A report in February."),
        ("results.de-simple", "Es gibt einen Bericht."),
        ("settled.de", "Die Zahl der Plätze."),
        ("settled.en", "The number of playgrounds."),
        ("settled.de-simple", "Es gibt keine neuen Plätze."),
    ];
    let kept = usual.into_iter().filter(|(name, _)| other.iter().all(|(n, _)| n != name));
    kept.chain(other.iter().copied()).collect()
}

async fn administrator(town: &TestTown) -> Actor {
    town.person("anna@konstanz.example", &[(Role::Administrator, None)]).await
}

async fn set_up(town: &TestTown, other: &[(&str, &str)]) -> Answer {
    administrator(town).await.fill(NEW, NEW, &process(other)).await
}

const MADE: &str = "/participation/spielplaetze-in-litzelstetten";

#[tokio::test]
async fn a_process_from_a_starter_is_open_at_once_and_takes_contributions() {
    let town = town().await;
    let saved = set_up(&town, &[]).await;
    assert_eq!(saved.status(), 303, "{}", saved.main());
    let mut citizen = town.visitor();
    let page = citizen.get(MADE).await;
    assert_eq!(page.one("h1"), "Spielplätze in Litzelstetten");
    assert!(page.main().contains("Der Ortschaftsrat."), "{}", page.main());
    let new = format!("{MADE}/new");
    let words = town::words(&[("category", "idee"), ("title", "Eine Seilbahn")]);
    let sent = citizen.fill(&new, &new, &words).await;
    assert_eq!(sent.status(), 303, "{}", sent.main());
    let english = citizen.get(&format!("{MADE}?lang=en")).await;
    assert_eq!(english.one("h1"), "Playgrounds in Litzelstetten");
}

#[tokio::test]
async fn without_its_transparency_nothing_is_stored_and_everything_typed_is_kept() {
    let town = town().await;
    let refused = set_up(&town, &[("decides.en", ""), ("closes", "morgen")]).await;
    assert_eq!(refused.status(), 422);
    assert!(refused.text().contains("Spielplätze in Litzelstetten"), "what was typed stays");
    for field in ["decides.en", "closes"] {
        let named = format!("[id='{field}-error']");
        assert!(refused.has(&named), "{field}: {}", refused.main());
    }
    assert_eq!(town.visitor().get(MADE).await.status(), 404);
    let early = set_up(&town, &[("closes", "2026-11-01")]).await;
    assert_eq!(early.status(), 422, "it closes before it opens");
    assert_eq!(town.visitor().get(MADE).await.status(), 404);
}

#[tokio::test]
async fn a_second_one_of_the_same_name_gets_its_own_address() {
    let town = town().await;
    assert_eq!(set_up(&town, &[]).await.status(), 303);
    assert_eq!(set_up(&town, &[]).await.status(), 303);
    assert_eq!(town.visitor().get(&format!("{MADE}-2")).await.status(), 200);
}

#[tokio::test]
async fn a_change_keeps_what_it_does_not_touch_and_counts_at_once() {
    let town = town().await;
    let mut admin = administrator(&town).await;
    let edit = "/admin/participation/rad-und-fuss";
    let file = "participation/rad-und-fuss.toml";
    let before = town.town.text(file).expect("the example").to_owned();
    let same = admin.fill(edit, edit, &[]).await;
    assert_eq!(same.status(), 303, "{}", same.main());
    let later = admin.fill(edit, edit, &[("closes", "2027-04-30")]).await;
    assert_eq!(later.status(), 422, "the next phase begins before: {}", later.main());
    let saved = admin.fill(edit, edit, &[("answer_working_days", "20")]).await;
    assert_eq!(saved.status(), 303, "{}", saved.main());
    let stored = town.app.towns.find(&town.town.key).await.unwrap().expect("the town");
    let after = stored.text(file).expect("the file").to_owned();
    let changed: Vec<(&str, &str)> =
        before.lines().zip(after.lines()).filter(|(a, b)| a != b).collect();
    assert_eq!(changed, [("answer_working_days = 30", "answer_working_days = 20")]);
    assert_eq!(before.lines().count(), after.lines().count());
    let list = admin.get("/admin/participation").await;
    assert!(list.has(&format!("a[href='{edit}']")), "{}", list.main());
}

#[tokio::test]
async fn only_administrators_set_up_processes() {
    let town = town().await;
    assert_eq!(town::clerk(&town).await.get(NEW).await.status(), 403);
    assert_ne!(town.visitor().get(NEW).await.status(), 200);
    let unknown = administrator(&town).await.get("/admin/participation/new/lottery").await;
    assert_eq!(unknown.status(), 404);
}

#[tokio::test]
async fn ideas_are_collected_without_a_place() {
    let town = town().await;
    let new = "/admin/participation/new/ideas";
    let saved = administrator(&town).await.fill(new, new, &process(&[])).await;
    assert_eq!(saved.status(), 303, "{}", saved.main());
    let page = town.visitor().get(&format!("{MADE}/new")).await;
    assert_eq!(page.status(), 200, "{}", page.main());
    assert!(!page.has("[name='lon']"), "{}", page.main());
}

#[tokio::test]
async fn a_budget_waits_for_its_projects_until_the_ballot_opens() {
    let town = town().await;
    let new = "/admin/participation/new/budget";
    let money = [("budget", "150000"), ("opens", "2026-12-01")];
    let saved = administrator(&town).await.fill(new, new, &process(&money)).await;
    assert_eq!(saved.status(), 303, "{}", saved.main());
    let page = town.visitor().get(&format!("{MADE}/budget")).await;
    assert!(page.main().contains("150.000"), "{}", page.main());
    let projects = "/staff/participation/spielplaetze-in-litzelstetten/projects";
    assert_eq!(town::clerk(&town).await.get(projects).await.status(), 200);
}

#[tokio::test]
async fn missions_begin_with_four_and_one_is_taken_out() {
    let town = town().await;
    let new = "/admin/participation/new/missions";
    let mut admin = administrator(&town).await;
    let saved = admin.fill(new, new, &process(&[])).await;
    assert_eq!(saved.status(), 303, "{}", saved.main());
    let missions = format!("{MADE}/missions");
    let titles = town.visitor().get(&missions).await.all(".al-mission__title");
    assert_eq!(
        titles,
        ["Das ist schön", "Das stört", "Plätze zum Sitzen zählen", "Unser Treffpunkt"]
    );
    let edit = "/admin/participation/spielplaetze-in-litzelstetten";
    let page = admin.get(edit).await;
    let emptied = [("mission.1.de", ""), ("mission.1.en", ""), ("mission.1.de-simple", "")];
    let saved = admin.press(&page, edit, &emptied).await;
    assert_eq!(saved.status(), 303, "{}", saved.main());
    assert_eq!(town.visitor().get(&missions).await.all(".al-mission__title").len(), 3);
    let groups = "/staff/participation/spielplaetze-in-litzelstetten/groups";
    assert_eq!(town::clerk(&town).await.get(groups).await.status(), 200);
}

#[tokio::test]
async fn missions_changed_in_the_browser_keep_their_places() {
    let town = town().await;
    let mut admin = administrator(&town).await;
    let edit = "/admin/participation/schulweg";
    let saved = admin.fill(edit, edit, &[("closes", "2027-04-30")]).await;
    assert_eq!(saved.status(), 303, "{}", saved.main());
    let page = town.visitor().get("/participation/schulweg/missions").await;
    assert!(page.main().contains("30. April 2027"), "{}", page.main());
    assert_eq!(page.all("tbody th").len(), 3, "the places are there: {}", page.main());
}
