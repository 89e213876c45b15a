//! The pages of accounts, through the router, on the engine of the run.
#![allow(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

mod accesses;
mod authenticator;
mod browser;
mod demo;
mod house;
mod jobs;
mod limits;
mod oidc;
mod pages;
mod passkeys;
mod people;
mod postal;
mod provider;
mod roles;
mod sessions;
mod signing_in;
