//! The freshly built binary serving a demo city from a throw-away folder.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result};

use super::child::Background;
use super::free_port;
use crate::house::House;
use crate::process::Log;

/// A demo city; gone when dropped.
pub struct Town {
    // The server before its folder: fields are dropped in this order.
    _server: Background,
    folder: Folder,
    port: u16,
}

impl Town {
    /// Fills and serves a demo city, and waits until it answers.
    ///
    /// # Errors
    /// When the binary ends before or is not ready in time.
    pub fn start(house: &House, log: &Log) -> Result<Self> {
        let folder = Folder(house.tools().join(format!("town-{}", std::process::id())));
        std::fs::create_dir_all(&folder.0)
            .with_context(|| format!("making {}", folder.0.display()))?;
        let port = free_port()?;
        let mut demo = Command::new(house.binary("debug"));
        demo.current_dir(&house.root).arg("demo").arg("--data").arg(&folder.0);
        // Journeys send more forms in a minute than a person would in a day.
        demo.args(["--no-limits", "--listen", &format!("127.0.0.1:{port}")]);
        let mut server = Background::start("allmende-demo", &mut demo, log)?;
        server.until(|| healthy(port))?;
        Ok(Self { _server: server, folder, port })
    }

    /// Where its data lies.
    pub fn folder(&self) -> &Path {
        &self.folder.0
    }

    /// Where it answers as Konstanz.
    pub fn url(&self) -> String {
        format!("http://localhost:{}", self.port)
    }
}

/// Whether `/healthz` answers 200.
fn healthy(port: u16) -> bool {
    let ask = || -> std::io::Result<bool> {
        let mut socket = TcpStream::connect(("127.0.0.1", port))?;
        socket.set_read_timeout(Some(Duration::from_secs(5)))?;
        write!(
            socket,
            "GET /healthz HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n"
        )?;
        let mut answer = [0; 12];
        socket.read_exact(&mut answer)?;
        Ok(answer.ends_with(b" 200"))
    };
    ask().unwrap_or(false)
}

struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
