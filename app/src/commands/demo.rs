//! `allmende demo`

use std::{path::PathBuf, process::ExitCode};

use clap::{Args, FromArgMatches};
use web::Mode;

use crate::{
    Place,
    commands::municipality,
    demo,
    house::{self, Wanted},
    serving,
    settings::{self, Door},
};

/// Creates a filled demo city when there is none, and serves it.
#[derive(Args)]
pub struct Demo {
    #[command(flatten)]
    place: Place,
    /// Address to listen on.
    #[arg(long, value_name = "HOST:PORT", default_value = "127.0.0.1:8080")]
    listen: String,
    /// Folder with the example municipalities.
    #[arg(long, value_name = "DIR", default_value = "examples")]
    examples: PathBuf,
    /// Fill the city and stop.
    #[arg(long)]
    no_serve: bool,
    /// No rate limits: for tests in a browser.
    #[arg(long, hide = true)]
    no_limits: bool,
}

/// The municipalities of the demo; the first has people and reports.
const TOWNS: [&str; 2] = ["konstanz", "musterstadt"];

impl Demo {
    /// Runs the command.
    pub async fn run(self) -> anyhow::Result<ExitCode> {
        super::serve::only_here(&self.listen)?;
        for slug in TOWNS {
            let dir = self.examples.join(slug);
            let (town, mut files) = municipality::read(&dir)?.map_err(|findings| {
                let all: Vec<String> = findings.iter().map(ToString::to_string).collect();
                anyhow::anyhow!("{} is not in order:\n{}", dir.display(), all.join("\n"))
            })?;
            demo::enter_fees(&mut files, &dir.join("demo"))?;
            let edited = municipality::lost(&self.place, &town, &files, &dir).await?;
            if edited.is_empty() {
                municipality::register(&self.place, &town, files).await?;
            } else {
                println!(
                    "{} keeps what was edited in the browser: {}",
                    town.name,
                    edited.join(", ")
                );
            }
        }
        let port = settings::port(&self.listen);
        let running = house::open(&Wanted {
            place: self.place.clone(),
            mode: Mode::Demo,
            behind_proxy: false,
            public: ("http".to_owned(), port),
            post: None,
            no_limits: self.no_limits,
        })
        .await?;
        let town = running.town(TOWNS[0]).await?;
        demo::fill(&running, &town, &self.examples.join(TOWNS[0]).join("demo")).await?;
        if self.no_serve {
            running.app.db.close().await;
            return Ok(ExitCode::SUCCESS);
        }
        let port = port.unwrap_or(8080);
        println!("\n  The demo city is open: http://localhost:{port}/\n");
        println!("  Enter with one click:  http://localhost:{port}/demo");
        for (role, email) in demo::entrances(&self.examples.join(TOWNS[0]).join("demo"))? {
            println!("    {role:<14} http://localhost:{port}/demo/enter/{email}");
        }
        println!("  Its e-mails:           http://localhost:{port}/outbox");
        println!("  A second town:         http://musterstadt.localhost:{port}/\n");
        serving::serve(running, &self.door()?).await?;
        Ok(ExitCode::SUCCESS)
    }

    /// The patience of a server nobody configured.
    fn door(&self) -> anyhow::Result<Door> {
        let command = Door::augment_args(clap::Command::new("door").no_binary_name(true));
        let matches = command.try_get_matches_from([format!("--listen={}", self.listen)])?;
        Ok(Door::from_arg_matches(&matches)?)
    }
}
