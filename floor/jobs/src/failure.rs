//! What is written down of a failure. Errors quote what they failed at, and servers repeat the
//! address they refuse; a row that stays until somebody looks at it, and a line of the log, name
//! nobody.

/// What stands for an address.
const MASK: char = '…';

/// The text of an error without e-mail addresses, and without names and passwords that stand
/// before the `@` of another one.
pub(crate) fn nameless(error: &impl std::fmt::Display) -> String {
    let text = error.to_string();
    let mut told = String::with_capacity(text.len());
    let mut word = String::new();
    for c in text.chars() {
        if ends_word(c) {
            tell(&mut told, &mut word);
            told.push(c);
        } else {
            word.push(c);
        }
    }
    tell(&mut told, &mut word);
    told
}

fn ends_word(c: char) -> bool {
    c.is_whitespace() || "<>()[]{}\"'`,;".contains(c)
}

fn tell(told: &mut String, word: &mut String) {
    if word.contains('@') {
        told.push(MASK);
    } else {
        told.push_str(word);
    }
    word.clear();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_names_nobody() {
        let told = |said: &str| nameless(&said);
        assert_eq!(told("550 5.1.1 <Anna.Weiß@example.org>: unknown"), "550 5.1.1 <…>: unknown");
        assert_eq!(told("\"anna@example.org\" or 'ben+x@a.de', both"), "\"…\" or '…', both");
        assert_eq!(told("mailto:anna@example.org is full"), "… is full");
        assert_eq!(told("postgres://allmende:secret@host/db is away"), "… is away");
        assert_eq!(told("the mail server is down: 12:30"), "the mail server is down: 12:30");
    }
}
