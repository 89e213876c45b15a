//! Categories, their questions, and who takes care.

use crate::town::{administrator, file, stored, town};

const FILE: &str = "categories.toml";
const LAMP: &str = "/admin/reports/categories/strassenlaterne";

#[tokio::test]
async fn a_hint_is_seen_before_it_is_stored_and_by_citizens_after() {
    let town = town().await;
    let mut admin = administrator(&town).await;
    let before = file(&town, FILE).await;
    let words = "Bitte die Nummer vom Mast abschreiben.";
    let seen = admin.fill(LAMP, LAMP, &[("hint.de", words), ("act", "preview")]).await;
    assert_eq!(seen.status(), 200, "{}", seen.main());
    assert!(seen.has(".al-preview"), "{}", seen.main());
    assert_eq!(file(&town, FILE).await, before);
    let saved = admin.fill(LAMP, LAMP, &[("hint.de", words), ("handling_days", "7")]).await;
    assert_eq!(saved.status(), 303, "{}", saved.main());
    let scope = reports::Scope::of_town(&stored(&town).await);
    let lamp = scope.category("strassenlaterne").expect("the lamp");
    assert_eq!(lamp.hint.get(kernel::Lang::De), words);
    assert_eq!(lamp.handling_days, Some(7));
    assert!(town.visitor().get("/reports/offline").await.text().contains("Straßenlaterne defekt"));
}

#[tokio::test]
async fn what_was_not_touched_stays_to_the_letter_with_its_comments() {
    let town = town().await;
    let mut admin = administrator(&town).await;
    let before = file(&town, FILE).await;
    admin.fill(LAMP, LAMP, &[("handling_days", "9")]).await;
    let after = file(&town, FILE).await;
    let changed: Vec<(&str, &str)> =
        before.lines().zip(after.lines()).filter(|(a, b)| a != b).collect();
    assert_eq!(changed, [("handling_days = 5", "handling_days = 9")]);
    assert_eq!(before.lines().count(), after.lines().count());
}

#[tokio::test]
async fn a_form_that_says_nothing_new_changes_nothing() {
    let town = town().await;
    let mut admin = administrator(&town).await;
    let before = file(&town, FILE).await;
    let page = admin.get("/admin/reports/categories").await;
    for link in page.attributes("main tbody a", "href") {
        let answer = admin.fill(&link, &link, &[]).await;
        assert_eq!(answer.status(), 303, "{link}: {}", answer.main());
    }
    let after = file(&town, FILE).await;
    let changed: Vec<_> = before.lines().zip(after.lines()).filter(|(a, b)| a != b).collect();
    assert_eq!(changed, []);
}

#[tokio::test]
async fn wrong_values_are_refused_at_their_fields_and_kept() {
    let town = town().await;
    let mut admin = administrator(&town).await;
    let before = file(&town, FILE).await;
    let fields = [("name.en", ""), ("handling_days", "400"), ("hint.de", "Neu getippt")];
    let answer = admin.fill(LAMP, LAMP, &fields).await;
    assert_eq!(answer.status(), 422);
    assert!(answer.has("[id='name.en-error']"), "{}", answer.main());
    assert!(answer.has("[id='handling_days-error']"), "{}", answer.main());
    assert!(answer.main().contains("Neu getippt"));
    assert_eq!(file(&town, FILE).await, before);
}

#[tokio::test]
async fn a_new_category_can_be_reported_at_once() {
    let town = town().await;
    let mut admin = administrator(&town).await;
    let address = "/admin/reports/groups/beleuchtung/new";
    let fields = [
        ("name.de", "Weihnachtsbeleuchtung"),
        ("name.en", "Christmas lights"),
        ("name.de-simple", "Lichter an Weihnachten"),
        ("hint.de", "Welche Straße?"),
        ("hint.en", "Which street?"),
        ("hint.de-simple", "Welche Straße ist es?"),
        ("department", "stadtwerke"),
        ("departments_by_area.dettingen", "ov_dettingen_wallhausen"),
    ];
    let answer = admin.fill(address, address, &fields).await;
    assert_eq!(answer.status(), 303, "{}", answer.main());
    let scope = reports::Scope::of_town(&stored(&town).await);
    let new = scope.category("weihnachtsbeleuchtung").expect("the new category");
    assert_eq!(new.group, "beleuchtung");
    assert_eq!(new.department_for(Some("dettingen")), "ov_dettingen_wallhausen");
    assert_eq!(new.department_for(None), "stadtwerke");
    assert!(town.visitor().get("/reports/offline").await.text().contains("Weihnachtsbeleuchtung"));
}

#[tokio::test]
async fn a_retired_category_is_offered_no_more_and_keeps_its_name() {
    let town = town().await;
    let mut admin = administrator(&town).await;
    let address = "/admin/reports/categories/altglas";
    assert_eq!(admin.fill(address, address, &[("retired", "1")]).await.status(), 303);
    let scope = reports::Scope::of_town(&stored(&town).await);
    assert!(scope.catalogue.categories().all(|c| c.key != "altglas"));
    assert!(scope.catalogue.find_open("altglas").is_none());
    assert_ne!(scope.category_name("altglas", kernel::Lang::De), "altglas");
    assert!(admin.get("/admin/reports/categories").await.main().contains("nicht mehr angeboten"));
}

