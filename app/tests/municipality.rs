//! A municipality's files between a folder and the browser, by the commands.

use std::{
    path::Path,
    process::{Command, Output},
};

use kernel::{Actor, Clock, SystemClock};
use store::{Db, TownKey, registry::Registry};

fn allmende(data: &Path, arguments: &[&str], folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_allmende"))
        .arg("municipality")
        .args(arguments)
        .arg(folder)
        .arg("--data")
        .arg(data)
        .env_remove("ALLMENDE_DATABASE")
        .output()
        .expect("the command runs")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

/// What an administrator would do in the browser.
async fn edit(data: &Path, text: &str) {
    let db = Db::open(data, None).expect("the engine opens");
    let registry = Registry::open(&db, SystemClock.now()).await.expect("the registry opens");
    let key = TownKey::new("musterstadt").expect("a key");
    let version = registry.list().await.expect("it reads").remove(0).version;
    let changes = [("pages/imprint.de.md".to_owned(), Some(text.as_bytes().to_vec()))];
    let actor = Actor::System("test");
    let changed = (changes.into(), None);
    let stored = registry.edit(&key, version, changed, &actor, SystemClock.now()).await;
    assert!(stored.expect("it writes").is_some());
    db.close().await;
}

#[tokio::test]
async fn edits_in_the_browser_are_exported_and_never_thrown_away_unasked() {
    let folder = tempfile::tempdir().expect("a folder");
    let (data, out) = (folder.path().join("data"), folder.path().join("out"));
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/musterstadt");
    assert!(allmende(&data, &["add"], &example).status.success());
    let again = said(&allmende(&data, &["add"], &example));
    assert!(again.contains("(version 1)"), "nothing changed: {again}");

    edit(&data, "# Aus dem Browser\n").await;
    let refused = allmende(&data, &["add"], &example);
    assert_eq!(refused.status.code(), Some(3), "{}", said(&refused));
    assert!(said(&refused).contains("pages/imprint.de.md"), "{}", said(&refused));
    assert!(said(&refused).contains("--replace"), "{}", said(&refused));

    let export = allmende(&data, &["export", "--municipality", "musterstadt"], &out);
    assert!(export.status.success(), "{}", said(&export));
    let imprint = out.join("pages/imprint.de.md");
    assert_eq!(std::fs::read_to_string(&imprint).expect("a file"), "# Aus dem Browser\n");
    std::fs::write(&imprint, "# Aus dem Browser und dem Ordner\n").expect("it writes");
    let added = allmende(&data, &["add"], &out);
    assert!(added.status.success(), "{}", said(&added));

    edit(&data, "# Noch einmal\n").await;
    let stale = allmende(&data, &["add"], &out);
    assert_eq!(stale.status.code(), Some(3), "an old export: {}", said(&stale));
    assert!(allmende(&data, &["add", "--replace"], &example).status.success());
    let back = folder.path().join("back");
    assert!(allmende(&data, &["export", "--municipality", "musterstadt"], &back).status.success());
    let restored = std::fs::read(back.join("pages/imprint.de.md")).expect("a file");
    assert_eq!(restored, std::fs::read(example.join("pages/imprint.de.md")).expect("a file"));
}
