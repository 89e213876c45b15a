//! Wrong configurations, each with the finding it gets.

use std::{
    collections::BTreeSet,
    io::{BufRead, BufReader, Write},
    net::TcpListener,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
};

use kernel::{Clock, SystemClock, Ts};
use serde_json::Value;
use store::{Db, TownKey, journal, q, registry::Registry};

use crate::machine::{Machine, free_port};

/// The codes of the findings, and the whole for when it is another one.
fn findings(machine: &Machine, args: &[&str]) -> (Vec<String>, String) {
    let listen = format!("--listen=127.0.0.1:{}", free_port());
    let said =
        machine.run(&[&["doctor", "--json", "--smtp=smtp://127.0.0.1:1", &listen], args].concat());
    let lines = said.out.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let codes = lines
        .map(|finding| {
            for part in ["what", "why", "remedy"] {
                assert!(!finding[part].as_str().unwrap().is_empty(), "{finding}");
            }
            finding["code"].as_str().unwrap().to_owned()
        })
        .collect();
    (codes, format!("{}{}", said.out, said.err))
}

fn finds(machine: &Machine, args: &[&str], code: &str) {
    let (codes, said) = findings(machine, args);
    assert!(codes.iter().any(|found| found == code), "{code} is missing: {said}");
}

fn finds_not(machine: &Machine, args: &[&str], code: &str) {
    let (codes, said) = findings(machine, args);
    assert!(codes.iter().all(|found| found != code), "{code} is too much: {said}");
}

/// A machine whose municipality has its tables and an administrator.
fn ready() -> Machine {
    let machine = Machine::with_town();
    assert_eq!(machine.run(&["migrate"]).code, 0);
    let add = ["staff", "add", "--municipality", "musterstadt", "it@musterstadt.example"];
    assert_eq!(machine.run(&add).code, 0);
    machine
}

/// Changes a row of Musterstadt behind the program's back.
async fn tamper(machine: &Machine, sql: &'static str) {
    let db = Db::open(Path::new(&machine.data()), None).unwrap();
    db.store(&TownKey::new("musterstadt").unwrap())
        .write::<_, store::Error, _>(move |tx| {
            Box::pin(async move {
                q!(tx, sql).exec().await?;
                Ok(())
            })
        })
        .await
        .unwrap();
    db.close().await;
}

#[test]
fn a_machine_in_order_has_no_finding_but_the_mail_server_that_is_not_there() {
    let machine = ready();
    let (codes, said) = findings(&machine, &[]);
    assert_eq!(codes, ["mail-unreachable"], "{said}");
    let said = machine.run(&["doctor", "--listen=127.0.0.1:0"]);
    assert_eq!(said.code, 1, "{}", said.out);
    assert!(said.out.contains("mail-missing") && said.out.contains("0 errors, 1 warnings"));
}

/// All files and folders of a machine.
fn places(folder: &Path) -> BTreeSet<PathBuf> {
    let mut all = BTreeSet::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        all.extend(places(&entry.path()));
        all.insert(entry.path());
    }
    all
}

#[test]
fn looking_makes_nothing() {
    let bare = Machine::new();
    let at = "--s3-endpoint=http://127.0.0.1:1";
    let bucket = ["--s3-bucket=b", "--s3-key-id=k", "--s3-secret=s", at, "--s3-allow-http"];
    for args in [&["--database=postgres://127.0.0.1:1/x"][..], &bucket] {
        findings(&bare, args);
        assert_eq!(places(&bare.path("")), BTreeSet::new(), "{args:?}");
    }
    // Added, and never opened.
    let machine = Machine::with_town();
    let before = places(&machine.path(""));
    finds(&machine, &[], "schema-older");
    assert_eq!(places(&machine.path("")), before);
}

#[test]
fn a_data_folder_that_cannot_be_written() {
    let machine = Machine::new();
    let file = machine.write("file", "x");
    finds(&machine, &["--data", &format!("{file}/data")], "data-not-writable");
}

#[test]
fn too_little_space_on_the_disk() {
    finds(&ready(), &["--least-free-mib", "999999999999"], "disk-full");
}

#[test]
fn a_database_that_is_malformed_or_does_not_answer() {
    let machine = Machine::new();
    finds(&machine, &["--database", "mysql://h/x"], "database-malformed");
    finds(&machine, &["--database", "postgres://h:port/x"], "database-malformed");
    finds(&machine, &["--database", "postgres://u:geheim@127.0.0.1:1/x"], "database-unreachable");
    let (_, said) = findings(&machine, &["--database", "postgres://u:geheim@127.0.0.1:1/x"]);
    assert!(!said.contains("geheim"), "{said}");
}