#[tokio::test]
async fn a_question_comes_changes_and_goes() {
    let town = town().await;
    let mut admin = administrator(&town).await;
    let address = format!("{LAMP}/questions/new");
    let choice = [
        ("label.de", "Seit wann?"),
        ("label.en", "Since when?"),
        ("label.de-simple", "Wie lange schon?"),
        ("type", "choice"),
        ("options.0.de", "Seit heute"),
        ("options.0.en", "Since today"),
        ("options.0.de-simple", "Seit heute"),
    ];
    let one_option = admin.fill(&address, &address, &choice).await;
    assert_eq!(one_option.status(), 422);
    assert!(one_option.has("[id='options.0.de-error']"), "{}", one_option.main());
    let mut fields = choice.to_vec();
    fields.extend([
        ("options.1.de", "Schon länger"),
        ("options.1.en", "For a while"),
        ("options.1.de-simple", "Schon lange"),
    ]);
    let added = admin.fill(&address, &address, &fields).await;
    assert_eq!(added.status(), 303, "{}", added.main());
    let questions = |town: std::sync::Arc<web::Town>| {
        let scope = reports::Scope::of_town(&town);
        scope.category("strassenlaterne").expect("the lamp").questions.clone()
    };
    let now = questions(stored(&town).await);
    assert_eq!(
        now.iter().map(|q| q.key.as_str()).collect::<Vec<_>>(),
        ["lampe", "zustand", "seit_wann"]
    );
    let own = format!("{LAMP}/questions/seit_wann");
    admin.fill(&own, &own, &[("options.1.de", "Seit Wochen"), ("required", "1")]).await;
    let now = questions(stored(&town).await);
    assert!(now[2].required);
    assert_eq!(now[2].shown("schon_laenger", kernel::Lang::De), "Seit Wochen");
    assert_eq!(admin.fill(&own, &own, &[("act", "remove")]).await.status(), 303);
    assert_eq!(questions(stored(&town).await).len(), 2);
    assert_eq!(admin.get(&own).await.status(), 404);
}

#[tokio::test]
async fn a_notice_with_a_wrong_address_is_refused() {
    let town = town().await;
    let mut admin = administrator(&town).await;
    let address = format!("{LAMP}/notices/new");
    let mut fields = vec![
        ("text.de", "Licht am Bahnsteig"),
        ("text.en", "Light on the platform"),
        ("text.de-simple", "Licht am Bahn-Steig"),
        ("name.de", "Bahn"),
        ("name.en", "Railway"),
        ("name.de-simple", "Bahn"),
        ("url", "bahn.example"),
    ];
    let answer = admin.fill(&address, &address, &fields).await;
    assert!(answer.has("[id='url-error']"), "{}", answer.main());
    fields.pop();
    fields.push(("url", "https://bahn.example"));
    assert_eq!(admin.fill(&address, &address, &fields).await.status(), 303);
    let page = admin.get(LAMP).await;
    assert!(page.main().contains("Licht am Bahnsteig"), "{}", page.main());
}

#[tokio::test]
async fn responsibilities_are_a_table_for_the_town_and_for_each_district() {
    let town = town().await;
    let mut admin = administrator(&town).await;
    let everywhere = "/admin/reports/responsibilities?area=";
    let to = [("category.strassenlaterne", "tiefbauamt")];
    assert_eq!(admin.fill(everywhere, everywhere, &to).await.status(), 303);
    let district = "/admin/reports/responsibilities?area=dettingen";
    let to = [("category.strassenlaterne", "stadtwerke"), ("category.strassenschaden", "")];
    assert_eq!(admin.fill(district, district, &to).await.status(), 303);
    let scope = reports::Scope::of_town(&stored(&town).await);
    let lamp = scope.category("strassenlaterne").expect("the lamp");
    assert_eq!(lamp.department_for(None), "tiefbauamt");
    assert_eq!(lamp.department_for(Some("dettingen")), "stadtwerke");
    let road = scope.category("strassenschaden").expect("the road");
    assert_eq!(road.department_for(Some("dettingen")), road.department);
    assert_eq!(road.department_for(Some("wallhausen")), "ov_dettingen_wallhausen");
    assert!(file(&town, FILE).await.contains("# --- Never the city's business"));
}

#[tokio::test]
async fn two_categories_are_edited_at_the_same_time_and_both_stay() {
    let town = town().await;
    let mut first = administrator(&town).await;
    let mut second = first.clone();
    let other = "/admin/reports/categories/graffiti";
    let base = second.get(other).await.attributes("main input[name=base]", "value").remove(0);
    first.fill(LAMP, LAMP, &[("handling_days", "9")]).await;
    // Sent from the page as it was before.
    let fields = [("handling_days", "8"), ("base", base.as_str())];
    assert_eq!(second.fill(other, other, &fields).await.status(), 303);
    let scope = reports::Scope::of_town(&stored(&town).await);
    let days = |key: &str| scope.category(key).and_then(|c| c.handling_days);
    assert_eq!((days("strassenlaterne"), days("graffiti")), (Some(9), Some(8)));
}

#[tokio::test]
async fn only_administrators_reach_what_the_room_lets_edit() {
    let town = town().await;
    let mut clerk = crate::town::clerk(&town, "tiefbauamt").await;
    for path in [
        "/admin/reports/categories",
        LAMP,
        "/admin/reports/groups/beleuchtung",
        "/admin/reports/groups/beleuchtung/new",
        "/admin/reports/responsibilities",
        "/admin/reports/templates",
        "/admin/reports/templates/danke",
    ] {
        assert_eq!(clerk.get(path).await.status(), 403, "{path}");
        if path != "/admin/reports/categories" && path != "/admin/reports/templates" {
            assert_eq!(clerk.post(path, &[("name.de", "x")]).await.status(), 403, "{path}");
        }
    }
}
