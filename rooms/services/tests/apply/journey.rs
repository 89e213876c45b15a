//! The whole way of the permit for craftsmen, with two vehicles.

use crate::{
    filling::{SERVICE, complete},
    town::{PDF, follow, send, town},
};

#[tokio::test]
async fn a_business_applies_with_two_vehicles_to_two_authorities() {
    let town = town().await;
    let mut actor = complete(&town).await;
    let review = actor.open(&format!("/services/{SERVICE}/review")).await;
    for shown in ["KN-EW 200", "Elektro Weiß GmbH", "Stadt Singen", "12,50", "GebOSt Nr. 264"] {
        assert!(review.main().contains(shown), "{shown} in {}", review.main());
    }
    assert!(review.main().contains("25,00"), "the total of two authorities");

    let done = send(&mut actor, SERVICE).await;
    let reference = done.one(".al-code");
    assert!(reference.starts_with("KN-") && reference.len() == 12, "{reference}");
    let own = actor.open(&done.attributes("a.kern-btn--primary", "href").remove(0)).await;
    assert_eq!(own.attributes("[data-state]", "data-state"), ["RECEIVED"]);
    assert!(own.main().contains("Stadt Singen") && own.main().contains("Stadt Konstanz"));
    assert!(own.main().contains("schein.pdf") && own.main().contains("zwei.pdf"));

    // The mail leads to the same page.
    town.run_jobs().await;
    let mails = actor.open("/outbox").await;
    assert!(mails.main().contains(&reference), "{}", mails.main());
}

#[tokio::test]
async fn sending_twice_makes_one_application() {
    let town = town().await;
    let mut actor = complete(&town).await;
    let mut again = actor.clone();
    let review = format!("/services/{SERVICE}/review");
    let page = actor.open(&review).await;
    let pairs: Vec<(String, String)> = ["csrf", "key"]
        .iter()
        .map(|name| {
            let selector = format!("form[action$='/send'] input[name='{name}']");
            ((*name).to_owned(), page.attributes(&selector, "value").remove(0))
        })
        .collect();
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let first = send(&mut actor, SERVICE).await.one(".al-code");
    // A second press in the same browser, without a draft any more.
    let action = format!("/services/{SERVICE}/send");
    let second = actor.post(&action, &pairs).await;
    assert_eq!(follow(&mut actor, &second).await.one(".al-code"), first);
    // A copy of the browser from before.
    let third = again.post(&action, &pairs).await;
    assert_eq!(follow(&mut again, &third).await.one(".al-code"), first);
}

#[tokio::test]
async fn a_receipt_proves_what_was_sent() {
    let town = town().await;
    let mut actor = complete(&town).await;
    let done = send(&mut actor, SERVICE).await;
    let own = done.attributes("a.kern-btn--primary", "href").remove(0);
    let saved = actor.get(&format!("{own}/receipt.json")).await;
    let receipt = saved.text();
    assert!(receipt.contains("karte.pdf") && !receipt.contains("Elektro"), "{receipt}");
    let answers = actor.get(&format!("{own}/answers.json")).await.text();
    assert!(answers.contains("Elektro"));
    assert_eq!(
        saved.json()["receipt"]["answers_sha256"],
        services::receipt::hex(&<sha2::Sha256 as sha2::Digest>::digest(&answers))
    );

    let mut anybody = town.visitor();
    let verify = "/receipts/verify";
    let said = anybody.fill(verify, verify, &[("receipt", &receipt)]).await;
    assert!(said.main().contains("Echt und unverändert"), "{}", said.main());
    let forged = receipt.replace("2026-11-23", "2026-11-20");
    let said = anybody.fill(verify, verify, &[("receipt", &forged)]).await;
    assert!(said.main().contains("Nicht echt"), "{}", said.main());
    let said = anybody.fill(verify, verify, &[("receipt", "guten Tag")]).await;
    assert_eq!(said.status(), 422);
}

#[tokio::test]
async fn number_and_code_open_the_own_page_and_nobody_else_gets_in() {
    let town = town().await;
    let mut actor = complete(&town).await;
    let done = send(&mut actor, SERVICE).await;
    let codes = done.all(".al-code");
    let (reference, code) = (codes[0].to_lowercase(), codes[1].replace('-', " "));
    let mut elsewhere = town.visitor();
    let status = "/services/status";
    let pairs = [("reference", reference.as_str()), ("code", code.as_str())];
    let opened = elsewhere.fill(status, status, &pairs).await;
    assert!(follow(&mut elsewhere, &opened).await.main().contains("KN-EW 100"));

    let wrong = [("reference", reference.as_str()), ("code", "2222-2222-2222-2222")];
    assert_eq!(elsewhere.fill(status, status, &wrong).await.status(), 422);
    let numbered = format!("/services/own/{reference}");
    let away = elsewhere.get(&numbered).await.location().expect("a stranger signs in first");
    assert!(away.starts_with("/sign-in?next="), "{away}");
    let mut other = town.person("other@konstanz.example", &[]).await;
    assert_eq!(other.get(&numbered).await.status(), 404);

    // The attachment is seen from the own page only.
    let own = actor.open(&done.attributes("a.kern-btn--primary", "href").remove(0)).await;
    let file = own.attributes("a[href*='document.pdf']", "href").remove(0);
    let (bare, proof) = file.split_once('?').unwrap();
    assert!(!file.contains(&codes[1]), "the secret does not stand in the address: {file}");
    assert_eq!(elsewhere.get(bare).await.status(), 404);
    let request = http::Request::builder()
        .uri(bare)
        .header("referer", format!("https://x/services/own/{}", codes[1]));
    let seen = elsewhere.send(request, axum::body::Body::empty()).await;
    assert_eq!(seen.status(), 404, "where somebody says they come from opens nothing");
    assert_eq!(elsewhere.get(&file.replace("until=", "until=9")).await.status(), 404);
    let other = own.attributes("a[href*='document.pdf']", "href").pop().unwrap();
    let (other, _) = other.split_once('?').unwrap();
    assert_ne!(other, bare);
    let crossed = format!("{other}?{proof}");
    assert_eq!(elsewhere.get(&crossed).await.status(), 404, "a proof is for one file");
    let mut clerk = town.person("a@x.example", &[(identity::Role::Clerk, Some("steuern"))]).await;
    assert_eq!(clerk.get(bare).await.status(), 404, "another department does not work on it");
    let department = [(identity::Role::Clerk, Some("strassenverkehr"))];
    let mut clerk = town.person("b@x.example", &department).await;
    assert_eq!(clerk.get(bare).await.status(), 200);
    let seen = elsewhere.get(&file).await;
    assert_eq!(seen.status(), 200);
    assert_eq!(seen.bytes(), PDF);
    assert!(seen.header("content-disposition").unwrap().starts_with("attachment"));
    town.clock.advance(3 * kernel::Ts::DAY);
    assert_eq!(elsewhere.get(&file).await.status(), 404, "its time is over");
}
