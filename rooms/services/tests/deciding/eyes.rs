//! Four eyes, refusals, and what the applicant gets.

use crate::town::{
    Like, applied, case_path, check_all, clerk, decide, leads, outbox, progress_path, town,
    verbs_of,
};

#[tokio::test]
async fn a_second_clerk_confirms_and_never_the_same_one() {
    let town = town().await;
    let sent = applied(&town, Like::default()).await;
    let path = case_path(&sent);
    let (mut first, mut second) = (clerk(&town, "anna").await, clerk(&town, "ben").await);

    // Nothing is granted before everything was looked at.
    let answer = decide(&mut first, &path, &[("outcome", "approved")]).await;
    assert_eq!(answer.status(), 422);
    check_all(&mut first, &path).await;
    let answer = decide(&mut first, &path, &[("outcome", "approved")]).await;
    assert!(leads(&answer).ends_with("done=proposed"), "{}", leads(&answer));

    // The applicant sees nothing of a proposal.
    let mut applicant = town.visitor();
    let page = applicant.get(&progress_path(&sent)).await;
    assert!(page.main().contains("in Bearbeitung") || !page.main().contains("genehmigt"));

    // Whoever proposed has no button, and pressing without one does not help.
    let page = first.get(&path).await;
    assert!(!page.has(&format!("form[action='{path}/confirmation']")));
    let token = page.attributes("meta[name=csrf]", "content").remove(0);
    let answer = first.post(&format!("{path}/confirmation"), &[("csrf", &token)]).await;
    assert!(leads(&answer).ends_with("already=same"));

    let answer = second.fill(&path, &format!("{path}/confirmation"), &[]).await;
    assert!(leads(&answer).ends_with("done=decided"));
    town.run_jobs().await;
    let page = second.get(&path).await;
    assert!(page.main().contains("Genehmigt am"), "{}", page.main());
    // 23 November 2026 and four days (§ 41 (2) LVwVfG as of 2025).
    assert!(
        page.main().contains("bekannt gegeben am 27. November 2026 (§ 41 Abs. 2 Satz 2 LVwVfG)")
    );

    let page = applicant.get(&progress_path(&sent)).await;
    assert!(page.main().contains("Ihr Antrag ist genehmigt"), "{}", page.main());
    assert!(page.main().contains("Ausnahmegenehmigung nach § 46 Abs. 1 StVO"));
    assert!(page.main().contains("100,00"), "the letter names the fee");
    let mails = outbox(&town).await;
    assert!(mails.contains("Ihr Handwerkerparkausweis ist genehmigt"), "{mails}");

    let verbs = verbs_of(&town, &sent).await;
    for verb in ["case_checked", "case_decision_proposed", "case_decided", "case_decision_sent"] {
        assert_eq!(verbs.iter().filter(|v| *v == verb).count(), 1, "{verb} in {verbs:?}");
    }
    // Confirming again changes nothing.
    let page = second.get(&path).await;
    let token = page.attributes("meta[name=csrf]", "content").remove(0);
    let answer = second.post(&format!("{path}/confirmation"), &[("csrf", &token)]).await;
    assert!(leads(&answer).ends_with("already=decided"));
}

#[tokio::test]
async fn a_proposal_sent_back_can_be_made_anew_and_refuses_with_reasons() {
    let town = town().await;
    let sent = applied(&town, Like { lang: "en", ..Like::default() }).await;
    let path = case_path(&sent);
    let (mut first, mut second) = (clerk(&town, "anna").await, clerk(&town, "ben").await);

    // A refusal needs a reason.
    let answer = decide(&mut first, &path, &[("outcome", "refused")]).await;
    assert_eq!(answer.status(), 422);
    let refused =
        [("outcome", "refused"), ("reason", "zu_schwer"), ("words", "Der LKW wiegt 12 t.")];
    assert!(leads(&decide(&mut first, &path, &refused).await).ends_with("done=proposed"));
    let answer = second.fill(&path, &format!("{path}/return"), &[]).await;
    assert_eq!(answer.status(), 422, "sending back needs a reason");
    let why = [("return_why", "Bitte auch das Gewicht belegen.")];
    let answer = second.fill(&path, &format!("{path}/return"), &why).await;
    assert!(leads(&answer).ends_with("done=returned"));
    assert!(first.get(&path).await.main().contains("Bitte auch das Gewicht belegen."));

    assert!(leads(&decide(&mut first, &path, &refused).await).ends_with("done=proposed"));
    second.fill(&path, &format!("{path}/confirmation"), &[]).await;

    let page = town.visitor().speaking("en").get(&progress_path(&sent)).await;
    let text = page.main();
    assert!(text.contains("Your application is refused"), "{text}");
    assert!(text.contains("exceeds 7.5 tonnes") && text.contains("liegt über 7,5 Tonnen"));
    assert!(text.contains("Der LKW wiegt 12 t.") && text.contains("Widerspruch erheben"));
    let mails = outbox(&town).await;
    assert!(mails.contains("is refused"), "{mails}");
}

#[tokio::test]
async fn a_decision_without_an_address_is_posted_and_counts_from_there() {
    let town = town().await;
    let sent = applied(&town, Like { email: None, ..Like::default() }).await;
    let path = case_path(&sent);
    let (mut first, mut second) = (clerk(&town, "anna").await, clerk(&town, "ben").await);
    decide(&mut first, &path, &[("outcome", "refused"), ("words", "Nein.")]).await;
    second.fill(&path, &format!("{path}/confirmation"), &[]).await;
    town.run_jobs().await;
    assert!(second.get(&path).await.main().contains("keine E-Mail-Adresse"));
    let future = [("posted_on", "2026-12-24")];
    let answer = second.fill(&path, &format!("{path}/posting"), &future).await;
    assert_eq!(answer.status(), 422);
    let before = [("posted_on", "2026-11-20")];
    let answer = second.fill(&path, &format!("{path}/posting"), &before).await;
    assert_eq!(answer.status(), 422, "there was no decision to post on that day");
    assert!(answer.has("#posted_on-error"), "{}", answer.main());
    let answer =
        second.fill(&path, &format!("{path}/posting"), &[("posted_on", "2026-11-23")]).await;
    assert!(leads(&answer).ends_with("done=posted"));
    assert!(
        second.get(&path).await.main().contains("27. November 2026 (§ 41 Abs. 2 Satz 1 LVwVfG)")
    );
}

#[tokio::test]
async fn an_applicant_takes_an_application_back_before_it_is_decided() {
    let town = town().await;
    let sent = applied(&town, Like::default()).await;
    let mut applicant = town.visitor();
    let own = progress_path(&sent);
    let action = format!("{own}/withdrawal");
    assert_eq!(applicant.fill(&own, &action, &[]).await.status(), 422);
    let answer = applicant.fill(&own, &action, &[("sure", "1")]).await;
    assert!(leads(&answer).ends_with("done=withdrawn"));
    assert!(applicant.get(&own).await.main().contains("Zurückgezogen"));

    let mut clerk = clerk(&town, "anna").await;
    let answer = clerk.get(&format!("{}/decision", case_path(&sent))).await;
    assert!(leads(&answer).ends_with("already=over"));
    assert_eq!(verbs_of(&town, &sent).await.last().map(String::as_str), Some("case_withdrawn"));
}
