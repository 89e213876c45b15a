//! What readers report, and what authors say against a refusal.

use testkit::{Actor, Answer, TestTown};

use super::{
    discussion_town::{self, IDEAS, clerk_of_ideas, comment, comment_code, forge, idea},
    town,
};

/// Reports the contribution or one of its comments.
async fn flag(who: &mut Actor, code: &str, comment: &str, fields: &[(&str, &str)]) -> Answer {
    let form = format!("{IDEAS}/{code}/flag");
    let page = if comment.is_empty() { form.clone() } else { format!("{form}?comment={comment}") };
    who.fill(&page, &form, fields).await
}

#[tokio::test]
async fn what_readers_report_is_looked_at_and_stays_or_goes() {
    let town = town::town().await;
    let code = idea(&town, "Foodtrucks").await;
    let (mut reader, mut other) = (town.visitor(), town.visitor());
    let mut clerk = clerk_of_ideas(&town).await;
    let own = comment(&mut reader, &code, "contra", "Kauft bei Meier!").await;
    let said = comment_code(&mut reader, &own).await;
    let fields = [("rule", "werbung"), ("words", "Meier ist ein Laden.")];
    for who in [&mut reader, &mut other] {
        for _ in 0..2 {
            let done = flag(who, &code, &said, &fields).await;
            let thanks = who.get(&done.location().expect("a page of thanks")).await;
            assert!(thanks.main().contains("Danke für den Hinweis"), "{}", thanks.main());
        }
    }
    flag(&mut reader, &code, "", &[("rule", "thema")]).await;
    let list = clerk.get("/staff/participation/contested").await;
    let rows = list.all(".al-table__title").into_iter().zip(list.all("td.al-table__number"));
    let mut rows: Vec<String> = rows.map(|(title, n)| format!("{title} {n}")).collect();
    rows.sort();
    assert_eq!(rows, ["Foodtrucks 1", "Kauft bei Meier! 2"]);
    // Nothing goes by itself.
    assert!(reader.get(&format!("{IDEAS}/{code}")).await.main().contains("Kauft bei Meier!"));

    let case = format!("/staff/participation/{code}");
    let done = clerk.fill(&case, &format!("{case}/flags"), &[]).await;
    assert_eq!(done.location(), Some(format!("{case}?done=settled")));
    let case = format!("/staff/participation/comments/{said}");
    let page = clerk.get(&case).await;
    assert!(page.main().contains("2 Meldungen") && page.main().contains("ein Laden"));
    let fields = [("rule", "werbung"), ("reason", "Das ist Werbung.")];
    clerk.fill(&case, &format!("{case}/refusal"), &fields).await;
    assert!(clerk.get("/staff/participation/contested").await.all(".al-table__title").is_empty());
    let shown = reader.get(&format!("{IDEAS}/{code}")).await.main();
    assert!(!shown.contains("Meier") && shown.contains("Keine Werbung"), "{shown}");
}

/// A comment that was refused; answers the address of its author's page and its case.
async fn refused(town: &TestTown, author: &mut Actor, clerk: &mut Actor) -> (String, String) {
    let code = idea(town, "Stille Wiese").await;
    let own = comment(author, &code, "contra", "Noch ein Verbot.").await;
    let said = comment_code(author, &own).await;
    let case = format!("/staff/participation/comments/{said}");
    let fields = [("rule", "thema"), ("reason", "Das gehört nicht hierher.")];
    clerk.fill(&case, &format!("{case}/refusal"), &fields).await;
    (own.split('?').next().unwrap_or_default().to_owned(), case)
}

