//! Requests, messages, notes, hand-overs.

use crate::town::{
    Like, applied, case_path, clerk, clerk_of, later, leads, outbox, progress_path, town, verbs_of,
};

#[tokio::test]
async fn a_request_rests_the_deadline_until_the_applicant_answers() {
    let town = town().await;
    let sent = applied(&town, Like::default()).await;
    let path = case_path(&sent);
    let mut clerk = clerk(&town, "anna").await;
    // Ten working days after Monday 23 November.
    assert!(clerk.get(&path).await.main().contains("7. Dezember 2026"));
    let asked = [("request_text", "Zulassungsbescheinigung"), ("request_due", "2026-12-04")];
    let answer = clerk.fill(&path, &format!("{path}/request"), &asked).await;
    assert!(leads(&answer).ends_with("done=asked"));
    let page = clerk.get(&path).await;
    assert!(page.main().contains("Frist ruht"));
    assert!(!page.has(&format!("form[action='{path}/request']")), "one request at a time");
    assert!(outbox(&town).await.contains("fehlt uns noch etwas"));

    let mut applicant = town.visitor();
    let own = progress_path(&sent);
    let page = applicant.get(&own).await;
    assert!(page.main().contains("Wir brauchen noch etwas von Ihnen, bis 4. Dezember 2026"));
    later(&town, 3);
    let answer = applicant.fill(&own, &format!("{own}/answer"), &[("answer", " ")]).await;
    assert_eq!(answer.status(), 422);
    let answer = applicant.fill(&own, &format!("{own}/answer"), &[("answer", "Liegt bei.")]).await;
    assert!(leads(&answer).ends_with("done=answered"));
    let mut clerk = crate::town::clerk(&town, "anna").await;
    let page = clerk.get(&path).await;
    assert!(page.main().contains("Liegt bei."));
    // Three working days later.
    assert!(page.main().contains("10. Dezember 2026"), "{}", page.main());
    let verbs = verbs_of(&town, &sent).await;
    let told = ["case_request_made", "case_letter_sent", "case_request_answered"];
    assert!(verbs.ends_with(&told.map(str::to_owned)), "{verbs:?}");
}

#[tokio::test]
async fn words_go_both_ways_and_notes_stay_inside() {
    let town = town().await;
    let sent = applied(&town, Like::default()).await;
    let path = case_path(&sent);
    let mut clerk = clerk(&town, "anna").await;
    clerk.fill(&path, &format!("{path}/notes"), &[("note_text", "Chef fragen")]).await;
    let written = [("message_text", "Wir prüfen noch.")];
    let answer = clerk.fill(&path, &format!("{path}/messages"), &written).await;
    assert!(leads(&answer).ends_with("done=written"));
    assert!(outbox(&town).await.contains("Nachricht zu Ihrem Antrag"));

    let mut applicant = town.visitor();
    let own = progress_path(&sent);
    let page = applicant.get(&own).await;
    assert!(page.main().contains("Wir prüfen noch.") && !page.main().contains("Chef fragen"));
    for _ in 0..2 {
        let message = [("message", "Danke, bis wann?")];
        applicant.fill(&own, &format!("{own}/message"), &message).await;
    }
    let said = clerk.get(&path).await.all(".al-note");
    assert_eq!(said.iter().filter(|note| note.contains("bis wann")).count(), 1, "{said:?}");
    assert!(clerk.get("/staff/services").await.main().contains("Nachricht vom Antragsteller"));
}

#[tokio::test]
async fn a_case_goes_to_another_department_with_a_reason_the_applicant_reads() {
    let town = town().await;
    let sent = applied(&town, Like::default()).await;
    let path = case_path(&sent);
    let mut clerk = clerk(&town, "anna").await;
    let mut other = clerk_of(&town, "cem", "buergerbuero").await;
    assert_eq!(other.get(&path).await.status(), 403);
    let action = format!("{path}/handover");
    let missing = [("handover_to", "department:buergerbuero")];
    assert_eq!(clerk.fill(&path, &action, &missing).await.status(), 422);
    let handed = [
        ("handover_to", "department:buergerbuero"),
        ("handover_reason", "Bewohner, kein Betrieb."),
    ];
    let answer = clerk.fill(&path, &action, &handed).await;
    assert_eq!(leads(&answer), "/staff/services?done=handed");
    assert_eq!(clerk.get(&path).await.status(), 403);
    assert_eq!(other.get(&path).await.status(), 200);
    let page = town.visitor().get(&progress_path(&sent)).await;
    assert!(page.main().contains("Bewohner, kein Betrieb."));
    // To another authority: the case has another name from then on.
    let to = [("handover_to", "authority:singen"), ("handover_reason", "Sitz in Singen.")];
    let answer = other.fill(&path, &action, &to).await;
    assert!(leads(&answer).starts_with(&format!("/staff/services/{}.singen", sent.reference)));
}
