//! Accounts and banks: whether an IBAN (ISO 13616) or a BIC (ISO 9362) can be right.

/// Whether a text without blanks is an IBAN whose check digits fit; one of Germany has 22
/// characters.
#[must_use]
pub fn is_iban(text: &str) -> bool {
    let shaped = (15..=34).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
        && text.bytes().take(2).all(|b| b.is_ascii_uppercase())
        && text.bytes().skip(2).take(2).all(|b| b.is_ascii_digit());
    let german = !text.starts_with("DE") || text.len() == 22;
    shaped && german && remainder(text[4..].chars().chain(text[..4].chars())) == 1
}

/// Whether a text is the code of a bank: six letters of bank and country, then two or five
/// letters or digits.
#[must_use]
pub fn is_bic(text: &str) -> bool {
    [8, 11].contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
        && text.bytes().skip(4).take(2).all(|b| b.is_ascii_uppercase())
}

/// In groups of four, as people copy it.
#[must_use]
pub fn grouped(iban: &str) -> String {
    let mut out = String::new();
    for (at, c) in iban.chars().filter(|c| !c.is_whitespace()).enumerate() {
        if at > 0 && at % 4 == 0 {
            out.push(' ');
        }
        out.push(c);
    }
    out
}

/// Remainder by 97 where letters stand for 10 to 35 (ISO 7064, MOD 97-10).
fn remainder(text: impl Iterator<Item = char>) -> u32 {
    text.filter_map(|c| c.to_digit(36)).fold(0, |rest, value| {
        let shifted = if value < 10 { rest * 10 } else { rest * 100 };
        (shifted + value) % 97
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_examples_of_the_registry_are_right_and_a_slip_is_noticed() {
        for right in
            ["DE89370400440532013000", "NO9386011117947", "MT84MALT011000012345MTLCAST001S"]
        {
            assert!(is_iban(right), "{right}");
        }
        for wrong in
            ["DE89370400440532013001", "DE8937040044053201300", "de89370400440532013000", "ÄÖ", ""]
        {
            assert!(!is_iban(wrong), "{wrong}");
        }
    }

    #[test]
    fn a_bank_has_eight_or_eleven_characters() {
        assert!(is_bic("COBADEFFXXX") && is_bic("SOLADES1KNZ") && is_bic("MARKDEF1"));
        assert!(!is_bic("MARKDEF") && !is_bic("12345678") && !is_bic(""));
    }

    #[test]
    fn an_account_is_shown_in_groups_of_four() {
        assert_eq!(grouped("DE89370400440532013000"), "DE89 3704 0044 0532 0130 00");
    }
}
