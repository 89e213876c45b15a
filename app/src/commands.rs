//! One file per command.

pub mod api_key;
pub mod areas;
pub mod demo;
pub mod import;
pub mod migrate;
pub mod municipality;
pub mod serve;
pub mod verify;
pub mod worker;
