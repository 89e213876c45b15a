//! Words over what the public may not read: found by staff, and by nobody else.

use crate::staff_town::{Like, clerk, now, press, report, town, verbs_of};

#[tokio::test]
async fn unreleased_words_are_found_in_the_inbox_and_by_no_public_search() {
    let town = town().await;
    let text = "Umgestürzte Kastanien am Seeufer";
    let code = report(&town, Like { text, ..Like::default() }).await;
    let mut road = clerk(&town, "tiefbauamt").await;
    let mut visitor = town.visitor();
    let found = |page: &testkit::Answer| page.all("tbody td.al-reporthead__code");
    for words in ["Kastanie", "seeufer", "kastanien+umgest%C3%BCrzte", "kastan"] {
        let list = road.get(&format!("/staff/reports?tab=new&q={words}")).await;
        assert_eq!(found(&list), [&*code], "{words}");
        for path in ["/search?q=", "/reports?q="] {
            let public = visitor.get(&format!("{path}{words}")).await;
            assert!(!public.text().contains(&code), "{path}{words}");
        }
    }
    let other = road.get("/staff/reports?tab=new&q=Kastanie+Birke").await;
    assert!(found(&other).is_empty());
    // Released, the public finds it; taken back, only staff do, among what is done with.
    press(&mut road, &code, "release", &[]).await;
    assert!(visitor.get("/reports?q=Kastanie").await.text().contains(&code));
    let open = road.get("/staff/reports?tab=open&q=Kastanie").await;
    assert_eq!(found(&open), [&*code]);
    assert!(found(&road.get("/staff/reports?tab=new&q=Kastanie").await).is_empty());
    press(&mut road, &code, "withholding", &[("withhold_reason", "Werbung")]).await;
    assert!(!visitor.get("/search?q=Kastanie").await.text().contains(&code));
    let closed = road.get("/staff/reports?tab=closed&q=Kastanie").await;
    assert_eq!(found(&closed), [&*code]);
}

#[tokio::test]
async fn what_came_in_before_the_search_knew_what_it_knows_is_put_right_in_the_night() {
    let town = town().await;
    let text = "Umgestürzte Kastanien am Seeufer";
    let (old, noise) = (
        report(&town, Like { text, ..Like::default() }).await,
        report(&town, Like { category: "laerm", text: "Jede Nacht Musik", ..Like::default() })
            .await,
    );
    let made_old = town.store().write::<_, store::Error, _>(move |tx| {
        Box::pin(async move {
            store::q!(tx, "DELETE FROM report_word").exec().await?;
            store::q!(tx, "UPDATE report SET address = 'Torkelgasse 5'").exec().await
        })
    });
    made_old.await.expect("the store works");
    let mut moderation = clerk(&town, "koordination").await;
    press(&mut moderation, &noise, "release", &[]).await;
    let finds = async |words: &str| {
        town.visitor().get(&format!("/search?q={words}")).await.text().contains(&noise)
    };
    assert!(finds("Torkelgasse").await && finds("Musik").await);
    town.run_jobs().await;
    for _ in 0..2 {
        town.clock.advance(kernel::Ts::DAY);
        town.run_jobs().await;
        assert!(!finds("Torkelgasse").await && finds("Musik").await);
        let mut road = clerk(&town, "tiefbauamt").await;
        let list = road.get("/staff/reports?tab=new&q=Kastanie").await;
        assert_eq!(list.all("tbody td.al-reporthead__code"), [&*old]);
    }
    assert!(now(&town, &noise).await.place_rounded && !now(&town, &old).await.place_rounded);
    let told = verbs_of(&town, &noise).await;
    assert_eq!(told.iter().filter(|verb| *verb == "report_place_rounded").count(), 1);
}

#[tokio::test]
async fn a_view_of_words_counts_what_it_shows() {
    let town = town().await;
    let mut road = clerk(&town, "tiefbauamt").await;
    report(&town, Like { text: "Laterne flackert", ..Like::default() }).await;
    report(&town, Like::default()).await;
    let path = "/staff/reports/views/new?tab=new&q=Laternen";
    road.fill(path, "/staff/reports/views", &[("name", "Lampen")]).await;
    let page = road.get("/staff/reports").await;
    assert_eq!(page.all(".al-viewrow .al-chip"), ["Lampen 1"]);
    let nothing = road.get("/staff/reports?tab=new&q=%21%21").await;
    assert!(nothing.has(".al-empty"), "signs alone are no word");
}
