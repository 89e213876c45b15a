//! Real elections: official results, and what foreign programs count.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod data;
mod official;
mod references;
