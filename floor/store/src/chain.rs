//! The proof of what was deleted: a chain of hashes that tells nothing of it.

use sha2::{Digest, Sha256};

/// The proof over ids that were deleted: a chain of SHA-256, each link over the one before and
/// the next id in ascending order. Whoever has the ids (from a backup) can compute it; nobody
/// learns an id from it. It goes on where a run that was broken off had stopped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chain(Vec<u8>);

impl Default for Chain {
    /// Over nothing: 32 zeros.
    fn default() -> Self {
        Self(vec![0; 32])
    }
}

impl Chain {
    /// As it was stored.
    #[must_use]
    pub fn stored(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// Goes on over the next id.
    pub fn add(&mut self, id: &[u8]) {
        let mut hash = Sha256::new();
        hash.update(&self.0);
        hash.update(id);
        self.0 = hash.finalize().to_vec();
    }

    /// Its bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// As people compare it.
    #[must_use]
    pub fn hex(&self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chain_that_goes_on_is_the_same_as_one_that_never_stopped() {
        let ids = [b"a".as_slice(), b"b", b"c"];
        let mut whole = Chain::default();
        ids.iter().for_each(|id| whole.add(id));
        let mut first = Chain::default();
        first.add(ids[0]);
        let mut second = Chain::stored(first.bytes().to_vec());
        ids[1..].iter().for_each(|id| second.add(id));
        assert_eq!(whole, second);
        assert_ne!(whole, Chain::default());
        assert_eq!(whole.hex().len(), 64);
    }
}
