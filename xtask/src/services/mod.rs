//! Servers the checks talk to, started privately and stopped when dropped.

pub mod child;
pub mod oidc;
pub mod postgres;
pub mod s3;
pub mod smtp;
pub mod town;

use std::net::TcpListener;

use anyhow::{Context, Result};

/// A port of the loopback address nobody listens on right now.
///
/// # Errors
/// When there is none.
pub fn free_port() -> Result<u16> {
    let socket = TcpListener::bind(("127.0.0.1", 0)).context("no free port on 127.0.0.1")?;
    Ok(socket.local_addr()?.port())
}
