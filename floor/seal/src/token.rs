//! A sealed text short enough for a QR code, which proves itself without a network.
//!
//! | bytes | what |
//! |---|---|
//! | 1 | form: 1 |
//! | 1 | purpose ([`Purpose::code`]) |
//! | 5 | name of the key ([`Kid`]) |
//! | any | payload, chosen by whoever seals |
//! | 64 | Ed25519 signature over [`Purpose::message`] of the payload |
//!
//! written in [`base32`]: 114 characters and 1.6 for each byte of the payload.

use ::store::{Result, Tx};
use kernel::{Actor, Chance, Ts};

use crate::{
    Kid, Known, Purpose, Refused, Signature, base32,
    key::{KID_BYTES, SIGNATURE_BYTES},
    sign,
};

/// The form of tokens this module writes and reads.
const FORM: u8 = 1;
/// Bytes before the payload.
const HEAD: usize = 2 + KID_BYTES;
/// Longer payloads make QR codes a phone cannot read from a windscreen.
pub const PAYLOAD_BYTES: usize = 400;

/// A token as it was read; nothing in it is true before [`Token::open`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// What it claims to be.
    pub purpose: Purpose,
    payload: Vec<u8>,
    signature: Signature,
}

/// Why something is no token at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// It holds other characters, or a part is missing.
    #[error("this is no code of ours, or a part of it is missing")]
    Text,
    /// It is written in a form this program does not know.
    #[error("this code has the form {0}, which is not known here")]
    Form(u8),
    /// It is meant for something this program does not know.
    #[error("this code is meant for something not known here ({0})")]
    Purpose(u8),
}

/// Seals a payload with the town's key in use, of at most [`PAYLOAD_BYTES`].
///
/// # Errors
/// Engine errors.
pub async fn stamp(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    actor: &Actor,
    purpose: Purpose,
    payload: Vec<u8>,
) -> Result<Token> {
    let signature = sign(tx, chance, now, actor, purpose, &payload).await?;
    Ok(Token { purpose, payload, signature })
}

impl Token {
    /// As text, capitals and digits.
    #[must_use]
    pub fn text(&self) -> String {
        let head = [FORM, self.purpose.code()];
        let kid = self.signature.kid.bytes();
        base32::encode(&[&head, kid.as_slice(), &self.payload, &self.signature.bytes].concat())
    }

    /// Reads a token as it was scanned or typed.
    ///
    /// # Errors
    /// [`Unreadable`] says why it is none.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        let bytes = base32::decode(text).ok_or(Unreadable::Text)?;
        let (head, rest) = bytes.split_first_chunk::<HEAD>().ok_or(Unreadable::Text)?;
        let [form, purpose, kid @ ..] = head;
        if *form != FORM {
            return Err(Unreadable::Form(*form));
        }
        let (payload, signature) =
            rest.split_last_chunk::<SIGNATURE_BYTES>().ok_or(Unreadable::Text)?;
        Ok(Self {
            purpose: Purpose::from_code(*purpose).ok_or(Unreadable::Purpose(*purpose))?,
            payload: payload.to_vec(),
            signature: Signature { kid: Kid::from_bytes(kid), bytes: signature.to_vec() },
        })
    }

    /// The payload, once it is proved that one of the trusted keys sealed it for this purpose.
    ///
    /// # Errors
    /// [`Refused`] says why it is not.
    pub fn open(&self, known: &Known, purpose: Purpose) -> Result<&[u8], Refused> {
        known.verify(purpose, &self.payload, &self.signature)?;
        Ok(&self.payload)
    }

    /// Which key it names.
    #[must_use]
    pub fn kid(&self) -> &Kid {
        &self.signature.kid
    }
}

#[cfg(test)]
mod tests;
