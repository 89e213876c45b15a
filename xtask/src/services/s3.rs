//! An S3 server that keeps everything in memory (moto, from PyPI).

use std::process::Command;

use anyhow::Result;

use super::child::Background;
use super::free_port;
use crate::house::House;
use crate::process::Log;
use crate::tools;

/// A running server; gone when dropped.
pub struct S3 {
    _server: Background,
    /// What `ALLMENDE_TEST_S3` holds: the endpoint's address.
    pub address: String,
}

impl S3 {
    /// Starts it on a free port of the loopback address.
    ///
    /// # Errors
    /// When the program cannot be had or does not start.
    pub fn start(house: &House, log: &Log) -> Result<Self> {
        let program = tools::venv_program(house, log, "moto_server")?;
        let port = free_port()?;
        let mut command = Command::new(program);
        command.args(["--host", "127.0.0.1", "--port", &port.to_string()]);
        let mut server = Background::start("moto_server", &mut command, log)?;
        server.until_listening(port)?;
        Ok(Self { _server: server, address: format!("http://127.0.0.1:{port}") })
    }
}
