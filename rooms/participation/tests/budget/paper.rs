//! Ballots on paper: read by two people who do not see each other's entry, counted where both say the
//! same, and once.

use kernel::{Clock, Ts};
use participation::{
    import::ballots::{self, Asked},
    verbs::budget::code_hash,
};
use testkit::{Actor, Answer, TestTown};

use crate::hall::{
    BOARD, SLUG, VOTE, clerk, codes_page, colleague, open, process, projects, said, sheets, told,
    urn,
};

const PAPER: &str = "/staff/participation/buergerhaushalt/paper";
const COUNT: &str = "/staff/participation/buergerhaushalt/count";

/// Enters a sheet that marks these projects; where an entry is taken, what became of it.
async fn enter(clerk: &mut Actor, code: &str, marks: &[&str]) -> Answer {
    let mut fields = vec![("code", code)];
    fields.extend(marks.iter().map(|number| ("choice", *number)));
    clerk.fill(PAPER, PAPER, &fields).await
}

async fn done(clerk: &mut Actor, code: &str, marks: &[&str]) -> String {
    let answer = enter(clerk, code, marks).await;
    let to = answer.location().unwrap_or_else(|| panic!("{}", answer.main()));
    to.split_once("?done=").expect("it says what became of it").1.to_owned()
}

/// A town that votes, with two clerks and some sheets.
async fn hall(n: &str) -> (TestTown, Actor, Actor, Vec<String>) {
    let town = open(&[]).await;
    let mut one = clerk(&town).await;
    let two = colleague(&town, "kurt").await;
    let codes = sheets(&mut one, n).await;
    (town, one, two, codes)
}

#[tokio::test]
async fn a_sheet_counts_when_two_people_read_the_same_on_it() {
    let (town, mut one, mut two, codes) = hall("2").await;
    assert!(one.get(BOARD).await.attributes("a", "href").contains(&PAPER.to_owned()));
    assert_eq!(done(&mut one, &codes[0], &["1", "3"]).await, "first");
    assert_eq!(urn(&town).await, [], "one is not enough");
    // The same form again is the same entry; the same person is no second one.
    assert_eq!(done(&mut one, &codes[0], &["1", "3"]).await, "first");
    let refused = enter(&mut one, &codes[0], &["1"]).await;
    assert_eq!(refused.status(), 409);
    assert!(refused.main().contains("haben Sie schon eingegeben"), "{}", refused.main());
    assert_eq!(refused.attributes("input[name=choice][checked]", "value"), ["1"], "kept");
    // The other person does not see what the first read.
    let sheet = format!("{PAPER}/1");
    assert!(!two.get(&sheet).await.has("table"), "nothing to copy from");
    let typed = codes[0].to_lowercase().replace(' ', "");
    assert_eq!(done(&mut two, &typed, &["3", "1"]).await, "counted");
    assert_eq!(said(&town).await, [[(1, 1), (3, 1)]]);
    assert_eq!(urn(&town).await[0].channel, "paper");
    let again = enter(&mut two, &codes[0], &["1", "3"]).await;
    assert_eq!(again.status(), 409, "a copy of the sheet counts no second time");
    assert_eq!(said(&town).await.len(), 1);
    assert!(one.get(BOARD).await.main().contains("Auf Papier"));
    let told = (
        told(&town, &["budget_sheet_entered"]).await,
        told(&town, &["budget_sheet_settled"]).await,
        told(&town, &["budget_ballot_cast"]).await,
    );
    assert_eq!(told, (2, 1, 1));
    // What was read stays nowhere but in the urn.
    let mut tx = town.store().read().await.expect("it reads");
    let kept: i64 = store::q!(
        tx,
        "SELECT CAST(count(*) AS BIGINT) AS n FROM budget_sheet
         WHERE first_said IS NOT NULL OR second_said IS NOT NULL"
    )
    .scalar()
    .await
    .expect("it reads");
    assert_eq!(kept, 0);
}

