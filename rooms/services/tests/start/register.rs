//! A register as it stands in a town hall: it signs what happened and delivers it over HTTP.

use axum::body::Body;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use http::Request;
use kernel::{Actor as Author, Clock};
use ring::signature::{Ed25519KeyPair, KeyPair};
use serde_json::{Value, json};
use services::starts::source::{Source, Wish, register};
use testkit::{Answer, TestTown};

/// A register with its key.
pub struct Register {
    pair: Ed25519KeyPair,
    pub source: Source,
}

impl Register {
    /// A register that may tell of births.
    pub async fn admitted(town: &TestTown) -> Self {
        let pair = Ed25519KeyPair::from_seed_unchecked(&town.app.chance.bytes::<32>()).unwrap();
        let source = Self::with_key(town, &pair).await;
        Self { source, pair }
    }

    /// The same key once more, after it was revoked.
    pub async fn admitted_anew(self, town: &TestTown) -> Self {
        let source = Self::with_key(town, &self.pair).await;
        Self { source, ..self }
    }

    async fn with_key(town: &TestTown, pair: &Ed25519KeyPair) -> Source {
        let wish = Wish {
            name: "Standesamt Konstanz".to_owned(),
            issuer: "standesamt".to_owned(),
            public_key: pair.public_key().as_ref().to_vec(),
            events: vec!["birth.registered".to_owned()],
        };
        let (chance, now) = (town.app.chance.clone(), town.clock.now());
        let source = town.store().write::<_, store::Error, _>(move |tx| {
            Box::pin(
                async move { register(tx, &chance, now, &Author::System("test"), &wish).await },
            )
        });
        source.await.unwrap()
    }

    /// Claims about a birth.
    pub fn birth(&self, town: &TestTown, id: &str, person: &Value) -> Value {
        let body = json!({
            "on": "2026-11-20",
            "person": person,
            "data": { "child.given_name": "Mia", "child.family_name": "Brugger",
                      "child.birth_date": "2026-11-18", "register.number": "G 812/2026" },
        });
        json!({
            "iss": "standesamt", "aud": town.town.config.slug, "jti": id,
            "iat": town.clock.now().timestamp().as_second(),
            "events": { "urn:allmende:event:birth.registered": body },
        })
    }

    /// The token over claims.
    pub fn signed(&self, claims: &Value) -> String {
        let header = json!({"alg": "EdDSA", "typ": "secevent+jwt", "kid": self.source.kid});
        let signed =
            format!("{}.{}", BASE64.encode(header.to_string()), BASE64.encode(claims.to_string()));
        let signature = self.pair.sign(signed.as_bytes());
        format!("{signed}.{}", BASE64.encode(signature.as_ref()))
    }

    /// Delivers claims.
    pub async fn tell(&self, town: &TestTown, claims: &Value) -> Answer {
        deliver(town, self.signed(claims)).await
    }
}

/// Delivers a token.
pub async fn deliver(town: &TestTown, token: String) -> Answer {
    let request = Request::builder()
        .method("POST")
        .uri("/services/events")
        .header("content-type", "application/secevent+jwt");
    town.visitor().send(request, Body::from(token)).await
}
