//! What administrators edit in the browser, and what becomes of it.

mod pages;
mod town;
mod wordings;
