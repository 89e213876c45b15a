#![doc = include_str!("../README.md")]

pub mod app;
pub mod chart;
pub mod csrf;
pub mod data_file;
pub mod device;
pub mod field;
pub mod form;
pub mod here;
pub mod limit;
pub mod outside;
pub mod page;
pub mod personal;
pub mod problem;
pub mod room;
pub mod text;
pub mod town;
pub mod ui;
pub mod when;
pub mod words;

pub use app::{App, Mode, Secrets, Settings};
pub use csrf::Guarded;
pub use field::{check, csrf, input, password, select, summary, textarea};
pub use form::{Field, Form};
pub use here::Here;
pub use outside::Outside;
pub use page::{Page, see_other};
pub use personal::Personal;
pub use problem::{Answer, Problem};
pub use room::{NavEntry, Room};
pub use town::{Town, Towns};
pub use words::{Arg, Words};

/// Texts of this crate in each language.
pub const LOCALES: &[(kernel::Lang, &str)] = &[
    (kernel::Lang::De, include_str!("../locales/de.ftl")),
    (kernel::Lang::En, include_str!("../locales/en.ftl")),
    (kernel::Lang::Simple, include_str!("../locales/de-simple.ftl")),
];
