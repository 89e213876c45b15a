//! `format=flowed` (RFC 3676): lines short enough for every mail program, which programs that
//! know the format join again to paragraphs of the window's width.

/// Characters of a line, its closing blank included (RFC 3676 asks for at most 78).
const WIDTH: usize = 74;

/// Wraps long lines at words: a line that goes on ends with a blank, one that ends does not.
/// A link is one word and is never broken.
#[must_use]
pub fn flow(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / WIDTH * 2);
    for line in text.lines() {
        flow_line(line, &mut out);
    }
    out
}

fn flow_line(line: &str, out: &mut String) {
    // Separates the signature; the one fixed line that ends with a blank.
    if line == "-- " {
        out.push_str("-- \n");
        return;
    }
    let mut open = String::new();
    for word in line.split_whitespace() {
        let length = open.chars().count() + word.chars().count() + 1;
        if !open.is_empty() && length > WIDTH {
            open.push(' ');
            push(&open, out);
            open.clear();
        } else if !open.is_empty() {
            open.push(' ');
        }
        open.push_str(word);
    }
    push(&open, out);
}

/// Writes a line, stuffed with a blank where a mail program would misread its beginning.
fn push(line: &str, out: &mut String) {
    if line.starts_with('>') || line.starts_with("From ") {
        out.push(' ');
    }
    out.push_str(line);
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What a program that knows the format shows.
    fn join(flowed: &str) -> String {
        let mut out = String::new();
        for line in flowed.lines() {
            out.push_str(line.strip_prefix(' ').unwrap_or(line));
            if !line.ends_with(' ') || line == "-- " {
                out.push('\n');
            }
        }
        out
    }

    #[test]
    fn long_lines_are_wrapped_at_words() {
        let flowed = flow(&"Straßenlaterne ".repeat(20));
        assert!(flowed.lines().count() > 3);
        assert!(flowed.lines().all(|line| line.chars().count() <= 78));
    }

    #[test]
    fn a_link_is_never_broken() {
        let link = format!("https://example.org/{}", "x".repeat(120));
        assert!(flow(&format!("Hier ist Ihre Meldung: {link} und mehr")).contains(&link));
    }

    #[test]
    fn beginnings_that_would_be_misread_are_stuffed() {
        assert_eq!(flow("> kein Zitat"), " > kein Zitat\n");
        assert_eq!(flow("From here on"), " From here on\n");
        assert_eq!(flow("-- \nStadt"), "-- \nStadt\n");
    }

    proptest! {
        #[test]
        fn joining_gives_the_words_back(text in "([a-zäß>.-]{1,30}[ ]{1,3}|From |\n){0,60}") {
            let words = |text: &str| -> Vec<Vec<String>> {
                text.lines()
                    .map(|l| l.split_whitespace().map(str::to_owned).collect())
                    .collect()
            };
            prop_assert_eq!(words(&join(&flow(&text))), words(&text));
        }
    }
}
