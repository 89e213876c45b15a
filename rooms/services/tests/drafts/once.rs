//! Once-only: offered with source and date, taken over when asked to, kept when asked to.

use testkit::{Actor, TestTown};

use crate::{
    filling::{SERVICE, business, papers, scope, step, vehicles},
    town::{follow, send, town},
};

/// Somebody with an account who has just sent an application.
async fn sent(town: &TestTown) -> (Actor, testkit::Answer) {
    let mut anna = town.person("anna@elektro-weiss.example", &[]).await;
    business(&mut anna).await;
    scope(&mut anna, "stadt", &[]).await;
    vehicles(&mut anna).await;
    papers(&mut anna).await;
    let done = send(&mut anna, SERVICE).await;
    (anna, done)
}

/// Keeps the company, its address and both plates.
async fn keep(anna: &mut Actor) {
    let done = format!("/services/{SERVICE}/done");
    let ticks = ["firma", "anschrift", "fahrzeuge.0.kennzeichen", "fahrzeuge.1.kennzeichen"];
    let ticks = ticks.map(|place| ("keep", place));
    let answer = anna.fill(&done, &format!("/services/{SERVICE}/kept"), &ticks).await;
    let page = follow(anna, &answer).await;
    assert!(page.has("#kept"), "{}", page.main());
}

#[tokio::test]
async fn after_sending_only_what_is_ticked_is_kept() {
    let town = town().await;
    let (mut anna, done) = sent(&town).await;
    let offered = done.attributes("input[name='keep']", "value");
    assert!(offered.contains(&"firma".to_owned()), "{offered:?}");
    assert!(!offered.iter().any(|place| place.contains("gewerk")), "nothing else: {offered:?}");
    assert!(!done.has("input[name='keep'][checked]"), "nothing is ticked before");
    keep(&mut anna).await;
    let again = anna.open(&format!("/services/{SERVICE}/done")).await;
    let left = again.attributes("input[name='keep']", "value");
    assert!(!left.contains(&"firma".to_owned()) && left.contains(&"telefon".to_owned()));

    let mut stranger = crate::filling::complete(&town).await;
    let done = send(&mut stranger, SERVICE).await;
    assert!(!done.has("input[name='keep']"), "without an account there is nothing to keep it in");
}

#[tokio::test]
async fn what_is_kept_comes_into_a_field_only_when_it_is_pressed_for() {
    let town = town().await;
    let (mut anna, _) = sent(&town).await;
    keep(&mut anna).await;
    town.clock.advance(kernel::Ts::DAY);
    let path = step("betrieb");
    let page = anna.open(&path).await;
    assert_eq!(page.attributes("#f-firma", "value"), [""], "nothing is filled in silently");
    let offer = page.one("[aria-label='Aufgehoben für: Name des Betriebs']");
    for shown in ["Elektro Weiß GmbH", "Handwerkerparkausweis", "23. November 2026"] {
        assert!(offer.contains(shown), "{shown} in {offer}");
    }

    // One field, and what was typed beside it stays.
    let press = page.attributes("button[value^='f-firma:']", "value").remove(0);
    let fields = [("do-take", press.as_str()), ("f-gewerk", "Elektroinstallation")];
    let answer = anna.fill(&path, &path, &fields).await;
    assert_eq!(answer.location(), Some(format!("{path}#f-firma")));
    let page = anna.open(&path).await;
    assert_eq!(page.attributes("#f-firma", "value"), ["Elektro Weiß GmbH"]);
    assert_eq!(page.attributes("#f-gewerk", "value"), ["Elektroinstallation"]);
    assert_eq!(page.attributes("#f-anschrift-street", "value"), [""]);
    assert!(!page.has("button[value^='f-firma:']"), "it stands there already");

    // All that fit, and nothing that somebody typed is replaced.
    let answer = anna.fill(&path, &path, &[("do-take", "all"), ("f-firma", "Weiß KG")]).await;
    let page = follow(&mut anna, &answer).await;
    assert_eq!(page.attributes("#f-anschrift-street", "value"), ["Seestraße"]);
    assert_eq!(page.attributes("#f-firma", "value"), ["Weiß KG"]);

    let mut other = town.person("other@konstanz.example", &[]).await;
    assert!(!other.open(&path).await.has("button[name='do-take']"));
    let foreign = [("do-take", press.as_str())];
    other.fill(&path, &path, &foreign).await;
    assert_eq!(other.open(&path).await.attributes("#f-firma", "value"), [""]);
}

#[tokio::test]
async fn each_row_takes_a_plate_of_its_own() {
    let town = town().await;
    let (mut anna, _) = sent(&town).await;
    keep(&mut anna).await;
    let path = step("wagen");
    let answer = anna.fill(&path, &path, &[("do-add", "fahrzeuge")]).await;
    follow(&mut anna, &answer).await;
    let answer = anna.fill(&path, &path, &[("do-add", "fahrzeuge")]).await;
    follow(&mut anna, &answer).await;
    let answer = anna.fill(&path, &path, &[("do-take", "all")]).await;
    let page = follow(&mut anna, &answer).await;
    let mut plates = page.attributes("#f-fahrzeuge-0-kennzeichen", "value");
    plates.extend(page.attributes("#f-fahrzeuge-1-kennzeichen", "value"));
    plates.sort();
    assert_eq!(plates, ["KN-EW 100", "KN-EW 200"], "{}", page.main());
}
