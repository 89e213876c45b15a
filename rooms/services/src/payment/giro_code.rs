//! The GiroCode: a credit transfer as a QR code that banking apps read (EPC069-12, version 002).

mod square;

pub use square::Square;

use super::{Reference, amount::decimal};

/// Longest text of a code, in bytes (EPC069-12, § 3).
const LONGEST: usize = 331;

/// A credit transfer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transfer<'a> {
    /// Who gets the money.
    pub creditor: &'a str,
    /// Their account; blanks do not count.
    pub iban: &'a str,
    /// Their bank, where it is told.
    pub bic: Option<&'a str>,
    /// Cents, 1 to 99 999 999 999.
    pub cents: i64,
    /// What it is for.
    pub reference: &'a Reference,
    /// A sentence for the payer.
    pub information: &'a str,
}

/// Why there is no code for a transfer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoCode {
    /// The standard allows 0.01 to 999999999.99.
    #[error("the amount is outside of 0.01 to 999999999.99 euros")]
    Amount,
    /// 1 to 70 characters.
    #[error("the creditor's name has no or more than 70 characters")]
    Creditor,
    /// It is no IBAN.
    #[error("the account is no IBAN")]
    Iban,
    /// 8 or 11 letters and digits.
    #[error("the bank's code has neither 8 nor 11 letters and digits")]
    Bic,
    /// Longer than 331 bytes.
    #[error("the text is longer than 331 bytes")]
    Length,
}

impl Transfer<'_> {
    /// The text of the code, its lines in the order of the standard.
    ///
    /// # Errors
    /// When the standard has no room for the transfer. The sentence for the payer is shortened
    /// to 70 characters instead.
    pub fn text(&self) -> Result<String, NoCode> {
        let creditor = one_line(self.creditor);
        let iban: String = self.iban.chars().filter(|c| !c.is_whitespace()).collect();
        let bic: String = self.bic.unwrap_or("").chars().filter(|c| !c.is_whitespace()).collect();
        if !(1..=99_999_999_999).contains(&self.cents) {
            return Err(NoCode::Amount);
        }
        if !(1..=70).contains(&creditor.chars().count()) {
            return Err(NoCode::Creditor);
        }
        if !kernel::iban::is_iban(&iban) {
            return Err(NoCode::Iban);
        }
        if !bic.is_empty() && !kernel::iban::is_bic(&bic) {
            return Err(NoCode::Bic);
        }
        let information: String = one_line(self.information).chars().take(70).collect();
        let amount = format!("EUR{}", decimal(self.cents));
        let head = ["BCD", "002", "1", "SCT", &bic, &creditor, &iban, &amount];
        // No purpose; the reference instead of free text.
        let rest = ["", self.reference.as_str(), "", &information];
        let lines: Vec<&str> = head.into_iter().chain(rest).collect();
        let text = lines.join("\n").trim_end_matches('\n').to_owned();
        if text.len() > LONGEST { Err(NoCode::Length) } else { Ok(text) }
    }

    /// The code, ready to be drawn.
    ///
    /// # Errors
    /// As for [`Transfer::text`].
    pub fn square(&self) -> Result<Square, NoCode> {
        Square::of(&self.text()?).ok_or(NoCode::Length)
    }
}

/// Without line breaks, which would begin the next element.
fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const IBAN: &str = "DE89 3704 0044 0532 0130 00";

    fn transfer(reference: &Reference) -> Transfer<'_> {
        Transfer {
            creditor: "Stadt Königsbrück",
            iban: IBAN,
            bic: None,
            cents: 15_000,
            reference,
            information: "Bewohnerparkausweis",
        }
    }

    #[test]
    fn a_code_has_the_lines_of_the_standard() {
        let reference = Reference::of("KN7F3K29QD").unwrap();
        let text = transfer(&reference).text().unwrap();
        let lines: Vec<&str> = text.split('\n').collect();
        assert_eq!(
            lines,
            [
                "BCD",
                "002",
                "1",
                "SCT",
                "",
                "Stadt Königsbrück",
                "DE89370400440532013000",
                "EUR150.00",
                "",
                reference.as_str(),
                "",
                "Bewohnerparkausweis",
            ]
        );
    }

    #[test]
    fn what_the_standard_has_no_room_for_is_refused() {
        let reference = Reference::of("1").unwrap();
        let refused = |change: fn(&mut Transfer<'_>)| {
            let mut transfer = transfer(&reference);
            change(&mut transfer);
            transfer.text().unwrap_err()
        };
        assert_eq!(refused(|t| t.cents = 0), NoCode::Amount);
        assert_eq!(refused(|t| t.cents = 100_000_000_000), NoCode::Amount);
        assert_eq!(refused(|t| t.creditor = " \n "), NoCode::Creditor);
        assert_eq!(refused(|t| t.iban = "DE88370400440532013000"), NoCode::Iban);
        assert_eq!(refused(|t| t.bic = Some("COBADE")), NoCode::Bic);
    }

    proptest! {
        #[test]
        fn no_name_and_no_sentence_breaks_a_code(creditor in ".{1,90}", information in ".{0,120}") {
            let reference = Reference::of("KN7F3K29QD").unwrap();
            let transfer = Transfer { creditor: &creditor, information: &information, ..transfer(&reference) };
            match transfer.text() {
                Ok(text) => {
                    let lines: Vec<&str> = text.split('\n').collect();
                    prop_assert!(lines.len() <= 12 && text.len() <= LONGEST);
                    prop_assert_eq!(lines[9], reference.as_str());
                    prop_assert!(Square::of(&text).is_some());
                }
                Err(why) => prop_assert!(matches!(why, NoCode::Creditor | NoCode::Length)),
            }
        }
    }
}
