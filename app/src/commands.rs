//! One file per command.

pub mod api_key;
pub mod areas;
pub mod backup;
pub mod config;
pub mod contributions;
pub mod demo;
pub mod doctor;
pub mod import;
pub mod mail;
pub mod migrate;
pub mod municipality;
pub mod opinion;
pub mod opinions;
pub mod payments;
pub mod receipt;
pub mod register;
pub mod restore;
pub mod retention;
pub mod seal;
pub mod serve;
pub mod service;
pub mod staff;
pub mod table;
pub mod tally;
pub mod verify;
pub mod worker;
