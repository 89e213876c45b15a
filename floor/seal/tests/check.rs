//! `/check` as somebody without scripts meets it, and what it hands to those with.
#![allow(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

use std::sync::Arc;

use futures_util::future::BoxFuture;
use kernel::{Actor, Ts};
use seal::{Ledger, Ledgers, Pass, Purpose, verdict::Void};
use store::{Error, Tx};
use testkit::{Answer, TestTown, town::NOW};

/// A room that revoked one permit and changed another.
struct Issuer;

impl Ledger for Issuer {
    fn void<'a>(
        &'a self,
        _: &'a mut Tx,
        _: jiff::civil::Date,
    ) -> BoxFuture<'a, store::Result<Void>> {
        Box::pin(async move {
            Ok(Void::from([("A-GONE".into(), None), ("A-NEW".into(), Some(NOW.plus(700_000)))]))
        })
    }
}

async fn konstanz() -> TestTown {
    let ledgers = Ledgers::new([Arc::new(Issuer) as Arc<dyn Ledger>]);
    TestTown::konstanz(|_, _| vec![identity::room(), seal::room(&ledgers)]).await
}

fn pass(number: &str) -> Pass {
    Pass {
        title: "Handwerkerparkausweis".into(),
        number: number.into(),
        from: jiff::civil::date(2026, 11, 1),
        until: Some(jiff::civil::date(2026, 11, 30)),
        since: NOW.plus(-Ts::DAY),
        holder: "Größl & Söhne\nGmbH".into(),
        area: "Konstanz".into(),
        plates: vec!["KN-GS 100".into(), "KN-GS 101E".into()],
    }
}

async fn code(town: &TestTown, pass: &Pass) -> String {
    let (chance, payload) = (town.app.chance.clone(), pass.payload());
    let token = town.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            seal::stamp(tx, &chance, NOW, &Actor::System("test"), Purpose::Permit, payload).await
        })
    });
    token.await.unwrap().text()
}

async fn ask(town: &TestTown, code: &str) -> Answer {
    town.visitor().fill("/check", "/check", &[("code", code)]).await
}

async fn verdict(town: &TestTown, code: &str) -> String {
    let answer = ask(town, code).await;
    answer.attributes("[data-verdict]", "data-verdict").concat()
}

#[test]
fn a_pass_survives_its_way_through_a_code() {
    let given = pass("A-1");
    let read = Pass::read(&given.payload()).unwrap();
    assert_eq!(read.holder, "Größl & Söhne GmbH");
    assert_eq!(Pass { holder: given.holder.clone(), ..read }, given);
    let endless = Pass { until: None, plates: Vec::new(), ..pass("A-1") };
    assert_eq!(Pass::read(&endless.payload()).unwrap().until, None);
    for wrong in [
        "",
        "a\nb",
        "t\nn\n2026-1-1\n\n0\nh\na\np",
        "t\nn\n20261301\n\n0\nh\na\np",
        "t\nn\n20261101\n\n-1\nh\na\np",
    ] {
        assert_eq!(Pass::read(wrong.as_bytes()), None, "{wrong:?}");
    }
}

#[tokio::test]
async fn a_permit_is_judged_without_scripts() {
    let town = konstanz().await;
    let valid = code(&town, &pass("A-1")).await;
    let answer = ask(&town, &format!("https://konstanz.example/check#{valid}")).await;
    assert_eq!(answer.status(), 200);
    assert_eq!(answer.attributes("[data-verdict]", "data-verdict"), ["valid"]);
    assert!(answer.all("dd").contains(&"KN-GS 100, KN-GS 101E".to_owned()));
    assert!(answer.all("dd").contains(&"30. November 2026".to_owned()));
    assert_eq!(verdict(&town, &code(&town, &pass("A-GONE")).await).await, "revoked");
    assert_eq!(verdict(&town, &code(&town, &pass("A-NEW")).await).await, "replaced");
    let renewed = Pass { since: NOW, ..pass("A-NEW") };
    assert_eq!(verdict(&town, &code(&town, &renewed).await).await, "valid");
    town.clock.advance(8 * Ts::DAY);
    assert_eq!(verdict(&town, &valid).await, "over");
    town.clock.advance(-40 * Ts::DAY);
    assert_eq!(verdict(&town, &valid).await, "early");
}

#[tokio::test]
async fn what_the_town_did_not_seal_is_no_permit() {
    let (town, other) = (konstanz().await, konstanz().await);
    let valid = code(&town, &pass("A-1")).await;
    let mut changed = valid.clone().into_bytes();
    let at = changed.len() / 2;
    changed[at] = if changed[at] == b'7' { b'8' } else { b'7' };
    assert_eq!(verdict(&town, std::str::from_utf8(&changed).unwrap()).await, "forged");
    let foreign = ask(&town, &code(&other, &pass("A-1")).await).await;
    assert_eq!(foreign.attributes("[data-verdict]", "data-verdict"), ["stranger"]);
    assert_eq!(verdict(&town, "guten Tag").await, "unreadable");
    let piece = verdict(&town, &valid[..valid.len() - 8]).await;
    assert!(["forged", "unreadable"].contains(&piece.as_str()), "{piece}");
}

#[tokio::test]
async fn an_empty_form_says_what_is_missing_and_long_nonsense_is_refused() {
    let town = konstanz().await;
    let answer = ask(&town, " ").await;
    assert_eq!(answer.status(), 422);
    assert!(answer.main().contains("Geben Sie den Code des Ausweises ein."));
    assert_eq!(ask(&town, &"A".repeat(5_000)).await.status(), 422);
}

#[tokio::test]
async fn the_page_carries_what_it_takes_to_judge_without_a_network() {
    let town = konstanz().await;
    code(&town, &pass("A-1")).await;
    for lang in ["de", "en", "de-simple"] {
        let page = town.visitor().speaking(lang).get(&format!("/check?lang={lang}")).await;
        assert_eq!(page.status(), 200);
        let keys = page.attributes("[data-check]", "data-keys").concat();
        let keys: serde_json::Value = serde_json::from_str(&keys).unwrap();
        let published = town.visitor().get("/.well-known/allmende-keys.json").await;
        assert_eq!(published.header("access-control-allow-origin"), Some("*"));
        assert_eq!(keys, published.json()["keys"]);
        let void = page.attributes("[data-check]", "data-void").concat();
        let void: serde_json::Value = serde_json::from_str(&void).unwrap();
        assert_eq!(void, serde_json::json!({"A-GONE": null, "A-NEW": NOW.0 / Ts::SECOND}));
    }
}
