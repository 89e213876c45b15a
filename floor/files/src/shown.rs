//! Addresses that open one file for a day or two: they stand on the page of whoever has a secret,
//! and neither the secret nor where the page is read follows from them.

use kernel::{Ts, chance::token_hash};

/// Whole days such an address opens a file, after the day it was shown.
const OPENS: i64 = 1;

/// What an address says that was shown on somebody's own page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    until: i64,
    proof: String,
}

impl Shown {
    /// The query of the address of the file with this token, on the page behind a secret.
    #[must_use]
    pub fn query(secret: &str, token: &str, now: Ts) -> String {
        let until = (now.0.div_euclid(Ts::DAY) + 1 + OPENS) * Ts::DAY / Ts::SECOND;
        let proof = proof(&token_hash(secret), token, until);
        format!("until={until}&proof={proof}")
    }

    /// Reads the query of a request; none where there is no such thing in it, or its time is over.
    #[must_use]
    pub fn read(query: &str, now: Ts) -> Option<Self> {
        let value = |name: &str| {
            let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
            pairs.find(|(known, _)| *known == name).map(|(_, value)| value.to_owned())
        };
        let until = value("until")?.parse::<i64>().ok().filter(|n| *n > now.0 / Ts::SECOND)?;
        Some(Self { until, proof: value("proof")? })
    }

    /// Whether it was made for this file, on the page behind the secret with this hash.
    #[must_use]
    pub fn opens(&self, secret_hash: &[u8], token: &str) -> bool {
        // Hashes are compared, so that the time it takes tells nothing.
        token_hash(&self.proof) == token_hash(&proof(secret_hash, token, self.until))
    }
}

fn proof(secret_hash: &[u8], token: &str, until: i64) -> String {
    let hash = token_hash(&format!("shown-file/{}/{token}/{until}", hex(secret_hash)));
    hex(hash.get(..16).unwrap_or_default())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_opens_its_file_on_its_page_until_its_day_is_over() {
        let now = Ts(20_000 * Ts::DAY + 5);
        let query = Shown::query("secret", "token", now);
        assert!(!query.contains("secret"));
        let hash = token_hash("secret");
        let shown = Shown::read(&query, now.plus(Ts::DAY)).expect("it is read");
        assert!(shown.opens(&hash, "token"));
        assert!(!shown.opens(&hash, "other"), "one file only");
        assert!(!shown.opens(&token_hash("other"), "token"), "one secret only");
        assert_eq!(Shown::read(&query, now.plus(2 * Ts::DAY)), None);
        let later = Shown::read(&query.replace("until=", "until=9"), now).expect("it is read");
        assert!(!later.opens(&hash, "token"), "nobody makes it last longer");
    }
}
