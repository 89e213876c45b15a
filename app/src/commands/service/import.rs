//! `allmende service import`

use std::{io::Write as _, path::PathBuf, process::ExitCode};

use anyhow::{Context, bail};
use clap::Args;
use services::import::import;

/// Makes a draft of a definition from a data schema of the federal catalogue (XDatenfelder 2 or 3).
///
/// The draft holds steps, fields, groups, help, laws and code lists; the schema's rules stand in it
/// as comments, to be written by hand. `allmende service check` says what else is left to do. Ends
/// with 2 when the file cannot be understood, and says why and where.
#[derive(Args)]
pub struct Command {
    /// The schema (.xml).
    file: PathBuf,
    /// Where to write the draft; to the screen where nothing is said. A file that is there is kept.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

impl Command {
    /// Runs the command.
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let name = self.file.to_string_lossy();
        let bytes = std::fs::read(&self.file).with_context(|| format!("{name} cannot be read"))?;
        let text = String::from_utf8(bytes)
            .with_context(|| format!("{name} is not UTF-8: export the schema again"))?;
        let draft = match import(&name, &text) {
            Ok(draft) => draft,
            Err(finding) => {
                println!("{finding}");
                return Ok(ExitCode::from(2));
            }
        };
        let Some(out) = self.out else {
            std::io::stdout()
                .write_all(draft.text.as_bytes())
                .context("the draft is not written")?;
            return Ok(ExitCode::SUCCESS);
        };
        let mut file = match std::fs::File::create_new(&out) {
            Ok(file) => file,
            Err(fault) if fault.kind() == std::io::ErrorKind::AlreadyExists => {
                bail!("{} is there already: name another file", out.display())
            }
            Err(fault) => {
                return Err(fault).with_context(|| format!("{} cannot be written", out.display()));
            }
        };
        file.write_all(draft.text.as_bytes())
            .with_context(|| format!("{} cannot be written", out.display()))?;
        println!("{}: a draft of {}", out.display(), draft.key);
        Ok(ExitCode::SUCCESS)
    }
}
