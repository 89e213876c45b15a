//! German tables, read right: a corpus of files, real files, rules for all files.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod corpus;
mod corpus_numbers;
mod corpus_words;
mod real;
mod rules;
mod schema;
mod told;
mod workbook;
