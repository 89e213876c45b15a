//! The municipalities as files: hosts and categories.

use std::{collections::BTreeMap, time::Duration};

use store::{TownKey, registry::Registry};

use super::Finding;
use crate::house;

/// How long a name may take to resolve.
const PATIENCE: Duration = Duration::from_secs(5);

/// Nothing to serve.
pub fn none() -> Finding {
    Finding::fault(
        "no-municipality",
        "there is no municipality".to_owned(),
        "Every visitor is told that nobody answers to this address.",
        "Add one: allmende municipality add DIR; examples/konstanz shows what belongs in it.",
    )
}

/// Looks at all files; answers the keys of the municipalities and in whose name they write.
pub async fn look(
    registry: &Registry,
    found: &mut Vec<Finding>,
) -> store::Result<Vec<(TownKey, Option<String>)>> {
    let listed = registry.list().await?;
    if listed.is_empty() {
        found.push(none());
    }
    let registered = registry.hosts().await?;
    let mut owners: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut keys = Vec::new();
    for town in listed {
        let key = TownKey::new(&town.slug)?;
        let files = registry.files(&key).await?;
        let (config, findings) = house::workshop().check(&files);
        found.extend(findings.iter().map(|finding| broken(finding).at(&town.slug)));
        let sender = config.as_ref().map(|config| config.mail.from.clone());
        let named = config.map(|config| config.hosts).unwrap_or_default();
        let mut hosts: Vec<String> = registered
            .iter()
            .filter(|(_, slug)| *slug == town.slug)
            .map(|(host, _)| host.clone())
            .collect();
        hosts.extend(named.into_iter().filter(|host| !hosts.contains(host)).collect::<Vec<_>>());
        for host in hosts {
            owners.entry(host).or_default().push(town.slug.clone());
        }
        keys.push((key, sender));
    }
    for (host, towns) in owners {
        if let [_, .., last] = towns.as_slice() {
            found.push(twice(&host, &towns).at(last));
        }
        if !resolves(&host).await {
            found.push(unknown(&host).at(&towns[0]));
        }
    }
    Ok(keys)
}

/// A finding of a municipality's files: a category without its department, say.
fn broken(finding: &kernel::municipality::Finding) -> Finding {
    Finding::fault(
        "municipality-files",
        finding.to_string(),
        "What the files say wrongly is missing on the pages, or reports have nobody in charge.",
        "Correct the file and run `allmende municipality add DIR` again.",
    )
}

fn twice(host: &str, towns: &[String]) -> Finding {
    Finding::fault(
        "host-twice",
        format!("{host} is named by {}", towns.join(" and ")),
        "Visitors reach only one of them.",
        "Take the host out of one municipality.toml and add that municipality again.",
    )
}

fn unknown(host: &str) -> Finding {
    Finding::warning(
        "host-unknown",
        format!("the name {host} does not resolve on this machine"),
        "Visitors do not find the pages, and links in e-mails lead nowhere.",
        "Add the name to the DNS, or correct hosts in municipality.toml.",
    )
}

async fn resolves(host: &str) -> bool {
    // Browsers lead these names to the machine itself, whatever its resolver says (RFC 6761).
    if host == "localhost" || host.ends_with(".localhost") {
        return true;
    }
    let asked = tokio::time::timeout(PATIENCE, tokio::net::lookup_host((host, 443))).await;
    asked.is_ok_and(|told| told.is_ok_and(|mut addresses| addresses.next().is_some()))
}
