use kernel::Ts;
use reports::store::{find_contact, list_legs, list_pictures};

use crate::{
    CHECK, DESCRIBE, WHAT, WHERE, YOU, pass, pass_all, picture, received, send, stored,
    voiced::{Like, mails, report, town},
};

#[tokio::test]
async fn a_report_is_told_in_four_steps_and_arrives_whole() {
    let town = town().await;
    let mut anna = town.visitor();
    let begin = anna.get("/reports/new").await;
    assert_eq!(begin.location().as_deref(), Some(WHERE));
    let point = [("address", "Münsterplatz"), ("lon", "9.1757"), ("lat", "47.6634")];
    pass(&mut anna, WHERE, &point, WHAT).await;
    let again = anna.fill(WHAT, WHAT, &[("category", "strassenlaterne")]).await;
    assert_eq!(again.location().as_deref(), Some("/reports/new/what#chosen"), "it has questions");
    pass(&mut anna, WHAT, &[("q-zustand", "dunkel")], DESCRIBE).await;
    let lamp = picture("lamp.jpg");
    let text = [("text", "Die Laterne ist dunkel.\n\nSeit Montag.")];
    let files = [("pictures", "lamp.jpg", lamp.as_slice())];
    let sent = anna.fill_with_files(DESCRIBE, DESCRIBE, &text, &files).await;
    assert_eq!(sent.location().as_deref(), Some(YOU), "{}", sent.main());
    pass(&mut anna, YOU, &[("email", "Anna@Example.org"), ("notify", "1")], CHECK).await;
    let check = anna.get(CHECK).await;
    assert!(check.one(".al-publicity__side--open").contains("Seit Montag."));
    assert!(
        check
            .one(".al-publicity__side:not(.al-publicity__side--open)")
            .contains("Anna@example.org")
    );
    let done = send(&mut anna).await;
    let report = stored(&town, &done.one(".al-code")).await;
    assert_eq!(
        (report.district.as_deref(), report.department.as_str()),
        (Some("altstadt"), "stadtwerke")
    );
    assert_eq!(report.answers.0[0].value, "dunkel");
    assert!(report.published_at.is_none(), "the city looks first");
    let days = (report.expected_at.unwrap().0 - report.received_at.0) / Ts::DAY;
    assert_eq!(days, 7, "five working days from a Monday");
    let mut tx = town.store().read().await.unwrap();
    assert_eq!(list_pictures(&mut tx, report.id).await.unwrap().len(), 1);
    assert_eq!(list_legs(&mut tx, report.id).await.unwrap().len(), 1);
    let contact = find_contact(&mut tx, report.id).await.unwrap().expect("an address");
    assert_eq!(contact.email.as_deref(), Some("Anna@example.org"));
    drop(tx);
    let mails = mails(&town, "Anna@example.org").await;
    let link = done.attributes("#link", "value").remove(0);
    let path = link.split(&town.host).nth(1).unwrap().to_owned();
    assert!(mails.iter().any(|m| m.body.contains(&path) && m.body.contains("/follow/confirm/")));
    assert!(anna.cookie("al_draft").is_none(), "the draft is over");
}

#[tokio::test]
async fn the_steps_can_be_taken_in_any_order() {
    let town = town().await;
    let mut ben = town.visitor();
    pass(&mut ben, YOU, &[("name", "Ben")], CHECK).await;
    let check = ben.get(CHECK).await;
    assert_eq!(check.all(".al-notice--warning li").len(), 3, "place, topic and text are missing");
    assert_eq!(ben.get("/reports/new").await.location().as_deref(), Some(WHERE));
    pass(&mut ben, DESCRIBE, &[("text", "Eine Scherbe liegt auf dem Radweg")], YOU).await;
    pass(&mut ben, WHAT, &[("category", "radweg")], DESCRIBE).await;
    let early = ben.fill(CHECK, CHECK, &[]).await;
    assert_eq!(early.status(), 422);
    assert_eq!(early.all(".al-errors li"), ["Sagen Sie uns, wo es ist."]);
    let back = "/reports/new/where?back=check";
    let answer = ben.fill(back, WHERE, &[("object", "Bank 12")]).await;
    assert_eq!(answer.location().as_deref(), Some(CHECK), "back to where one came from");
    let report = stored(&town, &send(&mut ben).await.one(".al-code")).await;
    assert_eq!(report.object_id.as_deref(), Some("Bank 12"));
    assert_eq!(report.category, "radweg");
}

