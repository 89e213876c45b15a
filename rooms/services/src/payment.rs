//! Paying, so that nobody is stranded: what is to be paid is stored before anybody pays it, the
//! state of a payment follows from facts, and money that belongs nowhere opens a task.

pub mod amount;
pub mod asking;
pub mod demo;
pub mod event;
pub mod giro_code;
pub mod import;
pub mod job;
mod mail;
pub mod pages;
pub mod provider;
pub mod recalculate;
pub mod reference;
pub mod state;
pub mod statement;
pub mod verbs;
pub mod xbezahldienste;

pub use reference::Reference;
