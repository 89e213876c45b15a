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

/// The demo city that is measured.
pub const TOWN: &str = "konstanz";

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
    /// A city that was prepared before.
    pub city: Option<PathBuf>,
}

/// A data folder: a prepared one that stays, or one that is gone when dropped.
pub enum Folder {
    /// Stays.
    Kept(PathBuf),
    /// Goes.
    Passing(TempDir),
}

impl Folder {
    /// Where it is.
    pub fn path(&self) -> &Path {
        match self {
            Self::Kept(path) => path,
            Self::Passing(folder) => folder.path(),
        }
    }
}

/// What a process holds in memory, in bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Memory {
    /// All that is resident, with the pages of mapped files (RSS).
    pub resident: u64,
    /// Of this its own: not backed by a file, so that nobody can take it back.
    pub own: u64,
}

impl std::fmt::Display for Memory {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mega = |bytes: u64| bytes as f64 / 1e6;
        write!(f, "{:.0} MB resident, {:.0} MB of it its own", mega(self.resident), mega(self.own))
    }
}

/// A running server.
pub struct Server {
    child: Child,
    /// Its port on the loopback address.
    pub port: u16,
    /// The port of its figures.
    pub metrics: u16,
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

    /// Starts the server, without rate limits and with the demo's doors, and waits, at most 60 seconds, until it is ready.
    ///
    /// # Errors
    /// When the server ends before or does not get ready.
    pub async fn serve(&self, data: &Path) -> Result<Server> {
        self.serve_until(data, None).await
    }

    /// The same with a server that ends by itself at a named place (`floor/store/src/fault.rs`),
    /// where it is built with them.
    ///
    /// # Errors
    /// As [`Place::serve`].
    pub async fn serve_until(&self, data: &Path, fault: Option<&str>) -> Result<Server> {
        let free = || TcpListener::bind(("127.0.0.1", 0));
        let (pages, figures) = (free()?, free()?);
        let (port, metrics) = (pages.local_addr()?.port(), figures.local_addr()?.port());
        drop((pages, figures));
        let mut command = self.command("serve", data);
        command.args(["--demo", "--no-limits", "--listen", &format!("127.0.0.1:{port}")]);
        command.args(["--metrics-listen", &format!("127.0.0.1:{metrics}")]);
        command.env("ALLMENDE_TEST_FAULT", fault.unwrap_or_default());
        let begun = now();
        let mut child = command
            .spawn()
            .with_context(|| format!("{} cannot be started", self.binary.display()))?;
        loop {
            if let Some(status) = child.try_wait()? {
                bail!("`serve` ended at once with {status}; try it by hand");
            }
            if ready(port).await {
                return Ok(Server { child, port, metrics, ready_after: begun.elapsed() });
            }
            if begun.elapsed() > Duration::from_secs(60) {
                bail!("`serve` was not ready after 60 seconds");
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }

    /// Proves the journal of the city.
    ///
    /// # Errors
    /// When an entry does not hold.
    pub async fn verify(&self, data: &Path) -> Result<()> {
        finish(self.command("verify", data).args(["--municipality", TOWN])).await
    }

    /// The prepared city; without one a throw-away folder with the demo city in it, and with the
    /// imported reports where there are some.
    ///
    /// # Errors
    /// When the city cannot be filled.
    pub async fn filled(&self) -> Result<Folder> {
        match &self.city {
            Some(city) => Ok(Folder::Kept(city.clone())),
            None => self.passing().await,
        }
    }

    /// A throw-away copy of the prepared city, for what would leave traces in it; without one as
    /// [`Place::filled`].
    ///
    /// # Errors
    /// When it cannot be copied or filled.
    pub async fn copied(&self) -> Result<Folder> {
        let Some(city) = &self.city else { return self.passing().await };
        let folder = self.folder()?;
        let mut copy = Command::new("cp");
        copy.args(["--recursive", "--reflink=auto"]).arg(city.join(".")).arg(folder.path());
        finish(&mut copy).await?;
        // Or its pages are written while something is measured.
        finish(&mut Command::new("sync")).await?;
        Ok(Folder::Passing(folder))
    }

    /// A throw-away folder with the demo city, and with the imported reports.
    ///
    /// # Errors
    /// When the city cannot be filled.
    pub async fn passing(&self) -> Result<Folder> {
        let folder = self.folder()?;
        finish(self.command("demo", folder.path()).arg("--no-serve")).await?;
        if let Some((file, mapping)) = &self.import {
            finish(&mut self.import(folder.path(), file, mapping)).await?;
        }
        Ok(Folder::Passing(folder))
    }

    /// The command that brings a file of reports into the city.
    pub fn import(&self, data: &Path, file: &Path, mapping: &Path) -> Command {
        let mut import = Command::new(&self.binary);
        import.args(["import", "reports", "--municipality", TOWN, "--data"]);
        import.arg(data).arg("--mapping").arg(mapping).arg(file);
        if let Some(url) = &self.database {
            import.args(["--database", url]);
        }
        import.env("ALLMENDE_LOG", "error").stdin(Stdio::null()).stdout(Stdio::null());
        import
    }
}

/// Runs a command to its end.
///
/// # Errors
/// When it cannot be started, or fails.
pub async fn finish(command: &mut Command) -> Result<()> {
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

    /// Its memory, where the system tells it (Linux).
    pub fn memory(&self) -> Option<Memory> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()?)).ok()?;
        let bytes = |name: &str| -> Option<u64> {
            let line = status.lines().find(|line| line.starts_with(name))?;
            let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
            Some(kilobytes * 1024)
        };
        Some(Memory { resident: bytes("VmRSS:")?, own: bytes("RssAnon:")? })
    }

    /// The most it ever held in memory, in bytes, where the system tells it (Linux).
    pub fn peak(&self) -> Option<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()?)).ok()?;
        let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
        let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
        Some(kilobytes * 1024)
    }

    /// Kills it (SIGKILL), and waits until it is gone.
    ///
    /// # Errors
    /// When it cannot be waited for.
    pub async fn kill(mut self) -> Result<()> {
        self.end().await
    }

    /// The same with a server that is still spoken of.
    ///
    /// # Errors
    /// When it cannot be waited for.
    pub async fn end(&mut self) -> Result<()> {
        if !self.is_gone()? {
            self.child.kill().await?;
        }
        Ok(())
    }

    /// Whether it has ended.
    ///
    /// # Errors
    /// When the system does not tell.
    pub fn is_gone(&mut self) -> Result<bool> {
        Ok(self.child.try_wait()?.is_some())
    }

    /// Whether it ends by itself within this time.
    pub async fn ends_within(&mut self, time: Duration) -> bool {
        tokio::time::timeout(time, self.child.wait()).await.is_ok()
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
