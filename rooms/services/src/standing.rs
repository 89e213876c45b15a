//! How the definitions among a municipality's files stand: published, or why not.

use std::sync::Arc;

use jiff::civil::Date;
use kernel::{Ts, municipality::Finding};
use sha2::{Digest, Sha256};
use tokio::sync::OnceCell;
use web::{Answer, Problem, Town};

use crate::{
    Definition,
    check::{Report, Surroundings, check},
    published::{definitions, file_of},
    store::Publication,
};

/// A definition that was looked at.
#[derive(Debug)]
pub struct Looked {
    /// Name of the file without folder and ending; the key of the service, if nothing is wrong.
    pub key: String,
    /// Its text.
    pub text: String,
    /// SHA-256 of its text.
    pub hash: Vec<u8>,
    /// What it says, as far as it can be read.
    pub definition: Option<Definition>,
    /// What was found in it.
    pub report: Report,
}

/// How a definition stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It can be applied for, as it stands in the file.
    Published,
    /// Something is to be mended.
    Wrong,
    /// Fees are not known.
    Unknown,
    /// The text was changed and the version was not.
    Uncounted,
    /// Nothing keeps it from being published, which it is with the next visitor.
    Waiting,
}

/// What was found in the files, until they change.
#[derive(Default)]
struct Lazy(OnceCell<Arc<Vec<Looked>>>);

/// Looks at every definition of a municipality, once for each state of its files.
///
/// # Errors
/// A [`Problem`] when the look ends early.
pub async fn look(town: &Arc<Town>, now: Ts) -> Answer<Arc<Vec<Looked>>> {
    let lazy = town.derived(|_| Lazy::default());
    let look = || async {
        let (asked, today) = (Arc::clone(town), now.date(&town.zone));
        let surroundings = Surroundings::from(&town.config);
        aside(move || {
            let one = |(path, body): (&str, &[u8])| {
                Looked::at(path, &String::from_utf8_lossy(body), &surroundings, today)
            };
            Arc::new(definitions(asked.files()).map(one).collect::<Vec<_>>())
        })
        .await
    };
    lazy.0.get_or_try_init(look).await.cloned()
}

/// Looks at a text as if it stood among the files.
///
/// # Errors
/// A [`Problem`] when the look ends early.
pub async fn look_at(town: &Town, key: &str, text: String, now: Ts) -> Answer<Looked> {
    let (path, today) = (file_of(key), now.date(&town.zone));
    let surroundings = Surroundings::from(&town.config);
    aside(move || Looked::at(&path, &text, &surroundings, today)).await
}

/// The check tries a great many answers: not on a thread that others wait for.
async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Answer<T> {
    tokio::task::spawn_blocking(work).await.map_err(|fault| {
        tracing::error!(%fault, "services were not checked");
        Problem::internal()
    })
}

impl Looked {
    fn at(path: &str, text: &str, surroundings: &Surroundings, today: Date) -> Self {
        let name = path.rsplit('/').next().unwrap_or(path);
        Self {
            key: name.trim_end_matches(".toml").to_owned(),
            hash: Sha256::digest(text).to_vec(),
            definition: Definition::read(path, text).0,
            report: check(path, text, Some(surroundings), today),
            text: text.to_owned(),
        }
    }

    /// How it stands beside what was published; `newest` is the newest version of this service.
    #[must_use]
    pub fn standing(&self, newest: Option<&Publication>) -> Standing {
        if newest.is_some_and(|newest| newest.hash == self.hash) {
            return Standing::Published;
        }
        if !self.report.is_sound() {
            return Standing::Wrong;
        }
        if !self.report.unknown_fees.is_empty() {
            return Standing::Unknown;
        }
        match newest {
            Some(newest) if newest.version >= self.version() => Standing::Uncounted,
            _ => Standing::Waiting,
        }
    }

    /// The version the text names.
    #[must_use]
    pub fn version(&self) -> i64 {
        self.definition.as_ref().map_or(0, |definition| i64::from(definition.version))
    }

    /// Everything that keeps the text from being stored, also that its version was published with
    /// other words.
    #[must_use]
    pub fn refusals(&self, newest: Option<&Publication>) -> Vec<Finding> {
        let mut found = self.report.findings.clone();
        let taken = newest.filter(|n| n.hash != self.hash && n.version >= self.version());
        if let Some(newest) = taken
            && self.definition.is_some()
        {
            let at = self.text.find("\nversion").map_or(0, |at| at + 1);
            let problem = format!("version {} was published with another text", newest.version);
            let remedy = format!("count it up: version = {}", newest.version + 1);
            found.push(Finding::at_offset(&file_of(&self.key), &self.text, at, problem, remedy));
        }
        found
    }
}
