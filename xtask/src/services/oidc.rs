//! An identity provider by OpenID Connect that is not ours (oidc-provider, from npm).

use std::process::Command;

use anyhow::Result;

use super::child::Background;
use super::free_port;
use crate::house::House;
use crate::npm;
use crate::process::Log;

/// A running provider; gone when dropped.
pub struct Oidc {
    _server: Background,
    /// What `ALLMENDE_TEST_OIDC` holds: its issuer.
    pub issuer: String,
}

impl Oidc {
    /// Starts it on a free port of the loopback address.
    ///
    /// # Errors
    /// When the program cannot be had or does not start.
    pub fn start(house: &House, log: &Log) -> Result<Self> {
        let folder = house.root.join("xtask/provider");
        npm::install(&folder, &|command| log.run(command))?;
        let port = free_port()?;
        let mut command = Command::new("node");
        command.current_dir(&folder).arg("provider.mjs").arg(port.to_string());
        let mut server = Background::start("oidc-provider", &mut command, log)?;
        server.until_listening(port)?;
        Ok(Self { _server: server, issuer: format!("http://127.0.0.1:{port}") })
    }
}
