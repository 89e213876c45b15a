//! `allmende doctor`

use std::process::ExitCode;

use clap::Args;
use kernel::{Clock, SystemClock};

use crate::{
    config::Config,
    doctor::{self, Patient, Severity},
    settings::Everything,
};

/// Finds what is misconfigured, and says what to do about it.
#[derive(Args)]
pub struct Doctor {
    #[command(flatten)]
    everything: Everything,
    /// Look as if `serve --demo` were to run.
    #[arg(long)]
    demo: bool,
    /// Space that must be free on the disk of the data folder.
    #[arg(long, value_name = "MIB", default_value_t = 1_024)]
    least_free_mib: u64,
    /// Print JSON: one finding a line.
    #[arg(long)]
    json: bool,
}

impl Doctor {
    /// Exit code 0 when nothing is wrong, 1 when there are warnings only, 2 with errors.
    pub async fn run(self, config: &Config) -> anyhow::Result<ExitCode> {
        // The bucket is asked over TLS.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let found = doctor::examine(&Patient {
            config,
            settings: &self.everything,
            demo: self.demo,
            least_free_mib: self.least_free_mib,
            now: SystemClock.now(),
        })
        .await;
        for finding in &found {
            if self.json {
                println!("{}", serde_json::to_string(finding)?);
            } else {
                println!("{finding}\n");
            }
        }
        let errors = found.iter().filter(|f| f.severity == Severity::Error).count();
        if !self.json {
            println!("{errors} errors, {} warnings", found.len() - errors);
        }
        Ok(match (errors, found.len()) {
            (0, 0) => ExitCode::SUCCESS,
            (0, _) => ExitCode::from(1),
            _ => ExitCode::from(2),
        })
    }
}
