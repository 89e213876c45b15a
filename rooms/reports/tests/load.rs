//! What makes a large city quick changes nothing of what it says: kept pages are never old, and
//! the register chooses what the rows would have chosen.

mod voiced;

use identity::Role;
use kernel::{Lang, Ts};
use reports::{
    Closing,
    register::Register,
    store::{ListFilter, list_reports},
    verbs,
};
use voiced::{Like, report, town};

#[tokio::test]
async fn a_page_kept_for_everybody_shows_a_change_at_once() {
    let town = town().await;
    let first = report(&town, Like::default()).await;
    let mut visitor = town.visitor();
    for _ in 0..4 {
        assert_eq!(visitor.get("/reports").await.all("#report-list h3").len(), 1);
    }
    report(&town, Like::default()).await;
    assert_eq!(visitor.get("/reports").await.all("#report-list h3").len(), 2);
    act!(&town, first, |tx, deed, report| verbs::close(tx, &deed, &report, Closing::Fixed, ""));
    for _ in 0..3 {
        let page = visitor.get("/reports?status=done").await;
        assert_eq!(page.all("#report-list h3").len(), 1);
    }
}

#[tokio::test]
async fn a_kept_page_grows_older_with_the_clock() {
    let town = town().await;
    report(&town, Like::default()).await;
    let mut visitor = town.visitor();
    town.clock.advance(Ts::HOUR);
    for _ in 0..4 {
        assert_eq!(visitor.get("/reports").await.one("#report-list time"), "vor einer Stunde");
    }
    town.clock.advance(Ts::HOUR);
    assert_eq!(visitor.get("/reports").await.one("#report-list time"), "vor 2 Stunden");
}

#[tokio::test]
async fn a_kept_page_is_for_its_language_and_for_people_without_a_session() {
    let town = town().await;
    report(&town, Like::default()).await;
    let mut clerk = town.person("c@tiefbauamt.example", &[(Role::Clerk, Some("tiefbauamt"))]).await;
    for _ in 0..3 {
        let german = town.visitor().get("/reports").await;
        assert_eq!(german.attributes("html", "lang"), ["de"]);
        assert!(!german.has("a[href='/staff/reports']"), "nothing of the staff's");
        let english = town.visitor().speaking("en").get("/reports").await;
        assert_eq!(english.attributes("html", "lang"), ["en"]);
        assert!(clerk.get("/reports").await.has("a[href='/staff/reports']"));
    }
}

#[tokio::test]
async fn the_register_chooses_what_the_rows_would_choose() {
    let town = town().await;
    let here = town.app.towns.find(town.store().key()).await.expect("a store").expect("a town");
    let empty = Register::fresh(&here).await.expect("a register");
    assert_eq!(empty.entries().count(&ListFilter::default()), 0);
    let mut codes = Vec::new();
    for nr in 0..12_u8 {
        town.clock.advance(Ts::MINUTE);
        let place = (nr % 4 != 3).then_some((9.17 + f64::from(nr) * 0.002, 47.66));
        let district = (nr % 3 == 0).then_some("altstadt");
        let released = nr % 5 != 4;
        codes.push(report(&town, Like { place, district, released, ..Like::default() }).await);
    }
    let register = Register::fresh(&here).await.expect("a register");
    let before = register.entries().count(&ListFilter::default());
    assert_eq!(before, 10, "what is not released is not there");
    for code in codes.iter().take(3) {
        act!(&town, code.clone(), |tx, deed, report| verbs::close(
            tx,
            &deed,
            &report,
            Closing::Answered,
            ""
        ));
    }
    let filters = [
        ListFilter::default(),
        ListFilter { open: Some(true), ..ListFilter::default() },
        ListFilter { open: Some(false), ..ListFilter::default() },
        ListFilter { district: Some("altstadt".into()), ..ListFilter::default() },
        ListFilter { district: Some("none".into()), ..ListFilter::default() },
        ListFilter { district: Some("nirgends".into()), ..ListFilter::default() },
        ListFilter { categories: vec!["strassenschaden".into()], ..ListFilter::default() },
        ListFilter { categories: vec!["unbekannt".into()], ..ListFilter::default() },
        ListFilter { kind: Some("idea".into()), ..ListFilter::default() },
        ListFilter { kind: Some("defect".into()), ..ListFilter::default() },
        ListFilter { department: Some("tiefbauamt".into()), ..ListFilter::default() },
        ListFilter { without_place: true, ..ListFilter::default() },
        ListFilter { bbox: Some([9.171, 47.6, 9.18, 47.7]), ..ListFilter::default() },
        ListFilter { open: Some(true), district: Some("altstadt".into()), ..ListFilter::default() },
    ];
    for filter in filters {
        let filter = ListFilter { lang: Lang::De, ..filter };
        let mut tx = town.store().read().await.expect("a reader");
        let rows = list_reports(&mut tx, &filter, 100).await.expect("rows");
        let rows: Vec<_> = rows.into_iter().map(|line| (line.received_at, line.id)).collect();
        let register = Register::fresh(&here).await.expect("a register");
        let chosen = register.entries().newest(&filter, 100);
        assert_eq!(chosen, rows.iter().map(|(_, id)| *id).collect::<Vec<_>>(), "{filter:?}");
        let Some(third) = rows.get(2).copied() else { continue };
        let older = ListFilter { before: Some(third), ..filter };
        let chosen = register.entries().newest(&older, 100);
        assert_eq!(chosen, rows[3..].iter().map(|(_, id)| *id).collect::<Vec<_>>(), "{older:?}");
    }
}

/// A process that nobody asks anything of between a report's being taken back and its deletion.
#[tokio::test]
async fn what_was_taken_back_and_deleted_while_nobody_looked_is_in_no_memory() {
    let town = town().await;
    let code = report(&town, Like::default()).await;
    let here = town.app.towns.find(town.store().key()).await.expect("a store").expect("a town");
    let tile = async || {
        let answer = town.visitor().get("/reports/tiles/11/1076/714").await;
        String::from_utf8_lossy(answer.bytes()).into_owned()
    };
    let count = async || {
        let register = Register::fresh(&here).await.expect("a register");
        register.entries().count(&ListFilter::default())
    };
    assert_eq!(count().await, 1);
    assert!(tile().await.contains(&code));
    act!(&town, code, |tx, deed, report| verbs::withhold(tx, &deed, &report, "Werbung"));
    town.run_jobs().await;
    town.clock.advance(91 * Ts::DAY);
    town.run_jobs().await;
    assert_eq!(count().await, 0);
    assert!(!tile().await.contains(&code));
}

#[tokio::test]
async fn many_visitors_at_one_moment_do_not_wait_for_each_others_connections() {
    let town = town().await;
    let code = report(&town, Like::default()).await;
    let paths = [
        format!("/reports/{code}"),
        "/reports?status=open".to_owned(),
        "/reports/new/place.json?lon=9.175&lat=47.66".to_owned(),
        "/".to_owned(),
    ];
    let mut visits = tokio::task::JoinSet::new();
    for nr in 0..24 {
        let (mut visitor, path) = (town.visitor(), paths[nr % paths.len()].clone());
        visits.spawn(async move { visitor.get(&path).await.status() });
    }
    // Who held a connection and waited for a second one would wait for the pool's 30 seconds.
    assert_eq!(visits.join_all().await, [200; 24]);
}
