//! A report that speaks of two things becomes two.

use reports::{
    Report,
    store::{find_by_code, find_contact, list_pictures},
};
use testkit::TestTown;

use super::{
    mails,
    staff_town::{Like, clerk, notice, now, picture, press, town, verbs_of},
    with_secret,
};

const WORDS: [(&str, &str); 3] = [
    ("split_title", "Laterne flackert"),
    ("split_text", "Und die Laterne daneben flackert."),
    ("split_category", "strassenlaterne"),
];

async fn pictures(town: &TestTown, report: &Report) -> usize {
    let mut tx = town.store().read().await.expect("it is there");
    list_pictures(&mut tx, report.id).await.expect("it is there").len()
}

#[tokio::test]
async fn the_part_is_a_report_of_its_own_and_the_reporter_sees_and_hears_of_both() {
    let town = town().await;
    let all = [picture(&town, 10).await, picture(&town, 90).await, picture(&town, 200).await];
    let (code, secret) = with_secret(
        &town,
        Like {
            text: "Ein Schlagloch. Und die Laterne daneben flackert.",
            email: Some("anna@a.example"),
            pictures: all.iter().map(|p| p.0).collect(),
            ..Like::default()
        },
    )
    .await;
    super::follows(&town, &code, "anna@a.example").await;
    let mut clerk = clerk(&town, "tiefbauamt").await;
    let page = format!("/staff/reports/{code}/split");
    let wrong = clerk.fill(&page, &page, &[("split_title", "Laterne")]).await;
    assert_eq!(wrong.status(), 422);
    assert!(wrong.has("#split_text-error"));
    assert_eq!(wrong.attributes("#split_title", "value"), ["Laterne"]);

    let form = clerk.get(&page).await;
    let key = form.attributes("input[name=split_key]", "value").remove(0);
    let (goes, both) = (format!("picture-{}", all[1].1), format!("picture-{}", all[2].1));
    let mut fields = WORDS.to_vec();
    fields.extend([("split_key", key.as_str()), (&goes, "goes"), (&both, "both")]);
    let answer = press(&mut clerk, &code, "split", &fields).await;
    assert_eq!(notice(&answer), "done=split");
    let to = answer.location().expect("it is there");
    // A second press leads to the same report.
    assert_eq!(press(&mut clerk, &code, "split", &fields).await.location(), Some(to.clone()));

    let part =
        to.trim_start_matches("/staff/reports/").split('?').next().expect("it is there").to_owned();
    let (first, second) = (now(&town, &code).await, now(&town, &part).await);
    assert_eq!(second.split_from, Some(first.id));
    assert_eq!((second.lat, second.received_at), (first.lat, first.received_at));
    assert_eq!(second.department, "stadtwerke", "the category's department");
    assert!(!second.is_public(), "somebody releases it");
    assert_eq!((pictures(&town, &first).await, pictures(&town, &second).await), (2, 2));
    assert_eq!(verbs_of(&town, &code).await.last().map(String::as_str), Some("report_split"));
    assert_eq!(verbs_of(&town, &part).await, ["report_submitted"]);
    let own = town.visitor().get(&format!("/reports/own/{secret}")).await;
    assert!(own.main().contains(&part) && own.main().contains("Laterne flackert"));
    let case = clerk.open(&to).await.main();
    assert!(case.contains("Abgetrennt von") && case.contains(&code), "{case}");

    // Whoever moderates releases it; the reporter hears of it by the same address.
    let mut moderation = super::staff_town::clerk(&town, "koordination").await;
    press(&mut moderation, &part, "release", &[]).await;
    town.clock.advance(2 * kernel::Ts::MINUTE);
    town.run_jobs().await;
    town.clock.advance(2 * kernel::Ts::MINUTE);
    town.run_jobs().await;
    let told = mails(&town, "anna@a.example").await;
    assert!(told.iter().any(|m| m.contains("Laterne flackert")), "{told:?}");
}

