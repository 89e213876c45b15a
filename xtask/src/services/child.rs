//! A program running in the background, ended when it is no longer held.

use std::fs::File;
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::process::Log;

/// A background program.
pub struct Background {
    name: &'static str,
    child: Child,
}

impl Background {
    /// Starts it, its output going to a log of its own beside the step's.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn start(name: &'static str, command: &mut Command, log: &Log) -> Result<Self> {
        let path = log.beside(name);
        let output =
            File::create(&path).with_context(|| format!("cannot write {}", path.display()))?;
        log.say(&format!("{name} runs in the background, log: {}", path.display()));
        let child = command
            .stdin(Stdio::null())
            .stdout(output.try_clone()?)
            .stderr(output)
            .spawn()
            .with_context(|| format!("cannot start {name}"))?;
        Ok(Self { name, child })
    }

    /// Waits, at most three minutes, until `ready` says so.
    ///
    /// # Errors
    /// When the program ends before or the time runs out.
    pub fn until(&mut self, ready: impl Fn() -> bool) -> Result<()> {
        for _ in 0..1800 {
            if let Some(status) = self.child.try_wait()? {
                bail!("{} ended at once with {status}", self.name);
            }
            if ready() {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        bail!("{} was not ready after three minutes", self.name)
    }

    /// Waits until something listens on the port.
    ///
    /// # Errors
    /// As [`Background::until`].
    pub fn until_listening(&mut self, port: u16) -> Result<()> {
        self.until(|| TcpStream::connect(("127.0.0.1", port)).is_ok())
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        // SIGTERM first, so that a server may close its files; the hard way after five seconds.
        let _ = Command::new("kill").arg(self.child.id().to_string()).status();
        for _ in 0..50 {
            if !matches!(self.child.try_wait(), Ok(None)) {
                return;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
