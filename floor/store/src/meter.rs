//! Counters of the whole process: what monitoring asks about rows.

use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

/// Upper bounds of the counted group sizes; the last bucket holds the rest.
pub const GROUP_BOUNDS: [u64; 8] = [1, 2, 4, 8, 16, 32, 64, 128];

static QUERIES: AtomicU64 = AtomicU64::new(0);
static WRITES: AtomicU64 = AtomicU64::new(0);
static GROUPS: [AtomicU64; 9] = [const { AtomicU64::new(0) }; 9];

pub(crate) fn query() {
    QUERIES.fetch_add(1, Relaxed);
}

/// A commit that stored so many writes.
pub(crate) fn commit(writes: usize) {
    let writes = writes as u64;
    WRITES.fetch_add(writes, Relaxed);
    let bucket = GROUP_BOUNDS.iter().position(|bound| writes <= *bound);
    GROUPS[bucket.unwrap_or(GROUP_BOUNDS.len())].fetch_add(1, Relaxed);
}

/// What was counted since the process began.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// Queries run.
    pub queries: u64,
    /// Writes stored.
    pub writes: u64,
    /// Commits by how many writes shared one, see [`GROUP_BOUNDS`].
    pub groups: [u64; 9],
}

/// The counters now.
#[must_use]
pub fn counted() -> Counted {
    Counted {
        queries: QUERIES.load(Relaxed),
        writes: WRITES.load(Relaxed),
        groups: GROUPS.each_ref().map(|bucket| bucket.load(Relaxed)),
    }
}
