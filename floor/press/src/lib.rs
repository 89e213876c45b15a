#![doc = include_str!("../README.md")]

pub mod block;
pub mod code;
mod document;
mod faces;
pub mod letter;
pub mod paper_form;
pub mod permit;
mod print;
pub mod receipt;
mod serve;
pub mod sheet;
mod tie;
mod world;

pub use block::Block;
pub use code::Code;
pub use document::Document;
pub use letter::{Letter, Signed};
pub use paper_form::{FormField, FormPart, Line, PaperForm};
pub use permit::Permit;
pub use print::{Unprintable, print, render};
pub use receipt::Receipt;
pub use serve::{answer, serve};
pub use sheet::{Labels, Letterhead, Logo, Sheet};

use kernel::Lang;

/// Texts of this crate in each language.
pub const LOCALES: &[(Lang, &str)] = &[
    (Lang::De, include_str!("../locales/de.ftl")),
    (Lang::En, include_str!("../locales/en.ftl")),
    (Lang::Simple, include_str!("../locales/de-simple.ftl")),
];

/// This crate as a room of the house.
#[must_use]
pub fn room() -> web::Room {
    web::Room { name: "press", locales: LOCALES, ..web::Room::default() }
}