#[tokio::test]
async fn a_database_in_another_encoding() {
    let Some(url) = testkit::database_in("SQL_ASCII").await else {
        eprintln!("skipped: a_database_in_another_encoding (no PostgreSQL)");
        return;
    };
    finds(&Machine::new(), &["--database", &url], "database-encoding");
}

#[test]
fn no_municipality_at_all() {
    finds(&Machine::new(), &[], "no-municipality");
}

#[tokio::test]
async fn a_host_that_does_not_resolve_or_is_named_twice() {
    let machine = ready();
    let db = Db::open(Path::new(&machine.data()), None).unwrap();
    let registry = Registry::open(&db, Ts(0)).await.unwrap();
    let (first, second) =
        (TownKey::new("musterstadt").unwrap(), TownKey::new("musterdorf").unwrap());
    let mut files = registry.files(&first).await.unwrap();
    let hosts = vec!["no-such-host.invalid".to_owned()];
    let text = String::from_utf8(files["municipality.toml"].clone()).unwrap();
    let text = text.replace("\"musterstadt\"", "\"musterdorf\"");
    files.insert("municipality.toml".to_owned(), text.into_bytes());
    registry.put(&second, hosts, files, Ts(0)).await.unwrap();
    db.close().await;
    finds(&machine, &[], "host-unknown");
    finds(&machine, &[], "host-twice");
}

#[tokio::test]
async fn a_category_of_a_department_nobody_knows() {
    let machine = ready();
    finds_not(&machine, &[], "municipality-files");
    let db = Db::open(Path::new(&machine.data()), None).unwrap();
    let registry = Registry::open(&db, Ts(0)).await.unwrap();
    let key = TownKey::new("musterstadt").unwrap();
    let mut files = registry.files(&key).await.unwrap();
    let text = String::from_utf8(files["categories.toml"].clone()).unwrap();
    let department = text.split("department = \"").nth(1).unwrap().split('"').next().unwrap();
    let text = text.replace(&format!("department = \"{department}\""), "department = \"amt_42\"");
    files.insert("categories.toml".to_owned(), text.into_bytes());
    registry.put(&key, vec!["musterstadt.localhost".to_owned()], files, Ts(0)).await.unwrap();
    db.close().await;
    let (codes, said) = findings(&machine, &[]);
    assert!(codes.contains(&"municipality-files".to_owned()) && said.contains("amt_42"), "{said}");
}

#[test]
fn a_mail_server_that_does_not_answer_or_is_malformed() {
    finds(&ready(), &[], "mail-unreachable");
    let said = ready().run(&["doctor", "--json", "--smtp", "mail.example.org"]);
    assert!(said.out.contains("mail-malformed"), "{}", said.out);
}

#[test]
fn a_mail_server_that_takes_nothing_from_us() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("--smtp=smtp://{}", listener.local_addr().unwrap());
    let server = std::thread::spawn(move || {
        // One connection for the question whether it is there, one for the sender.
        for stream in listener.incoming().take(2) {
            let stream = stream.unwrap();
            let mut write = stream.try_clone().unwrap();
            write.write_all(b"220 test\r\n").unwrap();
            for line in BufReader::new(stream).lines() {
                let Ok(line) = line else { break };
                let refused = line.starts_with("MAIL");
                let answer: &[u8] =
                    if refused { b"550 5.7.1 not from you\r\n" } else { b"250 test\r\n" };
                if write.write_all(answer).is_err() || refused || line.starts_with("QUIT") {
                    break;
                }
            }
        }
    });
    let said = ready().run(&["doctor", "--json", "--listen=127.0.0.1:0", &url]);
    assert!(said.out.contains("sender-refused"), "{}{}", said.out, said.err);
    assert!(!said.out.contains("mail-unreachable"), "{}", said.out);
    server.join().unwrap();
}

#[test]
fn a_bucket_that_cannot_be_used() {
    let at = "--s3-endpoint=http://127.0.0.1:1";
    let whole = ["--s3-bucket=b", "--s3-key-id=k", "--s3-secret=s", at, "--s3-allow-http"];
    finds(&ready(), &whole, "bucket-unusable");
    let (_, said) = findings(&ready(), &whole);
    let told = said.lines().find(|line| line.contains("bucket-unusable")).unwrap();
    assert_eq!(told.matches("error sending request").count(), 1, "each cause once: {told}");
    finds(&ready(), &["--s3-bucket=b"], "bucket-malformed");
}

