//! Codes that people write down: made from secrets, read back whatever the hyphens and blanks.

use sha2::{Digest, Sha256};

/// Letters and digits without look-alikes, as [`kernel::Chance::code`] takes them.
const ALPHABET: &[u8; 24] = b"23456789BCDFGHJKMNPQRSTX";
/// Characters of the code that opens a draft on another device: 55 bits, behind a rate limit.
pub const DRAFT: usize = 12;
/// Characters of the code that opens one's own application: 73 bits.
pub const OWN: usize = 16;

/// The code of `length` characters that follows from a secret for a purpose.
#[must_use]
pub fn of(purpose: &str, secret: &str, length: usize) -> String {
    let mut code = String::with_capacity(length);
    let mut round = 0_u8;
    while code.len() < length {
        let hash = Sha256::digest(format!("{purpose}/{round}/{secret}"));
        for pair in hash.chunks_exact(4) {
            if code.len() == length {
                break;
            }
            let number = u32::from_le_bytes([pair[0], pair[1], pair[2], pair[3]]) as usize;
            code.push(ALPHABET[number % ALPHABET.len()] as char);
        }
        round += 1;
    }
    code
}

/// A code in groups of four.
#[must_use]
pub fn grouped(code: &str) -> String {
    let letters: Vec<char> = code.chars().collect();
    let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
    groups.join("-")
}

/// What somebody typed, without hyphens and blanks, in capitals.
#[must_use]
pub fn plain(typed: &str) -> String {
    typed.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect()
}

/// Two letters that sound like the municipality, for reference numbers: `KN` for Konstanz.
#[must_use]
pub fn initials(slug: &str) -> String {
    let mut letters = slug.chars().filter(char::is_ascii_alphabetic);
    let first = letters.next().unwrap_or('x');
    let second = letters.find(|c| !"aeiou".contains(*c)).unwrap_or('x');
    [first, second].iter().map(char::to_ascii_uppercase).collect()
}

/// Whether something looks like the number of an application, which is no secret.
#[must_use]
pub fn is_reference(key: &str) -> bool {
    let plain = plain(key);
    let code = |c: u8| ALPHABET.contains(&c);
    plain.len() == 10
        && plain.bytes().take(2).all(|c| c.is_ascii_uppercase())
        && plain.bytes().skip(2).all(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_follows_from_its_secret_and_reads_back_as_people_write_it() {
        let code = of("own", "secret", OWN);
        assert_eq!(code, of("own", "secret", OWN));
        assert_ne!(code, of("draft", "secret", OWN));
        assert_eq!(plain(&format!(" {} ", grouped(&code).to_lowercase())), code);
        assert_eq!(grouped("ABCDEFGH"), "ABCD-EFGH");
    }

    #[test]
    fn a_reference_begins_like_the_town_sounds() {
        assert!(is_reference("kn-7f3k-29qd") && !is_reference("KN-7F3K-29QD-BBBB-2222"));
        assert_eq!(initials("konstanz"), "KN");
        assert_eq!(initials("musterstadt"), "MS");
    }
}