#[tokio::test]
async fn where_two_people_differ_a_third_decides_or_everything_begins_anew() {
    let (town, mut one, mut two, codes) = hall("2").await;
    let mut three = colleague(&town, "karin").await;
    for (code, second) in [(&codes[0], "2"), (&codes[1], "3")] {
        assert_eq!(done(&mut one, code, &["1"]).await, "first");
        assert_eq!(done(&mut two, code, &[second]).await, "differs");
    }
    assert_eq!(urn(&town).await, []);
    let list = three.get(PAPER).await;
    assert_eq!(list.all("tbody th"), ["Blatt 1", "Blatt 2"]);
    let sheet = format!("{PAPER}/1");
    let page = three.get(&sheet).await;
    let rows = page.all("tbody tr");
    assert!(rows.iter().filter(|row| row.contains("verschieden")).count() == 2, "{rows:?}");
    // Who entered it does not decide, whatever they send.
    let form = three.get(&sheet).await;
    let own = two.get(&sheet).await;
    assert_eq!(own.attributes("input[name=look]", "value"), ["anew"]);
    assert_eq!(two.fill(&sheet, &sheet, &[("look", "second")]).await.status(), 409);
    for look in ["", "third"] {
        let again = three.press(&form, &sheet, &[("look", look)]).await;
        assert_eq!(again.status(), 422);
        assert!(again.has("#look-error"), "{}", again.main());
    }
    assert_eq!(urn(&town).await, []);
    let settled = three.press(&form, &sheet, &[("look", "second")]).await;
    assert_eq!(settled.location(), Some(format!("{PAPER}?done=counted")));
    assert_eq!(said(&town).await, [[(2, 1)]]);
    assert_eq!(three.press(&form, &sheet, &[("look", "first")]).await.status(), 303, "harmless");
    assert_eq!(said(&town).await, [[(2, 1)]]);
    // Both were wrong: two people read it again.
    let sheet = format!("{PAPER}/2");
    let anew = two.fill(&sheet, &sheet, &[("look", "anew")]).await;
    assert_eq!(anew.location(), Some(format!("{PAPER}?done=anew")));
    assert_eq!(three.get(&sheet).await.status(), 404);
    assert_eq!(done(&mut two, &codes[1], &["1", "3"]).await, "first");
    assert_eq!(done(&mut three, &codes[1], &["1", "3"]).await, "counted");
    assert_eq!(said(&town).await, [vec![(1, 1), (3, 1)], vec![(2, 1)]]);
}

#[tokio::test]
async fn invalid_sheets_and_those_voted_with_before_are_told_and_do_not_count() {
    let town = open(&[("who = \"anybody\"", "who = \"code\"")]).await;
    let (mut one, mut two) = (clerk(&town).await, colleague(&town, "kurt").await);
    let codes = sheets(&mut one, "2").await;
    for person in [&mut one, &mut two] {
        let fields = [("code", codes[0].as_str()), ("spoiled", "1"), ("choice", "1")];
        assert_eq!(person.fill(PAPER, PAPER, &fields).await.status(), 303);
    }
    // Who voted in a browser and sends the sheet as well has one vote: the first.
    let mut voter = town.visitor();
    let fields = [("code", codes[1].as_str()), ("choice", "1")];
    assert_eq!(voter.fill(VOTE, VOTE, &fields).await.status(), 303);
    assert_eq!(done(&mut one, &codes[1], &["2"]).await, "first");
    assert_eq!(done(&mut two, &codes[1], &["2"]).await, "voted");
    assert_eq!(said(&town).await, [[(1, 1)]]);
    assert_eq!(one.get(PAPER).await.all(".al-figure dd"), ["0", "0", "0", "1", "1"]);
}

#[tokio::test]
async fn forged_and_impossible_sheets_are_refused_and_change_nothing() {
    let (town, mut one, _, codes) = hall("1").await;
    for code in ["", "AAAA AAAA AAAA", "' OR 1=1 --", &"X".repeat(5_000)] {
        let again = enter(&mut one, code, &["1"]).await;
        assert_eq!(again.status(), 422, "{code}");
        assert!(again.has("#code-error"), "{}", again.main());
        assert_eq!(again.attributes("input[name=choice][checked]", "value"), ["1"], "kept");
    }
    for marks in [&[][..], &["4"], &["1", "2", "3"], &["99"]] {
        let again = enter(&mut one, &codes[0], marks).await;
        assert_eq!(again.status(), 422, "{marks:?}");
        assert!(again.has("#choice-error"), "{marks:?}: {}", again.main());
    }
    let roles = [(identity::Role::Clerk, Some("standesamt"))];
    let mut stranger = town.person("s@standesamt.example", &roles).await;
    for page in [PAPER.to_owned(), format!("{PAPER}/1"), codes_page()] {
        assert_eq!(stranger.get(&page).await.status(), 404, "{page}");
    }
    let mut citizen = town.person("a@b.example", &[]).await;
    assert_eq!(citizen.get(PAPER).await.status(), 403);
    assert_eq!(told(&town, &["budget_sheet_entered"]).await, 0);
    // A code of another process is none here.
    let hash = |process: &str| code_hash(process, &codes[0]);
    assert_ne!(hash(SLUG), hash("buergerhaushalt-2026"));
}