#[tokio::test]
async fn who_has_their_contact_data_deleted_has_them_deleted_for_the_parts_too() {
    let town = town().await;
    let like = Like { email: Some("anna@a.example"), ..Like::default() };
    let (code, secret) = with_secret(&town, like).await;
    let mut clerk = clerk(&town, "tiefbauamt").await;
    let page = format!("/staff/reports/{code}/split");
    let to = clerk.fill(&page, &page, &WORDS).await.location().expect("it is there");
    let part =
        to.trim_start_matches("/staff/reports/").split('?').next().expect("it is there").to_owned();
    let contact = |code: String| {
        let store = town.store().clone();
        async move {
            let mut tx = store.read().await.expect("it is there");
            let report =
                find_by_code(&mut tx, &code).await.expect("it is there").expect("it is there");
            find_contact(&mut tx, report.id).await.expect("it is there")
        }
    };
    // And a part of that.
    let page = format!("/staff/reports/{part}/split");
    let mut works = super::staff_town::clerk(&town, "stadtwerke").await;
    let to = works.fill(&page, &page, &WORDS).await.location().expect("it is there");
    let inner = to.trim_start_matches("/staff/reports/").split('?').next().expect("its code");
    super::follows(&town, &code, "anna@a.example").await;
    super::follows(&town, &code, "berta@b.example").await;
    assert!(contact(part.clone()).await.is_some() && contact(inner.to_owned()).await.is_some());
    let own = format!("/reports/own/{secret}");
    town.visitor().fill(&own, &format!("{own}/contact"), &[]).await;
    for code in [&*code, &*part, inner] {
        assert!(contact(code.to_owned()).await.is_none(), "{code}");
        assert_eq!(verbs_of(&town, code).await.last().unwrap(), "report_contact_deleted");
    }
    // Nor does a mail go to that address any more; others still hear of it.
    press(&mut clerk, &code, "release", &[]).await;
    town.clock.advance(2 * kernel::Ts::MINUTE);
    town.run_jobs().await;
    town.clock.advance(2 * kernel::Ts::MINUTE);
    town.run_jobs().await;
    assert!(mails(&town, "anna@a.example").await.is_empty());
    assert_eq!(mails(&town, "berta@b.example").await.len(), 1);
}

#[tokio::test]
async fn a_part_tells_no_more_of_the_place_than_the_report_it_comes_from() {
    let town = town().await;
    let mut clerk = clerk(&town, "tiefbauamt").await;
    let (code, _) = with_secret(&town, Like { category: "laerm", ..Like::default() }).await;
    let page = format!("/staff/reports/{code}/split");
    let to = clerk.fill(&page, &page, &WORDS).await.location().expect("the new case");
    let part = to.trim_start_matches("/staff/reports/").split('?').next().expect("its code");
    assert!(now(&town, part).await.place_rounded);
    // Its category tells the exact place; it does not, in lists neither by figures nor by words.
    let mut moderation = super::staff_town::clerk(&town, "koordination").await;
    press(&mut moderation, part, "release", &[]).await;
    let mut visitor = town.visitor();
    for words in ["", "&q=Laterne"] {
        let near = visitor.get(&format!("/reports?bbox=9.1748,47.659,9.1752,47.661{words}")).await;
        assert!(!near.text().contains(part), "the exact place: {words}");
        let grid = visitor.get(&format!("/reports?bbox=9.1753,47.659,9.1757,47.661{words}")).await;
        assert!(grid.text().contains(part), "the place on the grid: {words}");
    }
}

#[tokio::test]
async fn a_merged_report_is_not_split() {
    let town = town().await;
    let mut clerk = clerk(&town, "tiefbauamt").await;
    let (a, _) = with_secret(&town, Like::default()).await;
    let (b, _) = with_secret(&town, Like::default()).await;
    press(&mut clerk, &a, "merge", &[("merge_into", &b)]).await;
    assert_eq!(notice(&press(&mut clerk, &a, "split", &WORDS).await), "already=merged");
}
