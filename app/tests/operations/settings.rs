//! Where a setting comes from, and what happens to one nobody knows.

use serde_json::Value;

use crate::machine::Machine;

fn shown(text: &str, key: &str) -> (String, String) {
    let all: Value = serde_json::from_str(text).unwrap();
    let found = all["settings"].as_array().unwrap().iter().find(|s| s["key"] == key).unwrap();
    let word = |name: &str| found[name].as_str().unwrap_or_default().to_owned();
    (word("value"), word("from"))
}

#[test]
fn flags_win_over_variables_and_variables_over_the_file() {
    let machine = Machine::new();
    let file = machine.write(
        "a.toml",
        "listen = \"127.0.0.1:1\"\nmax_connections = 11\nbehind_proxy = true\n\
         header_timeout_seconds = 7\n",
    );
    let said = machine
        .command(&["config", "--json", "--config", &file, "--listen=127.0.0.1:3"])
        .env("ALLMENDE_LISTEN", "127.0.0.1:2")
        .env("ALLMENDE_MAX_CONNECTIONS", "12")
        .output()
        .unwrap();
    let text = String::from_utf8(said.stdout).unwrap();
    assert_eq!(shown(&text, "listen"), ("127.0.0.1:3".into(), "flag --listen".into()));
    let variable = "variable ALLMENDE_MAX_CONNECTIONS".to_owned();
    assert_eq!(shown(&text, "max_connections"), ("12".into(), variable));
    assert_eq!(shown(&text, "behind_proxy"), ("true".into(), format!("{file}:3")));
    assert_eq!(shown(&text, "header_timeout_seconds"), ("7".into(), format!("{file}:4")));
    assert_eq!(shown(&text, "stop_timeout_seconds"), ("30".into(), "default".into()));
}

#[test]
fn a_flag_can_take_back_what_the_file_says() {
    let machine = Machine::new();
    machine.write("allmende.toml", "behind_proxy = true\n");
    let said = machine.run(&["config", "--json", "--behind-proxy=false"]);
    let told = ("false".to_owned(), "flag --behind-proxy".to_owned());
    assert_eq!(shown(&said.out, "behind_proxy"), told);
    let said = machine.run(&["config", "--json"]);
    assert_eq!(shown(&said.out, "behind_proxy").0, "true", "./allmende.toml is found by itself");
}

#[test]
fn passwords_are_not_shown() {
    let machine = Machine::new();
    let file = machine.write(
        "a.toml",
        "smtp = \"smtp://u:geheim@h:25\"\ndatabase = \"postgres://u:geheim@h/d\"\n\
         s3_secret = \"geheim\"\n",
    );
    for args in
        [["config", "--config", &file, "--json"], ["config", "--config", &file, "--log=info"]]
    {
        let said = machine.run(&args);
        assert_eq!(said.code, 0);
        assert!(!said.out.contains("geheim") && !said.err.contains("geheim"), "{}", said.out);
    }
    for command in ["serve", "doctor"] {
        let said = machine.run(&[command, "--config", &file, "--help"]);
        assert!(said.out.contains("--smtp") && !said.out.contains("geheim"), "{}", said.out);
    }
}

#[test]
fn a_reader_that_has_seen_enough_is_no_fault() {
    let machine = Machine::new();
    let mut command = machine.command(&["config"]);
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let said = crate::machine::Said::of(command.stdout(writer).output().unwrap());
    assert_eq!((said.code, said.err.as_str()), (141, ""));
}

#[test]
fn a_file_that_is_there_and_cannot_be_read_stops_the_start() {
    let machine = Machine::new();
    // It leads to itself; root, too, is refused.
    std::os::unix::fs::symlink("allmende.toml", machine.path("allmende.toml")).unwrap();
    let said = machine.run(&["municipality", "list"]);
    assert_eq!(said.code, 2, "defaults would be taken for settings");
    assert!(said.err.contains("allmende.toml: the file cannot be read"), "{}", said.err);
}

#[test]
fn a_misspelt_key_or_variable_stops_the_start_and_names_the_right_one() {
    let machine = Machine::new();
    let file = machine.write("a.toml", "\nlisen = \"127.0.0.1:1\"\n");
    let said = machine.run(&["municipality", "list", "--config", &file]);
    assert_eq!(said.code, 2);
    let told = format!("{file}:2: there is no key lisen; did you mean listen?");
    assert!(said.err.contains(&told), "{}", said.err);
    let said =
        machine.command(&["municipality", "list"]).env("ALLMENDE_SMPT", "x").output().unwrap();
    assert_eq!(said.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&said.stderr).contains("did you mean ALLMENDE_SMTP?"));
}

#[test]
fn the_files_values_reach_the_commands() {
    let machine = Machine::new();
    let elsewhere = machine.path("elsewhere").display().to_string();
    let file = machine.write("a.toml", &format!("data = \"{elsewhere}\"\n"));
    let mut command = machine.command(&["municipality", "list", "--config", &file]);
    assert!(command.env_remove("ALLMENDE_DATA").status().unwrap().success());
    assert!(machine.path("elsewhere/db").exists());
}

#[test]
fn a_demonstration_listens_to_nobody_but_this_machine() {
    let machine = Machine::new();
    for args in [
        ["serve", "--demo", "--listen", "0.0.0.0:0"],
        ["demo", "--no-serve", "--listen", "[::]:8080"],
        ["demo", "--no-serve", "--listen", "192.0.2.1:80"],
    ] {
        let said = machine.run(&args);
        assert_eq!(said.code, 1);
        assert!(said.err.contains("listens on this machine only"), "{}", said.err);
    }
}
