//! What keeps a house from working as it should, found before a visitor finds it. A check
//! changes nothing; each finding says what is wrong, why that matters and what to do.

mod machine;
mod outside;
mod rows;
mod settings;
mod towns;

use std::fmt;

use kernel::Ts;
use serde::Serialize;

use crate::{config::Config, settings::Everything};

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// It does not work, or not safely.
    Error,
    /// It works, and somebody will be sorry.
    Warning,
}

/// Something to mend.
#[derive(Debug, Clone, Serialize)]
pub struct Finding {
    /// How bad it is.
    pub severity: Severity,
    /// A name that scripts may rely on: `disk-full`.
    pub code: &'static str,
    /// The municipality it is about.
    pub municipality: Option<String>,
    /// What is wrong.
    pub what: String,
    /// Why it matters.
    pub why: &'static str,
    /// What to do.
    pub remedy: String,
}

impl Finding {
    fn fault(code: &'static str, what: String, why: &'static str, todo: impl Into<String>) -> Self {
        let severity = Severity::Error;
        Self { severity, code, municipality: None, what, why, remedy: todo.into() }
    }

    fn warning(
        code: &'static str,
        what: String,
        why: &'static str,
        todo: impl Into<String>,
    ) -> Self {
        Self { severity: Severity::Warning, ..Self::fault(code, what, why, todo) }
    }

    fn at(mut self, slug: &str) -> Self {
        self.municipality = Some(slug.to_owned());
        self
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lead = if self.severity == Severity::Error { "ERROR  " } else { "WARNING" };
        let town = self.municipality.as_ref().map(|t| format!(" [{t}]")).unwrap_or_default();
        writeln!(f, "{lead} {}{town}: {}", self.code, self.what)?;
        writeln!(f, "        Why:  {}", self.why)?;
        write!(f, "        Do:   {}", self.remedy)
    }
}

/// What is looked at.
pub struct Patient<'a> {
    /// File and environment.
    pub config: &'a Config,
    /// The settings as they hold.
    pub settings: &'a Everything,
    /// Whether `serve` is to be a demonstration.
    pub demo: bool,
    /// Space that must be free on the disk, in MiB.
    pub least_free_mib: u64,
    /// Now.
    pub now: Ts,
}

/// Everything that can be found, the worst first.
pub async fn examine(patient: &Patient<'_>) -> Vec<Finding> {
    let mut found = settings::look(patient);
    found.extend(machine::look(patient).await);
    found.extend(outside::look(patient).await);
    found.extend(rows::look(patient).await);
    found.sort_by_key(|finding| finding.severity);
    found
}
