//! A machine for one test: a data folder, the binary, a server.

use std::{
    fs,
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    time::Duration,
};

use axum::{Router, body::Body, extract::Request};
use hyper_util::rt::TokioIo;

/// A data folder and a place for files; no variable of the surroundings reaches the binary.
pub struct Machine {
    folder: tempfile::TempDir,
}

/// What a command said.
pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Machine {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// With Musterstadt in it.
    pub fn with_town() -> Self {
        let machine = Self::new();
        let said = machine.run(&["municipality", "add", &example("musterstadt")]);
        assert_eq!(said.code, 0, "{}{}", said.out, said.err);
        machine
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn data(&self) -> String {
        self.path("data").display().to_string()
    }

    pub fn write(&self, name: &str, text: &str) -> String {
        fs::write(self.path(name), text).unwrap();
        self.path(name).display().to_string()
    }

    /// The binary with the data folder of this machine.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_allmende"));
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("ALLMENDE_") {
                command.env_remove(name);
            }
        }
        command.current_dir(self.folder.path()).env("ALLMENDE_DATA", self.data()).args(args);
        command
    }

    pub fn run(&self, args: &[&str]) -> Said {
        Said::of(self.command(args).output().unwrap())
    }

    /// Starts `serve` with these arguments, and waits until it answers.
    pub fn serve(&self, args: &[&str]) -> Server {
        let listen = format!("127.0.0.1:{}", free_port());
        self.start(self.command(&["serve", "--listen", &listen]).args(args), listen)
    }

    /// Starts a command that serves at this address, and waits until it answers.
    pub fn start(&self, command: &mut Command, listen: String) -> Server {
        let log = self.path("log");
        let child =
            command.stderr(fs::File::create(&log).unwrap()).stdout(Stdio::null()).spawn().unwrap();
        let mut server = Server { child, listen, log };
        while !server.get("/healthz").starts_with("HTTP/1.1 200") {
            let ended = server.child.try_wait().unwrap();
            assert!(ended.is_none(), "it ended at once: {}", server.log());
            std::thread::sleep(Duration::from_millis(20));
        }
        server
    }
}

impl Said {
    pub fn of(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

/// A running server; killed when dropped.
pub struct Server {
    pub child: Child,
    pub listen: String,
    log: PathBuf,
}

impl Server {
    pub fn connect(&self) -> std::io::Result<TcpStream> {
        let stream = TcpStream::connect(&self.listen)?;
        stream.set_read_timeout(Some(Duration::from_secs(60)))?;
        Ok(stream)
    }

    /// Its addresses, for actors: each request goes over the wire.
    pub fn router(&self) -> Router {
        let listen = self.listen.clone();
        Router::new().fallback(move |request: Request| async move {
            let stream = tokio::net::TcpStream::connect(listen).await.unwrap();
            let (mut sender, connection) =
                hyper::client::conn::http1::handshake(TokioIo::new(stream)).await.unwrap();
            tokio::spawn(connection);
            sender.send_request(request).await.unwrap().map(Body::new)
        })
    }

    /// The whole answer, head and body; empty when nobody answers.
    pub fn get(&self, path: &str) -> String {
        self.ask(&format!("GET {path} HTTP/1.1\r\nhost: musterstadt.localhost\r\n"), "")
    }

    /// Sends a head without its last empty line, and a body.
    pub fn ask(&self, head: &str, body: &str) -> String {
        let Ok(mut stream) = self.connect() else { return String::new() };
        let length = body.len();
        let text = format!("{head}connection: close\r\ncontent-length: {length}\r\n\r\n{body}");
        if stream.write_all(text.as_bytes()).is_err() {
            return String::new();
        }
        read(&mut stream)
    }

    pub fn log(&self) -> String {
        fs::read_to_string(&self.log).unwrap()
    }

    /// Asks it to stop, as systemd does.
    pub fn ask_to_stop(&self) {
        let pid = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
    }

    /// Its exit code, once it has ended.
    pub fn ended(&mut self) -> i32 {
        self.child.wait().unwrap().code().unwrap_or(-1)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Everything that comes until the other side closes.
pub fn read(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    // A connection that is cut off has said what it said.
    let _ = stream.read_to_end(&mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}

pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

pub fn example(slug: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples");
    root.join(slug).display().to_string()
}

/// The answer of another port.
pub fn ask_at(address: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    let head = format!("GET {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n");
    stream.write_all(head.as_bytes()).unwrap();
    read(&mut stream)
}
