//! What administrators edit in the browser, and what becomes of it.

mod categories;
mod history;
mod pages;
mod templates;
mod town;
mod wordings;
