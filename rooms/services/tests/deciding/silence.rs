//! Silence that counts as an approval.

use crate::town::{
    Like, applied, case_path, clerk, later, leads, outbox, progress_path, silent, town, verbs_of,
};

#[tokio::test]
async fn silence_approves_when_its_time_is_over_and_not_before() {
    let town = town().await;
    let sent = applied(&town, Like { text: silent(), ..Like::default() }).await;
    let path = case_path(&sent);
    town.run_jobs().await;
    let mut applicant = town.visitor();
    let own = progress_path(&sent);
    // Both sides see the day: three months after 23 November.
    assert!(applicant.get(&own).await.main().contains("23. Februar 2027"));
    let mut anna = clerk(&town, "anna").await;
    assert!(anna.get(&path).await.main().contains("23. Februar 2027"));

    later(&town, 92);
    town.run_jobs().await;
    assert!(!applicant.get(&own).await.main().contains("Ihr Antrag ist genehmigt"));
    later(&town, 1);
    let mails = outbox(&town).await;
    assert!(mails.contains("ist genehmigt"), "{mails}");
    let page = applicant.get(&own).await;
    assert!(page.main().contains("nicht rechtzeitig entschieden"), "{}", page.main());
    let verbs = verbs_of(&town, &sent).await;
    assert_eq!(verbs.iter().filter(|v| *v == "case_decided").count(), 1, "{verbs:?}");
    let mut anna = clerk(&town, "anna").await;
    let answer = anna.get(&format!("{path}/decision")).await;
    assert!(leads(&answer).ends_with("already=over"));
}

#[tokio::test]
async fn silence_waits_for_an_answer_and_begins_anew_with_it() {
    let town = town().await;
    let sent = applied(&town, Like { text: silent(), ..Like::default() }).await;
    let path = case_path(&sent);
    town.run_jobs().await;
    let mut anna = clerk(&town, "anna").await;
    let asked = [("request_text", "Gewerbeschein"), ("request_due", "2027-03-31")];
    anna.fill(&path, &format!("{path}/request"), &asked).await;
    later(&town, 100);
    town.run_jobs().await;
    let mut applicant = town.visitor();
    let own = progress_path(&sent);
    assert!(!applicant.get(&own).await.main().contains("ist genehmigt"));
    applicant.fill(&own, &format!("{own}/answer"), &[("answer", "Hier.")]).await;
    town.run_jobs().await;
    assert!(!applicant.get(&own).await.main().contains("ist genehmigt"));
    later(&town, 95);
    town.run_jobs().await;
    assert!(applicant.get(&own).await.main().contains("Ihr Antrag ist genehmigt"));
}
