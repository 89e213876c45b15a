//! A passkey in software: what a telephone would answer (WebAuthn level 3, chapters 6 and 7).

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use p256::ecdsa::{Signature, SigningKey, signature::Signer};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

pub struct Authenticator {
    key: SigningKey,
    id: [u8; 16],
    owner: String,
    origin: String,
    counter: u32,
}

/// Somebody is there, and proved who they are to the device.
const PRESENT_AND_VERIFIED: u8 = 0b0000_0101;
/// A new key follows.
const WITH_KEY: u8 = 0b0100_0000;

impl Authenticator {
    /// A device on the page with this origin.
    pub fn new(origin: &str, chance: &kernel::Chance) -> Self {
        let key = SigningKey::from_slice(&chance.bytes::<32>()).unwrap();
        let (owner, origin) = (String::new(), origin.to_owned());
        Self { key, id: chance.bytes(), owner, origin, counter: 0 }
    }

    /// Answers the options for a new passkey.
    pub fn create(&mut self, options: &Value) -> Value {
        let options = &options["publicKey"];
        assert_eq!(options["authenticatorSelection"]["residentKey"], "required");
        self.owner = options["user"]["id"].as_str().unwrap().to_owned();
        let mut data = self.data(&options["rp"]["id"], PRESENT_AND_VERIFIED | WITH_KEY);
        data.extend([0; 16]);
        data.extend(16_u16.to_be_bytes());
        data.extend(self.id);
        let point = self.key.verifying_key().to_sec1_point(false);
        let (x, y) = (point.x().unwrap(), point.y().unwrap());
        // COSE: {kty: EC2, alg: ES256, crv: P-256, x, y}
        data.extend([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]);
        data.extend(x.as_slice());
        data.extend([0x22, 0x58, 0x20]);
        data.extend(y.as_slice());
        // CBOR: {"fmt": "none", "attStmt": {}, "authData": bytes}
        let mut object = vec![0xa3];
        object.extend(b"\x63fmt\x64none\x67attStmt\xa0\x68authData\x58");
        object.push(u8::try_from(data.len()).unwrap());
        object.extend(data);
        let client = self.client("webauthn.create", &options["challenge"]);
        self.credential(json!({
            "clientDataJSON": URL_SAFE_NO_PAD.encode(client),
            "attestationObject": URL_SAFE_NO_PAD.encode(object),
        }))
    }

    /// Answers the options for signing in.
    pub fn get(&mut self, options: &Value) -> Value {
        let options = &options["publicKey"];
        self.counter += 1;
        let data = self.data(&options["rpId"], PRESENT_AND_VERIFIED);
        let client = self.client("webauthn.get", &options["challenge"]);
        let signed = [data.as_slice(), &Sha256::digest(&client)].concat();
        let signature: Signature = self.key.sign(&signed);
        self.credential(json!({
            "clientDataJSON": URL_SAFE_NO_PAD.encode(client),
            "authenticatorData": URL_SAFE_NO_PAD.encode(data),
            "signature": URL_SAFE_NO_PAD.encode(signature.to_der()),
            "userHandle": self.owner,
        }))
    }

    /// The same device with the owner it would like to be.
    pub fn pretend(&mut self, owner: &[u8]) {
        self.owner = URL_SAFE_NO_PAD.encode(owner);
    }

    fn data(&self, party: &Value, flags: u8) -> Vec<u8> {
        let mut data = Sha256::digest(party.as_str().unwrap()).to_vec();
        data.push(flags);
        data.extend(self.counter.to_be_bytes());
        data
    }

    fn client(&self, kind: &str, challenge: &Value) -> Vec<u8> {
        json!({
            "type": kind,
            "challenge": challenge,
            "origin": self.origin,
            "crossOrigin": false,
        })
        .to_string()
        .into_bytes()
    }

    fn credential(&self, response: Value) -> Value {
        let id = URL_SAFE_NO_PAD.encode(self.id);
        json!({
            "id": id,
            "rawId": id,
            "type": "public-key",
            "response": response,
            "clientExtensionResults": {},
        })
    }
}
