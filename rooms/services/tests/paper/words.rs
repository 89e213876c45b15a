//! Letters in the town's own words.

use identity::Role;

use crate::{
    approved, keep, letters_of,
    town::{Like, PERMIT, clerk, definition, outbox, publish, town},
};

const LIST: &str = "/admin/services/letters";

#[tokio::test]
async fn administrators_word_a_letter_see_it_before_and_go_back() {
    let town = town().await;
    publish(&town, PERMIT, &definition(PERMIT)).await;
    let mut admin = town.person("technik@konstanz.example", &[(Role::Administrator, None)]).await;
    assert!(admin.get("/admin").await.has(&format!("a[href='{LIST}']")));
    let path = format!("{LIST}/{PERMIT}/approval");
    assert!(admin.get(LIST).await.has(&format!("a[href='{path}']")));
    let page = admin.get(&path).await;
    assert!(page.main().contains("wir erteilen {firma}"), "{}", page.main());

    // A placeholder nobody fills.
    let wrong = [("text.de", "Guten Tag {fima},\n\nes klappt."), ("act", "save")];
    let answer = admin.fill(&path, &path, &wrong).await;
    assert_eq!(answer.status(), 422);
    let said = answer.all("#errors li").join(" ");
    assert!(said.contains("{fima} gibt es in diesem Schreiben nicht"), "{said}");
    assert!(said.contains("{firma}"), "it says what there is: {said}");
    assert!(answer.main().contains("es klappt."), "what was typed stays");

    let words = "Hallo {firma},\n\nes hat geklappt.\n\n{authority}";
    let own = [("text.de", words), ("subject.de", "Geschafft ({case.number})")];
    let shown = admin.fill(&path, &path, &[own[0], own[1], ("act", "preview")]).await;
    assert!(shown.main().contains("es hat geklappt."), "{}", shown.main());
    assert!(shown.one(".al-preview").contains("Geschafft (XX-0000-0000"), "{}", shown.main());
    let shown = admin.fill(&path, &path, &[own[0], own[1], ("act", "pdf")]).await;
    assert_eq!(shown.header("content-type"), Some("application/pdf"), "{}", shown.text());
    keep(shown.bytes(), "room_preview");

    let saved = admin.fill(&path, &path, &[own[0], own[1], ("act", "save")]).await;
    assert_eq!(
        saved.location().as_deref(),
        Some("/admin/services/letters?done=1"),
        "{}",
        saved.main()
    );
    assert!(admin.get(LIST).await.main().contains("eigener Text"));
    assert!(admin.get("/admin/history").await.main().contains("letters.toml"));
    let sent = approved(&town, Like::default()).await;
    let mails = outbox(&town).await;
    assert!(mails.contains("Geschafft"), "{mails}");
    assert_eq!(letters_of(&mut town.visitor(), &sent).await.len(), 1);

    let back = admin.fill(&path, &path, &[("act", "remove")]).await;
    assert_eq!(back.status(), 303, "{}", back.main());
    assert!(admin.get(&path).await.main().contains("wir erteilen {firma}"));
    assert_eq!(clerk(&town, "anna").await.get(&path).await.status(), 403);
}
