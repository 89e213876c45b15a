//! A keep-alive HTTP/1.1 connection that costs little: the client shares the cores with the server,
//! and what it burns is missing there.

use anyhow::{Context, Result, bail};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// An answer.
#[derive(Debug)]
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// The head as text.
    pub head: String,
    /// The body.
    pub body: Vec<u8>,
}

impl Answer {
    /// The value of a header, its name in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().skip(1).find_map(|line| {
            let (key, value) = line.split_once(':')?;
            key.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }
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
    pub async fn ask(&mut self, request: &[u8]) -> Result<Answer> {
        self.socket.write_all(request).await?;
        self.read.clear();
        let head = loop {
            if let Some(end) = self.read.windows(4).position(|four| four == b"\r\n\r\n") {
                break end + 4;
            }
            self.more().await?;
        };
        let text = String::from_utf8_lossy(&self.read[..head]).into_owned();
        let status = text.split(' ').nth(1).and_then(|code| code.parse().ok()).unwrap_or(0);
        let mut answer = Answer { status, head: text, body: Vec::new() };
        let length: usize = match answer.header("content-length") {
            Some(length) => length.parse().context("content-length is no number")?,
            None if matches!(status, 204 | 304) => 0,
            None => bail!("an answer without content-length:\n{}", answer.head),
        };
        while self.read.len() < head + length {
            self.more().await?;
        }
        answer.body = self.read[head..head + length].to_vec();
        Ok(answer)
    }

    async fn more(&mut self) -> Result<()> {
        if self.socket.read_buf(&mut self.read).await? == 0 {
            bail!("the server closed the connection");
        }
        Ok(())
    }
}

/// A GET without cookies, as bytes.
pub fn get(host: &str, path: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nhost: {host}\r\naccept: text/html\r\n\r\n").into_bytes()
}
