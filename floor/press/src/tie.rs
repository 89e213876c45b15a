//! What must not be torn apart at the end of a line: "§ 46", "Abs. 1", "Nr. 3", "150 €".

/// What belongs to the number behind it.
const BEFORE: [&str; 7] = ["§", "§§", "Abs.", "Art.", "Nr.", "Nrn.", "Satz"];
/// What belongs to the number before it.
const BEHIND: [&str; 4] = ["€", "Euro", "EUR", "Uhr"];

/// The text with blanks that do not break where a number and its word belong together.
pub(crate) fn tied(text: &str) -> String {
    let mut tied = String::with_capacity(text.len() + 8);
    let mut pieces = text.split(' ').peekable();
    while let Some(piece) = pieces.next() {
        tied.push_str(piece);
        let Some(next) = pieces.peek() else { break };
        let word = piece.trim_start_matches(['(', '„', '“', '"']);
        let number = next.starts_with(|c: char| c.is_ascii_digit());
        let after = next.trim_end_matches(['.', ',', ';', ')', ':']);
        let is_tied = BEFORE.contains(&word) && number
            || BEHIND.contains(&after) && piece.ends_with(|c: char| c.is_ascii_digit());
        tied.push(if is_tied { '\u{a0}' } else { ' ' });
    }
    tied
}

#[cfg(test)]
mod tests {
    use super::tied;

    #[test]
    fn numbers_stay_with_their_words_and_nothing_else_does() {
        assert_eq!(
            tied("nach § 46 Abs. 1 Nr. 3 StVO (§ 47 Abs. 2) für 150,00 € bis 12 Uhr."),
            "nach §\u{a0}46 Abs.\u{a0}1 Nr.\u{a0}3 StVO (§\u{a0}47 Abs.\u{a0}2) für 150,00\u{a0}€ bis 12\u{a0}Uhr."
        );
        assert_eq!(
            tied("Satz für Satz, 3 Euros,  zwei Blanks "),
            "Satz für Satz, 3 Euros,  zwei Blanks "
        );
    }
}