#[tokio::test]
async fn pressing_send_twice_makes_one_report() {
    let town = town().await;
    let mut carla = town.visitor();
    pass_all(&mut carla).await;
    let page = carla.get(CHECK).await;
    let key = page.attributes("input[name=key]", "value").remove(0);
    let token = page.attributes("input[name=csrf]", "value").remove(0);
    let mut impatient = carla.clone();
    let fields = [("csrf", token.as_str()), ("key", key.as_str())];
    let (one, two) = tokio::join!(carla.post(CHECK, &fields), impatient.post(CHECK, &fields));
    for answer in [&one, &two] {
        assert_eq!(answer.location().as_deref(), Some("/reports/new/done"), "{}", answer.main());
    }
    let again = carla.post(CHECK, &fields).await;
    assert_eq!(again.location().as_deref(), Some("/reports/new/done"));
    assert_eq!(received(&town).await.len(), 1);
    let shown = carla.get("/reports/new/done").await.one(".al-code");
    assert_eq!(shown, impatient.get("/reports/new/done").await.one(".al-code"));
}

#[tokio::test]
async fn a_report_that_says_the_same_can_be_supported_instead() {
    let town = town().await;
    let place = Some((9.1757, 47.6634));
    let text = "Laterne am Münster dunkel, die Straße ist finster";
    let like = Like { category: "strassenlaterne", place, text, ..Like::default() };
    let code = report(&town, like).await;
    let mut dora = town.visitor();
    pass_all(&mut dora).await;
    pass(&mut dora, WHERE, &[("lon", "9.1759"), ("lat", "47.6636")], WHAT).await;
    let check = dora.get(CHECK).await;
    assert_eq!(check.all(".al-similar > li").len(), 1);
    assert!(check.one(".al-similar").contains("Meter entfernt"));
    let same = dora.fill(CHECK, "/reports/new/same", &[]).await;
    assert_eq!(same.location(), Some(format!("/reports/{code}?supported")));
    assert_eq!(stored(&town, &code).await.supporters, 1);
    assert!(received(&town).await.is_empty(), "no second report");
    assert_eq!(dora.get("/reports/new").await.location().as_deref(), Some(WHERE), "a fresh start");
}

#[tokio::test]
async fn places_and_topics_are_found_by_name_without_a_script() {
    let town = town().await;
    let mut emil = town.visitor();
    let found = emil.fill(WHERE, WHERE, &[("address", "muensterpl"), ("find", "1")]).await;
    let value = found.attributes("input[name=found]", "value").remove(0);
    assert!(found.one(".al-found").contains("Münsterplatz"));
    pass(&mut emil, WHERE, &[("address", "Münsterplatz"), ("found", &value)], WHAT).await;
    assert!(emil.get(WHERE).await.one("[data-place-result]").contains("Altstadt"));
    let topics = emil.get("/reports/new/what?q=scherben").await;
    let shown = topics.attributes("input[name=category]", "value");
    assert!(shown.contains(&"radweg".to_owned()) && !shown.contains(&"strassenlaterne".to_owned()));
    let json = emil.get("/reports/new/places.json?q=seestr").await.json();
    assert!(json[0]["name"].as_str().unwrap().starts_with("See"));
    let at = emil.get("/reports/new/place.json?lon=9.1757&lat=47.6634").await.json();
    assert_eq!(at["district"], "Altstadt");
    assert_eq!(emil.get("/reports/new/place.json?lon=x&lat=1").await.status(), 400);
}

#[tokio::test]
async fn a_topic_is_suggested_with_its_reason_and_never_forced() {
    let town = town().await;
    let mut frida = town.visitor();
    let asked = "/reports/new/suggest.json?text=Die%20Stra%C3%9Fenlaterne%20ist%20dunkel";
    let json = frida.get(asked).await.json();
    assert_eq!(json["category"], "strassenlaterne");
    assert_eq!(json["reason"][0], "Straßenlaterne");
    assert_eq!(frida.get("/reports/new/suggest.json?text=hm").await.status(), 204);
    pass(&mut frida, DESCRIBE, &[("text", "Die Straßenlaterne ist dunkel")], YOU).await;
    let page = frida.get(WHAT).await;
    assert_eq!(page.all(".al-suggestion mark"), ["Straßenlaterne"]);
    assert!(!page.has("input[name=category][checked]"));
    let taken = frida.fill(WHAT, WHAT, &[("take", "strassenlaterne")]).await;
    assert_eq!(taken.location().as_deref(), Some("/reports/new/what#chosen"));
}
