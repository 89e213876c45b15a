//! A private PostgreSQL: own data folder, own port, loopback only, never as root, and without the
//! care for power cuts that a real one takes. Gone when dropped.

use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::child::Background;
use super::free_port;
use crate::process::{Log, answer};
use crate::tools;

/// A running cluster with one empty database.
pub struct Postgres {
    // The server before its folder: fields are dropped in this order.
    _server: Background,
    _folder: Folder,
    url: String,
}

impl Postgres {
    /// Installs PostgreSQL where it is missing, makes a cluster and starts it.
    ///
    /// # Errors
    /// When one of these fails; the programs' own words are in the log.
    pub fn start(log: &Log) -> Result<Self> {
        let programs = tools::postgres_programs(log)?;
        let user = Unprivileged::find()?;
        let folder = Folder::make(user.as_ref())?;
        let program = |name: &str| {
            let mut command = Command::new(programs.join(name));
            command.current_dir(&folder.0).env_remove("PGHOST").env_remove("PGUSER");
            if let Some(user) = &user {
                command.uid(user.uid).gid(user.gid).env("HOME", &folder.0);
            }
            command
        };
        let cluster = folder.0.join("cluster");
        log.run(
            program("initdb")
                .args(["--username=allmende", "--auth=trust", "--no-sync", "--encoding=UTF8"])
                .args(["--locale=C.UTF-8", "--no-instructions", "--pgdata"])
                .arg(&cluster),
        )?;
        let port = free_port()?;
        let mut postgres = program("postgres");
        postgres.arg("-D").arg(&cluster).args(["-p", &port.to_string()]);
        postgres.arg("-k").arg(&folder.0);
        for setting in [
            "listen_addresses=127.0.0.1",
            "max_connections=300",
            "max_locks_per_transaction=512",
            "fsync=off",
            "synchronous_commit=off",
            "full_page_writes=off",
            "shared_buffers=128MB",
            "autovacuum_naptime=10s",
            "log_min_messages=fatal",
            "log_min_error_statement=panic",
        ] {
            postgres.args(["-c", setting]);
        }
        let mut server = Background::start("postgres", &mut postgres, log)?;
        let place =
            ["-h", "127.0.0.1", "-p", &port.to_string(), "-U", "allmende"].map(String::from);
        server.until(|| {
            program("pg_isready").args(["--quiet"]).args(&place).status().is_ok_and(|s| s.success())
        })?;
        log.run(program("createdb").args(&place).arg("allmende"))?;
        let url = format!("postgres://allmende@127.0.0.1:{port}/allmende");
        Ok(Self { _server: server, _folder: folder, url })
    }

    /// Its address, as `--database` takes it.
    pub fn url(&self) -> &str {
        &self.url
    }
}

/// Who runs the server when we are root, which PostgreSQL refuses to be.
struct Unprivileged {
    uid: u32,
    gid: u32,
}

impl Unprivileged {
    fn find() -> Result<Option<Self>> {
        if !tools::is_root() {
            return Ok(None);
        }
        // Debian's package brings the first; the second is everywhere.
        let name = ["postgres", "nobody"]
            .into_iter()
            .find(|name| answer(Command::new("id").args(["-u", name])).is_ok())
            .context("neither a user postgres nor a user nobody to run PostgreSQL as")?;
        let id = |which: &str| -> Result<u32> {
            let said = answer(Command::new("id").args([which, name]))?;
            said.trim().parse().with_context(|| format!("`id {which} {name}` said {said:?}"))
        };
        Ok(Some(Self { uid: id("-u")?, gid: id("-g")? }))
    }
}

/// A folder of the system's temporary ones, removed when dropped.
struct Folder(PathBuf);

impl Folder {
    fn make(owner: Option<&Unprivileged>) -> Result<Self> {
        let path = std::env::temp_dir().join(format!("allmende-postgres-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).with_context(|| format!("making {}", path.display()))?;
        let folder = Self(path);
        if let Some(owner) = owner {
            let path: &Path = &folder.0;
            std::os::unix::fs::chown(path, Some(owner.uid), Some(owner.gid))
                .with_context(|| format!("giving {} to the server's user", path.display()))?;
        }
        Ok(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
