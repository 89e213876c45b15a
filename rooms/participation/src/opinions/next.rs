//! Which statement somebody is asked next.

use std::collections::BTreeMap;

use kernel::chance::token_hash;
use opinion::priority_when_new;

use super::{Said, Statement};

/// The next statement for a voice that has said this so far; none when they have seen all.
///
/// A lot among those not seen, in which a statement's priority is its number of tickets: what the
/// map can learn most from comes early, and everything comes sometime. The lot follows from the
/// voice and the statement alone. So a page asked for twice shows the same statement, two people
/// are asked in different orders, and the order tells nobody how others voted.
#[must_use]
pub fn next<'s>(said: &'s Said, voice: &[u8], seen: &BTreeMap<u32, i64>) -> Option<&'s Statement> {
    let asked = said.statements.iter().filter(|one| one.is_public());
    let left = asked.filter(|one| !seen.contains_key(&one.number));
    let drawn = left.map(|one| {
        let known = said.analysis.statement(one.number).and_then(|voted| voted.priority);
        let tickets = known.unwrap_or_else(priority_when_new).max(f64::MIN_POSITIVE);
        // The greatest of u^(1/tickets) wins with a chance in proportion to its tickets.
        (lot(voice, one.number).ln() / tickets, one)
    });
    drawn.max_by(|(a, _), (b, _)| a.total_cmp(b)).map(|(_, one)| one)
}

/// A number between 0 and 1, always the same for a voice and a statement.
fn lot(voice: &[u8], statement: u32) -> f64 {
    let name: String = voice.iter().map(|byte| format!("{byte:02x}")).collect();
    let hash = token_hash(&format!("opinion-next/{name}/{statement}"));
    let bits = hash.iter().take(6).fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte));
    (bits as f64 + 1.0) / ((1_u64 << 48) as f64 + 2.0)
}
