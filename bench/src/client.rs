//! A keep-alive HTTP/1.1 connection that costs little: the client shares the cores with the server,
//! and what it burns is missing there.

use anyhow::{Context, Result, bail};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// An answer, in the connection's buffer.
#[derive(Debug, Clone, Copy)]
pub struct Answer<'c> {
    /// HTTP status.
    pub status: u16,
    /// The head.
    pub head: &'c [u8],
    /// The body.
    pub body: &'c [u8],
}

impl<'c> Answer<'c> {
    /// The values of a header.
    pub fn headers(self, name: &'static str) -> impl Iterator<Item = &'c str> {
        lines(self.head).filter_map(move |line| value(line, name))
    }
}

fn lines(head: &[u8]) -> impl Iterator<Item = &[u8]> {
    head.split(|byte| *byte == b'\n').skip(1)
}

/// The value of a line, if it is that header's.
fn value<'h>(line: &'h [u8], name: &str) -> Option<&'h str> {
    let rest = line.get(name.len()..)?.strip_prefix(b":")?;
    let same = line[..name.len()].eq_ignore_ascii_case(name.as_bytes());
    same.then(|| std::str::from_utf8(rest).unwrap_or("").trim())
}

/// One connection.
pub struct Connection {
    socket: TcpStream,
    read: Vec<u8>,
}

impl Connection {
    /// Connects to a port of the loopback address.
    ///
    /// # Errors
    /// When nobody listens.
    pub async fn open(port: u16) -> Result<Self> {
        let socket = TcpStream::connect(("127.0.0.1", port)).await?;
        socket.set_nodelay(true)?;
        Ok(Self { socket, read: Vec::with_capacity(64 * 1024) })
    }

    /// Sends a request that was put together before, and reads its answer to the end.
    ///
    /// # Errors
    /// When the connection breaks or the answer has no length.
    pub async fn ask(&mut self, request: &[u8]) -> Result<Answer<'_>> {
        self.socket.write_all(request).await?;
        self.read.clear();
        let mut looked_at: usize = 0;
        let head = loop {
            let from = looked_at.saturating_sub(3);
            if let Some(end) = self.read[from..].windows(4).position(|four| four == END) {
                break from + end + 4;
            }
            looked_at = self.read.len();
            self.more().await?;
        };
        let status = std::str::from_utf8(self.read.get(9..12).unwrap_or_default())?;
        let status = status.parse().context("an answer without a status")?;
        let length = lines(&self.read[..head]).find_map(|line| value(line, "content-length"));
        let length: usize = match length {
            Some(length) => length.parse().context("content-length is no number")?,
            None if matches!(status, 204 | 304) => 0,
            None => {
                bail!("no content-length:\n{}", String::from_utf8_lossy(&self.read[..head]))
            }
        };
        while self.read.len() < head + length {
            self.more().await?;
        }
        let (head, body) = self.read.split_at(head);
        Ok(Answer { status, head, body: &body[..length] })
    }

    async fn more(&mut self) -> Result<()> {
        if self.socket.read_buf(&mut self.read).await? == 0 {
            bail!("the server closed the connection");
        }
        Ok(())
    }
}

/// What ends a head.
const END: &[u8] = b"\r\n\r\n";

/// A GET without cookies, as bytes.
pub fn get(host: &str, path: &str) -> Vec<u8> {
    get_with(host, path, "")
}

/// A GET with a `Cookie` header where there is one.
pub fn get_with(host: &str, path: &str, cookie: &str) -> Vec<u8> {
    let cookie = if cookie.is_empty() { String::new() } else { format!("cookie: {cookie}\r\n") };
    format!("GET {path} HTTP/1.1\r\nhost: {host}\r\naccept: text/html\r\n{cookie}\r\n").into_bytes()
}
