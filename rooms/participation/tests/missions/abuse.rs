//! What nobody can do: guess codes, lead a group that is not theirs, send what is no photo.

use files::PICTURE_BYTES;
use testkit::TestTown;

use crate::{
    school::{
        GROUPS, MISSIONS, approve_all, child, class, decide, finds, form, join, photo, send,
        send_photo, told,
    },
    town::{self, town},
};

#[tokio::test]
async fn a_wrong_code_lets_nobody_in_and_says_what_to_do() {
    let town = town().await;
    let class = class(&town, "4b").await;
    let mut child = town.visitor();
    for wrong in ["", "igel", "igel birne mond", "' OR 1=1 --", "ä-ö-ü"] {
        let refused = join(&mut child, wrong).await;
        assert_eq!(refused.status(), 422, "{wrong}");
        assert!(refused.has("#code-error"), "{wrong}: {}", refused.main());
        assert_eq!(child.cookie("al_group"), None);
    }
    assert_eq!(child.get(&form("autos")).await.status(), 303, "to the code first");
    let typed = class.code.to_uppercase().replace(' ', ", ");
    assert_eq!(join(&mut child, &typed).await.status(), 303, "capitals and commas do not matter");
    assert_eq!(child.get(&form("autos")).await.status(), 200);
}

#[tokio::test]
async fn codes_cannot_be_tried_without_end() {
    let town = TestTown::with_limits(town::rooms).await;
    let mut child = town.visitor();
    let page = child.get(MISSIONS).await;
    let action = format!("{MISSIONS}/join");
    let mut refused = false;
    for _ in 0..80 {
        let answer = child.press(&page, &action, &[("code", "igel birne mond")]).await;
        refused |= answer.status() == 429;
    }
    assert!(refused, "at some time it is enough");
}

#[tokio::test]
async fn a_closed_group_takes_nothing_and_lets_nobody_in() {
    let town = town().await;
    let mut class = class(&town, "4b").await;
    let mut inside = child(&town, &class).await;
    let open = inside.get(&form("autos")).await;
    let close = format!("{}/close", class.page);
    let closed = class.leader.fill(&class.page, &close, &[]).await;
    assert_eq!(closed.status(), 303, "{}", closed.main());
    let late = inside.press(&open, &form("autos"), &[("number", "3")]).await;
    assert_eq!(late.status(), 410, "{}", late.main());
    assert!(late.main().contains("Diese Gruppe ist fertig"), "{}", late.main());
    assert_eq!(inside.get(&form("autos")).await.status(), 410);
    assert_eq!(join(&mut town.visitor(), &class.code).await.status(), 422);
    assert!(finds(&town, &class, true).await.is_empty());
}

#[tokio::test]
async fn nobody_sees_or_decides_what_waits_in_a_group_they_do_not_lead() {
    let town = town().await;
    let class_b = class(&town, "4b").await;
    let mut class_c = class(&town, "4c").await;
    let mut child_b = child(&town, &class_b).await;
    let mut child_c = child(&town, &class_c).await;
    send(&mut child_b, "autos", &[("number", "3"), ("note", "Geheimnis")]).await;
    let find = finds(&town, &class_b, true).await.remove(0);
    for page in [MISSIONS.to_owned(), class_b.page.clone(), find.path()] {
        for child in [&mut child_b, &mut child_c] {
            assert!(!child.get(&page).await.text().contains("Geheimnis"), "{page}");
        }
    }
    assert_eq!(child_b.get(&class_b.page).await.status(), 404);
    assert_eq!(class_c.leader.get(&class_b.page).await.status(), 404);
    let (leader, own) = (&mut class_c.leader, class_c.page.clone());
    assert_eq!(decide(leader, &class_b.page, &find.code, "approve").await.status(), 404);
    // By their own group's door they do not reach it either.
    assert_eq!(decide(leader, &own, &find.code, "discard").await.status(), 303);
    assert_eq!(finds(&town, &class_b, true).await, [find]);
    let mut other_office =
        town.person("x@planung.example", &[(identity::Role::Clerk, Some("stadtplanung"))]).await;
    assert_eq!(other_office.get(&class_b.page).await.status(), 404);
    assert_eq!(other_office.get(GROUPS).await.status(), 404);
    assert_ne!(town.visitor().get(GROUPS).await.status(), 200);
}

