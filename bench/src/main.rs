//! Benchmarks against the figures the house keeps.

fn main() {}
