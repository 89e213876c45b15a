//! What is issued, and its life with the holder.

use kernel::Clock;
use testkit::{Actor, TestTown};

use crate::town::{
    Like, applied, case_path, check_all, clerk, decide, later, leads, outbox, progress_path, town,
    verbs_of,
};
use services::{
    payment::event::{About, PaymentPaid},
    verbs::Submitted,
};

/// What stands in the permit's QR code.
async fn code_of(town: &TestTown, permit: &str) -> String {
    let token = permit.trim_start_matches("/permits/");
    let mut tx = town.store().read().await.expect("the store reads");
    let hash = kernel::chance::token_hash(token);
    let found = services::store::deciding::permit::find_permit_by_token(&mut tx, &hash).await;
    found.expect("the store reads").and_then(|permit| permit.code).expect("it is sealed")
}

/// An approved application, and the address of its permit.
async fn granted(town: &TestTown) -> (Submitted, Actor, String) {
    let sent = applied(town, Like::default()).await;
    let path = case_path(&sent);
    let (mut first, mut second) = (clerk(town, "anna").await, clerk(town, "ben").await);
    check_all(&mut first, &path).await;
    decide(&mut first, &path, &[("outcome", "approved")]).await;
    second.fill(&path, &format!("{path}/confirmation"), &[]).await;
    let page = town.visitor().get(&progress_path(&sent)).await;
    let links = page.attributes(".al-entry__title a", "href");
    let permit = links.into_iter().find(|l| l.starts_with("/permits/")).expect("a permit");
    (sent, second, permit)
}

#[tokio::test]
async fn a_permit_is_issued_when_it_is_paid_and_lives_with_its_holder() {
    let town = town().await;
    let (sent, mut clerk, permit) = granted(&town).await;
    let path = case_path(&sent);
    let mut holder = town.visitor();
    let page = holder.get(&permit).await;
    assert!(page.main().contains("Die Zahlung fehlt"), "{}", page.main());
    assert!(!page.has(&format!("form[action='{permit}/changes']")));
    let answer = clerk.fill(&path, &format!("{path}/issue"), &[]).await;
    assert!(leads(&answer).ends_with("done=issued"));
    let page = holder.get(&permit).await;
    assert_eq!(page.one(".al-notice__title"), "Gültig");
    assert!(page.main().contains("KN-AB 123") && page.main().contains("Vom 23. November 2026 bis"));

    // Whoever checks reads the code, or types it.
    let code = code_of(&town, &permit).await;
    assert!(page.has("svg.al-qr"));
    let mut warden = town.visitor();
    let verdict = warden.fill("/check", "/check", &[("code", code.as_str())]).await;
    assert!(verdict.main().contains("KN-AB 123"), "{}", verdict.main());

    // Where it is used now.
    let site = format!("{permit}/site");
    assert_eq!(holder.fill(&permit, &site, &[("use_site", "")]).await.status(), 422);
    let used = [("use_plate", "KN-AB 123"), ("use_site", "Wessenbergstraße 12")];
    assert!(leads(&holder.fill(&permit, &site, &used).await).ends_with("done=used"));
    assert!(holder.get(&permit).await.main().contains("Wessenbergstraße 12"));

    // Another plate, at once.
    let page = holder.get(&permit).await;
    let input = page.attributes("input[name^='f-fahrzeuge-0-kennzeichen']", "name").remove(0);
    let changes = format!("{permit}/changes");
    let wrong = holder.fill(&permit, &changes, &[(input.as_str(), "??")]).await;
    assert_eq!(wrong.status(), 422);
    let answer = holder.fill(&permit, &changes, &[(input.as_str(), "KN-XY 99")]).await;
    assert!(leads(&answer).ends_with("done=changed"));
    let page = holder.get(&permit).await;
    assert!(
        page.main().contains("KN-XY 99")
            && !page.one("[aria-labelledby=shows-title] .al-facts").contains("AB 123")
    );
    let sealed = code_of(&town, &permit).await;
    assert_ne!(sealed, code, "a change seals anew");
    let again = holder.fill(&permit, &changes, &[(input.as_str(), "KN-XY 99")]).await;
    assert!(again.location().is_some());
    let verbs = verbs_of(&town, &sent).await;
    assert_eq!(verbs.iter().filter(|v| *v == "permit_changed").count(), 1, "{verbs:?}");
}

