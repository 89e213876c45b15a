//! The receipt: hashes of everything that was sent, in one canonical text that can be checked
//! again. Its own hash goes into the journal, whose entries are a chain.

use kernel::Ts;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

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

/// A receipt with its hash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signed {
    /// What was received.
    pub receipt: Receipt,
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

    /// Its text: JSON without blanks, keys in the order of the alphabet.
    #[must_use]
    pub fn text(&self) -> String {
        serde_json::to_string(self).expect("a receipt is made of texts and numbers")
    }

    /// With its hash.
    #[must_use]
    pub fn sealed(self) -> Signed {
        let sha256 = hex(&Sha256::digest(self.text()));
        Signed { receipt: self, sha256 }
    }
}

impl Signed {
    /// Reads what was saved by the page.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        serde_json::from_str(text.trim()).ok()
    }

    /// Whether the hash is the receipt's.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.receipt.format == FORMAT && self.sha256 == hex(&Sha256::digest(self.receipt.text()))
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

    fn receipt() -> Signed {
        let answers = Answers::default().with("name", crate::Value::text("Muster"));
        let known = Known {
            municipality: "konstanz",
            reference: "KN-7F3K-29QD",
            service: "hundesteuer",
            version: 1,
            definition: &[1, 2],
            answers: &answers,
            at: Ts(1_795_435_200_000_000),
        };
        Receipt::of(&known, Vec::new()).sealed()
    }

    #[test]
    fn a_receipt_that_was_saved_is_whole() {
        let signed = receipt();
        assert!(Signed::parse(&signed.file()).unwrap().is_whole());
        assert_eq!(signed.receipt.received_at, "2026-11-23T12:00:00Z");
    }

    #[test]
    fn a_changed_receipt_is_noticed() {
        let mut signed = receipt();
        signed.receipt.received_at = "2026-11-22T12:00:00Z".to_owned();
        assert!(!signed.is_whole());
    }
}
