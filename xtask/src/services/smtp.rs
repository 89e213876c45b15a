//! A mail server that takes every letter and delivers none (aiosmtpd, from PyPI).

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use super::child::Background;
use super::free_port;
use crate::house::House;
use crate::process::Log;
use crate::tools;

/// A running server; gone when dropped.
pub struct Smtp {
    _server: Background,
    /// What `ALLMENDE_TEST_SMTP` holds: `127.0.0.1:PORT`, without TLS.
    pub address: String,
    /// What `ALLMENDE_TEST_SMTP_FOLDER` holds: the Maildir the letters land in.
    pub maildir: PathBuf,
}

impl Smtp {
    /// Starts it on a free port of the loopback address.
    ///
    /// # Errors
    /// When the program cannot be had or does not start.
    pub fn start(house: &House, log: &Log) -> Result<Self> {
        let program = tools::venv_program(house, log, "aiosmtpd")?;
        let port = free_port()?;
        let maildir = house.tools().join("maildir");
        let _ = std::fs::remove_dir_all(&maildir);
        let mut command = Command::new(program);
        command.args(["--nosetuid", "--listen", &format!("127.0.0.1:{port}")]);
        // So small that a test can meet a refusal.
        command.args(["--size", "20000"]);
        command.args(["--class", "aiosmtpd.handlers.Mailbox"]).arg(&maildir);
        let mut server = Background::start("aiosmtpd", &mut command, log)?;
        server.until_listening(port)?;
        Ok(Self { _server: server, address: format!("127.0.0.1:{port}"), maildir })
    }
}
