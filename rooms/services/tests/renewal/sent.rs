//! Sending: what it costs, what the office sees, from when the new one is valid.

use kernel::Clock;
use testkit::{Actor, TestTown};

use crate::{
    begin::{Granted, STEPS, grant, granted, renew, renewable},
    town::{PERMIT, case_path, clerk, definition, later, outbox, town},
};

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
const REVIEW: &str = "/services/handwerkerparkausweis/review";

/// Looks through the steps of a renewal that took everything over, and adds what is given anew.
pub async fn complete(town: &TestTown, holder: &mut Actor, begins: &str) {
    let step = |key: &str| format!("{STEPS}/{key}");
    let (firm, scope) = (step("betrieb"), step("umfang"));
    let (cars, proofs) = (step("wagen"), step("nachweise"));
    assert_eq!(holder.fill(&firm, &firm, &[]).await.location(), Some(scope.clone()));
    let answer = holder.fill(&scope, &scope, &[("f-beginn", begins)]).await;
    assert_eq!(answer.location(), Some(cars.clone()), "{:?}", answer.all("#errors li"));
    let papers = [("f-fahrzeuge-0-schein", "schein.pdf", PDF)];
    let answer = holder.fill_with_files(&cars, &cars, &[], &papers).await;
    assert_eq!(answer.location(), Some(proofs.clone()), "{:?}", answer.all("#errors li"));
    let ticked = ["arbeit", "original", "richtig"].map(|key| (format!("f-erklaerung_{key}"), "1"));
    let ticked: Vec<(&str, &str)> = ticked.iter().map(|(n, v)| (n.as_str(), *v)).collect();
    let card = [("f-nachweis", "karte.pdf", PDF)];
    let answer = holder.fill_with_files(&proofs, &proofs, &ticked, &card).await;
    assert_eq!(answer.location().as_deref(), Some(REVIEW), "{:?}", answer.all("#errors li"));
    // The address is confirmed by a code.
    let email = "/services/handwerkerparkausweis/email";
    town.clock.advance(kernel::Ts::SECOND);
    holder.fill(REVIEW, email, &[("email", "betrieb@example.org"), ("act", "send")]).await;
    town.run_jobs().await;
    let subjects = town.visitor().open("/outbox").await.all(".al-mail__subject");
    let digits = |subject: &String| {
        let mut runs = subject.split(|c: char| !c.is_ascii_digit());
        runs.find(|run| run.len() == 6).map(str::to_owned)
    };
    let code = subjects.iter().find_map(digits).unwrap();
    holder.fill(REVIEW, email, &[("code", &code), ("act", "check")]).await;
}

/// Sends; answers number and secret.
pub async fn send(holder: &mut Actor) -> (String, String) {
    let action = "/services/handwerkerparkausweis/send";
    let sent = holder.fill(REVIEW, action, &[]).await;
    assert_eq!(sent.status(), 303, "{:?} {}", sent.all("#errors li"), sent.main());
    let page = holder.open(&sent.location().unwrap()).await;
    let codes = page.all(".al-code");
    assert_eq!(codes.len(), 2, "{}", page.main());
    (codes[0].clone(), codes[1].clone())
}

#[tokio::test]
async fn a_renewal_costs_what_a_renewal_costs_and_begins_the_day_after_the_old_one_ends() {
    let town = town().await;
    let Granted { permit, sent, .. } = granted(&town, renewable()).await;
    later(&town, 340);
    let mut clerk = clerk(&town, "carla").await;
    let mut holder = town.visitor();
    renew(&mut holder, &permit, "with").await;
    let today = town.clock.now().date(&town.town.zone).to_string();
    complete(&town, &mut holder, &today).await;
    let review = holder.open(REVIEW).await;
    assert!(review.main().contains("42,00") && !review.main().contains("100,00"), "its own fee");
    let (reference, secret) = send(&mut holder).await;

    let page = holder.get(&permit).await;
    let number = page.one(".al-reporthead__code");
    let panel = page.one("#renewal");
    assert!(panel.contains(&format!("unterwegs: Antrag {reference}")), "{panel}");
    assert!(!page.has("#renewal form") && page.has("#renewal a[href='/services/status']"));

    let path = format!("/staff/services/{reference}.konstanz");
    let case = clerk.get(&path).await;
    assert!(case.main().contains(&format!("Verlängert {number}")), "{}", case.main());
    assert!(case.has(&format!("a[href='{}']", case_path(&sent))));
    let next = services::verbs::Submitted { reference: reference.clone(), secret, ..sent };
    let (_, permits) = grant(&town, &next).await;
    let renewed = holder.get(&permits[0]).await;
    assert!(renewed.main().contains("Vom 23. November 2027 bis 22. November 2028"), "no day twice");
    assert!(renewed.main().contains("Noch nicht gültig"), "{}", renewed.main());
    let own = holder.get(&format!("/services/own/{}", next.secret)).await;
    assert!(own.main().contains("42,00") && !own.main().contains("100,00"), "{}", own.main());
    let panel = holder.get(&permit).await.one("#renewal");
    assert!(panel.contains("genehmigt"), "{panel}");
    assert!(outbox(&town).await.contains("42,00"), "the letter names it");
}

