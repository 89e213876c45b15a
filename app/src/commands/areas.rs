//! `allmende import areas`

use std::{path::PathBuf, process::ExitCode};

use anyhow::{Context, bail};
use clap::Args;
use kernel::Actor;
use serde_json::Value;
use web::Town;

use crate::one_town::OneTown;

/// Replaces the districts of a municipality.
#[derive(Args)]
pub struct Areas {
    #[command(flatten)]
    town: OneTown,
    /// Property with the name of a district.
    #[arg(long, value_name = "PROPERTY")]
    name_property: String,
    /// GeoJSON file: a feature collection of polygons, WGS84.
    file: PathBuf,
}

impl Areas {
    /// Runs the command.
    pub async fn run(self) -> anyhow::Result<ExitCode> {
        let open = self.town.open().await?;
        let ((_, now), app, town) = (open.moment(), &open.running.app, &open.town);
        let text = std::fs::read_to_string(&self.file)
            .with_context(|| format!("{} cannot be read", self.file.display()))?;
        let renamed = self.renamed(town, &text)?;
        let areas = town.config.areas.as_ref().context("municipality.toml has no [areas]")?;
        let mut files = town.files().clone();
        files.insert(areas.file.clone(), renamed.into_bytes());
        let (_, findings) = kernel::municipality::check(&files);
        if !findings.is_empty() {
            for finding in findings {
                println!("{finding}");
            }
            return Ok(ExitCode::from(2));
        }
        let changes = files.remove(&areas.file).map(|body| (areas.file.clone(), Some(body)));
        let (registry, actor) = (app.towns.registry(), Actor::System("areas"));
        let changed = (changes.into_iter().collect(), None);
        let stored = registry.edit(&town.key, town.version(), changed, &actor, now).await?;
        stored.context("somebody changed the municipality at the same time; try again")?;
        app.towns.refresh().await?;
        let town = open.running.town(town.key.as_str()).await?;
        let scope = reports::Scope::of_town(&town);
        let moved = reports::relocate(&scope, now).await?;
        let count = scope.map.areas.len();
        if self.town.json {
            println!("{}", serde_json::json!({"areas": count, "relocated": moved}));
        } else {
            println!("{count} districts are there; {moved} reports now lie in another one");
        }
        open.close().await;
        Ok(ExitCode::SUCCESS)
    }

    /// The file with the property names the municipality uses. A district whose key is known
    /// keeps the name people read (`Koenigsbau` in the file stays `Königsbau`).
    fn renamed(&self, town: &Town, text: &str) -> anyhow::Result<String> {
        let config = town.config.areas.as_ref().context("municipality.toml has no [areas]")?;
        let name = self.file.display();
        let areas = match maps::Areas::parse(text, &self.name_property, &self.name_property) {
            Ok(areas) => areas,
            Err(wrong) => {
                let line = wrong.line(text).map(|l| format!(":{l}")).unwrap_or_default();
                bail!("{name}{line}: {}: {}", wrong.problem(), wrong.fault.remedy());
            }
        };
        let mut document: Value = serde_json::from_str(text)?;
        let features = document.get_mut("features").and_then(Value::as_array_mut);
        for feature in features.context("the file holds no features")? {
            let source = feature["properties"][&self.name_property].as_str().unwrap_or_default();
            let area = areas.iter().find(|a| a.source_name == source);
            let area = area.with_context(|| format!("{name}: no area is called {source}"))?;
            let known = config.list.iter().find(|a| a.key == area.key);
            let shown = known.map_or(area.name.as_str(), |a| a.name.as_str());
            feature["properties"] = serde_json::json!({
                config.key_property.as_str(): area.key,
                config.name_property.as_str(): shown,
            });
        }
        Ok(document.to_string())
    }
}
