//! E-mail addresses that can be written to.

use std::fmt;

/// The longest address SMTP can carry, in characters (RFC 5321, 4.5.3.1.3 less the brackets).
const LONGEST: usize = 254;

/// A checked e-mail address: one mailbox, plain ASCII, its domain in lower case.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Address(String);

impl Address {
    /// The address in a text that somebody typed; blanks around it are taken away. `None`
    /// when nothing can be sent there. Quoted local parts and addresses beyond ASCII are
    /// refused: too few mail servers take them.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let allowed = |c: char| c.is_ascii_alphanumeric() || "@.!#$%&'*+/=?^_`{|}~-".contains(c);
        if text.len() > LONGEST || !text.chars().all(allowed) {
            return None;
        }
        let (user, domain) = text.rsplit_once('@')?;
        if !domain.contains('.') {
            return None;
        }
        let written = format!("{user}@{}", domain.to_ascii_lowercase());
        written.parse::<lettre::Address>().ok()?;
        Some(Self(written))
    }

    /// As text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_type_is_understood() {
        let written = |text| Address::parse(text).map(|a| a.to_string());
        assert_eq!(written(" anna.muster@Example.ORG "), Some("anna.muster@example.org".into()));
        assert_eq!(written("Anna+stadt@example.org"), Some("Anna+stadt@example.org".into()));
        assert_eq!(written("o'neill@example.org"), Some("o'neill@example.org".into()));
    }

    #[test]
    fn what_cannot_be_written_to_is_refused() {
        let long = format!("{}@example.org", "a".repeat(250));
        for text in [
            "",
            "anna",
            "anna@",
            "@example.org",
            "anna@example",
            "anna@example..org",
            "anna muster@example.org",
            "anna@example.org, bert@example.org",
            "anna@example.org\r\nBcc: all@example.org",
            "anna@example.org\nBcc: all@example.org",
            "Anna <anna@example.org>",
            "anna@exam\0ple.org",
            "\"anna\"@example.org",
            "ännа@example.org",
            long.as_str(),
        ] {
            assert_eq!(Address::parse(text), None, "{text:?}");
        }
    }
}
