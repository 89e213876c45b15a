//! A town's keys: made with the first seal, changed without breaking what was sealed.
#![allow(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

mod town;

use std::sync::Arc;

use seal::{Known, Purpose, Refused, Token, document::document, store::list_keys};
use store::{journal, q};
use town::Town;

#[tokio::test]
async fn the_first_seal_makes_the_key_and_says_so_in_the_journal() {
    let town = Town::new().await;
    assert_eq!(list_keys(&mut town.read().await).await.unwrap(), []);
    let first = town.sign(b"one").await;
    let second = town.sign(b"two").await;
    assert_eq!(first.kid, second.kid);
    let mut tx = town.read().await;
    assert_eq!(list_keys(&mut tx).await.unwrap().len(), 1);
    let subject = format!("seal_key:{}", first.kid);
    let entries = journal::list_about(&mut tx, &subject, 10).await.unwrap();
    assert_eq!(entries.iter().map(|e| e.verb.as_str()).collect::<Vec<_>>(), ["seal_key_made"]);
    assert!(!entries[0].detail.contains("seed"), "{}", entries[0].detail);
}

#[tokio::test]
async fn many_first_seals_at_once_make_one_key() {
    let town = Arc::new(Town::new().await);
    let tasks: Vec<_> = (0..12)
        .map(|_| {
            let town = Arc::clone(&town);
            tokio::spawn(async move { town.sign(b"at once").await })
        })
        .collect();
    let mut signatures = Vec::new();
    for task in tasks {
        signatures.push(task.await.unwrap());
    }
    signatures.dedup();
    assert_eq!(signatures.len(), 1, "the same key over the same bytes is the same signature");
    assert_eq!(list_keys(&mut town.read().await).await.unwrap().len(), 1);
}

#[tokio::test]
async fn what_an_earlier_key_sealed_stays_provable() {
    let town = Town::new().await;
    let before = town.sign(b"receipt").await;
    let kid = town.rotate().await;
    let after = town.sign(b"receipt").await;
    assert_ne!(before.kid, kid);
    assert_eq!(after.kid, kid);
    let known = town.known().await;
    for signature in [&before, &after] {
        known.verify(Purpose::Receipt, b"receipt", signature).unwrap();
        assert_eq!(
            known.verify(Purpose::Receipt, b"other", signature).unwrap_err(),
            Refused::Changed
        );
        assert_eq!(
            known.verify(Purpose::Permit, b"receipt", signature).unwrap_err(),
            Refused::Changed
        );
    }
}

#[tokio::test]
async fn a_retired_key_has_no_private_half_any_more() {
    let town = Town::new().await;
    town.sign(b"one").await;
    town.rotate().await;
    let mut tx = town.read().await;
    let seeds: i64 =
        q!(tx, "SELECT CAST(count(seed) AS BIGINT) FROM seal_key").scalar().await.unwrap();
    let keys = list_keys(&mut tx).await.unwrap();
    assert_eq!((seeds, keys.len()), (1, 2));
    assert_eq!(keys.iter().filter(|key| key.retired_at.is_some()).count(), 1);
    let verbs: Vec<String> =
        q!(tx, "SELECT verb FROM journal ORDER BY seq").scalars().await.unwrap();
    assert_eq!(verbs, ["seal_key_made", "seal_key_retired", "seal_key_made"]);
}

#[tokio::test]
async fn one_towns_seal_proves_nothing_in_another() {
    let (here, there) = (Town::new().await, Town::new().await);
    there.sign(b"its own").await;
    let signature = here.sign(b"receipt").await;
    let refused = there.known().await.verify(Purpose::Receipt, b"receipt", &signature).unwrap_err();
    assert_eq!(refused, Refused::UnknownKey(signature.kid));
}

#[tokio::test]
async fn a_signature_survives_its_way_through_json() {
    let town = Town::new().await;
    let signature = town.sign(b"receipt").await;
    let json = serde_json::to_string(&signature).unwrap();
    assert!(
        json.starts_with(&format!("{{\"kid\":\"{}\",\"signature\":\"", signature.kid)),
        "{json}"
    );
    assert_eq!(serde_json::from_str::<seal::Signature>(&json).unwrap(), signature);
}

#[tokio::test]
async fn the_public_document_is_enough_to_check_a_token() {
    use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
    let town = Town::new().await;
    let early = town.stamp(b"KN-1").await.text();
    town.rotate().await;
    let late = town.stamp(b"KN-2").await.text();
    let keys = list_keys(&mut town.read().await).await.unwrap();
    let document = document("Konstanz", &keys);
    let text = document.to_string();
    assert!(!text.contains("\"d\""), "the private half has no place here: {text}");
    let published: Known = document["keys"]
        .as_array()
        .unwrap()
        .iter()
        .map(|jwk| {
            assert_eq!((jwk["kty"].as_str(), jwk["crv"].as_str()), (Some("OKP"), Some("Ed25519")));
            URL_SAFE_NO_PAD.decode(jwk["x"].as_str().unwrap()).unwrap()
        })
        .collect();
    let ended: Vec<bool> =
        document["keys"].as_array().unwrap().iter().map(|jwk| jwk["exp"].is_i64()).collect();
    assert_eq!(ended.iter().filter(|ended| **ended).count(), 1);
    for (text, payload) in [(early, b"KN-1"), (late, b"KN-2")] {
        let token = Token::read(&text).unwrap();
        assert_eq!(token.open(&published, Purpose::Permit).unwrap(), payload);
    }
}