#[tokio::test]
async fn a_leaders_address_cannot_be_guessed_and_an_old_one_leads_nowhere() {
    let town = town().await;
    let mut class = class(&town, "4b").await;
    let mut stranger = town.visitor();
    for secret in ["x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"] {
        let answer = stranger.get(&format!("{}/leader/{secret}", class.page)).await;
        assert_eq!(answer.status(), 404);
    }
    let code = class.code.replace(' ', "-");
    stranger.keep_cookie(&format!("al_leader_{code}"), "x");
    assert_eq!(stranger.get(&class.page).await.status(), 404);
    let mut clerk = town::clerk(&town).await;
    let link = format!("{GROUPS}/{code}/link");
    let page = clerk.get(&class.page).await;
    assert_eq!(clerk.press(&page, &link, &[]).await.status(), 303);
    assert_eq!(clerk.press(&page, &link, &[]).await.status(), 303, "a repeat is harmless");
    assert_eq!(told(&town, &["mission_group_link_renewed"]).await, 1);
    assert_eq!(class.leader.get(&class.page).await.status(), 404);
    assert_eq!(class.leader.get(&class.entrance).await.status(), 404);
    let shown = clerk.get(&class.page).await.one(".al-mission__address");
    let renewed = &shown[shown.find("/participation/").expect("an address")..];
    assert_eq!(class.leader.get(renewed).await.status(), 303);
    assert_eq!(class.leader.get(&class.page).await.status(), 200);
}

#[tokio::test]
async fn the_same_form_sent_twice_is_one_find_and_wrong_values_are_none() {
    let town = town().await;
    let mut class = class(&town, "4b").await;
    let mut child = child(&town, &class).await;
    let page = child.get(&form("autos")).await;
    for _ in 0..3 {
        let sent = child.press(&page, &form("autos"), &[("number", "8")]).await;
        assert_eq!(sent.status(), 303);
    }
    assert_eq!(finds(&town, &class, true).await.len(), 1);
    assert_eq!(told(&town, &["mission_find_sent"]).await, 1);
    for wrong in ["", "-1", "10000", "viele", "1e3", "3.5"] {
        let refused = send(&mut child, "autos", &[("number", wrong)]).await;
        assert_eq!(refused.status(), 422, "{wrong}");
        assert!(refused.has("#number-error"), "{wrong}: {}", refused.main());
    }
    let marks = [("7", "sternenplatz"), ("0", "sternenplatz"), ("2", "anderswo"), ("", "")];
    for (mark, spot) in marks {
        let refused = send(&mut child, "noten", &[("number", mark), ("spot", spot)]).await;
        assert_eq!(refused.status(), 422, "{mark} {spot}");
    }
    let long = "a".repeat(201);
    let refused = send(&mut child, "autos", &[("number", "1"), ("note", &long)]).await;
    assert_eq!(refused.status(), 422);
    let far = [("number", "1"), ("lon", "13.4"), ("lat", "52.5")];
    assert_eq!(send(&mut child, "autos", &far).await.status(), 422, "Berlin is elsewhere");
    assert_eq!(finds(&town, &class, true).await.len(), 1);
    assert_eq!(child.get(&form("nirgends")).await.status(), 404);
    let forged = child.post(&form("autos"), &[("number", "1"), ("key", &"k".repeat(32))]).await;
    assert!(forged.status() >= 400, "without the form's token");
    approve_all(&town, &mut class).await;
    let again = child.press(&page, &form("autos"), &[("number", "9")]).await;
    assert_eq!(again.status(), 303);
    assert_eq!(finds(&town, &class, false).await[0].number, Some(8), "nothing changed");
}

#[tokio::test]
async fn what_is_no_photo_or_too_large_is_refused_and_not_kept() {
    let town = town().await;
    let class = class(&town, "4b").await;
    let mut child = child(&town, &class).await;
    let huge = vec![0xff; usize::try_from(PICTURE_BYTES).expect("it fits") + 1];
    let mut broken = photo();
    broken.truncate(600);
    let cases = [&b"<script>alert(1)</script>"[..], b"%PDF-1.7 %%EOF", &broken, &huge, b""];
    for (nr, bytes) in cases.into_iter().enumerate() {
        let refused = send_photo(&mut child, &[("note", "Zu eng.")], bytes).await;
        assert_eq!(refused.status(), 422, "{nr}");
        assert!(refused.has("#picture-error"), "{nr}: {}", refused.main());
        assert!(refused.text().contains("Zu eng."), "{nr}: what was typed stays");
    }
    assert!(finds(&town, &class, true).await.is_empty());
    assert_eq!(told(&town, &["file_stored"]).await, 0, "nothing is kept");
    // A picture of somebody else's find cannot be named as one's own.
    assert_eq!(send_photo(&mut child, &[], &photo()).await.status(), 303);
    let token = finds(&town, &class, true).await[0].token.clone().expect("a picture");
    let stolen = send(&mut child, "gefahr", &[("held", &token)]).await;
    assert_eq!(stolen.status(), 422, "{}", stolen.main());
    assert_eq!(finds(&town, &class, true).await.len(), 1);
}
