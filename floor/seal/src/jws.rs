//! What others signed: JSON Web Signatures in their compact form (RFC 7515) with Ed25519 (RFC 8037)
//! and nothing else. A signature of another kind, or none, is not read at all.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::Deserialize;

use crate::key;

/// Bytes of a public key.
pub const KEY_BYTES: usize = 32;
/// What stands before the key in an `-----BEGIN PUBLIC KEY-----` of Ed25519 (RFC 8410).
const SPKI: [u8; 12] = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];

/// Something that was signed, not proved yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Jws {
    /// The name of the key, as the signer calls it.
    pub kid: String,
    /// What the signer says it is.
    pub typ: Option<String>,
    payload: Vec<u8>,
    signed: String,
    signature: Vec<u8>,
}

/// Why something is no signature that can be proved here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Malformed {
    /// It has not the three parts of the compact form.
    #[error("write header, payload and signature in base64url with points between them")]
    Parts,
    /// Its header cannot be read.
    #[error("the header is no JSON with alg and kid")]
    Header,
    /// It is signed in another way, or not at all.
    #[error("sign with alg EdDSA (Ed25519); nothing else is taken")]
    Algorithm,
    /// It wants something understood that is not.
    #[error("the header names extensions (crit) that are not understood here")]
    Critical,
}

#[derive(Deserialize)]
struct Header {
    alg: String,
    kid: String,
    typ: Option<String>,
    crit: Option<serde_json::Value>,
}

impl Jws {
    /// Reads the compact form.
    ///
    /// # Errors
    /// [`Malformed`] says what is wrong with it.
    pub fn parse(compact: &str) -> Result<Self, Malformed> {
        let compact = compact.trim();
        let (signed, signature) = compact.rsplit_once('.').ok_or(Malformed::Parts)?;
        let (header, payload) = signed.split_once('.').ok_or(Malformed::Parts)?;
        let bytes = |text: &str| URL_SAFE_NO_PAD.decode(text).ok().ok_or(Malformed::Parts);
        let (header, payload) = (bytes(header)?, bytes(payload)?);
        let header: Header = serde_json::from_slice(&header).ok().ok_or(Malformed::Header)?;
        if header.alg != "EdDSA" {
            return Err(Malformed::Algorithm);
        }
        if header.crit.is_some() {
            return Err(Malformed::Critical);
        }
        let signature = bytes(signature)?;
        Ok(Self { kid: header.kid, typ: header.typ, payload, signed: signed.to_owned(), signature })
    }

    /// What was signed, when it was with this key.
    #[must_use]
    pub fn proved_by(&self, public_key: &[u8]) -> Option<&[u8]> {
        let holds = key::holds(public_key, self.signed.as_bytes(), &self.signature);
        holds.then_some(self.payload.as_slice())
    }

    /// What it claims. Nothing of it is proved: only for finding out whose key would prove it.
    #[must_use]
    pub fn claimed(&self) -> &[u8] {
        &self.payload
    }
}

/// A public key as people hand it over: a PEM file, a JSON Web Key, or its bytes in base64url.
#[must_use]
pub fn public_key(text: &str) -> Option<[u8; KEY_BYTES]> {
    let text = text.trim();
    if text.starts_with("-----BEGIN PUBLIC KEY-----") {
        let inner: String = text.lines().filter(|line| !line.starts_with("-----")).collect();
        let der = base64::engine::general_purpose::STANDARD.decode(inner.trim()).ok()?;
        return der.strip_prefix(&SPKI)?.try_into().ok();
    }
    if text.starts_with('{') {
        let jwk: serde_json::Value = serde_json::from_str(text).ok()?;
        let right = jwk["kty"] == "OKP" && jwk["crv"] == "Ed25519" && jwk.get("d").is_none();
        let x = jwk["x"].as_str().filter(|_| right)?;
        return URL_SAFE_NO_PAD.decode(x).ok()?.try_into().ok();
    }
    URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    // RFC 8037, appendix A.
    const X: &str = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";
    const SIGNED: &str = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCj\
        P0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";

    #[test]
    fn the_example_of_the_standard_is_proved_by_its_key_and_no_other() {
        // It names no key, which is asked for here.
        assert_eq!(Jws::parse(SIGNED), Err(Malformed::Header));
        let key = public_key(X).unwrap();
        let parts: Vec<&str> = SIGNED.split('.').collect();
        let jws = Jws {
            kid: String::new(),
            typ: None,
            payload: URL_SAFE_NO_PAD.decode(parts[1]).unwrap(),
            signed: format!("{}.{}", parts[0], parts[1]),
            signature: URL_SAFE_NO_PAD.decode(parts[2]).unwrap(),
        };
        assert_eq!(jws.proved_by(&key), Some(&b"Example of Ed25519 signing"[..]));
        assert_eq!(jws.proved_by(&[7; 32]), None);
    }

    #[test]
    fn keys_come_as_file_as_web_key_and_bare() {
        let pem = "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\n-----END PUBLIC KEY-----\n";
        let jwk = format!(r#"{{"kty":"OKP","crv":"Ed25519","x":"{X}"}}"#);
        assert!(public_key(X).is_some());
        assert_eq!(public_key(pem), public_key(X));
        assert_eq!(public_key(&jwk), public_key(X));
        let private = format!(r#"{{"kty":"OKP","crv":"Ed25519","x":"{X}","d":"{X}"}}"#);
        assert_eq!(public_key(&private), None, "nobody hands over a private key");
        assert_eq!(public_key("hello"), None);
    }

    #[test]
    fn nothing_but_ed25519_is_taken() {
        let with = |header: &str| {
            let header = URL_SAFE_NO_PAD.encode(header);
            Jws::parse(&format!("{header}.e30.AAAA")).map(|_| ())
        };
        assert_eq!(with(r#"{"alg":"none","kid":"a"}"#), Err(Malformed::Algorithm));
        assert_eq!(with(r#"{"alg":"HS256","kid":"a"}"#), Err(Malformed::Algorithm));
        assert_eq!(with(r#"{"alg":"EdDSA","kid":"a","crit":["b64"]}"#), Err(Malformed::Critical));
        assert_eq!(with(r#"{"alg":"EdDSA","kid":"a"}"#), Ok(()));
        assert_eq!(Jws::parse("a.b").map(|_| ()), Err(Malformed::Parts));
    }
}
