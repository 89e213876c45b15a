//! A key pair of a town, and the short name both halves go by.

use std::fmt;

use kernel::Chance;
use ring::signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::base32;

/// Bytes of the short name in a token.
pub const KID_BYTES: usize = 5;
/// Bytes of a signature.
pub const SIGNATURE_BYTES: usize = 64;

/// The short name of a key: the first 40 bits of the SHA-256 of its public half, as eight digits of
/// [`base32`]. It finds a key among those already trusted; it does not make one trusted.
#[derive(
    Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, sqlx::Type,
)]
#[serde(transparent)]
#[sqlx(transparent)]
pub struct Kid(String);

impl Kid {
    /// The name of a public half.
    #[must_use]
    pub fn of(public_key: &[u8]) -> Self {
        Self(base32::encode(&Sha256::digest(public_key)[..KID_BYTES]))
    }

    /// The name in a token.
    #[must_use]
    pub fn from_bytes(bytes: &[u8; KID_BYTES]) -> Self {
        Self(base32::encode(bytes))
    }

    /// As it stands in a token.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        base32::decode(&self.0).unwrap_or_default()
    }

    /// As text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Kid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A whole key: what signs.
pub(crate) struct Whole {
    pub(crate) kid: Kid,
    pub(crate) public_key: Vec<u8>,
    pub(crate) seed: [u8; 32],
    pair: Ed25519KeyPair,
}

impl Whole {
    /// A new key.
    pub(crate) fn fresh(chance: &Chance) -> Self {
        Self::from_seed(chance.bytes())
    }

    /// The key of a stored private half; `None` when that has another length.
    pub(crate) fn stored(seed: &[u8]) -> Option<Self> {
        Some(Self::from_seed(seed.try_into().ok()?))
    }

    fn from_seed(seed: [u8; 32]) -> Self {
        let pair = Ed25519KeyPair::from_seed_unchecked(&seed).expect("32 bytes are a seed");
        let public_key = pair.public_key().as_ref().to_vec();
        Self { kid: Kid::of(&public_key), public_key, seed, pair }
    }

    /// Signs; the same message gives the same signature.
    pub(crate) fn sign(&self, message: &[u8]) -> Vec<u8> {
        self.pair.sign(message).as_ref().to_vec()
    }
}

/// Whether the signature is that of the public half over the message.
pub(crate) fn holds(public_key: &[u8], message: &[u8], signature: &[u8]) -> bool {
    UnparsedPublicKey::new(&ED25519, public_key).verify(message, signature).is_ok()
}
