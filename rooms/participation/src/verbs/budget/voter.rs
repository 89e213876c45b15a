//! Who votes, as hashes that fit the urn of one process alone.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use web::{App, device};

use crate::budget::{Channel, CodeId};

/// Bytes of a receipt's secret.
const SECRET: usize = 24;

/// Who votes, and by which way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voter {
    /// The account or the code, where there is one, else the browser.
    pub own: Vec<u8>,
    /// The browser.
    pub browser: Vec<u8>,
    /// The secret of the receipt.
    pub receipt: String,
    /// How the ballot comes in.
    pub channel: Channel,
}

impl Voter {
    /// Of the hashes of somebody and of their browser.
    #[must_use]
    pub fn of(app: &App, process: &str, own: &[u8], browser: &[u8], channel: Channel) -> Self {
        let secret = device::of_thing(app, &format!("budget receipt/{process}"), own);
        Self {
            receipt: URL_SAFE_NO_PAD.encode(secret.get(..SECRET).unwrap_or(&secret)),
            own: Self::mark(app, process, own),
            browser: Self::mark(app, process, browser),
            channel,
        }
    }

    /// The mark of somebody's ballot in the urn of a process.
    #[must_use]
    pub fn mark(app: &App, process: &str, hash: &[u8]) -> Vec<u8> {
        device::of_thing(app, &format!("budget voter/{process}"), hash)
    }

    /// Whoever holds a code, on whatever device or paper.
    #[must_use]
    pub fn by_code(app: &App, process: &str, code: CodeId, channel: Channel) -> Self {
        let own = code.0.as_bytes();
        Self::of(app, process, own, own, channel)
    }

    /// Whether they vote with an account.
    #[must_use]
    pub fn has_account(&self) -> bool {
        self.own != self.browser
    }
}