#[tokio::test]
async fn without_a_fee_of_its_own_a_renewal_costs_what_an_application_costs() {
    let town = town().await;
    let Granted { permit, .. } = granted(&town, definition(PERMIT)).await;
    later(&town, 340);
    let mut holder = town.visitor();
    renew(&mut holder, &permit, "with").await;
    complete(&town, &mut holder, "2028-01-03").await;
    assert!(holder.open(REVIEW).await.main().contains("100,00"));
}

#[tokio::test]
async fn a_permit_revoked_meanwhile_makes_it_a_first_application_and_says_so() {
    let town = town().await;
    let Granted { permit, sent, .. } = granted(&town, renewable()).await;
    later(&town, 340);
    let mut clerk = clerk(&town, "carla").await;
    let mut holder = town.visitor();
    renew(&mut holder, &permit, "with").await;
    complete(&town, &mut holder, "2028-01-03").await;
    let open = holder.open(REVIEW).await;
    let path = case_path(&sent);
    let number = holder.get(&permit).await.one(".al-reporthead__code");
    let why = [("permit", number.as_str()), ("revoke_why", "Zweimal vor dem eigenen Betrieb.")];
    clerk.fill(&path, &format!("{path}/revocation"), &why).await;
    let pressed = holder.press(&open, "/services/handwerkerparkausweis/send", &[]).await;
    let page = holder.open(&pressed.location().unwrap()).await;
    assert!(page.main().contains("gilt Ihr Antrag als erster Antrag"), "{}", page.main());
    assert!(page.main().contains("100,00"), "what a first application costs");
    let (reference, _) = send(&mut holder).await;
    let case = clerk.get(&format!("/staff/services/{reference}.konstanz")).await;
    assert!(!case.main().contains("Verlängert A-"));
}

#[tokio::test]
async fn what_was_refused_or_withdrawn_can_be_renewed_again() {
    let town = town().await;
    let Granted { permit, .. } = granted(&town, renewable()).await;
    later(&town, 340);
    let mut holder = town.visitor();
    renew(&mut holder, &permit, "with").await;
    complete(&town, &mut holder, "2028-01-03").await;
    let (_, secret) = send(&mut holder).await;
    let own = format!("/services/own/{secret}/progress");
    holder.fill(&own, &format!("{own}/withdrawal"), &[("sure", "1")]).await;
    assert!(holder.get(&permit).await.has("#renewal button[value=with]"));
    let again = renew(&mut holder, &permit, "with").await;
    assert_eq!(again.location(), Some(format!("{STEPS}/betrieb")));
}

#[tokio::test]
async fn the_pages_of_a_renewal_speak_three_languages() {
    let town = town().await;
    let Granted { permit, .. } = granted(&town, renewable()).await;
    let mut holder = town.visitor();
    let look = async |actor: &mut Actor, path: &str| {
        for lang in ["de", "en", "de-simple"] {
            let answer = actor.get(&format!("{path}?lang={lang}")).await;
            assert_eq!(answer.status(), 200, "{path}");
            let text = answer.main();
            assert!(!text.contains("services-"), "{lang} {path}: {text}");
        }
        actor.get(&format!("{path}?lang=de")).await;
    };
    look(&mut holder, &permit).await;
    look(&mut holder, &format!("/services/{PERMIT}")).await;
    later(&town, 340);
    look(&mut holder, &permit).await;
    renew(&mut holder, &permit, "with").await;
    look(&mut holder, &permit).await;
    look(&mut holder, &format!("{STEPS}/wagen")).await;
    complete(&town, &mut holder, "2028-01-03").await;
    look(&mut holder, REVIEW).await;
    let (reference, _) = send(&mut holder).await;
    look(&mut holder, &permit).await;
    let mut clerk = clerk(&town, "carla").await;
    let number = holder.get(&permit).await.one(".al-reporthead__code");
    look(&mut clerk, &format!("/staff/permits/{number}")).await;
    look(&mut clerk, &format!("/staff/services/{reference}.konstanz")).await;
}
