//! A receipt in capitals and digits, as it stands in a QR code: the whole receipt with its seal, so
//! that whoever scans a sheet of paper proves the same as whoever saved the file.
//!
//! | bytes | what |
//! |---|---|
//! | 1 | form: 1 |
//! | 5, 64 | name of the key, signature |
//! | 32, 32 | SHA-256 of the answers, of the definition |
//! | 8 | moment, microseconds since 1970 |
//! | texts | municipality, reference, service |
//! | 4, 1 | version, number of attachments |
//! | each | field and name as texts, SHA-256 |
//!
//! Numbers begin with the highest byte; a text is its length in one byte and its UTF-8. All of it is
//! written in [`seal::base32`].

use jiff::Timestamp;
use kernel::Ts;
use seal::{Kid, Signature, base32};
use sha2::{Digest, Sha256};

use super::{Attachment, FORMAT, Receipt, Signed, hex};

/// The form this module writes and reads.
const FORM: u8 = 1;
/// Bytes of a name of a key.
const KID: usize = 5;
/// Bytes of a signature.
const SIGNATURE: usize = 64;
/// Characters that fit into a QR code beside an address; about 26 attachments.
const MOST: usize = 3_200;

/// The receipt in short; `None` where it holds too much for a QR code.
#[must_use]
pub fn text(signed: &Signed) -> Option<String> {
    let receipt = &signed.receipt;
    let at: Timestamp = receipt.received_at.parse().ok()?;
    let mut bytes = vec![FORM];
    bytes.extend(signed.seal.kid.bytes());
    bytes.extend(&signed.seal.bytes);
    bytes.extend(hash(&receipt.answers_sha256)?);
    bytes.extend(hash(&receipt.definition_sha256)?);
    bytes.extend(Ts::from(at).0.to_be_bytes());
    for text in [&receipt.municipality, &receipt.reference, &receipt.service] {
        put(&mut bytes, text)?;
    }
    bytes.extend(u32::try_from(receipt.version).ok()?.to_be_bytes());
    bytes.push(u8::try_from(receipt.attachments.len()).ok()?);
    for attachment in &receipt.attachments {
        put(&mut bytes, &attachment.field)?;
        put(&mut bytes, &attachment.name)?;
        bytes.extend(hash(&attachment.sha256)?);
    }
    let text = base32::encode(&bytes);
    // What does not come back as it went in would prove nothing.
    (text.len() <= MOST && read(&text).as_ref() == Some(signed)).then_some(text)
}

/// The receipt behind a short text, or behind the address it stands in.
#[must_use]
pub fn read(text: &str) -> Option<Signed> {
    let text = text.rsplit_once('=').map_or(text, |(_, code)| code);
    let bytes = base32::decode(text)?;
    let mut rest = Rest(&bytes);
    if rest.take::<1>()? != [FORM] {
        return None;
    }
    let kid = Kid::from_bytes(&rest.take::<KID>()?);
    let seal = Signature { kid, bytes: rest.take::<SIGNATURE>()?.to_vec() };
    let answers_sha256 = hex(&rest.take::<32>()?);
    let definition_sha256 = hex(&rest.take::<32>()?);
    let received_at = Ts(i64::from_be_bytes(rest.take()?)).rfc3339();
    let (municipality, reference, service) = (rest.text()?, rest.text()?, rest.text()?);
    let version = i64::from(u32::from_be_bytes(rest.take()?));
    let [count] = rest.take::<1>()?;
    let mut attachments = Vec::new();
    for _ in 0..count {
        let (field, name) = (rest.text()?, rest.text()?);
        attachments.push(Attachment { field, name, sha256: hex(&rest.take::<32>()?) });
    }
    let receipt = Receipt {
        answers_sha256,
        attachments,
        definition_sha256,
        format: FORMAT.to_owned(),
        municipality,
        received_at,
        reference,
        service,
        version,
    };
    let sha256 = hex(&Sha256::digest(receipt.text()));
    rest.0.is_empty().then_some(Signed { receipt, seal, sha256 })
}

fn put(bytes: &mut Vec<u8>, text: &str) -> Option<()> {
    bytes.push(u8::try_from(text.len()).ok()?);
    bytes.extend(text.as_bytes());
    Some(())
}

/// The bytes of a hash in hexadecimal digits.
fn hash(digits: &str) -> Option<Vec<u8>> {
    let pair = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    let bytes: Option<Vec<u8>> = (0..digits.len()).step_by(2).map(pair).collect();
    bytes.filter(|bytes| bytes.len() == 32)
}

/// What is still to be read.
struct Rest<'b>(&'b [u8]);

impl Rest<'_> {
    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (head, rest) = self.0.split_first_chunk::<N>()?;
        self.0 = rest;
        Some(*head)
    }

    fn text(&mut self) -> Option<String> {
        let [length] = self.take::<1>()?;
        let (head, rest) = self.0.split_at_checked(usize::from(length))?;
        self.0 = rest;
        String::from_utf8(head.to_vec()).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Answers, receipt::Known};

    fn signed(attachments: usize) -> Signed {
        let known = Known {
            municipality: "konstanz",
            reference: "KN-7F3K-29QD",
            service: "handwerkerparkausweis",
            version: 3,
            definition: &[9; 32],
            answers: &Answers::default(),
            at: Ts(1_795_435_200_000_001),
        };
        let attachment = |nr: usize| Attachment {
            field: format!("fahrzeuge.{nr}.schein"),
            name: "Zulassung für Größl.pdf".to_owned(),
            sha256: hex(&[7; 32]),
        };
        let receipt = Receipt::of(&known, (1..=attachments).map(attachment).collect());
        let seal = Signature { kid: Kid::from_bytes(&[1; KID]), bytes: vec![5; SIGNATURE] };
        Signed { sha256: hex(&Sha256::digest(receipt.text())), receipt, seal }
    }

    #[test]
    fn what_is_scanned_is_the_whole_receipt() {
        for attachments in [0, 1, 12] {
            let signed = signed(attachments);
            let code = text(&signed).expect("it fits");
            assert!(code.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit()));
            let address = format!("https://konstanz.example/receipts/verify?code={code}");
            assert_eq!(read(&address), Some(signed.clone()));
            assert_eq!(Signed::parse(&code), Some(signed));
        }
    }

    #[test]
    fn what_is_cut_off_or_too_much_is_none() {
        let code = text(&signed(2)).expect("it fits");
        assert_eq!(read(&code[..code.len() - 3]), None);
        assert_eq!(read(&format!("{code}00")), None);
        assert_eq!(read("hello"), None);
        assert_eq!(text(&signed(60)), None);
    }
}
