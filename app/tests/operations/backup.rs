//! Saving while reports come in, and coming back elsewhere.

use std::{
    collections::BTreeSet,
    os::unix::fs::PermissionsExt,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use files::Files;
use futures_util::TryStreamExt;
use kernel::Clock;
use reports::draft::Draft;
use serde_json::Value;
use store::{Db, TownKey, journal};
use testkit::TestTown;

use crate::{
    machine::{Machine, Said},
    town::{draft, rooms, send, submission},
};

/// Sends a report, with a picture when there is one.
pub async fn submit(town: &TestTown, words: String, picture: Option<&[u8]>) -> String {
    let (now, chance) = (town.clock.now(), town.app.chance.clone());
    let mut pictures = Vec::new();
    if let Some(bytes) = picture {
        let kept = town.files.take_bytes(&town.town.key, bytes, &chance, now).await.unwrap();
        pictures.push(kept.id);
        let chance = chance.clone();
        town.store()
            .write::<_, store::Error, _>(move |tx| {
                Box::pin(async move {
                    let actor = kernel::Actor::Visitor;
                    files::insert_picture(tx, &chance, now, &actor, "report", &kept, "Ein Bild")
                        .await
                })
            })
            .await
            .unwrap();
    }
    let sent = Draft {
        lon: Some(9.176_7),
        lat: Some(47.663_4),
        email: Some("anna@example.org".to_owned()),
        pictures,
        ..draft(town, &words)
    };
    send(town, submission(town, sent)).await.code
}

/// All rows of a municipality as text, by table.
async fn rows(db: &Db, key: &TownKey) -> BTreeSet<String> {
    let mut snapshot = db.store(key).snapshot().await.unwrap();
    let mut all = BTreeSet::new();
    for table in snapshot.tables().await.unwrap() {
        let name = table.name.clone();
        let put = |cells: Vec<store::backup::Cell>| {
            let row: Vec<Value> = cells.iter().map(store::backup::Cell::json).collect();
            all.insert(format!("{name} {}", serde_json::to_string(&row)?));
            Ok(())
        };
        snapshot.rows(&table, put).await.unwrap();
    }
    all
}

/// All pictures with their bytes.
async fn pictures(files: &Files, key: &TownKey) -> BTreeSet<(String, Vec<u8>)> {
    let vault = files.vault(key);
    let listed: Vec<_> = vault.list().try_collect().await.unwrap();
    let mut all = BTreeSet::new();
    for object in listed {
        let bytes = vault.get(&object.key).await.unwrap().unwrap();
        all.insert((format!("{}/{}", object.key.file, object.key.name()), bytes.to_vec()));
    }
    all
}

fn picture() -> Vec<u8> {
    let mut png = std::io::Cursor::new(Vec::new());
    let drawn = image::DynamicImage::ImageRgb8(image::RgbImage::from_fn(64, 48, |x, y| {
        image::Rgb([x as u8 * 3, y as u8 * 5, 90])
    }));
    drawn.write_to(&mut png, image::ImageFormat::Png).unwrap();
    png.into_inner()
}

/// A command on the town's data, on the engine of the run.
async fn on_town(machine: &Machine, town: &TestTown, args: &[&str]) -> Said {
    let mut command = machine.command(args);
    command.env("ALLMENDE_DATA", town.folder());
    if let Ok(url) = std::env::var("ALLMENDE_TEST_DATABASE") {
        command.env("ALLMENDE_DATABASE", url);
    }
    let ran = tokio::task::spawn_blocking(move || command.output().unwrap());
    Said::of(ran.await.unwrap())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_backup_made_while_reports_come_in_comes_back_whole_elsewhere() {
    let town = Arc::new(TestTown::konstanz(rooms).await);
    let png = picture();
    for nr in 0..3 {
        submit(&town, format!("Vor der Sicherung {nr}"), Some(&png)).await;
    }
    let stop = Arc::new(AtomicBool::new(false));
    let senders: Vec<_> = (0..4)
        .map(|nr| {
            let (town, stop) = (Arc::clone(&town), Arc::clone(&stop));
            tokio::spawn(async move {
                let mut sent = 0;
                while !stop.load(Ordering::Relaxed) {
                    submit(&town, format!("Während der Sicherung {nr} {sent}"), None).await;
                    sent += 1;
                }
                sent
            })
        })
        .collect();
    let machine = Machine::new();
    let slug = town.town.key.as_str().to_owned();
    let folder = machine.path("saved").display().to_string();
    let said =
        on_town(&machine, &town, &["backup", "--municipality", &slug, "--json", &folder]).await;
    assert_eq!(said.code, 0, "{}", said.err);
    stop.store(true, Ordering::Relaxed);
    for sender in senders {
        assert!(sender.await.unwrap() > 0, "reports came in meanwhile");
    }
    let told: Value = serde_json::from_str(said.out.trim()).unwrap();
    let entries = told["journal_entries"].as_i64().unwrap();

    // Elsewhere: an empty folder, with the embedded engine whatever the first one was.
    let said = machine.run(&["restore", "--json", &folder]);
    assert_eq!(said.code, 0, "{}", said.err);
    let back = Db::open(Path::new(&machine.data()), None).unwrap();
    let verdict = journal::verify(&back.store(&town.town.key), |_| {}).await.unwrap();
    assert_eq!((verdict.entries, verdict.broken), (entries, None));

    let (was, is) = (rows(&town.app.db, &town.town.key).await, rows(&back, &town.town.key).await);
    // Whatever came back is in the source word for word, but for the counters that went on.
    let moved = |row: &&String| !row.starts_with("journal_head ") && !row.starts_with("migration ");
    let strange: Vec<&String> = is.difference(&was).filter(moved).collect();
    assert!(strange.is_empty(), "{strange:?}");
    // And everything up to the last entry of the backup came back, with what belongs to it.
    let seq = |row: &str| -> Option<i64> {
        let values: Vec<Value> = serde_json::from_str(row.split_once(' ')?.1).ok()?;
        values.first()?.as_i64()
    };
    let numbered = |row: &&String| row.starts_with("journal [") || row.starts_with("outbox [");
    for row in was.iter().filter(numbered).filter(|row| seq(row).unwrap() <= entries) {
        assert!(is.contains(row), "{row}");
    }
    let count = |name: &str, needle: &str| {
        is.iter().filter(|row| row.starts_with(name) && row.contains(needle)).count()
    };
    let submitted = count("journal [", "\"report_submitted\"");
    assert!(submitted >= 3);
    for table in ["report [", "responsibility [", "contact [", "search_document ["] {
        assert_eq!(count(table, ""), submitted, "{table}");
    }
    let here = Files::open(Path::new(&machine.data()), None).unwrap();
    let (had, has) =
        (pictures(&town.files, &town.town.key).await, pictures(&here, &town.town.key).await);
    assert!(has.len() >= 3);
    assert_eq!(had, has);

    // The restored house answers, and its search was built anew.
    back.close().await;
    let server = machine.serve(&[]);
    let head = format!("GET /search?q=sicherung HTTP/1.1\r\nhost: {}\r\n", town.host);
    let page = server.ask(&head, "");
    assert!(page.starts_with("HTTP/1.1 200") && page.contains("Sicherung"), "{page}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_picture_that_is_gone_is_told() {
    let town = TestTown::konstanz(rooms).await;
    for words in ["Mit Bild", "Mit noch einem"] {
        submit(&town, words.to_owned(), Some(&picture())).await;
    }
    let vault = town.files.vault(&town.town.key);
    let stored: Vec<_> = vault.list().try_collect().await.unwrap();
    let lost = stored[0].key.file;
    for object in stored.iter().filter(|object| object.key.file == lost) {
        vault.delete(&object.key).await.unwrap();
    }
    let machine = Machine::new();
    let (slug, folder) = (town.town.key.as_str(), machine.path("saved").display().to_string());
    let said =
        on_town(&machine, &town, &["backup", "--municipality", slug, "--json", &folder]).await;
    assert_eq!(said.code, 0, "{}", said.err);
    let told: Value = serde_json::from_str(said.out.trim()).unwrap();
    assert_eq!(told["pictures_missing"], 1, "{told}");
    assert!(said.err.contains("not there"), "{}", said.err);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backup_of_one_engine_is_restored_on_the_other() {
    let Ok(url) = std::env::var("ALLMENDE_TEST_DATABASE") else {
        eprintln!("skipped: a_backup_of_one_engine_is_restored_on_the_other (no PostgreSQL)");
        return;
    };
    let machine = Machine::new();
    let slug = format!("moved_{}", kernel::Chance::system().code(10).to_lowercase());
    let host = format!("{}.test", slug.replace('_', "-"));
    let from = machine.path("town");
    copy(Path::new(&crate::machine::example("musterstadt")), &from);
    let text = std::fs::read_to_string(from.join("municipality.toml")).unwrap();
    let text = text.replace("\"musterstadt\"", &format!("\"{slug}\""));
    let text = text.replace("musterstadt.localhost", &host);
    std::fs::write(from.join("municipality.toml"), text).unwrap();
    for args in [
        vec!["municipality", "add", from.to_str().unwrap()],
        vec!["migrate"],
        vec!["backup", "saved"],
    ] {
        let said = machine.run(&args);
        assert_eq!(said.code, 0, "{}", said.err);
    }
    let there = ["restore", "--municipality", &slug, "--database", &url, "saved"];
    let said = machine.run(&there);
    assert_eq!(said.code, 0, "{}", said.err);
    let (here, there) = (
        Db::open(Path::new(&machine.data()), None).unwrap(),
        Db::open(Path::new(&machine.data()), Some(&url)).unwrap(),
    );
    let key = TownKey::new(&slug).unwrap();
    let without_moment = |rows: BTreeSet<String>| -> BTreeSet<String> {
        rows.into_iter().filter(|row| !row.starts_with("migration ")).collect()
    };
    assert_eq!(without_moment(rows(&here, &key).await), without_moment(rows(&there, &key).await));
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().flatten() {
        let (path, end) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &end);
        } else {
            std::fs::copy(&path, &end).unwrap();
        }
    }
}

#[test]
fn a_damaged_or_unfinished_backup_is_refused_and_nothing_is_left_behind() {
    let machine = Machine::with_town();
    assert_eq!(machine.run(&["migrate"]).code, 0);
    assert_eq!(machine.run(&["backup", "saved"]).code, 0);
    for name in ["saved/manifest.json", "saved/secrets.json", "saved/musterstadt/rows/mail.jsonl"] {
        let mode = std::fs::metadata(machine.path(name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name} is for its owner alone");
    }
    let elsewhere = machine.path("elsewhere").display().to_string();
    let restore = |folder: &str| machine.run(&["restore", "--data", &elsewhere, folder]);

    let rows = machine.path("saved/musterstadt/rows/migration.jsonl");
    let whole = std::fs::read(&rows).unwrap();
    std::fs::write(&rows, [&whole[..], b"\n"].concat()).unwrap();
    let said = restore("saved");
    assert_eq!(said.code, 1);
    assert!(said.err.contains("the backup is damaged"), "{}", said.err);
    std::fs::write(&rows, whole).unwrap();

    std::fs::create_dir(machine.path("saved.half")).unwrap();
    let said = restore("saved.half");
    assert!(said.code == 1 && said.err.contains("no finished backup"), "{}", said.err);

    assert_eq!(restore("saved").code, 0, "after both failures the place is still empty");
    let said = restore("saved");
    assert!(said.code == 1 && said.err.contains("is here already"), "{}", said.err);
    let said = machine.run(&["backup", "saved"]);
    assert!(said.code == 1 && said.err.contains("is there already"), "{}", said.err);
}
