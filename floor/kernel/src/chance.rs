//! Randomness, handed in: ids, tokens and short codes come from one seedable source.

use std::sync::{Arc, Mutex, PoisonError};

use rand::{Rng, SeedableRng, rngs::StdRng};
use uuid::Uuid;

use crate::Ts;

/// Letters and digits that survive being read aloud or copied by hand: no 0/O, 1/I/L, no
/// vowels that spell words, no U/V confusion.
const CODE_ALPHABET: &[u8; 24] = b"23456789BCDFGHJKMNPQRSTX";

/// A shared source of randomness (ChaCha, cryptographically strong).
#[derive(Clone)]
pub struct Chance(Arc<Mutex<StdRng>>);

impl std::fmt::Debug for Chance {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Chance")
    }
}

impl Chance {
    /// Seeded by the operating system.
    #[must_use]
    pub fn system() -> Self {
        Self(Arc::new(Mutex::new(rand::make_rng())))
    }

    /// Repeatable, for tests and demo data.
    #[must_use]
    pub fn seeded(seed: u64) -> Self {
        Self(Arc::new(Mutex::new(StdRng::seed_from_u64(seed))))
    }

    /// `N` random bytes.
    #[must_use]
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut out = [0; N];
        self.0.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(&mut out);
        out
    }

    /// A time-ordered UUID (v7) for the moment `now`.
    #[must_use]
    pub fn uuid(&self, now: Ts) -> Uuid {
        let millis = u64::try_from(now.0 / 1_000).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(millis, &self.bytes::<10>()).into_uuid()
    }

    /// A secret for links and cookies: 192 bits as 32 URL-safe characters.
    #[must_use]
    pub fn token(&self) -> String {
        use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
        URL_SAFE_NO_PAD.encode(self.bytes::<24>())
    }

    /// A public code of `length` characters from an alphabet without look-alikes.
    #[must_use]
    pub fn code(&self, length: usize) -> String {
        (0..length).map(|_| CODE_ALPHABET[self.below(CODE_ALPHABET.len())] as char).collect()
    }

    /// A whole number in `0..end`; 0 when `end` is 0.
    #[must_use]
    pub fn below(&self, end: usize) -> usize {
        if end == 0 {
            return 0;
        }
        // 64 random bits over a tiny range: the bias is below 2^-50.
        usize::try_from(u64::from_le_bytes(self.bytes::<8>()) % end as u64).unwrap_or(0)
    }
}

/// The hash under which a secret token is stored: SHA-256, so that a stolen database opens
/// no link and no session.
#[must_use]
pub fn token_hash(token: &str) -> Vec<u8> {
    use sha2::{Digest, Sha256};
    Sha256::digest(token.as_bytes()).to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_sort_by_the_time_they_were_made() {
        let chance = Chance::seeded(1);
        let early = chance.uuid(Ts(1_000_000));
        let late = chance.uuid(Ts(2_000_000));
        assert!(early < late);
        assert_eq!(early.get_version_num(), 7);
    }

    #[test]
    fn a_code_holds_no_look_alikes() {
        let code = Chance::seeded(2).code(200);
        assert_eq!(code.len(), 200);
        assert!(!code.contains(['0', 'O', '1', 'I', 'L', 'A', 'E', 'U', 'V']));
    }

    #[test]
    fn tokens_differ() {
        let chance = Chance::seeded(3);
        assert_ne!(chance.token(), chance.token());
        assert_eq!(chance.token().len(), 32);
    }
}
