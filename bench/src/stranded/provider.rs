//! The payment service: a second server, which outlives the first and has bad days.

use std::path::Path;

use anyhow::{Context, Result};
use tempfile::TempDir;

use super::browser::{Browser, Site};
use crate::server::{Place, Server};

/// What the payment service does besides its work; switches of the demonstration.
pub const MOODS: [&str; 4] = ["", "lose_answer", "lose_state", "down"];

/// The running payment service.
pub struct Provider {
    server: Server,
    folder: TempDir,
    /// Where it answers.
    pub site: Site,
    hand: Browser,
}

impl Provider {
    /// Starts it, on files of its own whatever the town lies on.
    ///
    /// # Errors
    /// When it does not start.
    pub async fn start(place: &Place) -> Result<Self> {
        let place = Place { database: None, import: None, city: None, ..place.clone() };
        let folder = place.folder()?;
        let fill = place.command("demo", folder.path()).arg("--no-serve").status().await?;
        anyhow::ensure!(fill.success(), "the payment service cannot be filled");
        let server = place.serve(folder.path()).await?;
        let site = Site { port: server.port, host: server.host() };
        Ok(Self { server, folder, site, hand: Browser::default() })
    }

    /// Its data folder.
    pub fn data(&self) -> &Path {
        self.folder.path()
    }

    /// Has it do this, and nothing else.
    ///
    /// # Errors
    /// When it does not answer.
    pub async fn be(&mut self, mood: &str) -> Result<()> {
        let page = self.hand.open(&self.site, "/demo/payments").await?;
        let csrf = page.and_then(|page| page.hidden("csrf")).context("no switches are shown")?;
        let fields = [("csrf", csrf.as_str()), ("on", mood)];
        let fields = if mood.is_empty() { &fields[..1] } else { &fields[..] };
        let answer = self.hand.send(&self.site, "/demo/payments", fields).await?;
        answer.context("the payment service is gone")?.leads()?;
        Ok(())
    }

    /// Ends it; its files stay.
    ///
    /// # Errors
    /// When it cannot be waited for.
    pub async fn stop(self) -> Result<TempDir> {
        self.server.stop().await?;
        Ok(self.folder)
    }
}
