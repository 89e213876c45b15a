//! What a class finds, and what everybody sees of it.

use crate::{
    school::{
        GROUPS, MISSIONS, approve_all, child, class, decide, finds, form, photo, send, send_photo,
        told, wait,
    },
    town::{clerk, town},
};

#[tokio::test]
async fn what_a_class_counts_is_seen_by_all_once_its_leader_let_it_through() {
    let town = town().await;
    let mut class = class(&town, "Tigerenten").await;
    let mut child = child(&town, &class).await;
    let fields = [("number", "17"), ("note", "Es hat geregnet."), ("address", "Rheinsteig")];
    let fields = [&fields[..], &[("lon", "9.1768"), ("lat", "47.6662")]].concat();
    let sent = send(&mut child, "autos", &fields).await;
    assert_eq!(sent.status(), 303, "{}", sent.main());
    let page = child.open(&sent.location().expect("a way back")).await;
    assert!(page.main().contains("Dein Fund ist angekommen"), "{}", page.main());
    assert!(!page.main().contains("geregnet"), "it waits: {}", page.main());
    let shown = class.leader.get(&class.page).await;
    assert!(shown.main().contains("17 Autos gezählt"), "{}", shown.main());
    assert!(shown.main().contains("geregnet"), "{}", shown.main());
    let action = format!("{}/decide", class.page);
    let approved = class.leader.press(&shown, &action, &[("decision", "approve")]).await;
    assert_eq!(approved.status(), 303, "{}", approved.main());
    let mut visitor = town.visitor();
    let page = visitor.get(MISSIONS).await;
    assert!(page.main().contains("1 Fund: 17 Autos gezählt"), "{}", page.main());
    assert_eq!(page.all("#find-list h4"), ["Elterntaxis zählen"]);
    let own = page.attributes("#find-list h4 a", "href");
    let one = visitor.get(&own[0]).await;
    assert!(one.main().contains("Es hat geregnet."), "{}", one.main());
    assert!(!one.text().contains("Tigerenten"), "nobody reads which class it was");
    let count = visitor.get(&format!("{MISSIONS}/count.json?bbox=9.1,47.6,9.2,47.7")).await;
    assert_eq!(count.json()["count"], 1);
    let tile = visitor.get(&format!("{MISSIONS}/tiles/10/538/357")).await;
    assert!(!tile.bytes().is_empty(), "it is on the map");
    let narrow = visitor.get(&format!("{MISSIONS}?mission=lieblingsort")).await;
    assert_eq!(narrow.all("#find-list h4"), Vec::<String>::new());
}

#[tokio::test]
async fn a_photo_is_seen_by_its_leader_first_and_gone_when_thrown_away() {
    let town = town().await;
    let mut class = class(&town, "4b").await;
    let mut child = child(&town, &class).await;
    let sent = send_photo(&mut child, &[("note", "Zu eng.")], &photo()).await;
    assert_eq!(sent.status(), 303, "{}", sent.main());
    let find = finds(&town, &class, true).await.remove(0);
    let picture = format!("/files/{}/large.jpg", find.token.as_deref().expect("a picture"));
    let mut stranger = town.visitor();
    assert_eq!(class.leader.get(&picture).await.status(), 200);
    assert_eq!(clerk(&town).await.get(&picture).await.status(), 200);
    assert_eq!(child.get(&picture).await.status(), 404);
    assert_eq!(stranger.get(&picture).await.status(), 404);
    approve_all(&town, &mut class).await;
    let seen = stranger.get(&picture).await;
    assert_eq!(seen.status(), 200);
    assert!(!seen.bytes().windows(4).any(|four| four == b"Exif"), "no metadata");
    assert_eq!(seen.header("cache-control"), Some("private, no-cache"), "it may go again");
    let page = class.page.clone();
    assert_eq!(decide(&mut class.leader, &page, &find.code, "discard").await.status(), 303);
    assert_eq!(stranger.get(&picture).await.status(), 404);
    assert_eq!(stranger.get(&find.path()).await.status(), 404);
    assert!(finds(&town, &class, false).await.is_empty());
    let gone = told(&town, &["mission_find_discarded", "file_deleted"]).await;
    assert_eq!(gone, 2, "the file goes with it");
    // The same again finds nothing, and changes nothing.
    assert_eq!(decide(&mut class.leader, &page, &find.code, "discard").await.status(), 303);
    assert_eq!(told(&town, &["mission_find_discarded"]).await, 1);
}

