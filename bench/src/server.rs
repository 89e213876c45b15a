//! The server under measurement: started on a throw-away folder, stopped when dropped.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use tempfile::TempDir;
use tokio::process::{Child, Command};

use crate::client::{Connection, get};
use crate::figures::now;

/// What to start, and where.
#[derive(Debug, Clone)]
pub struct Place {
    /// The binary.
    pub binary: PathBuf,
    /// Folder the data folders are made in.
    pub scratch: PathBuf,
    /// PostgreSQL instead of SQLite.
    pub database: Option<String>,
    /// A file of reports to import, and its mapping.
    pub import: Option<(PathBuf, PathBuf)>,
}

/// A running server.
pub struct Server {
    child: Child,
    /// Its port on the loopback address.
    pub port: u16,
    /// From start until `/healthz` answered 200.
    pub ready_after: Duration,
}

impl Place {
    /// A new data folder on the disk to be measured.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn folder(&self) -> Result<TempDir> {
        tempfile::Builder::new().prefix("bench-").tempdir_in(&self.scratch).with_context(|| {
            format!("no folder can be made in {}; see --scratch", self.scratch.display())
        })
    }

    /// The binary with a command and the folder it works on.
    pub fn command(&self, verb: &str, data: &Path) -> Command {
        let mut command = Command::new(&self.binary);
        command.arg(verb).arg("--data").arg(data);
        if let Some(url) = &self.database {
            command.args(["--database", url]);
        }
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command.env("ALLMENDE_LOG", "error").kill_on_drop(true);
        command
    }

    /// Starts the server without rate limits and waits, at most 60 seconds, until it is ready.
    ///
    /// # Errors
    /// When the server ends before or does not get ready.
    pub async fn serve(&self, data: &Path) -> Result<Server> {
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let mut command = self.command("serve", data);
        command.args(["--no-limits", "--listen", &format!("127.0.0.1:{port}")]);
        let begun = now();
        let mut child = command
            .spawn()
            .with_context(|| format!("{} cannot be started", self.binary.display()))?;
        loop {
            if let Some(status) = child.try_wait()? {
                bail!("`serve` ended at once with {status}; try it by hand");
            }
            if ready(port).await {
                return Ok(Server { child, port, ready_after: begun.elapsed() });
            }
            if begun.elapsed() > Duration::from_secs(60) {
                bail!("`serve` was not ready after 60 seconds");
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }

    /// A folder with the demo city in it, and with the imported reports where there are some.
    ///
    /// # Errors
    /// When the city cannot be filled.
    pub async fn filled(&self) -> Result<TempDir> {
        let folder = self.folder()?;
        finish(self.command("demo", folder.path()).arg("--no-serve")).await?;
        if let Some((file, mapping)) = &self.import {
            let mut import = Command::new(&self.binary);
            import.args(["import", "reports", "--municipality", "konstanz", "--data"]);
            import.arg(folder.path()).arg("--mapping").arg(mapping).arg(file);
            if let Some(url) = &self.database {
                import.args(["--database", url]);
            }
            import.env("ALLMENDE_LOG", "error").stdin(Stdio::null()).stdout(Stdio::null());
            finish(&mut import).await?;
        }
        Ok(folder)
    }
}

/// Runs a command to its end.
async fn finish(command: &mut Command) -> Result<()> {
    let name = format!("{:?}", command.as_std());
    let status = command.status().await.with_context(|| format!("{name} cannot be started"))?;
    if !status.success() {
        bail!("{name} ended with {status}");
    }
    Ok(())
}

impl Server {
    /// The `Host` under which the demo city Konstanz answers.
    pub fn host(&self) -> String {
        format!("localhost:{}", self.port)
    }

    /// Resident memory in bytes, where the system tells it (Linux).
    pub fn memory(&self) -> Option<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()?)).ok()?;
        let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
        let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
        Some(kilobytes * 1024)
    }

    /// Asks it to end, and waits until it did.
    ///
    /// # Errors
    /// When it cannot be waited for.
    pub async fn stop(mut self) -> Result<()> {
        if let Some(id) = self.child.id() {
            Command::new("kill").arg(id.to_string()).status().await?;
        }
        let calm = tokio::time::timeout(Duration::from_secs(10), self.child.wait()).await;
        if calm.is_err() {
            self.child.kill().await?;
        }
        Ok(())
    }
}

async fn ready(port: u16) -> bool {
    let Ok(mut connection) = Connection::open(port).await else { return false };
    let asked = connection.ask(&get(&format!("localhost:{port}"), "/healthz")).await;
    asked.is_ok_and(|answer| answer.status == 200)
}
