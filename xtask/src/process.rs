//! Running other programs: shown plainly, or written to a step's log.

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};

use anyhow::{Context, Result, bail};

/// Runs a program whose output goes straight to the person at the terminal.
///
/// # Errors
/// When it cannot be started or ends with anything but 0.
pub fn plainly(command: &mut Command) -> Result<()> {
    let words = words(command);
    let status = command.status().with_context(|| format!("cannot start `{words}`"))?;
    if !status.success() {
        bail!("`{words}` ended with {status}");
    }
    Ok(())
}

/// What a program printed on standard output.
///
/// # Errors
/// When it cannot be started or ends with anything but 0; its standard error is in the message.
pub fn answer(command: &mut Command) -> Result<String> {
    let words = words(command);
    let output = command.output().with_context(|| format!("cannot start `{words}`"))?;
    if !output.status.success() {
        let why = String::from_utf8_lossy(&output.stderr);
        bail!("`{words}` ended with {}: {}", output.status, why.trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The first of these programs that the search path knows.
pub fn which(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    names
        .iter()
        .flat_map(|name| std::env::split_paths(&path).map(move |dir| dir.join(name)))
        .find(|program| program.is_file())
}

/// The log of one step: every program run through it writes there, and to the terminal when asked.
pub struct Log {
    path: PathBuf,
    file: Arc<Mutex<File>>,
    aloud: bool,
}

impl Log {
    /// Begins a log, replacing the one of the run before.
    ///
    /// # Errors
    /// When the file cannot be made.
    pub fn begin(path: PathBuf, aloud: bool) -> Result<Self> {
        if let Some(dir) = path.parent() {
            std::fs::create_dir_all(dir)?;
        }
        let file =
            File::create(&path).with_context(|| format!("cannot write {}", path.display()))?;
        Ok(Self { path, file: Arc::new(Mutex::new(file)), aloud })
    }

    /// Where it is written.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Everything written so far.
    ///
    /// # Errors
    /// When the file has gone.
    pub fn text(&self) -> Result<String> {
        let bytes = std::fs::read(&self.path)?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// Where a program that runs on in the background writes.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.path.with_file_name(format!("{name}.log"))
    }

    /// Writes one line of our own.
    pub fn say(&self, line: &str) {
        write_line(&self.file, line, self.aloud);
    }

    /// Runs a program to its end, its output going to the log.
    ///
    /// # Errors
    /// When it cannot be started or ends with anything but 0.
    pub fn run(&self, command: &mut Command) -> Result<()> {
        let words = words(command);
        self.say(&format!("$ {words}"));
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .with_context(|| format!("cannot start `{words}`"))?;
        let out = child.stdout.take().map(|pipe| self.follow(pipe));
        let err = child.stderr.take().map(|pipe| self.follow(pipe));
        let status = child.wait()?;
        for reader in [out, err].into_iter().flatten() {
            reader.join().expect("the reader only reads and writes");
        }
        if !status.success() {
            bail!("`{words}` ended with {status}");
        }
        Ok(())
    }

    fn follow(&self, pipe: impl Read + Send + 'static) -> std::thread::JoinHandle<()> {
        let (file, aloud) = (Arc::clone(&self.file), self.aloud);
        std::thread::spawn(move || {
            let mut lines = BufReader::new(pipe);
            let mut line = Vec::new();
            while lines.read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
                write_line(&file, String::from_utf8_lossy(&line).trim_end(), aloud);
                line.clear();
            }
        })
    }
}

fn write_line(file: &Mutex<File>, line: &str, aloud: bool) {
    let mut file = file.lock().expect("no writer panics while it holds the log");
    // A full disk must not hide what the program itself has to say.
    let _ = writeln!(file, "{line}");
    if aloud {
        println!("{line}");
    }
}

/// The command as a person would type it.
fn words(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str());
    let mut words = vec![name.to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|word| word.to_string_lossy().into_owned()));
    words.join(" ")
}
