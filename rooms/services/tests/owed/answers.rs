//! Requests for information are answered with words and files.

use crate::town::{Like, applied, case_path, clerk, leads, progress_path, town};

/// A small PDF.
const PDF: &[u8] = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

#[tokio::test]
async fn an_answer_brings_files_and_stands_beside_the_field_it_is_about() {
    let town = town().await;
    let sent = applied(&town, Like::default()).await;
    let path = case_path(&sent);
    let mut anna = clerk(&town, "anna").await;
    let page = anna.get(&path).await;
    let fields = page.attributes("select[name=request_field] option", "value");
    let field = fields.iter().find(|key| key.starts_with("fahrzeuge.")).expect("a field").clone();
    let asked = [
        ("request_text", "Bitte den Schein"),
        ("request_due", "2026-12-04"),
        ("request_field", field.as_str()),
    ];
    let answer = anna.fill(&path, &format!("{path}/request"), &asked).await;
    assert!(leads(&answer).ends_with("done=asked"));

    let mut applicant = town.visitor();
    let own = progress_path(&sent);
    let page = applicant.get(&own).await;
    assert!(page.main().contains("Es geht um:"), "{}", page.main());
    let action = format!("{own}/answer");
    // A file that is none is refused; the good one stays.
    let files: [(&str, &str, &[u8]); 2] =
        [("f-attached", "schein.pdf", PDF), ("f-attached", "virus.exe", b"MZ\x90")];
    let said = [("answer", "Anbei.")];
    let answer = applicant.fill_with_files(&own, &action, &said, &files).await;
    assert_eq!(answer.status(), 422, "{}", answer.main());
    assert!(answer.main().contains("schein.pdf") && answer.main().contains("Anbei."));
    let page = anna.get(&path).await;
    assert!(!page.main().contains("nachgereicht"), "not sent yet");

    let answer = applicant.fill(&own, &action, &[("answer", "Anbei der Schein.")]).await;
    assert!(leads(&answer).ends_with("done=answered"), "{}", answer.main());
    let again = applicant.get(&own).await;
    assert!(again.main().contains("schein.pdf"), "{}", again.main());
    let page = anna.get(&path).await;
    assert!(page.main().contains("nachgereicht"), "{}", page.main());
    let beside = page.all(".al-panel").join(" ");
    assert!(beside.contains("Anbei der Schein.") && beside.contains("schein.pdf"));
}

#[tokio::test]
async fn files_beyond_what_an_answer_takes_are_told_and_not_dropped_in_silence() {
    let town = town().await;
    let sent = applied(&town, Like::default()).await;
    let path = case_path(&sent);
    let mut anna = clerk(&town, "anna").await;
    let asked = [("request_text", "Bitte alle Scheine"), ("request_due", "2026-12-04")];
    anna.fill(&path, &format!("{path}/request"), &asked).await;
    let mut applicant = town.visitor();
    let own = progress_path(&sent);
    let action = format!("{own}/answer");
    let mut first: Vec<(&str, &str, &[u8])> = vec![("f-attached", "schein.pdf", PDF); 9];
    first.push(("f-attached", "virus.exe", b"MZ"));
    let answer = applicant.fill_with_files(&own, &action, &[("answer", "Anbei.")], &first).await;
    assert_eq!(answer.status(), 422, "nine are kept, one is none");
    let more: Vec<(&str, &str, &[u8])> = vec![("f-attached", "noch.pdf", PDF); 3];
    let answer = applicant.fill_with_files(&own, &action, &[("answer", "Anbei.")], &more).await;
    assert_eq!(answer.status(), 422, "one has room, two have none");
    let told = answer.all(".al-errors li").join(" ");
    assert!(told.contains("Dateien"), "{told}");
}
