//! The time after which silence approves can be extended once, with a reason (§ 42a (2) VwVfG).

use crate::town::{
    Like, applied, case_path, clerk, later, leads, outbox, progress_path, silent, town, verbs_of,
};

#[tokio::test]
async fn an_extension_needs_a_reason_is_announced_and_counts_once() {
    let town = town().await;
    let sent = applied(&town, Like { text: silent(), ..Like::default() }).await;
    let path = case_path(&sent);
    town.run_jobs().await;
    let mut anna = clerk(&town, "anna").await;
    let action = format!("{path}/extension");
    let none = anna.fill(&path, &action, &[("extend_until", "2027-04-30")]).await;
    assert_eq!(none.status(), 422);
    // Three months after 23 November are 23 February; three more end on 24 May at the latest.
    let far = [("extend_until", "2027-06-30"), ("extend_why", "Gutachten fehlt.")];
    assert!(leads(&anna.fill(&path, &action, &far).await).ends_with("already=extended"));
    let good = [("extend_until", "2027-04-30"), ("extend_why", "Ein Gutachten fehlt noch.")];
    assert!(leads(&anna.fill(&path, &action, &good).await).ends_with("done=extended"));
    let mails = outbox(&town).await;
    assert!(mails.contains("brauchen länger") && mails.contains("Ein Gutachten fehlt noch."));
    assert!(mails.contains("30. April 2027"), "{mails}");
    let own = progress_path(&sent);
    let page = town.visitor().get(&own).await;
    assert!(page.main().contains("30. April 2027") && page.main().contains("Ein Gutachten"));
    let page = anna.get(&path).await;
    assert!(!page.has(&format!("form[action='{action}']")), "once");

    later(&town, 120);
    town.run_jobs().await;
    assert!(!town.visitor().get(&own).await.main().contains("Ihr Antrag ist genehmigt"));
    later(&town, 40);
    town.run_jobs().await;
    assert!(town.visitor().get(&own).await.main().contains("Ihr Antrag ist genehmigt"));
    let verbs = verbs_of(&town, &sent).await;
    assert_eq!(verbs.iter().filter(|v| *v == "case_silence_extended").count(), 1, "{verbs:?}");
}

#[tokio::test]
async fn whoever_cannot_be_told_is_not_said_to_know() {
    let town = town().await;
    let sent = applied(&town, Like { text: silent(), email: None, ..Like::default() }).await;
    let path = case_path(&sent);
    let mut anna = clerk(&town, "anna").await;
    let action = format!("{path}/extension");
    let good = [("extend_until", "2027-04-30"), ("extend_why", "Ein Gutachten fehlt noch.")];
    let to = leads(&anna.fill(&path, &action, &good).await);
    let page = anna.get(&to).await;
    assert!(page.main().contains("weiß es noch nicht"), "{}", page.main());
}

#[tokio::test]
async fn what_no_law_lets_be_approved_by_silence_is_not_extended() {
    let town = town().await;
    let sent = applied(&town, Like::default()).await;
    let path = case_path(&sent);
    let mut anna = clerk(&town, "anna").await;
    assert!(!anna.get(&path).await.has(&format!("form[action='{path}/extension']")));
}
