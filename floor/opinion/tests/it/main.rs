//! Opinion maps: against the server of Polis on real conversations, and as rules that always hold.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod going_on;
mod properties;
mod reading;
mod real;
mod server;