#[tokio::test]
async fn an_appeal_is_decided_by_somebody_else_than_who_refused() {
    let town = town::town().await;
    let (mut author, mut first) = (town.visitor(), clerk_of_ideas(&town).await);
    let roles = [(identity::Role::Clerk, Some("jugendamt"))];
    let mut second = town.person("paul@jugendamt.example", &roles).await;
    for (restored, told) in [("1", "wieder lesen"), ("", "Es bleibt dabei")] {
        let (own, case) = refused(&town, &mut author, &mut first).await;
        let empty = author.fill(&own, &format!("{own}/appeal"), &[("words", "")]).await;
        assert_eq!(empty.status(), 422);
        let before = author.get(&own).await;
        for words in ["Es geht doch um die Wiese.", "Noch einmal."] {
            let sent = author.press(&before, &format!("{own}/appeal"), &[("words", words)]).await;
            assert_eq!(sent.location(), Some(format!("{own}?appealed")));
        }
        let page = author.get(&own).await.main();
        assert!(page.contains("um die Wiese") && !page.contains("Noch einmal."), "{page}");
        let list = first.get("/staff/participation/contested?tab=appeals").await;
        assert_eq!(list.all(".al-table__title"), ["Noch ein Verbot."]);
        let verdict = [("verdict", "Wir haben es noch einmal gelesen."), ("restored", restored)];
        let page = first.get(&case).await;
        assert!(page.main().contains("entscheidet jemand anderes"), "{}", page.main());
        let mine = forge(&mut first, &page, &format!("{case}/appeal"), &verdict).await;
        assert_eq!(mine.location(), Some(format!("{case}?done=yours")));
        let page = second.get(&case).await;
        for told in ["appeal", "already"] {
            let done = second.press(&page, &format!("{case}/appeal"), &verdict).await;
            assert_eq!(done.location(), Some(format!("{case}?done={told}")));
        }
        let readable = second.get(&case).await.main();
        assert!(readable.contains(told), "{readable}");
        let page = author.get(&own).await.main();
        assert_eq!(page.contains("Alle können Ihren Kommentar lesen"), restored == "1", "{page}");
        if restored.is_empty() {
            assert!(page.contains("Wir haben es noch einmal gelesen."), "{page}");
        }
    }
}

#[tokio::test]
async fn a_refused_contribution_is_appealed_and_shown_again() {
    let town = town::town().await;
    let code = idea(&town, "Bücherkisten").await;
    let (mut author, mut clerk) = (town.visitor(), clerk_of_ideas(&town).await);
    let own = town::send(&mut author, &[]).await;
    let own = own.split('?').next().unwrap_or_default();
    let waiting = town::code(&mut author, own).await;
    // What is not refused has no appeal.
    let page = author.get(own).await;
    assert!(page.all("#appeal").is_empty());
    let page = author.get(&format!("{IDEAS}/{code}")).await;
    let act = format!("{own}/appeal");
    let forged = forge(&mut author, &page, &act, &[("words", "Vorsorglich.")]).await;
    assert_eq!(forged.status(), 303, "{}", forged.main());
    assert_eq!(clerk.get("/staff/participation/contested").await.all(".al-table__title").len(), 0);
    let mut roads = town::clerk(&town).await;
    let refusal = [("rule", "thema"), ("reason", "Kein Weg.")];
    town::press(&mut roads, &waiting, "refusal", &refusal).await;
    author.fill(own, &act, &[("words", "Doch, ein Radweg.")]).await;
    let mut moderator = town::moderator(&town).await;
    let verdict = [("verdict", "Stimmt."), ("restored", "1")];
    town::press(&mut moderator, &waiting, "appeal", &verdict).await;
    assert_eq!(author.get(&format!("{}/{waiting}", town::PROCESS)).await.status(), 200);
}

#[tokio::test]
async fn a_forged_report_is_refused_and_changes_nothing() {
    let town = discussion_town::with_limits().await;
    let (code, other) = (idea(&town, "Eins").await, idea(&town, "Zwei").await);
    let mut reader = town.visitor();
    let own = comment(&mut reader, &code, "pro", "Ja.").await;
    let said = comment_code(&mut reader, &own).await;
    let long = "x".repeat(501);
    for fields in [[("rule", "erfunden"), ("words", "")], [("rule", "thema"), ("words", &long)]] {
        let again = flag(&mut reader, &code, &said, &fields).await;
        assert_eq!(again.status(), 422, "{fields:?}");
        assert_eq!(again.all(".kern-error").len(), 1, "{}", again.main());
    }
    let fields = [("rule", "thema"), ("comment", said.as_str())];
    let foreign = flag(&mut reader, &other, "", &fields).await;
    assert_eq!(foreign.status(), 404, "a comment of another page");
    let mut statuses = Vec::new();
    for _ in 0..12 {
        statuses.push(flag(&mut reader, &code, &said, &[("rule", "thema")]).await.status());
    }
    assert_eq!(statuses.last(), Some(&429), "{statuses:?}");
    let mut clerk = clerk_of_ideas(&town).await;
    let list = clerk.get("/staff/participation/contested").await;
    assert_eq!(list.all("td.al-table__number"), ["1"]);
    let roles = [(identity::Role::Clerk, Some("standesamt"))];
    let mut stranger = town.person("s@standesamt.example", &roles).await;
    assert!(stranger.get("/staff/participation/contested").await.all("td").is_empty());
}
