//! The running house, as every handler may reach it.

use std::{collections::BTreeMap, fmt, path::PathBuf, sync::Arc};

use kernel::{Chance, Clock};
use store::{Db, TownKey};

use crate::{Outside, Words, limit::Limits, town::Towns};

/// How the house runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// For citizens: secure cookies, no outbox page.
    Production,
    /// On one's own machine: cookies without `Secure`, mails shown on a page.
    Demo,
}

/// What the administrator set.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Folder of databases, files and keys.
    pub data: PathBuf,
    /// How the house runs.
    pub mode: Mode,
    /// Whether a proxy in front sets `X-Forwarded-For` and `X-Forwarded-Proto`.
    pub behind_proxy: bool,
    /// Address shown to people when the host of a request is unknown (e-mails from jobs):
    /// scheme and port, for example `https` and none.
    pub scheme: String,
    /// Port in addresses, where it is not the scheme's own.
    pub port: Option<u16>,
    /// What identity providers know the municipalities by: `konstanz/servicekonto`.
    pub oidc_secrets: Secrets,
    /// What payment services know the municipalities by: `konstanz`.
    pub payment_keys: Secrets,
}

/// Secrets by name; never shown.
#[derive(Clone, Default)]
pub struct Secrets(BTreeMap<String, String>);

impl Secrets {
    /// The secret with this name.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }
}

impl FromIterator<(String, String)> for Secrets {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(pairs: I) -> Self {
        Self(pairs.into_iter().collect())
    }
}

impl fmt::Debug for Secrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

/// The running house; cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Inner>);

/// What [`App`] holds.
pub struct Inner {
    /// What the administrator set.
    pub settings: Settings,
    /// The engine.
    pub db: Db,
    /// The municipalities.
    pub towns: Towns,
    /// Texts of all rooms.
    pub words: Words,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Randomness.
    pub chance: Chance,
    /// Rate limits.
    pub limits: Limits,
    /// Key of the form tokens.
    pub secret: Vec<u8>,
    /// The way out to other machines.
    pub outside: Outside,
}

impl App {
    /// Puts the house together.
    #[must_use]
    pub fn new(inner: Inner) -> Self {
        Self(Arc::new(inner))
    }

    /// Address of a page for e-mails: scheme, the municipality's first host, port, path.
    #[must_use]
    pub fn absolute(&self, town: &crate::Town, path: &str) -> String {
        let host = town.config.hosts.first().map_or("localhost", String::as_str);
        let port = self.settings.port.map(|p| format!(":{p}")).unwrap_or_default();
        format!("{}://{host}{port}{path}", self.settings.scheme)
    }

    /// The municipality of a job.
    ///
    /// # Errors
    /// Store errors.
    pub async fn town(&self, key: &TownKey) -> store::Result<Option<Arc<crate::Town>>> {
        self.towns.find(key).await
    }
}

impl std::ops::Deref for App {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        &self.0
    }
}