#[tokio::test]
async fn tables_that_are_older_or_newer_or_edited() {
    let machine = Machine::with_town();
    let (codes, said) = findings(&machine, &[]);
    let older = codes.iter().filter(|code| *code == "schema-older").count();
    assert_eq!(older, 1, "one finding for all steps: {said}");
    assert_eq!(machine.run(&["migrate"]).code, 0);
    tamper(
        &machine,
        "INSERT INTO migration (room, name, body, at) VALUES ('reports', '9999_later', '', 0)",
    )
    .await;
    finds(&machine, &[], "schema-newer");
    tamper(&machine, "UPDATE migration SET body = 'x' WHERE name = '0001_reports'").await;
    finds(&machine, &[], "schema-edited");
}

#[tokio::test]
async fn a_clock_that_is_behind_what_was_written() {
    let machine = ready();
    let later = SystemClock.now().plus(Ts::DAY);
    let db = Db::open(Path::new(&machine.data()), None).unwrap();
    db.store(&TownKey::new("musterstadt").unwrap())
        .write::<_, store::Error, _>(move |tx| {
            Box::pin(async move {
                let entry = journal::Entry { room: "test", verb: "tested", subject: "test:1" };
                journal::append(tx, later, &kernel::Actor::Visitor, entry, &()).await?;
                Ok(())
            })
        })
        .await
        .unwrap();
    db.close().await;
    finds(&machine, &[], "clock-behind");
    finds_not(&machine, &[], "journal-broken");
    tamper(&machine, "UPDATE journal SET actor = 'staff:1'").await;
    finds(&machine, &[], "journal-broken");
}

#[test]
fn a_port_that_another_program_has_but_not_our_own_server() {
    let machine = ready();
    let other = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = other.local_addr().unwrap().port();
    let listen = format!("127.0.0.1:{port}");
    let held = std::thread::spawn(move || other.accept().map(drop));
    let said = machine.run(&["doctor", "--json", "--listen", &listen]);
    assert!(said.out.contains("port-in-use"), "{}", said.out);
    held.join().unwrap().unwrap();
    let server = machine.serve(&[]);
    let said = machine.run(&["doctor", "--json", "--listen", &server.listen]);
    assert!(!said.out.contains("port-in-use"), "{}", said.out);
}

#[test]
fn a_demonstration_for_the_public() {
    let said = ready().run(&["doctor", "--json", "--demo", "--listen", "0.0.0.0:0"]);
    assert!(said.code == 2 && said.out.contains("demo-public"), "{}", said.out);
}

#[test]
fn a_proxy_that_was_not_told_or_lets_others_by() {
    let machine = ready();
    finds(&machine, &["--public-url=https://*"], "proxy-not-told");
    finds(&machine, &["--public-url=http://*", "--behind-proxy"], "links-http");
    let said = machine.run(&["doctor", "--json", "--behind-proxy", "--listen=0.0.0.0:0"]);
    assert!(said.out.contains("proxy-by-passed") && said.out.contains("public-url-missing"));
    finds(&machine, &["--no-worker"], "public-url-missing");
    finds_not(&machine, &["--behind-proxy", "--public-url=https://*"], "public-url-missing");
}

#[tokio::test]
async fn jobs_that_were_given_up_and_a_listener_that_fails() {
    let machine = ready();
    tamper(
        &machine,
        "INSERT INTO job (id, kind, payload, run_at, attempts, dead_at, created_at)
         VALUES (x'0102030405060708090a0b0c0d0e0f10', 'SendMail', '{}', 0, 18, 1, 0)",
    )
    .await;
    tamper(
        &machine,
        "INSERT INTO listener_failure (name, seq, event, attempts, since, next_at, error)
         VALUES ('news', 7, 'report_closed', 3, 0, 0, 'unreadable')",
    )
    .await;
    finds(&machine, &[], "jobs-dead");
    finds(&machine, &[], "listener-stuck");
}

#[test]
fn data_that_everybody_on_the_machine_can_read() {
    let machine = ready();
    finds_not(&machine, &[], "data-readable");
    for place in [machine.path("data"), machine.path("data/db")] {
        std::fs::set_permissions(place, std::fs::Permissions::from_mode(0o755)).unwrap();
    }
    finds(&machine, &[], "data-readable");
}

#[test]
fn a_setting_nobody_knows_is_a_finding_and_does_not_keep_the_doctor_away() {
    let machine = ready();
    let file = machine.write("a.toml", "listn = \"x\"\nsmtp = \"smtp://u:p@127.0.0.1:1\"\n");
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o644)).unwrap();
    finds(&machine, &["--config", &file], "setting-wrong");
    finds(&machine, &["--config", &file], "config-readable");
}
