//! Where things stand: the checkout, its build output, and the tools the checks bring along.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

/// The checkout this command belongs to.
#[derive(Debug, Clone)]
pub struct House {
    /// The folder with the workspace's Cargo.toml.
    pub root: PathBuf,
    /// Cargo's build output; `CARGO_TARGET_DIR` moves it.
    pub target: PathBuf,
}

impl House {
    /// The house xtask was compiled in.
    ///
    /// # Errors
    /// When the checkout was moved since.
    pub fn find() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().context(
            "the checkout has moved since xtask was built; run `cargo xtask` inside of it",
        )?;
        let target = match std::env::var_os("CARGO_TARGET_DIR") {
            Some(dir) => root.join(dir),
            None => root.join("target"),
        };
        Ok(Self { root, target })
    }

    /// Where venv and logs of the checks live; survives from run to run.
    pub fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }

    /// `cargo` at the root of the house, the same one that runs us.
    pub fn cargo(&self) -> Command {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = Command::new(cargo);
        command.current_dir(&self.root);
        // What `cargo run` says about xtask itself. A dependency's build script looks at these, and
        // half of the house would be built anew whenever somebody calls cargo by hand.
        for (name, _) in std::env::vars_os() {
            let name = name.to_string_lossy();
            if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") {
                command.env_remove(name.as_ref());
            }
        }
        command
    }

    /// The binary as `cargo build` leaves it.
    pub fn binary(&self, profile: &str) -> PathBuf {
        self.target.join(profile).join("allmende")
    }
}
