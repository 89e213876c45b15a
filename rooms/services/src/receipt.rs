//! The receipt: hashes of everything that was sent, in one canonical text, sealed with the town's
//! key. Its own hash goes into the journal, whose entries are a chain.

pub mod short;

use kernel::{Actor, Chance, Ts};
use seal::{Known as Keys, Purpose, Refused, Signature};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::Tx;

use crate::Answers;

/// What the first version of the format is called.
pub const FORMAT: &str = "allmende-receipt-1";

/// What was received. The fields stand in the order of the alphabet, so that the text is the same
/// whoever writes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// SHA-256 of the answers as [`answers_text`] writes them.
    pub answers_sha256: String,
    /// What was attached.
    pub attachments: Vec<Attachment>,
    /// SHA-256 of the text of the service's definition.
    pub definition_sha256: String,
    /// [`FORMAT`].
    pub format: String,
    /// Key of the municipality.
    pub municipality: String,
    /// When it was stored, RFC 3339.
    pub received_at: String,
    /// The number of the application.
    pub reference: String,
    /// Key of the service.
    pub service: String,
    /// Version of the service.
    pub version: i64,
}

/// One attachment of a receipt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// Key of the field, in a group `group.row.field` with rows counted from 1.
    pub field: String,
    /// The name it came with.
    pub name: String,
    /// SHA-256 of the file as it was sent.
    pub sha256: String,
}

/// A receipt with its hash and the town's seal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signed {
    /// What was received.
    pub receipt: Receipt,
    /// The town's seal on the receipt's text.
    pub seal: Signature,
    /// SHA-256 of the receipt's text.
    pub sha256: String,
}

/// What is known of a receipt before it is written.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// Key of the municipality.
    pub municipality: &'a str,
    /// The number.
    pub reference: &'a str,
    /// Key of the service.
    pub service: &'a str,
    /// Version of the service.
    pub version: i64,
    /// SHA-256 of the definition's text.
    pub definition: &'a [u8],
    /// The answers that count.
    pub answers: &'a Answers,
    /// When it is stored.
    pub at: Ts,
}

impl Receipt {
    /// The receipt of an application.
    #[must_use]
    pub fn of(known: &Known<'_>, attachments: Vec<Attachment>) -> Self {
        Self {
            answers_sha256: hex(&Sha256::digest(answers_text(known.answers))),
            attachments,
            definition_sha256: hex(known.definition),
            format: FORMAT.to_owned(),
            municipality: known.municipality.to_owned(),
            received_at: known.at.rfc3339(),
            reference: known.reference.to_owned(),
            service: known.service.to_owned(),
            version: known.version,
        }
    }

    /// Its text: JSON without blanks, keys in the order of the alphabet (RFC 8785).
    #[must_use]
    pub fn text(&self) -> String {
        serde_json::to_string(self).expect("a receipt is made of texts and numbers")
    }

    /// With its hash and the town's seal.
    ///
    /// # Errors
    /// Engine errors.
    pub async fn sealed(
        self,
        tx: &mut Tx,
        chance: &Chance,
        now: Ts,
        actor: &Actor,
    ) -> store::Result<Signed> {
        let text = self.text();
        let seal = seal::sign(tx, chance, now, actor, Purpose::Receipt, text.as_bytes()).await?;
        Ok(Signed { sha256: hex(&Sha256::digest(&text)), receipt: self, seal })
    }
}

/// Why a receipt proves nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unproved {
    /// The hash is not the receipt's.
    #[error("the hash is not that of the receipt: something in it was changed")]
    Changed,
    /// The seal is not the town's.
    #[error(transparent)]
    Seal(#[from] Refused),
}

impl Signed {
    /// Reads what was saved by the page, or what was scanned off paper.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        serde_json::from_str(text).ok().or_else(|| short::read(text))
    }

    /// Proves that whoever has one of these keys wrote this receipt.
    ///
    /// # Errors
    /// [`Unproved`] says why not.
    pub fn prove(&self, keys: &Keys) -> Result<(), Unproved> {
        let text = self.receipt.text();
        if self.receipt.format != FORMAT || self.sha256 != hex(&Sha256::digest(&text)) {
            return Err(Unproved::Changed);
        }
        Ok(keys.verify(Purpose::Receipt, text.as_bytes(), &self.seal)?)
    }

    /// What of the receipt has this content: the answers, or an attachment by the name it came
    /// with.
    #[must_use]
    pub fn covers(&self, content: &[u8]) -> Option<&str> {
        let hash = hex(&Sha256::digest(content));
        if self.receipt.answers_sha256 == hash {
            return Some("answers");
        }
        let found = self.receipt.attachments.iter().find(|attachment| attachment.sha256 == hash);
        found.map(|attachment| attachment.name.as_str())
    }

    /// As a file for people and programs.
    #[must_use]
    pub fn file(&self) -> String {
        serde_json::to_string_pretty(self).expect("a receipt is made of texts and numbers")
    }
}

/// The answers as they are hashed: JSON without blanks, keys in the order of the alphabet.
#[must_use]
pub fn answers_text(answers: &Answers) -> String {
    serde_json::to_string(answers).expect("answers are made of texts and numbers")
}

/// Bytes as lower case hexadecimal digits.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
        use std::fmt::Write;
        // Writing into a String cannot fail.
        let _ = write!(out, "{byte:02x}");
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_of_a_receipt_is_the_canonical_one() {
        let answers = Answers::default().with("name", crate::Value::text("Weiß \"&\" Söhne"));
        let known = Known {
            municipality: "konstanz",
            reference: "KN-7F3K-29QD",
            service: "hundesteuer",
            version: 1,
            definition: &[1, 2],
            answers: &answers,
            at: Ts(1_795_435_200_000_000),
        };
        let attachment = Attachment {
            field: "nachweis".to_owned(),
            name: "Straße \u{7}\".pdf".to_owned(),
            sha256: hex(&[7; 32]),
        };
        let receipt = Receipt::of(&known, vec![attachment]);
        assert_eq!(receipt.received_at, "2026-11-23T12:00:00Z");
        let value = serde_json::to_value(&receipt).expect("it is JSON");
        assert_eq!(seal::canonical(&value).expect("whole numbers"), receipt.text().into_bytes());
    }
}