#[tokio::test]
async fn the_count_waits_for_open_sheets_and_takes_none_afterwards() {
    let (town, mut one, _, codes) = hall("2").await;
    assert_eq!(town.visitor().fill(VOTE, VOTE, &[("choice", "1")]).await.status(), 303);
    assert_eq!(done(&mut one, &codes[0], &["2"]).await, "first");
    town.clock.advance(20 * Ts::DAY);
    // Nobody is signed in that long.
    let (mut one, mut two) = (clerk(&town).await, colleague(&town, "kurt").await);
    let waits = one.fill(COUNT, COUNT, &[("ready", "1")]).await;
    assert_eq!(waits.status(), 422);
    assert!(waits.main().contains("Stimmzettel auf Papier"), "{}", waits.main());
    // Sheets that came by post may be entered after the last day.
    assert_eq!(done(&mut two, &codes[0], &["2"]).await, "counted");
    assert_eq!(one.fill(COUNT, COUNT, &[("ready", "1")]).await.status(), 303);
    let form_is_gone = one.get(PAPER).await;
    assert!(!form_is_gone.has("#code"), "{}", form_is_gone.main());
    let result = town.visitor().get("/participation/buergerhaushalt/budget/result").await;
    assert!(result.main().contains("Auf Papier") && result.main().contains("Im Internet"));
    let json = town.visitor().get("/participation/buergerhaushalt/budget/result.json").await;
    assert_eq!(json.json()["ballots"]["channels"]["paper"], 1);
}

/// Imports a file into the town's urn.
async fn import(town: &TestTown, file: &str, dry_run: bool) -> ballots::Outcome {
    let (process, projects) = (process(town).await, projects(town).await);
    let (_, budget) = process.budget().expect("it has one");
    let districts = ["paradies".to_owned()];
    let asked = Asked { budget, projects: &projects, districts: &districts };
    let (rows, outcome) = ballots::read(file.as_bytes(), asked).expect("it reads");
    let place = (&town.app, &town.town);
    let moment = (town.clock.now(), &town.app.chance);
    ballots::run(place, SLUG, rows, outcome, moment, dry_run).await.expect("it runs")
}

#[tokio::test]
async fn a_file_of_ballots_comes_in_once_and_names_each_row_that_does_not() {
    let (town, mut one, _, codes) = hall("6").await;
    assert_eq!(done(&mut one, &codes[4], &["1"]).await, "first");
    let file = format!(
        "code;vote;district\n{};1,3;paradies\n{};2;\nAAAA BBBB CCCC;1;\n{};4;\n{};1,2,3;\n\
         {};1;\n{};1;atlantis\n;1;\n{};1;\n{};x;\n",
        codes[0],
        codes[1].to_lowercase(),
        codes[2],
        codes[2],
        codes[4],
        codes[2],
        codes[5],
        codes[2],
    );
    let dry = import(&town, &file, true).await;
    assert_eq!((dry.imported, dry.dry_run), (3, true), "{dry:?}");
    assert_eq!(urn(&town).await, []);
    let done = import(&town, &file, false).await;
    let failed: Vec<_> = done.failed.iter().map(|w| (w.line, w.field.as_str())).collect();
    let expected = [
        (4, "code"),
        (5, "vote"),
        (6, "vote"),
        (7, "code"),
        (8, "district"),
        (9, "code"),
        (11, "vote"),
    ];
    assert_eq!(failed, expected, "{done:?}");
    assert_eq!(dry.failed, done.failed);
    assert_eq!(said(&town).await, [vec![(1, 1)], vec![(1, 1), (3, 1)], vec![(2, 1)]]);
    assert!(urn(&town).await.iter().all(|ballot| ballot.channel == "paper"));
    let again = import(&town, &file, false).await;
    assert_eq!((again.imported, again.unchanged), (0, 3));
    assert_eq!(told(&town, &["budget_ballots_imported"]).await, 1);
    // Another vote with the same code changes nothing; the same code twice is nobody's guess.
    let other = format!("code,vote\n{},2\n{},1\n{},2\n", codes[0], codes[3], codes[3]);
    let refused = import(&town, &other, false).await;
    let lines: Vec<_> = refused.failed.iter().map(|wrong| wrong.line).collect();
    assert_eq!((refused.imported, lines), (0, vec![2, 3, 4]), "{refused:?}");
    assert_eq!(said(&town).await.len(), 3);
}