#[tokio::test]
async fn a_change_of_what_stands_on_a_permit_is_charged_once_and_any_other_is_not() {
    let town = town().await;
    let (sent, mut clerk, permit) = granted(&town).await;
    let path = case_path(&sent);
    clerk.fill(&path, &format!("{path}/issue"), &[]).await;
    let mut holder = town.visitor();
    let changes = format!("{permit}/changes");
    let bills = async |holder: &mut Actor| {
        let page = holder.get(&permit).await;
        page.attributes("a.kern-btn[href^='/services/pay/']", "href")
    };
    holder.fill(&permit, &changes, &[("f-telefon", "07531 998877")]).await;
    assert!(bills(&mut holder).await.is_empty(), "a telephone number stands on no permit");
    for _ in 0..2 {
        let plate = [("f-fahrzeuge-0-kennzeichen", "KN-XY 99")];
        holder.fill(&permit, &changes, &plate).await;
    }
    let bill = bills(&mut holder).await;
    assert_eq!(bill.len(), 1, "{bill:?}");
    let page = holder.get(&bill[0]).await;
    assert!(page.main().contains("100,00") && page.main().contains("Änderung eines Kennzeichens"));
    town.run_jobs().await;
    let number = format!("/staff/payments?reference={}", page.all("dd")[3]);
    clerk.fill(&number, "/staff/payments/counter", &[]).await;
    assert!(bills(&mut holder).await.is_empty(), "it is paid");
}

#[tokio::test]
async fn a_payment_issues_what_waits_for_it() {
    let town = town().await;
    let (sent, _, permit) = granted(&town).await;
    let paid = PaymentPaid {
        payment: town.app.chance.uuid(town.clock.now()),
        about: About {
            application: Some(sent.id),
            authority: "konstanz".to_owned(),
            occasion: "application".to_owned(),
            reference: "RF00".to_owned(),
        },
        way: "transfer".to_owned(),
        cents: 10_000,
    };
    let at = town.clock.now();
    let told = town.store().write::<_, store::Error, _>(move |tx| {
        Box::pin(
            async move { jobs::record(tx, at, &kernel::Actor::System("payments"), &paid).await },
        )
    });
    told.await.expect("it is told");
    town.run_jobs().await;
    let page = town.visitor().get(&permit).await;
    assert_eq!(page.one(".al-notice__title"), "Gültig");
    let verbs = verbs_of(&town, &sent).await;
    assert_eq!(verbs.iter().filter(|v| *v == "permit_issued").count(), 1, "{verbs:?}");
}

#[tokio::test]
async fn a_revoked_permit_is_on_the_list_for_checks_and_cannot_be_changed() {
    let town = town().await;
    let (sent, mut clerk, permit) = granted(&town).await;
    let path = case_path(&sent);
    clerk.fill(&path, &format!("{path}/issue"), &[]).await;
    let mut anybody = town.visitor();
    let none = anybody.get("/permits/revoked.json").await.json();
    assert_eq!(none["revoked"].as_array().map(Vec::len), Some(0));
    let number = clerk.get(&path).await.attributes("select[name=permit] option", "value");
    let number = number.into_iter().find(|n| !n.is_empty()).expect("a number");
    let action = format!("{path}/revocation");
    let missing = [("permit", number.as_str())];
    assert_eq!(clerk.fill(&path, &action, &missing).await.status(), 422);
    let why = [("permit", number.as_str()), ("revoke_why", "Zweimal vor dem eigenen Betrieb.")];
    assert!(leads(&clerk.fill(&path, &action, &why).await).ends_with("done=revoked"));

    let page = anybody.get(&permit).await;
    assert!(page.main().contains("Widerrufen"));
    assert!(!page.has(&format!("form[action='{permit}/changes']")));
    let list = anybody.get("/permits/revoked.json").await.json();
    assert_eq!(list["revoked"][0]["number"], number);
    assert_eq!(list["changed"].as_array().map(Vec::len), Some(0));
    let mails = outbox(&town).await;
    assert!(mails.contains("ist widerrufen"), "{mails}");
}

#[tokio::test]
async fn a_holder_is_reminded_before_the_end_and_only_once() {
    let town = town().await;
    let (sent, mut clerk, permit) = granted(&town).await;
    let path = case_path(&sent);
    clerk.fill(&path, &format!("{path}/issue"), &[]).await;
    for _ in 0..3 {
        later(&town, 400);
        town.run_jobs().await;
    }
    let reminded = verbs_of(&town, &sent).await;
    let times = reminded.iter().filter(|v| *v == "permit_reminded").count();
    assert!(times <= 1, "{reminded:?}");
    assert!(town.visitor().get(&permit).await.main().contains("Abgelaufen"));
}

#[tokio::test]
async fn pages_speak_three_languages() {
    let town = town().await;
    let (sent, mut clerk, permit) = granted(&town).await;
    let path = case_path(&sent);
    for lang in ["de", "en", "de-simple"] {
        let mut reader = town.visitor().speaking(lang);
        for page in [permit.clone(), progress_path(&sent)] {
            let answer = reader.get(&page).await;
            assert_eq!(answer.status(), 200);
            assert!(!answer.main().contains("services-"), "{lang} {page}: {}", answer.main());
        }
        for page in [path.clone(), "/staff/services".to_owned()] {
            let answer = clerk.get(&format!("{page}?lang={lang}")).await;
            assert!(!answer.main().contains("services-"), "{lang} {page}: {}", answer.main());
        }
    }
}
