//! Places: found by name or typed as degrees, and held to the town where the definition says so.

use testkit::Actor;

use crate::town::{follow, town};

/// The step with the map, and whatever has to be answered before it is shown.
async fn opened(actor: &mut Actor) -> (String, testkit::Answer) {
    let first = actor.open("/services/baumfaellung/apply").await;
    for step in first.attributes(".al-steps a", "href") {
        let page = actor.open(&step).await;
        if page.has("[data-place]") {
            return (step, page);
        }
    }
    panic!("no step asks for a place: {}", first.main());
}

#[tokio::test]
async fn a_place_is_found_by_name_without_a_script() {
    let town = town().await;
    let mut actor = town.visitor();
    let (path, page) = opened(&mut actor).await;
    let input = page.attributes("[data-place-search]", "name").remove(0);
    let name = input.strip_suffix("-search").unwrap().to_owned();
    let typed = [(input.as_str(), "Marktstätte"), ("do-find", name.as_str())];
    let found = actor.fill(&path, &path, &typed).await;
    assert_eq!(found.location(), Some(format!("{path}#{name}")));
    let page = follow(&mut actor, &found).await;
    let choices = page.attributes(&format!("input[name='{name}-found']"), "value");
    assert!(choices.len() > 1, "{}", page.main());
    let chosen = [(format!("{name}-found"), choices[0].clone())];
    let chosen: Vec<(&str, &str)> = chosen.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    actor.fill(&path, &path, &chosen).await;
    let page = actor.open(&path).await;
    let latitude = page.attributes(&format!("#{name}-latitude"), "value").remove(0);
    assert!(latitude.starts_with("47.6"), "{latitude}");
    assert!(page.one("[data-place-result]").contains("Marktstätte"), "{}", page.main());

    let nothing = [(input.as_str(), "Zwiebelkuchenallee"), ("do-find", name.as_str())];
    let mut other = town.visitor();
    let answer = other.fill(&path, &path, &nothing).await;
    let page = follow(&mut other, &answer).await;
    assert!(page.main().contains("haben wir nichts gefunden"), "{}", page.main());
}

#[tokio::test]
async fn a_place_outside_of_the_town_is_refused_and_stays_as_it_was_typed() {
    let town = town().await;
    let mut actor = town.visitor();
    let (path, page) = opened(&mut actor).await;
    let latitude = page.attributes("[data-place-lat]", "name").remove(0);
    let longitude = page.attributes("[data-place-lon]", "name").remove(0);
    let berlin = [(latitude.as_str(), "52,52"), (longitude.as_str(), "13,40")];
    let answer = actor.fill(&path, &path, &berlin).await;
    assert_eq!(answer.status(), 422);
    assert!(answer.one("#errors").contains("liegt nicht in Konstanz"), "{}", answer.one("#errors"));
    let page = actor.open(&path).await;
    assert_eq!(page.attributes(&format!("#{latitude}"), "value"), ["52.520000"]);

    let inside = [(latitude.as_str(), "47,6603"), (longitude.as_str(), "9,1758")];
    let answer = actor.fill(&path, &path, &inside).await;
    assert!(!answer.main().contains("liegt nicht in"), "{}", answer.main());
}
