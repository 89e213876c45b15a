//! The files the demo city is written in.

use std::{collections::BTreeMap, path::Path};

use anyhow::Context;
use serde::{Deserialize, de::DeserializeOwned};

/// Somebody in the demo city.
#[derive(Debug, Clone, Deserialize)]
pub struct DemoPerson {
    /// Key other files name them by.
    pub key: String,
    /// Name.
    pub name: String,
    /// Address; mail to it goes nowhere.
    pub email: String,
    /// `citizen`, `clerk`, `field_worker`, `officer`, `administrator`.
    pub role: String,
    /// Department of staff.
    #[serde(default)]
    pub department: Option<String>,
    /// Offered as a way in.
    #[serde(default)]
    pub enter: bool,
}

/// A report of the demo city.
#[derive(Debug, Clone, Deserialize)]
pub struct DemoReport {
    /// Category.
    pub category: String,
    /// What was written.
    pub text: String,
    /// Place in words.
    #[serde(default)]
    pub place: Option<String>,
    /// Longitude.
    #[serde(default)]
    pub lon: Option<f64>,
    /// Latitude.
    #[serde(default)]
    pub lat: Option<f64>,
    /// Age in days.
    pub days_ago: f64,
    /// Key of a person.
    #[serde(default)]
    pub reporter: Option<String>,
    /// Files in `pictures/`.
    #[serde(default)]
    pub pictures: Vec<String>,
    /// Answers to the category's questions.
    #[serde(default)]
    pub answers: BTreeMap<String, String>,
    /// Number of a lamp, bench, bin.
    #[serde(default)]
    pub object: Option<String>,
    /// "Me too".
    #[serde(default)]
    pub supporters: u32,
    /// Followers by e-mail.
    #[serde(default)]
    pub followers: u32,
    /// What became of it.
    #[serde(default, alias = "step")]
    pub steps: Vec<Step>,
}

/// Something that happened to a report.
#[derive(Debug, Clone, Deserialize)]
pub struct Step {
    /// When.
    pub days_ago: f64,
    /// What.
    #[serde(rename = "do")]
    pub verb: String,
    /// Key of a person; empty for somebody without an account.
    #[serde(default)]
    pub by: String,
    /// Note or reason.
    #[serde(default)]
    pub note: String,
    /// Department it goes to.
    #[serde(default)]
    pub to: Option<String>,
    /// Promise, days from then on.
    #[serde(default)]
    pub due_in_days: Option<f64>,
    /// Picture of a dispute.
    #[serde(default)]
    pub picture: Option<String>,
    /// Why it was closed, where it was not a repair.
    #[serde(default)]
    pub reason: Option<String>,
}

#[derive(Deserialize)]
struct People {
    person: Vec<DemoPerson>,
}

#[derive(Deserialize)]
struct Reports {
    report: Vec<DemoReport>,
}

fn read<T: DeserializeOwned>(path: &Path) -> anyhow::Result<T> {
    let text =
        std::fs::read_to_string(path).with_context(|| format!("{} is missing", path.display()))?;
    toml::from_str(&text).with_context(|| format!("{} is not in order", path.display()))
}

/// The people of a demo folder.
pub fn people(folder: &Path) -> anyhow::Result<Vec<DemoPerson>> {
    Ok(read::<People>(&folder.join("people.toml"))?.person)
}

/// The reports of a demo folder.
pub fn reports(folder: &Path) -> anyhow::Result<Vec<DemoReport>> {
    Ok(read::<Reports>(&folder.join("reports.toml"))?.report)
}

/// Role and address of those who are offered as a way in.
pub fn entrances(folder: &Path) -> anyhow::Result<Vec<(String, String)>> {
    let offered = people(folder)?.into_iter().filter(|p| p.enter);
    Ok(offered.map(|p| (p.role.replace('_', " "), p.email)).collect())
}
