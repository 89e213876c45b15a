//! What a seal is put under. The purpose is part of what is signed, so that a sealed receipt is
//! never taken for a permit, whatever its bytes say.

/// What a seal is put under.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// That an application arrived, and what it held.
    Receipt,
    /// That somebody may do something, until when and with what.
    Permit,
}

impl Purpose {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Receipt, Self::Permit];

    /// Its word in the signed message; never change one.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Receipt => "receipt",
            Self::Permit => "permit",
        }
    }

    /// Its byte in a token; never change one, never use one again.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::Receipt => 1,
            Self::Permit => 2,
        }
    }

    /// The purpose with this byte.
    #[must_use]
    pub fn from_code(code: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.code() == code)
    }

    /// What is really signed: `allmende-seal-1`, the purpose and the bytes, each of the first two
    /// closed by a zero byte, which neither of them holds.
    #[must_use]
    pub fn message(self, bytes: &[u8]) -> Vec<u8> {
        [b"allmende-seal-1\0", self.as_str().as_bytes(), b"\0", bytes].concat()
    }
}
