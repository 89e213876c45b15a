//! `allmende config`

use std::process::ExitCode;

use clap::{ArgMatches, Args, parser::ValueSource};
use serde::Serialize;

use crate::{
    config::{self, Config},
    settings::{Everything, SECRETS},
};

/// Prints which settings hold, and where each comes from.
#[derive(Args)]
pub struct Show {
    #[command(flatten)]
    everything: Everything,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// A setting as it holds.
#[derive(Debug, Serialize)]
struct Line {
    key: String,
    value: Option<String>,
    from: String,
    help: String,
}

impl Show {
    /// Exit code 0, or 2 when something in file or environment is to be mended.
    pub fn run(self, matches: &ArgMatches, config: &Config) -> ExitCode {
        let keys = config::keys();
        let lines: Vec<Line> = keys.get_arguments().map(|arg| line(arg, matches, config)).collect();
        if self.json {
            let findings: Vec<String> = config.findings.iter().map(ToString::to_string).collect();
            println!(
                "{}",
                serde_json::json!({
                    "file": config.file, "settings": lines, "findings": findings,
                })
            );
        } else {
            let file = config.file.as_ref().map(|f| f.display().to_string());
            println!("# file: {}", file.as_deref().unwrap_or("none"));
            for line in &lines {
                let value = line.value.as_deref().unwrap_or("(not set)");
                println!("{:<24} {value:<40} {}", line.key, line.from);
            }
            for finding in &config.findings {
                println!("{finding}");
            }
        }
        if config.findings.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(2) }
    }
}

fn line(arg: &clap::Arg, matches: &ArgMatches, config: &Config) -> Line {
    let id = arg.get_id().as_str();
    let raw = matches.get_raw(id).and_then(|mut values| values.next());
    let from = match (matches.value_source(id), config.values.get(id)) {
        (Some(ValueSource::CommandLine), _) => format!("flag --{}", id.replace('_', "-")),
        (Some(ValueSource::EnvVariable), _) => {
            format!("variable {}", arg.get_env().unwrap_or_default().to_string_lossy())
        }
        (_, Some(value)) => {
            let file = config.file.as_ref().map(|f| f.display().to_string());
            format!("{}:{}", file.unwrap_or_default(), value.line)
        }
        _ => "default".to_owned(),
    };
    let shown = |value: &std::ffi::OsStr| {
        if SECRETS.contains(&id) { "(secret)".to_owned() } else { value.to_string_lossy().into() }
    };
    Line {
        key: id.to_owned(),
        value: raw.map(shown),
        from,
        help: arg.get_help().map(ToString::to_string).unwrap_or_default(),
    }
}
