//! Signing and proving bytes under a purpose.

use ::store::{Result, Tx};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use kernel::{Actor, Chance, Ts};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use crate::{
    Purpose,
    key::{self, Kid},
    keys::in_use,
    store::{PublicKey, list_keys},
};

/// A signature, and by which key. As JSON: `{"kid": "…", "signature": "base64url"}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// Which key.
    pub kid: Kid,
    /// 64 bytes.
    #[serde(rename = "signature", serialize_with = "as_text", deserialize_with = "from_text")]
    pub bytes: Vec<u8>,
}

/// Signs with the town's key in use; the first call in a town makes it.
///
/// # Errors
/// Engine errors.
pub async fn sign(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    actor: &Actor,
    purpose: Purpose,
    bytes: &[u8],
) -> Result<Signature> {
    let key = in_use(tx, chance, now, actor).await?;
    let signature = key.sign(&purpose.message(bytes));
    Ok(Signature { kid: key.kid, bytes: signature })
}

/// The keys somebody trusts; proofs need nothing else.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known(Vec<(Kid, Vec<u8>)>);

/// All keys of a town, those it no longer uses too.
///
/// # Errors
/// Engine errors.
pub async fn known(tx: &mut Tx) -> Result<Known> {
    Ok(list_keys(tx).await?.into_iter().collect())
}

impl FromIterator<PublicKey> for Known {
    fn from_iter<I: IntoIterator<Item = PublicKey>>(keys: I) -> Self {
        keys.into_iter().map(|key| key.public_key).collect()
    }
}

impl FromIterator<Vec<u8>> for Known {
    /// From public halves. Names are computed, not believed.
    fn from_iter<I: IntoIterator<Item = Vec<u8>>>(keys: I) -> Self {
        Self(keys.into_iter().map(|key| (Kid::of(&key), key)).collect())
    }
}

impl Known {
    /// Proves that one of these keys signed these bytes under this purpose.
    ///
    /// # Errors
    /// [`Refused`] says why not.
    pub fn verify(
        &self,
        purpose: Purpose,
        bytes: &[u8],
        signature: &Signature,
    ) -> Result<(), Refused> {
        let mut named = self.0.iter().filter(|(kid, _)| *kid == signature.kid).peekable();
        if named.peek().is_none() {
            return Err(Refused::UnknownKey(signature.kid.clone()));
        }
        let message = purpose.message(bytes);
        let holds = named.any(|(_, public)| key::holds(public, &message, &signature.bytes));
        if holds { Ok(()) } else { Err(Refused::Changed) }
    }
}

/// Why a signature proves nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// None of the trusted keys has this name.
    #[error("the key {0} is not known here")]
    UnknownKey(Kid),
    /// The bytes, the signature or the purpose are not those that were signed.
    #[error(
        "the signature does not fit: something was changed, or it was given for something else"
    )]
    Changed,
}

fn as_text<S: Serializer>(bytes: &[u8], to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&URL_SAFE_NO_PAD.encode(bytes))
}

fn from_text<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<u8>, D::Error> {
    let text = String::deserialize(from)?;
    URL_SAFE_NO_PAD.decode(text).map_err(D::Error::custom)
}
