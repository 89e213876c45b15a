//! What is wrong is told at its field, and nothing that was typed is lost.

use crate::{
    filling::{SERVICE, business, scope, step},
    town::{PDF, follow, town},
};

#[tokio::test]
async fn what_is_wrong_comes_back_as_it_was_typed() {
    let town = town().await;
    let mut actor = town.visitor();
    let path = step("betrieb");
    let fields = [
        ("f-firma", "E"),
        ("f-rechtsform", "kapitalgesellschaft"),
        ("f-anschrift-street", "Seestraße"),
        ("f-anschrift-town", "Konstanz"),
        ("f-telefon", "siehe Briefkopf"),
        ("f-email", "anna@"),
    ];
    let answer = actor.fill(&path, &path, &fields).await;
    assert_eq!(answer.status(), 422);
    for (name, typed) in [("f-telefon", "siehe Briefkopf"), ("f-email", "anna@"), ("f-firma", "E")]
    {
        let selector = format!("#{name}");
        assert_eq!(answer.attributes(&selector, "value"), [typed], "{name}");
        assert_eq!(answer.attributes(&selector, "aria-invalid"), ["true"], "{name}");
    }
    assert_eq!(answer.attributes("#f-anschrift-postcode", "aria-invalid"), ["true"]);
    assert_eq!(answer.attributes("#f-anschrift-street", "value"), ["Seestraße"]);
    assert!(answer.has("input[value='kapitalgesellschaft'][checked]"));
    let summary = answer.all("#errors li");
    assert!(summary.len() >= 6, "{summary:?}");
    for link in answer.attributes("#errors a", "href") {
        assert!(answer.has(&format!("[id='{}']", link.trim_start_matches('#'))), "{link}");
    }
    // It is still there on another day, and on the last look.
    assert_eq!(actor.open(&path).await.attributes("#f-email", "value"), ["anna@"]);
    let review = actor.open(&format!("/services/{SERVICE}/review")).await;
    assert!(review.main().contains("Das haben wir nicht verstanden: E-Mail"), "{}", review.main());
}

#[tokio::test]
async fn nothing_is_sent_while_something_is_missing() {
    let town = town().await;
    let mut actor = town.visitor();
    business(&mut actor).await;
    let review = format!("/services/{SERVICE}/review");
    let refused = actor.fill(&review, &format!("/services/{SERVICE}/send"), &[]).await;
    assert_eq!(refused.status(), 422);
    assert!(refused.one("#errors").contains("Fahrzeug: mindestens 1"), "{}", refused.main());
}

#[tokio::test]
async fn a_wrong_file_is_refused_and_the_rest_is_kept() {
    let town = town().await;
    let mut actor = town.visitor();
    let path = step("nachweise");
    let ticked = [("f-erklaerung_arbeit", "1")];
    let file = [("f-nachweis", "karte.docx", b"PK not a picture".as_slice())];
    let answer = actor.fill_with_files(&path, &path, &ticked, &file).await;
    assert_eq!(answer.status(), 422);
    assert!(answer.main().contains("weder") || answer.main().contains("nicht öffnen"));
    assert!(answer.has("#f-erklaerung_arbeit[checked]"));

    let broken = [("f-nachweis", "halb.pdf", b"%PDF-1.7 and then nothing".as_slice())];
    let answer = actor.fill_with_files(&path, &path, &ticked, &broken).await;
    assert!(answer.main().contains("PDF ist beschädigt"), "{}", answer.main());

    let good = [("f-nachweis", "karte.pdf", PDF)];
    let stay = [("do-stay", "f-nachweis")];
    let answer = actor.fill_with_files(&path, &path, &stay, &good).await;
    let page = follow(&mut actor, &answer).await;
    let token = page.attributes("button[name='do-remove']", "value").remove(0);
    let answer = actor.fill(&path, &path, &[("do-remove", &token)]).await;
    assert!(!follow(&mut actor, &answer).await.text().contains("karte.pdf"));
}

#[tokio::test]
async fn a_row_that_is_removed_takes_its_answers_along_and_no_others() {
    let town = town().await;
    let mut actor = town.visitor();
    business(&mut actor).await;
    scope(&mut actor, "stadt", &[]).await;
    let path = step("wagen");
    let add = [("f-fahrzeuge-0-kennzeichen", "KN-A 1"), ("do-add", "fahrzeuge")];
    actor.fill(&path, &path, &add).await;
    let typed = [
        ("f-fahrzeuge-1-kennzeichen", "KN-B 2"),
        ("f-fahrzeuge-1-masse", "schwer"),
        ("do-drop", "fahrzeuge-0"),
    ];
    let answer = actor.fill(&path, &path, &typed).await;
    let page = follow(&mut actor, &answer).await;
    assert!(!page.has("#row-fahrzeuge-1"));
    assert_eq!(page.attributes("#f-fahrzeuge-0-kennzeichen", "value"), ["KN-B 2"]);
    assert_eq!(page.attributes("#f-fahrzeuge-0-masse", "value"), ["schwer"]);
}

#[tokio::test]
async fn a_rule_over_several_fields_is_told_where_it_stands() {
    let town = town().await;
    let mut actor = town.visitor();
    business(&mut actor).await;
    scope(&mut actor, "stadt", &[]).await;
    let path = step("wagen");
    for _ in 0..4 {
        actor.fill(&path, &path, &[("do-add", "fahrzeuge")]).await;
    }
    let names: Vec<String> = (0..5).map(|nr| format!("f-fahrzeuge-{nr}-kennzeichen")).collect();
    let fields: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "KN-A 1")).collect();
    let answer = actor.fill(&path, &path, &fields).await;
    assert_eq!(answer.status(), 422);
    assert!(answer.one("#f-fahrzeuge-error").contains("höchstens vier Fahrzeuge"));
}

#[tokio::test]
async fn a_wrong_code_from_the_mail_confirms_nothing() {
    let town = town().await;
    let mut actor = town.visitor();
    business(&mut actor).await;
    let (review, action) =
        (format!("/services/{SERVICE}/review"), format!("/services/{SERVICE}/email"));
    actor.fill(&review, &action, &[("act", "send")]).await;
    for _ in 0..5 {
        let wrong = actor.fill(&review, &action, &[("code", "x"), ("act", "check")]).await;
        assert_eq!(wrong.status(), 422);
    }
    let right = crate::town::mailed_code(&town, &mut actor).await;
    let late = actor.fill(&review, &action, &[("code", &right), ("act", "check")]).await;
    assert_eq!(late.status(), 422, "after five wrong ones a new code is needed");
    assert!(!actor.open(&review).await.main().contains("ist bestätigt"));
}
