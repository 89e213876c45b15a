//! An administrator at work on the newest version of the municipality's files.

use std::sync::Arc;

use axum::{
    extract::FromRequestParts,
    http::request::Parts,
    response::{IntoResponse, Response},
};
use identity::Administrator;
use kernel::{
    Actor, Lang,
    municipality::{self, Finding},
};
use store::registry::Changes;
use toml_edit::DocumentMut;
use web::{Answer, Here, Problem, Town};

use crate::Workshop;

/// The authority to change the municipality's files, with their newest version: what another
/// process stored a moment ago is in it.
pub struct Editor {
    /// Where the request is.
    pub here: Here,
    /// The municipality as it is stored now.
    pub town: Arc<Town>,
    administrator: Administrator,
    workshop: Arc<Workshop>,
}

/// What became of changes.
pub enum Stored {
    /// They are there, for everybody.
    Done,
    /// Something would be wrong with the municipality.
    Wrong(Vec<Finding>),
    /// Somebody else changed it at the same moment.
    Overtaken,
}

impl<S: Send + Sync> FromRequestParts<S> for Editor {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Response> {
        let administrator = Administrator::from_request_parts(parts, state)
            .await
            .map_err(IntoResponse::into_response)?;
        let found = |parts: &Parts| {
            let here = parts.extensions.get::<Here>().cloned();
            here.zip(parts.extensions.get::<Arc<Workshop>>().cloned())
        };
        let missing = || Problem::internal().into_response();
        let (here, workshop) = found(parts).ok_or_else(missing)?;
        let town = newest(&here).await.map_err(IntoResponse::into_response)?;
        Ok(Self { here, town, administrator, workshop })
    }
}

async fn newest(here: &Here) -> Answer<Arc<Town>> {
    here.app.towns.refresh().await?;
    here.app.towns.find(&here.town.key).await?.ok_or_else(Problem::not_found)
}

impl Editor {
    /// The languages the municipality speaks, German first.
    #[must_use]
    pub fn languages(&self) -> Vec<Lang> {
        let spoken = |lang: &Lang| *lang == Lang::De || self.town.config.languages.contains(lang);
        Lang::ALL.into_iter().filter(spoken).collect()
    }

    /// One of the files, as a document whose comments survive a change; empty where there is no
    /// such file.
    ///
    /// # Errors
    /// A [`Problem`] where it is no TOML, which the check does not let in.
    pub fn document(&self, path: &str) -> Answer<DocumentMut> {
        self.town.text(path).unwrap_or_default().parse().map_err(|error| {
            tracing::error!(path, %error, "a municipality's file cannot be edited");
            Problem::internal()
        })
    }

    /// Who changes something, as the journal writes them down.
    #[must_use]
    pub fn actor(&self) -> Actor {
        self.administrator.actor()
    }

    pub(crate) fn workshop(&self) -> &Workshop {
        &self.workshop
    }

    /// Stores changes when the municipality as a whole is in order with them.
    ///
    /// # Errors
    /// Engine errors.
    pub async fn store(&self, changes: Changes) -> Answer<Stored> {
        let mut files = self.town.files().clone();
        let old = |path: &String| self.town.file(path);
        let changes: Changes =
            changes.into_iter().filter(|(path, body)| old(path) != body.as_deref()).collect();
        if changes.is_empty() {
            return Ok(Stored::Done);
        }
        for (path, body) in &changes {
            match body {
                Some(body) => files.insert(path.clone(), body.clone()),
                None => files.remove(path),
            };
        }
        let (town, findings) = self.workshop.check(&files);
        let Some(hosts) = town.map(|town| town.hosts).filter(|_| findings.is_empty()) else {
            return Ok(Stored::Wrong(findings));
        };
        let towns = &self.here.app.towns;
        let (actor, now) = (self.actor(), self.here.now);
        let others = (hosts != self.town.config.hosts).then(|| hosts.clone());
        let stored = towns.registry().edit(
            &self.town.key,
            self.town.version(),
            (changes, others),
            &actor,
            now,
        );
        match stored.await {
            Ok(Some(_)) => {}
            Ok(None) => return Ok(Stored::Overtaken),
            Err(error) if error.is_unique_violation() => {
                return Ok(Stored::Wrong(vec![taken(&hosts)]));
            }
            Err(error) => return Err(error.into()),
        }
        // Loading the new version writes the journal and shows it to the next request here.
        newest(&self.here).await?;
        Ok(Stored::Done)
    }
}

/// A host belongs to one municipality only.
fn taken(hosts: &[String]) -> Finding {
    Finding::of_file(
        municipality::FILE_NAME,
        format!("another municipality has one of the hosts {}", hosts.join(", ")),
        "take it out of hosts",
    )
}
