//! Files that came from a folder, and the way back to what they were before.

use std::collections::BTreeMap;

use kernel::Clock;
use testkit::TestTown;

use crate::town::{administrator, stored, town};

/// Adds the municipality again, as from a folder with these files changed.
async fn add(town: &TestTown, hosts: &[&str], changed: &[(&str, &str)]) {
    let mut files: BTreeMap<String, Vec<u8>> = stored(town).await.files().clone();
    for (path, text) in changed {
        files.insert((*path).to_owned(), text.as_bytes().to_vec());
    }
    let hosts = hosts.iter().map(|host| (*host).to_owned()).collect();
    let registry = town.app.towns.registry();
    let key = &town.town.key;
    registry.put(key, hosts, files, town.clock.now()).await.expect("it is stored");
}

/// The hosts the house leads to this municipality.
async fn hosts(town: &TestTown) -> Vec<String> {
    let all = town.app.towns.registry().hosts().await.expect("the registry answers");
    let slug = town.town.key.as_str();
    let mut own: Vec<String> =
        all.into_iter().filter(|(_, key)| key == slug).map(|(host, _)| host).collect();
    own.sort_unstable();
    own
}

#[tokio::test]
async fn an_earlier_municipality_comes_back_with_its_hosts() {
    let town = town().await;
    let mut admin = administrator(&town).await;
    let (old, host) = (format!("alt-{}", town.host), town.host.as_str());
    let text = stored(&town).await.text("municipality.toml").expect("a file").to_owned();
    let line = text.lines().find(|line| line.starts_with("hosts = ")).expect("hosts").to_owned();
    let with = |hosts: &str| text.replace(&line, &format!("hosts = {hosts}"));
    let both = with(&format!("[\"{old}\", \"{host}\"]"));
    add(&town, &[&old, host], &[("municipality.toml", &both)]).await;
    add(&town, &[host], &[("municipality.toml", &with(&format!("[\"{host}\"]")))]).await;
    assert_eq!(hosts(&town).await, [host]);

    let history = admin.get("/admin/history").await;
    let version = history.attributes("main tbody a", "href").remove(0);
    let restored = admin.fill(&version, "/admin/history/version", &[]).await;
    assert_eq!(restored.location().as_deref(), Some("/admin/history?done=1"));
    assert_eq!(stored(&town).await.config.hosts, [old.as_str(), host]);
    assert_eq!(hosts(&town).await, [old.as_str(), host], "the links in mails lead here");
    assert_eq!(town.visitor().at(&old).get("/").await.status(), 200);
}

#[tokio::test]
async fn a_host_that_another_municipality_took_meanwhile_is_told() {
    let town = town().await;
    let mut admin = administrator(&town).await;
    let (old, host) = (format!("alt-{}", town.host), town.host.as_str());
    let text = stored(&town).await.text("municipality.toml").expect("a file").to_owned();
    let line = text.lines().find(|line| line.starts_with("hosts = ")).expect("hosts").to_owned();
    let with = |hosts: &str| text.replace(&line, &format!("hosts = {hosts}"));
    let both = with(&format!("[\"{old}\", \"{host}\"]"));
    add(&town, &[&old, host], &[("municipality.toml", &both)]).await;
    add(&town, &[host], &[("municipality.toml", &with(&format!("[\"{host}\"]")))]).await;
    let other = store::TownKey::new(&format!("x{}", town.town.key)).expect("a key");
    let registry = town.app.towns.registry();
    registry.put(&other, vec![old.clone()], BTreeMap::new(), town.clock.now()).await.expect("put");

    let history = admin.get("/admin/history").await;
    let version = history.attributes("main tbody a", "href").remove(0);
    let refused = admin.fill(&version, "/admin/history/version", &[]).await;
    assert_eq!(refused.status(), 422, "{}", refused.main());
    assert!(refused.main().contains(&old), "{}", refused.main());
    assert_eq!(hosts(&town).await, [host]);
}

#[tokio::test]
async fn every_file_of_a_large_change_is_shown() {
    let town = town().await;
    let mut admin = administrator(&town).await;
    let names: Vec<String> = (0..95).map(|nr| format!("notes/{nr:02}.md")).collect();
    let changed: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "x")).collect();
    add(&town, &[&town.host], &changed).await;
    let (mut seen, mut pages) = (Vec::new(), 0);
    let mut next = Some("/admin/history".to_owned());
    while let Some(path) = next {
        let page = admin.get(&path).await;
        seen.extend(page.all("main tbody th"));
        next = page.attributes("main a[rel=next]", "href").pop();
        pages += 1;
    }
    assert_eq!((seen, pages), (names, 3));
}