#[tokio::test]
async fn a_place_gets_an_average_from_five_marks_on() {
    let town = town().await;
    let mut class = class(&town, "4b").await;
    let mut child = child(&town, &class).await;
    for mark in ["5", "4", "6", "5"] {
        let sent = send(&mut child, "noten", &[("spot", "sternenplatz"), ("number", mark)]).await;
        assert_eq!(sent.status(), 303, "{}", sent.main());
    }
    approve_all(&town, &mut class).await;
    let mut visitor = town.visitor();
    let before = visitor.get(MISSIONS).await;
    assert!(before.main().contains("noch zu wenige"), "{}", before.main());
    assert_eq!(before.all("tbody tr td strong"), Vec::<String>::new());
    send(&mut child, "noten", &[("spot", "sternenplatz"), ("number", "3")]).await;
    approve_all(&town, &mut class).await;
    let after = visitor.get(MISSIONS).await;
    assert_eq!(after.all("tbody tr td strong"), ["4,6"], "{}", after.main());
    assert_eq!(after.all("#find-list h4"), Vec::<String>::new(), "never one by one");
}

#[tokio::test]
async fn a_place_is_found_without_a_script_and_the_photo_stays_meanwhile() {
    let town = town().await;
    let class = class(&town, "4b").await;
    let mut child = child(&town, &class).await;
    let form = form("gefahr");
    let search = [("address", "Rheinsteig"), ("find", "1")];
    let files = [("picture", "weg.jpg", &photo()[..])];
    let found = child.fill_with_files(&form, &form, &search, &files).await;
    assert_eq!(found.status(), 200, "{}", found.main());
    assert!(found.main().contains("Dein Foto ist schon da."), "{}", found.main());
    let places = found.attributes("input[name=found]", "value");
    let place = places.first().filter(|place| !place.is_empty()).expect("a place").clone();
    let sent = child.press(&found, &form, &[("found", place.as_str())]).await;
    assert_eq!(sent.status(), 303, "{}", sent.main());
    let find = finds(&town, &class, true).await.remove(0);
    assert!(find.token.is_some() && find.lon.is_some(), "{find:?}");
    let again = child.press(&found, &form, &[("found", place.as_str())]).await;
    assert_eq!(again.status(), 303, "pressed once more it is the same find");
    assert_eq!(finds(&town, &class, true).await.len(), 1);
    let missing = send(&mut child, "lieblingsort", &[("note", "Schön.")]).await;
    assert_eq!(missing.status(), 422);
    assert!(missing.has("#address-error"), "{}", missing.main());
    assert!(missing.text().contains("Schön."), "what was typed stays");
}

#[tokio::test]
async fn what_nobody_looks_at_is_gone_in_time_and_names_of_groups_with_the_process() {
    let town = town().await;
    let class = class(&town, "4b am Rhein").await;
    let mut child = child(&town, &class).await;
    assert_eq!(send_photo(&mut child, &[], &photo()).await.status(), 303);
    let days = i64::from(town.town.config.retention.unreleased_report_days);
    wait(&town, days + 2).await;
    assert!(finds(&town, &class, true).await.is_empty());
    assert_eq!(told(&town, &["mission_find_discarded", "file_deleted"]).await, 2);
    let after = i64::from(town.town.config.retention.contact_after_closing_days);
    wait(&town, 200 + after).await;
    wait(&town, 2).await;
    let page = clerk(&town).await.get(GROUPS).await;
    assert_eq!(page.status(), 200, "{}", page.main());
    assert!(!page.text().contains("4b am Rhein"), "{}", page.main());
}

#[tokio::test]
async fn every_page_speaks_english_and_leichte_sprache() {
    let town = town().await;
    let mut class = class(&town, "4b").await;
    for language in ["en", "de-simple"] {
        let mut child = child(&town, &class).await.speaking(language);
        for page in [MISSIONS.to_owned(), form("gefahr"), form("autos"), form("noten")] {
            let shown = child.get(&page).await;
            assert_eq!(shown.status(), 200, "{page}");
            assert!(!shown.text().contains("participation-"), "{page}: {}", shown.main());
        }
        let page = class.page.clone();
        let shown = class.leader.get(&format!("{page}?lang={language}")).await;
        assert!(!shown.main().contains("participation-missions"), "{}", shown.main());
    }
}
